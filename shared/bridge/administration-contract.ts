import * as z from "zod";
import { Admission } from "../administration/admission.ts";
import { CheckReport } from "../administration/finding.ts";
import { AdministrationRule, RuleSet } from "../administration/rule-set.ts";
import { DossierId, Instant } from "../identifiers.ts";
import { SeasonError } from "../season/season-error.ts";
import { type Contract, resultOf } from "./contract.ts";
import { NamedFile, ofSeason, savedOrRefused } from "./contract-parts.ts";

const taskId = z.string().max(60);
const rulesId = z.string().max(80);

/** Rule sets that ship with the program, or that this computer keeps. */
export const KnownRuleSet = z.object({ origin: z.enum(["shipped", "own"]), rules: RuleSet });
export type KnownRuleSet = z.output<typeof KnownRuleSet>;

/** A rule of a set as this season wants it; `offReason` `null` leaves it on. */
export const RuleChange = z.object({
  ruleId: AdministrationRule.options[0].shape.id,
  severity: AdministrationRule.options[0].shape.severity,
  offReason: z.string().trim().min(1).max(500).nullable(),
});
export type RuleChange = z.output<typeof RuleChange>;

/** The part of the host contract about the administrative check. */
export const administrationContract = {
  /** Every rule set known, shipped ones first, newest year first. */
  "administration.rules": { input: z.object({}), output: resultOf(z.array(KnownRuleSet), SeasonError) },
  /** Takes a rule set file in as an own set; where another set has its id, under a new one. */
  "administration.import-rules": {
    input: z.object({ file: NamedFile }),
    output: resultOf(RuleSet, SeasonError),
  },
  "administration.export-rules": {
    input: z.object({ id: rulesId }),
    output: resultOf(NamedFile, SeasonError),
  },
  /** Keeps a changed copy of a shipped set as a new own one; an own set is changed in place. */
  "administration.change-rules": {
    input: z.object({ id: rulesId, changes: z.array(RuleChange).min(1).max(100) }),
    output: resultOf(RuleSet, SeasonError),
  },
  "administration.delete-rules": {
    input: z.object({ id: rulesId }),
    output: resultOf(z.object({}), SeasonError),
  },
  /** Checks every proposal of the season and keeps the findings. */
  "administration.check": { input: z.object({ ...ofSeason, rulesId, taskId }), output: savedOrRefused },
  /** The findings of the latest check; `null` before the first. */
  "administration.findings": {
    input: z.object({ ...ofSeason }),
    output: resultOf(
      z
        .object({
          report: CheckReport,
          at: Instant,
          /** The season, or the rules it went by, were changed after the check. */
          isStale: z.boolean(),
        })
        .nullable(),
      SeasonError,
    ),
  },
  /**
   * Decides on proposals; `null` takes decisions back. A reason is needed but where proposals without a blocking finding
   * are admitted. A proposal that lies with judges is refused unless it is admitted.
   */
  "administration.decide": {
    input: z.object({
      ...ofSeason,
      dossierIds: z.array(DossierId).min(1).max(50_000),
      admission: Admission.nullable(),
      reason: z.string().trim().max(2000),
    }),
    output: savedOrRefused,
  },
  /** A table of the results, or of the findings. */
  "administration.export": {
    input: z.object({
      ...ofSeason,
      what: z.enum(["results", "findings"]),
      format: z.enum(["xlsx", "ods", "csv"]),
      language: z.enum(["id", "en"]),
    }),
    output: resultOf(NamedFile, SeasonError),
  },
  /** The result list by group as a signed PDF. */
  "administration.print": {
    input: z.object({ ...ofSeason, paper: z.enum(["F4", "A4"]), language: z.enum(["id", "en"]), taskId }),
    output: resultOf(NamedFile, SeasonError),
  },
} as const satisfies Contract;
