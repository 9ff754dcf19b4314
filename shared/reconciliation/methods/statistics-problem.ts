import * as z from "zod";

/** Why `pleno stats` computed nothing. */
export const StatisticsProblem = z.discriminatedUnion("type", [
  z.object({ type: z.literal("statistics-not-json"), name: z.string() }),
  /** JSON, but no object with a method and its input. */
  z.object({ type: z.literal("statistics-shape"), name: z.string() }),
  z.object({ type: z.literal("statistics-method-unknown"), method: z.string() }),
  /** `where` is the place inside the input, such as `matrix.3.1`; `problem` is the schema's remark. */
  z.object({
    type: z.literal("statistics-input-invalid"),
    method: z.string(),
    where: z.string(),
    problem: z.string(),
  }),
]);
export type StatisticsProblem = z.output<typeof StatisticsProblem>;
