import { createHash, randomBytes } from "node:crypto";

export interface Sessions {
  /** Mints a token that can be swapped for a session once, within its lifetime. */
  readonly issueLaunch: (lifetimeMilliseconds: number) => string;
  readonly swap: (launchToken: string) => string | undefined;
  readonly holds: (sessionToken: string) => boolean;
}

export const LAUNCH_LIFETIME = 30_000;

/** For an address that a person has to copy into a browser by hand. */
export const PRINTED_LAUNCH_LIFETIME = 600_000;

/** Keeps the tokens of this run of the host; only their digests stay in memory. */
export function createSessions(now: () => number): Sessions {
  const endByLaunch = new Map<string, number>();
  const sessions = new Set<string>();
  return {
    issueLaunch: (lifetimeMilliseconds) => {
      const token = mintToken();
      endByLaunch.set(digest(token), now() + lifetimeMilliseconds);
      return token;
    },
    swap: (launchToken) => {
      const key = digest(launchToken);
      const end = endByLaunch.get(key);
      endByLaunch.delete(key);
      if (end === undefined || now() >= end) return undefined;
      const token = mintToken();
      sessions.add(digest(token));
      return token;
    },
    holds: (sessionToken) => sessions.has(digest(sessionToken)),
  };
}

function mintToken(): string {
  return randomBytes(32).toString("base64url");
}

// Looking digests up instead of comparing tokens leaves nothing to learn from the time it takes.
function digest(token: string): string {
  return createHash("sha256").update(token).digest("base64");
}
