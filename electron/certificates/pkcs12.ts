import { createHash } from "node:crypto";
import { P12Signer } from "@libpdf/core";
import { readBer } from "#electron/documents/cms/ber-reader.ts";
import { err, ok, type Result } from "#shared/result.ts";
import { publicKeyOf } from "./document-keys.ts";
import { chainAbove, readPersonCertificate } from "./person-certificate.ts";
import { LARGEST_PKCS12, type OpenedPkcs12, type Pkcs12Problem } from "./pkcs12-protocol.ts";

const SEQUENCE = 0x30;
const INTEGER = 0x02;

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
  const [version, , mac] = parts?.children ?? [];
  if (parts?.tag !== SEQUENCE || version?.tag !== INTEGER || version.content.at(-1) !== 3)
    return err("not-pkcs12");
  if (!mac) return err("no-integrity");
  try {
    return await takeOut(await P12Signer.create(parts.raw, passphrase));
  } catch (cause) {
    return err(problemOf(String(cause)));
  }
}

async function takeOut(signer: P12Signer): Promise<Result<OpenedPkcs12, Pkcs12Problem>> {
  // The library keeps the key as an exportable Web Crypto key under a name it calls private; a test pins that it is there.
  const key: unknown = Reflect.get(signer, "privateKey");
  if (!(key instanceof CryptoKey) || !key.extractable) return err("unsupported");
  const privateKeyPkcs8 = new Uint8Array(await crypto.subtle.exportKey("pkcs8", key));
  const keyDigest = createHash("sha256").update(publicKeyOf(privateKeyPkcs8)).digest("hex");
  const certificates = [signer.certificate, ...signer.certificateChain];
  // Nothing says that the first certificate of the file is the one over the key.
  const leaf = certificates.find((der) => readPersonCertificate(der)?.keyDigest === keyDigest);
  return leaf ? ok({ privateKeyPkcs8, chain: chainAbove(leaf, certificates) }) : err("no-certificate");
}

/** The library tells what went wrong only by its words; the tests pin them. */
function problemOf(message: string): Pkcs12Problem {
  if (message.includes("No private key")) return "no-key";
  if (message.includes("No certificates")) return "no-certificate";
  if (/integrity|password|MAC/iu.test(message)) return "wrong-passphrase";
  return message.includes("nsupported") ? "unsupported" : "not-pkcs12";
}
