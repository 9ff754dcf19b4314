import { type BerNode, readBer } from "#electron/asn1/ber-reader.ts";
import { readRevocationList } from "#electron/x509/revocation-list.ts";
import type { VerificationReport } from "#shared/documents/verification-report.ts";

/** UTF8String, PrintableString, IA5String: types whose octets are the text (X.680, 8.4). */
const PLAIN_TYPES: ReadonlySet<number> = new Set([0x0c, 0x13, 0x16]);

/**
 * Whether a revocation list tells of no certificate of the document, so that giving it has changed nothing. A report names
 * issuers in words, so the words of the list's issuer are looked for in them; where in doubt, the list does concern one.
 */
export function concernsNobody(der: Uint8Array, { signatures }: VerificationReport): boolean {
  const list = readRevocationList(der);
  const words = valuesOf(list && readBer(list.issuer));
  if (words === undefined) return false;
  // No list tells of the root itself (RFC 5280, 6.1.3: only certificates below the trust anchor are checked).
  const issuers = signatures.flatMap(({ chain }) =>
    chain.slice(0, -1).map(({ issuer }) => unescaped(issuer)),
  );
  return !issuers.some((issuer) => words.every((word) => issuer.includes(`=${unescaped(word)}`)));
}

/** The values of a name (RFC 5280, 4.1.2.4); undefined where one is of a type not read here. */
function valuesOf(name: BerNode | undefined): readonly string[] | undefined {
  const values = name?.children.flatMap(({ children }) => children).map(({ children }) => children[1]);
  if (!values || values.length === 0) return undefined;
  const words = values.filter((value) => value !== undefined && PLAIN_TYPES.has(value.tag));
  return words.length === values.length
    ? words.map((value) => new TextDecoder().decode(value?.content))
    : undefined;
}

function unescaped(text: string): string {
  return text.replaceAll("\\", "");
}
