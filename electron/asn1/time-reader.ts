import type { BerNode } from "./ber-reader.ts";

const utcTime = /^(\d{2})(\d{2})(\d{2})(\d{2})(\d{2})(\d{2})Z$/;
const generalizedTime = /^(\d{4})(\d{2})(\d{2})(\d{2})(\d{2})(\d{2})(\.\d+)?Z$/;

/** A UTCTime or GeneralizedTime; of two-digit years 50 is 1950 (RFC 5280, 4.1.2.5.1). */
export function readTime(node: BerNode | undefined): Date | undefined {
  if (node === undefined) return undefined;
  const text = Buffer.from(node.content).toString("latin1");
  const found =
    node.tag === 0x17 ? utcTime.exec(text) : node.tag === 0x18 ? generalizedTime.exec(text) : null;
  if (found === null) return undefined;
  const [, year = "", month, day, hour, minute, second, fraction = ""] = found;
  const century = node.tag === 0x17 ? (Number(year) < 50 ? "20" : "19") : "";
  const milliseconds = fraction.slice(0, 4);
  const moment = new Date(`${century}${year}-${month}-${day}T${hour}:${minute}:${second}${milliseconds}Z`);
  return Number.isNaN(moment.getTime()) ? undefined : moment;
}
