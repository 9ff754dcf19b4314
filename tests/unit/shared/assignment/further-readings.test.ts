import { describe, expect, it } from "vitest";
import { checkFurtherReadings } from "#shared/assignment/check-further-readings.ts";
import type { FurtherReading } from "#shared/assignment/further-reading.ts";
import { meantReaders } from "#shared/assignment/meant-readers.ts";
import { toPlanRequest } from "#shared/assignment/present-assignment.ts";
import { type FurtherLine, readFurtherTable } from "#shared/assignment/read-further-table.ts";
import { createTranslate } from "#shared/i18n/translate.ts";
import { readingKey } from "#shared/identifiers.ts";
import { createSeasonState } from "#shared/season/season-state.ts";
import { buildDossier, buildMember, buildSeason, MOMENT } from "#tests/support/builders.ts";

const NOTHING: ReadonlySet<string> = new Set();

function lineOf(words: Partial<FurtherLine>, row = 2): FurtherLine {
  return { row, round: "", number: "", judge: "", dossierId: "", memberId: "", ...words };
}

/** Two judges have read all three dossiers; a third and a fourth are free. */
function seasonWith(...further: readonly ReturnType<typeof buildMember>[]) {
  const season = buildSeason();
  return { ...season, members: [...season.members, ...further] };
}

function check(
  season: ReturnType<typeof buildSeason>,
  lines: readonly FurtherLine[],
  declared = NOTHING,
): readonly FurtherReading[] {
  return checkFurtherReadings(createSeasonState(season), declared, lines);
}

function problemsOf(...parameters: Parameters<typeof check>): readonly unknown[] {
  return check(...parameters).map(({ problem }) => problem);
}

describe("readFurtherTable", () => {
  it.each(["id", "en"] as const)("knows the headings of the export in %s", (language) => {
    const translate = createTranslate(language);
    const headings = (["round", "number", "judge", "proposalId", "judgeId"] as const).map((key) =>
      translate(`rereading.column.${key}`),
    );
    const rows = [["1", "P-1", "Ani", "d-1", "judge-1"]];
    expect(readFurtherTable([{ rows: [headings, ...rows], malformedRow: null }])).toEqual({
      lines: [{ row: 2, round: "1", number: "P-1", judge: "Ani", dossierId: "d-1", memberId: "judge-1" }],
      fault: null,
    });
  });

  it("takes the first sheet that names both, below a title, and says which quote is broken", () => {
    const other = { rows: [["Catatan"]], malformedRow: null };
    const plan = [["Rencana"], [], ["No.", "Penilai"], ["", ""], ["P-2", "Budi"]];
    const { lines } = readFurtherTable([other, { rows: plan, malformedRow: null }]);
    expect(lines).toEqual([lineOf({ number: "P-2", judge: "Budi" }, 5)]);
    expect(readFurtherTable([{ rows: plan, malformedRow: 4 }]).fault).toEqual({
      problem: "quote-broken",
      row: 4,
    });
    expect(readFurtherTable([other]).fault).toEqual({ problem: "headings-missing", row: 1 });
  });
});

describe("checkFurtherReadings", () => {
  it("lets nobody read who has left, whose marks do not count, or who has declared a conflict", () => {
    const season = seasonWith(
      buildMember("judge-3", { withdrawn: { at: MOMENT, reason: "" } }),
      buildMember("judge-4", { duty: "shadow" }),
      buildMember("judge-5"),
      buildMember("judge-6", { homeAgencyCodes: ["pemkab-1"] }),
    );
    const lines = ["judge-3", "judge-4", "judge-5", "judge-6"].map((memberId, index) =>
      lineOf({ dossierId: "d-1", memberId }, index + 2),
    );
    const [, , known] = check(season, lines);
    if (!known?.dossierId || !known.memberId) throw new Error("not matched");
    const { dossierId, memberId } = known;
    const rows = check(season, lines, new Set([readingKey({ dossierId, memberId })]));
    expect(rows.map(({ problem, block }) => [problem, block])).toEqual([
      ["reader-withdrawn", null],
      ["reader-shadow", null],
      ["reader-in-conflict", "declared"],
      ["reader-in-conflict", "own-agency"],
    ]);
  });

  it("does not guess between two of one name or number, unless the id tells", () => {
    const season = seasonWith(
      buildMember("judge-3", { name: "Siti Aminah" }),
      buildMember("judge-4", { name: "SITI  AMINAH" }),
    );
    const doubled = { ...season, dossiers: [...season.dossiers, buildDossier(9, { number: "2026-0001" })] };
    const named = { number: "2026-0002", judge: "Siti Aminah" };
    expect(problemsOf(doubled, [lineOf(named), lineOf({ ...named, memberId: "judge-4" }, 3)])).toEqual([
      "judge-ambiguous",
      null,
    ]);
    const numbered = { number: "2026-0001", memberId: "judge-3" };
    expect(problemsOf(doubled, [lineOf(numbered), lineOf({ ...numbered, dossierId: "d-9" }, 3)])).toEqual([
      "proposal-ambiguous",
      null,
    ]);
  });

  it("takes a name with other titles for the same person, and an id against its name for nobody", () => {
    const season = seasonWith(buildMember("judge-3", { name: "Dr. Siti Aminah, M.Si." }));
    const line = { number: "2026-0001", memberId: "judge-3" };
    expect(problemsOf(season, [lineOf({ ...line, judge: "Siti Aminah" })])).toEqual([null]);
    expect(problemsOf(season, [lineOf({ ...line, judge: "Budi Santoso" })])).toEqual(["ids-disagree"]);
    expect(problemsOf(season, [lineOf({ ...line, number: "2026-0002", dossierId: "d-1" })])).toEqual([
      "ids-disagree",
    ]);
  });

  it("counts loads round by round, whatever the order of the rows", () => {
    const season = seasonWith(buildMember("judge-3", { capacity: 2 }));
    const rows = check(season, [
      lineOf({ round: "3", dossierId: "d-1", memberId: "judge-3" }, 2),
      lineOf({ round: "1", dossierId: "d-2", memberId: "judge-3" }, 3),
      lineOf({ round: "2", dossierId: "d-3", memberId: "judge-3" }, 4),
    ]);
    expect(rows.map(({ round, isOverLimit }) => [round, isOverLimit])).toEqual([
      [3, true],
      [1, false],
      [2, false],
    ]);
  });
});

describe("a new plan after further readings", () => {
  const base = seasonWith(buildMember("judge-3"));
  const [first] = base.dossiers;
  const season = {
    ...base,
    assignments: [
      ...base.assignments,
      ...check(base, [lineOf({ dossierId: first?.id ?? "", memberId: "judge-3" })]).flatMap(
        ({ dossierId, memberId }) => (dossierId && memberId ? [{ dossierId, memberId }] : []),
      ),
    ],
    assignmentMethod: { ...base.assignmentMethod, furtherReadings: 1 },
  };

  const readersOf = (keep: "present" | "finished") =>
    toPlanRequest(createSeasonState(season), NOTHING, {
      readers: 2,
      capacity: null,
      seed: 1,
      expertise: false,
      teams: "any",
      shadowReadings: 0,
      keep,
    }).dossiers.map(({ readers }) => readers);

  it("wants the further reader again only where little is to change", () => {
    expect(meantReaders(season)).toBe(2);
    expect(readersOf("present")).toEqual([3, undefined, undefined]);
    expect(readersOf("finished")).toEqual([undefined, undefined, undefined]);
  });
});
