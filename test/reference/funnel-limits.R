# Control limits of a proportion, found the long way: the observed proportion whose Wilson limit (R's prop.test
# without continuity correction, which takes whole numbers only, so its formula is solved for fractional counts) meets
# the baseline, by root finding; no closed form is used.
source("write-reference.R")

wilson <- function(p, n, confidence, side) {
  z <- qnorm((1 + confidence) / 2)
  centre <- (p + z^2 / (2 * n)) / (1 + z^2 / n)
  half <- z / (1 + z^2 / n) * sqrt(p * (1 - p) / n + z^2 / (4 * n^2))
  centre + side * half
}

# The formula above is that of prop.test.
stopifnot(all.equal(c(wilson(0.65, 100, 0.95, -1), wilson(0.65, 100, 0.95, 1)),
                    as.numeric(prop.test(65, 100, correct = FALSE)$conf.int), tolerance = 1e-9))

limit <- function(baseline, n, confidence, side) {
  f <- function(p) wilson(p, n, confidence, -side) - baseline
  end <- if (side < 0) 0 else 1
  if (sign(f(end)) == sign(f(baseline)) || f(end) == 0) return(end)
  uniroot(f, sort(c(end, baseline)), tol = 1e-15, maxiter = 1000)$root
}

rows <- expand.grid(baseline = c(0.05, 0.3, 0.5, 0.80642448, 0.97), denominator = c(1, 2, 10, 33, 260, 5000), confidence = c(0.95, 0.998))
rows$lower <- mapply(limit, rows$baseline, rows$denominator, rows$confidence, -1)
rows$upper <- mapply(limit, rows$baseline, rows$denominator, rows$confidence, 1)
write_reference("funnel-limits", rows)
