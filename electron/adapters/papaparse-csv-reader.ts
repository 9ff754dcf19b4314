import Papa from "papaparse";
import type { CsvReader } from "#shared/host/ports.ts";

/** Comma, semicolon or tab is guessed from the text. */
export const papaparseCsvReader: CsvReader = {
  read: (text) => {
    const { data, errors } = Papa.parse<string[]>(text, { skipEmptyLines: "greedy" });
    const broken = errors.find(({ type }) => type === "Quotes");
    return { rows: data, malformedRow: broken ? (broken.row ?? 0) + 1 : null };
  },
};
