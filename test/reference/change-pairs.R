# First and last scores of invented courses on PHQ-9 and GAD-7, and what they come to by the definitions of NHS Talking
# Therapies: reliable change is 6 points of PHQ-9 or 4 of GAD-7, at least; a case is 10 or more of PHQ-9 or 8 or more of
# GAD-7; recovery is from a case on either to a case on neither; reliable improvement is on at least one and back on
# neither. One better and one worse is kept apart as mixed. Definitions and numbers: https://github.com/bennettoxford/nhstt
# (annual metadata) and https://pmc.ncbi.nlm.nih.gov/articles/PMC8411661. Worked out by whole-column comparisons in base R.
source("write-reference.R")
set.seed(2008)

within <- function(score, maximum) pmin(pmax(as.integer(round(score)), 0L), maximum)
n <- 240
severity <- rnorm(n)
course <- data.frame(
  phq9_first = within(13.9 + 6.0 * severity, 27L),
  gad7_first = within(12.7 + 5.2 * (0.7 * severity + 0.7 * rnorm(n)), 21L))
gain <- rnorm(n, 0.8, 1)
course$phq9_last <- within(course$phq9_first - 5.5 * gain + rnorm(n, 0, 4), 27L)
course$gad7_last <- within(course$gad7_first - 4.5 * gain + rnorm(n, 0, 4), 21L)

# Every class beside its limits: changes of 5, 6 and 7, and of 3, 4 and 5, and scores either side of a case.
edges <- expand.grid(phq9_first = 10L, gad7_first = c(7L, 8L), phq9_last = c(3L, 4L, 5L, 9L, 10L, 15L, 16L, 17L),
                     gad7_last = c(3L, 4L, 7L, 8L, 11L, 12L))
pairs <- rbind(course, edges[, names(course)])
pairs$phq9_last[sample(nrow(pairs), 12)] <- NA
pairs$gad7_last[sample(nrow(pairs), 12)] <- NA

class_of <- function(first, last, points) {
  ifelse(first - last >= points, "improved", ifelse(last - first >= points, "deteriorated", "no-reliable-change"))
}
phq9 <- class_of(pairs$phq9_first, pairs$phq9_last, 6)
gad7 <- class_of(pairs$gad7_first, pairs$gad7_last, 4)
better <- phq9 == "improved" | gad7 == "improved"
worse <- phq9 == "deteriorated" | gad7 == "deteriorated"
both <- !is.na(phq9) & !is.na(gad7)
case_first <- pairs$phq9_first >= 10 | pairs$gad7_first >= 8
case_last <- pairs$phq9_last >= 10 | pairs$gad7_last >= 8
yes_no <- function(what) ifelse(both, ifelse(what, "yes", "no"), "")
classes <- ifelse(better & worse, "mixed", ifelse(better, "improved", ifelse(worse, "deteriorated", "no-reliable-change")))

write_reference("change-pairs", data.frame(
  pairs, phq9_class = phq9, gad7_class = gad7, class = ifelse(both, classes, ""),
  recovered = yes_no(case_first & !case_last), reliably_recovered = yes_no(case_first & !case_last & better & !worse)))
