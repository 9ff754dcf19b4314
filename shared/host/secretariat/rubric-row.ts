import type { RubricRow } from "../../bridge/rubric-contract.ts";
import { findRubricProblems } from "../../rubric/rubric-pack.ts";
import type { RubricFolder } from "./rubric-library.ts";

/** The newest version, or the draft where there is none; `null` for an empty folder. */
export function rowOf({ id, versions, draft }: RubricFolder): RubricRow | null {
  const newest = versions.at(-1);
  const pack = newest?.pack ?? draft?.draft;
  if (!pack) return null;
  const { version, name, year, group, stage } = pack;
  return {
    id,
    version,
    name,
    status: pack.provenance.status,
    usable: newest !== undefined && findRubricProblems(pack).length === 0,
    origin: newest?.origin ?? "own",
    published: newest !== undefined,
    year,
    group,
    stage,
    hasDraft: draft !== null,
  };
}
