import * as z from "zod";

/** Why a document was not signed, or a certificate not made or taken in. Nothing was changed. */
export const SigningError = z.discriminatedUnion("type", [
  z.object({
    type: z.literal("pdf-refused"),
    problem: z.enum([
      "not-a-pdf",
      "damaged",
      "encrypted",
      "too-large",
      /** Given up: too long, too much memory. It says nothing of the document. */
      "check-failed",
      /** Its certification forbids every further change (DocMDP level 1). */
      "locked",
      /** Everybody whom the document asks for has signed. */
      "complete",
      "signed-by-you",
      /** The signatures it carries do not hold, or something was changed after them. */
      "signatures-invalid",
      /** Only a document without a signature can be certified. */
      "certify-not-first",
      "field-unknown",
      "no-room",
      /** The block would cover another signature, or the place kept for one. */
      "place-taken",
      /** Chain and time stamp need more room than was kept. */
      "signature-too-big",
      "self-check-failed",
      "nothing-to-add",
    ]),
  }),
  z.object({ type: z.literal("characters-missing"), characters: z.array(z.string()), text: z.string() }),
  z.object({
    type: z.literal("certificate-refused"),
    problem: z.enum([
      "unreadable",
      "expired",
      "not-yet-valid",
      "unsuitable",
      "key-mismatch",
      "revoked",
      "unknown",
    ]),
  }),
  z.object({
    type: z.literal("pkcs12-refused"),
    problem: z.enum([
      "not-pkcs12",
      "wrong-passphrase",
      "no-integrity",
      "no-key",
      "no-certificate",
      "unsupported",
      "too-large",
      /** It asks for more computing than anybody waits for. */
      "timed-out",
      "failed",
    ]),
  }),
  z.object({
    type: z.literal("timestamp-failed"),
    problem: z.enum(["unreachable", "timeout", "refused", "invalid", "too-large", "address"]),
  }),
  z.object({ type: z.literal("authority-missing") }),
  z.object({ type: z.literal("authority-exists") }),
  z.object({ type: z.literal("request-invalid"), name: z.string() }),
  z.object({
    type: z.literal("logo-refused"),
    problem: z.enum(["not-an-image", "too-large", "transparent"]),
  }),
]);
export type SigningError = z.output<typeof SigningError>;
