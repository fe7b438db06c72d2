# Quantiles of Student's t distribution by R's qt.
source("write-reference.R")

tails <- c(1e-6, 1e-5, 1e-4, 5e-4, 1e-3, 0.005, 0.01, 0.025, 0.05, 0.0999, 0.1, 0.1001, 0.15, 0.2,
           0.25, 1 / 3, 0.4, 0.45, 0.499, 0.499999)
rows <- expand.grid(
  probability = c(tails, 0.5, rev(1 - tails)),
  degrees_of_freedom = c(1, 1.5, 2, 2.75, 3:10, 12, 15, 20, 25, 29, 30, 40, 49, 60, 99, 120, 199, 250, 499,
                         500, 999, 1000, 2500, 1e4, 33333.3, 1e5, 1e6))
rows$quantile <- qt(rows$probability, rows$degrees_of_freedom)
write_reference("student-t-quantile", rows)
