# Quantiles of the standard normal distribution by R's qnorm.
source("write-reference.R")

tails <- c(1e-300, 1e-100, 1e-20, 1e-12, 1e-9, 1e-6, 2.5e-6, 1e-5, 1e-4, 5e-4, 1e-3, 2.5e-3, 5e-3,
           0.01, 0.025, 0.05, 0.0749999, 0.075, 0.0750001, 0.1, 0.15, 0.2, 0.25, 0.3, 1 / 3, 0.4,
           0.45, 0.49, 0.499, 0.49999, 0.4999999999)
probability <- c(tails, 0.5, rev(1 - tails[tails >= 1e-9]))
write_reference("normal-quantile", data.frame(probability, quantile = qnorm(probability)))
