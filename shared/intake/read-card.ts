import type { Agency, DossierCard } from "../dossier/dossier.ts";
import { PROVINCES } from "../dossier/provinces.ts";
import type { Sha256 } from "../identifiers.ts";
import { parseDay } from "./cell-days.ts";
import { parseSdgs } from "./cell-goals.ts";
import { parseProvince } from "./cell-provinces.ts";
import {
  guessAgencyType,
  parseAgencyType,
  parseOutcomes,
  parseParticipation,
  parseRegencyCode,
  parseYear,
  parseYesNo,
} from "./cell-values.ts";
import type { ColumnMapping } from "./mapping.ts";
import { plainLine } from "./plain-text.ts";
import { agencyCodeOf } from "./proposal-ids.ts";
import type { TableRow } from "./table-rows.ts";

interface CardReading {
  readonly defaults: ColumnMapping["defaults"];
  readonly sha256: Sha256;
  /** Told of each field whose cell cannot be read. */
  readonly refuse: (field: string) => void;
}

type CardCells = Omit<DossierCard, "id" | "textHash" | "wordCount" | "attachments">;

/** What a row says of a proposal's card; bounds on lengths are left to the schema. */
export function readCard(row: TableRow, reading: CardReading): CardCells {
  const line = (field: string): string => plainLine(row.text(field));
  const value = <T>(field: string, parse: (text: string) => T | null): T | null => {
    const text = line(field);
    if (text === "") return null;
    const parsed = parse(text);
    if (parsed === null) reading.refuse(field);
    return parsed;
  };
  const list = <T>(field: string, parse: (text: string) => T[] | null): T[] => {
    const parsed = parse(row.text(field));
    if (parsed === null) reading.refuse(field);
    return parsed ?? [];
  };
  const participation = list("participation", parseParticipation);
  const outcomes = list("outcomes", parseOutcomes);
  const video = line("video");
  return {
    number: line("number"),
    title: line("title"),
    agency: readAgency(line, value("agencyType", parseAgencyType), reading.sha256),
    unit: line("unit"),
    region: readRegion(line, value, reading.refuse),
    group: line("group") || reading.defaults.group,
    category: line("category") || reading.defaults.category,
    year: value("year", parseYear) ?? reading.defaults.year,
    sdgs: list("sdgs", parseSdgs),
    implementedOn: value("implementedOn", parseDay),
    source: line("source"),
    ...(outcomes.length > 0 ? { outcomes } : {}),
    ...(participation.length > 0 ? { participation } : {}),
    ...(video === "" ? {} : { video }),
  };
}

function readAgency(
  line: (field: string) => string,
  type: Agency["type"] | null,
  sha256: Sha256,
): CardCells["agency"] {
  const name = line("agency");
  const parentCode = line("parentAgencyCode");
  return {
    code: line("agencyCode") || agencyCodeOf(name, sha256),
    name,
    type: type ?? guessAgencyType(name),
    ...(parentCode === "" ? {} : { parentCode }),
  };
}

function readRegion(
  line: (field: string) => string,
  value: <T>(field: string, parse: (text: string) => T | null) => T | null,
  refuse: (field: string) => void,
): CardCells["region"] {
  // A column of regencies may hold their codes in place of their names.
  const regencyCode = value("regencyCode", parseRegencyCode) || parseRegencyCode(line("regencyName")) || null;
  // A name nobody knows is only a fault where no code tells the province.
  const provinceCode =
    value("provinceCode", parseProvince) ||
    parseProvince(line("province")) ||
    regencyCode?.slice(0, 2) ||
    value("province", parseProvince);
  const isUnderdeveloped = value("underdeveloped", parseYesNo) === true;
  const provinceName = provinceCode && PROVINCES.get(provinceCode);
  if (!provinceCode || !provinceName) return null;
  if (regencyCode && !regencyCode.startsWith(provinceCode)) refuse("regencyCode");
  return { provinceCode, provinceName, regencyCode, isUnderdeveloped };
}
