import { type DocumentStatement, STATEMENT_ATTACHMENT } from "../../documents/document-statement.ts";
import { paperText } from "../../documents/paper-text.ts";
import { signatureSlot } from "../../documents/signature-slots.ts";
import { signedSheet } from "../../documents/templates/signed-sheet.ts";
import type { Sha256Hex } from "../../identifiers.ts";
import { canonicalJson } from "../../packet/canonical-json.ts";
import { err, ok, type Result } from "../../result.ts";
import { sheetPayload } from "../../scoring/score-sheet.ts";
import type { SeasonError } from "../../season/season-error.ts";
import { firstFree } from "../../text/first-free.ts";
import { credentialForSeason } from "../certificates/own-certificates.ts";
import type { NamedFile } from "../identity.ts";
import type { HostPorts } from "../ports.ts";
import { ownKeys } from "./document-maker.ts";
import { collectReleased, type OwnDocumentJob, recordOwnDocument } from "./own-sheets.ts";
import { printedBlock } from "./printed-block.ts";
import { renderPaper } from "./render-paper.ts";

type Released = Extract<ReturnType<typeof collectReleased>, { ok: true }>["value"][number];

const KIND = "signed-sheet";

/**
 * Every released sheet of a judge as a signed PDF of its own, in one ZIP. Cancelled between two sheets it leaves nothing
 * behind; the archive is journalled once, by its digest.
 */
export async function makeSignedSheets(
  ports: HostPorts,
  job: OwnDocumentJob,
): Promise<Result<NamedFile, SeasonError>> {
  const released = collectReleased(job.season, job.request.dossierIds);
  if (!released.ok) return released;
  const { value: sheets } = released;
  // The archive is the last step.
  const total = sheets.length + 1;
  const keys = await ownKeys(ports);
  if (!keys.ok) return keys;
  const credential = await credentialForSeason(ports, job.season.state.season);
  if (!credential.ok) return credential;
  const credentialId = credential.value;
  const files = new Map<string, Uint8Array>();
  for (const [index, sheet] of sheets.entries()) {
    if (job.task.cancelled) return err({ type: "cancelled" });
    job.progress(index, total);
    const made = await makeSheet(ports, job, { sheet, keys: keys.value, credentialId });
    if (!made.ok) return made;
    files.set(freeName(made.value.name, files), made.value.bytes);
    await ports.yieldTurn();
  }
  job.progress(sheets.length, total);
  const bytes = ports.container.pack(files);
  if (job.task.cancelled) return err({ type: "cancelled" });
  const recorded = await recordOwnDocument(ports, job, { kind: "signed-sheets", bytes });
  if (!recorded.ok) return recorded;
  job.progress(total, total);
  return ok({ name: `lembar-bertanda-tangan-${job.season.judge.id}.zip`, bytes });
}

async function makeSheet(
  ports: HostPorts,
  { season, request, task }: OwnDocumentJob,
  {
    sheet: { dossier, signed },
    keys,
    credentialId,
  }: {
    readonly sheet: Released;
    readonly credentialId: string;
    readonly keys: readonly Sha256Hex[];
  },
): Promise<Result<NamedFile, SeasonError>> {
  const { judge } = season;
  const { season: content } = season.state;
  const { paper, language } = request;
  const text = paperText(language);
  const madeAt = ports.clock.now();
  const document = signedSheet({ season: content, member: judge, dossier, signed, text, madeAt });
  const slot = signatureSlot(0, 1);
  const role = content.labels.judge;
  const statement: DocumentStatement = {
    format: "pleno-document",
    version: 1,
    kind: KIND,
    number: "",
    title: document.input.title,
    language,
    madeAt,
    season: { id: content.id, name: content.name, rehearsal: content.rehearsal },
    resultDigest: null,
    requiredSigners: [{ name: judge.name, role, keys: [...keys], slot }],
  };
  const attachments = [
    attach(ports, STATEMENT_ATTACHMENT, canonicalJson(statement), document.input.title),
    attach(ports, "sheet.json", canonicalJson(signed), document.fileName),
  ];
  const input = { ...document.input, attachments, createdAt: madeAt, paper, language };
  const rendered = await renderPaper(ports, input, task);
  if (!rendered.ok) return rendered;
  const digest = ports.crypto.sha256(sheetPayload(signed.sheet));
  const signedPdf = await ports.vault.signDocument(rendered.value, {
    role,
    reason: document.input.title,
    location: "",
    signedAt: madeAt,
    credentialId,
    fieldName: null,
    certification: null,
    timestampServer: null,
    appearance: printedBlock(text, {
      rectangle: slot,
      signedAt: madeAt,
      qrText: `pleno:${content.id}:${KIND}:${digest}`,
    }),
  });
  return signedPdf.ok ? ok({ name: document.fileName, bytes: signedPdf.value }) : signedPdf;
}

function attach(ports: HostPorts, name: string, text: string, description: string) {
  return {
    name,
    mediaType: "application/json",
    bytes: ports.text.encode(text),
    relationship: "Data",
    description,
  } as const;
}

/** Two numbers may differ only in signs that no file name has. */
function freeName(wanted: string, taken: ReadonlyMap<string, unknown>): string {
  return firstFree(
    (number) => (number === 1 ? wanted : wanted.replace(/(?=\.pdf$)/u, `-${number}`)),
    (name) => taken.has(name),
  );
}
