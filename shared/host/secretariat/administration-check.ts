import type { ProposalToCheck } from "../../administration/check-input.ts";
import { CheckReport } from "../../administration/finding.ts";
import type { RuleSet } from "../../administration/rule-set.ts";
import { type DossierCard, DossierText } from "../../dossier/dossier.ts";
import { IntakeRecords } from "../../intake/intake-record.ts";
import { canonicalJson } from "../../packet/canonical-json.ts";
import { err, ok, type Result } from "../../result.ts";
import type { SeasonError } from "../../season/season-error.ts";
import { asSecretariat } from "../access.ts";
import { canonicalInTurns } from "../canonical-in-turns.ts";
import { parseJson } from "../identity.ts";
import type { HostPorts, Task } from "../ports.ts";
import type { OpenSeason, Saved, Workspace } from "../workspace.ts";
import { findRuleSet } from "./administration-rules.ts";
import { readWinners } from "./administration-winners.ts";

interface CheckRequest {
  readonly rulesId: string;
  readonly taskId: string;
}

/** Reading takes one step for a proposal, checking two. */
const STEPS = 3;
const STEP = 50;

/**
 * Checks the season as it stands and keeps the findings. The season is read before anything waits; where it was changed while
 * the check ran, nothing is kept.
 */
export async function runCheck(
  ports: HostPorts,
  workspace: Workspace,
  { rulesId, taskId }: CheckRequest,
  task: Task,
): Promise<Result<Saved, SeasonError>> {
  const open = asSecretariat(workspace);
  if (!open.ok) return open;
  if ((await ports.vault.state()).state !== "unlocked") return err({ type: "vault-locked" });
  const known = await findRuleSet(ports, rulesId);
  if (!known.ok) return known;
  const winners = await readWinners(ports);
  if (!winners.ok) return winners;
  const { seasonHash } = open.value;
  const { season } = open.value.state;
  const total = season.dossiers.length * STEPS;
  const progress = (done: number): void => ports.emit("task.progress", { taskId, done, total });
  const proposals = await readProposals(ports, open.value, task, progress);
  if (!proposals.ok) return proposals;
  const checked = await ports.analyst.run(
    "check-proposals",
    {
      proposals: proposals.value,
      rubric: season.rubric,
      rules: known.value.rules,
      closesOn: season.closesOn ?? null,
      winners: winners.value,
    },
    task,
    (done) => progress(season.dossiers.length + done),
  );
  if (!checked.ok) return checked;
  if (task.cancelled) return err({ type: "cancelled" });
  const stored = await ports.blobs.put(
    ports.text.encode(await canonicalInTurns({ ...checked.value }, ports)),
  );
  if (!stored.ok) return stored;
  return workspace.exclusively(async () => {
    const now = asSecretariat(workspace);
    if (!now.ok) return now;
    if (now.value.state.season.id !== season.id)
      return err({ type: "other-season-open", name: now.value.state.season.name });
    if (now.value.seasonHash !== seasonHash)
      return err({ type: "analysis-failed", problem: "season-changed" });
    return workspace.record([
      {
        type: "administration-checked",
        rulesId,
        findingsHash: stored.value,
        proposals: checked.value.proposals,
        findings: checked.value.findings.length,
      },
    ]);
  });
}

async function readProposals(
  ports: HostPorts,
  { state }: OpenSeason,
  task: Task,
  progress: (done: number) => void,
): Promise<Result<ProposalToCheck[], SeasonError>> {
  const records = await readRecords(ports, state.status.intakeHash);
  if (!records.ok) return records;
  const proposals: ProposalToCheck[] = [];
  for (const card of state.season.dossiers) {
    if (proposals.length % STEP === 0) {
      progress(proposals.length);
      await ports.yieldTurn();
      if (task.cancelled) return err({ type: "cancelled" });
    }
    const sections = await readSections(ports, card);
    if (!sections) return err({ type: "content-missing", what: card.number });
    proposals.push({ card, sections, record: records.value.get(card.id) ?? null });
  }
  return ok(proposals);
}

async function readSections(
  ports: HostPorts,
  { textHash }: Pick<DossierCard, "textHash">,
): Promise<DossierText["sections"] | null> {
  const bytes = await ports.blobs.get(textHash);
  const parsed = DossierText.safeParse(parseJson((bytes && ports.text.decode(bytes)) ?? ""));
  return parsed.success ? parsed.data.sections : null;
}

async function readRecords(
  ports: HostPorts,
  intakeHash: string | null,
): Promise<Result<ReadonlyMap<string, NonNullable<ProposalToCheck["record"]>>, SeasonError>> {
  if (intakeHash === null) return ok(new Map());
  const bytes = await ports.blobs.get(intakeHash);
  const parsed = IntakeRecords.safeParse(parseJson((bytes && ports.text.decode(bytes)) ?? ""));
  if (!parsed.success) return err({ type: "content-missing", what: "intake" });
  return ok(new Map(parsed.data.map(({ dossierId, row, fields }) => [dossierId, { row, fields }])));
}

export interface LatestCheck {
  readonly report: CheckReport;
  readonly at: string;
  readonly isStale: boolean;
}

/** The findings of the latest check; `null` before the first. */
export async function readLatestCheck(
  ports: HostPorts,
  workspace: Workspace,
): Promise<Result<LatestCheck | null, SeasonError>> {
  const open = asSecretariat(workspace);
  if (!open.ok) return open;
  const { check } = open.value.state.status;
  if (!check) return ok(null);
  const bytes = await ports.blobs.get(check.findingsHash);
  const parsed = CheckReport.safeParse(parseJson((bytes && ports.text.decode(bytes)) ?? ""));
  if (!parsed.success) return err({ type: "content-missing", what: "findings" });
  const rules = await findRuleSet(ports, parsed.data.rules.id);
  if (!rules.ok && rules.error.type !== "rules-unknown") return rules;
  const isStale =
    wasRevisedSince(open.value) || (rules.ok && !isSameSet(rules.value.rules, parsed.data.rules));
  return ok({ report: parsed.data, at: check.at, isStale });
}

/** Own rules can be changed in place; a set that is gone says nothing against its findings. */
function isSameSet(left: RuleSet, right: RuleSet): boolean {
  return canonicalJson(left) === canonicalJson(right);
}

function wasRevisedSince({ events }: OpenSeason): boolean {
  const last = (type: string): number => events.findLastIndex(({ event }) => event.type === type);
  return last("season-revised") > last("administration-checked");
}
