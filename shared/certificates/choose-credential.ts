import type { ListedCredential, SigningCredential } from "./certificates.ts";
import type { SigningError } from "./signing-error.ts";

/** An authority that a machine knows, and what it has taken back. */
export interface KnownAuthority {
  /** DER in base64. */
  readonly root: string;
  readonly revoked: readonly RevokedCertificate[];
}

/** One entry of a revocation list (RFC 5280, 5.3). */
export interface RevokedCertificate {
  /** In hexadecimal. */
  readonly serial: string;
  /** Its key is trusted still: another certificate has taken its place. */
  readonly isSuperseded: boolean;
}

export type CredentialState = "valid" | "expired" | "early" | "revoked";

type Dated = Pick<ListedCredential, "notBefore" | "notAfter" | "isRevoked">;

/** Whether a certificate can be signed with at a moment (ISO 8601). */
export function credentialState({ notBefore, notAfter, isRevoked }: Dated, now: string): CredentialState {
  if (isRevoked) return "revoked";
  if (Date.parse(notAfter) < Date.parse(now)) return "expired";
  return Date.parse(notBefore) > Date.parse(now) ? "early" : "valid";
}

/**
 * The certificates of a person, the one to sign with first: what is valid; then those under an authority known here, in
 * the order of `authorities` (the season's before this machine's own), the one made with the identity, those of other
 * authorities, those from files; of equals the one that ends last. Another panel's certificate is a stranger's here, so
 * it comes before one's own only where no authority is known at all.
 */
export function listCredentials(
  credentials: readonly SigningCredential[],
  authorities: readonly KnownAuthority[],
  now: string,
): readonly ListedCredential[] {
  const barred = new Set(
    credentials
      .filter((credential) => findRevocation(credential, authorities)?.isSuperseded === false)
      .map(({ keyDigest }) => keyDigest),
  );
  const roots = authorities.map(({ root }) => root);
  const rank = (credential: ListedCredential): number => rankOf(credential, roots);
  const isUnusable = (credential: ListedCredential): number =>
    Number(credentialState(credential, now) !== "valid");
  return credentials
    .map(
      (credential): ListedCredential => ({
        ...credential,
        origin:
          credential.origin === "issued" && roots.includes(rootOf(credential)) ? "panel" : credential.origin,
        // Whoever lost a key lost it under every certificate.
        isRevoked: barred.has(credential.keyDigest) || findRevocation(credential, authorities) !== undefined,
      }),
    )
    .toSorted(
      (one, other) =>
        isUnusable(one) - isUnusable(other) ||
        rank(one) - rank(other) ||
        Date.parse(other.notAfter) - Date.parse(one.notAfter),
    );
}

/** The first that is valid of a list in that order, before it one whose key is asked for; `null` where none is valid. */
export function chooseCredential<C extends Dated & Pick<ListedCredential, "keyDigest">>(
  listed: readonly C[],
  { now, keys = [] }: { readonly now: string; readonly keys?: readonly string[] },
): C | null {
  const valid = listed.filter((credential) => credentialState(credential, now) === "valid");
  return valid.find(({ keyDigest }) => keys.includes(keyDigest)) ?? valid[0] ?? null;
}

const PROBLEMS = { expired: "expired", early: "not-yet-valid", revoked: "revoked" } as const;

/** Why a certificate cannot be signed with at a moment; `null` where it can, and of none at all that it is unknown. */
export function refuseCredential(credential: Dated | undefined, now: string): SigningError | null {
  if (!credential) return { type: "certificate-refused", problem: "unknown" };
  const state = credentialState(credential, now);
  return state === "valid" ? null : { type: "certificate-refused", problem: PROBLEMS[state] };
}

function findRevocation(
  credential: Pick<SigningCredential, "chain" | "serial">,
  authorities: readonly KnownAuthority[],
): RevokedCertificate | undefined {
  const serial = plainSerial(credential.serial);
  const entries = authorities
    .filter(({ root }) => root === rootOf(credential))
    .flatMap(({ revoked }) => revoked)
    .filter((entry) => plainSerial(entry.serial) === serial);
  return entries.find(({ isSuperseded }) => !isSuperseded) ?? entries[0];
}

function rootOf({ chain }: Pick<SigningCredential, "chain">): string {
  return chain.at(-1) ?? "";
}

/** Some write the octet that keeps the number positive, some leave it out. */
function plainSerial(serial: string): string {
  return serial.toLowerCase().replace(/^0+/u, "");
}

function rankOf({ origin, chain }: ListedCredential, roots: readonly string[]): number {
  if (origin === "panel") return roots.indexOf(chain.at(-1) ?? "");
  const others = roots.length === 0 ? ["issued", "self", "file"] : ["self", "issued", "file"];
  return roots.length + others.indexOf(origin);
}
