# XmR limits by R's diff and mean, of series from R's own generator: plain, screened once, and a series that never moves.
source("write-reference.R")

set.seed(123)
series <- list(noise = rnorm(20), spike = replace(rnorm(24, 50, 4), 11, 95), short = c(3, 5, 4), still = rep(7, 12), counts = rpois(36, 12))

limits <- function(values, screen) {
  ranges <- abs(diff(values))
  if (screen) {
    kept <- ranges[ranges < 3.267 * mean(ranges)]
    if (length(kept) > 0) ranges <- kept
  }
  c(mean(values), mean(ranges), mean(values) - 2.66 * mean(ranges), mean(values) + 2.66 * mean(ranges))
}

rows <- do.call(rbind, lapply(names(series), function(name) do.call(rbind, lapply(c(0, 1), function(screen) {
  found <- limits(series[[name]], screen == 1)
  data.frame(series = name, screen = screen, values = paste(sprintf("%.17g", series[[name]]), collapse = ";"),
             mean = found[1], range = found[2], lower = found[3], upper = found[4])
}))))
write_reference("xmr-limits", rows)
