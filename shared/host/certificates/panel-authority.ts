import type { IssuedCertificate, PanelAuthority } from "../../certificates/certificates.ts";
import { isBarred } from "../../certificates/is-barred.ts";
import { toPem } from "../../certificates/pem.ts";
import { err, ok, type Result } from "../../result.ts";
import type { SeasonError } from "../../season/season-error.ts";
import { fileSlug, type NamedFile } from "../identity.ts";
import type { HostPorts } from "../ports.ts";

/** The authority, or that there is none. */
export async function requireAuthority(ports: HostPorts): Promise<Result<PanelAuthority, SeasonError>> {
  const state = await ports.authority.state();
  if (!state.ok) return state;
  return state.value ? ok(state.value) : err({ type: "authority-missing" });
}

/** Whether a certificate stands at a moment: not over and not taken back. */
export function isStanding({ notAfter, revoked }: IssuedCertificate, at: string): boolean {
  return revoked === null && notAfter > at;
}

/** Gives the authority's own machine a certificate over its own document key, unless it has one that stands. */
export async function certifySelf(
  ports: HostPorts,
  authority: PanelAuthority,
  years: number,
): Promise<Result<PanelAuthority, SeasonError>> {
  const { card } = await ports.vault.state();
  const request = await ports.vault.requestCertificate({ algorithm: "ecdsa-p256", isNewKey: false });
  if (!request.ok) return request;
  const read = await ports.authority.readRequest(request.value);
  if (!card || !read) return err({ type: "request-invalid", name: card?.name ?? "" });
  const keyDigest = ports.crypto.sha256(read.publicKey);
  if (isBarred(authority, keyDigest)) return ok(authority);
  const known = findStanding(authority, { keyDigest, name: card.name }, ports.clock.now());
  if (known) {
    const again = await ports.vault.installCertificate(chainOf(ports, authority, known));
    return again.ok ? ok(authority) : again;
  }
  const wish = { publicKey: read.publicKey, name: card.name, memberId: null, years };
  const issued = await ports.authority.issue(wish);
  if (!issued.ok) return issued;
  const installed = await ports.vault.installCertificate(issued.value.chain);
  return installed.ok ? ok(issued.value.authority) : installed;
}

/** The certificate of a person over a key that stands; of several the one that ends last. */
export function findStanding(
  { issued }: PanelAuthority,
  { keyDigest, name }: { readonly keyDigest: string; readonly name: string },
  at: string,
): IssuedCertificate | undefined {
  const standing = issued.filter(
    (certificate) =>
      certificate.keyDigest === keyDigest && certificate.subject === name && isStanding(certificate, at),
  );
  return standing.toSorted((one, other) => (one.notAfter > other.notAfter ? -1 : 1))[0];
}

function chainOf(
  { text }: HostPorts,
  { root }: PanelAuthority,
  { certificate }: IssuedCertificate,
): readonly Uint8Array[] {
  return [text.fromBase64(certificate), text.fromBase64(root)];
}

/** Answers a request with a certificate file: PEM, the certificate and the root above it. */
export async function issueRequest(
  ports: HostPorts,
  { file, name, years }: { readonly file: NamedFile; readonly name: string; readonly years: number },
): Promise<Result<NamedFile, SeasonError>> {
  const known = await requireAuthority(ports);
  if (!known.ok) return known;
  const request = await ports.authority.readRequest(file.bytes);
  if (!request) return err({ type: "request-invalid", name: file.name });
  const wish = { publicKey: request.publicKey, name, memberId: null, years };
  const issued = await ports.authority.issue(wish);
  if (!issued.ok) return issued;
  const pem = issued.value.chain.map((der) => toPem("CERTIFICATE", ports.text.toBase64(der))).join("");
  return ok({ name: `sertifikat-${fileSlug(name)}.pem`, bytes: ports.text.encode(pem) });
}

/** Root or revocation list as a file for other programs. */
export async function exportAuthority(
  ports: HostPorts,
  { what, format }: { readonly what: "root" | "revocation-list"; readonly format: "pem" | "der" },
): Promise<Result<NamedFile, SeasonError>> {
  const known = await requireAuthority(ports);
  if (!known.ok) return known;
  const { name, root, revocationList } = known.value;
  const isRoot = what === "root";
  const base64 = isRoot ? root : revocationList;
  const bytes =
    format === "pem"
      ? ports.text.encode(toPem(isRoot ? "CERTIFICATE" : "X509 CRL", base64))
      : ports.text.fromBase64(base64);
  const title = `${isRoot ? "sertifikat-induk" : "daftar-pencabutan"}-${fileSlug(name)}`;
  const extension = format === "pem" ? "pem" : isRoot ? "cer" : "crl";
  return ok({ name: `${title}.${extension}`, bytes });
}
