import type { IssuedCertificate, PanelAuthority, RevocationReason } from "../../certificates/certificates.ts";
import { isBarred } from "../../certificates/is-barred.ts";
import type { MemberId } from "../../identifiers.ts";
import { canonicalJson } from "../../packet/canonical-json.ts";
import type { PanelMember } from "../../panel/panel-member.ts";
import { err, ok, type Result } from "../../result.ts";
import type { Season } from "../../season/season.ts";
import type { SeasonError } from "../../season/season-error.ts";
import { findMember, type SeasonState } from "../../season/season-state.ts";
import { asSecretariat } from "../access.ts";
import type { HostPorts } from "../ports.ts";
import type { Workspace } from "../workspace.ts";
import { certifySelf, findStanding, isStanding, requireAuthority } from "./panel-authority.ts";

interface IssuedForPanel {
  readonly issued: MemberId[];
  readonly without: MemberId[];
}

/**
 * Issues a certificate to every member whose card names a document key and who has none that stands, and to the
 * Secretariat itself; then one revision of the season carries all of them. What was issued when that revision could not
 * be written is found again by its key at the next try.
 */
export async function issueForPanel(
  ports: HostPorts,
  workspace: Workspace,
  { years }: { readonly years: number },
): Promise<Result<IssuedForPanel, SeasonError>> {
  const open = asSecretariat(workspace);
  if (!open.ok) return open;
  const { state } = open.value;
  if (state.status.frozen) return err({ type: "ranking-frozen" });
  const known = await requireAuthority(ports);
  if (!known.ok) return known;
  const self = await certifySelf(ports, known.value, years);
  if (!self.ok) return self;
  const panel = panelWithCards(state);
  const certified = await certifyMembers(ports, self.value, panel, years);
  if (!certified.ok) return certified;
  const { authority, fresh, without } = certified.value;
  const carried = await carry(workspace, authority, fresh);
  return carried.ok ? ok({ issued: [...fresh.keys()], without }) : carried;
}

/**
 * Everybody who is on the panel still, with their cards. The Secretariat registers none for itself: the season names its
 * card, which is that of its one member there.
 */
function panelWithCards(state: SeasonState): readonly PanelMember[] {
  const { members, secretariat } = state.season;
  const offices = members.filter(({ role }) => role === "secretariat");
  return members.flatMap(({ id, withdrawn }) => {
    const member = findMember(state, id);
    if (!member || withdrawn) return [];
    const isOffice = offices.length === 1 && offices[0]?.id === id;
    return isOffice && !member.card && secretariat
      ? { ...member, name: secretariat.name, card: secretariat }
      : member;
  });
}

interface Certified {
  readonly authority: PanelAuthority;
  /** Certificates that the season does not carry yet. */
  readonly fresh: ReadonlyMap<MemberId, IssuedCertificate>;
  readonly without: MemberId[];
}

async function certifyMembers(
  ports: HostPorts,
  first: PanelAuthority,
  panel: readonly PanelMember[],
  years: number,
): Promise<Result<Certified, SeasonError>> {
  let authority = first;
  const fresh = new Map<MemberId, IssuedCertificate>();
  const without: MemberId[] = [];
  for (const member of panel) {
    const issued = await certifyMember(ports, authority, { member, panel, years });
    if (!issued.ok) return issued;
    authority = issued.value.authority;
    const { certificate } = issued.value;
    if (certificate && certificate.certificate !== member.certificates?.[0])
      fresh.set(member.id, certificate);
    if (!certificate && !hasStanding(authority, member, ports.clock.now())) without.push(member.id);
  }
  return ok({ authority, fresh, without });
}

/** The member's certificate, issued where none stands; `null` where there is no key that can be certified. */
async function certifyMember(
  ports: HostPorts,
  authority: PanelAuthority,
  who: { readonly member: PanelMember; readonly panel: readonly PanelMember[]; readonly years: number },
): Promise<Result<{ authority: PanelAuthority; certificate: IssuedCertificate | null }, SeasonError>> {
  const { id, name, card } = who.member;
  const nothing = ok({ authority, certificate: null });
  const documentKey = card?.documentKey;
  // A key that two cards claim belongs to one of them at most.
  const holders = who.panel.filter((member) => member.card?.documentKey === documentKey);
  if (documentKey === undefined || holders.length > 1) return nothing;
  const publicKey = ports.text.fromBase64(documentKey);
  const keyDigest = ports.crypto.sha256(publicKey);
  if (isBarred(authority, keyDigest)) return nothing;
  const known = findStanding(authority, { keyDigest, name }, ports.clock.now());
  if (known) return ok({ authority, certificate: known });
  const issued = await ports.authority.issue({ publicKey, name, memberId: id, years: who.years });
  if (issued.ok)
    return ok({
      authority: issued.value.authority,
      certificate: issued.value.authority.issued.at(-1) ?? null,
    });
  const isForTheKey = issued.error.type === "certificate-refused" && issued.error.problem === "unsuitable";
  return isForTheKey ? nothing : issued;
}

/**
 * Takes a certificate's trust back, and lets the open season say so where its content may still change; else its next
 * revision does, for what is revoked is revoked.
 */
export async function revokeInSeason(
  ports: HostPorts,
  workspace: Workspace,
  { serial, reason }: { readonly serial: string; readonly reason: RevocationReason },
): Promise<Result<PanelAuthority, SeasonError>> {
  const revoked = await ports.authority.revoke(serial, reason);
  if (!revoked.ok) return revoked;
  await carryIfPossible(workspace, revoked.value, new Map());
  return revoked;
}

/** Issues a certificate over the same key anew; the old one stays valid until its own end. */
export async function renewInSeason(
  ports: HostPorts,
  workspace: Workspace,
  { serial, years }: { readonly serial: string; readonly years: number },
): Promise<Result<PanelAuthority, SeasonError>> {
  const known = await requireAuthority(ports);
  if (!known.ok) return known;
  const old = known.value.issued.find((certificate) => certificate.serial === serial);
  if (!old) return err({ type: "certificate-refused", problem: "unknown" });
  if (old.revoked) return err({ type: "certificate-refused", problem: "revoked" });
  const publicKey = await ports.authority.publicKeyOf(ports.text.fromBase64(old.certificate));
  if (!publicKey) return err({ type: "certificate-refused", problem: "unreadable" });
  const wish = { publicKey, name: old.subject, memberId: old.memberId, years };
  const issued = await ports.authority.issue(wish);
  if (!issued.ok) return issued;
  const { authority, chain } = issued.value;
  const fresh = authority.issued.at(-1);
  const holder = fresh && findHolder(workspace, old);
  await carryIfPossible(workspace, authority, holder ? new Map([[holder, fresh]]) : new Map());
  // One's own takes effect here; somebody else's key is not in this vault, which refuses it then.
  await ports.vault.installCertificate(chain);
  return ok(authority);
}

/** The member of the open season whom a certificate stands beside. */
function findHolder(workspace: Workspace, { certificate }: IssuedCertificate): MemberId | undefined {
  const open = asSecretariat(workspace);
  if (!open.ok) return undefined;
  return open.value.state.season.members.find(({ certificates }) => certificates?.[0] === certificate)?.id;
}

async function carryIfPossible(
  workspace: Workspace,
  authority: PanelAuthority,
  certified: ReadonlyMap<MemberId, IssuedCertificate>,
): Promise<void> {
  const open = asSecretariat(workspace);
  // A season that has not to do with this authority says nothing of it.
  if (open.ok && (open.value.state.season.authority?.root === authority.root || certified.size > 0))
    await carry(workspace, authority, certified);
}

/** Writes authority and certificates into the season, in one revision, unless it says the same already. */
async function carry(
  workspace: Workspace,
  authority: PanelAuthority,
  certified: ReadonlyMap<MemberId, IssuedCertificate>,
): Promise<Result<unknown, SeasonError>> {
  const open = asSecretariat(workspace);
  if (!open.ok) return open;
  const { season } = open.value.state;
  const { root, revocationList } = authority;
  const revised: Season = {
    ...season,
    authority: { root, revocationList },
    members: season.members.map((member) => withCertificate(member, certified.get(member.id), root)),
  };
  if (canonicalJson(revised) === canonicalJson(season)) return ok(undefined);
  const revoked = authority.issued.filter((certificate) => certificate.revoked).length;
  return workspace.revise(revised, {
    change: { kind: "certificates", figures: { issued: certified.size, revoked }, reason: "" },
  });
}

function withCertificate(
  member: PanelMember,
  issued: IssuedCertificate | undefined,
  root: string,
): PanelMember {
  return issued ? { ...member, certificates: [issued.certificate, root] } : member;
}

/** Whether the member holds a certificate of this authority, got by a request, say. */
function hasStanding({ issued }: PanelAuthority, { certificates }: PanelMember, at: string): boolean {
  return issued.some(
    (certificate) => certificate.certificate === certificates?.[0] && isStanding(certificate, at),
  );
}
