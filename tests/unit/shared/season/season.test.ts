import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { MemberId } from "#shared/identifiers.ts";
import {
  dealtDossiers,
  findSeasonProblems,
  Season,
  seasonForChair,
  seasonForJudge,
} from "#shared/season/season.ts";
import { buildDossier, buildMember, buildRubric, buildSeason } from "#tests/support/builders.ts";

const season = buildSeason();
const [first, second] = season.assignments;
if (!first || !second) throw new Error("two assignments are needed");

describe("findSeasonProblems", () => {
  it("finds nothing wrong with a sound season", () => {
    expect(findSeasonProblems(season)).toEqual([]);
  });

  it("finds a rubric that cannot be used", () => {
    const rubric = buildRubric({ criteria: season.rubric.criteria.slice(1) });
    expect(findSeasonProblems({ ...season, rubric })).toEqual([
      { type: "rubric-unusable", rubricId: "kipp-uji" },
    ]);
  });

  it("finds dossiers, members and assignments that appear twice", () => {
    const doubled = {
      ...season,
      dossiers: [...season.dossiers, buildDossier(2)],
      members: [...season.members, buildMember("judge-1")],
      assignments: [...season.assignments, first],
    };
    expect(findSeasonProblems(doubled)).toEqual([
      { type: "dossier-twice", id: "d-2" },
      { type: "member-twice", id: "judge-1" },
      { type: "assignment-twice", ...first },
    ]);
  });

  it("finds assignments of dossiers or members that the season lacks", () => {
    const stray = [
      { ...first, dossierId: buildDossier(9).id },
      { ...first, memberId: MemberId.parse("judge-9") },
    ];
    expect(findSeasonProblems({ ...season, assignments: stray })).toEqual(
      stray.map((assignment) => ({ type: "assignment-unknown", ...assignment })),
    );
  });
});

const dealt = fc
  .record({
    dossiers: fc.integer({ min: 1, max: 5 }),
    judges: fc.integer({ min: 2, max: 4 }),
    keep: fc.array(fc.boolean(), { minLength: 20, maxLength: 20 }),
  })
  .map(({ dossiers, judges, keep }) => {
    const whole = buildSeason({ dossiers, judges });
    return { ...whole, assignments: whole.assignments.filter((_, index) => keep[index]) };
  });

describe("seasonForJudge", () => {
  it("keeps the judge, the chair and the Secretariat, and the judge's own dossiers", () => {
    const one = seasonForJudge({ ...season, assignments: [first, second] }, "judge-2");
    expect(one.members.map(({ id }) => id)).toEqual(["judge-2", "chair-1", "office-1"]);
    expect(one.dossiers.map(({ id }) => id)).toEqual(["d-1"]);
    expect(one.assignments).toEqual([second]);
  });

  it("holds no other judge's id, name or key anywhere", () => {
    fc.assert(
      fc.property(dealt, (whole) => {
        const judges = whole.members.filter(({ role }) => role === "judge");
        for (const { id } of judges) {
          const text = JSON.stringify(seasonForJudge(whole, id));
          for (const other of judges.filter((member) => member.id !== id))
            for (const trace of [
              other.id,
              other.name,
              other.card?.signingKey ?? "?",
              other.card?.recipient ?? "?",
            ])
              expect(text).not.toContain(trace);
        }
      }),
      { numRuns: 30 },
    );
  });

  it("holds exactly the dossiers dealt to the judge, once, and is a sound season itself", () => {
    fc.assert(
      fc.property(dealt, (whole) => {
        const one = seasonForJudge(whole, "judge-1");
        const dossiers = whole.assignments
          .filter(({ memberId }) => memberId === "judge-1")
          .map(({ dossierId }) => dossierId);
        expect(one.dossiers.map(({ id }) => id)).toEqual(dossiers);
        expect(findSeasonProblems(one)).toEqual([]);
        expect(Season.parse(one)).toEqual(one);
        expect(seasonForJudge(one, "judge-1")).toEqual(one);
      }),
      { numRuns: 30 },
    );
  });

  it("leaves a stranger without any dossier or judge", () => {
    const none = seasonForJudge(season, "judge-9");
    expect([none.dossiers, none.assignments]).toEqual([[], []]);
    expect(none.members.map(({ role }) => role)).toEqual(["chair", "secretariat"]);
  });

  it("leaves the whole season as it was", () => {
    const before = structuredClone(season);
    seasonForJudge(season, "judge-1");
    expect(season).toEqual(before);
  });
});

describe("the schema of seasons", () => {
  it("accepts a season as its file has it", () => {
    expect(Season.parse(JSON.parse(JSON.stringify(season)))).toEqual(season);
    expect(Season.parse({ ...season, secretariat: null }).secretariat).toBeNull();
  });

  it.each([
    ["of another format", { format: "pleno-packet" }],
    ["of a newer version", { version: 2 }],
    ["without a name", { name: "" }],
    ["that does not say whether it is a rehearsal", { rehearsal: undefined }],
    ["with a list of no places", { list: { name: "Top 0", size: 0 } }],
    ["with a rubric of nothing", { rubric: {} }],
    ["with an assignment of half a reading", { assignments: [{ dossierId: "d-1" }] }],
    ["with a dossier without a title", { dossiers: [{ ...season.dossiers[0], title: "" }] }],
    ["dealt with half a seed", { assignmentMethod: { name: "uji", seed: 0.5 } }],
    ["made at no time", { createdAt: "18 Juni 2026" }],
    ["whose id is a path", { id: "../kipp" }],
  ])("refuses one %s", (_what, altered) => {
    expect(Season.safeParse({ ...season, ...altered }).success).toBe(false);
  });
});

describe("what the Secretariat alone needs", () => {
  const [one, ...others] = season.members;
  if (!one) throw new Error("no member");
  const full: Season = {
    ...season,
    administrationRules: "kipp-rahasia",
    members: [
      {
        ...one,
        expertise: ["keahlian-rahasia"],
        capacity: 4321,
        languages: ["bahasa-rahasia"],
        withdrawn: { at: "2026-06-01T00:00:00.000Z", reason: "alasan-rahasia" },
      },
      ...others,
    ],
    relations: [
      { memberId: one.id, target: { kind: "agency", code: "instansi-rahasia" }, reason: "kerabat-rahasia" },
    ],
    assignments: [],
    formerAssignments: season.assignments.slice(0, 1),
  };

  it("is in no packet to the chair, who still knows who left and what was dealt before", () => {
    const frame = seasonForChair(full);
    expect(JSON.stringify(frame)).not.toMatch(/rahasia|4321/u);
    expect(frame.members[0]?.withdrawn).toEqual({ at: "2026-06-01T00:00:00.000Z", reason: "" });
    expect(new Set(frame.dossiers.map(({ id }) => id))).toEqual(dealtDossiers(full));
    expect(frame.formerAssignments).toEqual(full.formerAssignments);
    expect(findSeasonProblems(frame)).toEqual([]);
    expect(seasonForChair(frame)).toEqual(frame);
  });

  it("is in no packet to another judge", () => {
    const other = others.find(({ role }) => role === "judge");
    expect(JSON.stringify(seasonForJudge(full, other?.id ?? ""))).not.toMatch(/rahasia|4321/u);
  });
});
