import type { MemberId, Sha256Hex } from "../identifiers.ts";
import { canonicalJson } from "../packet/canonical-json.ts";
import { ok, type Result } from "../result.ts";
import { type Season, seasonForChair, seasonForJudge } from "../season/season.ts";
import type { SeasonError } from "../season/season-error.ts";
import { findMember, type SeasonState } from "../season/season-state.ts";
import { asSecretariat } from "./access.ts";
import type { HostPorts } from "./ports.ts";
import type { OpenSeason, Workspace } from "./workspace.ts";

/** The season with every registered card, as packets carry it. */
export function seasonWithCards(state: SeasonState): Season {
  const members = state.season.members.map((member) => findMember(state, member.id) ?? member);
  return { ...state.season, members };
}

/**
 * Names what a member is given, so that a packet is outdated only once that has changed. The revision's number and the
 * Secretariat's card are left out, and of a judge's copy how the others were dealt their dossiers.
 */
export function packetContentHash(
  { crypto }: Pick<HostPorts, "crypto">,
  whole: Season,
  { id, role }: { readonly id: MemberId; readonly role: string },
): Sha256Hex {
  const given = role === "judge" ? seasonForJudge(whole, id) : seasonForChair(whole);
  const { revision: _revision, secretariat: _secretariat, assignmentMethod, ...content } = given;
  // A list that came to be for somebody else's sake is empty here, as good as absent.
  const filled = Object.entries(content).filter(([, value]) => !Array.isArray(value) || value.length > 0);
  const named = { ...Object.fromEntries(filled), ...(role === "judge" ? {} : { assignmentMethod }) };
  return crypto.sha256(canonicalJson(named));
}

type Hashes = Record<MemberId, Sha256Hex>;

/** What each member's packet would hold now, worked out once for a revision and its cards. */
export function createPacketStates(
  ports: HostPorts,
  workspace: Workspace,
): () => Promise<Result<{ hashes: Hashes }, SeasonError>> {
  let known: {
    readonly seasonHash: Sha256Hex;
    readonly cards: unknown;
    readonly hashes: Promise<Hashes>;
  } | null = null;
  return async () => {
    const open = asSecretariat(workspace);
    if (!open.ok) return open;
    const { seasonHash, state } = open.value;
    const { cards } = state.status;
    if (known?.seasonHash !== seasonHash || known.cards !== cards)
      known = { seasonHash, cards, hashes: hashAll(ports, open.value) };
    return ok({ hashes: await known.hashes });
  };
}

/** Whoever is no judge gets the same content, so it is hashed once. */
async function hashAll(ports: HostPorts, { state }: OpenSeason): Promise<Hashes> {
  const whole = seasonWithCards(state);
  const hashes: Hashes = {};
  let forChair: Sha256Hex | undefined;
  for (const member of whole.members) {
    if (member.role === "judge") hashes[member.id] = packetContentHash(ports, whole, member);
    else {
      forChair ??= packetContentHash(ports, whole, member);
      hashes[member.id] = forChair;
    }
    await ports.yieldTurn();
  }
  return hashes;
}
