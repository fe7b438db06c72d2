# Reliable change and clinical cutoffs after Jacobson and Truax (1991, https://doi.org/10.1037/0022-006X.59.1.12) with
# R's qnorm, on invented scales, norms and scores. The class compares the change in units of its standard error with the
# normal quantile; a score beyond the cutoff on the side of the clinical group is a case.
source("write-reference.R")
set.seed(1991)

n <- 200
sign <- sample(c(1, -1), n, replace = TRUE)
clinical_mean <- round(50 - sign * runif(n, 8, 20), 1)
functional_mean <- round(50 + sign * runif(n, 8, 20), 1)
clinical_sd <- round(runif(n, 5, 12), 1)
functional_sd <- round(runif(n, 5, 12), 1)
reliability <- round(runif(n, 0.6, 0.95), 2)
confidence <- sample(c(0.9, 0.95), n, replace = TRUE)
type <- sample(c("a", "b", "c"), n, replace = TRUE)
baseline <- round(pmin(pmax(rnorm(n, clinical_mean, clinical_sd), 0), 100), 1)
follow_up <- round(pmin(pmax(baseline + sign * rnorm(n, 8, 14), 0), 100), 1)

standard_error <- sqrt(2 * (clinical_sd * sqrt(1 - reliability))^2)
units <- sign * (follow_up - baseline) / standard_error
quantile <- qnorm(1 - (1 - confidence) / 2)
cutoff <- ifelse(type == "a", clinical_mean + sign * 2 * clinical_sd,
          ifelse(type == "b", functional_mean - sign * 2 * functional_sd,
                 (clinical_sd * functional_mean + functional_sd * clinical_mean) / (clinical_sd + functional_sd)))
case <- function(score) ifelse(sign * (score - cutoff) < 0, "yes", "no")

write_reference("change-jacobson-truax", data.frame(
  direction = ifelse(sign > 0, "increase", "decrease"), clinical_mean, clinical_sd, functional_mean, functional_sd,
  reliability, confidence, type, baseline, follow_up,
  class = ifelse(units > quantile, "improved", ifelse(units < -quantile, "deteriorated", "no-reliable-change")),
  baseline_case = case(baseline), follow_up_case = case(follow_up)))
