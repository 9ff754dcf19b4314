# Fits score ~ 1 + (1|dossier) + (1|judge) of a CSV by lme4 and prints one JSON line: milliseconds and the estimates.
library(lme4, quietly = TRUE)
arguments <- commandArgs(trailingOnly = TRUE)
panel <- if (arguments[1] == "InstEval") {
  data.frame(dossier = InstEval$s, judge = InstEval$d, score = InstEval$y)
} else {
  read.csv(arguments[1], colClasses = c("factor", "factor", "numeric"))
}
if (length(arguments) > 2) write.csv(panel, arguments[3], row.names = FALSE)
milliseconds <- function(work) unname(system.time(work)["elapsed"]) * 1000
fits <- c()
for (run in seq_len(as.integer(arguments[2]))) {
  fits <- c(fits, milliseconds(fit <- suppressWarnings(lmer(score ~ 1 + (1 | dossier) + (1 | judge), panel))))
}
deviations <- milliseconds(invisible(ranef(fit, condVar = TRUE)))
variances <- as.data.frame(VarCorr(fit))
variance <- function(group) variances$vcov[variances$grp == group]
cat(sprintf(
  '{"fits":[%s],"deviations":%.1f,"dossier":%.8f,"judge":%.8f,"residual":%.8f,"reml":%.6f}\n',
  paste(sprintf("%.1f", fits), collapse = ","), deviations,
  variance("dossier"), variance("judge"), variance("Residual"), REMLcrit(fit)
))
