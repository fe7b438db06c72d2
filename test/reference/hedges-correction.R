# Hedges' exact correction by R's lgamma; below 300 degrees of freedom by gamma itself.
source("write-reference.R")

degrees_of_freedom <- c(1.01, 1.5, 2:12, 15, 19, 20, 29, 30, 50, 99, 100, 250, 299, 1000, 1e4, 1e5)
half <- degrees_of_freedom / 2
correction <- exp(lgamma(half) - log(sqrt(half)) - lgamma(half - 0.5))
small <- degrees_of_freedom < 300
direct <- gamma(half[small]) / (sqrt(half[small]) * gamma(half[small] - 0.5))
correction[small] <- direct
write_reference("hedges-correction", data.frame(degrees_of_freedom, correction))
