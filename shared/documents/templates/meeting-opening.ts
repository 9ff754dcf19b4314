import { dayInWords } from "../day-in-words.ts";
import type { PlainValue } from "../document-definition.ts";
import { BLANK } from "../layout.ts";
import type { TemplateContext } from "../template-context.ts";
import { paragraph } from "./record-table.ts";

/** The opening sentence of a Berita Acara: which day, where, who met and what about. */
export function meetingOpening(context: TemplateContext, meeting: string): PlainValue {
  const { record, details, text } = context;
  const { season, frozen } = record;
  return paragraph(
    text.t("printedRecords.meeting.opening", {
      day: dayInWords(text, details.date ?? frozen.at),
      place: details.place === "" ? BLANK : details.place,
      panel: season.labels.panel,
      season: season.name,
      meeting,
    }),
  );
}

/** Who took part: those who sign, by role; without any, lines to write on. */
export function participants({ details, text }: TemplateContext): readonly PlainValue[] {
  const present =
    details.signatories.length === 0
      ? [BLANK, BLANK, BLANK]
      : details.signatories.map(({ name, role, idNumber }) =>
          idNumber === "" ? `${name}, ${role}` : `${name} (${idNumber}), ${role}`,
        );
  return [paragraph(text.t("printedRecords.meeting.present")), { ol: present, margin: [0, 0, 0, 8] }];
}
