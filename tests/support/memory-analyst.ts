import { ANALYSES } from "#shared/analysis/analyses.ts";
import type { Analyst } from "#shared/host/ports.ts";
import { ok } from "#shared/result.ts";

/** Computes at once and in place; the functions are the product's own. */
export const memoryAnalyst: Analyst = {
  run: async (name, input, _task, progress) => {
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- a name is always given with its own input
    const output: unknown = ANALYSES[name](input as never, progress);
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- and answers with its own output
    return ok(output as never);
  },
};
