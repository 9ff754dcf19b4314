import { describe, expect, it } from "vitest";
import { type DefinedDocument, DocumentKind, defineDocument } from "#shared/documents/define-document.ts";
import { minutes } from "#shared/documents/minutes.ts";
import { recap } from "#shared/documents/recap.ts";
import type { ResultRecord } from "#shared/documents/result-record.ts";
import { topList } from "#shared/documents/top-list.ts";
import { DossierId, MemberId } from "#shared/identifiers.ts";
import type { SeasonEvent } from "#shared/journal/audit-event.ts";
import { buildDossier, buildRecord, buildSeason, buildSheets } from "#tests/support/builders.ts";
import { tableRowsOf, textsOf } from "./definition-text.ts";

const judge = MemberId.parse("judge-1");
const madeAt = "2026-06-17T17:00:00.000Z";

/** Four dossiers with flat marks by dossier; the second judge is a point below the first. */
function recordOf(
  points: readonly number[],
  events: readonly SeasonEvent[] = [],
  overrides = {},
): ResultRecord {
  const season = buildSeason({ dossiers: points.length }, overrides);
  const sheets = buildSheets(season, (dossier, reader) => Array(4).fill((points[dossier] ?? 0) - reader));
  return buildRecord(season, sheets, events);
}

const record = recordOf([90.5, 80, 70, 60]);
const tied = recordOf([90, 80, 80, 60]);
const sick: SeasonEvent = {
  type: "readings-excluded",
  readings: [{ dossierId: DossierId.parse("d-2"), memberId: judge }],
  reason: "sakit dan dirawat",
};

function every(from: ResultRecord): readonly (readonly [DocumentKind, DefinedDocument | null])[] {
  return DocumentKind.options.map((kind) => [
    kind,
    defineDocument(from, { kind, memberId: judge }, { madeAt, notes: new Map() }),
  ]);
}

function linesOf(document: DefinedDocument | null): readonly string[] {
  return document ? textsOf(document.input.definition.content) : [];
}

function rowsOf({ input }: DefinedDocument): readonly (readonly string[])[] {
  return tableRowsOf(input.definition.content);
}

/** Rows of the ranking's own table: those whose first cell is a rank. */
function rankedRowsOf(document: DefinedDocument): readonly (readonly string[])[] {
  return rowsOf(document).filter(([first]) => /^\d+\*?$/u.test(first ?? ""));
}

describe("every document", () => {
  it("is plain data, the same for the same record", () => {
    for (const [kind, document] of every(record)) {
      expect(JSON.parse(JSON.stringify(document)), kind).toEqual(document);
      expect(every(record).find(([other]) => other === kind)?.[1]).toEqual(document);
    }
  });

  it("has its own file name, safe in every file system", () => {
    const names = every(record).map(([, document]) => document?.fileName ?? "");
    expect(new Set(names).size).toBe(DocumentKind.options.length);
    for (const name of names) expect(name).toMatch(/^[a-z0-9._-]+\.pdf$/u);
  });

  it("is dated in Jakarta and signed for by the person who froze the ranking", () => {
    for (const [kind, document] of every(record)) {
      const lines = linesOf(document);
      expect(lines, kind).toContain("18 Juni 2026");
      expect(lines.at(-1), kind).toBe("Nama chair-1");
    }
  });

  it("says that it is a rehearsal if and only if it is one", () => {
    const rehearsal = recordOf([90, 80], [], { rehearsal: true });
    for (const [kind, document] of every(rehearsal))
      expect(
        linesOf(document).filter((line) => line.includes("LATIHAN")),
        kind,
      ).toHaveLength(1);
    for (const [kind, document] of every(record))
      expect(linesOf(document).join("\n"), kind).not.toMatch(/latihan/iu);
  });

  it("keeps the longest titles whole", () => {
    const title = `${"Pelayanan terpadu ".repeat(28).trim().slice(0, 499)}!`;
    const season = buildSeason({ dossiers: 1 }, { dossiers: [buildDossier(1, { title })] });
    const long = buildRecord(
      season,
      buildSheets(season, () => [60, 60, 60, 60]),
    );
    for (const [kind, document] of every(long))
      expect(
        linesOf(document).some((line) => line.includes(title)),
        kind,
      ).toBe(true);
  });

  it("writes decimals with a comma and never with a point", () => {
    for (const [kind, document] of every(record)) {
      const text = linesOf(document)
        .join("\n")
        .replaceAll(/\d\d\.\d\d\.\d\d WIB/gu, "");
      expect(text, kind).toMatch(/\d,\d/u);
      expect(text, kind).not.toMatch(/\d\.\d/u);
    }
  });

  it("tells how to recount it", () => {
    for (const [kind, document] of every(record))
      expect(linesOf(document).join("\n"), kind).toContain("pleno recount");
  });

  it("numbers its pages", () => {
    for (const [kind, document] of every(record))
      expect(document?.input.definition.footerText?.pageOf, kind).toBe("Halaman {page} dari {pages}");
  });

  it("is of a known kind", () => {
    expect(DocumentKind.options).toEqual(["score-sheets", "recap", "minutes", "top-list"]);
    expect(DocumentKind.safeParse("gossip").success).toBe(false);
  });
});

describe("the published list", () => {
  it("has every listed dossier once, in the order of ranks, and no other", () => {
    expect(rankedRowsOf(topList(record, madeAt))).toEqual([
      ["1", "2026-0001", "Inovasi nomor 1", "Dinas 1 — Pemerintah Kabupaten 1", "Jawa Timur", "90,00"],
      ["2", "2026-0002", "Inovasi nomor 2", "Dinas 2 — Pemerintah Kabupaten 2", "Jawa Timur", "79,50"],
    ]);
  });

  it("lists all equals on the line, with a star that it explains", () => {
    const list = topList(tied, madeAt);
    expect(rankedRowsOf(list).map(([rank]) => rank)).toEqual(["1", "2*", "2*"]);
    expect(linesOf(list).filter((line) => line.startsWith("* "))).toHaveLength(1);
    expect(linesOf(topList(record, madeAt)).filter((line) => line.startsWith("* "))).toEqual([]);
  });

  it("has no dash for a missing unit and no province for a ministry", () => {
    const season = buildSeason({ dossiers: 1 }, { dossiers: [buildDossier(1, { unit: "", region: null })] });
    const list = topList(
      buildRecord(
        season,
        buildSheets(season, () => [60, 60, 60, 60]),
      ),
      madeAt,
    );
    expect(rankedRowsOf(list)[0]?.slice(3, 5)).toEqual(["Pemerintah Kabupaten 1", ""]);
  });
});

describe("the recapitulation", () => {
  it("has every ranked dossier once with the total of each sheet", () => {
    const rows = rankedRowsOf(recap(record, madeAt));
    expect(rows.map(([rank, number]) => [rank, number])).toEqual([
      ["1", "2026-0001"],
      ["2", "2026-0002"],
      ["3", "2026-0003"],
      ["4", "2026-0004"],
    ]);
    expect(rows[0]?.slice(4)).toEqual(["Nama judge-1: 90,50\nNama judge-2: 89,50", "90,00"]);
  });

  it("names what was left out, with why and by whom, and only then", () => {
    const rows = rowsOf(recap(recordOf([90, 80, 70, 60], [sick]), madeAt));
    expect(rows).toContainEqual(["2026-0002", "Nama judge-1", "sakit dan dirawat", "Ketua"]);
    expect(linesOf(recap(record, madeAt))).not.toContain("Penilaian yang tidak dihitung");
  });

  it("shows no total of an excluded sheet", () => {
    const rows = rankedRowsOf(recap(recordOf([90, 80, 70, 60], [sick]), madeAt));
    expect(rows.find(([, number]) => number === "2026-0002")?.slice(4)).toEqual([
      "Nama judge-2: 79,00",
      "79,00",
    ]);
  });
});

describe("the minutes", () => {
  it("have every listed dossier once", () => {
    const rows = rankedRowsOf(minutes(record, madeAt));
    expect(rows).toEqual([
      ["1", "Inovasi nomor 1", "Pemerintah Kabupaten 1", "90,00"],
      ["2", "Inovasi nomor 2", "Pemerintah Kabupaten 2", "79,50"],
    ]);
  });

  it("say how many sheets of how many judges were counted", () => {
    expect(linesOf(minutes(record, madeAt)).join("\n")).toContain(
      "Dinilai 4 usulan oleh 2 evaluator dengan 8 lembar penilaian",
    );
  });

  it("count only judges whose sheets were counted", () => {
    const absent: SeasonEvent = {
      type: "readings-excluded",
      readings: [1, 2].map((index) => ({ dossierId: DossierId.parse(`d-${index}`), memberId: judge })),
      reason: "mengundurkan diri",
    };
    expect(linesOf(minutes(recordOf([90, 80], [absent]), madeAt)).join("\n")).toContain(
      "Dinilai 2 usulan oleh 1 evaluator dengan 2 lembar penilaian",
    );
  });

  it("show how near the line was", () => {
    expect(linesOf(minutes(record, madeAt)).join("\n")).toContain(
      "2 usulan masuk Top 2; nilai terendah di dalam daftar 79,50, nilai tertinggi di luar daftar 69,50.",
    );
  });

  it("say so when equals on the line made the list longer, and when nothing is beyond it", () => {
    expect(linesOf(minutes(tied, madeAt)).join("\n")).toContain(
      "3 usulan masuk Top 2 (melebihi kuota karena nilai pada garis sama persis); nilai terendah",
    );
    expect(linesOf(minutes(recordOf([90, 80, 80]), madeAt)).join("\n")).toContain(
      "3 usulan masuk Top 2 (melebihi kuota karena nilai pada garis sama persis).",
    );
    expect(linesOf(minutes(recordOf([90]), madeAt))).toContain("1 usulan masuk Top 2.");
  });

  it("tell when, by whom and why the ranking was frozen, and what was left out", () => {
    const lines = linesOf(minutes(recordOf([90, 80], [sick]), madeAt));
    expect(lines).toContain(
      "Peringkat dibekukan oleh Nama chair-1 pada 18 Juni 2026 pukul 10.42.07 WIB dengan alasan: seluruh lembar telah masuk",
    );
    expect(lines).toContain("1 penilaian tidak dihitung dengan alasan yang tercantum di bawah.");
    expect(lines).toContain("sakit dan dirawat");
    expect(linesOf(minutes(record, madeAt))).toContain(
      "Seluruh penilaian yang ditugaskan diserahkan dan dihitung.",
    );
  });
});
