import { type PDF, PdfDict, PdfName, PdfStream, PdfString } from "@libpdf/core";
import { asDictionary, resolveValue, type Value } from "./revision.ts";

const fontKeys = new Set(["Type", "Subtype", "BaseFont", "Name", "Encoding"]);
const standardFonts = /^(?:Helvetica|Times|Courier)(?:-[A-Za-z]{1,20})?$|^(?:ZapfDingbats|Symbol)$/;
const defaultText = /^\s*\/[A-Za-z]{1,20} \d{1,3}(?:\.\d{1,3})? Tf(?: [0-9. ]{1,30} (?:g|rg|k))?\s*$/;

/**
 * Font and colour for text fields that state none of their own, as programs write them along with a first field: standard
 * fonts (ISO 32000-2, 9.6.2.2) and a frame nobody draws. A form that had none had no field to show in them.
 */
export function isPlainDefault(pdf: PDF, key: string, value: Value): boolean {
  const resolved = resolveValue(pdf, value);
  if (key === "DA") return resolved instanceof PdfString && defaultText.test(resolved.asString());
  if (key !== "DR" || !(resolved instanceof PdfDict) || resolved instanceof PdfStream) return false;
  return keysOf(resolved).every((kind) => {
    const resources = asDictionary(pdf, resolved.get(kind));
    if (resources === undefined) return false;
    if (kind === "Font")
      return keysOf(resources).every((name) => isStandardFont(pdf, asDictionary(pdf, resources.get(name))));
    return kind === "XObject" && keysOf(resources).every((name) => name === "FRM");
  });
}

function isStandardFont(pdf: PDF, font: PdfDict | undefined): boolean {
  if (font === undefined || font instanceof PdfStream) return false;
  const nameOf = (key: string): string => {
    const value = resolveValue(pdf, font.get(key));
    return value instanceof PdfName ? value.value : "";
  };
  const isPlain = keysOf(font).every((key) => fontKeys.has(key));
  return isPlain && nameOf("Subtype") === "Type1" && standardFonts.test(nameOf("BaseFont"));
}

function keysOf(dictionary: PdfDict): string[] {
  return [...dictionary.keys()].map((key) => key.value);
}
