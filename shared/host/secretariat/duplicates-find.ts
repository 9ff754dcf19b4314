import { DossierText } from "../../dossier/dossier.ts";
import type { PairReport } from "../../duplicates/pair-report.ts";
import type { SearchedProposal } from "../../duplicates/pair-search.ts";
import { toSearchedProposal } from "../../duplicates/searched-proposal.ts";
import { err, ok, type Result } from "../../result.ts";
import type { SeasonError } from "../../season/season-error.ts";
import { asSecretariat } from "../access.ts";
import { canonicalInTurns } from "../canonical-in-turns.ts";
import { parseJson } from "../identity.ts";
import type { HostPorts, Task } from "../ports.ts";
import type { OpenSeason, Saved, Workspace } from "../workspace.ts";
import { digestOf, readSources } from "./catalogue.ts";

/** Pairs less likely than this are not worth anybody's time. */
export const LEAST_SCORE = 0.3;
/** Of a thousand steps those for reading the narratives. */
const READING = 200;
const WHOLE = 1000;
const STEP = 50;

/**
 * Compares the season's proposals with each other and with the catalogue, and keeps the pairs. Where the season was changed
 * meanwhile, nothing is kept.
 */
export async function findDuplicates(
  ports: HostPorts,
  workspace: Workspace,
  taskId: string,
  task: Task,
): Promise<Result<Saved, SeasonError>> {
  const open = asSecretariat(workspace);
  if (!open.ok) return open;
  if ((await ports.vault.state()).state !== "unlocked") return err({ type: "vault-locked" });
  const { seasonHash } = open.value;
  const { season } = open.value.state;
  const sources = await readSources(ports);
  if (!sources.ok) return sources;
  const progress = (done: number): void => ports.emit("task.progress", { taskId, done, total: WHOLE });
  const proposals = await readProposals(ports, open.value, task, (share) =>
    progress(Math.round(READING * share)),
  );
  if (!proposals.ok) return proposals;
  const catalogue = sources.value.flatMap(({ entries }) => entries);
  const found = await ports.analyst.run(
    "find-pairs",
    { proposals: proposals.value, catalogue, minScore: LEAST_SCORE },
    task,
    (done, total) => progress(READING + Math.round(((WHOLE - READING) * done) / Math.max(1, total))),
  );
  if (!found.ok) return found;
  if (task.cancelled) return err({ type: "cancelled" });
  const named = new Set(found.value.map(({ b }) => b));
  const report: PairReport = {
    proposals: proposals.value.length,
    searched: catalogue.length,
    catalogueDigest: digestOf(ports, sources.value),
    pairs: [...found.value],
    entries: catalogue.filter(({ id }) => named.has(id)),
  };
  const stored = await ports.blobs.put(ports.text.encode(await canonicalInTurns({ ...report }, ports)));
  if (!stored.ok) return stored;
  return workspace.exclusively(async () => {
    const now = asSecretariat(workspace);
    if (!now.ok) return now;
    if (now.value.state.season.id !== season.id)
      return err({ type: "other-season-open", name: now.value.state.season.name });
    if (now.value.seasonHash !== seasonHash)
      return err({ type: "analysis-failed", problem: "season-changed" });
    return workspace.record([
      { type: "duplicates-found", pairsHash: stored.value, pairs: report.pairs.length },
    ]);
  });
}

async function readProposals(
  ports: HostPorts,
  { state }: OpenSeason,
  task: Task,
  progress: (share: number) => void,
): Promise<Result<SearchedProposal[], SeasonError>> {
  const cards = [...state.season.dossiers];
  const proposals: SearchedProposal[] = [];
  for (const card of cards) {
    if (proposals.length % STEP === 0) {
      progress(proposals.length / cards.length);
      await ports.yieldTurn();
      if (task.cancelled) return err({ type: "cancelled" });
    }
    const bytes = await ports.blobs.get(card.textHash);
    const text = DossierText.safeParse(parseJson((bytes && ports.text.decode(bytes)) ?? ""));
    if (!text.success) return err({ type: "content-missing", what: card.number });
    proposals.push(toSearchedProposal(card, text.data));
  }
  return ok(proposals);
}
