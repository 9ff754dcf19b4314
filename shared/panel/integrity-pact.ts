import * as z from "zod";
import { LocalisedText } from "../i18n/localised-text.ts";
import { Base64, Instant, MemberId, SeasonId, type Sha256, Sha256Hex } from "../identifiers.ts";
import { canonicalJson } from "../packet/canonical-json.ts";

/** What every assessor pledges before any dossier opens (pakta integritas). */
export const IntegrityPact = z.object({
  id: z.string().min(1).max(80),
  version: z.int().min(1),
  clauses: z.array(LocalisedText).min(1).max(40),
});
export type IntegrityPact = z.output<typeof IntegrityPact>;

/** A member's pledge, bound to the exact words by their digest. */
export const PactAcceptance = z.object({
  seasonId: SeasonId,
  memberId: MemberId,
  pact: z.object({ id: z.string(), version: z.int(), digest: Sha256Hex }),
  acceptedAt: Instant,
});
export type PactAcceptance = z.output<typeof PactAcceptance>;

export const SignedPact = z.object({ acceptance: PactAcceptance, signature: Base64.length(88) });
export type SignedPact = z.output<typeof SignedPact>;

/** Which of two pledges of one member holds: the earlier one, so that the order of arrival does not matter. */
export function isEarlierPact({ acceptance }: SignedPact, { acceptance: known }: SignedPact): boolean {
  if (acceptance.acceptedAt !== known.acceptedAt) return acceptance.acceptedAt < known.acceptedAt;
  return pactPayload(acceptance) < pactPayload(known);
}

/**
 * The pledge used where a season brings none of its own. The contest asks every assessor for a pact of being free
 * of personal interest; its wording is not published, so these words are Pleno's own.
 */
export const DEFAULT_PACT: IntegrityPact = {
  id: "pleno-default",
  version: 1,
  clauses: [
    {
      id: "Saya menilai setiap proposal hanya berdasarkan isinya dan rubrik yang berlaku, bebas dari kepentingan pribadi, golongan, maupun instansi.",
      en: "I judge every proposal by its content and the rubric alone, free of personal, group or institutional interest.",
    },
    {
      id: "Saya menyatakan setiap benturan kepentingan begitu saya mengetahuinya, dan tidak membaca maupun menilai proposal tersebut.",
      en: "I declare every conflict of interest as soon as I know of it, and neither read nor score that proposal.",
    },
    {
      id: "Saya menilai sendiri. Saya tidak mencari tahu, meminta, atau memengaruhi nilai anggota panel lain sebelum ketua membuka pembahasan.",
      en: "I judge on my own. I neither seek, ask for nor influence another member's marks before the chair opens the discussion.",
    },
    {
      id: "Saya tidak menerima pemberian atau janji apa pun dari peserta, dan melaporkan setiap upaya memengaruhi penilaian saya.",
      en: "I accept no gift or promise from any participant and report every attempt to influence my judgement.",
    },
    {
      id: "Saya merahasiakan isi proposal, nilai, dan pembahasan sampai hasil diumumkan secara resmi.",
      en: "I keep proposals, marks and discussions confidential until the result is officially announced.",
    },
  ],
};

export function pactDigest(pact: IntegrityPact, sha256: Sha256): Sha256Hex {
  return sha256(canonicalJson(pact));
}

/** The exact text the member's signature over the pledge covers. */
export function pactPayload(acceptance: PactAcceptance): string {
  return canonicalJson({ type: "pleno-integrity-pact", version: 1, acceptance });
}
