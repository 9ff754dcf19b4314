import { PDF } from "@libpdf/core";
import { describe, expect, it } from "vitest";
import { nodeCrypto } from "#electron/adapters/node-crypto.ts";
import { renderPdf } from "#electron/documents/render/render.ts";
import type { DefinedDocument } from "#shared/documents/define-document.ts";
import { paperText } from "#shared/documents/paper-text.ts";
import { paperSheets } from "#shared/documents/templates/paper-sheets.ts";
import { releaseReceipt } from "#shared/documents/templates/release-receipt.ts";
import { buildDossier, buildMember, buildSeason, buildSheets, MOMENT } from "#tests/support/builders.ts";
import { readRubric } from "#tests/support/people.ts";
import { requireFonts } from "./document-fixtures.ts";

const fonts = requireFonts();
const text = paperText("id");
const member = buildMember("judge-1");
const titles = [
  "Inovasi pendek",
  "Pelayanan terpadu yang panjang sekali namanya ".repeat(11).slice(0, 499),
  "W".repeat(499),
];
const dossiers = titles.map((title, index) =>
  buildDossier(index + 1, {
    title,
    unit: "Dinas Kependudukan dan Pencatatan Sipil serta Pemberdayaan Masyarakat",
  }),
);

async function pagesOf({ input }: DefinedDocument, paper: "F4" | "A4"): Promise<readonly string[]> {
  const rendered = await renderPdf(fonts, {
    ...input,
    attachments: [],
    language: "id-ID",
    createdAt: MOMENT,
    paper,
  });
  if (!rendered.ok) throw new Error(JSON.stringify(rendered.error));
  return (await PDF.load(rendered.value)).getPages().map((page) => page.extractText().text);
}

describe.each(["F4", "A4"] as const)("on %s", (paper) => {
  it("a paper sheet takes one page, however long its title", async () => {
    const season = buildSeason({}, { rubric: readRubric(), rehearsal: true, dossiers });
    const sheets = dossiers.map((dossier) => ({ dossier, code: "7KX42MPQ9T", entries: null }));
    const pages = await pagesOf(paperSheets({ season, member, sheets, paper, text }), paper);
    expect(pages).toHaveLength(titles.length);
    for (const page of pages) {
      expect(page).toContain("7KX4-2MPQ-9T");
      expect(page).toContain("Tanda tangan");
      expect(page).toContain("Sangat baik");
    }
  });

  it("a receipt keeps its figures on the page beside the longest title", async () => {
    const season = buildSeason({}, { dossiers });
    const sheets = buildSheets(season, () => [60, 61.5, 79, 76.25]).flatMap(({ sheet }) => {
      const dossier = dossiers.find(({ id }) => id === sheet.dossierId);
      return dossier && sheet.memberId === member.id ? [{ dossier, sheet }] : [];
    });
    const { sha256 } = nodeCrypto;
    const document = releaseReceipt({ season, member, sheets, text, madeAt: MOMENT, sha256 });
    const printed = (await pagesOf(document, paper)).join("\n");
    expect(printed.match(/67,56/gu)).toHaveLength(titles.length);
    expect(printed).toContain("Jumlah: 3 lembar");
    expect(printed).toContain("Nama judge-1");
  });
});
