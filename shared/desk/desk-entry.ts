import * as z from "zod";
import { CriterionId, DossierId, Sha256Hex } from "../identifiers.ts";

/** Characters of a pinned passage. */
export const MAX_QUOTE = 2000;

/** A passage of the narrative: characters `start` to before `end` of one section, with the words that stood there. */
const PassagePlace = z.object({
  kind: z.literal("passage"),
  sectionId: CriterionId,
  start: z.int().nonnegative(),
  end: z.int().positive(),
  quote: z.string().max(MAX_QUOTE),
});

/** A page of an attached document, counted from 1. */
const PagePlace = z.object({
  kind: z.literal("page"),
  attachment: Sha256Hex,
  name: z.string().max(200),
  page: z.int().min(1).max(100_000),
});

export const PinPlace = z.discriminatedUnion("kind", [PassagePlace, PagePlace]);
export type PinPlace = z.output<typeof PinPlace>;

const PinId = z.string().regex(/^[a-z0-9-]{1,40}$/u);
const PhraseId = PinId;

/** Evidence a judge has marked for a criterion, to jump back to. */
export const EvidencePin = z.object({
  id: PinId,
  dossierId: DossierId,
  criterionId: CriterionId,
  place: PinPlace,
});
export type EvidencePin = z.output<typeof EvidencePin>;

/** The longest phase of the presentation clock. */
export const MAX_CLOCK_MINUTES = 180;

/** Minutes of the presentation clock; an interview of 0 minutes is left out. */
export const ClockSetting = z.object({
  presentation: z.int().min(1).max(MAX_CLOCK_MINUTES),
  interview: z.int().min(0).max(MAX_CLOCK_MINUTES),
  sound: z.boolean(),
});
export type ClockSetting = z.output<typeof ClockSetting>;

export const ReadingOrder = z.enum(["random", "number"]);
export type ReadingOrder = z.output<typeof ReadingOrder>;

const dossier = { dossierId: DossierId };

/** Characters of the reason of a flag. */
export const MAX_FLAG_REASON = 500;

/** Characters of a private note. */
export const MAX_PRIVATE_NOTE = 20_000;

/** Characters of a phrase for notes. */
export const MAX_PHRASE = 500;

/** Entries put at once. */
export const MAX_DESK_ENTRIES = 1000;

/**
 * One thing a judge keeps for themselves. Nothing of this ever leaves the judge's computer: no packet carries it
 * and it is not part of the season's journal. The last entry about the same thing holds.
 */
export const DeskEntry = z.discriminatedUnion("type", [
  z.object({ type: z.literal("bookmark"), ...dossier, on: z.boolean() }),
  /** A dossier to be looked at again, with the reason if one was given; `null` takes the flag down. */
  z.object({ type: z.literal("flag"), ...dossier, reason: z.string().max(MAX_FLAG_REASON).nullable() }),
  /** A dossier put aside for now; "next unscored" comes to it last. */
  z.object({ type: z.literal("skip"), ...dossier, on: z.boolean() }),
  z.object({ type: z.literal("private-note"), ...dossier, text: z.string().max(MAX_PRIVATE_NOTE) }),
  /** All seconds this dossier has been open and in use. */
  z.object({ type: z.literal("reading-time"), ...dossier, seconds: z.int().nonnegative().max(1_000_000) }),
  /** How far each pane was scrolled, in CSS pixels. */
  z.object({
    type: z.literal("place"),
    ...dossier,
    narrative: z.int().nonnegative(),
    rubric: z.int().nonnegative(),
  }),
  z.object({ type: z.literal("pin"), pin: EvidencePin }),
  z.object({ type: z.literal("pin-removed"), id: PinId }),
  z.object({ type: z.literal("phrase"), id: PhraseId, text: z.string().trim().min(1).max(MAX_PHRASE) }),
  z.object({ type: z.literal("phrase-removed"), id: PhraseId }),
  z.object({ type: z.literal("order"), by: ReadingOrder }),
  z.object({ type: z.literal("clock"), setting: ClockSetting }),
  /** When a dossier is presented by the judge's own knowledge, local time `HH:MM`; `null` takes it off. */
  z.object({
    type: z.literal("slot"),
    ...dossier,
    startsAt: z
      .string()
      .regex(/^([01]\d|2[0-3]):[0-5]\d$/u)
      .nullable(),
  }),
]);
export type DeskEntry = z.output<typeof DeskEntry>;
