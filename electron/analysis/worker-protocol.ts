import type { AnalysisName } from "#shared/analysis/analyses.ts";

/** All the worker is started with; its input follows in portions. */
export interface AnalysisOrder {
  readonly name: AnalysisName;
}

/** A part of the input: lists go behind what came before under their key. `null` says that the input is whole. */
export type InputPortion = Readonly<Record<string, unknown>> | null;

export type AnalysisReply =
  | { readonly type: "progress"; readonly done: number; readonly total: number }
  | { readonly type: "done"; readonly output: unknown };
