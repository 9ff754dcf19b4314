import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { NamedFile } from "#shared/host/identity.ts";
import type { Language } from "#shared/i18n/localised-text.ts";
import { createRandom } from "#shared/rehearsal/random.ts";
import { ok } from "#shared/result.ts";
import { openReadings } from "#shared/season/standing.ts";
import { type CommandContext, done, type Outcome, refused } from "../outcome.ts";
import { readInput } from "../read-input.ts";
import { readState } from "../read-state.ts";
import { makeOutputFolder } from "../write-output.ts";
import { type JudgeWork, judgeSeason } from "./judge-season.ts";
import { cardOf, createParticipant, mustSucceed, type Participant } from "./participants.ts";
import { type Check, publish } from "./publish.ts";
import { certifyPanel } from "./signatories.ts";

export interface DemoOptions {
  readonly out: string;
  readonly seed: number;
  readonly season?: string;
  readonly paper: "F4" | "A4";
  /** Of sentences and of documents. */
  readonly lang: Language;
}

const SECRETARIAT = "Sekretariat (latihan)";

/** A whole season without a window: every person on a machine of their own, files as the only way between them. */
export async function runDemo(context: CommandContext, options: DemoOptions): Promise<Outcome> {
  // A missing file or a place that cannot be written to is told now, not after everybody has judged.
  const seasonFile = options.season === undefined ? ok(null) : await readInput(options.season);
  if (!seasonFile.ok) return refused(context, seasonFile.error);
  const out = await makeOutputFolder(options.out);
  if (!out.ok) return refused(context, out.error);
  const folder = await mkdtemp(join(tmpdir(), "pleno-demo-"));
  const people: Participant[] = [];
  const invite = async (name: string): Promise<Participant> => {
    const person = await createParticipant(folder, name, context.resourcesDirectory);
    people.push(person);
    return person;
  };
  try {
    return await playSeason(context, { ...options, seasonFile: seasonFile.value }, invite);
  } finally {
    for (const { close } of people) await close();
    await rm(folder, { recursive: true, force: true });
  }
}

async function playSeason(
  context: CommandContext,
  options: DemoOptions & { readonly seasonFile: NamedFile | null },
  invite: (name: string) => Promise<Participant>,
): Promise<Outcome> {
  const started = Date.now();
  const secretariat = await invite(SECRETARIAT);
  const { season } = await startSeason(secretariat, options.seasonFile);
  context.progress(`${season.name}: ${season.dossiers.length} × ${season.members.length}`);
  const chairs = season.members.filter(({ role }) => role === "chair");
  const judges = season.members.filter(({ role }) => role === "judge");
  const people = new Map<string, Participant>();
  for (const member of [...chairs, ...judges]) {
    const person = await invite(member.name);
    people.set(member.id, person);
    const file = await cardOf(person);
    mustSucceed(
      await secretariat.client["panel.register-card"]({ memberId: member.id, file }),
      `card of ${member.name}`,
    );
  }
  await certifyPanel(secretariat, season.labels.panel);
  const sealFor = async (memberId: (typeof judges)[number]["id"]): Promise<NamedFile> =>
    mustSucceed(await secretariat.client["packet.seal-for-member"]({ memberId }), `packet for ${memberId}`);
  const work: JudgeWork[] = [];
  const printing = { paper: options.paper, language: options.lang };
  for (const { id, name } of judges) {
    const judge = people.get(id);
    if (!judge) continue;
    // One judge's sheets on paper are enough to see them.
    const wish = work.length === 0 ? printing : null;
    work.push(await judgeSeason(judge, await sealFor(id), options.seed, wish));
    context.progress(`${name}: ${work.at(-1)?.released ?? 0}`);
  }
  const [chairMember] = chairs;
  const chair = chairMember && people.get(chairMember.id);
  if (!chairMember || !chair) throw new Error("the season has no chair");
  mustSucceed(
    await chair.client["packet.accept"]({ file: await sealFor(chairMember.id) }),
    "season packet of the chair",
  );
  const packets = work.flatMap(({ packets: sent }) => sent);
  const merged = await mergeShuffled(chair, packets, options.seed);
  const frozen = await freeze(chair);
  const result = mustSucceed(await chair.client["packet.seal-result"]({}), "result packet");
  mustSucceed(await secretariat.client["packet.accept"]({ file: result }), "result at the Secretariat");
  const signers = judges.flatMap(({ id }) => {
    const person = people.get(id);
    return person ? [[id, person] as const] : [];
  });
  const papers = work.flatMap((one) => one.papers);
  const publication = { season, secretariat, chair, judges: signers, papers };
  const made = await publish(context, publication, { out: options.out, ...printing });
  if (!made.ok) return refused(context, made.error);
  const checks = made.value;
  const facts = {
    season: season.name,
    dossiers: season.dossiers.length,
    judges: judges.length,
    marks: sum(work.map(({ marks }) => marks)),
    sheets: sum(work.map(({ released }) => released)),
    conflicts: sum(work.map(({ conflicts }) => conflicts)),
    packets: packets.length,
    merges: merged.merges,
    harmlessRepeats: merged.repeats,
    excluded: frozen.excluded,
    ranked: frozen.ranked,
    documents: checks.length,
    signatures: sum(checks.map(({ signatures }) => signatures)),
    seconds: Math.round((Date.now() - started) / 100) / 10,
  };
  return describe(options.out, facts, checks);
}

function describe(
  out: string,
  facts: Readonly<Record<"dossiers" | "ranked", number>> & Readonly<Record<string, string | number>>,
  checks: readonly Check[],
): Outcome {
  const failed = checks.filter(({ valid, recount }) => !valid || recount !== "same");
  const isComplete = failed.length === 0 && checks.length > 0 && facts.ranked === facts.dossiers;
  const lines = [
    ...Object.entries(facts).map(([name, value]) => `${name.padEnd(16)} ${String(value)}`),
    "",
    `${"document".padEnd(52)} ${"signatures".padEnd(12)} recount`,
    ...checks.map(
      ({ name, signatures, valid, recount }) =>
        `${name.padEnd(52)} ${`${signatures} ${valid ? "valid" : "INVALID"}`.padEnd(12)} ${recount}`,
    ),
  ];
  return done(lines, { ok: isComplete, out, ...facts, checks }, isComplete ? 0 : 1);
}

async function startSeason({ client }: Participant, file: NamedFile | null) {
  if (file === null) mustSucceed(await client["season.start-sample"]({}), "sample season");
  else mustSucceed(await client["season.start-file"]({ file }), file.name);
  const current = await client["season.current"]({});
  if (!current) throw new Error("the season did not open");
  return current;
}

/** Merges every packet twice in shuffled order: newer ones before older ones, and each once more. */
async function mergeShuffled({ client }: Participant, packets: readonly NamedFile[], seed: number) {
  const order = createRandom(seed, "merge").sample([...packets, ...packets], 2 * packets.length);
  let repeats = 0;
  for (const file of order) {
    const [row] = await client["merge.apply"]({ files: [file] });
    if (!row) throw new Error("no answer to a merge");
    const difference = mustSucceed(row.result, `merge of ${file.name}`);
    if (difference.changes.length === 0 && difference.newConflicts.length === 0) repeats += 1;
  }
  return { merges: order.length, repeats };
}

async function freeze(chair: Participant) {
  const before = await readState(chair.client);
  const open = before ? openReadings(before.readings.values(), before.season.members) : [];
  if (open.length > 0) {
    const readings = open.map(({ dossierId, memberId }) => ({ dossierId, memberId }));
    const reason = "Penilai menyatakan benturan kepentingan";
    mustSucceed(await chair.client["ranking.exclude"]({ readings, reason }), "exclusion");
  }
  const reason = "Seluruh lembar penilaian telah diterima (latihan)";
  mustSucceed(await chair.client["ranking.freeze"]({ reason }), "freezing");
  const after = await readState(chair.client);
  return {
    excluded: open.length,
    ranked: after
      ? new Set(
          [...after.readings.values()].flatMap(({ dossierId, sheets }) =>
            sheets.length > 0 ? [dossierId] : [],
          ),
        ).size
      : 0,
  };
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
