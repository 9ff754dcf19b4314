import { join } from "node:path";
import type { StorageError } from "#shared/host/host-errors.ts";
import type { NamedFile } from "#shared/host/identity.ts";
import type { Language } from "#shared/i18n/localised-text.ts";
import { ok, type Result } from "#shared/result.ts";
import type { Season } from "#shared/season/season.ts";
import type { SeasonError } from "#shared/season/season-error.ts";
import { asStranger } from "../as-stranger.ts";
import { exportTables } from "../export-tables.ts";
import { makeDocuments } from "../make-documents.ts";
import type { CommandContext } from "../outcome.ts";
import { readInput } from "../read-input.ts";
import { writeOutput } from "../write-output.ts";
import { mustSucceed, type Participant } from "./participants.ts";
import { describeSigning, passAround, type SigningPanel, signersOf } from "./signatories.ts";

export interface Check {
  readonly name: string;
  readonly signatures: number;
  readonly valid: boolean;
  readonly recount: string;
}

interface Publication {
  readonly season: Pick<Season, "labels" | "year">;
  readonly secretariat: Participant;
  readonly chair: Participant;
  readonly judges: readonly (readonly [string, Participant])[];
  /** What was printed on the way, before there was a result. */
  readonly papers: readonly NamedFile[];
}

export interface Printing {
  readonly paper: "F4" | "A4";
  readonly language: Language;
}

/** Names of what a stranger needs beside the documents: the root to trust, and whom it no longer vouches for. */
const ROOT_FILE = "sertifikat-induk.pem";
const REVOCATION_FILE = "daftar-pencabutan.pem";

/**
 * Makes documents of every kind, has each signed on the machines of its signers and closed with the revocation lists;
 * then a machine that knows nothing but the root checks each as it lies on the disk, and recounts it.
 */
export async function publish(
  context: CommandContext,
  { season, secretariat, chair, judges, papers }: Publication,
  { out, paper, language }: Printing & { readonly out: string },
): Promise<Result<readonly Check[], SeasonError>> {
  const panel: SigningPanel = {
    chair: { person: chair, role: `Ketua ${season.labels.panel}`, memberId: null },
    secretariat: { person: secretariat, role: "Tim Sekretariat", memberId: null },
    judges: judges.map(([memberId, person]) => ({ person, role: season.labels.judge, memberId })),
  };
  const names: Made[] = [];
  const keep = async ({ name, bytes }: NamedFile): Promise<Result<void, StorageError>> => {
    const written = await writeOutput(join(out, name), bytes);
    if (written.ok) context.progress(name);
    return written;
  };
  const detailsOf = await describeSigning(panel, season.year);
  const made = await makeDocuments(
    chair.client,
    { paper, language, isSigned: true, dossierSheets: 1, detailsOf },
    async (file, wanted) => {
      names.push({ name: file.name, requireSigners: signersOf(panel, wanted).length > 0 });
      return keep(await passAround(panel, file, wanted));
    },
  );
  if (!made.ok) return made;
  const tables = await exportTables(chair.client, language, keep);
  if (!tables.ok) return tables;
  const { client } = secretariat;
  const list = await client["administration.print"]({ paper, language, taskId: "list" });
  for (const file of [...papers, mustSucceed(list, "list of the administrative check")]) {
    const kept = await keep(file);
    if (!kept.ok) return kept;
  }
  for (const [what, name] of [
    ["root", ROOT_FILE],
    ["revocation-list", REVOCATION_FILE],
  ] as const) {
    const { bytes } = mustSucceed(await client["authority.export"]({ what, format: "pem" }), name);
    const kept = await keep({ name, bytes });
    if (!kept.ok) return kept;
  }
  return ok(await checkAll(context, out, names));
}

/** A document that asks for no signer of its own, a decree's annex, cannot be asked for any. */
interface Made {
  readonly name: string;
  readonly requireSigners: boolean;
}

function checkAll(context: CommandContext, out: string, made: readonly Made[]): Promise<readonly Check[]> {
  const read = async (name: string): Promise<NamedFile> =>
    mustSucceed(await readInput(join(out, name)), name);
  return asStranger(context, async (stranger) => {
    const roots = [await read(ROOT_FILE)];
    const checks: Check[] = [];
    for (const { name, requireSigners } of made) {
      const file = await read(name);
      const request = { file, roots, lists: [], requireSigners };
      const { valid, signatures } = await stranger["document.verify"](request);
      const counted = await stranger["document.recount"]({ file });
      const recount = counted.ok ? counted.value.report.outcome : counted.error.type;
      checks.push({ name, signatures: signatures.length, valid, recount });
    }
    return checks;
  });
}
