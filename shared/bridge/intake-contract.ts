import * as z from "zod";
import { AttachmentLink, AttachmentPlace, StagedFile } from "../intake/attachment-links.ts";
import { ImportDifference } from "../intake/difference.ts";
import { IntakeProblem } from "../intake/intake-problem.ts";
import { IntakeRecord } from "../intake/intake-record.ts";
import { ColumnMapping, MappingProfile } from "../intake/mapping.ts";
import { TableError } from "../intake/workbook.ts";
import { SeasonError } from "../season/season-error.ts";
import { type Contract, resultOf } from "./contract.ts";
import { NamedFile, ofSeason, savedOrRefused } from "./contract-parts.ts";

const taskId = z.string().max(60);
const tableId = z
  .string()
  .max(40)
  .regex(/^[a-z0-9-]+$/u);

/** The part of the host contract with which the Secretariat takes proposals in. */
export const intakeContract = {
  /**
   * Reads a table file and keeps it until another is read. `sheet` `null` takes the one that looks most like proposals.
   * The guess is by header names, or by the profile whose headers fit.
   */
  "intake.read-table": {
    input: z.object({
      file: NamedFile,
      purpose: z.enum(["proposals", "catalogue"]),
      sheet: z.string().max(120).nullable(),
      /** For CSV where the guess was wrong. */
      encoding: z.enum(["utf-8", "utf-16le", "utf-16be", "windows-1252"]).nullable(),
      separator: z.enum([",", ";", "\t", "|"]).nullable(),
      taskId,
    }),
    output: resultOf(
      z.object({
        tableId: z.string(),
        kind: z.enum(["xlsx", "ods", "csv"]),
        sheets: z.array(z.object({ name: z.string(), rows: z.int(), columns: z.int() })),
        sheet: z.string(),
        encoding: z.string().nullable(),
        separator: z.string().nullable(),
        /** The first rows of the sheet, header included, cells cut to 200 characters. */
        sample: z.array(z.array(z.string())),
        /** Words of a filled cell of each column, on average over the whole sheet below the header. */
        averageWords: z.array(z.int().nonnegative()),
        mapping: ColumnMapping,
        profileId: z.string().nullable(),
      }),
      z.discriminatedUnion("type", [...TableError.options, ...SeasonError.options]),
    ),
  },
  "intake.profiles": {
    input: z.object({}),
    output: resultOf(
      /** `unreadable` names files on this computer that are damaged. */
      z.object({ profiles: z.array(MappingProfile), unreadable: z.array(z.string()) }),
      SeasonError,
    ),
  },
  "intake.save-profile": {
    input: z.object({
      name: z.string().trim().min(1).max(120),
      purpose: z.enum(["proposals", "catalogue"]),
      mapping: ColumnMapping,
    }),
    output: resultOf(MappingProfile, SeasonError),
  },
  "intake.delete-profile": {
    input: z.object({ id: MappingProfile.shape.id.regex(/^[a-z0-9-]+$/u) }),
    output: resultOf(z.object({}), SeasonError),
  },
  /** What taking the table in would change; writes nothing. `problems` are the first 500. */
  "intake.preview": {
    input: z.object({ ...ofSeason, tableId, mapping: ColumnMapping, taskId }),
    output: resultOf(
      z.object({
        rows: z.int(),
        problems: z.array(IntakeProblem),
        problemCount: z.int(),
        /** `null` while problems keep the table out. */
        difference: ImportDifference.nullable(),
      }),
      z.discriminatedUnion("type", [...TableError.options, ...SeasonError.options]),
    ),
  },
  /**
   * Takes the whole table in, or nothing. Proposals known by their number are changed only where `accepted` names them
   * ("all": every one that no judge has been dealt); those the table lacks stay.
   */
  "intake.apply": {
    input: z.object({
      ...ofSeason,
      tableId,
      mapping: ColumnMapping,
      accepted: z.union([z.literal("all"), z.array(z.string().max(64)).max(60_000)]),
      taskId,
    }),
    output: resultOf(
      savedOrRefused.options[0].shape.value,
      z.discriminatedUnion("type", [
        ...TableError.options,
        ...SeasonError.options,
        z.object({ type: z.literal("intake-problems"), problems: z.array(IntakeProblem), count: z.int() }),
      ]),
    ),
  },
  /** What the table held of one proposal beyond its card; `null` where it held nothing. */
  "intake.record": {
    input: z.object({ ...ofSeason, dossierId: z.string().max(64) }),
    output: resultOf(IntakeRecord.nullable(), SeasonError),
  },
  /** Takes proposals out of the season; refused once one has been dealt to a judge. */
  "intake.remove": {
    input: z.object({
      ...ofSeason,
      dossierIds: z.array(z.string().max(64)).min(1).max(60_000),
      reason: z.string().trim().min(1).max(2000),
    }),
    output: savedOrRefused,
  },

  /** Files already kept for this season, so that a stopped upload goes on where it was. */
  "intake.staged": {
    input: z.object({ ...ofSeason }),
    output: resultOf(
      /** `damaged` counts notes of kept files that cannot be read; their files have to come again. */
      z.object({ files: z.array(StagedFile), damaged: z.int().nonnegative() }),
      SeasonError,
    ),
  },
  /** Keeps files durably without joining them to proposals yet. */
  "intake.stage": {
    input: z.object({
      ...ofSeason,
      files: z
        .array(AttachmentPlace.extend({ bytes: NamedFile.shape.bytes }))
        .min(1)
        .max(500),
    }),
    output: resultOf(z.array(StagedFile), SeasonError),
  },
  /**
   * Joins kept files to proposals in one transaction; what is attached already writes nothing. `reason` is needed once a
   * proposal that would change has been dealt.
   */
  "intake.attach": {
    input: z.object({
      ...ofSeason,
      links: z.array(AttachmentLink).min(1).max(200_000),
      reason: z.string().trim().max(2000),
    }),
    output: savedOrRefused,
  },
} as const satisfies Contract;
