import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { zipSync } from "fflate";
import * as z from "zod";
import { loadFonts } from "#electron/documents/render/fonts.ts";
import { renderPdf } from "#electron/documents/render/render.ts";
import { Attachment } from "#shared/dossier/dossier.ts";
import type { EvidenceFile } from "#shared/rehearsal/evidence.ts";
import { CHART_AREA, type EvidenceReport, evidenceCharts, evidenceReports } from "./evidence-reports.ts";
import { readResource, readRubric, resourcePath, sha256 } from "./rehearsal-fixtures.ts";

const RUBRIC = "kipp-8q-umum-2023-type";
const MADE_AT = "2026-11-02T02:00:00.000Z";
const DOTS_PER_INCH = 110;

/** The files that rehearsal dossiers share, as they were made and committed. */
export function readEvidence(): readonly EvidenceFile[] {
  const list = z.array(Attachment).parse(JSON.parse(readResource("sample/evidence.json")));
  return list.map((attachment) => ({
    attachment,
    bytes: new Uint8Array(readFileSync(resourcePath(`sample/attachments/${attachment.sha256}`))),
  }));
}

/**
 * Makes the shared files anew. Not part of any test, for compressed bytes differ between machines; pictures need
 * `pdftoppm` (poppler-utils).
 */
export async function writeEvidence(): Promise<void> {
  const files: EvidenceFile[] = [];
  for (const report of evidenceReports(readRubric(RUBRIC)))
    files.push(evidence(report.name, "application/pdf", await render(report)));
  for (const chart of evidenceCharts())
    files.push(evidence(chart.name, "image/png", toPicture(await render(chart))));
  files.push(evidence("formulir-usulan-latihan.docx", "application/octet-stream", wordFile()));
  mkdirSync(resourcePath("sample/attachments"), { recursive: true });
  for (const { attachment, bytes } of files)
    writeFileSync(resourcePath(`sample/attachments/${attachment.sha256}`), bytes);
  const list = files.map(({ attachment }) => attachment);
  writeFileSync(resourcePath("sample/evidence.json"), `${JSON.stringify(list, null, 2)}\n`);
}

function evidence(name: string, mediaType: string, bytes: Uint8Array): EvidenceFile {
  return { attachment: { name, mediaType, size: bytes.length, sha256: sha256(bytes) }, bytes };
}

async function render({ title, definition }: EvidenceReport): Promise<Uint8Array> {
  const fonts = loadFonts(resourcePath(""));
  if (!fonts.ok) throw new Error("no fonts");
  const input = {
    title,
    definition,
    attachments: [],
    language: "id-ID",
    createdAt: MADE_AT,
    paper: "A4",
  } as const;
  const rendered = await renderPdf(fonts.value, input);
  if (!rendered.ok) throw new Error(JSON.stringify(rendered.error));
  return rendered.value;
}

function pixels(points: number): string {
  return String(Math.round((points / 72) * DOTS_PER_INCH));
}

function toPicture(pdf: Uint8Array): Uint8Array {
  const folder = mkdtempSync(join(tmpdir(), "pleno-chart-"));
  const { left, top, width, height } = CHART_AREA;
  try {
    writeFileSync(join(folder, "chart.pdf"), pdf);
    const area = ["-x", pixels(left), "-y", pixels(top), "-W", pixels(width), "-H", pixels(height)];
    const format = ["-png", "-singlefile", "-r", String(DOTS_PER_INCH)];
    execFileSync("pdftoppm", [...format, ...area, join(folder, "chart.pdf"), join(folder, "chart")]);
    return new Uint8Array(readFileSync(join(folder, "chart.png")));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** The least a word processor opens; to Pleno it is a file of unknown type. */
function wordFile(): Uint8Array {
  const namespaces = "http://schemas.openxmlformats.org";
  const paragraph =
    "LATIHAN — formulir usulan rekaan. Berkas ini hanya untuk mencoba lampiran yang tidak dapat dibuka.";
  const parts = {
    "[Content_Types].xml": `<Types xmlns="${namespaces}/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>`,
    "_rels/.rels": `<Relationships xmlns="${namespaces}/package/2006/relationships"><Relationship Id="r1" Type="${namespaces}/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>`,
    "word/document.xml": `<w:document xmlns:w="${namespaces}/wordprocessingml/2006/main"><w:body><w:p><w:r><w:t>${paragraph}</w:t></w:r></w:p></w:body></w:document>`,
  };
  const head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
  const entries = Object.entries(parts).map(([name, text]) => [name, new TextEncoder().encode(head + text)]);
  return zipSync(Object.fromEntries(entries), { level: 6, mtime: new Date("2026-01-05T00:00:00") });
}
