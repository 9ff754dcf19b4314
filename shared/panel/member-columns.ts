import { plainHeader } from "../intake/plain-text.ts";
import type { MemberDraft } from "./member-draft.ts";
import { PanelDuty } from "./panel-member.ts";

export type MemberField = keyof MemberDraft;

/** Headings by field, the most telling first: where a table has codes and names of one thing, the codes are read. */
const HEADINGS: Readonly<Record<MemberField, string>> = {
  name: "nama lengkap|nama|nama anggota|nama penilai|full name|name|member|member name|judge",
  duty: "tugas|tugas dalam panel|peran|duty|role|task",
  homeAgencyCodes:
    "kode instansi asal|kode instansi|instansi asal|instansi|unit kerja|home agency code|home agency codes|agency code|home agency|agency|institution",
  homeRegionCodes:
    "kode wilayah asal|kode wilayah|wilayah asal|wilayah|provinsi asal|provinsi|daerah asal|home region code|home region codes|region code|home region|region|province",
  expertise: "keahlian|bidang keahlian|kepakaran|expertise|field of expertise",
  capacity: "batas beban|kapasitas|beban maksimal|beban terbanyak|capacity|load limit|maximum load",
  languages: "bahasa|languages|language",
  team: "tim kecil|tim|small team|team",
};

const NAMES: readonly (readonly [MemberField, readonly string[]])[] = (
  [
    "name",
    "duty",
    "homeAgencyCodes",
    "homeRegionCodes",
    "expertise",
    "capacity",
    "languages",
    "team",
  ] as const
).map((field) => [field, HEADINGS[field].split("|")]);

/** Rows above the headings, such as a title, that are passed over. */
const HEADING_WITHIN = 10;

/** Where a table of members has its headings, which column is which, and what nobody reads. */
export interface MemberColumns {
  readonly headingRow: number;
  readonly at: ReadonlyMap<MemberField, number>;
  readonly ignored: readonly string[];
}

/** `null` where no row near the top has a heading for names. */
export function findMemberColumns(rows: readonly (readonly string[])[]): MemberColumns | null {
  for (const [headingRow, row] of rows.slice(0, HEADING_WITHIN).entries()) {
    const at = columnsOf(row.map(plainHeader));
    if (!at.has("name")) continue;
    const read = new Set(at.values());
    const ignored = row.filter((heading, column) => heading.trim() !== "" && !read.has(column));
    return { headingRow, at, ignored };
  }
  return null;
}

function columnsOf(headings: readonly string[]): ReadonlyMap<MemberField, number> {
  const at = new Map<MemberField, number>();
  for (const [field, names] of NAMES) {
    const found = names.find((name) => headings.includes(name));
    if (found !== undefined) at.set(field, headings.indexOf(found));
  }
  return at;
}

const DUTY_WORDS: Readonly<Record<PanelDuty, string>> = {
  "te-member":
    "anggota te|te|anggota tim evaluasi|tim evaluasi|anggota|penilai|evaluator|judge|evaluation team member|member",
  "small-team-lead": "ketua tim kecil|koordinator tim kecil|small team lead|small team leader",
  "te-chair": "ketua te|ketua tim evaluasi|ketua|evaluation team chair|chair",
  "tpi-member":
    "anggota tpi|tpi|anggota tim panel independen|tim panel independen|panelis|independent panel member",
  "tpi-chair": "ketua tpi|ketua tim panel independen|independent panel chair",
  secretariat: "sekretariat|anggota sekretariat|secretariat",
  verifier: "verifikator|verifier",
  shadow: "bayangan|penilai bayangan|anggota bayangan|shadow|shadow judge",
};

const DUTY_OF: ReadonlyMap<string, PanelDuty> = new Map(
  PanelDuty.options.flatMap((duty) =>
    [duty.replaceAll("-", " "), ...DUTY_WORDS[duty].split("|")].map((words) => [words, duty] as const),
  ),
);

/** The duty that words such as "anggota TE" or "chair" name. */
export function dutyInWords(words: string): PanelDuty | undefined {
  return DUTY_OF.get(plainHeader(words));
}
