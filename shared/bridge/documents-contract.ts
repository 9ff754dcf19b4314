import * as z from "zod";
import { DocumentDetails } from "../documents/document-details.ts";
import { DocumentKind } from "../documents/document-kind.ts";
import { DocumentStatement } from "../documents/document-statement.ts";
import { Letterhead } from "../documents/letterhead.ts";
import { RecountReport } from "../documents/recount.ts";
import { VerificationReport } from "../documents/verification-report.ts";
import { Language } from "../i18n/localised-text.ts";
import { DossierId, MemberId } from "../identifiers.ts";
import { SeasonError } from "../season/season-error.ts";
import { type Contract, resultOf } from "./contract.ts";
import { NamedFile, ofSeason } from "./contract-parts.ts";

const taskId = z.string().max(60);
const paper = z.enum(["F4", "A4"]);
const madeOrRefused = resultOf(NamedFile, SeasonError);

/** How somebody signs a document in front of them. */
export const SigningWish = z.object({
  /** Which certificate; `null` takes the usual one. */
  credentialId: z.string().max(80).nullable(),
  role: z.string().trim().max(160),
  reason: z.string().trim().max(300),
  place: z.string().trim().max(80),
  /** Prints a block with name, role, time and QR code. */
  isVisible: z.boolean(),
  certification: z.union([z.literal(1), z.literal(2), z.literal(3)]).nullable(),
  timestampServer: z.url().max(300).nullable(),
  /** An empty field of the file; `null` adds one. */
  fieldName: z.string().max(200).nullable(),
});
export type SigningWish = z.output<typeof SigningWish>;

/** The part of the host contract about documents: made, signed, checked, recounted, given away. */
export const documentsContract = {
  /** Makes one PDF from the frozen ranking; with `isSigned` the maker signs it at once, as the first of its signatories. */
  "document.make": {
    input: z.object({
      ...ofSeason,
      kind: DocumentKind,
      paper,
      language: Language,
      memberId: MemberId.nullable(),
      dossierId: DossierId.nullable(),
      group: z.string().max(120).nullable(),
      details: DocumentDetails,
      isSigned: z.boolean(),
      taskId,
    }),
    output: madeOrRefused,
  },
  /**
   * A judge's own papers: a signed receipt that lists the released sheets, every released sheet as a signed PDF in one
   * ZIP, or sheets to print and fill in by hand (`filled` prints the marks of the draft).
   */
  "document.make-own": {
    input: z.object({
      ...ofSeason,
      kind: z.enum(["release-receipt", "signed-sheets", "paper-sheets"]),
      dossierIds: z.array(DossierId).min(1).max(5000),
      filled: z.boolean(),
      paper,
      language: Language,
      taskId,
    }),
    output: madeOrRefused,
  },
  /** What a PDF says of itself, who has signed it, and whether this person can sign it now. */
  "document.inspect": {
    input: z.object({ file: NamedFile }),
    output: resultOf(
      z.object({
        statement: DocumentStatement.nullable(),
        report: VerificationReport,
        /** Place in the list of required signers that is this person's; `null` when none is. */
        ownTurn: z.int().nullable(),
        /** Why it cannot be signed now; `null` when it can. */
        obstacle: SeasonError.nullable(),
      }),
      SeasonError,
    ),
  },
  "document.sign": {
    input: z.object({ file: NamedFile, wish: SigningWish, taskId }),
    output: madeOrRefused,
  },
  /** An empty field for a signature made elsewhere, such as a state certificate (BSrE). */
  "document.reserve-field": {
    input: z.object({ file: NamedFile, name: z.string().trim().min(1).max(120) }),
    /** `isVisible` is false where the last page has no free place for it. */
    output: resultOf(NamedFile.extend({ isVisible: z.boolean() }), SeasonError),
  },
  /** Puts the revocation lists into a signed document, so that validators need no network. */
  "document.close": { input: z.object({ file: NamedFile }), output: madeOrRefused },
  /** Checks a PDF from anywhere. `roots` are certificates to trust beside those known here, `lists` revocation lists. */
  "document.verify": {
    input: z.object({
      file: NamedFile,
      roots: z.array(NamedFile).max(20),
      lists: z.array(NamedFile).max(20),
      requireSigners: z.boolean(),
    }),
    output: VerificationReport,
  },
  "document.recount": {
    input: z.object({ file: NamedFile }),
    output: resultOf(
      z.object({
        report: RecountReport,
        seasonName: z.string(),
        rehearsal: z.boolean(),
        listed: z.int(),
        /** The file is from a newer program: recounted as far as the fields known here go. */
        isNewer: z.boolean(),
      }),
      SeasonError,
    ),
  },
  /** The frozen result for other programs, or the script that recounts it without Pleno. */
  "result.export": {
    input: z.object({
      ...ofSeason,
      format: z.enum(["xlsx", "csv", "json", "recount-script"]),
      language: Language,
      /** A byte order mark before a CSV, which older spreadsheets need to read UTF-8. */
      hasMark: z.boolean(),
    }),
    output: madeOrRefused,
  },
  "letterhead.read": { input: z.object({}), output: resultOf(Letterhead, SeasonError) },
  "letterhead.write": {
    input: z.object({ letterhead: Letterhead }),
    output: resultOf(Letterhead, SeasonError),
  },
} as const satisfies Contract;
