import { PdfBool, PdfName, PdfNull, PdfNumber, PdfStream, PdfString } from "@libpdf/core";
import { sameBytes } from "#electron/x509/certificate-reader.ts";
import { inflateLimited } from "../pdf/inflate-guard.ts";
import type { Value } from "./revision.ts";

const longestMetadata = 1024 * 1024;

/** What every program that writes a file says of itself, in either spelling of a property. */
const changing =
  /(xmp:ModifyDate|xmp:MetadataDate|pdf:Producer)(?:\s*=\s*(?:"[^"<]*"|'[^'<]*')|>[^<]*<\/\1>)/g;

/** Whether two metadata streams (XMP) differ at most in when and by what they were written. */
export function isHarmlessMetadata(left: Value, right: Value): boolean {
  if (isNothing(left) && isNothing(right)) return true;
  const [before, after] = [readText(left), readText(right)];
  return before !== undefined && before === after;
}

/** Parameters of a filter and files elsewhere, by which another program would read another text. */
const otherReadings = ["DecodeParms", "DP", "F", "FFilter", "FDecodeParms"];

function readText(value: Value): string | undefined {
  if (!(value instanceof PdfStream)) return undefined;
  if (otherReadings.some((key) => value.has(key))) return undefined;
  const filter = value.get("Filter");
  const isFlate = filter instanceof PdfName && filter.value === "FlateDecode";
  if (filter !== undefined && !isFlate) return undefined;
  const data = isFlate ? inflateLimited(value.data, longestMetadata) : value.data;
  if (!(data instanceof Uint8Array)) return undefined;
  const text = Buffer.from(data).toString("utf8");
  return text.replaceAll(changing, "$1").replaceAll(/\s+/g, " ").trim();
}

export function isSignatureFlag(value: Value): boolean {
  return value instanceof PdfNumber && value.value === 3;
}

export function isSameScalar(left: Value, right: Value): boolean {
  if (isNothing(left) || isNothing(right)) return isNothing(left) && isNothing(right);
  if (left instanceof PdfString && right instanceof PdfString) return sameBytes(left.bytes, right.bytes);
  if (left instanceof PdfNumber && right instanceof PdfNumber) return left.value === right.value;
  if (left instanceof PdfName && right instanceof PdfName) return left.value === right.value;
  return left instanceof PdfBool && right instanceof PdfBool && left.value === right.value;
}

function isNothing(value: Value): boolean {
  return value === null || value === undefined || value instanceof PdfNull;
}
