import { PROVINCES } from "../dossier/provinces.ts";
import { withoutInvisible } from "./plain-text.ts";

/** Names in use beside the Ministry's own, as {@link keyOf} has them; the usual short ones and those of earlier laws. */
const OTHER_NAMES = `11 nad|11 nanggroe aceh darussalam|12 sumut|13 sumbar|16 sumsel|19 babel|19 bangka belitung|21 kepri
31 dki|31 jakarta|31 jakarta raya|32 jabar|33 jateng|34 diy|34 yogyakarta|34 jogjakarta|34 di jogjakarta|35 jatim|52 ntb
53 ntt|61 kalbar|62 kalteng|63 kalsel|64 kaltim|65 kaltara|71 sulut|72 sulteng|73 sulsel|74 sultra|76 sulbar|82 malut
92 pabar|93 pasel|94 pateng`;

const CODES: ReadonlyMap<string, string> = new Map([
  ...[...PROVINCES].map(([code, name]) => [keyOf(name), code] as const),
  ...OTHER_NAMES.split(/[|\n]/u).map((entry) => [entry.slice(3), entry.slice(0, 2)] as const),
]);

/** What is written where a proposal belongs to no province. */
const NOWHERE = new Set([
  "",
  "pusat",
  "pemerintah pusat",
  "nasional",
  "tidak ada",
  "seluruh indonesia",
  "lintas provinsi",
]);

/** The code of a province named in any usual way, or by its code; `""` for none, `null` for what is no province. */
export function parseProvince(text: string): string | null {
  if (PROVINCES.has(text)) return text;
  const key = keyOf(text);
  if (NOWHERE.has(key)) return /\d/u.test(text) ? null : "";
  return CODES.get(key) ?? null;
}

/** A name without case, signs, codes beside it and words of the office; `D.I.`, `D. I.` and `Daerah Istimewa` are one. */
function keyOf(name: string): string {
  return withoutInvisible(name)
    .normalize("NFKD")
    .toLowerCase()
    .replaceAll(/\p{M}/gu, "")
    .replaceAll(/[^\p{L}]+/gu, " ")
    .trim()
    .replaceAll(/\b(\p{L}) (?=\p{L}\b)/gu, "$1")
    .replace(/^(?:(?:pemerintah )?pro[vp]insi|(?:pemerintah )?prov|pemprov) /u, "")
    .replace(/^daerah istimewa (?=[yj]og)/u, "di ")
    .replace(/^daerah khusus (?:ibu ?kota )?(?=jakarta)/u, "dki ")
    .replace(/^daerah istimewa (?=aceh)/u, "")
    .replace(/^kep /u, "kepulauan ")
    .replace(/^sumatra /u, "sumatera ");
}
