import type { Region } from "../dossier/dossier.ts";
import type { Random } from "./random.ts";
import { MONTH_NAMES, PARTNERS } from "./sentences.ts";
import type { Indicator, Need, Theme } from "./theme.ts";

/** The invented facts behind one dossier; all its sections draw on them, so its figures agree. */
export interface Story {
  /** What every sentence fills `{slot}` with, by slot. */
  readonly facts: Readonly<Record<string, string>>;
  readonly measures: readonly Measure[];
  /** First year of the service. */
  readonly startYear: number;
  readonly startMonth: number;
}

interface Measure {
  readonly name: string;
  readonly before: string;
  readonly after: string;
}

interface Setting {
  readonly title: string;
  readonly theme: Theme;
  readonly agencyName: string;
  readonly unit: string;
  /** Where the service runs, as in "di {place}". */
  readonly place: string;
  /** One of the theme's needs when the title says which; otherwise one is drawn. */
  readonly need?: Need | undefined;
  /** Year of the contest; the service began two to five years before. */
  readonly year: number;
}

export function inventStory(setting: Setting, random: Random): Story {
  const { theme, year } = setting;
  const startYear = year - random.between(2, 5);
  const startMonth = random.between(1, 12);
  const measures = random.sample(theme.indicators, 3).map((indicator) => measure(indicator, random));
  const drawn = random.pick(theme.needs);
  const { service, users, problem } = setting.need ?? drawn;
  const partners = random.sample(PARTNERS, 2);
  const facts: Record<string, string> = {
    judul: shortTitle(setting.title),
    layanan: service,
    sasaran: users,
    masalah: problem,
    kategori: theme.category,
    daerah: setting.place,
    instansi: setting.agencyName,
    unit: setting.unit,
    mulai: `${MONTH_NAMES[startMonth - 1] ?? ""} ${startYear}`,
    tpb: theme.sdgs.join(" dan "),
    mitra: partners[0] ?? "",
    mitra2: partners[1] ?? "",
  };
  for (const [index, { name, before, after }] of measures.entries()) {
    facts[`ind${index + 1}`] = name;
    facts[`seb${index + 1}`] = before;
    facts[`ses${index + 1}`] = after;
  }
  return { facts, measures, startYear, startMonth };
}

/** Where an agency's service runs, as in "di {place}". */
export function placeOf(agency: string, region: Region | null): string {
  const government = /^Pemerintah (?:Provinsi )?(.+)$/u.exec(agency)?.[1];
  return government ?? region?.provinceName ?? "sejumlah provinsi";
}

/** Fresh values of the slots that differ from sentence to sentence. */
export function freshSlot(slot: string, story: Story, random: Random): string {
  switch (slot) {
    case "n":
      return String(random.between(24, 480));
    case "besar":
      return formatNumber(random.between(1100, 9800));
    case "persen":
      return String(random.between(61, 96));
    case "bulan":
      return random.pick(MONTH_NAMES);
    case "tahun":
      return String(story.startYear + random.between(1, 2));
    case "petugas":
      return String(random.between(3, 9));
    case "petugas2":
      return String(random.between(12, 40));
    case "rp":
      return `Rp${random.between(35, 780)} juta`;
    case "tempat":
      return `${random.pick(["Kecamatan", "Desa", "Kelurahan"])} ${inventPlaceName(random)}`;
    default:
      throw new RangeError(`sentence slot without a value: ${slot}`);
  }
}

const PLACE_BEGINNINGS = [
  "Suka",
  "Karang",
  "Tirta",
  "Bukit ",
  "Muara ",
  "Sumber",
  "Marga",
  "Wana",
  "Banyu",
  "Gunung ",
  "Tanjung ",
  "Rawa",
  "Padang ",
  "Teluk ",
  "Kembang",
  "Mekar",
];
const PLACE_ENDINGS = [
  "Latih",
  "Mulia",
  "Asri",
  "Sentosa",
  "Harapan",
  "Permai",
  "Abadi",
  "Bersatu",
  "Gemilang",
  "Lestari",
  "Waluya",
  "Raharja",
  "Cendana",
  "Melati",
  "Samudra",
  "Pratama",
];

/** A name that sounds like a place; it stands for none. */
export function inventPlaceName(random: Random): string {
  const beginning = random.pick(PLACE_BEGINNINGS);
  const ending = random.pick(PLACE_ENDINGS);
  return beginning.endsWith(" ") ? beginning + ending : beginning + ending.toLowerCase();
}

/** Indonesian notation: `12.480`. */
export function formatNumber(value: number): string {
  return String(value).replaceAll(/\B(?=(?:\d{3})+$)/gu, ".");
}

function measure({ name, unit, before, after }: Indicator, random: Random): Measure {
  const decimal = unit === "persen" || unit === "poin" ? `,${random.between(1, 9)}` : "";
  const value = ([low, high]: readonly [number, number]): string =>
    `${formatNumber(random.between(low, high - 1))}${decimal} ${unit}`;
  return { name, before: value(before), after: value(after) };
}

/** The acronym or name before the brackets or colon, as a text refers to an innovation. */
function shortTitle(title: string): string {
  const short = title.split(/[(:]/u)[0]?.trim() ?? "";
  return short === "" ? title : short;
}
