import * as z from "zod";

/** Why a figure is not given. A figure that cannot be stood for is left out with its reason, never shown as 0 or NaN. */
export const WithheldReason = z.enum([
  "too-few-dossiers",
  "too-few-judges",
  "too-few-readings",
  /** Dossiers that more than one judge read. */
  "too-few-read-twice",
  "too-few-criteria",
  "no-variation",
  /** The list has room for every dossier, so there is no line. */
  "everybody-listed",
  /** Less than one draw would lie beyond each end of the interval asked for. */
  "too-few-draws",
  /** Marks vary, but no more between dossiers than by chance: their variance came out as zero. */
  "dossiers-alike",
  /** The same of the judges. */
  "judges-alike",
  "no-shared-dossier",
  "incomplete-design",
  "disconnected",
  "not-estimable",
  "not-known",
]);
export type WithheldReason = z.output<typeof WithheldReason>;

export const Withheld = z.object({
  state: z.literal("withheld"),
  reason: WithheldReason,
  /** What there is, and the least that is needed, where the reason is a number. */
  found: z.int().nonnegative().exactOptional(),
  needed: z.int().nonnegative().exactOptional(),
});
export type Withheld = z.output<typeof Withheld>;

export function withheld(reason: WithheldReason, found?: number, needed?: number): Withheld {
  return {
    state: "withheld",
    reason,
    ...(found === undefined ? {} : { found }),
    ...(needed === undefined ? {} : { needed }),
  };
}
