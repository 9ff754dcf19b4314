import { createContext, use } from "react";
import type { HostClient } from "#renderer/host/connect-host.ts";
import type { StorageError } from "#shared/host/host-errors.ts";
import type { Settings, SettingsChange } from "#shared/host/settings.ts";
import type { SeasonId } from "#shared/identifiers.ts";
import type { PanelRole } from "#shared/panel/panel-member.ts";
import type { Result } from "#shared/result.ts";

export type IdentityStatus = Awaited<ReturnType<HostClient["identity.status"]>>;

/** Who works here and how; what outlives a season. */
export interface Session {
  readonly settings: Settings;
  readonly role: PanelRole;
  readonly identity: IdentityStatus;
  readonly changeSettings: (change: SettingsChange) => Promise<Result<Settings, StorageError>>;
  readonly refreshIdentity: () => Promise<void>;
  /** The page where work begins in a season that has just come. */
  readonly landing: string;
  /** Shows a season, which the host may have opened already, and then the sentence. */
  readonly showSeason: (seasonId: SeasonId, sentence?: string) => void;
  /** Puts the open season away and shows none; it stays on this computer. */
  readonly leaveSeason: () => Promise<void>;
}

const SessionContext = createContext<Session | null>(null);

export const SessionProvider = SessionContext.Provider;

export function useSession(): Session {
  const session = use(SessionContext);
  if (!session) throw new Error("SessionProvider is missing");
  return session;
}
