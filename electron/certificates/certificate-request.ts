import "reflect-metadata";
import { Pkcs10CertificateRequest, Pkcs10CertificateRequestGenerator } from "@peculiar/x509";
import { readPem } from "#shared/certificates/pem.ts";
import { openSigningKeys } from "./document-keys.ts";
import { type CertificateSubject, toName } from "./issue-certificate.ts";

const LARGEST_REQUEST = 64 * 1024;

/** A PKCS#10 request (RFC 2986, DER), signed by the key it asks a certificate for. */
export async function makeRequest(
  subject: CertificateSubject,
  privateKeyPkcs8: Uint8Array,
): Promise<Uint8Array> {
  const { keys, algorithm } = await openSigningKeys(privateKeyPkcs8);
  const request = await Pkcs10CertificateRequestGenerator.create({
    name: toName(subject),
    keys,
    signingAlgorithm: algorithm,
  });
  return new Uint8Array(request.rawData);
}

/** Reads a request (DER or PEM); `null` unless whoever made it holds the key (its own signature verifies). */
export async function readRequest(
  file: Uint8Array,
): Promise<{ readonly publicKey: Uint8Array; readonly name: string } | null> {
  if (file.length > LARGEST_REQUEST) return null;
  try {
    const request = new Pkcs10CertificateRequest(derOf(file));
    if (!(await request.verify())) return null;
    const [name = ""] = request.subjectName.getField("CN");
    return { publicKey: new Uint8Array(request.publicKey.rawData), name };
  } catch {
    return null;
  }
}

function derOf(file: Uint8Array): Uint8Array<ArrayBuffer> {
  const text = Buffer.from(file).toString("latin1");
  const [base64] = [...readPem("CERTIFICATE REQUEST", text), ...readPem("NEW CERTIFICATE REQUEST", text)];
  return Uint8Array.from(base64 === undefined ? file : Buffer.from(base64, "base64"));
}
