import { useText } from "#renderer/text/text.ts";
import { TextAreaField } from "#renderer/ui/field.tsx";
import { Section } from "#renderer/ui/page.tsx";
import type { EditorProps } from "./rubric-builder.tsx";

const MAX_SOURCES = 100;

/** Where the rubric comes from, a source a line, and what is to be known about it. */
export function SourcesEditor({ draft: { provenance }, onChange, problems }: EditorProps) {
  const text = useText();
  const { sources, note } = provenance;
  return (
    <Section title={text.t("rubrics.sources")}>
      <div data-field="sources" className="rubrics-wide">
        <TextAreaField
          label={text.t("rubrics.sources")}
          hint={text.t("rubrics.edit.sourcesHint")}
          rows={4}
          maxLength={20_000}
          problem={problems.get("sources")}
          value={sources.join("\n")}
          onValue={(value) =>
            onChange({
              provenance: {
                ...provenance,
                sources: value === "" ? [] : value.split("\n").slice(0, MAX_SOURCES),
              },
            })
          }
        />
      </div>
      <div className="rubrics-pair">
        <TextAreaField
          label={text.t("rubrics.edit.noteId")}
          rows={4}
          maxLength={5000}
          value={note.id}
          onValue={(id) => onChange({ provenance: { ...provenance, note: { ...note, id } } })}
        />
        <TextAreaField
          label={text.t("rubrics.edit.noteEn")}
          rows={4}
          maxLength={5000}
          value={note.en}
          onValue={(en) => onChange({ provenance: { ...provenance, note: { ...note, en } } })}
        />
      </div>
    </Section>
  );
}
