import type { PlainValue } from "#shared/documents/document-definition.ts";

/** Every string that a reader of the document sees, in order. */
export function textsOf(value: PlainValue): readonly string[] {
  if (typeof value === "string") return [value];
  if (Array.isArray(value)) return value.flatMap((item: PlainValue) => textsOf(item));
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value).flatMap(([key, item]) =>
    ["text", "stack", "columns", "ol", "ul", "table", "body"].includes(key) ? textsOf(item) : [],
  );
}

/** The rows of every table below a value, each row as the texts of its cells; a row that holds a table is its rows. */
export function tableRowsOf(value: PlainValue): readonly (readonly string[])[] {
  if (typeof value !== "object" || value === null) return [];
  const own = "body" in value && Array.isArray(value["body"]) ? value["body"] : [];
  return [
    ...own.filter((row: PlainValue) => tableRowsOf(row).length === 0).map((row: PlainValue) => textsOf(row)),
    ...Object.values(value).flatMap((item: PlainValue) => tableRowsOf(item)),
  ];
}
