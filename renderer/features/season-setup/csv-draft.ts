import type { NamedFile } from "#renderer/host/file-access.ts";
import type { Text } from "#renderer/text/text.ts";
import { type Message, type MessageKey, message } from "#shared/i18n/catalog.ts";

/** The form as typed; figures stay text until they are sent. */
export interface CsvDraft {
  readonly name: string;
  readonly rubricId: string;
  readonly judges: string;
  readonly chair: string;
  readonly readers: string;
  readonly listSize: string;
  readonly seed: string;
}

export const EMPTY_DRAFT: CsvDraft = {
  name: "",
  rubricId: "",
  judges: "",
  chair: "",
  readers: "2",
  listSize: "45",
  seed: "2026",
};

const LABELS: Readonly<Record<keyof CsvDraft, MessageKey>> = {
  name: "season.name",
  rubricId: "season.rubric",
  judges: "season.judges",
  chair: "season.chair",
  readers: "season.readers",
  listSize: "season.listSize",
  seed: "season.seed",
};

export function namesOf(lines: string): string[] {
  return lines
    .split("\n")
    .map((name) => name.trim())
    .filter((name) => name !== "");
}

/** What keeps the form from being sent; `null` when nothing does. */
export function findDraftProblem(draft: CsvDraft, file: NamedFile | null): ((text: Text) => Message) | null {
  const missing: MessageKey[] = file ? [] : ["season.csvFile"];
  for (const part of ["name", "rubricId", "chair", "judges"] as const) {
    if (draft[part].trim() === "") missing.push(LABELS[part]);
  }
  for (const part of ["readers", "listSize", "seed"] as const) {
    if (!/^\d{1,9}$/u.test(draft[part].trim())) missing.push(LABELS[part]);
  }
  if (missing.length > 0) {
    return (text) => message("season.missing", { fields: missing.map((key) => text.t(key)).join("; ") });
  }
  const readers = Number(draft.readers);
  const judges = namesOf(draft.judges).length;
  return readers > judges ? () => message("season.tooManyReaders", { readers, judges }) : null;
}
