import { X509Certificate } from "node:crypto";
import * as z from "zod";
import { readRequest } from "#electron/certificates/certificate-request.ts";
import { generateDocumentKey, openSigningKeys } from "#electron/certificates/document-keys.ts";
import { issueForPerson, issueRoot } from "#electron/certificates/issue-certificate.ts";
import { issueRevocationList } from "#electron/certificates/issue-revocation-list.ts";
import { readPersonCertificate } from "#electron/certificates/person-certificate.ts";
import { readRevocations } from "#electron/certificates/read-revocations.ts";
import { randomSerial } from "#electron/certificates/serial-number.ts";
import { readCertificate } from "#electron/x509/certificate-reader.ts";
import { digestOfKey } from "#electron/x509/public-key.ts";
import { type IssuedCertificate, PanelAuthority } from "#shared/certificates/certificates.ts";
import { isBarred } from "#shared/certificates/is-barred.ts";
import type { SigningError } from "#shared/certificates/signing-error.ts";
import type { VaultError } from "#shared/host/host-errors.ts";
import type { Clock } from "#shared/host/ports.ts";
import type { CertificateAuthority } from "#shared/host/vault-ports.ts";
import { Base64 } from "#shared/identifiers.ts";
import { err, ok, type Result } from "#shared/result.ts";
import type { IdentityFiles } from "./identity-files.ts";
import type { SealedFiles } from "./sealed-files.ts";
import { textCodec } from "./text-codec.ts";

const { fromBase64, toBase64 } = textCodec;

type Answer<T> = Promise<Result<T, VaultError | SigningError>>;

const REGISTER_FILE = "authority.json";
const KEY_FILE = "authority-key.age";

/** What everybody may see, and the number of the last revocation list. */
const Register = z.object({
  version: z.literal(1),
  listNumber: z.int().min(1),
  authority: PanelAuthority,
});
type Register = z.output<typeof Register>;

const StoredKey = z.object({ version: z.literal(1), privateKey: Base64 });

/** Certificates and lists begin this long before they are made, for the clocks of offline machines are not alike. */
const CLOCK_TOLERANCE = 60 * 60 * 1000;

/**
 * The panel's authority in the identity's folder: a register that is written before anything is handed out, so that no
 * certificate exists of which it does not know, and a private key sealed for the identity.
 */
export function createCertificateAuthority(
  { files, sealed }: { readonly files: IdentityFiles; readonly sealed: SealedFiles },
  clock: Clock,
): CertificateAuthority {
  let last: Promise<unknown> = Promise.resolve();

  /** Two at once would each write a register that does not know of the other's certificate. */
  function oneAtATime<T>(work: () => Promise<T>): Promise<T> {
    const done = last.then(work);
    last = done.catch(() => undefined);
    return done;
  }

  async function load(): Answer<Register | null> {
    const bytes = await files.read(REGISTER_FILE);
    if (!bytes.ok || !bytes.value) return bytes.ok ? ok(null) : bytes;
    const register = parse(Register, Buffer.from(bytes.value).toString("utf8"));
    return register ? ok(register) : err({ type: "vault-damaged" });
  }

  async function keep(register: Register): Answer<PanelAuthority> {
    const written = await files.write(REGISTER_FILE, Buffer.from(JSON.stringify(register)));
    return written.ok ? ok(register.authority) : written;
  }

  /** The register with the authority's key opened: whoever issues or revokes must have unlocked the identity. */
  async function open() {
    const register = await load();
    if (!register.ok) return register;
    if (!register.value) return err({ type: "authority-missing" as const });
    const text = await sealed.read(KEY_FILE);
    if (!text.ok) return text;
    const stored = parse(StoredKey, text.value ?? "");
    if (!stored) return err({ type: "vault-damaged" as const });
    const signing = await openSigningKeys(Buffer.from(stored.privateKey, "base64"));
    return ok({ register: register.value, signing, root: fromBase64(register.value.authority.root) });
  }

  async function create(wish: Parameters<CertificateAuthority["create"]>[0]): Answer<PanelAuthority> {
    const known = await load();
    if (!known.ok) return known;
    if (known.value) return err({ type: "authority-exists" });
    const key = await generateDocumentKey(wish.algorithm);
    const text = JSON.stringify({ version: 1, privateKey: toBase64(key) });
    const written = await sealed.write(KEY_FILE, text);
    if (!written.ok) return written;
    const signing = await openSigningKeys(key);
    const validity = validFrom(clock.now(), wish.years);
    const subject = { commonName: wish.name, organization: wish.organization };
    const root = await issueRoot(subject, signing, { ...validity, serial: randomSerial() });
    const list = { number: 1, thisUpdate: validity.notBefore, nextUpdate: validity.notAfter, revoked: [] };
    return keep({
      version: 1,
      listNumber: list.number,
      authority: {
        name: wish.name,
        organization: wish.organization,
        root: toBase64(root),
        fingerprint: new X509Certificate(root).fingerprint256,
        notAfter: validity.notAfter.toISOString(),
        revocationList: toBase64(await issueRevocationList({ root, signing }, list)),
        issued: [],
      },
    });
  }

  async function issue(
    wish: Parameters<CertificateAuthority["issue"]>[0],
  ): Answer<{ authority: PanelAuthority; chain: readonly Uint8Array[] }> {
    const opened = await open();
    if (!opened.ok) return opened;
    const { register, signing, root } = opened.value;
    const { authority } = register;
    const now = clock.now();
    if (now > authority.notAfter) return err({ type: "certificate-refused", problem: "expired" });
    if (isBarred(authority, digestOfKey(wish.publicKey)))
      return err({ type: "certificate-refused", problem: "revoked" });
    const { notBefore, notAfter } = validFrom(now, wish.years);
    const rootEnd = new Date(authority.notAfter);
    const der = await issueForPerson(
      { commonName: wish.name, organization: authority.organization },
      wish.publicKey,
      { root, signing },
      { notBefore, notAfter: notAfter < rootEnd ? notAfter : rootEnd, serial: randomSerial() },
    ).catch(() => null);
    const issued = der && toIssued(der, wish);
    if (!issued) return err({ type: "certificate-refused", problem: "unsuitable" });
    const kept = await keep({
      ...register,
      authority: { ...authority, issued: [...authority.issued, issued] },
    });
    return kept.ok ? ok({ authority: kept.value, chain: [fromBase64(issued.certificate), root] }) : kept;
  }

  async function revoke(
    serial: string,
    reason: Parameters<CertificateAuthority["revoke"]>[1],
  ): Answer<PanelAuthority> {
    const opened = await open();
    if (!opened.ok) return opened;
    const { register, signing, root } = opened.value;
    const { authority } = register;
    const found = authority.issued.find((certificate) => certificate.serial === serial);
    if (!found) return err({ type: "certificate-refused", problem: "unknown" });
    if (found.revoked) return ok(authority);
    const at = clock.now();
    const issued = authority.issued.map((certificate) =>
      certificate === found ? { ...certificate, revoked: { at, reason } } : certificate,
    );
    const listNumber = register.listNumber + 1;
    const revocationList = await issueRevocationList(
      { root, signing },
      {
        number: listNumber,
        // A machine whose clock is slow would hold the list for one from the future, and all it covers for unknown.
        thisUpdate: beforeNow(at),
        nextUpdate: new Date(authority.notAfter),
        revoked: issued.flatMap(toListed),
      },
    );
    return keep({
      ...register,
      listNumber,
      authority: { ...authority, issued, revocationList: toBase64(revocationList) },
    });
  }

  return {
    state: async () => {
      const register = await load();
      return register.ok ? ok(register.value?.authority ?? null) : register;
    },
    create: (wish) => oneAtATime(() => create(wish)),
    issue: (wish) => oneAtATime(() => issue(wish)),
    revoke: (serial, reason) => oneAtATime(() => revoke(serial, reason)),
    readRevocations,
    publicKeyOf: async (certificate) => readCertificate(certificate)?.publicKeyDer ?? null,
    readRequest,
  };
}

function toIssued(
  der: Uint8Array,
  { name, memberId }: Parameters<CertificateAuthority["issue"]>[0],
): IssuedCertificate | null {
  const certificate = readPersonCertificate(der);
  if (!certificate?.isSuitable) return null;
  const { serial, algorithm, keyDigest, notBefore, notAfter } = certificate;
  const revoked = null;
  const base64 = toBase64(der);
  return {
    serial,
    subject: name,
    memberId,
    algorithm,
    keyDigest,
    notBefore,
    notAfter,
    certificate: base64,
    revoked,
  };
}

function toListed({ serial, revoked }: IssuedCertificate) {
  return revoked ? [{ serial, at: new Date(revoked.at), reason: revoked.reason }] : [];
}

/** Certificates and lists tell time in whole seconds. */
function beforeNow(now: string): Date {
  return new Date(Math.floor((Date.parse(now) - CLOCK_TOLERANCE) / 1000) * 1000);
}

function validFrom(now: string, years: number): { readonly notBefore: Date; readonly notAfter: Date } {
  const notBefore = beforeNow(now);
  const notAfter = new Date(notBefore);
  notAfter.setUTCFullYear(notAfter.getUTCFullYear() + years);
  return { notBefore, notAfter };
}

function parse<T>(schema: z.ZodType<T>, text: string): T | null {
  try {
    return schema.parse(JSON.parse(text));
  } catch {
    return null;
  }
}
