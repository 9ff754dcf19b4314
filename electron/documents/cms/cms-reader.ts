import type { BerNode } from "#electron/asn1/ber-reader.ts";
import { objectIdentifiers } from "#electron/asn1/object-identifiers.ts";
import { readTime } from "#electron/asn1/time-reader.ts";
import type { CertificateInfo } from "#electron/x509/certificate-reader.ts";
import { describeKey } from "#electron/x509/public-key.ts";
import { hashByIdentifier, signatureAlgorithms } from "#electron/x509/signature-algorithms.ts";
import { readSignedData } from "./signed-data.ts";
import {
  checkSignerInfo,
  findAttribute,
  isIdentifiedBy,
  readSignerInfo,
  type SignerCode,
  type SignerInfo,
  statesCertificate,
} from "./signer-info.ts";

export type CmsCode = SignerCode | "SIGNER_COUNT" | "SIGNER_CERTIFICATE_MISSING";

export interface CmsReport {
  readonly codes: readonly CmsCode[];
  readonly signer: CertificateInfo | undefined;
  readonly certificates: readonly CertificateInfo[];
  /** Lists inside the CMS: beside the certificates, or in Adobe's signed attribute. */
  readonly revocationListsDer: readonly Uint8Array[];
  /** e.g. "ECDSA P-256, SHA-256"; empty when unreadable. */
  readonly algorithm: string;
  readonly signingTime: Date | undefined;
  /** The signed attributes name the signer's certificate. */
  readonly statesCertificate: boolean;
  readonly signature: Uint8Array;
  /** An RFC 3161 token over the signature value, which PAdES B-T keeps beside it. */
  readonly timestampToken: Uint8Array | undefined;
}

const nothing: CmsReport = {
  codes: [],
  signer: undefined,
  certificates: [],
  revocationListsDer: [],
  algorithm: "",
  signingTime: undefined,
  statesCertificate: false,
  signature: new Uint8Array(),
  timestampToken: undefined,
};

/** Checks a detached CMS signature over the given bytes, without any opinion about trust. */
export function checkCms(contents: Uint8Array, signedParts: readonly Uint8Array[]): CmsReport {
  const signedData = readSignedData(contents);
  const isDetached = signedData?.content === undefined;
  if (signedData?.contentType !== objectIdentifiers.data || !isDetached)
    return { ...nothing, codes: ["CMS_UNREADABLE"] };
  const { certificates, signers } = signedData;
  if (signers.length !== 1) return { ...nothing, certificates, codes: ["SIGNER_COUNT"] };
  const info = readSignerInfo(signers[0]);
  if (info === undefined) return { ...nothing, certificates, codes: ["CMS_UNREADABLE"] };
  const signer = certificates.find((certificate) => isIdentifiedBy(certificate, info.identifier));
  if (signer === undefined) return { ...nothing, certificates, codes: ["SIGNER_CERTIFICATE_MISSING"] };
  return {
    codes: checkSignerInfo(info, signer, { parts: signedParts, contentType: objectIdentifiers.data }),
    signer,
    certificates,
    revocationListsDer: [...signedData.revocationListsDer, ...readArchivedLists(info)],
    algorithm: describeAlgorithm(info, signer),
    signingTime: readTime(findAttribute(info.attributes, objectIdentifiers.signingTime)),
    statesCertificate: statesCertificate(info, signer) === "this",
    signature: info.signature,
    timestampToken: findAttribute(info.unsignedAttributes, objectIdentifiers.timestampToken)?.raw,
  };
}

function describeAlgorithm(info: SignerInfo, signer: CertificateInfo): string {
  const hash =
    signatureAlgorithms.get(info.signatureAlgorithm)?.hash ?? hashByIdentifier.get(info.digestAlgorithm);
  return [describeKey(signer.publicKey), ...(hash === undefined ? [] : [hash.replace("sha", "SHA-")])].join(
    ", ",
  );
}

/** ISO 32000-2, 12.8.3.3.2: the lists stand in field [0] of the attribute. */
function readArchivedLists(info: SignerInfo): Uint8Array[] {
  const archival = findAttribute(info.attributes, objectIdentifiers.revocationArchival);
  const lists = archival?.children.find(({ tag }: BerNode) => tag === 0xa0)?.children[0]?.children ?? [];
  return lists.map(({ raw }) => raw);
}
