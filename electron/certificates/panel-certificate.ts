import { generateDocumentKey, openSigningKeys, publicKeyOf } from "./document-keys.ts";
import { issueForPerson, issueRoot } from "./issue-certificate.ts";
import { issueRevocationList } from "./issue-revocation-list.ts";

export interface PanelCertificateInput {
  readonly commonName: string;
  readonly organization: string;
  readonly seasonName: string;
  /** ISO 8601. */
  readonly notBefore: string;
  readonly notAfter: string;
  /** Positive serial numbers in hexadecimal, random and different. */
  readonly serials: { readonly root: string; readonly leaf: string };
}

export interface PanelCertificate {
  readonly rootDer: Uint8Array;
  readonly leafDer: Uint8Array;
  /** Leaf first, root last: what a signature carries. */
  readonly chainDer: readonly Uint8Array[];
  readonly crlDer: Uint8Array;
  /** Plain PKCS#8; the caller seals it before it touches a disk. */
  readonly leafPrivateKeyPkcs8: Uint8Array;
}

/**
 * Makes a root of one's own, the one document-signing certificate under it and an empty revocation list. The root's key is
 * dropped, so nothing else can ever be issued, nor revoked, under it.
 */
export async function createPanelCertificate(input: PanelCertificateInput): Promise<PanelCertificate> {
  const signing = await openSigningKeys(await generateDocumentKey("ecdsa-p256"));
  const leafPrivateKeyPkcs8 = await generateDocumentKey("ecdsa-p256");
  const validity = { notBefore: new Date(input.notBefore), notAfter: new Date(input.notAfter) };
  const of = { organization: input.organization, unit: input.seasonName };
  const rootSubject = { ...of, commonName: `${input.commonName} – Root` };
  const rootDer = await issueRoot(rootSubject, signing, { ...validity, serial: input.serials.root });
  const issuer = { root: rootDer, signing };
  const leafDer = await issueForPerson(
    { ...of, commonName: input.commonName },
    publicKeyOf(leafPrivateKeyPkcs8),
    issuer,
    { ...validity, serial: input.serials.leaf },
  );
  const crlDer = await issueRevocationList(issuer, {
    number: 1,
    thisUpdate: validity.notBefore,
    nextUpdate: validity.notAfter,
    revoked: [],
  });
  return { rootDer, leafDer, chainDer: [leafDer, rootDer], crlDer, leafPrivateKeyPkcs8 };
}
