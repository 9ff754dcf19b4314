import type { PlanOptions } from "./assignment-options.ts";

/** One reading by the ids of the request. */
export interface PlanReading {
  readonly dossierId: string;
  readonly memberId: string;
}

export interface PlanDossier {
  readonly id: string;
  /** Different judges wanted, where it is not the common number. */
  readonly readers?: number;
  /** Whose proposal it is; tells apart in words what conflicts block. */
  readonly agency: string;
  readonly category: string;
  readonly group: string;
  readonly region: string;
}

export interface PlanJudge {
  readonly id: string;
  /** Most dossiers; `null` takes the common limit. 0 for somebody who left: only kept readings stay. */
  readonly capacity: number | null;
  /** Categories the judge knows well. */
  readonly expertise: readonly string[];
  readonly team: string | null;
  /** Home agencies; at most one judge of an agency reads a dossier where that is possible. */
  readonly agencies: readonly string[];
  /** Reads beside the others for practice; never counted among the readers of a dossier. */
  readonly isShadow: boolean;
}

export interface PlanRequest {
  readonly dossiers: readonly PlanDossier[];
  readonly judges: readonly PlanJudge[];
  /** Pairs that must not be. */
  readonly blocked: readonly PlanReading[];
  /** Readings that stay whatever comes, such as finished work. */
  readonly kept: readonly PlanReading[];
  /** Readings of an earlier plan: as few of them as possible change. */
  readonly present: readonly PlanReading[];
  readonly options: PlanOptions;
}

/** Names the procedure in a season's `assignmentMethod`; a change of the outcome for a seed needs a new name. */
export const PLANNING_METHOD = "pleno-flow-mixed-1";
