import { type CellObject, SSF } from "@e965/xlsx";

/** What a cell shows whose formula failed, by the code saved for it (ECMA-376, 18.17.3). */
const ERRORS: Readonly<Record<number, string>> = {
  0: "#NULL!",
  7: "#DIV/0!",
  15: "#VALUE!",
  23: "#REF!",
  29: "#NAME?",
  36: "#NUM!",
  42: "#N/A",
};

const DAY_LENGTH = "2026-06-18".length;

/** What a cell holds, as text: days ISO, numbers plain, formulas by the value saved beside them. */
export function cellText(cell: CellObject | undefined): string {
  // A formula whose value was never saved is shown as it stands, so that the cell is refused and not taken for empty.
  if (cell?.t === "z") return cell.f === undefined ? "" : `=${cell.f}`;
  if (cell?.v === undefined || cell.v === null) return "";
  return cell.v instanceof Date ? dayText(cell.v, cell.z) : valueText(cell, cell.v);
}

function valueText({ t, w, z }: CellObject, value: string | number | boolean): string {
  switch (t) {
    case "n":
      return numberText(Number(value), z);
    case "b":
      return value ? "TRUE" : "FALSE";
    case "e":
      return w ?? ERRORS[Number(value)] ?? "#N/A";
    default:
      return String(value);
  }
}

/** A time of day is told where the format shows one and there is one. */
function dayText(date: Date, format: CellObject["z"]): string {
  if (Number.isNaN(date.getTime())) return "";
  const text = new Date(Math.round(date.getTime() / 1000) * 1000).toISOString();
  const hasTime =
    /h|s/iu.test(String(format ?? "")) && text.slice(DAY_LENGTH + 1, DAY_LENGTH + 9) !== "00:00:00";
  return hasTime
    ? `${text.slice(0, DAY_LENGTH)} ${text.slice(DAY_LENGTH + 1, DAY_LENGTH + 6)}`
    : text.slice(0, DAY_LENGTH);
}

/** Codes shown with leading zeros keep them; everything else is the shortest plain number, never `1e21`. */
function numberText(value: number, format: CellObject["z"]): string {
  if (/^0{2,}$/u.test(String(format ?? "")) && Number.isInteger(value) && value >= 0)
    return SSF.format(String(format), value);
  const text = String(value);
  if (!text.includes("e")) return text;
  return value.toLocaleString("en-US", { useGrouping: false, maximumFractionDigits: 20 });
}
