import type { CheckReport } from "../administration/finding.ts";
import { OUTCOMES, type ResultRow } from "../administration/result-rows.ts";
import type { RuleStatus } from "../administration/rule-set.ts";
import type { Season } from "../season/season.ts";
import type { DefinedDocument } from "./define-document.ts";
import type { PlainValue } from "./document-definition.ts";
import { formatDate, formatMoment, heading, PAGE_MARGINS, STYLES, signatureBlock } from "./layout.ts";

interface ListRequest {
  readonly season: Pick<Season, "id" | "name" | "competition" | "year" | "labels" | "rehearsal" | "closesOn">;
  /** In the order of the list. */
  readonly rows: readonly ResultRow[];
  /** The check the decisions rest on; `null` where none was run. */
  readonly check: { readonly report: CheckReport; readonly at: string } | null;
  readonly secretary: string;
  readonly madeAt: string;
}

type Outcome = (typeof OUTCOMES)[number];

const HEADINGS: Readonly<Record<Outcome, string>> = {
  admitted: "Lolos seleksi administrasi",
  rejected: "Tidak lolos seleksi administrasi",
  incomplete: "Menunggu kelengkapan dari pengusul",
  undecided: "Belum diputus",
};

const STATUS: Readonly<Record<RuleStatus, string>> = {
  official: "naskah resmi",
  "as-quoted": "sebagaimana dikutip",
  assumed: "asumsi",
};

/** The results of the administrative selection by group, with the reasons and the rules they rest on. */
export function administrationList({ season, rows, check, secretary, madeAt }: ListRequest): DefinedDocument {
  const groups = [...new Set(rows.map(({ card }) => card.group))];
  const title = `Hasil seleksi administrasi — ${season.name}`;
  return {
    fileName: `seleksi-administrasi-${season.id}.pdf`,
    input: {
      title,
      definition: {
        pageMargins: PAGE_MARGINS,
        styles: STYLES,
        footerText: { left: title, pageOf: "Halaman {page} dari {pages}" },
        content: [
          heading({ season }, "Hasil seleksi administrasi", `Tahun ${season.year} — ${rows.length} proposal`),
          countTable(groups, rows),
          ...groups.flatMap((group) => groupLists(group, rows)),
          rulesNote(check),
          signatureBlock({ name: secretary, role: "Sekretariat,", madeAt }),
        ],
      },
    },
  };
}

function countTable(groups: readonly string[], rows: readonly ResultRow[]): PlainValue {
  const count = (outcome: Outcome, group?: string): number =>
    rows.filter((row) => row.outcome === outcome && (group === undefined || row.card.group === group)).length;
  const line = (name: string, group?: string): PlainValue[] => [
    { text: name, style: "cell" },
    ...OUTCOMES.map((outcome) => numberCell(count(outcome, group))),
    numberCell(rows.filter(({ card }) => group === undefined || card.group === group).length),
  ];
  const head = ["Kelompok", "Lolos", "Tidak lolos", "Menunggu kelengkapan", "Belum diputus", "Jumlah"];
  return {
    layout: "hairline",
    margin: [0, 0, 0, 10],
    table: {
      headerRows: 1,
      widths: ["*", 56, 56, 66, 66, 56],
      body: [
        head.map((text, index) => ({ text, style: "tableHead", alignment: index === 0 ? "left" : "right" })),
        ...groups.map((group) => line(group === "" ? "(tanpa kelompok)" : group, group)),
        ...(groups.length > 1 ? [line("Jumlah")] : []),
      ],
    },
  };
}

function numberCell(value: number): PlainValue {
  return { text: String(value), style: "cell", alignment: "right" };
}

function groupLists(group: string, rows: readonly ResultRow[]): readonly PlainValue[] {
  const own = rows.filter(({ card }) => card.group === group);
  return OUTCOMES.flatMap((outcome): PlainValue[] => {
    const listed = own.filter((row) => row.outcome === outcome);
    if (listed.length === 0) return [];
    const name = group === "" ? "tanpa kelompok" : `kelompok ${group}`;
    return [outcomeTable(listed, outcome, `${HEADINGS[outcome]} — ${name} (${listed.length})`)];
  });
}

/** The heading is a row of the table's own, so that it never stands alone at the foot of a page. */
function outcomeTable(rows: readonly ResultRow[], outcome: Outcome, caption: string): PlainValue {
  const hasReasons = outcome !== "undecided" && rows.some(({ reason }) => reason !== "");
  const head = ["No.", "Nomor", "Judul inovasi", "Unit / instansi", ...(hasReasons ? ["Alasan"] : [])];
  return {
    layout: "hairline",
    margin: [0, 10, 0, 0],
    table: {
      headerRows: 2,
      keepWithHeaderRows: 1,
      dontBreakRows: true,
      widths: hasReasons ? [22, 76, "*", 110, 130] : [22, 84, "*", 150],
      body: [
        head.map((_, index) =>
          index === 0
            ? { text: caption, bold: true, fontSize: 10, colSpan: head.length, margin: [0, 2, 0, 2] }
            : "",
        ),
        head.map((text, index) => ({ text, style: "tableHead", alignment: index === 0 ? "right" : "left" })),
        ...rows.map(({ card, reason }, index) => [
          numberCell(index + 1),
          { text: card.number, style: "cell" },
          { text: card.title, style: "cell" },
          { text: [card.unit, card.agency.name].filter((part) => part !== "").join(" — "), style: "cell" },
          ...(hasReasons ? [{ text: reason, style: "cell" }] : []),
        ]),
      ],
    },
  };
}

function rulesNote(check: ListRequest["check"]): PlainValue {
  if (!check) return { text: "Pemeriksaan otomatis belum dijalankan.", style: "note" };
  const { report, at } = check;
  const { rules, closesOn } = report;
  const off = rules.rules.filter((rule) => rule.off !== undefined).length;
  const closing = closesOn === null ? "tidak ditetapkan" : formatDate(`${closesOn}T05:00:00.000Z`);
  return {
    style: "note",
    stack: [
      `Aturan: ${rules.name.id} (${STATUS[rules.provenance.status]}). Sumber: ${rules.provenance.sources.join("; ")}.`,
      rules.provenance.note.id,
      `Diperiksa ${formatMoment(at)} atas ${report.proposals} proposal; tanggal penutupan ${closing}.` +
        (off > 0 ? ` ${off} aturan dimatikan untuk periode ini.` : ""),
      "Pemeriksaan hanya menunjukkan temuan; keputusan dan alasannya dibuat Sekretariat.",
    ],
  };
}
