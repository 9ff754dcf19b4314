import { createPdfRevisions } from "#electron/adapters/document-signer.ts";
import { reservedPlace } from "#shared/host/documents/block-place.ts";
import { ok } from "#shared/result.ts";
import { type CommandContext, type Outcome, refused } from "../outcome.ts";
import { readDocument } from "../read-document.ts";
import { readInput } from "../read-input.ts";
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
  const rectangle = reservedPlace(await readDocument(file.value), name);
  const revisions = createPdfRevisions({ now: () => new Date().toISOString() });
  const reserved = await revisions.reserveField(file.value.bytes, { name, rectangle });
  const made = reserved.ok ? ok({ name: file.value.name, bytes: reserved.value }) : reserved;
  return keep(context, { name: file.value.name, out }, made);
}
