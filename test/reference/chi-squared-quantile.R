# Quantiles of the chi-squared distribution by R's qchisq.
source("write-reference.R")

tails <- c(1e-6, 1e-5, 1e-4, 5e-4, 1e-3, 0.005, 0.01, 0.025, 0.05, 0.1, 0.2, 0.25, 1 / 3, 0.4, 0.45)
rows <- expand.grid(
  probability = c(tails, 0.5, rev(1 - tails)),
  degrees_of_freedom = c(1, 1.5, 2:10, 12, 14, 16, 18, 20, 25, 30, 50, 100, 250, 1000, 1e4, 1e5, 1e6))
rows$quantile <- qchisq(rows$probability, rows$degrees_of_freedom)
write_reference("chi-squared-quantile", rows)
