import { Big } from "big.js";
import * as z from "zod";

const DECIMAL = /^[+-]?\d{1,30}(?:[.,]\d{1,30})?$/u;

/** A decimal as written, or a JSON number by its shortest digits. */
export const DecimalCell = z.union([
  z.number().transform((value) => new Big(value)),
  z
    .string()
    .trim()
    .regex(DECIMAL)
    .transform((text) => new Big(text.replace("+", "").replace(",", "."))),
]);

/** `null` or an empty text: no mark. */
export const OptionalDecimalCell = z.union([
  z.null(),
  z
    .string()
    .trim()
    .regex(/^(?:NA)?$/u)
    .transform(() => null),
  DecimalCell,
]);
