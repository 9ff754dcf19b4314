import type { MemberId } from "../identifiers.ts";
import type { SeasonEvent } from "../journal/audit-event.ts";
import { canonicalJson } from "../packet/canonical-json.ts";
import { err, ok, type Result } from "../result.ts";
import { Season } from "../season/season.ts";
import type { SeasonBundle } from "../season/season-bundle.ts";
import type { SeasonError } from "../season/season-error.ts";
import type { HostPorts } from "./ports.ts";
import { entriesToBundle, entriesToIntake, storeBundle } from "./season-content.ts";
import { type SeasonSummary, seasonText, summarise, type Workspace } from "./workspace.ts";

/** Whose copy of a season is being opened, and the packet it came in. */
interface Origin {
  readonly memberId: MemberId | null;
  readonly packetHash: string | null;
}

const SECRETARIAT: Origin = { memberId: null, packetHash: null };

/** Sets up a season on the Secretariat's machine; this identity's card becomes the one judges trust. */
export async function startSeason(
  ports: HostPorts,
  workspace: Workspace,
  bundle: SeasonBundle,
): Promise<Result<SeasonSummary, SeasonError>> {
  const { state, card } = await ports.vault.state();
  if (state === "locked") return err({ type: "vault-locked" });
  if (!card) return err({ type: "no-identity" });
  const season = { ...bundle.season, secretariat: card };
  return beginSeason(ports, workspace, { ...bundle, season }, SECRETARIAT);
}

/** Starts the rehearsal season that ships with the program. */
export async function startSample(
  ports: HostPorts,
  workspace: Workspace,
): Promise<Result<SeasonSummary, SeasonError>> {
  return startSeason(ports, workspace, await ports.library.sample());
}

/** Starts a season from a season file: a ZIP of a season's files. */
export async function startFromFile(
  ports: HostPorts,
  workspace: Workspace,
  file: { name: string; bytes: Uint8Array },
): Promise<Result<SeasonSummary, SeasonError>> {
  const entries = ports.container.unpack(file.bytes);
  if (!entries.ok) return err({ type: "file-unreadable", name: file.name, problem: entries.error.type });
  const bundle = entriesToBundle(ports, entries.value);
  if (!bundle.ok) return bundle;
  const intake = entriesToIntake(ports, entries.value, bundle.value.season);
  if (!intake.ok) return intake;
  const { value } = intake;
  return startSeason(ports, workspace, value ? { ...bundle.value, intake: value } : bundle.value);
}

/** Stores a season's content, then opens its journal: nothing names content that is not durable. */
export async function beginSeason(
  ports: HostPorts,
  workspace: Workspace,
  bundle: SeasonBundle,
  { memberId, packetHash }: Origin,
): Promise<Result<SeasonSummary, SeasonError>> {
  const { season } = bundle;
  const parsed = Season.safeParse(season);
  if (!parsed.success) {
    const where = parsed.error.issues[0]?.path.join(".") ?? "";
    return err({ type: "season-invalid", problem: "schema-mismatch", where });
  }
  const known = await ports.journal.seasons();
  if (!known.ok) return known;
  if (known.value.includes(season.id)) return err({ type: "season-exists", name: season.name });
  const stored = await storeBundle(ports, bundle);
  if (!stored.ok) return stored;
  const opening: SeasonEvent = {
    type: "season-opened",
    seasonId: season.id,
    seasonHash: ports.crypto.sha256(seasonText(season)),
    rehearsal: season.rehearsal,
    memberId,
    packetHash,
    ...(bundle.intake ? { intakeHash: ports.crypto.sha256(canonicalJson(bundle.intake)) } : {}),
  };
  const opened = await workspace.begin(season, [opening]);
  return opened.ok ? ok(summarise(opened.value)) : opened;
}
