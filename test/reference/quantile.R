# Sample quantiles by R's quantile, type 7, on invented values.
source("write-reference.R")
set.seed(1996)

samples <- list(
  7, c(3, 5), c(9, 1, 4), c(1, 2, 3, 4), c(-2.5, 10, 0, 0, 3), c(5, 5, 5, 5, 6), sample(0:27, 30, replace = TRUE),
  round(rnorm(101, 23.6, 4.1), 2))
rows <- expand.grid(sample = seq_along(samples), probability = c(0, 0.05, 0.1, 0.25, 1 / 3, 0.5, 0.75, 0.9, 0.975, 1))
quantiles <- mapply(function(sample, probability) {
  quantile(samples[[sample]], probability, type = 7, names = FALSE)
}, rows$sample, rows$probability)
write_reference("quantile", data.frame(
  values = vapply(samples[rows$sample], paste, "", collapse = ";"), probability = rows$probability, quantile = quantiles))
