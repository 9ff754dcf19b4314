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
      fc.property(smallRequests, (request) => {
        const turned = {
          ...request,
          dossiers: request.dossiers.toReversed(),
          judges: request.judges.toReversed(),
          blocked: request.blocked.toReversed(),
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

  it("proves what it refuses: the groups named are short, and each change suggested is enough", () => {
    fc.assert(
      fc.property(smallRequests, (request) => {
        const planned = plan(request);
        if (planned.feasible) return;
        expect(planned.reasons.length).toBeGreaterThan(0);
        for (const reason of planned.reasons) {
          if (reason.type !== "places-short") continue;
          expect(reason.needed - reason.places).toBe(reason.short);
          const dossiers = request.dossiers.filter(({ id }) => reason.dossierIds.includes(id));
          expect(existsByTrying({ ...request, dossiers })).toBe(false);
        }
        for (const change of planned.changes) {
          const changed = applyChange(request, change);
          expect([change, plan(changed).feasible]).toEqual([change, true]);
        }
      }),
      { numRuns: 400 },
    );
  });

  it("suggests no more than needed", () => {
    fc.assert(
      fc.property(smallRequests, (request) => {
        const planned = plan(request);
        if (planned.feasible) return;
        for (const change of planned.changes) {
          if (change.type !== "add-places") continue;
          const [first, ...others] = change.judges;
          const fewer =
            first && first.places > 1 ? [{ ...first, places: first.places - 1 }, ...others] : others;
          expect(plan(applyChange(request, { ...change, judges: fewer })).feasible).toBe(false);
        }
      }),
    );
  });

  it("says how many places are short", () => {
    const request = buildRequest(100, 9, { options: { readers: 3, capacity: 30 } });
    expect(plan(request)).toMatchObject({
      feasible: false,
      shortfall: 30,
      reasons: [{ type: "capacity-short", needed: 300, places: 270, short: 30 }],
    });
  });

  it("names who is blocked from all proposals of an agency", () => {
    const dossiers = Array.from({ length: 12 }, (_, index) =>
      buildDossier(index, { agency: "Pemkab Banyuwangi" }),
    );
    const blocked = dossiers.flatMap(({ id: dossierId }) => [{ dossierId, memberId: "m-4" }]);
    const request = { ...buildRequest(0, 5, { blocked, options: { readers: 5 } }), dossiers };
    expect(plan(request)).toMatchObject({
      feasible: false,
      reasons: [
        {
          type: "too-few-free",
          agency: "Pemkab Banyuwangi",
          needed: 5,
          free: 4,
          blocked: [{ memberId: "m-4", dossiers: 12, of: 12 }],
        },
      ],
    });
  });

  it("blames the size of the panel where conflicts are not the cause", () => {
    expect(plan(buildRequest(9, 2, { options: { readers: 3 } }))).toMatchObject({
      shortfall: 9,
      reasons: [{ type: "panel-small", needed: 3, judges: 2 }],
    });
  });

  it("spreads what is missing over many dossiers", () => {
    const planned = plan(buildRequest(10, 5, { options: { readers: 3, capacity: 4 } }));
    expect(planned).toMatchObject({ feasible: false, shortfall: 10 });
    if (planned.feasible) return;
    const fewer = planned.changes.find(({ type }) => type === "fewer-readers");
    expect(fewer?.type === "fewer-readers" && fewer.dossiers.map(({ readers }) => readers)).toEqual(
      Array.from({ length: 10 }, () => 2),
    );
  });

  it("gives a group of dossiers that only few may read as its own cause", () => {
    const dossiers = Array.from({ length: 20 }, (_, index) => buildDossier(index));
    const blocked = dossiers
      .slice(0, 10)
      .flatMap(({ id: dossierId }) => ["m-2", "m-3", "m-4"].map((memberId) => ({ dossierId, memberId })));
    const request = { ...buildRequest(0, 5, { blocked, options: { readers: 2, capacity: 8 } }), dossiers };
    expect(plan(request)).toMatchObject({
      feasible: false,
      shortfall: 4,
      reasons: [{ type: "places-short", memberIds: ["m-0", "m-1"], needed: 20, places: 16, short: 4 }],
    });
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

  it("says when teams are too small or too few", () => {
    const judges = Array.from({ length: 4 }, (_, index) => buildJudge(index, { team: `tim-${index % 2}` }));
    const request = { ...buildRequest(6, 0), judges };
    const refused = (teams: "same" | "different") =>
      plan({ ...request, options: { ...request.options, readers: 3, teams } });
    expect(refused("same")).toMatchObject({ reasons: [{ type: "teams-short", rule: "same", needed: 3 }] });
    expect(refused("different")).toMatchObject({ reasons: [{ type: "teams-short", rule: "different" }] });
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

function applyChange(
  request: PlanRequest,
  change: Extract<ReturnType<typeof plan>, { feasible: false }>["changes"][number],
): PlanRequest {
  if (change.type === "add-places") {
    const judges = request.judges.map((judge) => {
      const more = change.judges.find(({ memberId }) => memberId === judge.id)?.places ?? 0;
      return judge.capacity === null ? judge : { ...judge, capacity: judge.capacity + more };
    });
    return { ...request, judges };
  }
  if (change.type === "fewer-readers") {
    const dossiers = request.dossiers.map((dossier) => {
      const fewer = change.dossiers.find(({ dossierId }) => dossierId === dossier.id);
      return fewer ? { ...dossier, readers: fewer.readers } : dossier;
    });
    return { ...request, dossiers };
  }
  const limit = Math.ceil(change.places / change.judges);
  const fresh = Array.from({ length: change.judges }, (_, index) =>
    buildJudge(50 + index, { capacity: limit }),
  );
  return { ...request, judges: [...request.judges, ...fresh] };
}
