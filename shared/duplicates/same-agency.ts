import { foldTitle } from "./title-parts.ts";

const ABBREVIATIONS: ReadonlyMap<string, string> = new Map([
  ["pemkab", "kabupaten"],
  ["kab", "kabupaten"],
  ["pemkot", "kota"],
  ["pemprov", "provinsi"],
  ["prov", "provinsi"],
]);
const LEFT_OUT = new Set(["pemerintah", "daerah", "dan"]);

/** Whether two names mean one body: "Pemkab Bima" and "Pemerintah Kabupaten Bima", or an office and the body above it. */
export function isSameAgency(a: string, b: string): boolean {
  const left = wordsOf(a);
  const right = wordsOf(b);
  if (left.size === 0 || right.size === 0) return false;
  const [fewer, more] = left.size <= right.size ? [left, right] : [right, left];
  return [...fewer].every((word) => more.has(word));
}

function wordsOf(name: string): ReadonlySet<string> {
  const words = foldTitle(name)
    .split(" ")
    .map((word) => ABBREVIATIONS.get(word) ?? word);
  return new Set(words.filter((word) => word !== "" && !LEFT_OUT.has(word)));
}
