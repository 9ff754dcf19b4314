import { generateDocumentKey, openSigningKeys, publicKeyOf } from "#electron/certificates/document-keys.ts";
import { issueForPerson, issueRoot } from "#electron/certificates/issue-certificate.ts";
import { issueRevocationList } from "#electron/certificates/issue-revocation-list.ts";
import { signPdf } from "#electron/documents/sign/sign.ts";
import type { PdfSigner, SignInput } from "#electron/documents/sign/sign-input.ts";
import type { KeyAlgorithm } from "#shared/certificates/certificates.ts";
import { signatureSlot } from "#shared/documents/signature-slots.ts";
import { appearance, desk, signedAt } from "./signing-fixtures.ts";

export interface Signatory {
  readonly name: string;
  readonly signer: PdfSigner;
}

/** A panel's authority with members whose certificates are valid for a year around `signedAt`. */
export interface Panel {
  readonly rootDer: Uint8Array;
  readonly revocationListDer: Uint8Array;
  readonly members: readonly Signatory[];
}

const validity = { notBefore: new Date("2026-06-01T00:00:00Z"), notAfter: new Date("2027-06-01T00:00:00Z") };

/** One member for each algorithm, in this order. */
export async function buildPanel(algorithms: readonly KeyAlgorithm[]): Promise<Panel> {
  const signing = await openSigningKeys(await generateDocumentKey("ecdsa-p256"));
  const rootDer = await issueRoot({ commonName: "Otoritas Panel" }, signing, { ...validity, serial: "0a01" });
  const members: Signatory[] = [];
  for (const [index, algorithm] of algorithms.entries()) {
    const name = `Anggota Panel ${index + 1}`;
    const privateKeyPkcs8 = await generateDocumentKey(algorithm);
    const serial = (0x1000 + index).toString(16);
    const leaf = await issueForPerson(
      { commonName: name },
      publicKeyOf(privateKeyPkcs8),
      { root: rootDer, signing },
      { ...validity, serial },
    );
    members.push({ name, signer: { privateKeyPkcs8, certificateChainDer: [leaf, rootDer] } });
  }
  const revocationListDer = await issueRevocationList(
    { root: rootDer, signing },
    { number: 1, thisUpdate: validity.notBefore, nextUpdate: validity.notAfter, revoked: [] },
  );
  return { rootDer, revocationListDer, members };
}

/** Signs in the place of the `index`-th of `count` signatories, or fails the test. */
export async function signAs(
  pdf: Uint8Array,
  { name, signer }: Signatory,
  { index, count, ...changes }: Partial<SignInput> & { readonly index: number; readonly count: number },
): Promise<Uint8Array> {
  const signed = await signPdf(desk, {
    pdf,
    signer,
    name,
    role: `Anggota ${index + 1}`,
    reason: "Berita acara pleno",
    location: "Jakarta",
    signedAt,
    appearance: { ...appearance, rectangle: signatureSlot(index, count) },
    ...changes,
  });
  if (!signed.ok) throw new Error(JSON.stringify(signed.error));
  return signed.value;
}
