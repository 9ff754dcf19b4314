import { mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { unzipSync } from "fflate";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type ImportOptions, importProposals } from "#electron/cli/commands/import.ts";
import type { CommandContext } from "#electron/cli/outcome.ts";
import { readProposalFile } from "#electron/cli/read-proposals.ts";
import { tableWriter } from "#electron/tables/table-writer.ts";
import { createTranslate } from "#shared/i18n/translate.ts";
import { findSeasonProblems, Season } from "#shared/season/season.ts";
import { makeFolder, resourcesDirectory } from "#tests/support/contract-folders.ts";
import { must } from "#tests/support/people.ts";

const translate = createTranslate("id");
const context: CommandContext = {
  translate,
  say: ({ key, values }) => translate(key, values),
  progress: () => {},
  environment: {},
  resourcesDirectory,
};

const ROWS = [
  ["Kode Aneh", "Judul Inovasi", "Instansi", "Status", "Email"],
  ["K-001", "Jemput Senja", "Pemkab Latih", "Terkirim", "a@contoh.id"],
  ["K-002", "Kelas Perahu", "Pemkot Latih", "Draf", "b@contoh.id"],
];

describe("pleno import", () => {
  let folder: string;
  const at = (name: string): string => join(folder, name);
  const put = (name: string, content: string | Uint8Array): string => {
    mkdirSync(dirname(at(name)), { recursive: true });
    writeFileSync(at(name), content);
    return at(name);
  };
  const run = (table: string, options: Partial<ImportOptions> = {}) =>
    importProposals(context, at(table), {
      out: at("musim.zip"),
      map: at("map.json"),
      rubric: "kipp-8q-umum-2023-type",
      ...options,
    });

  beforeAll(() => {
    folder = makeFolder();
    put("map.json", JSON.stringify({ "Kode Aneh": "number" }));
    for (const format of ["xlsx", "ods", "csv"] as const)
      put(`usulan.${format}`, tableWriter.write(format, [{ name: "Proposal", rows: ROWS }]));
    put("lampiran/K-001/surat.pdf", "%PDF-1.7 satu");
    put("lampiran/Kelas Perahu.pdf", "%PDF-1.7 dua");
    put("lampiran/lain.pdf", "%PDF-1.7 tiga");
  });

  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  it.each(["xlsx", "ods", "csv"])(
    "makes a season file of %s with the attachments that fit",
    async (format) => {
      const outcome = await run(`usulan.${format}`, { attachments: at("lampiran") });
      expect(outcome).toMatchObject({
        exitCode: 0,
        json: { ok: true, rows: 2, proposals: 2, attachments: 2, unmatched: ["lain.pdf"], ambiguous: [] },
      });
      const entries = unzipSync(readFileSync(at("musim.zip")));
      const text = Buffer.from(entries["season.json"] ?? []).toString("utf8");
      const season = Season.parse(JSON.parse(text));
      expect(findSeasonProblems(season)).toEqual([]);
      expect(season.dossiers.map(({ number, attachments }) => [number, attachments.length])).toEqual([
        ["K-001", 1],
        ["K-002", 1],
      ]);
      expect(text).not.toContain("contoh.id");
      expect(Buffer.from(entries["intake.json"] ?? []).toString("utf8")).toContain("a@contoh.id");
    },
  );

  it("gives other commands each row with its code and what only the Secretariat sees", async () => {
    const read = must(await readProposalFile(context, at("usulan.xlsx"), at("map.json")));
    expect(read).toMatchObject({ rows: 2, problems: [] });
    expect(read.proposals).toMatchObject([
      { row: 2, code: "K-001", fields: { status: "Terkirim", email: "a@contoh.id" } },
      { row: 3, code: "K-002" },
    ]);
  });

  it("writes nothing where a row is bad, and names every place", async () => {
    put("rusak.csv", "Nomor,Judul,Instansi\n1,,Pemkab\n1,B,Pemkab\n");
    const out = at("tidak-ada.zip");
    const outcome = await importProposals(context, at("rusak.csv"), {
      out,
      rubric: "kipp-8q-umum-2023-type",
    });
    expect(outcome).toMatchObject({
      exitCode: 2,
      json: {
        ok: false,
        problems: [
          { type: "intake-cell-empty", row: 2, column: "Judul" },
          { type: "intake-number-twice", row: 3, firstRow: 2 },
        ],
      },
    });
    expect(() => readFileSync(out)).toThrow("ENOENT");
  });

  it.each([
    ["a table that is not there", "tidak-ada.xlsx", "unreadable"],
    ["a file that is no table", "gambar.png", "table-unreadable"],
  ])("refuses %s in one sentence", async (_what, name, type) => {
    put("gambar.png", Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 1]));
    expect(await run(name)).toMatchObject({ exitCode: 2, json: { ok: false, error: { type } } });
  });
});
