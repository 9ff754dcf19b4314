import { createResourceLibrary } from "#electron/adapters/resource-library.ts";
import type { FormerWinner } from "#shared/administration/check-input.ts";
import { checkProposals } from "#shared/administration/check-proposals.ts";
import {
  type Finding,
  findingMessage,
  ruleKindMessage,
  skipSentence,
} from "#shared/administration/finding.ts";
import { RuleSet, type Severity } from "#shared/administration/rule-set.ts";
import type { FileError } from "#shared/host/host-errors.ts";
import { errorMessage } from "#shared/i18n/error-message.ts";
import type { Language } from "#shared/i18n/localised-text.ts";
import { CalendarDate } from "#shared/identifiers.ts";
import type { IntakeProblem } from "#shared/intake/intake-problem.ts";
import { readCatalogue } from "#shared/intake/read-catalogue.ts";
import type { TableError } from "#shared/intake/workbook.ts";
import { err, ok, type Result } from "#shared/result.ts";
import type { SeasonError } from "#shared/season/season-error.ts";
import { type CommandContext, done, type Outcome, refused } from "../outcome.ts";
import { readInput } from "../read-input.ts";
import { readLeniently } from "../read-leniently.ts";
import { readTableFile } from "../read-proposals.ts";

export interface CheckOptions {
  /** A rule set file, or the id of one that ships with the program. */
  readonly rules: string;
  readonly rubric: string;
  readonly lang: Language;
  readonly map?: string;
  readonly closing?: string;
  readonly catalogue?: string;
}

interface FindingLine {
  readonly code: string;
  readonly row: number | null;
  readonly rule: string;
  readonly severity: Severity;
  readonly detail: string;
}

type InputError = FileError | TableError | SeasonError | IntakeProblem;

/**
 * Checks a table of proposals by the rules of the administrative selection. What could not be read is a finding of its own
 * and hides no other. Ends with 1 where a finding is blocking.
 */
export async function checkFile(
  context: CommandContext,
  path: string,
  options: CheckOptions,
): Promise<Outcome> {
  const { rubric: rubricId, lang: language, closing } = options;
  if (closing !== undefined && !CalendarDate.safeParse(closing).success)
    return refused(context, {
      type: "season-invalid",
      problem: "schema-mismatch",
      where: `--closing ${closing}`,
    });
  const rules = await readRules(context, options.rules);
  if (!rules.ok) return refused(context, rules.error);
  const winners = await readWinners(options.catalogue);
  if (!winners.ok) return refused(context, winners.error);
  context.progress(path);
  const file = await readLeniently(context, path, options.map, rubricId);
  if (!file.ok) return refused(context, file.error);
  const { rows, proposals, problems, rubric, codes } = file.value;
  const report = checkProposals(
    { proposals, rubric, rules: rules.value, closesOn: closing ?? null, winners: winners.value },
    () => undefined,
  );
  const codeOf = (finding: Finding): string => codes.get(finding.row ?? 0) ?? finding.number;
  const findings: FindingLine[] = [
    ...problems.map(({ code, row, problem }) => ({
      code,
      row,
      rule: problem.type === "intake-number-twice" ? "duplicate-code" : "unreadable-cell",
      severity: "blocking" as const,
      detail: context.say(errorMessage(problem)),
    })),
    ...report.findings.map((finding) => ({
      code: codeOf(finding),
      row: finding.row,
      rule: finding.kind,
      severity: finding.severity,
      detail: context.say(findingMessage(finding, language)),
    })),
  ].toSorted((left, right) => (left.row ?? 0) - (right.row ?? 0));
  const isBlocked = findings.some(({ severity }) => severity === "blocking");
  const skipped = report.skipped.map(({ ruleId, ...why }) => ({
    rule: report.rules.rules.find(({ id }) => id === ruleId)?.kind ?? ruleId,
    ...why,
  }));
  return done(
    [
      ...findings.map((finding) => lineOf(context, finding)),
      context.translate("administration.cli.total", { number: rows, findings: findings.length }),
      ...skipped.map(({ rule, ...why }) =>
        context.translate("administration.cli.skipped", {
          rule: ruleKindMessage(rule),
          reason: skipSentence(why, context.translate),
        }),
      ),
    ],
    { rows, findings, rules: rules.value.id, closing: report.closesOn, skipped },
    isBlocked ? 1 : 0,
  );
}

function lineOf(context: CommandContext, { code, row, rule, severity, detail }: FindingLine): string {
  const grade = context.translate(`administration.severity.${severity}`);
  return `${row ?? "-"}\t${code}\t${grade}\t${rule}\t${detail}`;
}

async function readRules(context: CommandContext, wanted: string): Promise<Result<RuleSet, InputError>> {
  const shipped = await createResourceLibrary(context.resourcesDirectory).ruleSets();
  const known = shipped.find(({ id }) => id === wanted);
  if (known) return ok(known);
  if (!/\.json$/iu.test(wanted)) return err({ type: "rules-unknown", id: wanted });
  const file = await readInput(wanted);
  if (!file.ok) return file;
  const parsed = RuleSet.safeParse(parseText(file.value.bytes));
  if (parsed.success) return ok(parsed.data);
  const [issue] = parsed.error.issues;
  const where = [issue?.path.join("."), issue?.message].filter(Boolean).join(": ");
  return err({ type: "file-unreadable", name: file.value.name, problem: `schema-mismatch ${where}`.trim() });
}

function parseText(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(
      Buffer.from(bytes)
        .toString("utf8")
        .replace(/^\uFEFF/u, ""),
    );
  } catch {
    return null;
  }
}

/** Former winners from a table of known innovations; without one only the proposals' own word is taken. */
async function readWinners(path: string | undefined): Promise<Result<readonly FormerWinner[], InputError>> {
  if (path === undefined) return ok([]);
  const table = await readTableFile(path, "catalogue");
  if (!table.ok) return table;
  const entries = readCatalogue(table.value.sheet.rows, table.value.mapping);
  if (entries.ok) return ok(entries.value);
  const [problem = { type: "intake-empty" } as const] = entries.error;
  return err(problem);
}
