# What a regression predicts for a group with a given baseline mean, by R's lm on invented pairs that are made to have exactly
# the same mean and spread on both occasions, and exactly the given correlation.
source("write-reference.R")
set.seed(1886)

rows <- expand.grid(population_mean = c(5, 50), reliability = c(0.3, 0.75, 0.9), baseline_mean = c(2, 17, 61.5))
rows$points <- mapply(function(mean, r, group) {
  raw <- matrix(rnorm(80), 40)
  free <- scale(qr.Q(qr(cbind(1, raw)))[, 2:3]) # two columns without correlation, each with standard deviation 1
  first <- mean + 6 * free[, 1]
  second <- mean + 6 * (r * free[, 1] + sqrt(1 - r^2) * free[, 2])
  unname(predict(lm(second ~ first), data.frame(first = group))) - group
}, rows$population_mean, rows$reliability, rows$baseline_mean)
write_reference("regression-to-the-mean", rows)
