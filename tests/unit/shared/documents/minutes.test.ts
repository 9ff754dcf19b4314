import { describe, expect, it } from "vitest";
import { EMPTY_DETAILS } from "#shared/documents/document-details.ts";
import { BLANK } from "#shared/documents/layout.ts";
import type { ResultRecord } from "#shared/documents/result-record.ts";
import type { TemplateContext } from "#shared/documents/template-context.ts";
import { consolidationMinutes } from "#shared/documents/templates/consolidation-minutes.ts";
import { minutes } from "#shared/documents/templates/minutes.ts";
import { DossierId, MemberId } from "#shared/identifiers.ts";
import type { SeasonEvent } from "#shared/journal/audit-event.ts";
import { buildRecord, buildSeason, buildSheets } from "#tests/support/builders.ts";
import { tableRowsOf, textsOf } from "./definition-text.ts";
import { buildContext, buildDetails, richRecord } from "./rich-record.ts";

const rich = richRecord();

/** Dossiers with flat marks; the second judge is a point below the first. */
function recordOf(points: readonly number[], events: readonly SeasonEvent[] = []): ResultRecord {
  const season = buildSeason({ dossiers: points.length });
  const sheets = buildSheets(season, (dossier, reader) =>
    Array<number>(4).fill((points[dossier] ?? 0) - reader),
  );
  return buildRecord(season, sheets, events);
}

function contextOf(record: ResultRecord): TemplateContext {
  return { ...buildContext(rich), record, notes: new Map(), shifts: null, whatIf: null };
}

function textOf(context: TemplateContext, template = minutes): string {
  return textsOf(template(context).input.definition.content).join("\n");
}

function excluded(dossiers: readonly string[], reason: string): SeasonEvent {
  const memberId = MemberId.parse("judge-1");
  return {
    type: "readings-excluded",
    readings: dossiers.map((id) => ({ dossierId: DossierId.parse(id), memberId })),
    reason,
  };
}

describe("the minutes of the plenary", () => {
  it("begin with the day in words, the place and who met", () => {
    const text = textOf(buildContext(rich, { details: buildDetails(2) }));
    expect(text).toContain(
      "Pada hari ini, Kamis, tanggal delapan belas bulan Juni tahun dua ribu dua puluh enam (18 Juni 2026), bertempat di Jakarta, Tim Evaluasi KIPP 2026 uji telah menyelenggarakan rapat pleno penetapan Top 5 Tahun 2026.",
    );
    for (const { name, role } of buildDetails(2).signatories) {
      expect(text).toContain(name);
      expect(text).toContain(role);
    }
  });

  it("take the day that was filled in", () => {
    const text = textOf(buildContext(rich, { details: buildDetails(1, { date: "2026-07-01" }) }));
    expect(text).toContain("Rabu, tanggal satu bulan Juli");
  });

  it("leave lines to write on for what was not filled in", () => {
    const text = textOf(buildContext(rich, { details: EMPTY_DETAILS }));
    expect(text).toContain(`bertempat di ${BLANK}`);
    expect(text.split(BLANK).length - 1).toBeGreaterThanOrEqual(4);
  });

  it("have every listed dossier once, in the order of ranks", () => {
    const record = recordOf([90.5, 80, 70, 60]);
    const rows = tableRowsOf(minutes(contextOf(record)).input.definition.content);
    expect(rows.filter(([first]) => /^\d+\*?$/u.test(first ?? ""))).toEqual([
      ["1", "Inovasi nomor 1", "Pemerintah Kabupaten 1", "90,00"],
      ["2", "Inovasi nomor 2", "Pemerintah Kabupaten 2", "79,50"],
    ]);
  });

  it("count the sheets and only those judges whose sheets were counted", () => {
    expect(textOf(contextOf(recordOf([90, 80])))).toContain(
      "Dinilai 2 proposal oleh 2 evaluator dengan 4 lembar penilaian",
    );
    const absent = excluded(["d-1", "d-2"], "mengundurkan diri");
    expect(textOf(contextOf(recordOf([90, 80], [absent])))).toContain(
      "Dinilai 2 proposal oleh 1 evaluator dengan 2 lembar penilaian",
    );
  });

  it("show how near the line was, and say so when equals made the list longer", () => {
    expect(textOf(contextOf(recordOf([90.5, 80, 70, 60])))).toContain(
      "2 proposal masuk Top 2. Nilai terendah di dalam daftar 79,50, nilai tertinggi di luar daftar 69,50.",
    );
    expect(textOf(contextOf(recordOf([90, 80, 80, 60])))).toContain(
      "3 proposal masuk Top 2 (melebihi kuota karena nilai pada garis sama persis). Nilai terendah",
    );
    const alone = textsOf(minutes(contextOf(recordOf([90]))).input.definition.content);
    expect(alone).toContain("1 proposal masuk Top 2.");
  });

  it("tell every decision in its order, with who and why, and the freezing last", () => {
    const text = textOf(buildContext(rich));
    const said = [
      "Penilaian dikecualikan oleh Nama chair-1",
      "Pengecualian dibatalkan oleh Nama chair-1",
      "Peringkat dibekukan oleh Nama chair-1. Alasan: Semua lembar masuk.".split(".")[0] ?? "",
      "Peringkat dibuka kembali oleh Nama chair-1",
      "Peringkat dibekukan oleh Nama chair-1 pada 18 Juni 2026 pukul 10.42.07 WIB dengan alasan: seluruh lembar telah masuk",
    ];
    const places = said.map((sentence) => text.indexOf(sentence));
    expect(places.every((place) => place >= 0)).toBe(true);
    expect(places).toEqual(places.toSorted((a, b) => a - b));
  });

  it("say what was not counted, or that all was", () => {
    const text = textOf(contextOf(recordOf([90, 80], [excluded(["d-2"], "sakit dan dirawat")])));
    expect(text).toContain("1 penilaian tidak dihitung dengan alasan yang tercantum di bawah.");
    expect(text).toContain("sakit dan dirawat");
    expect(textOf(contextOf(recordOf([90, 80])))).toContain(
      "Seluruh penilaian yang ditugaskan diserahkan dan dihitung.",
    );
  });
});

describe("the minutes of the consolidation", () => {
  it("name decisions, exclusions, corrected sheets and further readings", () => {
    const context = buildContext(rich);
    const rows = tableRowsOf(consolidationMinutes(context).input.definition.content);
    const corrected = rich.record.sheets.filter(({ sheet }) => sheet.revision > 1);
    expect(corrected.length).toBeGreaterThan(0);
    expect(rows.filter((row) => row.length === 5 && row[2] === "2")).toHaveLength(corrected.length);
    expect(rows.some(([number, count]) => number === "2026-0004" && count === "4")).toBe(true);
    const text = textOf(context, consolidationMinutes);
    expect(text).toContain("Penilai sakit dan dirawat");
    expect(text).toContain("Pengecualian dibatalkan");
  });

  it("name differences in falling order and blame nobody", () => {
    const content = consolidationMinutes(buildContext(rich)).input.definition.content;
    const ranges = tableRowsOf(content)
      .filter((row) => row.length === 6 && row[0]?.startsWith("2026-"))
      .map((row) => Number((row[5] ?? "").replace(",", ".")));
    expect(ranges.length).toBeGreaterThan(1);
    expect(ranges).toEqual(ranges.toSorted((a, b) => b - a));
    expect(textsOf(content).join("\n")).toContain("tidak menunjukkan kekeliruan penilai mana pun");
  });

  it("say so where there is nothing to say", () => {
    const season = buildSeason({ dossiers: 2 });
    const record = buildRecord(
      season,
      buildSheets(season, () => [80, 80, 80, 80]),
    );
    const text = textOf(contextOf(record), consolidationMinutes);
    for (const sentence of [
      "Tidak ada keputusan yang diambil sebelum peringkat dibekukan.",
      "Tidak ada lembar yang dikoreksi sesudah diserahkan.",
      "Tidak ada proposal yang dinilai oleh lebih banyak penilai",
      "Tidak ada proposal dengan nilai yang berbeda antarpenilai.",
    ])
      expect(text).toContain(sentence);
  });
});
