import type { DocumentDefinition, PlainValue } from "#shared/documents/document-definition.ts";
import { DossierId } from "#shared/identifiers.ts";
import { composeNarrative } from "#shared/rehearsal/compose-narrative.ts";
import { createRandom, type Random } from "#shared/rehearsal/random.ts";
import { inventStory } from "#shared/rehearsal/story.ts";
import { THEMES } from "#shared/rehearsal/themes.ts";
import type { RubricPack } from "#shared/rubric/rubric-pack.ts";

export interface EvidenceReport {
  readonly name: string;
  readonly title: string;
  readonly definition: DocumentDefinition;
}

const MARK = "LATIHAN — berkas rekaan, bukan bukti inovasi mana pun";
const COLOURS = ["#1f5f8b", "#c07a1c"];
const CHART_HEIGHT = 190;

/** The four reports that rehearsal dossiers share: text, a table and a chart in each. */
export function evidenceReports(rubric: RubricPack): readonly EvidenceReport[] {
  return [
    report("laporan-pelaksanaan", "Laporan pelaksanaan inovasi", { theme: 0, sections: 8 }),
    report("survei-kepuasan", "Hasil survei kepuasan masyarakat", { theme: 3, sections: 4 }),
    report("pedoman-pelaksanaan", "Pedoman pelaksanaan layanan", { theme: 6, sections: 6 }),
    report("perjanjian-kerja-sama", "Ringkasan perjanjian kerja sama", { theme: 9, sections: 5 }),
  ];

  function report(
    slug: string,
    title: string,
    { theme: at, sections }: { theme: number; sections: number },
  ): EvidenceReport {
    const theme = THEMES[at % THEMES.length];
    if (!theme) throw new RangeError("no theme");
    const random = createRandom(2026, "evidence", slug);
    const story = inventStory(
      {
        title: "Inovasi Contoh",
        theme,
        agencyName: "Instansi Contoh",
        unit: "Unit Contoh",
        place: "Daerah Contoh",
        year: 2026,
      },
      random,
    );
    const { criteria } = rubric;
    const { text } = composeNarrative({
      dossierId: DossierId.parse("contoh"),
      story,
      rubric: { criteria: criteria.slice(0, sections) },
      length: "full",
      random,
    });
    return {
      name: `${slug}-latihan.pdf`,
      title: `${title} (latihan)`,
      definition: {
        pageMargins: [56, 64, 56, 56],
        header: { text: MARK, alignment: "center", bold: true, color: "#9a3412", margin: [0, 26, 0, 0] },
        footerText: { left: `${title} — ${MARK}`, pageOf: "Halaman {page} dari {pages}" },
        styles: { chapter: { fontSize: 13, bold: true, margin: [0, 14, 0, 6] } },
        content: [
          { text: title, fontSize: 20, bold: true, margin: [0, 120, 0, 6] },
          { text: "Unit Contoh, Instansi Contoh", fontSize: 12 },
          { text: MARK, bold: true, margin: [0, 24, 0, 0] },
          {
            text: "Semua nama, tempat, dan angka dalam berkas ini direka untuk berlatih memakai Pleno.",
            margin: [0, 4, 0, 0],
          },
          { text: "1. Capaian per bulan", style: "chapter", pageBreak: "before" },
          monthlyTable(random),
          { text: "2. Grafik sebelum dan sesudah", style: "chapter" },
          barChart(random),
          ...text.sections.flatMap((section, index): PlainValue[] => [
            {
              text: `${index + 3}. ${criteria.find(({ id }) => id === section.criterionId)?.name.id ?? ""}`,
              style: "chapter",
              ...(index === 0 ? { pageBreak: "before" } : {}),
            },
            ...section.text
              .split("\n\n")
              .map((paragraph) => ({ text: paragraph, lineHeight: 1.25, margin: [0, 0, 0, 7] })),
          ]),
        ],
      },
    };
  }
}

/** Charts that are attached as pictures: a page each, to be cut to {@link CHART_AREA}. */
export function evidenceCharts(): readonly EvidenceReport[] {
  return ["Grafik sebelum dan sesudah", "Grafik hasil lokasi kedua"].map((title, index) => ({
    name: `${title.toLowerCase().replaceAll(" ", "-")}-latihan.png`,
    title,
    definition: {
      pageMargins: [40, 40, 40, 40],
      content: [
        { text: title, fontSize: 14, bold: true },
        { text: MARK, bold: true, color: "#9a3412", margin: [0, 2, 0, 12] },
        barChart(createRandom(2026, "chart", index)),
      ],
    },
  }));
}

/** The upper part of an A4 page that holds a chart, in points. */
export const CHART_AREA = { left: 20, top: 20, width: 555, height: 330 } as const;

const MONTHS = ["Jan", "Feb", "Mar", "Apr", "Mei", "Jun", "Jul", "Agu", "Sep", "Okt", "Nov", "Des"];

function monthlyTable(random: Random): PlainValue {
  const rows = MONTHS.map((month) => [
    month,
    ...[random.between(60, 400), random.between(5, 30), random.between(1, 9), random.between(70, 99)].map(
      (value) => ({ text: String(value), alignment: "right" }),
    ),
  ]);
  const head = ["Bulan", "Pengguna", "Lokasi", "Hari tunggu", "Puas (%)"];
  return {
    layout: "hairline",
    table: {
      headerRows: 1,
      widths: ["*", 80, 80, 80, 80],
      body: [
        head.map((text, column) => ({ text, bold: true, alignment: column === 0 ? "left" : "right" })),
        ...rows,
      ],
    },
  };
}

function bar(value: number, colour: string): PlainValue {
  const height = (value / 100) * CHART_HEIGHT;
  return [
    { text: String(value), fontSize: 9, alignment: "center", margin: [0, CHART_HEIGHT - height, 0, 2] },
    { canvas: [{ type: "rect", x: 3, y: 0, w: 30, h: height, color: colour }] },
  ];
}

function barChart(random: Random): PlainValue {
  const groups = ["2021", "2022", "2023", "2024", "2025"].map((label) => ({
    label,
    values: [random.between(20, 60), random.between(50, 100)],
  }));
  return [
    {
      columns: groups.map(({ label, values }) => ({
        stack: [
          {
            columns: values.map((value, index) => ({
              width: 36,
              stack: bar(value, COLOURS[index] ?? "#000000"),
            })),
          },
          { text: label, alignment: "center", margin: [0, 4, 24, 0] },
        ],
      })),
    },
    {
      columns: ["Sebelum", "Sesudah"].map((label, index) => ({
        width: 90,
        columns: [
          {
            width: 14,
            canvas: [{ type: "rect", x: 0, y: 2, w: 9, h: 9, color: COLOURS[index] ?? "#000000" }],
          },
          { width: "*", text: label },
        ],
      })),
      margin: [0, 10, 0, 0],
    },
    { text: `Angka rekaan. ${MARK}.`, fontSize: 8, margin: [0, 6, 0, 0] },
  ];
}
