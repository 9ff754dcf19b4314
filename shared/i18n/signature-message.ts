import { isCheckUnfinished } from "../documents/unfinished-check.ts";
import type { SignatureNote, SignatureReport } from "../documents/verification-report.ts";
import { type Message, message } from "./catalog.ts";

export type SignatureState = "holds" | "holdsUnknown" | "unfinished" | "fails";

const UNKNOWN_SIGNER: readonly string[] = ["ROOT_NOT_PINNED", "ROOT_UNTRUSTED"];

/** Whether one signature holds, holds by somebody who is not known here, could not be checked to the end, or does not hold. */
export function signatureState({ valid, codes }: Pick<SignatureReport, "valid" | "codes">): SignatureState {
  if (valid) return "holds";
  if (codes.length > 0 && codes.every((code) => UNKNOWN_SIGNER.includes(code))) return "holdsUnknown";
  return isCheckUnfinished({ codes: [], signatures: [{ codes }] }) ? "unfinished" : "fails";
}

/** When a signature was made, and whose clock says so. */
export function signedWhen(
  { signedAt, timestamp }: Pick<SignatureReport, "signedAt" | "timestamp">,
  moment: (instant: string) => string,
): Message {
  const at = timestamp?.at || signedAt;
  if (Number.isNaN(Date.parse(at))) return message("verifying.noTime");
  if (!timestamp) return message("verifying.claimed", { at: moment(at) });
  if (!timestamp.valid) return message("verifying.stampedBadly", { at: moment(at) });
  const { authority, trusted } = timestamp;
  return message(trusted ? "verifying.stamped" : "verifying.stampedUnknown", { at: moment(at), authority });
}

/** What a signature protects. */
export function coverMessage({ covers }: Pick<SignatureReport, "covers">): Message {
  return message(covers === "whole-document" ? "verifying.coversWhole" : "verifying.coversRevision");
}

const REVOCATION_KEYS = {
  good: "verifying.revocationGood",
  revoked: "verifying.revocationRevoked",
  unknown: "verifying.revocationUnknown",
} as const;

/** Whether the signer's certificate is known to have been revoked. */
export function revocationMessage({ revocation }: Pick<SignatureReport, "revocation">): Message {
  return message(REVOCATION_KEYS[revocation]);
}

/** What the time and the revocation already say. */
const SAID_BY_FACTS: readonly SignatureNote[] = ["CLAIMED_TIME", "REVOCATION_UNKNOWN", "TIMESTAMP_UNTRUSTED"];

/** The notes that nothing else said of a signature says already. */
export function furtherNotes({ notes }: Pick<SignatureReport, "notes">): readonly SignatureNote[] {
  return notes.filter((note) => !SAID_BY_FACTS.includes(note));
}
