import { MAX_SIGNATORY_KEYS, type Signatory } from "../../documents/document-details.ts";
import type { Sha256Hex } from "../../identifiers.ts";
import { isSameName, isSamePerson } from "../../panel/person-name.ts";
import { findMember, type SeasonState } from "../../season/season-state.ts";
import type { HostPorts } from "../ports.ts";

type KeyPorts = Pick<HostPorts, "authority" | "crypto" | "text" | "vault">;

/** Somebody whose keys this machine can tell, under every name they are known by here. */
interface KnownPerson {
  readonly names: readonly string[];
  readonly keys: readonly Sha256Hex[];
}

/**
 * Names the keys of those who have to sign, where they are known: a name alone could be certified for anybody by an
 * authority that is trusted. Whoever is not known here, or not told apart by name, or signs with a certificate from
 * elsewhere, is left to the certificate's name.
 */
export async function withKnownKeys(
  ports: KeyPorts,
  state: SeasonState,
  signatories: readonly Signatory[],
): Promise<Signatory[]> {
  if (signatories.every(({ keys, elsewhere }) => keys.length > 0 && elsewhere !== true))
    return [...signatories];
  const people = await knownPeople(ports, state);
  return signatories.map((signatory) => {
    if (signatory.elsewhere === true) return { ...signatory, keys: [] };
    if (signatory.keys.length > 0) return signatory;
    return { ...signatory, keys: keysOf(people, signatory.name).slice(0, MAX_SIGNATORY_KEYS) };
  });
}

/** Titles are left out as people please, so a name written in full comes before one that only fits. */
function keysOf(people: readonly KnownPerson[], name: string): readonly Sha256Hex[] {
  for (const isAlike of [isSameName, isSamePerson]) {
    const found = people.filter(({ names }) => names.some((known) => isAlike(known, name)));
    if (found.length > 0) return found.length === 1 ? (found[0]?.keys ?? []) : [];
  }
  return [];
}

/** The panel, the Secretariat and whoever sits here; one person where they have one card. */
async function knownPeople(ports: KeyPorts, state: SeasonState): Promise<readonly KnownPerson[]> {
  const { secretariat } = state.season;
  const office = secretariat && {
    id: secretariat.signingKey,
    names: [secretariat.name],
    keys: keyOfCard(ports, secretariat),
  };
  const told = [await ownEntry(ports), office, ...(await panelEntries(ports, state))];
  const people = new Map<string, KnownPerson>();
  for (const entry of told) {
    if (!entry) continue;
    const known = people.get(entry.id);
    people.set(entry.id, {
      names: [...(known?.names ?? []), ...entry.names],
      keys: [...new Set([...(known?.keys ?? []), ...entry.keys])],
    });
  }
  return [...people.values()];
}

interface Entry extends KnownPerson {
  /** The signing key of the card, else the member. */
  readonly id: string;
}

async function ownEntry(ports: KeyPorts): Promise<Entry | null> {
  const { card } = await ports.vault.state();
  if (!card) return null;
  const credentials = await ports.vault.credentials();
  const keys = credentials.ok ? credentials.value.map(({ keyDigest }) => keyDigest) : [];
  return { id: card.signingKey, names: [card.name], keys: [...keys, ...keyOfCard(ports, card)] };
}

/** The Secretariat's one member stands for its card, which it does not register for itself. */
async function panelEntries(ports: KeyPorts, state: SeasonState): Promise<readonly Entry[]> {
  const { members, secretariat } = state.season;
  const present = members.filter(({ withdrawn }) => !withdrawn);
  const offices = present.filter(({ role }) => role === "secretariat");
  const entries: Entry[] = [];
  for (const { id } of present) {
    const member = findMember(state, id);
    if (!member) continue;
    const isOffice = offices.length === 1 && offices[0]?.id === id;
    const card = member.card ?? (isOffice ? secretariat : null);
    const certified = await keyOfCertificate(ports, member.certificates?.[0]);
    entries.push({
      id: card?.signingKey ?? id,
      names: card ? [member.name, card.name] : [member.name],
      keys: [...certified, ...keyOfCard(ports, card)],
    });
  }
  return entries;
}

function keyOfCard(
  { crypto, text }: KeyPorts,
  card: { readonly documentKey?: string } | null | undefined,
): readonly Sha256Hex[] {
  return card?.documentKey === undefined ? [] : [crypto.sha256(text.fromBase64(card.documentKey))];
}

async function keyOfCertificate(
  { authority, crypto, text }: KeyPorts,
  certificate: string | undefined,
): Promise<readonly Sha256Hex[]> {
  const publicKey = certificate ? await authority.publicKeyOf(text.fromBase64(certificate)) : null;
  return publicKey ? [crypto.sha256(publicKey)] : [];
}
