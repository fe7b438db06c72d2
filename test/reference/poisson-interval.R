# Limits of a Poisson count: exact by R's poisson.test below 10; from 10 upwards Byar's formula with R's qnorm.
source("write-reference.R")

byar <- function(x, confidence) {
  z <- qnorm((1 + confidence) / 2)
  y <- x + 1
  c(x * (1 - 1 / (9 * x) - z / (3 * sqrt(x)))^3, y * (1 - 1 / (9 * y) + z / (3 * sqrt(y)))^3)
}

limits <- function(x, confidence) {
  if (x < 10) as.numeric(poisson.test(x, conf.level = confidence)$conf.int) else byar(x, confidence)
}

rows <- expand.grid(count = c(0:12, 20, 65, 100, 1045, 321061), confidence = c(0.8, 0.9, 0.95, 0.99, 0.998))
values <- t(mapply(limits, rows$count, rows$confidence))
method <- ifelse(rows$count < 10, "exact", "byar")
write_reference("poisson-interval", data.frame(rows, lower = values[, 1], upper = values[, 2], method))
