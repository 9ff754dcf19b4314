import type { PaperText } from "./paper-text.ts";
import { spellNumber } from "./spell-number.ts";

/**
 * A day as the first sentence of a Berita Acara has it, by the clock of Jakarta: "Kamis, tanggal delapan belas bulan Juni
 * tahun dua ribu dua puluh (18 Juni 2020)". English has the date alone.
 */
export function dayInWords(text: PaperText, day: string): string {
  const date = text.date(day);
  if (text.language === "en") return date;
  const [ofMonth = "", month = "", year = ""] = date.split(" ");
  return `${text.weekday(day)}, tanggal ${spellNumber(Number(ofMonth))} bulan ${month} tahun ${spellNumber(Number(year))} (${date})`;
}
