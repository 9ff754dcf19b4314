import type { Text } from "#renderer/text/text.ts";
import { localeOf } from "#shared/i18n/format.ts";

const KILO = 1024;
const UNITS = ["B", "KB", "MB", "GB"] as const;

/** A size as people say it, with one decimal from a megabyte on. */
export function saySize(bytes: number, { language }: Pick<Text, "language">): string {
  const power = bytes < KILO ? 0 : Math.min(UNITS.length - 1, Math.floor(Math.log(bytes) / Math.log(KILO)));
  const figure = new Intl.NumberFormat(localeOf(language), { maximumFractionDigits: power > 1 ? 1 : 0 });
  return `${figure.format(bytes / KILO ** power)} ${UNITS[power] ?? "B"}`;
}
