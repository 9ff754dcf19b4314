import type * as z from "zod";
import { err, ok, type Result } from "../../result.ts";
import { type OutputNames, underOtherNames } from "./names.ts";

/** Values under the names of the case files: plain JSON, `null` for what is not defined. */
export type Values = Readonly<Record<string, unknown>>;

/** A computation of `pleno stats`. */
export interface StatisticsMethod {
  /** Checks the input, which is JSON, and computes. Throws where a value came out that is no finite number: a defect. */
  readonly run: (input: unknown) => Result<Values, z.ZodError>;
}

/** Joins schema and computation; what the values are also called is added. */
export function defineMethod<Schema extends z.ZodType>(
  schema: Schema,
  compute: (input: z.output<Schema>) => object,
  names: OutputNames = {},
): StatisticsMethod {
  return {
    run: (input) => {
      const parsed = schema.safeParse(input);
      return parsed.success
        ? ok(underOtherNames(plainRecord(compute(parsed.data), ""), names))
        : err(parsed.error);
    },
  };
}

/** Columns become lists; `path` is where the value stands. */
function plain(value: unknown, path: string): unknown {
  if (typeof value === "number" && !Number.isFinite(value)) throw new Error(`${path} is ${value}`);
  if (typeof value !== "object" || value === null) return value;
  if (value instanceof Float64Array || value instanceof Int32Array || Array.isArray(value))
    return Array.from<unknown, unknown>(value, (entry, at) => plain(entry, `${path}[${at}]`));
  return plainRecord(value, `${path}.`);
}

function plainRecord(values: object, prefix: string): Values {
  return Object.fromEntries(
    Object.entries(values).map(([name, value]) => [name, plain(value, `${prefix}${name}`)] as const),
  );
}
