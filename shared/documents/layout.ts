import type { PlainValue } from "./document-definition.ts";
import type { ResultRecord } from "./result-record.ts";

const MONTHS = [
  "Januari",
  "Februari",
  "Maret",
  "April",
  "Mei",
  "Juni",
  "Juli",
  "Agustus",
  "September",
  "Oktober",
  "November",
  "Desember",
];

/** Where the printed block of the electronic signature goes on the last page, in points from the lower left. */
export const SIGNATURE_AREA = { left: 40, bottom: 62, width: 232, height: 78 } as const;

/** Jakarta keeps UTC+7 all year; documents of the national panel state its time (WIB). */
const JAKARTA_OFFSET_HOURS = 7;

/** Page margins: left, top, right, bottom, in points. */
export const PAGE_MARGINS: readonly number[] = [40, 40, 40, 56];

/** An instant as an official letter writes its day: "18 Juni 2020". */
export function formatDate(instant: string): string {
  const { day, month, year } = jakartaParts(instant);
  return `${day} ${MONTHS[month - 1] ?? ""} ${year}`;
}

/** An instant with time: "18 Juni 2020 pukul 10.42.07 WIB". */
export function formatMoment(instant: string): string {
  const { hour, minute, second } = jakartaParts(instant);
  return `${formatDate(instant)} pukul ${pad(hour)}.${pad(minute)}.${pad(second)} WIB`;
}

/** A decimal with point as Indonesian print has it: "83.47" becomes "83,47". */
export function formatDecimal(decimal: string): string {
  return decimal.replace(".", ",");
}

/** Hundredths of a point as entered: 8750 is "87,5", 8700 is "87". */
export function formatMark(mark: number): string {
  const fraction = String(mark % 100)
    .padStart(2, "0")
    .replace(/0+$/u, "");
  const whole = String(Math.floor(mark / 100));
  return fraction === "" ? whole : `${whole},${fraction}`;
}

/** Basis points as per cent: 1500 is "15%". */
export function formatWeight(basisPoints: number): string {
  return `${formatMark(basisPoints)}%`;
}

/** Letterhead and title that every document begins with. */
export function heading(
  {
    season,
  }: { readonly season: Pick<ResultRecord["season"], "competition" | "name" | "labels" | "rehearsal"> },
  title: string,
  subtitle: string,
): PlainValue {
  return [
    { text: season.competition.toUpperCase(), style: "letterhead" },
    { text: `${season.labels.panel} — ${season.name}`, style: "letterheadUnit" },
    {
      table: { widths: ["*"], body: [[{ text: "", fontSize: 1 }]] },
      layout: "letterhead",
      margin: [0, 3, 0, 8],
    },
    ...(season.rehearsal
      ? [{ text: "LATIHAN — bukan hasil sesungguhnya dan tidak memiliki kekuatan hukum", style: "rehearsal" }]
      : []),
    { text: title.toUpperCase(), style: "title" },
    { text: subtitle, style: "subtitle" },
  ];
}

/** Place, day and name at the end; the left half stays empty for the electronic signature's block. */
export function signatureBlock({
  name,
  role,
  madeAt,
}: {
  readonly name: string;
  readonly role: string;
  readonly madeAt: string;
}): PlainValue {
  return {
    unbreakable: true,
    margin: [0, 24, 0, 0],
    columns: [
      { width: "*", text: " " },
      {
        width: 220,
        stack: [
          { text: formatDate(madeAt) },
          { text: role, margin: [0, 2, 0, 54] },
          { text: name, bold: true },
        ],
      },
    ],
  };
}

/** The block of the chair who froze the ranking. */
export function chairSignature({ season, frozen }: ResultRecord, madeAt: string): PlainValue {
  return signatureBlock({ name: frozen.by, role: `Ketua ${season.labels.panel},`, madeAt });
}

/** Says why rows with the same printed figure stand in an order, where there are any. */
export function sameFigureNote({ ranking, rubric }: ResultRecord): readonly PlainValue[] {
  const isBroken = ranking.some(({ points, rank }, index) => {
    const next = ranking[index + 1];
    return next?.points === points && next.rank !== rank;
  });
  if (!isBroken) return [];
  const order = rubric.tieOrder.flatMap(
    (id) => rubric.criteria.find((criterion) => criterion.id === id)?.name.id ?? [],
  );
  return [
    {
      text:
        "Nilai yang tercetak sama dibedakan oleh desimal berikutnya; bila sama persis, oleh rata-rata nilai " +
        `menurut urutan pemecah seri: ${order.join(", ")}.`,
      style: "note",
    },
  ];
}

/** How to check the document without trusting anybody, in one small paragraph. */
export function recountNote(record: ResultRecord): PlainValue {
  return {
    text:
      "Dokumen ini memuat catatan hasil lengkap (result.json). Siapa pun dapat menghitung ulang peringkat " +
      `dari berkas ini dengan perintah "pleno recount". Jurnal ketua: entri ${record.journal.seq}, ` +
      `sidik ${record.journal.hash.slice(0, 16)}.`,
    style: "note",
  };
}

export const STYLES: PlainValue = {
  letterhead: { fontSize: 12, bold: true, alignment: "center" },
  letterheadUnit: { fontSize: 10, alignment: "center" },
  rehearsal: { fontSize: 9, bold: true, alignment: "center", color: "#9a3412", margin: [0, 0, 0, 6] },
  title: { fontSize: 12, bold: true, alignment: "center" },
  subtitle: { fontSize: 10, alignment: "center", margin: [0, 2, 0, 12] },
  tableHead: { bold: true, fontSize: 8.5, fillColor: "#e8ecf1" },
  cell: { fontSize: 8.5 },
  note: { fontSize: 7.5, color: "#444444", margin: [0, 12, 0, 0] },
};

/** The official formula in words, as printed on every result. */
export const FORMULA_TEXT =
  "Nilai akhir = rata-rata dari jumlah (nilai × bobot) setiap lembar penilaian yang diserahkan. " +
  "Lembar yang tidak ada tidak dihitung sebagai nol.";

function jakartaParts(instant: string) {
  const date = new Date(Date.parse(instant) + JAKARTA_OFFSET_HOURS * 3_600_000);
  return {
    day: date.getUTCDate(),
    month: date.getUTCMonth() + 1,
    year: date.getUTCFullYear(),
    hour: date.getUTCHours(),
    minute: date.getUTCMinutes(),
    second: date.getUTCSeconds(),
  };
}

function pad(value: number): string {
  return String(value).padStart(2, "0");
}
