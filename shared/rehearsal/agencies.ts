import type { Agency, AgencyType, Region } from "../dossier/dossier.ts";
import { PROVINCES } from "../dossier/provinces.ts";
import { createRandom, type Random } from "./random.ts";
import { inventPlaceName } from "./story.ts";

/** A body that enters proposals. Ministries, institutions, regencies, cities and companies are invented. */
export interface Entrant {
  readonly agency: Agency;
  readonly region: Region | null;
}

/**
 * Share of the proposals per type in percent: an estimate from the published finalist lists of 2015-2023
 * (registrants differ), not a published figure.
 */
export const AGENCY_MIX: readonly (readonly [AgencyType, number])[] = [
  ["ministry", 16],
  ["institution", 6],
  ["province", 14],
  ["regency", 43],
  ["city", 19],
  ["state-company", 1],
  ["regional-company", 1],
];

/** Assumption: Java and Madura 46 of 100 (their share of the population is higher), every province present. */
const PROVINCE_WEIGHTS: Readonly<Record<string, number>> = {
  31: 4,
  32: 9,
  33: 12,
  34: 4,
  35: 13,
  36: 4,
  11: 1.6,
  12: 3,
  13: 2.6,
  14: 1.8,
  16: 2,
  18: 1.8,
  21: 1.4,
  51: 3,
  52: 3,
  53: 2.4,
  61: 1.8,
  63: 2.6,
  64: 2.2,
  71: 1.6,
  72: 1.6,
  73: 5,
  74: 1.6,
};
const USUAL_PROVINCE_WEIGHT = 1;

/** Assumption: chance that a regency is on the list of underdeveloped ones, by province (elsewhere none). */
const UNDERDEVELOPED_CHANCE: Readonly<Record<string, number>> = {
  53: 0.6,
  81: 0.5,
  82: 0.2,
  91: 0.5,
  92: 0.6,
  93: 0.7,
  94: 0.8,
  95: 0.9,
  96: 0.6,
};

/** 2,116 proposals came from 339 agencies in 2025. */
const PROPOSALS_PER_AGENCY = 6.2;
const MAX_PER_TYPE: Readonly<Record<AgencyType, number>> = {
  ministry: 34,
  institution: 40,
  province: PROVINCES.size,
  regency: 415,
  city: 93,
  "state-company": 30,
  "regional-company": 60,
};

const AFFAIRS = [
  "Kesehatan",
  "Pendidikan",
  "Pangan",
  "Keuangan",
  "Perhubungan",
  "Energi",
  "Hukum",
  "Kelautan",
  "Kehutanan",
  "Ketenagakerjaan",
  "Perdagangan",
  "Perindustrian",
  "Sosial",
  "Desa",
  "Perumahan",
  "Pariwisata",
  "Kepemudaan",
  "Kebudayaan",
  "Pertanahan",
  "Komunikasi",
  "Riset",
  "Koperasi",
  "Lingkungan",
  "Transmigrasi",
  "Keluarga",
  "Statistik",
  "Arsip",
  "Kearsipan Negara",
  "Cuaca",
  "Pengawasan Obat",
  "Standardisasi",
  "Pertolongan",
  "Perbatasan",
  "Pelatihan",
];

/** The entrants of a season of so many proposals, the same for the same seed. */
export function inventEntrants(
  dossierCount: number,
  seed: number,
): ReadonlyMap<AgencyType, readonly Entrant[]> {
  return new Map(
    AGENCY_MIX.map(([type, share]) => {
      const wanted = Math.round((dossierCount * share) / 100 / PROPOSALS_PER_AGENCY);
      const count = Math.min(MAX_PER_TYPE[type], Math.max(1, wanted));
      return [type, inventEntrantsOf(type, count, createRandom(seed, "entrants", type))];
    }),
  );
}

const DIRECTIONS = ["Utara", "Selatan", "Timur", "Barat", "Tengah"] as const;

function inventEntrantsOf(type: AgencyType, count: number, random: Random): Entrant[] {
  if (type === "province") return drawProvinces(count, random).map(provinceEntrant);
  const names = new Set<string>();
  return Array.from({ length: count }, (_, index) => {
    if (type === "ministry" || type === "institution") return centralEntrant(type, index);
    let name = inventPlaceName(random);
    while (names.has(name)) name = `${inventPlaceName(random)} ${random.pick(DIRECTIONS)}`;
    names.add(name);
    return localEntrant(type, name, index, random);
  });
}

function centralEntrant(type: "ministry" | "institution", index: number): Entrant {
  const affair = AFFAIRS[index % AFFAIRS.length] ?? "";
  const kind = index < AFFAIRS.length ? "Lembaga" : "Badan";
  const name = type === "ministry" ? `Kementerian Urusan ${affair}` : `${kind} Urusan ${affair}`;
  return {
    agency: { code: `${type === "ministry" ? "kem" : "lem"}-${pad(index + 1)}`, name, type },
    region: null,
  };
}

function provinceEntrant(code: string): Entrant {
  const name = PROVINCES.get(code) ?? code;
  return {
    agency: { code: `prov-${code}`, name: `Pemerintah Provinsi ${name}`, type: "province" },
    region: regionOf(code, false),
  };
}

const LOCAL_FORMS = {
  regency: ["kab", "Pemerintah Kabupaten"],
  city: ["kota", "Pemerintah Kota"],
  "state-company": ["bumn", "PT Latihan Nusantara"],
  "regional-company": ["bumd", "Perumda Air Minum Tirta"],
} as const;

function localEntrant(type: keyof typeof LOCAL_FORMS, name: string, index: number, random: Random): Entrant {
  const [code, form] = LOCAL_FORMS[type];
  const provinceCode = drawProvince(random);
  const isUnderdeveloped = type === "regency" && random.chance(UNDERDEVELOPED_CHANCE[provinceCode] ?? 0);
  return {
    agency: {
      code: `${code}-${pad(index + 1)}`,
      name: type === "state-company" ? `${form} ${name} (Persero)` : `${form} ${name}`,
      type,
    },
    region: type === "state-company" ? null : regionOf(provinceCode, isUnderdeveloped),
  };
}

function regionOf(provinceCode: string, isUnderdeveloped: boolean): Region {
  const provinceName = PROVINCES.get(provinceCode) ?? provinceCode;
  return { provinceCode, provinceName, regencyCode: null, isUnderdeveloped };
}

const WEIGHTED_PROVINCES = [...PROVINCES.keys()].map((code): readonly [string, number] => [
  code,
  PROVINCE_WEIGHTS[code] ?? USUAL_PROVINCE_WEIGHT,
]);

export function drawProvince(random: Random): string {
  return random.pickWeighted(WEIGHTED_PROVINCES);
}

function drawProvinces(count: number, random: Random): string[] {
  const drawn = new Set<string>();
  while (drawn.size < count) drawn.add(drawProvince(random));
  return [...drawn];
}

function pad(index: number): string {
  return String(index).padStart(3, "0");
}
