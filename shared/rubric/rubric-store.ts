import * as z from "zod";
import { Instant } from "../identifiers.ts";
import { RubricDraft, RubricPack } from "./rubric-pack.ts";

/** Ids of packs kept on the shelf: no dot, so that `<id>.v<n>` and `<id>.draft` are read one way only. */
export const RUBRIC_ID = /^[a-z0-9][a-z0-9-]{0,59}$/u;

/** A version that can no longer change. */
export const PublishedRubric = z.object({
  pack: RubricPack,
  publishedAt: Instant,
  origin: z.enum(["own", "imported"]),
});
export type PublishedRubric = z.output<typeof PublishedRubric>;

/** The work in progress on the next version; `savedAt` tells two windows apart. */
export const StoredDraft = z.object({ draft: RubricDraft, savedAt: Instant });
export type StoredDraft = z.output<typeof StoredDraft>;

/** What a name on the shelf stands for; `null` for anything that is no rubric. */
export function readShelfName(
  name: string,
): { readonly id: string; readonly version: number | "draft" } | null {
  const [, id = "", version = ""] = /^([a-z0-9-]+)\.(draft|v[1-9]\d{0,5})$/u.exec(name) ?? [];
  if (!RUBRIC_ID.test(id)) return null;
  return { id, version: version === "draft" ? "draft" : Number(version.slice(1)) };
}

export function shelfName(id: string, version: number | "draft"): string {
  return version === "draft" ? `${id}.draft` : `${id}.v${version}`;
}

/** Versions count up from the highest that was ever published, so that a pair of id and version names one content. */
export function nextVersion(published: readonly number[]): number {
  return Math.max(0, ...published) + 1;
}
