# Mean, sample standard deviation and Student's t limits by R's mean, sd and t.test, on invented values.
source("write-reference.R")
set.seed(1908)

samples <- list(
  c(3, 5), c(-1.5, 0, 1.5), c(0, 0, 0, 1), c(12, 15, 9, 20, 7, 11, 14, 18, 3, 27),
  sample(0:27, 30, replace = TRUE), round(rnorm(99, 23.6, 4.1), 2), sample(0:10, 450, replace = TRUE),
  1e9 + c(1, 2, 3, 4, 5), c(1e-6, 3e-6, 2e-6))
rows <- expand.grid(sample = seq_along(samples), confidence = c(0.8, 0.95, 0.998))
limits <- t(mapply(function(sample, confidence) {
  as.numeric(t.test(samples[[sample]], conf.level = confidence)$conf.int)
}, rows$sample, rows$confidence))
write_reference("mean-interval", data.frame(
  values = vapply(samples[rows$sample], paste, "", collapse = ";"), confidence = rows$confidence,
  n = lengths(samples)[rows$sample], mean = vapply(samples, mean, 0)[rows$sample],
  standard_deviation = vapply(samples, sd, 0)[rows$sample], lower = limits[, 1], upper = limits[, 2]))
