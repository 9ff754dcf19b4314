import type { FormerWinner } from "../../administration/check-input.ts";
import { PUBLISHED_CATALOGUE } from "../../duplicates/published-catalogue.ts";
import { ok, type Result } from "../../result.ts";
import type { SeasonError } from "../../season/season-error.ts";
import type { HostPorts } from "../ports.ts";
import { readSources } from "./catalogue.ts";

/** Finals of provinces, participants and other competitions bar nobody from the national one. */
const NATIONAL_TIER = /^Top \d+ KIPP\b/u;

/** Published titles whose year and tier are both known. */
const PUBLISHED_WINNERS = PUBLISHED_CATALOGUE.entries.filter(
  ({ year, award }) => year !== null && NATIONAL_TIER.test(award),
);

/**
 * Former award holders: of the shipped list and of every catalogue kept on this computer. The check takes one for a
 * proposal's own only where the whole title is equal, whatever its capitals and marks, and the agency, if the list names
 * one, is the same body or one above or below it; a title that merely looks alike is for the search of duplicates.
 */
export async function readWinners(
  ports: Pick<HostPorts, "shelf">,
): Promise<Result<readonly FormerWinner[], SeasonError>> {
  const sources = await readSources(ports);
  if (!sources.ok) return sources;
  const own = sources.value.filter(({ origin }) => origin === "own");
  const kept = own.flatMap(({ entries }) => entries.filter(({ award }) => award !== ""));
  return ok([...PUBLISHED_WINNERS, ...kept]);
}
