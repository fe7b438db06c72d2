# Wilson limits by R's prop.test without continuity correction; for fractional numerators, which are
# not counts, by the formula itself, after a check that both agree where both apply.
source("write-reference.R")

wilson <- function(x, n, confidence) {
  z <- qnorm((1 + confidence) / 2)
  p <- x / n
  centre <- (p + z^2 / (2 * n)) / (1 + z^2 / n)
  half <- z / (1 + z^2 / n) * sqrt(p * (1 - p) / n + z^2 / (4 * n^2))
  c(centre - half, centre + half)
}

by_test <- function(x, n, confidence) {
  suppressWarnings(as.numeric(prop.test(x, n, conf.level = confidence, correct = FALSE)$conf.int))
}

counts <- rbind(
  expand.grid(numerator = 0:10, denominator = 10), expand.grid(numerator = 0:1, denominator = 1),
  expand.grid(numerator = c(0, 1, 3, 5, 7), denominator = 7),
  expand.grid(numerator = c(0, 1, 7, 20, 29, 30), denominator = 30),
  expand.grid(numerator = c(1, 34, 212, 400, 450), denominator = 450),
  expand.grid(numerator = c(0, 1, 321061, 635184, 635185), denominator = 635185))
rows <- merge(counts, data.frame(confidence = c(0.8, 0.9, 0.95, 0.99, 0.998)))
limits <- t(mapply(by_test, rows$numerator, rows$denominator, rows$confidence))
stopifnot(all.equal(limits, t(mapply(wilson, rows$numerator, rows$denominator, rows$confidence)), tolerance = 1e-12))

fractional <- data.frame(numerator = c(0.445, 0.5, 2.75, 199.999), denominator = c(1, 3, 8.5, 200), confidence = 0.95)
fractional_limits <- t(mapply(wilson, fractional$numerator, fractional$denominator, fractional$confidence))

rows <- rbind(rows, fractional)
limits <- rbind(limits, fractional_limits)
write_reference("wilson-interval", data.frame(rows, lower = limits[, 1], upper = limits[, 2]))
