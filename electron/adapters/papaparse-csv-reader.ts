import Papa from "papaparse";
import type { CsvReader } from "#shared/host/ports.ts";

/** Comma, semicolon or tab is guessed from the text. Empty rows are kept, so that rows count as in a spreadsheet. */
export const papaparseCsvReader: CsvReader = {
  read: (text) => {
    const { data, errors } = Papa.parse<string[]>(text, { skipEmptyLines: false });
    const broken = errors.find(({ type }) => type === "Quotes");
    return { rows: data, malformedRow: broken ? (broken.row ?? 0) + 1 : null };
  },
};
