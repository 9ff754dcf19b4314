import { readFileSync } from "node:fs";
import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { nodeCrypto } from "#electron/adapters/node-crypto.ts";
import { renderPdf } from "#electron/documents/render/render.ts";
import { type RecountReport, recount } from "#shared/documents/recount.ts";
import type { ResultRecord } from "#shared/documents/result-record.ts";
import { CriterionId } from "#shared/identifiers.ts";
import { canonicalJson } from "#shared/packet/canonical-json.ts";
import { hundredths } from "#shared/scoring/hundredths.ts";
import { buildRecord, buildSeason, buildSheet, buildSheets } from "#tests/support/builders.ts";
import { randomRecord } from "#tests/support/random-records.ts";
import { runScript, SCRIPT } from "#tests/support/recount-script.ts";
import { buildRenderInput, requireFonts } from "./document-fixtures.ts";
import { buildPanelCertificate, signSample } from "./signing-fixtures.ts";

const season = buildSeason();
const record = buildRecord(
  season,
  buildSheets(season, (dossier, judge) => [90 - dossier * 5, 80 - judge, 70, 60]),
);

/** The product's verdict in the words of the script. */
function verdictOf(report: RecountReport): string {
  if (report.outcome === "differs") return `differs at row ${report.row}`;
  if (report.outcome === "composition-differs") return "differs in composition";
  return report.outcome === "same" ? "same" : "unsound / tidak sah";
}

/** A change anybody with an editor could make; it returns `null` where there is nothing to change. */
type Tampering = (record: ResultRecord, at: number) => Partial<ResultRecord> | null;

const TAMPERINGS: Readonly<Record<string, Tampering>> = {
  "a mark": ({ sheets }, at) => ({
    sheets: sheets.map((signed, index) => {
      if (index !== at % sheets.length) return signed;
      const { marks } = signed.sheet;
      const [id] = Object.keys(marks).map((key) => CriterionId.parse(key));
      if (!id) return signed;
      const other = hundredths(marks[id] === 5000 ? 7500 : 5000);
      return { ...signed, sheet: { ...signed.sheet, marks: { ...marks, [id]: other } } };
    }),
  }),
  "a rank": ({ ranking }, at) => ({
    ranking: ranking.map((row, index) =>
      index === at % ranking.length ? { ...row, rank: row.rank + 1 } : row,
    ),
  }),
  "printed points": ({ ranking }, at) => ({
    ranking: ranking.map((row, index) => (index === at % ranking.length ? { ...row, points: "99.99" } : row)),
  }),
  "a tie": ({ ranking }, at) => ({
    ranking: ranking.map((row, index) => (index === at % ranking.length ? { ...row, tied: !row.tied } : row)),
  }),
  "two rows": ({ ranking }) =>
    ranking.length < 2
      ? null
      : { ranking: [...ranking.slice(1, 2), ...ranking.slice(0, 1), ...ranking.slice(2)] },
  "a row left out": ({ ranking }) => ({ ranking: ranking.slice(1) }),
  "a sheet left out": ({ sheets }) => (sheets.length === 0 ? null : { sheets: sheets.slice(1) }),
  "a sheet twice": ({ sheets }) => (sheets[0] ? { sheets: [...sheets, sheets[0]] } : null),
  "a signature": ({ sheets }) =>
    sheets.length < 2
      ? null
      : {
          sheets: sheets.map((signed, at) => ({
            ...signed,
            signature: sheets[(at + 1) % sheets.length]?.signature ?? "",
          })),
        },
  "a weight": ({ rubric }) => ({
    rubric: {
      ...rubric,
      criteria: rubric.criteria.map((criterion, at) => ({ ...criterion, weight: at === 0 ? 10_000 : 0 })),
    },
  }),
  "the tie order": ({ rubric }) =>
    rubric.tieOrder.length < 2 ? null : { rubric: { ...rubric, tieOrder: rubric.tieOrder.toReversed() } },
  "the list's size": ({ season: named }, at) => ({
    season: { ...named, list: { ...named.list, size: named.list.size + 1 + (at % 2) } },
  }),
  "an exclusion": ({ exclusions }) => (exclusions.length === 0 ? null : { exclusions: exclusions.slice(1) }),
  "a count of the composition": ({ composition }) =>
    composition ? { composition: { ...composition, listed: composition.listed + 1 } } : null,
  "a group of the composition": ({ composition }) =>
    composition
      ? {
          composition: {
            ...composition,
            groups: composition.groups.map((entry) => ({ ...entry, ranked: 99 })),
          },
        }
      : null,
};

describe("the script that ships with every export", () => {
  it("is at most 200 lines and needs nothing but Node's own modules", () => {
    const text = readFileSync(SCRIPT, "utf8");
    expect(text.trimEnd().split("\n").length).toBeLessThanOrEqual(200);
    expect([...text.matchAll(/from "([^"]+)"/gu)].map(([, name]) => name)).toEqual([
      "node:crypto",
      "node:fs",
      "node:zlib",
    ]);
  });

  it("comes to the same on any honest result as the program does", { timeout: 120_000 }, () => {
    fc.assert(
      fc.property(randomRecord, (honest) => {
        expect(recount(honest, nodeCrypto)).toMatchObject({ outcome: "same" });
        expect(runScript(canonicalJson(honest))).toMatchObject({ status: 0, verdict: "same", stderr: "" });
      }),
      { numRuns: 25 },
    );
  });

  it("comes to the same verdict as the program on any tampered result", { timeout: 240_000 }, () => {
    fc.assert(
      fc.property(
        randomRecord,
        fc.constantFrom(...Object.keys(TAMPERINGS)),
        fc.nat(20),
        (honest, name, at) => {
          const change = honest.ranking.length > 0 ? TAMPERINGS[name]?.(honest, at) : null;
          fc.pre(change !== null && change !== undefined);
          const tampered = { ...honest, ...change };
          const expected = verdictOf(recount(tampered, nodeCrypto));
          const found = runScript(canonicalJson(tampered));
          expect(found, name).toMatchObject({ verdict: expected, status: expected === "same" ? 0 : 1 });
        },
      ),
      { numRuns: 60 },
    );
  });

  it.each(Object.entries(TAMPERINGS))("says no when somebody changed %s", (_name, tamper) => {
    const exclusion = {
      type: "readings-excluded" as const,
      readings: season.assignments.slice(1, 2),
      reason: "sakit",
    };
    const base = buildSeason({}, { rubric: { ...season.rubric } });
    const honest = buildRecord(
      base,
      buildSheets(base, (dossier) => Array(4).fill(90 - dossier)),
      [exclusion],
    );
    const change = tamper(honest, 1);
    if (!change) return;
    expect(runScript(canonicalJson({ ...honest, ...change })).status).toBe(1);
  });

  it("finds the result inside a PDF, also after a signature, and prints the ranking on request", async () => {
    const pdf = await pdfWith(canonicalJson(record));
    expect(runScript(pdf)).toMatchObject({ status: 0, verdict: "same" });
    const revised = await signSample(pdf, await buildPanelCertificate());
    const { lines } = runScript(revised, "--rows");
    expect(lines.slice(-3)).toEqual([
      "1\t77.88\t*\t2026-0001\tInovasi nomor 1",
      "2\t76.13\t*\t2026-0002\tInovasi nomor 2",
      "3\t74.38\t\t2026-0003\tInovasi nomor 3",
    ]);
  });

  it("refuses a PDF with two different results, with none, and what is no PDF", async () => {
    const two = Buffer.concat([
      await pdfWith(canonicalJson(record)),
      await pdfWith(canonicalJson({ ...record, season: { ...record.season, name: "Lain" } })),
    ]);
    const refused: readonly (Uint8Array | string)[] = [
      two,
      await pdfWith("{}"),
      "bukan PDF",
      "",
      "{",
      '{"format":"pleno-result"}',
    ];
    for (const bytes of refused)
      expect(runScript(bytes)).toMatchObject({ status: 2, verdict: "unreadable / tidak terbaca" });
    expect(runScript(two).lines[1]).toContain("more than one result");
  });

  it("counts a result of an earlier program, and says where one is from a newer", () => {
    const { composition: _none, ...earlier } = record;
    expect(runScript(canonicalJson(earlier))).toMatchObject({ status: 0, verdict: "same" });
    const newer = runScript(canonicalJson({ ...record, version: 2, seal: "baru" }));
    expect(newer).toMatchObject({ status: 0, verdict: "same" });
    expect(newer.lines.join("\n")).toContain("from a newer Pleno");
  });

  it("does not take a sheet signed by somebody else", () => {
    const forged = buildSheet({ points: [90, 80, 70, 60], signedBy: "penyusup" });
    const sheets = record.sheets.map((signed, at) =>
      at === 0 ? { sheet: forged.sheet, signature: forged.signature } : signed,
    );
    const { status, lines } = runScript(canonicalJson({ ...record, sheets }));
    expect(status).toBe(1);
    expect(lines[1]).toContain("not signed by its judge: d-1/judge-1");
  });
});

async function pdfWith(result: string): Promise<Uint8Array> {
  const [attachment] = buildRenderInput().attachments;
  if (!attachment) throw new Error("an attachment is needed");
  const attachments = [{ ...attachment, bytes: new TextEncoder().encode(result) }];
  const made = await renderPdf(requireFonts(), buildRenderInput({ attachments }));
  if (!made.ok) throw new Error(made.error.type);
  return made.value;
}
