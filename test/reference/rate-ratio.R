# Ratios of two rates with exact limits by R's poisson.test.
source("write-reference.R")

pairs <- data.frame(
  baseline_count = c(24, 12, 10, 0, 3, 0, 1, 240, 7, 3810, 51),
  baseline_exposure = c(365, 365, 1, 90, 365, 30, 14, 36500, 200.5, 381, 365),
  follow_up_count = c(7, 12, 8, 3, 0, 1, 1, 97, 30, 3277, 2),
  follow_up_exposure = c(183, 365, 1, 90, 120, 30, 14, 18250, 100, 381, 365))
rows <- merge(pairs, data.frame(confidence = c(0.8, 0.95, 0.998)))
tests <- mapply(function(x1, t1, x2, t2, confidence) {
  test <- poisson.test(c(x2, x1), c(t2, t1), conf.level = confidence)
  c(unname(test$estimate), test$conf.int)
}, rows$baseline_count, rows$baseline_exposure, rows$follow_up_count, rows$follow_up_exposure, rows$confidence)
tests[is.infinite(tests)] <- NA
write_reference("rate-ratio", data.frame(rows, ratio = tests[1, ], lower = tests[2, ], upper = tests[3, ]))
