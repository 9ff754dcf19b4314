import { readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import * as z from "zod";
import { type CheckOptions, checkFile } from "#electron/cli/commands/check.ts";
import { generateIntake } from "#electron/cli/commands/generate-intake.ts";
import type { CommandContext } from "#electron/cli/outcome.ts";
import { createTranslate } from "#shared/i18n/translate.ts";
import { FAULTS, type Fault } from "#shared/rehearsal/plant-faults.ts";
import { makeFolder, resourcesDirectory } from "#tests/support/contract-folders.ts";

const translate = createTranslate("id");
const context: CommandContext = {
  translate,
  say: ({ key, values }) => translate(key, values),
  progress: () => {},
  environment: {},
  resourcesDirectory,
};
const CLOSING = "2026-05-06";
const RUBRIC = "kipp-8q-umum-2023-type";
const OPTIONS: CheckOptions = { rules: "kipp-2021", rubric: RUBRIC, lang: "id", closing: CLOSING };

const Told = z.object({
  rows: z.int(),
  findings: z.array(
    z.object({ code: z.string(), row: z.int().nullable(), rule: z.string(), severity: z.string() }),
  ),
  skipped: z.array(
    z.object({ rule: z.string(), reason: z.string(), fields: z.array(z.string()).optional() }),
  ),
});

let folder: string;

beforeAll(() => {
  folder = makeFolder();
});

afterAll(() => rmSync(folder, { recursive: true, force: true }));

async function check(path: string, options: Partial<CheckOptions> = {}) {
  const outcome = await checkFile(context, path, { ...OPTIONS, ...options });
  return { exitCode: outcome.exitCode, ...Told.parse(outcome.json) };
}

async function checkText(text: string, options: Partial<CheckOptions> = {}) {
  const path = join(folder, "usulan.csv");
  writeFileSync(path, text);
  const told = await check(path, options);
  return { ...told, found: told.findings.map(({ code, row, rule }) => `${row} ${code} ${rule}`) };
}

describe("every planted fault", () => {
  const RULE_OF: Readonly<Record<Fault, string>> = {
    "too-young": "minimum-age",
    "no-start-date": "minimum-age",
    "answer-missing": "missing-answer",
    "answer-too-long": "word-bounds",
    "copy-of-question": "copy-of-question",
    "repeated-text": "repeated-text",
    "nonsense-answer": "placeholder-answer",
    "never-submitted": "draft-status",
    "letter-missing": "required-letter",
    "former-winner": "former-winner",
    "replication-source-missing": "replication-source",
    "same-title": "same-title",
  };
  const Truth = z.array(z.object({ number: z.string(), fault: z.enum(FAULTS) }));

  it.each(["xlsx", "csv"] as const)(
    "is found with its rule in 400 rows of %s",
    async (format) => {
      const out = join(folder, format);
      const made = await generateIntake(context, {
        dossiers: 400,
        judges: 3,
        seed: 17,
        faults: 30,
        closing: CLOSING,
        format,
        rubric: RUBRIC,
        out,
      });
      expect(made.exitCode).toBe(0);
      const truth = Truth.parse(JSON.parse(readFileSync(join(out, "temuan-tertanam.json"), "utf8")));
      expect(new Set(truth.map(({ fault }) => fault)).size).toBe(FAULTS.length);
      const { rows, findings, exitCode } = await check(join(out, `proposal.${format}`));
      expect([rows, exitCode]).toEqual([400, 1]);
      const found = new Set(findings.map(({ code, rule }) => `${code} ${rule}`));
      expect(truth.filter(({ number, fault }) => !found.has(`${number} ${RULE_OF[fault]}`))).toEqual([]);
    },
    60_000,
  );
});

describe("a table that is poor or broken", () => {
  it("is checked by code, title, agency and start alone, and its gaps are told once", async () => {
    const { found, skipped } = await checkText(
      [
        "Kode,Judul,Instansi,Tanggal mulai implementasi",
        "A-1,Becak Pintar untuk Warga Desa,Pemerintah Kabupaten Uji,2020-01-01",
        "A-2,BECAK PINTAR untuk warga desa,Pemerintah Kota Lain,1 Februari 2020",
        "A-3,Antrean Daring Puskesmas Kepulauan,Pemerintah Kabupaten Uji,01/03/2025",
        "A-4,Sekolah Sungai Bersama Nelayan,Pemerintah Kabupaten Uji,",
      ].join("\n"),
    );
    expect(found).toEqual(["2 A-1 same-title", "3 A-2 same-title", "4 A-3 minimum-age", "5 A-4 minimum-age"]);
    const fields = skipped.flatMap((rule) => (rule.reason === "no-field" ? (rule.fields ?? []) : []));
    expect(fields).toEqual(expect.arrayContaining(["unit", "category", "region"]));
  });

  it("tells what cannot be read and still checks the rest", async () => {
    const { found, exitCode, rows } = await checkText(
      [
        "Kode;Judul;Instansi;Provinsi;Tanggal mulai implementasi",
        "A-1;Becak Pintar untuk Warga Desa;Pemerintah Kabupaten Uji;Atlantis;2026-01-01",
        "A-1;Antrean Daring Puskesmas Kepulauan;Pemerintah Kabupaten Lain;D.I. Yogyakarta;entah",
        "A-3;;Pemerintah Kabupaten Sana;Kep. Riau;2026-02-02",
      ].join("\n"),
    );
    expect([rows, exitCode]).toEqual([3, 1]);
    expect(found).toEqual(
      expect.arrayContaining([
        "2 A-1 unreadable-cell",
        "2 A-1 minimum-age",
        "3 A-1 duplicate-code",
        "3 A-1 unreadable-cell",
        "4 A-3 unreadable-cell",
        "4 A-3 minimum-age",
      ]),
    );
  });

  it("ends with 2 where there is nothing to read", async () => {
    const path = join(folder, "kosong.csv");
    writeFileSync(path, "");
    expect((await checkFile(context, path, OPTIONS)).exitCode).toBe(2);
    expect((await checkFile(context, path, { ...OPTIONS, rules: "tidak-ada" })).exitCode).toBe(2);
    expect((await checkFile(context, path, { ...OPTIONS, closing: "besok" })).exitCode).toBe(2);
  });
});
