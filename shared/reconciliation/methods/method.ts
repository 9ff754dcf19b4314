import type * as z from "zod";

/** A computation of `pleno stats`: its input as JSON, checked, and its values under the names of the case files. */
export interface StatisticsMethod {
  readonly input: z.ZodType;
  /** `input` has been parsed; the result is plain JSON with `null` for what is not defined. */
  readonly compute: (input: never) => object;
}

/** Joins schema and computation so that the compiler holds them together. */
export function defineMethod<Schema extends z.ZodType>(
  input: Schema,
  compute: (input: z.output<Schema>) => object,
): StatisticsMethod {
  return { input, compute };
}
