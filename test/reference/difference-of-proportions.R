# Newcombe's method 10, assembled from the Wilson limits of R's prop.test without continuity correction.
source("write-reference.R")

wilson <- function(x, n, confidence) {
  suppressWarnings(as.numeric(prop.test(x, n, conf.level = confidence, correct = FALSE)$conf.int))
}

newcombe <- function(x1, n1, x2, n2, confidence) {
  one <- wilson(x1, n1, confidence)
  two <- wilson(x2, n2, confidence)
  p1 <- x1 / n1
  p2 <- x2 / n2
  c(p1 - p2, p1 - p2 - sqrt((p1 - one[1])^2 + (two[2] - p2)^2), p1 - p2 + sqrt((one[2] - p1)^2 + (p2 - two[1])^2))
}

pairs <- data.frame(
  numerator1 = c(56, 9, 6, 5, 0, 0, 10, 10, 130, 9, 0, 1, 33),
  denominator1 = c(70, 10, 7, 56, 10, 10, 10, 10, 200, 12, 5, 1, 61),
  numerator2 = c(48, 3, 2, 0, 0, 0, 0, 0, 104, 130, 5, 1, 240),
  denominator2 = c(80, 10, 7, 29, 20, 10, 20, 10, 200, 200, 5, 2, 389))
rows <- merge(pairs, data.frame(confidence = c(0.9, 0.95, 0.998)))
values <- t(mapply(newcombe, rows$numerator1, rows$denominator1, rows$numerator2, rows$denominator2, rows$confidence))
write_reference("difference-of-proportions",
  data.frame(rows, difference = values[, 1], lower = values[, 2], upper = values[, 3]))
