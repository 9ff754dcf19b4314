import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { describeDesign } from "#shared/assignment/describe-design.ts";
import type { PlanRequest } from "#shared/assignment/plan-request.ts";
import {
  buildDossier,
  buildJudge,
  buildRequest,
  existsByTrying,
  keyOf,
  loads,
  plan,
  readersOf,
  readingLists,
  requireDealt,
  smallRequests,
} from "./plan-builders.ts";

const sizes = fc
  .record({
    dossiers: fc.integer({ min: 1, max: 40 }),
    judges: fc.integer({ min: 1, max: 12 }),
    readers: fc.integer({ min: 1, max: 4 }),
    seed: fc.nat(),
  })
  .filter(({ judges, readers }) => readers <= judges);

function expectLawful(request: PlanRequest): void {
  const dealt = requireDealt(request);
  const no = new Set(request.blocked.map(keyOf));
  expect(dealt.filter((reading) => no.has(keyOf(reading)))).toEqual([]);
  for (const { id, readers } of request.dossiers) {
    const own = readersOf(dealt, id);
    expect(new Set(own).size).toBe(own.length);
    expect(own).toHaveLength(readers ?? request.options.readers);
  }
  for (const { id, capacity } of request.judges)
    expect(dealt.filter(({ memberId }) => memberId === id).length).toBeLessThanOrEqual(
      capacity ?? request.options.capacity ?? Infinity,
    );
}

function readBy(memberId: string, ...dossiers: readonly number[]) {
  return dossiers.map((index) => ({ dossierId: `d-${index}`, memberId }));
}

describe("planAssignment", () => {
  it("finds an assignment exactly when there is one, and breaks no hard rule", () => {
    fc.assert(
      fc.property(smallRequests, (request) => {
        expect(plan(request).feasible).toBe(existsByTrying(request));
        if (plan(request).feasible) expectLawful(request);
      }),
      { numRuns: 300 },
    );
  });

  it("keeps loads within one where there are no conflicts", () => {
    fc.assert(
      fc.property(sizes, ({ dossiers, judges, readers, seed }) => {
        const request = buildRequest(dossiers, judges, { options: { readers, seed } });
        expectLawful(request);
        const counts = loads(requireDealt(request), request.judges);
        expect(Math.max(...counts) - Math.min(...counts)).toBeLessThanOrEqual(1);
      }),
    );
  });

  it("depends on the seed and never on the order of the lists", () => {
    fc.assert(
      fc.property(smallRequests, readingLists, readingLists, (drawn, kept, present) => {
        const request = { ...drawn, kept, present };
        const turned = {
          ...request,
          dossiers: request.dossiers.toReversed(),
          judges: request.judges.toReversed(),
          blocked: request.blocked.toReversed(),
          kept: kept.toReversed(),
          present: present.toReversed(),
        };
        expect(plan(turned)).toEqual(plan(request));
      }),
    );
    const [one, two] = [1, 2].map((seed) => requireDealt(buildRequest(40, 10, { options: { seed } })));
    expect(one).not.toEqual(two);
  });

  it("keeps finished work, also of somebody who left, and gives such a judge nothing new", () => {
    fc.assert(
      fc.property(sizes, fc.nat(), ({ dossiers, judges, readers, seed }, drawn) => {
        fc.pre(judges > readers);
        const before = buildRequest(dossiers, judges, { options: { readers, seed } });
        const present = requireDealt(before);
        const gone = before.judges[drawn % judges]?.id;
        const kept = present.filter((_, index) => index % 3 === 0);
        const request = {
          ...before,
          kept,
          present,
          judges: before.judges.map((judge) => (judge.id === gone ? { ...judge, capacity: 0 } : judge)),
        };
        const dealt = requireDealt(request);
        const now = new Set(dealt.map(keyOf));
        expect(kept.filter((reading) => !now.has(keyOf(reading)))).toEqual([]);
        const ofGone = dealt.filter(({ memberId }) => memberId === gone).map(keyOf);
        expect(ofGone).toEqual(kept.filter(({ memberId }) => memberId === gone).map(keyOf));
        const stayed = present.filter((reading) => now.has(keyOf(reading)));
        const lost = present.filter(({ memberId }) => memberId === gone).length - ofGone.length;
        expect(present.length - stayed.length).toBe(lost);
      }),
    );
  });

  it("keeps finished work that is blocked now, and names it", () => {
    const kept = [
      { dossierId: "d-0", memberId: "m-0" },
      { dossierId: "d-1", memberId: "m-1" },
      { dossierId: "d-2", memberId: "m-9" },
    ];
    const request = buildRequest(6, 0, {
      judges: [...buildRequest(0, 5).judges, buildJudge(9, { isShadow: true, capacity: 0 })],
      kept,
      present: kept,
      blocked: [
        ...["d-0", "d-3"].map((dossierId) => ({ dossierId, memberId: "m-0" })),
        { dossierId: "d-2", memberId: "m-9" },
      ],
    });
    const planned = plan(request);
    if (!planned.feasible) throw new Error("infeasible");
    const dealt = planned.assignments.map(keyOf);
    expect(dealt).toEqual(expect.arrayContaining(kept.map(keyOf)));
    expect(dealt).not.toContain("d-3/m-0");
    expect(readersOf(planned.assignments, "d-0")).toHaveLength(2);
    expect(planned.keptInConflict).toEqual([kept[0], kept[2]]);
  });

  it("leaves a shadow judge who left only what is finished, and no shadow judge more than the limit", () => {
    const shadows = [buildJudge(8, { isShadow: true, capacity: 0 }), buildJudge(9, { isShadow: true })];
    const request = buildRequest(10, 0, {
      judges: [...buildRequest(0, 4).judges, ...shadows],
      kept: readBy("m-8", 3),
      present: [...readBy("m-8", 3, 4, 5), ...readBy("m-9", 1, 2, 6, 7)],
      blocked: readBy("m-9", 2),
      options: { shadowReadings: 2 },
    });
    const dealt = requireDealt(request);
    expect(dealt.filter(({ memberId }) => memberId === "m-8")).toEqual(readBy("m-8", 3));
    expect(dealt.filter(({ memberId }) => memberId === "m-9")).toEqual(readBy("m-9", 1, 6));
  });

  it("prefers judges who know the category when asked, with loads as equal as before", () => {
    const categories = ["Kesehatan", "Pendidikan", "Pertanian"];
    const dossiers = Array.from({ length: 60 }, (_, index) =>
      buildDossier(index, { category: categories[index % 3] ?? "" }),
    );
    const judges = Array.from({ length: 9 }, (_, index) =>
      buildJudge(index, { expertise: [(categories[index % 3] ?? "").toUpperCase()] }),
    );
    const request = { ...buildRequest(0, 0, { options: { readers: 2, expertise: true } }), dossiers, judges };
    const dealt = requireDealt(request);
    const met = dealt.filter(({ dossierId, memberId }) => {
      const category = dossiers.find(({ id }) => id === dossierId)?.category.toUpperCase() ?? "";
      return judges.find(({ id }) => id === memberId)?.expertise.includes(category);
    });
    expect(met.length).toBeGreaterThan(0.8 * dealt.length);
    const counts = loads(dealt, judges);
    expect(Math.max(...counts) - Math.min(...counts)).toBeLessThanOrEqual(1);
    expect(
      describeDesign(
        dealt,
        judges.map(({ id }) => id),
      ).components,
    ).toBe(1);
  });

  it("takes all readers from one small team, or no two from one", () => {
    const judges = Array.from({ length: 9 }, (_, index) => buildJudge(index, { team: `tim-${index % 3}` }));
    const teamsOf = (teams: "same" | "different") => {
      const request = { ...buildRequest(30, 0, { options: { readers: 3, teams } }), judges };
      const dealt = requireDealt(request);
      return request.dossiers.map(({ id }) => {
        const own = readersOf(dealt, id).map((reader) => judges.find((judge) => judge.id === reader)?.team);
        return new Set(own).size;
      });
    };
    expect(new Set(teamsOf("same"))).toEqual(new Set([1]));
    expect(new Set(teamsOf("different"))).toEqual(new Set([3]));
  });

  it("gives shadow judges readings beside the others", () => {
    const judges = [
      ...buildRequest(0, 4).judges,
      buildJudge(8, { isShadow: true }),
      buildJudge(9, { isShadow: true }),
    ];
    const request = { ...buildRequest(10, 0, { options: { shadowReadings: 4 } }), judges };
    const dealt = requireDealt(request);
    expect(loads(dealt, judges)).toEqual([5, 5, 5, 5, 4, 4]);
    const shadowed = dealt.filter(({ memberId }) => memberId > "m-7").map(({ dossierId }) => dossierId);
    expect(new Set(shadowed).size).toBe(8);
  });

  it("keeps two judges of one agency apart where it can", () => {
    const judges = Array.from({ length: 8 }, (_, index) =>
      buildJudge(index, { agencies: [`a-${index % 4}`] }),
    );
    const request = { ...buildRequest(40, 0), judges };
    const dealt = requireDealt(request);
    for (const { id } of request.dossiers) {
      const homes = readersOf(dealt, id).map(
        (reader) => judges.find((judge) => judge.id === reader)?.agencies[0],
      );
      expect(new Set(homes).size).toBe(2);
    }
  });
});
