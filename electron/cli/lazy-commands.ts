import type { Outcome } from "./outcome.ts";

type Work<Given extends readonly unknown[]> = (...given: Given) => Promise<Outcome>;

/** A command whose code is read when it is asked for: each starts with no more than it needs. */
function lazily<Given extends readonly unknown[]>(load: () => Promise<Work<Given>>): Work<Given> {
  return async (...given) => (await load())(...given);
}

/**
 * As {@link lazily}, for commands that compute at length and write nothing: a library that others need listens to signals to
 * clear up its files, and with a listener Ctrl-C would wait until the computation ends.
 */
function lazilyComputed<Given extends readonly unknown[]>(load: () => Promise<Work<Given>>): Work<Given> {
  return async (...given) => {
    const work = await load();
    for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"]) process.removeAllListeners(signal);
    return work(...given);
  };
}

export const addField = lazily(async () => (await import("./commands/field.ts")).addField);
export const askWhatIf = lazilyComputed(async () => (await import("./commands/what-if.ts")).askWhatIf);
export const assignReaders = lazily(async () => (await import("./commands/assign.ts")).assignReaders);
export const checkFile = lazily(async () => (await import("./commands/check.ts")).checkFile);
export const computeStatistics = lazilyComputed(
  async () => (await import("./commands/stats.ts")).computeStatistics,
);
export const exportDocuments = lazily(async () => (await import("./commands/export.ts")).exportDocuments);
export const findDuplicates = lazily(async () => (await import("./commands/duplicates.ts")).findDuplicates);
export const generateFile = lazily(async () => (await import("./commands/generate.ts")).generateFile);
export const generateIntake = lazily(
  async () => (await import("./commands/generate-intake.ts")).generateIntake,
);
export const importProposals = lazily(async () => (await import("./commands/import.ts")).importProposals);
export const mergePackets = lazily(async () => (await import("./commands/merge.ts")).mergePackets);
export const packSeason = lazily(async () => (await import("./commands/pack.ts")).packSeason);
export const planRereads = lazilyComputed(async () => (await import("./commands/reread.ts")).planRereads);
export const rankRatings = lazilyComputed(
  async () => (await import("./commands/rank-ratings.ts")).rankRatings,
);
export const rankSeason = lazily(async () => (await import("./commands/rank.ts")).rankSeason);
export const recountFile = lazily(async () => (await import("./commands/recount.ts")).recountFile);
export const runDemo = lazily(async () => (await import("./demo/demo.ts")).runDemo);
export const showAgreement = lazilyComputed(async () => (await import("./commands/agree.ts")).showAgreement);
export const signFile = lazily(async () => (await import("./commands/sign.ts")).signFile);
export const verifyFile = lazily(async () => (await import("./commands/verify.ts")).verifyFile);
