import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { afterAll, expect, test } from "vitest";
import { createWorkerRenderer } from "#electron/documents/render/worker-renderer.ts";
import { defineDocument } from "#shared/documents/define-document.ts";
import type { RenderInput } from "#shared/documents/document-definition.ts";
import { buildContext, buildListRecord, buildSignatories } from "#tests/support/printed-documents.ts";
import { measure, record } from "./measure.ts";

const folder = mkdtempSync(join(tmpdir(), "pleno-rendering-"));
const settings = {
  workerUrl: pathToFileURL("dist/workers/documents.js"),
  resourcesDirectory: "resources",
};
const ROWS = 56;
const MARK = "Bagian penilaian dengan uraian yang cukup panjang";
const WARM_SHEETS = 20;
const LONG_LIST = 3700;
const MEBIBYTE = 1024 ** 2;

afterAll(() => rmSync(folder, { recursive: true, force: true }));

const HEAD = ["No.", "Kriteria", "Bobot", "Nilai"] as const;
const rows = Array.from({ length: ROWS }, (_, index) => [String(index + 1), MARK, "15%", "87,50"] as const);

/** A score sheet of two pages: a QR code and 56 rows. */
function sheet(number: number): RenderInput {
  return {
    definition: {
      content: [
        { text: `Lembar penilaian ${number}`, fontSize: 14, bold: true },
        { qr: `pleno:bench:sheet:${number}`, fit: 80 },
        {
          layout: "hairline",
          table: {
            headerRows: 1,
            widths: [28, 340, 50, 50],
            body: [HEAD, ...rows],
          },
        },
      ],
      footerText: { left: "Lembar penilaian", pageOf: "Halaman {page} dari {pages}" },
    },
    attachments: [],
    language: "id-ID",
    title: "Lembar penilaian",
    createdAt: "2026-06-18T03:42:07.125Z",
    paper: "F4",
  };
}

function tableLine(cells: readonly string[], tag: "td" | "th"): string {
  return `<tr>${cells.map((cell) => `<${tag}>${cell}</${tag}>`).join("")}</tr>`;
}

/** The same words and paper for the programs that print web pages; they have no QR code to draw. */
function sheetAsPage(): string {
  const body = rows.map((cells) => tableLine(cells, "td")).join("");
  const style = "@page { size: 210mm 330mm } body { font-size: 10pt }";
  return `<!doctype html><html lang="id"><meta charset="utf-8"><title>Lembar penilaian</title><style>${style}</style>
<h1>Lembar penilaian 0</h1><table><thead>${tableLine(HEAD, "th")}</thead><tbody>${body}</tbody></table></html>`;
}

test("two-page sheets in the worker, cold and warm", async () => {
  await measure("a first 2-page score sheet, worker started for it", 3, async () => {
    const renderer = createWorkerRenderer(settings);
    expect((await renderer.render(sheet(0))).ok).toBe(true);
    await renderer.close();
    return undefined;
  });
  const renderer = createWorkerRenderer(settings);
  await renderer.render(sheet(0));
  const perSecond: number[] = [];
  await measure(`${WARM_SHEETS} 2-page score sheets, worker warm`, 3, async () => {
    const started = performance.now();
    for (let number = 0; number < WARM_SHEETS; number += 1)
      expect((await renderer.render(sheet(number))).ok).toBe(true);
    perSecond.push((WARM_SHEETS * 1000) / (performance.now() - started));
    return undefined;
  });
  record("2-page score sheets a second, worker warm", perSecond, "count");
  await renderer.close();
});

test("a list of 500 pages and more", async () => {
  const long = buildListRecord(LONG_LIST, {
    dossierOf: (index) => ({
      title: `Inovasi ${index} ${"pelayanan terpadu ".repeat(20)}`.trim(),
      unit: "Dinas ".repeat(40).trim(),
    }),
    season: { list: { name: `Top ${LONG_LIST}`, size: LONG_LIST } },
  });
  const context = buildContext(long, { details: { signatories: [...buildSignatories(2)] } });
  const document = defineDocument("finalist-list", context);
  if (!document) throw new Error("no list");
  const renderer = createWorkerRenderer(settings);
  const before = process.memoryUsage.rss();
  let highest = before;
  const watch = setInterval(() => {
    highest = Math.max(highest, process.memoryUsage.rss());
  }, 200);
  let bytes = new Uint8Array();
  await measure(`a list of ${LONG_LIST} long rows in the worker`, 1, async () => {
    const rendered = await renderer.render({ ...sheet(0), ...document.input });
    if (!rendered.ok) throw new Error(JSON.stringify(rendered.error));
    bytes = new Uint8Array(rendered.value);
    return undefined;
  });
  clearInterval(watch);
  const pages =
    Buffer.from(bytes)
      .toString("latin1")
      .match(/\/Type \/Page\b/gu)?.length ?? 0;
  expect(pages).toBeGreaterThanOrEqual(500);
  record("pages of that list", [pages], "count");
  record("memory it took at most, beside what was there", [(highest - before) / MEBIBYTE], "MiB");
  await renderer.close();
});

/** Measures a program on the same sheet; where it is not installed there is no row. */
async function measureProgram(
  name: string,
  command: string,
  argsOf: (page: string) => readonly string[],
): Promise<void> {
  if (spawnSync(command, ["--version"]).error) return;
  const page = join(folder, "sheet.html");
  writeFileSync(page, sheetAsPage());
  await measure(`the same sheet without its QR code by ${name}, process and all`, 3, () => {
    expect(spawnSync(command, argsOf(page), { stdio: "ignore" }).status).toBe(0);
    return undefined;
  });
}

test("the programs a user would pick instead", async () => {
  await measureProgram("LibreOffice headless", "soffice", (page) => [
    `-env:UserInstallation=${pathToFileURL(join(folder, "profile")).href}`,
    "--headless",
    "--convert-to",
    "pdf",
    "--outdir",
    folder,
    page,
  ]);
  await measureProgram("WeasyPrint", "weasyprint", (page) => [page, join(folder, "weasyprint.pdf")]);
});
