import type { Attachment } from "../dossier/dossier.ts";
import type { Sha256 } from "../identifiers.ts";
import type { Random } from "./random.ts";

export interface EvidenceFile {
  readonly attachment: Attachment;
  readonly bytes: Uint8Array;
}

/** How many of the shared files a dossier brings; a few bring none. */
const SHARED_COUNTS = [
  [0, 1],
  [1, 4],
  [2, 5],
  [3, 3],
] as const;

/** A dossier's share of the files that many dossiers have in common, in the order of the list. */
export function drawEvidence(shared: readonly EvidenceFile[], random: Random): EvidenceFile[] {
  const drawn = new Set(random.sample(shared, random.pickWeighted(SHARED_COUNTS)));
  return shared.filter((file) => drawn.has(file));
}

/** A small table of the figures before and after, as CSV. */
export function figuresFile(rows: readonly (readonly string[])[], sha256: Sha256): EvidenceFile {
  const text = [["Berkas latihan", "sebelum", "sesudah"], ...rows].map((row) => row.join(";")).join("\r\n");
  return evidenceFile("data-sebelum-sesudah.csv", "text/csv", `${text}\r\n`, sha256);
}

/** A one-page PDF with a few lines of plain text. */
export function letterFile(lines: readonly string[], sha256: Sha256): EvidenceFile {
  return evidenceFile("surat-pernyataan-implementasi.pdf", "application/pdf", onePagePdf(lines), sha256);
}

function evidenceFile(name: string, mediaType: string, text: string, sha256: Sha256): EvidenceFile {
  const bytes = Uint8Array.from(text, (character) => character.charCodeAt(0) & 0x7f);
  return { attachment: { name, mediaType, size: bytes.length, sha256: sha256(bytes) }, bytes };
}

/** PDF 1.4 (ISO 32000) of A4 size in points, with its cross-reference table. */
function onePagePdf(lines: readonly string[]): string {
  const shown = lines.map((line) => `(${toPrintable(line)}) Tj T*`).join("\n");
  const content = `BT /F1 11 Tf 16 TL 64 770 Td\n${shown}\nET`;
  const objects = [
    "<< /Type /Catalog /Pages 2 0 R >>",
    "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
    "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> >> >>",
    `<< /Length ${content.length} >>\nstream\n${content}\nendstream`,
    "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>",
  ];
  let body = "%PDF-1.4\n";
  const offsets = objects.map((object, index) => {
    const offset = body.length;
    body += `${index + 1} 0 obj\n${object}\nendobj\n`;
    return `${String(offset).padStart(10, "0")} 00000 n \n`;
  });
  const size = objects.length + 1;
  return `${body}xref\n0 ${size}\n0000000000 65535 f \n${offsets.join("")}trailer\n<< /Size ${size} /Root 1 0 R >>\nstartxref\n${body.length}\n%%EOF\n`;
}

/** ASCII without what PDF strings must escape, so that characters and bytes are as many. */
function toPrintable(line: string): string {
  return line
    .replaceAll("–", "-")
    .replaceAll(/[()\\]/gu, " ")
    .replaceAll(/[^ -~]/gu, "?");
}
