import type { NamedFile } from "../host/identity.ts";
import type { TextCodec } from "../host/ports.ts";
import { type PemLabel, readPem } from "./pem.ts";

/** First octet of a SEQUENCE, which certificates and revocation lists are (X.690, 8.9). */
const SEQUENCE = 0x30;

/** Takes certificates or revocation lists out of files: any number in PEM, one in DER; names the files without any, or with one cut short. */
export function readDerFiles(
  files: readonly NamedFile[],
  label: PemLabel,
  text: TextCodec,
): { readonly der: readonly Uint8Array[]; readonly unreadable: readonly string[] } {
  const read = files.map(({ name, bytes }) => ({
    name,
    der:
      bytes[0] === SEQUENCE ? [bytes] : readWholePem(label, text.decodeUnknown(bytes)).map(text.fromBase64),
  }));
  return {
    der: read.flatMap(({ der }) => der),
    unreadable: read.filter(({ der }) => der.length === 0).map(({ name }) => name),
  };
}

/** Nothing where one of them is damaged: what it says would be left out in silence. */
function readWholePem(label: PemLabel, content: string): readonly string[] {
  const blocks = readPem(label, content);
  return blocks.length === content.split(`-----BEGIN ${label}-----`).length - 1 ? blocks : [];
}
