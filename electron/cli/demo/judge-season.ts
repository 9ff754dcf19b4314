import { nodeCrypto } from "#electron/adapters/node-crypto.ts";
import { detectConflict } from "#shared/conflict/conflict.ts";
import type { NamedFile } from "#shared/host/identity.ts";
import { type DossierId, readingKey } from "#shared/identifiers.ts";
import { DEFAULT_PACT, pactDigest } from "#shared/panel/integrity-pact.ts";
import { simulateMarks } from "#shared/rehearsal/simulate-marks.ts";
import { scoredCriteria } from "#shared/rubric/rubric-pack.ts";
import { hundredths } from "#shared/scoring/hundredths.ts";
import type { Marks } from "#shared/scoring/score-sheet.ts";
import type { Season } from "#shared/season/season.ts";
import { mustSucceed, type Participant } from "./participants.ts";
import type { Printing } from "./publish.ts";

/** What one simulated judge did. */
export interface JudgeWork {
  readonly packets: readonly NamedFile[];
  readonly marks: number;
  readonly released: number;
  readonly conflicts: number;
  /** Sheets for writing by hand, empty and with the marks of the drafts. */
  readonly papers: readonly NamedFile[];
}

/** So many sheets show what they look like. */
const MOST_ON_PAPER = 3;

/**
 * Judges as a person would: opens the packet, accepts the pact, declares conflicts, reads, marks, releases, sends back. Sends a
 * first packet half-way and corrects one sheet before the second, so that the merge meets old and new revisions.
 */
export async function judgeSeason(
  judge: Participant,
  packet: NamedFile,
  seed: number,
  printing: Printing | null = null,
): Promise<JudgeWork> {
  const { client, name } = judge;
  mustSucceed(await client["packet.accept"]({ file: packet }), `packet of ${name}`);
  const season = (await client["season.current"]({}))?.season;
  if (!season) throw new Error(`no season for ${name}`);
  await pledge(judge, season);
  const conflicts = await sweep(judge, season);
  const marks = simulateMarks(season, seed);
  const mine = season.assignments.filter(({ dossierId }) => !conflicts.has(dossierId));
  const empty = await printSheets(judge, mine, printing && { ...printing, filled: false });
  const entered = await markAll(judge, { season, marks, mine });
  const filled = await printSheets(judge, mine, printing && { ...printing, filled: true });
  const half = Math.ceil(mine.length / 2);
  const packets: NamedFile[] = [];
  for (const part of [mine.slice(0, half), mine.slice(half)]) {
    const [first] = packets.length > 0 ? mine : [];
    if (first) await correct(judge, { season, marks: marks.get(readingKey(first)) }, first.dossierId);
    const dossierIds = [...part.map(({ dossierId }) => dossierId), ...(first ? [first.dossierId] : [])];
    if (dossierIds.length > 0)
      mustSucceed(await client["sheet.release"]({ dossierIds }), `release of ${name}`);
    packets.push(mustSucceed(await client["packet.seal-return"]({}), `return packet of ${name}`));
  }
  return {
    packets,
    marks: entered,
    released: mine.length,
    conflicts: conflicts.size,
    papers: [...empty, ...filled],
  };
}

type Readings = Season["assignments"];

/** Reads and marks everything; answers how many marks were entered. */
async function markAll(
  { client, name }: Participant,
  {
    season,
    marks,
    mine,
  }: {
    readonly season: Season;
    readonly marks: ReturnType<typeof simulateMarks>;
    readonly mine: Readings;
  },
): Promise<number> {
  const criteria = scoredCriteria(season.rubric);
  for (const reading of mine) {
    const { dossierId } = reading;
    mustSucceed(await client["dossier.text"]({ dossierId }), `narrative of ${dossierId}`);
    for (const { id: criterionId } of criteria) {
      const mark = marks.get(readingKey(reading))?.[criterionId] ?? season.rubric.scale.min;
      mustSucceed(await client["sheet.mark"]({ dossierId, criterionId, mark }), `mark of ${name}`);
    }
  }
  return mine.length * criteria.length;
}

/** Sheets for writing by hand, under a name of their own where the drafts are printed into them. */
async function printSheets(
  { client, name }: Participant,
  mine: Readings,
  wish: (Printing & { readonly filled: boolean }) | null,
): Promise<readonly NamedFile[]> {
  const dossierIds = mine.slice(0, MOST_ON_PAPER).map(({ dossierId }) => dossierId);
  if (!wish || dossierIds.length === 0) return [];
  const request = client["document.make-own"]({ kind: "paper-sheets", dossierIds, taskId: "paper", ...wish });
  const made = mustSucceed(await request, `paper sheets of ${name}`);
  return [wish.filled ? { ...made, name: made.name.replace(/\.pdf$/u, "-terisi.pdf") } : made];
}

async function pledge({ client, name }: Participant, season: Season): Promise<void> {
  const digest = pactDigest(season.pact ?? DEFAULT_PACT, nodeCrypto.sha256);
  mustSucceed(await client["pact.accept"]({ digest }), `pact of ${name}`);
}

async function sweep({ client, name }: Participant, season: Season): Promise<ReadonlySet<DossierId>> {
  const judge = season.members.find(({ role }) => role === "judge");
  const basis = { rules: season.conflictRules, relations: season.relations };
  const conflicts = new Set<DossierId>();
  for (const dossier of season.dossiers) {
    const kind = judge ? detectConflict(judge, dossier, basis) : null;
    if (!kind) continue;
    const reason = "Instansi atau wilayah sendiri";
    const declared = await client["conflict.declare"]({ dossierId: dossier.id, kind, reason });
    mustSucceed(declared, `conflict of ${name}`);
    conflicts.add(dossier.id);
  }
  mustSucceed(await client["conflict.finish-sweep"]({}), `sweep of ${name}`);
  return conflicts;
}

/** Reopens a released sheet and raises its first criterion by one step, or lowers it at the top of the scale. */
async function correct(
  { client, name }: Participant,
  { season, marks }: { season: Season; marks: Marks | undefined },
  dossierId: DossierId,
): Promise<void> {
  mustSucceed(await client["sheet.correct"]({ dossierId, reason: "" }), `correction of ${name}`);
  const [criterion] = scoredCriteria(season.rubric);
  if (!criterion) return;
  const { max, step } = season.rubric.scale;
  const before = marks?.[criterion.id] ?? max;
  const mark = hundredths(before + step <= max ? before + step : before - step);
  mustSucceed(
    await client["sheet.mark"]({ dossierId, criterionId: criterion.id, mark }),
    `correction of ${name}`,
  );
}
