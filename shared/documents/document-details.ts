import * as z from "zod";
import { CalendarDate, Sha256Hex } from "../identifiers.ts";

/** Most people who sign one document; their blocks fill the last page. */
export const MAX_SIGNATORIES = 12;

/** Most keys one of them may sign with. */
export const MAX_SIGNATORY_KEYS = 8;

/** Somebody who has to sign a document, in the order of signing. */
export const Signatory = z.object({
  name: z.string().trim().min(1).max(120),
  /** As printed above the name, e.g. "Ketua Tim Panel Independen". */
  role: z.string().trim().min(1).max(160),
  /** NIP or another number printed below the name; empty for none. */
  idNumber: z.string().trim().max(40),
  /**
   * SHA-256 of the public keys (SubjectPublicKeyInfo, DER) this person may sign with. Empty where nobody has told the
   * key: then the certificate's name decides.
   */
  keys: z.array(Sha256Hex).max(MAX_SIGNATORY_KEYS),
  /**
   * Signs with a certificate from elsewhere (BSrE, another PSrE), so the keys known here are not asked for: the name in
   * that certificate decides.
   */
  elsewhere: z.boolean().optional(),
});
export type Signatory = z.output<typeof Signatory>;

/** What a person fills in before a document is made; empty texts are left out of the print. */
export const DocumentDetails = z.object({
  /** Number of the letter, usually `B/nnn/PP.00.05/yyyy` (PermenPANRB on official letters); empty leaves a line to write on. */
  number: z.string().trim().max(80),
  place: z.string().trim().max(80),
  /** The day printed; `null` prints the day the document is made. */
  date: CalendarDate.nullable(),
  /** Perihal of a letter. */
  about: z.string().trim().max(300),
  /** "Yth." of a letter. */
  recipient: z.string().trim().max(400),
  /** Number and year of the decree an annex belongs to. */
  decree: z.string().trim().max(160),
  /** A paragraph of the maker's own, printed before the signatures. */
  remark: z.string().trim().max(4000),
  signatories: z.array(Signatory).max(MAX_SIGNATORIES),
});
export type DocumentDetails = z.output<typeof DocumentDetails>;

export const EMPTY_DETAILS: DocumentDetails = {
  number: "",
  place: "",
  date: null,
  about: "",
  recipient: "",
  decree: "",
  remark: "",
  signatories: [],
};
