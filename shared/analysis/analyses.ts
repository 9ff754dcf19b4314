import { checkProposals } from "../administration/check-proposals.ts";
import { planAssignment } from "../assignment/plan-assignment.ts";
import { findPairs } from "../duplicates/find-pairs.ts";
import { answerWhatIf } from "../reconciliation/report/answer-what-if.ts";
import { planPanelRereads } from "../reconciliation/report/plan-panel-rereads.ts";
import { reconcilePanel } from "../reconciliation/report/reconcile-panel.ts";
import type { ReportProgress } from "./report-progress.ts";

/**
 * Long computations that a host runs beside its own thread, by name. Each is a pure function of its input; what goes in
 * and out is plain data.
 */
export const ANALYSES = {
  "check-proposals": checkProposals,
  "find-pairs": findPairs,
  "plan-assignment": planAssignment,
  "reconcile-panel": reconcilePanel,
  "plan-rereads": planPanelRereads,
  "what-if": answerWhatIf,
} as const satisfies Readonly<Record<string, (input: never, progress: ReportProgress) => unknown>>;
export type Analyses = typeof ANALYSES;
export type AnalysisName = keyof Analyses;
export type AnalysisInput<Name extends AnalysisName> = Parameters<Analyses[Name]>[0];
export type AnalysisOutput<Name extends AnalysisName> = ReturnType<Analyses[Name]>;
