import * as z from "zod";
import type { MemberId } from "../identifiers.ts";
import type { RenderInput } from "./document-definition.ts";
import { minutes } from "./minutes.ts";
import { recap } from "./recap.ts";
import type { NotesByReading } from "./result-notes.ts";
import type { ResultRecord } from "./result-record.ts";
import { scoreSheets } from "./score-sheets.ts";
import { topList } from "./top-list.ts";

/** The documents made from a frozen ranking. */
export const DocumentKind = z.enum(["score-sheets", "recap", "minutes", "top-list"]);
export type DocumentKind = z.output<typeof DocumentKind>;

export interface DefinedDocument {
  readonly fileName: string;
  readonly input: Pick<RenderInput, "definition" | "title">;
}

/** The pure definition of a document; `null` when score sheets are asked for somebody without any. */
export function defineDocument(
  record: ResultRecord,
  { kind, memberId }: { readonly kind: DocumentKind; readonly memberId: MemberId | null },
  { madeAt, notes }: { readonly madeAt: string; readonly notes: NotesByReading },
): DefinedDocument | null {
  switch (kind) {
    case "score-sheets":
      return scoreSheets(record, memberId, { madeAt, notes });
    case "recap":
      return recap(record, madeAt);
    case "minutes":
      return minutes(record, madeAt);
    case "top-list":
      return topList(record, madeAt);
  }
}
