import { type PDF, PdfName, PdfStream } from "@libpdf/core";
import { readBer } from "#electron/asn1/ber-reader.ts";
import { type CertificateInfo, readCertificate } from "#electron/x509/certificate-reader.ts";
import { type RevocationList, readRevocationList } from "#electron/x509/revocation-list.ts";
import type { DocumentCode } from "#shared/documents/verification-report.ts";
import type { Verification } from "#shared/host/document-ports.ts";
import { inflateLimited } from "../pdf/inflate-guard.ts";
import { asDictionary, asList, resolveValue } from "./revision.ts";

/** What one check believes, and what the document brings along to be checked against it. */
export interface Trust {
  readonly trustedRootsDer: readonly Uint8Array[] | undefined;
  readonly at: Date;
  /** Trusted roots, and certificates of the document's validation data. */
  readonly certificates: readonly CertificateInfo[];
  readonly given: readonly RevocationList[];
  readonly embedded: readonly RevocationList[];
  /** What was given and cannot be used: to leave it out would be to trust more, not less. */
  readonly codes: readonly DocumentCode[];
}

const mostObjects = 100;
const longestObject = 16 * 1024 * 1024;

/** Takes the certificates and lists out of the validation data (DSS, ISO 32000-2, 12.8.4.3). */
export function readTrust(pdf: PDF, { trustedRootsDer, revocationListsDer, at }: Verification): Trust {
  const certificates = [...(trustedRootsDer ?? []), ...readStore(pdf, "Certs")];
  const roots = (trustedRootsDer ?? []).map(readCertificate);
  const given = revocationListsDer.map(readGivenList);
  return {
    trustedRootsDer,
    at: new Date(at),
    certificates: certificates.map(readCertificate).filter((certificate) => certificate !== undefined),
    given: given.filter((list) => list !== undefined),
    embedded: readStore(pdf, "CRLs")
      .map(readRevocationList)
      .filter((list) => list !== undefined),
    codes: [
      ...(given.includes(undefined) ? ["REVOCATION_LIST_INVALID" as const] : []),
      ...(roots.includes(undefined) ? ["ROOT_UNREADABLE" as const] : []),
    ],
  };
}

/** One list and nothing behind it: what a second one says would be lost. */
export function readGivenList(der: Uint8Array): RevocationList | undefined {
  return readBer(der)?.raw.length === der.length ? readRevocationList(der) : undefined;
}

function readStore(pdf: PDF, key: "Certs" | "CRLs"): Uint8Array[] {
  const store = asDictionary(pdf, pdf.getCatalog().get("DSS"));
  return (asList(pdf, store?.get(key)) ?? []).slice(0, mostObjects).flatMap((item) => {
    const stream = resolveValue(pdf, item);
    if (!(stream instanceof PdfStream)) return [];
    const filter = resolveValue(pdf, stream.get("Filter"));
    if (filter === undefined) return [stream.data];
    const isFlate = filter instanceof PdfName && filter.value === "FlateDecode" && !stream.has("DecodeParms");
    const data = isFlate ? inflateLimited(stream.data, longestObject) : undefined;
    return data instanceof Uint8Array ? [data] : [];
  });
}
