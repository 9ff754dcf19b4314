import { createPdfRevisions } from "#electron/adapters/document-signer.ts";
import { reserveSomewhere } from "#shared/host/documents/block-place.ts";
import { ok } from "#shared/result.ts";
import { type CommandContext, type Outcome, refused } from "../outcome.ts";
import { readDocument } from "../read-document.ts";
import { readInput } from "../read-input.ts";
import { withDocumentThread } from "../with-document-thread.ts";
import { keep } from "./sign.ts";

export interface FieldOptions {
  readonly name: string;
  readonly out?: string;
}

/** Leaves an empty signature field in a PDF, for a certificate that only its owner's tool can use. */
export async function addField(
  context: CommandContext,
  path: string,
  { name, out = path }: FieldOptions,
): Promise<Outcome> {
  const file = await readInput(path);
  if (!file.ok) return refused(context, file.error);
  const reserved = await withDocumentThread(context, async (thread) => {
    const inspected = await readDocument(thread, file.value);
    const revisions = createPdfRevisions(thread, { now: () => new Date().toISOString() });
    return reserveSomewhere(revisions, inspected, { bytes: file.value.bytes, name });
  });
  const made = reserved.ok ? ok({ name: file.value.name, bytes: reserved.value.bytes }) : reserved;
  const kept = await keep(context, { path, bytes: file.value.bytes, out }, made);
  const isUnseen = reserved.ok && !reserved.value.isVisible && kept.exitCode === 0;
  return isUnseen ? { ...kept, lines: [...kept.lines, context.translate("signing.reservedUnseen")] } : kept;
}
