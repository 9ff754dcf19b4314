/**
 * What stands between the dashes (RFC 7468, 4 to 7); OpenSSL reads revocation lists under this label only, and some
 * programs still call a request "new".
 */
export type PemLabel = "CERTIFICATE" | "X509 CRL" | "CERTIFICATE REQUEST" | "NEW CERTIFICATE REQUEST";

/** Wraps base64 as text that other programs read. */
export function toPem(label: PemLabel, base64: string): string {
  const lines = base64.match(/.{1,64}/gu) ?? [];
  return `-----BEGIN ${label}-----\n${lines.join("\n")}\n-----END ${label}-----\n`;
}

/** Everything of one kind in a text, as base64 without breaks; what stands around it is left out. */
export function readPem(label: PemLabel, text: string): readonly string[] {
  const blocks = text.matchAll(
    new RegExp(`-----BEGIN ${label}-----([A-Za-z0-9+/=\\s]+)-----END ${label}-----`, "gu"),
  );
  return [...blocks].map(([, body = ""]) => body.replaceAll(/\s/gu, ""));
}
