import type { AnalysisName } from "#shared/analysis/analyses.ts";

export interface AnalysisOrder {
  readonly name: AnalysisName;
  readonly input: unknown;
}

export type AnalysisReply =
  | { readonly type: "progress"; readonly done: number; readonly total: number }
  | { readonly type: "done"; readonly output: unknown };
