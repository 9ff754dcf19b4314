import * as z from "zod";
import { makeRequest } from "#electron/certificates/certificate-request.ts";
import { generateDocumentKey, publicKeyOf } from "#electron/certificates/document-keys.ts";
import { type PersonCertificate, readPersonCertificate } from "#electron/certificates/person-certificate.ts";
import type { OpenedPkcs12, Pkcs12Problem } from "#electron/certificates/pkcs12-protocol.ts";
import { chainAbove } from "#electron/x509/certificate-chain.ts";
import { digestOfKey } from "#electron/x509/public-key.ts";
import { SigningCredential } from "#shared/certificates/certificates.ts";
import { chooseCredential, listCredentials } from "#shared/certificates/choose-credential.ts";
import type { SigningError } from "#shared/certificates/signing-error.ts";
import type { VaultError } from "#shared/host/host-errors.ts";
import type { KeyVault } from "#shared/host/vault-ports.ts";
import { Base64 } from "#shared/identifiers.ts";
import { err, ok, type Result } from "#shared/result.ts";
import type { DocumentKey } from "./document-key.ts";
import type { SealedFiles } from "./sealed-files.ts";
import { textCodec } from "./text-codec.ts";

const { fromBase64, toBase64 } = textCodec;

type Refusal = VaultError | SigningError;
type Answer<T> = Promise<Result<T, Refusal>>;

/** Opens a PKCS#12 file, in a thread where there is one. */
export type OpenPkcs12 = (
  file: Uint8Array,
  passphrase: string,
) => Promise<Result<OpenedPkcs12, Pkcs12Problem>>;

/** What the store needs of the identity; both answer why not while it is locked. */
export interface CredentialSource {
  readonly name: () => Answer<string>;
  /** The key and chain made with the identity. */
  readonly own: () => Answer<DocumentKey>;
  readonly now: () => string;
  readonly openPkcs12: OpenPkcs12;
}

/** A certificate from elsewhere with its key, as it lies sealed. */
const StoredCredential = z.object({
  version: z.literal(1),
  /** `panel` is what earlier versions called every one that was issued. */
  origin: z.enum(["issued", "file", "panel"]),
  privateKey: Base64,
  chain: z.array(Base64).min(1).max(10),
});
type StoredCredential = z.output<typeof StoredCredential>;

/** A key that waits for its certificate. */
const StoredKey = z.object({ version: z.literal(1), privateKey: Base64 });

interface Credential extends DocumentKey {
  readonly origin: SigningCredential["origin"];
  readonly certificate: PersonCertificate;
}

const CREDENTIAL_FILE = /^credential-([0-9a-f]{64})\.age$/u;
const LONGEST_CHAIN = 10;

type CredentialStore = Pick<
  KeyVault,
  "credentials" | "importPkcs12" | "requestCertificate" | "installCertificate" | "removeCredential"
> & {
  /** Key and chain to sign with at the given moment; `null` chooses as where no authority is known. */
  readonly pick: (id: string | null, at: string) => Answer<DocumentKey>;
};

/** Every certificate a person can sign with, each in a sealed file of its own, and what belongs to getting one. */
export function createCredentialStore(files: SealedFiles, source: CredentialSource): CredentialStore {
  async function load(): Answer<readonly Credential[]> {
    const own = await source.own();
    if (!own.ok) return own;
    const names = await files.names();
    if (!names.ok) return names;
    const found = [toCredential("self", own.value)];
    for (const name of names.value) {
      const id = CREDENTIAL_FILE.exec(name)?.[1];
      const credential = id === undefined ? ok(null) : await loadOne(name, id);
      // One that is damaged keeps nobody from signing with another.
      if (credential.ok) found.push(credential.value);
      else if (credential.error.type !== "vault-damaged") return credential;
    }
    return ok(found.filter((credential) => credential !== null));
  }

  async function loadOne(name: string, id: string): Answer<Credential | null> {
    const stored = await readStored(files, name, StoredCredential);
    if (!stored.ok || !stored.value) return stored.ok ? ok(null) : stored;
    const { origin } = stored.value;
    const credential = toCredential(origin === "file" ? origin : "issued", fromStored(stored.value));
    return credential?.certificate.id === id ? ok(credential) : err({ type: "vault-damaged" });
  }

  /** What there is to say of an id that is not among the known: its file is damaged, or there is none. */
  async function explainMissing(id: string): Promise<VaultError | SigningError> {
    const names = await files.names();
    if (!names.ok) return names.error;
    return names.value.includes(fileOf(id)) ? { type: "vault-damaged" } : refused("unknown");
  }

  async function keep(origin: "issued" | "file", key: DocumentKey): Answer<SigningCredential> {
    const credential = toCredential(origin, key);
    if (!credential) return err(refused("unreadable"));
    const unfit = findUnfit(credential.certificate, source.now());
    if (unfit) return err(unfit);
    const stored: StoredCredential = {
      version: 1,
      origin,
      privateKey: toBase64(key.privateKeyPkcs8),
      chain: key.certificateChainDer.slice(0, LONGEST_CHAIN).map(toBase64),
    };
    const { id } = credential.certificate;
    const written = await files.write(fileOf(id), JSON.stringify(stored));
    return written.ok ? ok(describe(credential)) : written;
  }

  /** The private key to a public one, of whatever this vault holds. */
  async function findKey(keyDigest: string, known: readonly Credential[]): Answer<Uint8Array | null> {
    const holder = known.find(({ certificate }) => certificate.keyDigest === keyDigest);
    if (holder) return ok(holder.privateKeyPkcs8);
    const waiting = await readStored(files, `document-key-${keyDigest}.age`, StoredKey);
    if (!waiting.ok) return waiting;
    return ok(waiting.value && fromBase64(waiting.value.privateKey));
  }

  async function install(chain: readonly Uint8Array[]): Answer<SigningCredential> {
    const known = await load();
    if (!known.ok) return known;
    const certificates = chain.map((der) => readPersonCertificate(der));
    const read = certificates.filter((certificate) => certificate !== null);
    if (read.length === 0 || read.length < certificates.length) return err(refused("unreadable"));
    const there = known.value.find(({ certificate }) => read[0]?.id === certificate.id);
    if (there) return ok(describe(there));
    for (const certificate of read.filter(({ isAuthority }) => !isAuthority)) {
      const key = await findKey(certificate.keyDigest, known.value);
      if (!key.ok) return key;
      if (!key.value) continue;
      const linked = chainAbove(certificate.der, chain);
      // What does not lead up from the certificate was not signed by whom it names.
      if (linked.length < chain.length) return err(refused("unsuitable"));
      return keep("issued", { privateKeyPkcs8: key.value, certificateChainDer: linked });
    }
    return err(refused(read.every(({ isAuthority }) => isAuthority) ? "unsuitable" : "key-mismatch"));
  }

  return {
    credentials: async () => {
      const known = await load();
      return known.ok ? ok(known.value.map(describe)) : known;
    },
    importPkcs12: async (file, passphrase) => {
      const own = await source.own();
      if (!own.ok) return own;
      const opened = await source.openPkcs12(file, passphrase);
      if (!opened.ok) return err({ type: "pkcs12-refused", problem: opened.error });
      const { privateKeyPkcs8, chain } = opened.value;
      return keep("file", { privateKeyPkcs8, certificateChainDer: chain });
    },
    requestCertificate: async ({ algorithm, isNewKey }) => {
      const [name, own] = [await source.name(), await source.own()];
      if (!name.ok) return name;
      if (!own.ok) return own;
      const key = isNewKey ? await generateDocumentKey(algorithm) : own.value.privateKeyPkcs8;
      if (isNewKey) {
        const digest = digestOfKey(publicKeyOf(key));
        const text = JSON.stringify({ version: 1, privateKey: toBase64(key) });
        const written = await files.write(`document-key-${digest}.age`, text);
        if (!written.ok) return written;
      }
      return ok(await makeRequest({ commonName: name.value }, key));
    },
    installCertificate: install,
    removeCredential: async (id) => {
      const known = await load();
      if (!known.ok) return known;
      const credential = known.value.find(({ certificate }) => certificate.id === id);
      if (credential?.origin === "self") return err(refused("unknown"));
      if (!credential) {
        const missing = await explainMissing(id);
        return missing.type === "vault-damaged" ? files.remove(fileOf(id)) : err(missing);
      }
      const removed = await files.remove(fileOf(id));
      if (!removed.ok) return removed;
      const { keyDigest } = credential.certificate;
      const isShared = known.value.some((other) => other !== credential && isOver(other, keyDigest));
      return isShared ? ok(undefined) : files.remove(`document-key-${keyDigest}.age`);
    },
    pick: async (id, at) => {
      const known = await load();
      if (!known.ok) return known;
      const wanted = id ?? chooseUsual(known.value, at);
      const chosen = known.value.find(({ certificate }) => certificate.id === wanted);
      if (!chosen) return err(await explainMissing(wanted));
      const unfit = findUnfit(chosen.certificate, at);
      if (unfit) return err(unfit);
      return at < chosen.certificate.notBefore ? err(refused("not-yet-valid")) : ok(chosen);
    },
  };
}

async function readStored<T>(files: SealedFiles, name: string, schema: z.ZodType<T>): Answer<T | null> {
  const text = await files.read(name);
  if (!text.ok || text.value === null) return text.ok ? ok(null) : text;
  try {
    return ok(schema.parse(JSON.parse(text.value)));
  } catch {
    return err({ type: "vault-damaged" });
  }
}

function toCredential(origin: SigningCredential["origin"], key: DocumentKey): Credential | null {
  const [leaf] = key.certificateChainDer;
  const certificate = leaf ? readPersonCertificate(leaf) : null;
  if (!certificate) return null;
  const credential = { ...key, origin, certificate };
  // What the page would not take must not keep it from the others.
  return SigningCredential.safeParse(describe(credential)).success ? credential : null;
}

function isOver({ certificate }: Credential, keyDigest: string): boolean {
  return certificate.keyDigest === keyDigest;
}

/** Not yet valid is no reason to refuse taking one in: the clock of an offline machine may be slow. */
function findUnfit({ isSuitable, notAfter }: PersonCertificate, at: string): SigningError | null {
  if (!isSuitable) return refused("unsuitable");
  return Date.parse(at) > Date.parse(notAfter) ? refused("expired") : null;
}

/** Where none is valid the first is named, to be refused for what it is. */
function chooseUsual(known: readonly Credential[], at: string): string {
  const listed = listCredentials(known.map(describe), [], at);
  return (chooseCredential(listed, { now: at }) ?? listed[0])?.id ?? "";
}

function fileOf(id: string): string {
  return `credential-${id}.age`;
}

function describe({ origin, certificate, certificateChainDer }: Credential): SigningCredential {
  const { id, subject, issuer, serial, algorithm, notBefore, notAfter, keyDigest } = certificate;
  const chain = certificateChainDer.map(toBase64);
  return { id, origin, subject, issuer, serial, algorithm, notBefore, notAfter, keyDigest, chain };
}

function refused(problem: Extract<SigningError, { type: "certificate-refused" }>["problem"]): SigningError {
  return { type: "certificate-refused", problem };
}

function fromStored({ privateKey, chain }: StoredCredential): DocumentKey {
  return { privateKeyPkcs8: fromBase64(privateKey), certificateChainDer: chain.map(fromBase64) };
}
