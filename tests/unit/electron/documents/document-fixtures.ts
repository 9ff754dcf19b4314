import { fileURLToPath } from "node:url";
import { type Fonts, loadFonts } from "#electron/documents/render/fonts.ts";
import type { RenderInput } from "#shared/documents/document-definition.ts";

export const resourcesDirectory = fileURLToPath(new URL("../../../../resources", import.meta.url));

export const resultJson = new TextEncoder().encode(
  '{"document":"BA-01","result":[{"team":"A1","mark":9125}]}\n',
);

/** The fonts of the repository; a missing file fails the test that asked. */
export function requireFonts(): Fonts {
  const fonts = loadFonts(resourcesDirectory);
  if (!fonts.ok) throw new Error(`cannot read ${fonts.error.directory}`);
  return fonts.value;
}

/** A two-page record with a table and the result as attachment. */
export function buildRenderInput(changes: Partial<RenderInput> = {}): RenderInput {
  const rows = Array.from({ length: 48 }, (_, index) => [
    String(index + 1),
    `Tim Bhinneka ${index + 1} – Jl. Raya № ${index + 2}`,
    "91,25",
  ]);
  return {
    definition: {
      content: [
        { text: "Berita Acara Penilaian", fontSize: 16, bold: true, margin: [0, 0, 0, 8] },
        { text: "Ni Luh Ayu Ṣaraswatī – Dr. José Müller, M.Sc. — “±0,5 ≤ 1 → 2”", italics: true },
        { qr: "pleno:BA-01", fit: 80, margin: [0, 8, 0, 8] },
        {
          layout: "hairline",
          table: { headerRows: 1, widths: ["auto", "*", "auto"], body: [["No", "Tim", "Nilai"], ...rows] },
        },
      ],
      footerText: { left: "BA-01 · Final", pageOf: "Halaman {page} dari {pages}" },
    },
    attachments: [
      {
        name: "result.json",
        mediaType: "application/json",
        bytes: resultJson,
        relationship: "Data",
        description: "Hasil",
      },
    ],
    language: "id-ID",
    title: "Berita Acara Penilaian",
    createdAt: "2026-11-22T08:30:00Z",
    paper: "F4",
    ...changes,
  };
}
