import { useState } from "react";
import { useSeason } from "#renderer/db/season-context.ts";
import type { NamedFile } from "#renderer/host/file-access.ts";
import { useHost } from "#renderer/host/host-context.ts";
import { FilePicker } from "#renderer/parts/file-picker.tsx";
import { OutcomeNotice } from "#renderer/parts/outcome-notice.tsx";
import { useSaveFile } from "#renderer/parts/use-save-file.ts";
import { succeeded, useWork } from "#renderer/parts/use-work.ts";
import { useText } from "#renderer/text/text.ts";
import { Button } from "#renderer/ui/button.tsx";
import { Dialog } from "#renderer/ui/dialog.tsx";
import { SelectField } from "#renderer/ui/select-field.tsx";
import { PanelDuty } from "#shared/panel/panel-member.ts";
import type { MemberPlan } from "#shared/panel/plan-members.ts";
import { ImportPreview } from "./import-preview.tsx";

interface Previewed {
  readonly file: NamedFile;
  readonly plan: MemberPlan;
  readonly planHash: string;
}

/** Members from a table: what would change is shown first, then all of it is taken in or nothing. */
export function ImportDialog({ onClose }: { readonly onClose: () => void }) {
  const text = useText();
  const { client } = useHost();
  const { store } = useSeason();
  const saveFile = useSaveFile();
  const { busy, outcome, run, refused } = useWork();
  const [duty, setDuty] = useState<PanelDuty>("te-member");
  const [previewed, setPreviewed] = useState<Previewed | null>(null);
  const preview = (file: NamedFile | undefined, usual: PanelDuty): void => {
    setPreviewed(null);
    if (!file) return;
    void run(async () => {
      const read = await client["panel.preview-table"]({ file, duty: usual });
      if (!read.ok) return refused(read.error);
      setPreviewed({ file, ...read.value });
      return null;
    });
  };
  const take = ({ file, plan, planHash }: Previewed): void => {
    void run(async () => {
      const taken = await store.run(() => client["panel.import-table"]({ file, duty, planHash }));
      setPreviewed(null);
      if (!taken.ok) return refused(taken.error);
      const figures = { added: plan.added.length, changed: plan.changed.length };
      return succeeded(text.t("roster.imported", figures));
    });
  };
  const { language } = text;
  const plan = previewed?.plan;
  const isTakeable =
    plan !== undefined && plan.problems.length === 0 && plan.added.length + plan.changed.length > 0;
  return (
    <Dialog title={text.t("roster.importTitle")} wide onClose={onClose}>
      <p>{text.t("roster.importText")}</p>
      <div className="row filters">
        <SelectField
          label={text.t("roster.importDuty")}
          value={duty}
          choices={PanelDuty.options.map((value) => ({ value, label: text.t(`roster.dutyName.${value}`) }))}
          onValue={(value) => {
            setDuty(value);
            preview(previewed?.file, value);
          }}
        />
        <Button
          icon="download"
          disabled={busy}
          onClick={() =>
            void run(async () =>
              saveFile({ ok: true, value: await client["panel.table-template"]({ language }) }),
            )
          }
        >
          {text.t("roster.importTemplate")}
        </Button>
      </div>
      <FilePicker
        label={text.t("roster.importChoose")}
        extensions={["xlsx", "ods", "csv", "tsv"]}
        disabled={busy}
        onFiles={([file]) => preview(file, duty)}
      />
      <OutcomeNotice outcome={outcome} />
      {plan && <ImportPreview plan={plan} />}
      <div className="dialog-actions panel-actions">
        <Button onClick={onClose}>{text.t("roster.close")}</Button>
        <Button
          look="primary"
          busy={busy}
          disabled={!isTakeable}
          onClick={() => previewed && take(previewed)}
        >
          {text.t("roster.importConfirm")}
        </Button>
      </div>
    </Dialog>
  );
}
