import type { PaperText } from "./paper-text.ts";
import { spellNumber } from "./spell-number.ts";

const WEEKDAYS = ["Minggu", "Senin", "Selasa", "Rabu", "Kamis", "Jumat", "Sabtu"] as const;
const JAKARTA_OFFSET_MILLISECONDS = 7 * 3_600_000;

/**
 * A day as the first sentence of a Berita Acara has it, by the clock of Jakarta: "Kamis, tanggal delapan belas bulan Juni
 * tahun dua ribu dua puluh (18 Juni 2020)". English has the date alone.
 */
export function dayInWords(text: PaperText, day: string): string {
  const date = text.date(day);
  if (text.language === "en") return date;
  const [ofMonth = "", month = "", year = ""] = date.split(" ");
  const weekday = WEEKDAYS[weekdayOf(day)] ?? "";
  return `${weekday}, tanggal ${spellNumber(Number(ofMonth))} bulan ${month} tahun ${spellNumber(Number(year))} (${date})`;
}

/** A calendar date has no clock and stands for itself. */
function weekdayOf(day: string): number {
  const shift = day.includes("T") ? JAKARTA_OFFSET_MILLISECONDS : 0;
  return new Date(Date.parse(day) + shift).getUTCDay();
}
