import * as z from "zod";
import { PanelReport } from "../reconciliation/report/panel-report.ts";
import { RereadPlan, RereadRow } from "../reconciliation/rereads/reread-plan.ts";
import { WhatIfOutcome, WhatIfScenario } from "../reconciliation/what-if/what-if-outcome.ts";
import { SeasonError } from "../season/season-error.ts";
import { type Contract, resultOf } from "./contract.ts";
import { NamedFile, ofSeason } from "./contract-parts.ts";

const taskId = z.string().max(60);
const seed = z
  .int()
  .nonnegative()
  .max(2 ** 31);

/** How many further readings, and how many at most for one dossier and in all for each judge. */
export const RereadRequest = z.object({
  budget: z.int().min(1).max(50_000),
  rounds: z.int().min(1).max(5),
  mostPerDossier: z.int().min(1).max(10),
  /** Readings each judge can take on beside what was dealt. */
  freePerJudge: z.int().min(0).max(10_000),
});
export type RereadRequest = z.output<typeof RereadRequest>;

/** The part of the host contract about what the marks say; for the chair, and never written into the official result. */
export const reconciliationContract = {
  "reconciliation.report": {
    input: z.object({ ...ofSeason, seed, taskId }),
    output: resultOf(PanelReport, SeasonError),
  },
  /** Where further readings would change the outcome; deals nothing. */
  "reconciliation.rereads": {
    input: z.object({ ...ofSeason, ...RereadRequest.shape, seed, taskId }),
    output: resultOf(RereadPlan, SeasonError),
  },
  /** What other decisions would change in the list; `null` asks for every usual one. */
  "reconciliation.what-if": {
    input: z.object({ ...ofSeason, scenarios: z.array(WhatIfScenario).max(200).nullable(), taskId }),
    output: resultOf(z.array(WhatIfOutcome), SeasonError),
  },
  /** A table of a plan of further readings, as the Secretariat needs it to deal them. */
  "reconciliation.export-rereads": {
    input: z.object({
      ...ofSeason,
      rows: z.array(RereadRow).max(50_000),
      format: z.enum(["xlsx", "ods", "csv"]),
      language: z.enum(["id", "en"]),
    }),
    output: resultOf(NamedFile, SeasonError),
  },
} as const satisfies Contract;
