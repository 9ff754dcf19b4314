import type { MessageKey, MessageValues } from "../i18n/catalog.ts";
import { formatNumber, formatWeight, localiseDecimal } from "../i18n/format.ts";
import type { Language } from "../i18n/localised-text.ts";
import { createTranslate } from "../i18n/translate.ts";

/** Jakarta keeps UTC+7 all year; documents of the national panel state its time (WIB). */
const JAKARTA_OFFSET_HOURS = 7;

/** How a document speaks: sentences of the catalog, and figures and days as official letters write them. */
export interface PaperText {
  readonly language: Language;
  readonly t: (key: MessageKey, values?: MessageValues) => string;
  /** "18 Juni 2020" of an instant, by the clock of Jakarta, or of a calendar date. */
  readonly date: (day: string) => string;
  /** "Kamis" of the same day. */
  readonly weekday: (day: string) => string;
  /** "18 Juni 2020 pukul 10.42.07 WIB". */
  readonly moment: (instant: string) => string;
  /** "83.47" as "83,47". */
  readonly decimal: (text: string) => string;
  /** Hundredths of a point as entered: 8750 is "87,5". */
  readonly mark: (hundredths: number) => string;
  /** Basis points: 1500 is "15%". */
  readonly weight: (basisPoints: number) => string;
  readonly number: (value: number) => string;
}

export function paperText(language: Language): PaperText {
  const t = createTranslate(language);
  const date = (day: string): string => {
    const { year, month, date: ofMonth } = jakartaParts(day);
    return `${ofMonth} ${MONTHS[language][month - 1] ?? ""} ${year}`;
  };
  return {
    language,
    t,
    date,
    weekday: (day) => WEEKDAYS[language][jakartaParts(day).weekday] ?? "",
    moment: (instant) => {
      const { hour, minute, second } = jakartaParts(instant);
      const time = [hour, minute, second].map((part) => String(part).padStart(2, "0"));
      return language === "id"
        ? `${date(instant)} pukul ${time.join(".")} WIB`
        : `${date(instant)}, ${time.join(":")} WIB (UTC+7)`;
    },
    decimal: (text) => localiseDecimal(text, language),
    mark: (hundredths) => localiseDecimal(plainMark(hundredths), language),
    weight: (basisPoints) => formatWeight(basisPoints, language),
    number: (value) => formatNumber(value, language),
  };
}

const WEEKDAYS: Readonly<Record<Language, readonly string[]>> = {
  id: ["Minggu", "Senin", "Selasa", "Rabu", "Kamis", "Jumat", "Sabtu"],
  en: ["Sunday", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday"],
};

const MONTHS: Readonly<Record<Language, readonly string[]>> = {
  id: [
    "Januari",
    "Februari",
    "Maret",
    "April",
    "Mei",
    "Juni",
    "Juli",
    "Agustus",
    "September",
    "Oktober",
    "November",
    "Desember",
  ],
  en: [
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
  ],
};

/** Ungrouped, so that what is printed can be typed in again: 100 000 is "1000". */
function plainMark(hundredths: number): string {
  const fraction = String(hundredths % 100)
    .padStart(2, "0")
    .replace(/0+$/u, "");
  const whole = String(Math.floor(hundredths / 100));
  return fraction === "" ? whole : `${whole}.${fraction}`;
}

/** A calendar date has no clock and stands for itself. */
function jakartaParts(day: string) {
  const isCalendarDate = !day.includes("T");
  const shift = isCalendarDate ? 0 : JAKARTA_OFFSET_HOURS * 3_600_000;
  const date = new Date(Date.parse(day) + shift);
  return {
    weekday: date.getUTCDay(),
    date: date.getUTCDate(),
    month: date.getUTCMonth() + 1,
    year: date.getUTCFullYear(),
    hour: date.getUTCHours(),
    minute: date.getUTCMinutes(),
    second: date.getUTCSeconds(),
  };
}
