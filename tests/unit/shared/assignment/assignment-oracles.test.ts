import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import * as z from "zod";
import { describeDesign } from "#shared/assignment/describe-design.ts";
import type { Design } from "#shared/assignment/design.ts";
import { buildRequest, keyOf, loads, plan, requireDealt } from "./plan-builders.ts";

function readOracle<T extends z.ZodType>(name: string, schema: T): z.output<T> {
  const path = new URL(`../../../fixtures/oracles/${name}.json`, import.meta.url);
  return schema.parse(JSON.parse(readFileSync(path, "utf8")));
}

const AssignmentInput = z.object({
  n_dossiers: z.int(),
  n_judges: z.int(),
  readings: z.int(),
  capacity: z.int(),
  conflicts: z.array(z.tuple([z.int(), z.int()])),
});

function toRequest({
  n_dossiers,
  n_judges,
  readings,
  capacity,
  conflicts,
}: z.output<typeof AssignmentInput>) {
  return buildRequest(n_dossiers, n_judges, {
    blocked: conflicts.map(([dossier, judge]) => ({
      dossierId: `d-${dossier - 1}`,
      memberId: `m-${judge - 1}`,
    })),
    options: { readers: readings, capacity },
  });
}

const DesignOracle = z.object({
  input: z.object({ dossier: z.array(z.int()), judge: z.array(z.int()), n_judges: z.int() }),
  expected: z.object({
    n_components: z.int(),
    component_of_judge: z.array(z.int()).optional(),
    rank_C: z.int().optional(),
    algebraic_connectivity: z.number().optional(),
    avg_contrast_var: z.number().nullish(),
    max_contrast_var: z.number().nullish(),
    efficiency: z.number().optional(),
    single_reading_dossiers: z.array(z.int()).optional(),
    status: z.string().optional(),
  }),
});

function describeOracle(name: string): {
  design: Design;
  expected: z.output<typeof DesignOracle>["expected"];
} {
  const { input, expected } = readOracle(name, DesignOracle);
  const readings = input.dossier.map((dossier, index) => ({
    dossierId: String(dossier),
    memberId: String(input.judge[index]),
  }));
  const judges = Array.from({ length: input.n_judges }, (_, index) => String(index + 1));
  return { design: describeDesign(readings, judges), expected };
}

describe("assignment oracles", () => {
  it("assign-01: has every property asked for", () => {
    const { input, expected } = readOracle(
      "assign-01-feasible",
      z.object({
        input: AssignmentInput,
        expected: z.object({
          properties: z.object({
            max_load: z.int(),
            min_load: z.int(),
            n_components: z.int(),
            max_pair_imbalance_at_most: z.int(),
          }),
        }),
      }),
    );
    const request = toRequest(input);
    const dealt = requireDealt(request);
    const { properties } = expected;
    const counts = loads(dealt, request.judges);
    expect([Math.min(...counts), Math.max(...counts)]).toEqual([properties.min_load, properties.max_load]);
    expect(new Set(dealt.map(keyOf)).size).toBe(input.n_dossiers * input.readings);
    const no = new Set(request.blocked.map(keyOf));
    expect(dealt.some((reading) => no.has(keyOf(reading)))).toBe(false);
    const design = describeDesign(
      dealt,
      request.judges.map(({ id }) => id),
    );
    expect(design.components).toBe(properties.n_components);
    const { least = 0, most = 0 } = design.pairs ?? {};
    expect(most - least).toBeLessThanOrEqual(properties.max_pair_imbalance_at_most);
  });

  it("assign-03: says how much capacity is short", () => {
    const { input, expected } = readOracle(
      "assign-03-capacity-short",
      z.object({
        input: AssignmentInput,
        expected: z.object({ feasible: z.literal(false), shortfall: z.int() }),
      }),
    );
    expect(plan(toRequest(input))).toMatchObject(expected);
  });
});

describe("design oracles", () => {
  it("design-01: a balanced incomplete block design", () => {
    const { design, expected } = describeOracle("design-01-bibd-fano");
    expect(design).toMatchObject({
      status: "connected",
      components: expected.n_components,
      componentOfJudge: expected.component_of_judge,
      rank: expected.rank_C,
    });
    expect(design.algebraicConnectivity).toBeCloseTo(expected.algebraic_connectivity ?? Number.NaN, 9);
    expect(design.contrastVariance?.average).toBeCloseTo(expected.avg_contrast_var ?? Number.NaN, 9);
    expect(design.contrastVariance?.most).toBeCloseTo(expected.max_contrast_var ?? Number.NaN, 9);
    expect(design.efficiency).toBeCloseTo(expected.efficiency ?? Number.NaN, 9);
  });

  it("design-02: three islands", () => {
    const { design, expected } = describeOracle("design-02-three-islands");
    expect(design).toMatchObject({
      status: "disconnected",
      components: expected.n_components,
      componentOfJudge: expected.component_of_judge,
      rank: expected.rank_C,
      algebraicConnectivity: expected.algebraic_connectivity,
      contrastVariance: expected.avg_contrast_var,
      efficiency: null,
      singleReadingDossiers: expected.single_reading_dossiers?.map(String),
    });
  });

  it("design-05: a single judge", () => {
    const { design, expected } = describeOracle("design-05-single-judge");
    expect(design).toMatchObject({
      status: "single-judge",
      components: expected.n_components,
      efficiency: null,
    });
  });
});
