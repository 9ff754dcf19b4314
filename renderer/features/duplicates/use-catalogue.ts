import { useHost } from "#renderer/host/host-context.ts";
import type { CatalogueSummary } from "#shared/bridge/duplicates-contract.ts";
import { type Asked, useAsked } from "./use-pairs.ts";

/** The lists of this computer, read again when `round` counts up. */
export function useCatalogue(round: number): Asked<readonly CatalogueSummary[]> {
  const { client } = useHost();
  return useAsked<readonly CatalogueSummary[]>(() => client["catalogue.list"]({}), String(round));
}
