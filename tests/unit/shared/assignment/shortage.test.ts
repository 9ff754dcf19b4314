import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { PlanRequest } from "#shared/assignment/plan-request.ts";
import {
  buildDossier,
  buildJudge,
  buildRequest,
  existsByTrying,
  plan,
  smallRequests,
} from "./plan-builders.ts";

describe("an assignment that cannot be", () => {
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

  it("suggests no more places and no fewer readers than needed, found by trying every way", () => {
    fc.assert(
      fc.property(smallRequests, (request) => {
        const planned = plan(request);
        if (planned.feasible) return;
        for (const change of planned.changes)
          expect([change, smallerChanges(request, change).some(existsByTrying)]).toEqual([change, false]);
      }),
      { numRuns: 150 },
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

  it("says when teams are too small or too few", () => {
    const judges = Array.from({ length: 4 }, (_, index) => buildJudge(index, { team: `tim-${index % 2}` }));
    const request = { ...buildRequest(6, 0), judges };
    const refused = (teams: "same" | "different") =>
      plan({ ...request, options: { ...request.options, readers: 3, teams } });
    expect(refused("same")).toMatchObject({ reasons: [{ type: "teams-short", rule: "same", needed: 3 }] });
    expect(refused("different")).toMatchObject({ reasons: [{ type: "teams-short", rule: "different" }] });
  });
});

/** The request after every change of the same kind that is smaller by one. */
function smallerChanges(
  request: PlanRequest,
  change: Extract<ReturnType<typeof plan>, { feasible: false }>["changes"][number],
): readonly PlanRequest[] {
  const { dossiers, judges, options } = request;
  switch (change.type) {
    case "add-places":
      return distribute(
        change.places - 1,
        judges.map(({ capacity }) => (capacity === 0 ? 0 : change.places)),
      ).map((places) => ({
        ...request,
        judges: judges.map((judge, index) => ({
          ...judge,
          capacity: judge.capacity === null ? null : judge.capacity + (places[index] ?? 0),
        })),
      }));
    case "fewer-readers":
      return distribute(
        change.readings - 1,
        dossiers.map(({ readers }) => readers ?? options.readers),
      ).map((fewer) => ({
        ...request,
        dossiers: dossiers.map((dossier, index) => ({
          ...dossier,
          readers: (dossier.readers ?? options.readers) - (fewer[index] ?? 0),
        })),
      }));
    case "add-judges":
      return [];
  }
}

/** Every way to share something out under limits. */
function distribute(total: number, limits: readonly number[]): readonly (readonly number[])[] {
  const [limit, ...others] = limits;
  if (limit === undefined) return total === 0 ? [[]] : [];
  return Array.from({ length: Math.min(limit, total) + 1 }, (_, own) => own).flatMap((own) =>
    distribute(total - own, others).map((rest) => [own, ...rest]),
  );
}

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
