import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { nodeCrypto } from "#electron/adapters/node-crypto.ts";
import { createResourceLibrary } from "#electron/adapters/resource-library.ts";
import { tableWriter } from "#electron/tables/table-writer.ts";
import type { PanelMember } from "#shared/panel/panel-member.ts";
import { generateSeason } from "#shared/rehearsal/generate-season.ts";
import { intakeTable } from "#shared/rehearsal/intake-table.ts";
import { plantFaults } from "#shared/rehearsal/plant-faults.ts";
import { findRubricProblems } from "#shared/rubric/rubric-pack.ts";
import { cardOf, createParticipant } from "../demo/participants.ts";
import { type CommandContext, done, type Outcome, refused } from "../outcome.ts";
import { makeOutputFolder, writeOutput } from "../write-output.ts";

export interface GenerateIntakeOptions {
  readonly dossiers: number;
  readonly judges: number;
  readonly seed: number;
  /** Percent of proposals with a fault. */
  readonly faults: number;
  readonly closing: string;
  readonly format: "xlsx" | "ods" | "csv";
  readonly rubric: string;
  readonly out: string;
  readonly cards?: boolean;
}

const CREATED_AT = "2026-01-05T00:00:00.000Z";

/** Writes an intake to practise with: a table with known faults, what they are, the panel and its identity cards. */
export async function generateIntake(
  context: CommandContext,
  options: GenerateIntakeOptions,
): Promise<Outcome> {
  const { dossiers, judges, seed, out, format } = options;
  const rubrics = await createResourceLibrary(context.resourcesDirectory).rubrics();
  const rubric = rubrics.find(({ id }) => id === options.rubric);
  if (!rubric || findRubricProblems(rubric).length > 0)
    return refused(context, { type: "season-invalid", problem: "rubric-unusable", where: options.rubric });
  const { season, texts } = generateSeason({
    rubric,
    dossiers,
    judges,
    readers: 1,
    seed,
    createdAt: CREATED_AT,
    sha256: nodeCrypto.sha256,
  });
  const { proposals, truth } = plantFaults({
    dossiers: season.dossiers,
    texts,
    rubric,
    closesOn: options.closing,
    seed,
    share: options.faults / 100,
  });
  const rows = intakeTable(proposals, { rubric, seed });
  const panel = season.members.filter(({ role }) => role !== "secretariat");
  const files = new Map<string, Uint8Array>([
    [`proposal.${format}`, tableWriter.write(format, [{ name: "Proposal", rows }])],
    ["panel.csv", tableWriter.write("csv", [{ name: "Panel", rows: panelTable(panel) }])],
    ["temuan-tertanam.json", Buffer.from(`${JSON.stringify(truth, null, 1)}\n`)],
  ]);
  const folder = await makeOutputFolder(out);
  if (!folder.ok) return refused(context, folder.error);
  for (const [name, bytes] of files) {
    const written = await writeOutput(join(out, name), bytes);
    if (!written.ok) return refused(context, written.error);
  }
  if (options.cards) {
    const written = await writeCards(context, panel, join(out, "kartu"));
    if (!written.ok) return refused(context, written.error);
  }
  const facts = {
    out,
    dossiers: proposals.length,
    judges,
    faults: truth.length,
    seed,
    closing: options.closing,
  };
  return done([`${out}: ${facts.dossiers}, ${facts.faults}`], { ok: true, ...facts });
}

function panelTable(members: readonly PanelMember[]) {
  return [
    ["Nama", "Tugas", "Kode Instansi Asal", "Kode Wilayah Asal"],
    ...members.map(({ name, role, homeAgencyCodes, homeRegionCodes }) => [
      name,
      role === "chair" ? "ketua TE" : "anggota TE",
      homeAgencyCodes.join("; "),
      homeRegionCodes.join("; "),
    ]),
  ];
}

/** The public halves of identities that nobody holds: enough to register a panel and seal packets in a rehearsal. */
async function writeCards(context: CommandContext, members: readonly PanelMember[], folder: string) {
  const made = await makeOutputFolder(folder);
  if (!made.ok) return made;
  const temporary = await mkdtemp(join(tmpdir(), "pleno-cards-"));
  try {
    for (const { name } of members) {
      const person = await createParticipant(temporary, name, context.resourcesDirectory);
      const card = await cardOf(person);
      await person.close();
      const written = await writeOutput(join(folder, card.name), card.bytes);
      if (!written.ok) return written;
    }
    return made;
  } finally {
    await rm(temporary, { recursive: true, force: true });
  }
}
