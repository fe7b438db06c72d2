# What paired samples say of change, by base R: t.test, cor, the effect sizes of the package effectsize by their formulas
# (rm_d and cohens_d), noncentral limits by pt(ncp =) and uniroot, the interval of the median by qbinom, the centre of
# Hodges and Lehmann by outer, and Wilcoxon's test by wilcox.test. Samples are R's own sleep data and invented ones.
source("write-reference.R")
set.seed(1937)

phq <- function(n) { first <- pmin(27, pmax(0, round(rnorm(n, 14, 6)))); list(first, pmin(27, pmax(0, first - round(rnorm(n, 4, 6))))) }
steady <- function(n) { first <- round(rnorm(n, 22, 4), 2); list(first, round(first + rnorm(n, 1.5, 2.5), 2)) }
samples <- list(
  list(sleep$extra[sleep$group == 2], sleep$extra[sleep$group == 1]), phq(30), phq(200), steady(6), steady(12), steady(49), steady(50), steady(75),
  list(c(16, 12, 20), c(9, 11, 14)), list(c(10, 14), c(9, 9)), list(c(5, 9, 12, 7), c(6, 9, 15, 12)),
  list(c(8, 8, 8, 8, 8, 8, 8), c(8, 8, 8, 9, 8, 10, 7)), list(1:9 * 3, 1:9 * 3 - c(5.1, 5, 5.2, 4.9, 5.3, 4.8, 5.15, 5.05, 4.95)))

noncentral <- function(t, df, confidence) {
  limit <- function(p) uniroot(function(ncp) pt(t, df, ncp) - p, c(-37, 37), tol = 1e-13, maxiter = 5000)$root
  if (abs(t) > 30) return(c(NA, NA))
  tail <- (1 - confidence) / 2
  suppressWarnings(c(limit(1 - tail), limit(tail)))
}

signif_change <- function(first, last) round(last - first, 9)

row_of <- function(sample, confidence) {
  first <- sample[[1]]; last <- sample[[2]]; change <- signif_change(first, last)
  n <- length(change); z <- qnorm((1 + confidence) / 2)
  test <- t.test(change, conf.level = confidence)
  r <- if (sd(first) > 0 && sd(last) > 0) cor(first, last) else NA
  dz <- mean(change) / sd(change)
  spread <- sqrt((var(first) + var(last)) / 2)
  dav <- mean(change) / spread
  drm <- dz * sqrt(2 * (1 - r))
  pre <- mean(change) / sd(first)
  if (!is.finite(pre)) pre <- NA
  exact <- noncentral(dz * sqrt(n), n - 1, confidence) / sqrt(n)
  around <- function(d, se) d + c(-1, 1) * z * se
  normal_dz <- around(dz, sqrt(1 / n + dz^2 / (2 * n)))
  normal_dav <- around(dav, sqrt(var(change) / n) / spread)
  normal_drm <- around(drm, sqrt((1 / n + dz^2 / (2 * n)) * 2 * (1 - r)))
  normal_pre <- around(pre, sqrt(2 * (1 - r) / n + pre^2 / (2 * n)))
  place <- qbinom((1 - confidence) / 2, n, 0.5)
  middle <- if (place > 0) sort(change)[c(place, n - place + 1)] else c(NA, NA)
  walsh <- outer(change, change, "+") / 2
  walsh <- sort(walsh[lower.tri(walsh, diag = TRUE)])
  rank <- if (n < 50) qsignrank((1 - confidence) / 2, n) else floor(n * (n + 1) / 4 - z * sqrt(n * (n + 1) * (2 * n + 1) / 24))
  centre <- if (rank > 0) walsh[c(rank, length(walsh) + 1 - rank)] else c(NA, NA)
  p <- function(...) suppressWarnings(wilcox.test(change, ...)$p.value)
  data.frame(
    baseline = paste(first, collapse = ";"), follow_up = paste(last, collapse = ";"), confidence, n,
    mean_change = mean(change), sd_change = sd(change), mean_lower = test$conf.int[1], mean_upper = test$conf.int[2],
    t = unname(test$statistic), t_p = test$p.value, correlation = r,
    dz, dz_lower = normal_dz[1], dz_upper = normal_dz[2], dz_exact_lower = exact[1], dz_exact_upper = exact[2],
    dav, dav_lower = normal_dav[1], dav_upper = normal_dav[2], dav_mean_sd = mean(change) / ((sd(first) + sd(last)) / 2),
    drm, drm_lower = normal_drm[1], drm_upper = normal_drm[2], pre, pre_lower = normal_pre[1], pre_upper = normal_pre[2],
    median_change = median(change), median_lower = middle[1], median_upper = middle[2],
    hodges_lehmann = median(walsh), hl_lower = centre[1], hl_upper = centre[2],
    v = unname(suppressWarnings(wilcox.test(change)$statistic)), wilcoxon = p(), wilcoxon_plain = p(correct = FALSE),
    wilcoxon_normal = p(exact = FALSE), wilcoxon_greater = p(alternative = "greater"), wilcoxon_less = p(alternative = "less"),
    wilcoxon_greater_normal = p(alternative = "greater", exact = FALSE))
}

write_reference("paired-samples", do.call(rbind, lapply(c(0.9, 0.95), function(confidence) do.call(rbind, lapply(samples, row_of, confidence)))))
