import * as z from "zod";
import { parseJson } from "../host/identity.ts";
import type { TextCodec } from "../host/ports.ts";
import { Language } from "../i18n/localised-text.ts";
import { Instant, SeasonId, Sha256Hex } from "../identifiers.ts";
import { MAX_SIGNATORIES, Signatory } from "./document-details.ts";
import { PageRectangle } from "./signature-slots.ts";

/** Name of the attachment in every PDF of Pleno that says what the document is and who has to sign it. */
export const STATEMENT_ATTACHMENT = "document.json";

/**
 * What a document is and who must sign it. It is inside the PDF before the first signature, so every signature covers
 * it: a file from which later signatures were cut off no longer has the signers it asks for (docs/documents.md).
 */
export const DocumentStatement = z.object({
  format: z.literal("pleno-document"),
  version: z.literal(1),
  kind: z.string().max(60),
  number: z.string().max(80),
  title: z.string().max(400),
  language: Language,
  madeAt: Instant,
  season: z.object({ id: SeasonId, name: z.string(), rehearsal: z.boolean() }).nullable(),
  /** SHA-256 of the attached result, where there is one. */
  resultDigest: Sha256Hex.nullable(),
  /** In the order of signing; `slot` is the place of the block on the last page, `null` for none. */
  requiredSigners: z
    .array(
      z.object({
        ...Signatory.pick({ name: true, role: true, keys: true }).shape,
        slot: PageRectangle.nullable(),
      }),
    )
    .max(MAX_SIGNATORIES),
});
export type DocumentStatement = z.output<typeof DocumentStatement>;

/** Reads the attached statement; `null` where the bytes are none. */
export function readStatement(bytes: Uint8Array, text: Pick<TextCodec, "decode">): DocumentStatement | null {
  return DocumentStatement.safeParse(parseJson(text.decode(bytes) ?? "")).data ?? null;
}
