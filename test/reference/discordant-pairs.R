# Moves one way and the other: exact by R's binom.test, approximate by mcnemar.test with and without continuity correction.
source("write-reference.R")

rows <- data.frame(one = c(150, 9, 5, 0, 1, 0, 12, 30, 61, 1000, 7), other = c(86, 2, 5, 1, 1, 8, 3, 29, 118, 1090, 6))
chi <- function(one, other, correct) mcnemar.test(matrix(c(794, one, other, 570), 2), correct = correct)
rows$exact <- mapply(function(one, other) binom.test(one, one + other)$p.value, rows$one, rows$other)
rows$corrected <- mapply(function(one, other) unname(chi(one, other, TRUE)$statistic), rows$one, rows$other)
rows$corrected_p <- mapply(function(one, other) chi(one, other, TRUE)$p.value, rows$one, rows$other)
rows$uncorrected <- mapply(function(one, other) unname(chi(one, other, FALSE)$statistic), rows$one, rows$other)
rows$uncorrected_p <- mapply(function(one, other) chi(one, other, FALSE)$p.value, rows$one, rows$other)
write_reference("discordant-pairs", rows)
