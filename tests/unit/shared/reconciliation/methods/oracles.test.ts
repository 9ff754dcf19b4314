import { readdirSync, readFileSync } from "node:fs";
import { expect, it } from "vitest";
import * as z from "zod";
import { STATISTICS_METHODS } from "#shared/reconciliation/methods/statistics-methods.ts";
import { describeDeviation, findDeviation } from "#tests/oracles/compare.js";
import { computeMethod } from "../compute-method.ts";

const folder = new URL("../../../../fixtures/oracles/", import.meta.url);

/** Only these may be kept with the project; see the README beside the cases. */
const KEPT_ORIGINS = ["simulated-or-constructed", "published-table"];

const Values = z.record(z.string(), z.unknown());
const Case = z.object({
  method: z.string(),
  input: z.unknown(),
  expected: Values,
  tolerance: z.record(
    z.string(),
    z.union([z.object({ abs: z.number().exactOptional(), rel: z.number().exactOptional() }), z.string()]),
  ),
  provenance: z.object({ origin: z.enum(KEPT_ORIGINS) }),
});

const names = readdirSync(folder).filter((name) => name.endsWith(".json"));

it.each(names)("%s", (name) => {
  const { method, input, expected, tolerance } = Case.parse(
    JSON.parse(readFileSync(new URL(name, folder), "utf8")),
  );
  // Throws where a value is no finite number, which JSON would print as null.
  const values = computeMethod(STATISTICS_METHODS, method, input);
  const deviation = findDeviation(values, expected, tolerance);
  expect(deviation && describeDeviation(deviation)).toBeNull();
});
