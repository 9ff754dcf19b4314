import { expect, test } from "vitest";
import { findLateSheets } from "#renderer/features/board/find-late-sheets.ts";
import { DossierId, MemberId } from "#shared/identifiers.ts";
import { emptyReading, type Reading } from "#shared/scoring/reading.ts";
import { buildConflict, buildSheet, MOMENT } from "#tests/support/builders.ts";

const EXCLUSION = { reason: "penilai berhalangan", at: MOMENT, by: "Ketua" };

function readingOf(parts: Partial<Reading>): Reading {
  const ids = { dossierId: DossierId.parse("d-1"), memberId: MemberId.parse("judge-1") };
  return { ...emptyReading(ids), ...parts };
}

test("finds only excluded readings whose sheet would count", () => {
  const late = readingOf({ exclusion: EXCLUSION, sheets: [buildSheet()] });
  const readings = [
    readingOf({ exclusion: EXCLUSION }),
    readingOf({ sheets: [buildSheet()] }),
    readingOf({ exclusion: EXCLUSION, sheets: [buildSheet()], conflict: buildConflict() }),
    late,
  ];
  expect(findLateSheets(readings)).toEqual([late]);
});
