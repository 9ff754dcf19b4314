import type { SigningCredential } from "#shared/certificates/certificates.ts";

export type CredentialState = "valid" | "expired" | "early";

/** Whether a certificate can be signed with at a moment. */
export function credentialState(
  { notBefore, notAfter }: Pick<SigningCredential, "notBefore" | "notAfter">,
  now: number,
): CredentialState {
  if (Date.parse(notAfter) < now) return "expired";
  return Date.parse(notBefore) > now ? "early" : "valid";
}

/** A certificate that somebody vouches for comes before one's own word. */
const ORIGINS: readonly SigningCredential["origin"][] = ["panel", "file", "self"];

/**
 * The certificate to propose: one whose key the document asks for, then by who vouches for it, then the one that is
 * valid longest; `null` when none is valid.
 */
export function chooseCredential<
  C extends Pick<SigningCredential, "origin" | "keyDigest" | "notBefore" | "notAfter">,
>(credentials: readonly C[], keys: readonly string[], now: number): C | null {
  const usable = credentials.filter((credential) => credentialState(credential, now) === "valid");
  const [first] = usable.toSorted(
    (a, b) =>
      Number(keys.includes(b.keyDigest)) - Number(keys.includes(a.keyDigest)) ||
      ORIGINS.indexOf(a.origin) - ORIGINS.indexOf(b.origin) ||
      Date.parse(b.notAfter) - Date.parse(a.notAfter),
  );
  return first ?? null;
}
