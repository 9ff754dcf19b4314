import { DossierText } from "../../dossier/dossier.ts";
import type { SharedPassage } from "../../duplicates/found-pair.ts";
import { type EntryCard, PairReport, type PairRow } from "../../duplicates/pair-report.ts";
import { DESCRIPTION_SECTION } from "../../duplicates/pair-search.ts";
import { pairSheet } from "../../duplicates/pair-sheet.ts";
import { type PairVerdict, pairKey } from "../../duplicates/verdict.ts";
import type { Language } from "../../i18n/localised-text.ts";
import { DossierId } from "../../identifiers.ts";
import { MINIMUM_REASON_LENGTH } from "../../plenary/decision.ts";
import { err, ok, type Result } from "../../result.ts";
import type { SeasonError } from "../../season/season-error.ts";
import { asSecretariat } from "../access.ts";
import { type NamedFile, parseJson } from "../identity.ts";
import type { HostPorts } from "../ports.ts";
import type { OpenSeason, Saved, Workspace } from "../workspace.ts";
import { digestOf, readSources } from "./catalogue.ts";

interface PairName {
  readonly a: string;
  readonly b: string;
}

export interface LatestPairs {
  readonly at: string;
  readonly proposals: number;
  readonly searched: number;
  readonly isStale: boolean;
  readonly pairs: PairRow[];
  readonly entries: EntryCard[];
}

export async function readPairs(
  ports: HostPorts,
  workspace: Workspace,
): Promise<Result<LatestPairs | null, SeasonError>> {
  const open = asSecretariat(workspace);
  if (!open.ok) return open;
  const { duplicates } = open.value.state.status;
  if (!duplicates) return ok(null);
  const report = await readReport(ports, open.value);
  if (!report.ok) return report;
  const sources = await readSources(ports);
  if (!sources.ok) return sources;
  const { proposals, searched, pairs, entries, catalogueDigest } = report.value;
  return ok({
    at: duplicates.at,
    proposals,
    searched,
    isStale: wasRevisedSince(open.value) || catalogueDigest !== digestOf(ports, sources.value),
    pairs: pairs.map((pair) => ({ ...pair, passages: pair.passages.length })),
    entries: entries.map(({ description: _description, ...entry }) => entry),
  });
}

export interface PairTexts {
  readonly a: { readonly sections: { id: string; text: string }[] };
  readonly b: { readonly sections: { id: string; text: string }[] };
  readonly passages: SharedPassage[];
}

export async function readPassages(
  ports: HostPorts,
  workspace: Workspace,
  { a, b }: PairName,
): Promise<Result<PairTexts, SeasonError>> {
  const open = asSecretariat(workspace);
  if (!open.ok) return open;
  const report = await readReport(ports, open.value);
  if (!report.ok) return report;
  const pair = report.value.pairs.find((found) => found.a === a && found.b === b);
  if (!pair) return err({ type: "content-missing", what: `${a} / ${b}` });
  const left = await readSide(ports, open.value, report.value, a);
  const right = await readSide(ports, open.value, report.value, b);
  if (!left || !right) return err({ type: "content-missing", what: left ? b : a });
  return ok({ a: { sections: left }, b: { sections: right }, passages: fitting(pair.passages, left, right) });
}

type Sections = PairTexts["a"]["sections"];

/** A narrative that was changed after the search may have become too short for a passage of the old one. */
function fitting(passages: readonly SharedPassage[], a: Sections, b: Sections): SharedPassage[] {
  const lengthIn = (sections: Sections, id: string): number =>
    sections.find((section) => section.id === id)?.text.length ?? 0;
  return passages.filter(
    ({ aSection, aTo, bSection, bTo }) => aTo <= lengthIn(a, aSection) && bTo <= lengthIn(b, bSection),
  );
}

async function readSide(
  ports: HostPorts,
  { state }: OpenSeason,
  { entries }: PairReport,
  id: string,
): Promise<Sections | null> {
  const entry = entries.find((known) => known.id === id);
  if (entry) return entry.description === "" ? [] : [{ id: DESCRIPTION_SECTION, text: entry.description }];
  const dossierId = DossierId.safeParse(id);
  const card = dossierId.success ? state.dossiers.get(dossierId.data) : undefined;
  const bytes = card ? await ports.blobs.get(card.textHash) : null;
  const text = DossierText.safeParse(parseJson((bytes && ports.text.decode(bytes)) ?? ""));
  return text.success
    ? text.data.sections.map((section) => ({ id: section.criterionId, text: section.text }))
    : null;
}

export async function decidePair(
  ports: HostPorts,
  workspace: Workspace,
  { a, b, verdict, reason }: PairName & { readonly verdict: PairVerdict | null; readonly reason: string },
): Promise<Result<Saved, SeasonError>> {
  const open = asSecretariat(workspace);
  if (!open.ok) return open;
  if (verdict !== null && reason.length < MINIMUM_REASON_LENGTH) return err({ type: "reason-missing" });
  const pair = pairKey(a, b);
  const report = await readReport(ports, open.value);
  if (!report.ok) return report;
  if (!report.value.pairs.some((found) => pairKey(found.a, found.b) === pair))
    return err({ type: "content-missing", what: `${a} / ${b}` });
  return workspace.record([{ type: "pair-decided", pair, verdict, reason }]);
}

export async function exportPairs(
  ports: HostPorts,
  workspace: Workspace,
  { format, language }: { readonly format: "xlsx" | "ods" | "csv"; readonly language: Language },
): Promise<Result<NamedFile, SeasonError>> {
  const open = asSecretariat(workspace);
  if (!open.ok) return open;
  const report = await readReport(ports, open.value);
  if (!report.ok) return report;
  const { season, status } = open.value.state;
  const sheet = pairSheet(report.value, { dossiers: season.dossiers, verdicts: status.verdicts }, language);
  return ok({ name: `kesamaan-${season.id}.${format}`, bytes: ports.tableWriter.write(format, [sheet]) });
}

async function readReport(ports: HostPorts, { state }: OpenSeason): Promise<Result<PairReport, SeasonError>> {
  const { duplicates } = state.status;
  const bytes = duplicates ? await ports.blobs.get(duplicates.pairsHash) : null;
  const parsed = PairReport.safeParse(parseJson((bytes && ports.text.decode(bytes)) ?? ""));
  return parsed.success ? ok(parsed.data) : err({ type: "content-missing", what: "pairs" });
}

function wasRevisedSince({ events }: OpenSeason): boolean {
  const last = (type: string): number => events.findLastIndex(({ event }) => event.type === type);
  return last("season-revised") > last("duplicates-found");
}
