import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { MemberId } from "#shared/identifiers.ts";
import type { SeasonEvent } from "#shared/journal/audit-event.ts";
import { JudgeFeedback } from "#shared/packet/judge-feedback.ts";
import { ownSeverity } from "#shared/reconciliation/own-severity.ts";
import { buildConflict, buildSeason, buildSheets, foldEvents, MOMENT } from "#tests/support/builders.ts";

const own = MemberId.parse("judge-1");

/** Every judge gives the same points to each criterion, so that the total is those points. */
function severityOf(
  dossiers: number,
  judges: number,
  points: (dossier: number, judge: number) => number,
  events: readonly SeasonEvent[] = [],
) {
  const season = buildSeason({ dossiers, judges });
  const sheets = buildSheets(season, (dossier, judge) =>
    Array.from({ length: 4 }, () => points(dossier, judge)),
  );
  const released = sheets.map((signed): SeasonEvent => ({ type: "sheet-released", signed }));
  const { readings } = foldEvents(season, [...released, ...events]);
  return ownSeverity(readings.values(), season.rubric, own);
}

describe("ownSeverity", () => {
  it("is the mean difference from colleagues on the same dossiers, with Student's interval", () => {
    // Differences alternate between -1 and -3: mean -2, deviation sqrt(12/11), t(11) = 2.201.
    const severity = severityOf(12, 4, (dossier, judge) =>
      judge === 0 ? 60 + dossier - (dossier % 2 === 0 ? 1 : 3) : 60 + dossier,
    );
    const reach = (2.201 * Math.sqrt(12 / 11)) / Math.sqrt(12);
    expect(severity).toMatchObject({ state: "known", difference: -2, dossiers: 12, colleagues: 3 });
    if (severity.state !== "known") throw new Error("withheld");
    expect(severity.low).toBeCloseTo(-2 - reach, 2);
    expect(severity.high).toBeCloseTo(-2 + reach, 2);
  });

  it("does not change with how good the dossiers are", () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 10, max: 80 }), { minLength: 10, maxLength: 10 }), (quality) => {
        const severity = severityOf(
          10,
          4,
          (dossier, judge) => (quality[dossier] ?? 0) + (judge === 0 ? 5 : 0),
        );
        expect(severity).toEqual({
          state: "known",
          difference: 5,
          low: 5,
          high: 5,
          dossiers: 10,
          colleagues: 3,
        });
      }),
      { numRuns: 20 },
    );
  });

  it.each([
    ["dossiers", 9, 4, { dossiers: 9, colleagues: 3 }],
    ["colleagues", 12, 3, { dossiers: 12, colleagues: 2 }],
    ["anybody else", 12, 1, { dossiers: 0, colleagues: 0 }],
  ])("is withheld with too few %s", (_what, dossiers, judges, counts) =>
    expect(severityOf(dossiers, judges, (dossier) => 50 + dossier)).toEqual({ state: "withheld", ...counts }),
  );

  it("leaves out sheets that do not count: in conflict or excluded, own or a colleague's", () => {
    const conflict = buildConflict({ dossier: "d-1", judge: "judge-1" });
    const season = buildSeason({ dossiers: 12, judges: 4 });
    const dossierId = season.dossiers[1]?.id;
    if (!dossierId) throw new Error("no dossier");
    const excluded = ["judge-2", "judge-3", "judge-4"].map((id) => ({
      dossierId,
      memberId: MemberId.parse(id),
    }));
    const events: SeasonEvent[] = [
      { type: "conflict-declared", conflict },
      { type: "readings-excluded", readings: excluded, reason: "tidak datang" },
    ];
    expect(severityOf(12, 4, () => 50, events)).toMatchObject({ state: "known", dossiers: 10 });
  });

  it("gives feedback that its schema accepts", () => {
    const severity = severityOf(12, 4, (dossier, judge) => 50 + ((dossier * 7 + judge * 3) % 11));
    const feedback = { seasonId: "kipp-2026-uji", memberId: "judge-1", createdAt: MOMENT, severity };
    expect(JudgeFeedback.parse(feedback)).toEqual(feedback);
  });
});
