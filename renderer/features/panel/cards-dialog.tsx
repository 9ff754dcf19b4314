import { useState } from "react";
import { useSeason } from "#renderer/db/season-context.ts";
import type { HostClient } from "#renderer/host/connect-host.ts";
import type { NamedFile } from "#renderer/host/file-access.ts";
import { useHost } from "#renderer/host/host-context.ts";
import { FilePicker } from "#renderer/parts/file-picker.tsx";
import { OutcomeNotice } from "#renderer/parts/outcome-notice.tsx";
import { useWork } from "#renderer/parts/use-work.ts";
import { useText } from "#renderer/text/text.ts";
import { Button } from "#renderer/ui/button.tsx";
import { Dialog } from "#renderer/ui/dialog.tsx";
import { SelectField } from "#renderer/ui/select-field.tsx";
import { StatusLabel } from "#renderer/ui/status-label.tsx";
import { PanelDuty } from "#shared/panel/panel-member.ts";

type FromCards = Extract<Awaited<ReturnType<HostClient["panel.add-from-cards"]>>, { ok: true }>["value"];
type CardOutcome = FromCards["files"][number];

const TONES = {
  added: "good",
  bound: "good",
  known: "neutral",
  "other-card": "warn",
  ambiguous: "warn",
  invalid: "bad",
} as const;

/** Several cards at once; every file says what became of it. */
export function CardsDialog({ onClose }: { readonly onClose: () => void }) {
  const text = useText();
  const { client } = useHost();
  const { store } = useSeason();
  const { busy, outcome, run, refused } = useWork();
  const [duty, setDuty] = useState<PanelDuty>("te-member");
  const [files, setFiles] = useState<readonly CardOutcome[]>([]);
  const take = (chosen: readonly NamedFile[]): void => {
    if (chosen.length === 0) return;
    void run(async () => {
      let outcomes: readonly CardOutcome[] = [];
      const result = await store.run(async () => {
        const answer = await client["panel.add-from-cards"]({ files: [...chosen], duty });
        if (answer.ok) outcomes = answer.value.files;
        return answer;
      });
      setFiles(outcomes);
      return result.ok ? null : refused(result.error);
    });
  };
  const known = files.flatMap(({ name, outcome: what }) => (what === "known" ? [name] : []));
  return (
    <Dialog title={text.t("roster.cardsTitle")} wide onClose={onClose}>
      <p>{text.t("roster.cardsText")}</p>
      <SelectField
        label={text.t("roster.cardsDuty")}
        value={duty}
        choices={PanelDuty.options.map((value) => ({ value, label: text.t(`roster.dutyName.${value}`) }))}
        onValue={setDuty}
      />
      <FilePicker
        label={text.t("roster.cardsChoose")}
        extensions={["json"]}
        multiple
        disabled={busy}
        onFiles={take}
      />
      <OutcomeNotice outcome={outcome} />
      {files.length > 0 && (
        <output>
          {text.t("roster.cardsDone", { added: countOf(files, "added"), bound: countOf(files, "bound") })}
          {known.length > 0 && ` ${text.t("roster.cardsKnown", { names: known.join(", ") })}`}
        </output>
      )}
      {files.length > 0 && (
        <div className="table-scroll panel-bounded" aria-live="polite">
          <table className="table" aria-label={text.t("roster.cardsTable")}>
            <thead>
              <tr>
                <th scope="col">{text.t("roster.file")}</th>
                <th scope="col">{text.t("label.name")}</th>
                <th scope="col">{text.t("label.status")}</th>
              </tr>
            </thead>
            <tbody>
              {files.map(({ file, name, outcome: what }) => (
                <tr key={`${file}/${name}`}>
                  <th scope="row">{file}</th>
                  <td>{name}</td>
                  <td>
                    <StatusLabel tone={TONES[what]}>{text.t(`roster.cardOutcome.${what}`)}</StatusLabel>
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
      <div className="dialog-actions panel-actions">
        <Button onClick={onClose}>{text.t("roster.close")}</Button>
      </div>
    </Dialog>
  );
}

function countOf(files: readonly CardOutcome[], outcome: CardOutcome["outcome"]): number {
  return files.filter((file) => file.outcome === outcome).length;
}
