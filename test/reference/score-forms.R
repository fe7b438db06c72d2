# Totals of invented forms by the published rules, with rowSums and rowMeans: PHQ-9, GAD-7, the raw score of SWEMWBS and
# the percentage score of WHO-5. Of PHQ-9, one or two of the first eight answers may be made up for, on request:
# sum x 9 / answered, to the nearest whole number. The others have no such rule.
source("write-reference.R")
set.seed(2001)

forms <- function(n, items, options, missing) {
  answers <- matrix(sample(options, n * items, replace = TRUE), n)
  answers[matrix(runif(n * items) < rep(missing, each = n), n)] <- NA
  answers
}

rows_of <- function(score, answers, scale = 1, covered = 0) {
  full <- rowSums(answers)
  gaps <- rowSums(is.na(answers))
  may <- gaps <= covered & !is.na(answers[, ncol(answers)])
  prorated <- ifelse(may, floor(rowMeans(answers, na.rm = TRUE) * ncol(answers) + 0.5), full)
  data.frame(
    score = score, answers = apply(ifelse(is.na(answers), "", answers), 1, paste, collapse = ";"),
    answered = as.integer(ncol(answers) - gaps), complete = as.integer(full * scale), prorated = as.integer(prorated * scale))
}

write_reference("score-forms", rbind(
  rows_of("phq-9/total", forms(150, 9, 0:3, rep(c(0.02, 0.3, 0.1), c(6, 2, 1))), covered = 2),
  rows_of("gad-7/total", forms(60, 7, 0:3, 0.1)),
  rows_of("swemwbs/raw", forms(60, 7, 1:5, 0.08)),
  rows_of("who-5/percentage", forms(60, 5, 0:5, 0.1), scale = 4)))
