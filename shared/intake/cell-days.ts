import { CalendarDate } from "../identifiers.ts";

/** Beginnings of the months' names in Indonesian and English; "agt" and "ags" are common for Agustus. */
const MONTHS = [
  ["jan"],
  ["feb", "peb"],
  ["mar"],
  ["apr"],
  ["mei", "may"],
  ["jun"],
  ["jul"],
  ["agu", "aug", "agt", "ags"],
  ["sep"],
  ["okt", "oct"],
  ["nov", "nop"],
  ["des", "dec"],
];

/** A time of day behind a day: `T08:15:00Z`, ` 10.00 WIB`, `, pukul 9:30`. */
const TIME =
  /(?:T|,?\s+(?:(?:pukul|jam|pkl\.?)\s+)?)(\d{1,2})[:.](\d{2})(?:[:.]\d{2})?(?:\S*|\s+\p{L}{2,4})$/iu;

/** The day a cell names, whatever time of day stands behind it; `null` where it names none that there is. */
export function parseDay(cell: string): string | null {
  const text = cell.trim().replace(TIME, "");
  const iso = /^(\d{4})[-/](\d{1,2})[-/](\d{1,2})$/u.exec(text);
  if (iso) return calendarDay(iso[1], Number(iso[2]), iso[3]);
  const numeric = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})$/u.exec(text);
  if (numeric) return calendarDay(numeric[3], Number(numeric[2]), numeric[1]);
  const serial = /^\d{5}(?:[.,]\d+)?$/u.test(text) ? serialDay(Number.parseInt(text, 10)) : null;
  if (serial) return serial;
  const worded = /^(?:\p{L}+,\s*)?(\d{1,2})[\s-]+(\p{L}{3,9})\.?[\s-]+(\d{4})$/u.exec(text);
  const month = worded?.[2]?.toLowerCase().slice(0, 3) ?? "";
  return worded
    ? calendarDay(worded[3], MONTHS.findIndex((names) => names.includes(month)) + 1, worded[1])
    : null;
}

function calendarDay(year = "", month = 0, day = ""): string | null {
  const parsed = CalendarDate.safeParse(`${year}-${String(month).padStart(2, "0")}-${day.padStart(2, "0")}`);
  return parsed.success ? parsed.data : null;
}

/** Day 0 of a spreadsheet's calendar, which believes in a 29 February 1900. */
const SERIAL_EPOCH = Date.UTC(1899, 11, 30);
const DAY_MILLISECONDS = 86_400_000;

/** The day a spreadsheet numbers so; only days a proposal can speak of, others are plain numbers. */
function serialDay(serial: number): string | null {
  const day = new Date(SERIAL_EPOCH + serial * DAY_MILLISECONDS).toISOString().slice(0, 10);
  return day >= "1980" && day < "2100" ? day : null;
}

const MINUTES = 24 * 60;

/** Minutes since midnight where a cell tells the time behind its day, else 0. */
export function parseMinutes(cell: string): number {
  const serial = /^\d{5}[.,](\d+)$/u.exec(cell.trim());
  if (serial) return Math.round(Number(`0.${serial[1]}`) * MINUTES);
  const time = TIME.exec(cell.trim());
  return time ? Number(time[1]) * 60 + Number(time[2]) : 0;
}
