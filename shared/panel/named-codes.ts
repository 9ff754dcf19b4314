import type { DossierCard } from "../dossier/dossier.ts";
import { PROVINCES } from "../dossier/provinces.ts";
import { plainHeader } from "../intake/plain-text.ts";

/** Codes by what people write for them: the code itself or a name. Several codes are a name's that is not clear. */
export type CodesInWords = (words: string) => readonly string[];

/** Agencies that the proposals name. */
export function agencyCodesOf(dossiers: Iterable<Pick<DossierCard, "agency">>): CodesInWords {
  const codes = new NameIndex();
  for (const { agency } of dossiers) {
    codes.add(agency.code, agency.code);
    codes.add(agency.name, agency.code);
  }
  return (words) => codes.find(words);
}

/** All provinces, and the regencies and cities that entered proposals; codes with or without the point. */
export function regionCodesOf(dossiers: Iterable<Pick<DossierCard, "agency" | "region">>): CodesInWords {
  const codes = new NameIndex();
  for (const [code, name] of PROVINCES) codes.add(name, code);
  for (const { agency, region } of dossiers)
    if (region?.regencyCode && (agency.type === "regency" || agency.type === "city"))
      codes.add(agency.name, region.regencyCode);
  return (words) => {
    const [, province, regency] = /^(\d{2})(?:\.?(\d{2}))?$/u.exec(words.trim()) ?? [];
    if (province === undefined) return codes.find(words);
    if (!PROVINCES.has(province)) return [];
    return [regency === undefined ? province : `${province}.${regency}`];
  };
}

class NameIndex {
  readonly #codes = new Map<string, Set<string>>();

  add(name: string, code: string): void {
    const key = keyOf(name);
    this.#codes.set(key, (this.#codes.get(key) ?? new Set()).add(code));
  }

  find(name: string): readonly string[] {
    return [...(this.#codes.get(keyOf(name)) ?? [])];
  }
}

/** "Kab. Bantul" and "Pemerintah Kabupaten Bantul" are one place, Kota Bandung and Kabupaten Bandung are two. */
function keyOf(name: string): string {
  return plainHeader(name)
    .replace(/^pemerintah (?=kabupaten|kab|kota|provinsi|prov|daerah)/u, "")
    .replace(/^(?:provinsi|prov) /u, "")
    .replace(/^kab /u, "kabupaten ");
}
