import { type CellObject, SSF } from "@e965/xlsx";

const DAY_LENGTH = "2026-06-18".length;

/** What a cell holds, as text: days ISO, numbers plain, formulas by the value saved beside them. */
export function cellText(cell: CellObject | undefined): string {
  if (cell?.v === undefined || cell.v === null) return "";
  if (cell.v instanceof Date) return dayText(cell.v, cell.z);
  switch (cell.t) {
    case "n":
      return numberText(Number(cell.v), cell.z);
    case "b":
      return cell.v ? "TRUE" : "FALSE";
    case "e":
      return cell.w ?? "";
    default:
      return String(cell.v);
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
