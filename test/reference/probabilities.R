# Areas of distributions by R's pnorm, pt and pbinom.
source("write-reference.R")

normal <- c(-37, -20, -10, -5, -3.0001, -3, -2.9999, -1.96, -1, -0.5, -1e-8, 0)
normal <- data.frame(distribution = "normal", value = c(normal, -rev(normal[-12])), of = NA, odds = NA)
t <- expand.grid(distribution = "t", value = c(1e-6, 0.1, 0.5, 1, 1.28, 1.8999, 1.9, 1.9001, 2.5, 4.0621277, 10, 50),
                 of = c(1, 1.5, 2, 3, 5, 9, 29, 99, 1000, 1e5), odds = NA)
trials <- c(1, 2, 5, 10, 30, 101, 1000, 20000)
binomial <- do.call(rbind, lapply(trials, function(n) {
  at <- unique(pmin(n, pmax(0, round(c(0, 1, 0.2 * n, 0.45 * n, 0.5 * n - sqrt(n), 0.5 * n, 0.5 * n + sqrt(n), 0.8 * n, n - 1)))))
  expand.grid(distribution = "binomial", value = at, of = n, odds = c(1, 0.25, 3, 1e-4))
}))
rows <- rbind(normal, t, binomial)
rows$probability <- ifelse(rows$distribution == "normal", pnorm(rows$value),
                    ifelse(rows$distribution == "t", pt(rows$value, rows$of, lower.tail = FALSE),
                           pbinom(rows$value, ifelse(is.na(rows$of), 1, rows$of), rows$odds / (1 + rows$odds))))
rows <- rows[rows$probability > 1e-250, ]
write_reference("probabilities", rows)
