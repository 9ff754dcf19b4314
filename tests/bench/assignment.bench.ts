import { expect, test } from "vitest";
import { describeDesign } from "#shared/assignment/describe-design.ts";
import { planAssignment } from "#shared/assignment/plan-assignment.ts";
import type { PlanRequest } from "#shared/assignment/plan-request.ts";
import { measure } from "./measure.ts";

const CATEGORIES = ["Kesehatan", "Pendidikan", "Pertanian", "Ekonomi", "Inklusi"];

/** 3,500 dossiers three times to 30 judges; every judge is blocked from one province and one agency in three hundred. */
function buildYear(expertise: boolean): PlanRequest {
  const dossiers = Array.from({ length: 3500 }, (_, index) => ({
    id: `d-${index}`,
    agency: `instansi-${index % 300}`,
    category: CATEGORIES[(index * 7) % CATEGORIES.length] ?? "",
    group: index % 20 ? "umum" : "khusus",
    region: String(11 + (index % 38)),
  }));
  const judges = Array.from({ length: 30 }, (_, index) => ({
    id: `m-${index}`,
    capacity: null,
    expertise: [0, 1].map((step) => CATEGORIES[(index + step) % CATEGORIES.length] ?? ""),
    team: null,
    agencies: [`rumah-${index % 15}`],
    isShadow: false,
  }));
  const blocked = dossiers.flatMap(({ id: dossierId, region, agency }) =>
    judges.flatMap(({ id: memberId }, judge) =>
      region === String(11 + judge) || agency === `instansi-${judge}` ? [{ dossierId, memberId }] : [],
    ),
  );
  const options = { readers: 3, capacity: 360, seed: 7, expertise, teams: "any", shadowReadings: 0 } as const;
  return { dossiers, judges, blocked, kept: [], present: [], options };
}

test.each([
  ["at random", false],
  ["by expertise", true],
])("assignment %s", async (how, expertise) => {
  const request = buildYear(expertise);
  const ids = request.judges.map(({ id }) => id);
  await measure(`deal 3,500 dossiers three times to 30 judges, ${how}, with exchanges`, 7, () => {
    const planned = planAssignment(request, () => {});
    if (!planned.feasible) throw new Error("infeasible");
    const design = describeDesign(planned.assignments, ids);
    expect(design.components).toBe(1);
    return undefined;
  });
});
