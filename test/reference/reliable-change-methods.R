# Reliable change indices of invented pairs by five methods, with qnorm for the class, and the categories of the combined
# method. Formulas as in the R package clinicalsignificance (https://github.com/pedscience/clinicalsignificance), written
# anew; that of Hageman and Arrindell with its long form of the reliability of differences. Cutoffs a, b and c as in
# change-jacobson-truax.R. A score of exactly the cutoff is neither clinical nor functional, an index must pass its quantile.
source("write-reference.R")
set.seed(1999)

n <- 400
method <- rep(c("jacobson-truax", "edwards-nunnally", "gulliksen-lord-novick", "nunnally-kotsch", "hageman-arrindell"), length.out = n)
sign <- sample(c(1, -1), n, replace = TRUE)
mean_1 <- round(50 - sign * runif(n, 5, 15), 1)
sd_1 <- round(runif(n, 5, 12), 1)
sd_2 <- round(runif(n, 5, 14), 1)
mean_2 <- round(mean_1 + sign * runif(n, -4, 12), 1)
r12 <- round(runif(n, 0.1, 0.6), 2)
reliability <- round(runif(n, 0.7, 0.95), 2)
follow_up_reliability <- round(runif(n, 0.7, 0.95), 2)
confidence <- sample(c(0.9, 0.95), n, replace = TRUE)
baseline <- round(pmin(pmax(rnorm(n, mean_1, sd_1), 0), 100))
follow_up <- round(pmin(pmax(baseline + sign * rnorm(n, 6, 14), 0), 100))

sem <- sd_1 * sqrt(1 - reliability)
regressed <- reliability * (baseline - mean_1) + mean_1
r1 <- (sd_1^2 - sem^2) / sd_1^2
r2 <- (sd_2^2 - sem^2) / sd_2^2
shared <- 2 * sd_1 * sd_2 * r12
r_dd <- (sd_1^2 * r1 + sd_2^2 * r2 - shared) / (sd_1^2 + sd_2^2 - shared)
stopifnot(r_dd > 0)

index <- ifelse(method == "jacobson-truax", (follow_up - baseline) / (sd_1 * sqrt(2) * sqrt(1 - reliability)),
         ifelse(method == "edwards-nunnally", (follow_up - regressed) / sem,
         ifelse(method == "gulliksen-lord-novick", ((follow_up - mean_1) - reliability * (baseline - mean_1)) / (sd_1 * sqrt(1 - reliability^2)),
         ifelse(method == "nunnally-kotsch", (follow_up - regressed) / sqrt(reliability^2 * sd_1^2 * (1 - reliability) + sd_1^2 * (1 - follow_up_reliability)),
                ((follow_up - baseline) * r_dd + (mean_2 - mean_1) * (1 - r_dd)) / (sqrt(r_dd) * sqrt(2 * sem^2))))))
quantile <- ifelse(method == "hageman-arrindell", qnorm(confidence), qnorm(1 - (1 - confidence) / 2))
class <- ifelse(sign * index > quantile, "improved", ifelse(-sign * index > quantile, "deteriorated", "no-reliable-change"))

functional_mean <- round(50 + sign * runif(n, 8, 20))
functional_sd <- round(runif(n, 4, 9))
type <- sample(c("a", "b", "c"), n, replace = TRUE)
cutoff <- ifelse(type == "a", mean_1 + sign * 2 * sd_1,
          ifelse(type == "b", functional_mean - sign * 2 * functional_sd,
                 (sd_1 * functional_mean + functional_sd * mean_1) / (sd_1 + functional_sd)))
clinical <- function(score) sign * (score - cutoff) < -1e-9
functional <- function(score) sign * (score - cutoff) > 1e-9
category <- ifelse(class == "improved" & clinical(baseline) & functional(follow_up), "recovered",
            ifelse(class == "deteriorated" & functional(baseline) & clinical(follow_up), "harmed",
            ifelse(class == "no-reliable-change", "unchanged", class)))

write_reference("reliable-change-methods", data.frame(
  method, direction = ifelse(sign > 0, "increase", "decrease"), mean = mean_1, standard_deviation = sd_1, reliability, follow_up_reliability,
  change_mean = mean_2 - mean_1, change_sd = sqrt(sd_1^2 + sd_2^2 - shared), confidence, type, functional_mean, functional_sd,
  baseline, follow_up, index, class, category))
