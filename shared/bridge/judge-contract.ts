import * as z from "zod";
import { ConflictKind, MAX_CONFLICT_REASON } from "../conflict/conflict.ts";
import { DeskEntry, MAX_DESK_ENTRIES } from "../desk/desk-entry.ts";
import { DossierText } from "../dossier/dossier.ts";
import { MAX_QUERY, SearchResult } from "../dossier/search-result.ts";
import { CriterionId, DossierId, Instant, Sha256Hex } from "../identifiers.ts";
import { Hundredths } from "../scoring/hundredths.ts";
import { MAX_CORRECTION_REASON, MAX_NOTE, Marks } from "../scoring/score-sheet.ts";
import { SeasonError } from "../season/season-error.ts";
import { type Contract, resultOf } from "./contract.ts";
import { NamedFile, ofSeason, savedOrRefused } from "./contract-parts.ts";

/** The part of the host contract that a judge works with: reading, desk, pact, conflicts and score sheets. */
export const judgeContract = {
  /** The narrative; refused before the conflict sweep and for a dossier in conflict. */
  "dossier.text": {
    input: z.object({ ...ofSeason, dossierId: DossierId }),
    output: resultOf(DossierText, SeasonError),
  },
  "dossier.attachment": {
    input: z.object({
      ...ofSeason,
      dossierId: DossierId,
      sha256: Sha256Hex,
      name: z.string().exactOptional(),
    }),
    output: resultOf(NamedFile, SeasonError),
  },

  /**
   * Looks for words in titles and narratives of the judge's own dossiers; all words must occur, anywhere in a word,
   * without regard to case and accents. Refused before the sweep; dossiers in conflict are left out.
   */
  "dossier.search": {
    input: z.object({ ...ofSeason, query: z.string().max(MAX_QUERY), limit: z.int().min(1).max(500) }),
    output: resultOf(SearchResult, SeasonError),
  },

  /** What the judge keeps for themselves in this season, oldest first. */
  "desk.read": { input: z.object({ ...ofSeason }), output: resultOf(z.array(DeskEntry), SeasonError) },
  /** Durable when it answers; never part of a packet or of the journal. */
  "desk.put": {
    input: z.object({ ...ofSeason, entries: z.array(DeskEntry).min(1).max(MAX_DESK_ENTRIES) }),
    output: resultOf(z.object({ savedAt: Instant }), SeasonError),
  },

  /** Accepts the integrity pact whose exact words have this digest; content opens only afterwards. */
  "pact.accept": { input: z.object({ ...ofSeason, digest: Sha256Hex }), output: savedOrRefused },

  "conflict.declare": {
    input: z.object({
      ...ofSeason,
      dossierId: DossierId,
      kind: ConflictKind,
      reason: z.string().trim().max(MAX_CONFLICT_REASON),
    }),
    output: savedOrRefused,
  },
  /** Ends the sweep over the list; content opens afterwards. */
  "conflict.finish-sweep": { input: z.object({ ...ofSeason }), output: savedOrRefused },

  "sheet.mark": {
    input: z.object({
      ...ofSeason,
      dossierId: DossierId,
      criterionId: CriterionId,
      mark: Hundredths.nullable(),
      /**
       * The mark this one was typed over, `null` for none. Given when an entry that failed is sent again: where
       * another window has changed the mark meanwhile, nothing is overwritten.
       */
      before: Hundredths.nullable().exactOptional(),
    }),
    output: savedOrRefused,
  },
  "sheet.note": {
    input: z.object({
      ...ofSeason,
      dossierId: DossierId,
      criterionId: CriterionId,
      note: z.string().max(MAX_NOTE),
    }),
    output: savedOrRefused,
  },
  /** Releases complete drafts, signed; either all of them or none. */
  "sheet.release": {
    input: z.object({ ...ofSeason, dossierIds: z.array(DossierId).min(1).max(50_000) }),
    output: savedOrRefused,
  },
  "sheet.correct": {
    input: z.object({
      ...ofSeason,
      dossierId: DossierId,
      reason: z.string().trim().max(MAX_CORRECTION_REASON),
    }),
    output: savedOrRefused,
  },
  /** Takes the marks of a printed sheet into the draft, once a second person has compared them. */
  "sheet.enter-paper": {
    input: z.object({
      ...ofSeason,
      dossierId: DossierId,
      code: z.string().trim().max(60),
      marks: Marks,
      confirmedBy: z.string().trim().min(1).max(120),
    }),
    output: savedOrRefused,
  },
} as const satisfies Contract;
