import { nodeCrypto } from "#electron/adapters/node-crypto.ts";
import { type DocumentDetails, EMPTY_DETAILS } from "#shared/documents/document-details.ts";
import { NO_LETTERHEAD } from "#shared/documents/letterhead.ts";
import { paperText } from "#shared/documents/paper-text.ts";
import { matchNotes } from "#shared/documents/result-notes.ts";
import type { ResultRecord } from "#shared/documents/result-record.ts";
import type { ShiftReport } from "#shared/documents/shift-report.ts";
import type { DocumentScope, TemplateContext } from "#shared/documents/template-context.ts";
import type { Language } from "#shared/i18n/localised-text.ts";
import { CriterionId, DossierId, MemberId } from "#shared/identifiers.ts";
import type { SeasonEvent } from "#shared/journal/audit-event.ts";
import { marksOfSeason } from "#shared/reconciliation/ratings/season-marks.ts";
import { whatIfAll } from "#shared/reconciliation/what-if/what-if.ts";
import type { WhatIfOutcome } from "#shared/reconciliation/what-if/what-if-outcome.ts";
import { generateSeason } from "#shared/rehearsal/generate-season.ts";
import {
  buildDossier,
  buildMember,
  buildRecord,
  buildSeason,
  buildSheet,
  foldEvents,
  MOMENT,
} from "#tests/support/builders.ts";
import { readRubric } from "#tests/support/people.ts";

/** A title of more than 150 characters with quotes, brackets and a word that no line holds. */
export const LONG_TITLE =
  "“SIGAP MELAYANI” (Sistem Gerak Cepat [tahap II] 'Masyarakat') untuk layanan administrasi kependudukan " +
  "terpadu di pulau-pulau kecil, terluar, dan wilayah perbatasan negara " +
  "KeberlanjutanPelayananKependudukanTerintegrasiBerbasisMasyarakatKepulauanPerbatasanNegara";

export const LONG_NOTE = `${"Bukti pembanding sebelum dan sesudah belum dilampirkan; mohon dilengkapi. ".repeat(54).trim()} Selesai.`;

const GROUPS = ["umum", "replikasi", "khusus"];

/** Everything a record can hold: long titles and notes, groups, ties at the line, exclusions, a ranking reopened, corrections. */
export interface RichRecord {
  readonly record: ResultRecord;
  readonly notes: TemplateContext["notes"];
  readonly whatIf: readonly WhatIfOutcome[];
  readonly shifts: ShiftReport;
}

export function richRecord({
  dossiers = 12,
  judges = 4,
  readers = 3,
}: {
  readonly dossiers?: number;
  readonly judges?: number;
  readonly readers?: number;
} = {}): RichRecord {
  const cards = generateSeason({
    rubric: readRubric(),
    dossiers,
    judges: readers,
    readers,
    seed: 7,
    createdAt: MOMENT,
    sha256: nodeCrypto.sha256,
  }).season.dossiers.map(({ title, unit, agency, category }, index) =>
    buildDossier(index + 1, {
      title: index === 1 ? LONG_TITLE : index === 2 ? "W".repeat(499) : title,
      unit,
      agency,
      category,
      group: GROUPS[index % GROUPS.length] ?? "",
    }),
  );
  const panel = Array.from({ length: judges }, (_, index) => buildMember(`judge-${index + 1}`));
  const dealt = cards.flatMap(({ id }, index) =>
    Array.from({ length: readers + (index === 3 && readers < judges ? 1 : 0) }, (_, place) => ({
      dossierId: id,
      memberId: MemberId.parse(`judge-${((index + place) % judges) + 1}`),
    })),
  );
  const season = buildSeason(
    { judges },
    {
      dossiers: cards,
      members: [...panel, buildMember("chair-1", { role: "chair" })],
      assignments: dealt,
      list: { name: "Top 5", size: 5 },
    },
  );
  const criteria = season.rubric.criteria.map(({ id }) => id);
  const sheets = dealt.map(({ dossierId, memberId }, index) => {
    const place = cards.findIndex(({ id }) => id === dossierId);
    const base = basePoints(place);
    const spread = place >= 3 && place <= 5 ? 0 : (index % 4) * 1.25;
    const [first, second] = criteria;
    const notes =
      index === 0 && first && second
        ? { [first]: LONG_NOTE, [second]: "Sudah baik.\nLanjutkan." }
        : index % 3 === 0 && second
          ? { [second]: "Kebaruan dijelaskan dengan baik, tetapi pembandingnya belum ada." }
          : {};
    return buildSheet({
      dossier: dossierId,
      judge: memberId,
      points: [base - spread, base - spread - 2.5, base, base + spread / 2],
      revision: index % 7 === 2 ? 2 : 1,
      notes,
    });
  });
  const reading = (place: number) => {
    const { dossierId, memberId } = dealt[place] ?? { dossierId: "", memberId: "" };
    return { dossierId: DossierId.parse(dossierId), memberId: MemberId.parse(memberId) };
  };
  const events: readonly SeasonEvent[] = [
    {
      type: "readings-excluded",
      readings: [reading(0), reading(4)],
      reason: "Penilai sakit dan dirawat; lembar tidak dapat dilengkapi sampai batas waktu.",
    },
    {
      type: "readings-included",
      readings: [reading(0)],
      reason: "Lembar ternyata sudah diserahkan lengkap.",
    },
    { type: "ranking-frozen", resultHash: nodeCrypto.sha256("first"), reason: "Semua lembar masuk." },
    {
      type: "ranking-reopened",
      reason: "Satu lembar dikoreksi penilainya sesudah klarifikasi dengan Sekretariat.",
    },
  ];
  const record = buildRecord(season, sheets, events);
  const state = foldEvents(season, [
    ...sheets.map((signed): SeasonEvent => ({ type: "sheet-released", signed })),
    ...events,
  ]);
  const table = marksOfSeason(season, state.readings.values());
  return {
    record,
    notes: matchNotes(
      sheets.flatMap(({ sheet, notes }) =>
        Object.keys(notes).length > 0
          ? [{ dossierId: sheet.dossierId, memberId: sheet.memberId, notes }]
          : [],
      ),
      record,
      nodeCrypto.sha256,
    ),
    whatIf: [
      ...whatIfAll(table, { k: 5, tieOrder: [CriterionId.parse("dampak")] }),
      { state: "impossible", scenario: { type: "adjusted" }, reason: "not-adjusted" },
    ],
    shifts: shiftsOf(record),
  };
}

/** The fourth to the sixth dossier are equal across the line, and the seventh is so near that small things change the list. */
function basePoints(place: number): number {
  if (place >= 3 && place <= 5) return 80;
  return place === 6 ? 80.75 : 95 - place * 3;
}

function shiftsOf({ ranking, members }: ResultRecord): ShiftReport {
  const [first, second, third] = ranking;
  const judge = members[0]?.name ?? "";
  if (!first || !second || !third) return { rows: [], dossiers: ranking.length, entered: 0, left: 0 };
  return {
    dossiers: ranking.length,
    entered: 1,
    left: 1,
    rows: [
      {
        dossierId: first.dossierId,
        before: { rank: 7, points: "79.12", isListed: false },
        after: { rank: first.rank, points: first.points, isListed: true },
        causes: [
          {
            kind: "corrected",
            by: judge,
            reason: `Salah membaca lampiran. ${"Bukti ada di halaman lain. ".repeat(30)}`.trim(),
          },
          { kind: "excluded", by: "Nama chair-1", reason: "Penilai sakit." },
        ],
      },
      {
        dossierId: second.dossierId,
        before: { rank: 1, points: "91.00", isListed: true },
        after: null,
        causes: [{ kind: "others-moved", by: "", reason: "" }],
      },
      {
        dossierId: third.dossierId,
        before: null,
        after: { rank: third.rank, points: third.points, isListed: true },
        causes: [{ kind: "further-reading", by: judge, reason: "Selisih nilai besar." }],
      },
    ],
  };
}

/** What people fill in for a document, with so many signatories. */
export function buildDetails(signatories = 1, overrides: Partial<DocumentDetails> = {}): DocumentDetails {
  return {
    ...EMPTY_DETAILS,
    place: "Jakarta",
    signatories: Array.from({ length: signatories }, (_, index) => ({
      name: `Prof. Dr. Siti Rahmawati Kusumaningrum ${index + 1}, M.Si., Ph.D.`,
      role: index === 0 ? "Ketua Tim Panel Independen" : `Anggota ${index} Tim Panel Independen`,
      idNumber: index % 2 === 0 ? "19650312 199003 2 001" : "",
      keys: [],
    })),
    ...overrides,
  };
}

export function buildContext(
  { record, notes, shifts, whatIf }: RichRecord,
  changes: {
    readonly language?: Language;
    readonly scope?: Partial<DocumentScope>;
    readonly details?: DocumentDetails;
    readonly shifts?: ShiftReport;
  } = {},
): TemplateContext {
  return {
    record,
    notes,
    whatIf,
    shifts: changes.shifts ?? shifts,
    scope: { memberId: null, dossierId: null, group: null, ...changes.scope },
    details: changes.details ?? buildDetails(),
    letterhead: NO_LETTERHEAD,
    text: paperText(changes.language ?? "id"),
    madeAt: MOMENT,
  };
}
