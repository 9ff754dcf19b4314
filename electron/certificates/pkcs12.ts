import { createPrivateKey } from "node:crypto";
import { P12Signer } from "@libpdf/core";
import { type BerNode, identifierOf, readBer } from "#electron/asn1/ber-reader.ts";
import { chainAbove } from "#electron/x509/certificate-chain.ts";
import { readCertificate } from "#electron/x509/certificate-reader.ts";
import { digestOfKey } from "#electron/x509/public-key.ts";
import { err, ok, type Result } from "#shared/result.ts";
import { publicKeyOf } from "./document-keys.ts";
import { LARGEST_PKCS12, type OpenedPkcs12, type Pkcs12Problem } from "./pkcs12-protocol.ts";

const SEQUENCE = 0x30;
const INTEGER = 0x02;
const EC_PUBLIC_KEY = "1.2.840.10045.2.1";
/** Data and SignedData (RFC 5652, 4 and 5.1): what the contents of a PFX are (RFC 7292, 4). */
const CONTENTS: ReadonlySet<string> = new Set(["1.2.840.113549.1.7.1", "1.2.840.113549.1.7.2"]);

/**
 * Opens a PKCS#12 file (RFC 7292): keys under RC2, 3DES or AES, or not encrypted, RSA and elliptic curves. A file that
 * nothing protects against change (no MAC) is refused, because its key could have been exchanged on the way. Takes
 * seconds of computing for a file with many iterations, so it belongs in a thread of its own.
 */
export async function openPkcs12(
  file: Uint8Array,
  passphrase: string,
): Promise<Result<OpenedPkcs12, Pkcs12Problem>> {
  if (file.length > LARGEST_PKCS12) return err("too-large");
  const parts = readBer(file);
  if (!parts || !isPfx(parts)) return err("not-pkcs12");
  if (!parts.children[2]) return err("no-integrity");
  try {
    return await takeOut(await P12Signer.create(parts.raw, passphrase));
  } catch (cause) {
    return err(problemOf(String(cause)));
  }
}

function isPfx({ tag, children: [version, contents] }: BerNode): boolean {
  const isVersion3 = version?.tag === INTEGER && version.content.at(-1) === 3;
  return tag === SEQUENCE && isVersion3 && CONTENTS.has(identifierOf(contents?.children[0]));
}

// The library takes a key out by this function, to which it gives no name outside; a test pins that it asks it.
const importByLibrary: unknown = Reflect.get(P12Signer, "importPrivateKey");
Reflect.set(P12Signer, "importPrivateKey", importPrivateKey);

interface DecryptedKey {
  readonly toSchema: () => { readonly toBER: (sizeOnly: boolean) => ArrayBuffer };
}

/**
 * The public half of an elliptic-curve key may be left out (RFC 5915, 3), as Java does, and Web Crypto then refuses the
 * key: it is computed first.
 */
async function importPrivateKey(decrypted: DecryptedKey): Promise<unknown> {
  const der = decrypted.toSchema().toBER(false);
  const [, algorithm] = readBer(new Uint8Array(der))?.children ?? [];
  if (identifierOf(algorithm?.children[0]) !== EC_PUBLIC_KEY)
    return typeof importByLibrary === "function" ? importByLibrary(decrypted) : undefined;
  const key = createPrivateKey({ key: Buffer.from(der), format: "der", type: "pkcs8" }).export({
    format: "jwk",
  });
  const named = { name: "ECDSA", namedCurve: key.crv ?? "" };
  return await crypto.subtle.importKey("jwk", key, named, true, ["sign"]);
}

async function takeOut(signer: P12Signer): Promise<Result<OpenedPkcs12, Pkcs12Problem>> {
  // The library keeps the key as an exportable Web Crypto key under a name it calls private; a test pins that it is there.
  const key: unknown = Reflect.get(signer, "privateKey");
  if (!(key instanceof CryptoKey) || !key.extractable) return err("unsupported");
  const privateKeyPkcs8 = new Uint8Array(await crypto.subtle.exportKey("pkcs8", key));
  const digest = digestOfKey(publicKeyOf(privateKeyPkcs8));
  const certificates = [signer.certificate, ...signer.certificateChain];
  // Nothing says that the first certificate of the file is the one over the key.
  const leaf = certificates.find((der) => readCertificate(der)?.keyDigest === digest);
  return leaf ? ok({ privateKeyPkcs8, chain: chainAbove(leaf, certificates) }) : err("no-certificate");
}

/** The library tells what went wrong only by its words; the tests pin them. */
function problemOf(message: string): Pkcs12Problem {
  if (message.includes("No private key")) return "no-key";
  if (message.includes("No certificates")) return "no-certificate";
  if (/integrity|password|MAC/iu.test(message)) return "wrong-passphrase";
  // The file is a PFX: whatever else the library says, it could not read this one.
  return "unsupported";
}
