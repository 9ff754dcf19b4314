import { useState } from "react";
import type { output } from "zod";
import type { NamedFile } from "#renderer/host/file-access.ts";
import { useHost } from "#renderer/host/host-context.ts";
import { FilePicker } from "#renderer/parts/file-picker.tsx";
import { OutcomeNotice } from "#renderer/parts/outcome-notice.tsx";
import { useTasks } from "#renderer/parts/tasks.tsx";
import { succeeded, useWork } from "#renderer/parts/use-work.ts";
import { useText } from "#renderer/text/text.ts";
import { Button } from "#renderer/ui/button.tsx";
import { TextField } from "#renderer/ui/field.tsx";
import { SelectField } from "#renderer/ui/select-field.tsx";
import type { HostContract } from "#shared/bridge/host-contract.ts";
import type { ColumnMapping } from "#shared/intake/mapping.ts";
import { MappingFields } from "./mapping-fields.tsx";

type ReadTable = Extract<output<HostContract["intake.read-table"]["output"]>, { ok: true }>["value"];

interface Draft {
  readonly file: NamedFile;
  readonly table: ReadTable;
  readonly mapping: ColumnMapping;
  readonly name: string;
}

const EXTENSIONS = ["xlsx", "xlsm", "ods", "csv", "tsv"] as const;

/** Reads a table, lets its columns be named, and keeps it as a list of earlier innovations. */
export function CatalogueImport({ onImported }: { readonly onImported: () => void }) {
  const text = useText();
  const { client } = useHost();
  const tasks = useTasks();
  const work = useWork();
  const [draft, setDraft] = useState<Draft | null>(null);
  const read = (file: NamedFile, sheet: string | null): void => {
    void work.run(async () => {
      const answer = await tasks.run(text.t("duplicates.importing"), (taskId) =>
        client["intake.read-table"]({
          file,
          purpose: "catalogue",
          sheet,
          encoding: null,
          separator: null,
          taskId,
        }),
      );
      if (!answer.ok) return work.refused(answer.error);
      const name = draft?.file === file ? draft.name : file.name.replace(/\.[^.]*$/u, "");
      setDraft({ file, table: answer.value, mapping: answer.value.mapping, name });
      return null;
    });
  };
  const take = ({ file, table, mapping, name }: Draft): void => {
    void work.run(async () => {
      const answer = await tasks.run(text.t("duplicates.importing"), (taskId) =>
        client["catalogue.import"]({
          file,
          sheet: table.sheet,
          encoding: null,
          separator: null,
          mapping,
          name,
          taskId,
        }),
      );
      if (!answer.ok) return work.refused(answer.error);
      setDraft(null);
      onImported();
      return succeeded(
        text.t("duplicates.imported", { name: answer.value.name, number: answer.value.entries }),
      );
    });
  };
  return (
    <section className="stack" aria-label={text.t("duplicates.add")}>
      <h3>{text.t("duplicates.add")}</h3>
      <FilePicker
        label={text.t("duplicates.add")}
        extensions={EXTENSIONS}
        disabled={work.busy}
        onFiles={([file]) => file && read(file, null)}
      />
      {draft && (
        <>
          <TextField
            label={text.t("duplicates.sourceName")}
            value={draft.name}
            maxLength={120}
            onValue={(name) => setDraft({ ...draft, name })}
          />
          {draft.table.sheets.length > 1 && (
            <SelectField
              label={text.t("duplicates.sheet")}
              value={draft.table.sheet}
              choices={draft.table.sheets.map(({ name }) => ({ value: name, label: name }))}
              onValue={(sheet) => read(draft.file, sheet)}
            />
          )}
          <MappingFields mapping={draft.mapping} onMapping={(mapping) => setDraft({ ...draft, mapping })} />
          <div className="row">
            <Button
              look="primary"
              disabled={work.busy || draft.name.trim() === ""}
              onClick={() => take(draft)}
            >
              {text.t("duplicates.import")}
            </Button>
          </div>
        </>
      )}
      <OutcomeNotice outcome={work.outcome} />
    </section>
  );
}
