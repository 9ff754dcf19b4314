import { SEASON_METHODS } from "#shared/bridge/host-contract.ts";
import type { SeasonId } from "#shared/identifiers.ts";
import type { HostClient } from "./connect-host.ts";

/** A client whose every request about a season names this one, so that none can land in another window's season. */
export function bindSeason(client: HostClient, seasonId: SeasonId): HostClient {
  const bound = SEASON_METHODS.map((method) => {
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- every one of these methods takes a season's id
    const call = client[method] as (input: object) => Promise<unknown>;
    return [method, (input: object) => call({ ...input, seasonId })] as const;
  });
  return { ...client, ...Object.fromEntries(bound) };
}
