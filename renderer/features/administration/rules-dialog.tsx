import { useState } from "react";
import { useHost } from "#renderer/host/host-context.ts";
import { FilePicker } from "#renderer/parts/file-picker.tsx";
import { OutcomeNotice } from "#renderer/parts/outcome-notice.tsx";
import { useSaveFile } from "#renderer/parts/use-save-file.ts";
import { succeeded, useWork } from "#renderer/parts/use-work.ts";
import { useText } from "#renderer/text/text.ts";
import { Button } from "#renderer/ui/button.tsx";
import { Dialog } from "#renderer/ui/dialog.tsx";
import type { KnownRuleSet, RuleChange } from "#shared/bridge/administration-contract.ts";
import { RuleTable } from "./rule-table.tsx";

interface RulesDialogProps {
  readonly known: KnownRuleSet;
  /** The set that is to be used from now on. */
  readonly onChanged: (id: string | null) => void;
  readonly onClose: () => void;
}

/** The rules of a set with their sources; changing them keeps an own copy. */
export function RulesDialog({ known, onChanged, onClose }: RulesDialogProps) {
  const text = useText();
  const { client } = useHost();
  const { run, busy, outcome, refused } = useWork();
  const saveFile = useSaveFile();
  const [changes, setChanges] = useState<ReadonlyMap<string, RuleChange>>(new Map());
  const { rules, origin } = known;
  const { provenance } = rules;
  const isReasoned = [...changes.values()].every(
    ({ offReason }) => offReason === null || offReason.trim() !== "",
  );
  const keep = (): void => {
    void run(async () => {
      const kept = await client["administration.change-rules"]({
        id: rules.id,
        changes: [...changes.values()],
      });
      if (!kept.ok) return refused(kept.error);
      onChanged(kept.value.id);
      onClose();
      return null;
    });
  };
  const remove = (): void => {
    void run(async () => {
      const removed = await client["administration.delete-rules"]({ id: rules.id });
      if (!removed.ok) return refused(removed.error);
      onChanged(null);
      onClose();
      return null;
    });
  };
  return (
    <Dialog wide title={text.pick(rules.name)} onClose={onClose}>
      <p>
        {text.t("administration.provenance", {
          status: text.t(`administration.status.${provenance.status}`),
          note: text.pick(provenance.note),
        })}
      </p>
      <ul className="soft administration-sources">
        {provenance.sources.map((source) => (
          <li key={source}>{source}</li>
        ))}
      </ul>
      <RuleTable
        rules={rules.rules}
        changes={changes}
        onChange={(change) => setChanges(new Map(changes).set(change.ruleId, change))}
      />
      <FilePicker
        label={text.t("administration.importRules")}
        extensions={["json"]}
        disabled={busy}
        onFiles={([file]) => {
          if (!file) return;
          void run(async () => {
            const taken = await client["administration.import-rules"]({ file });
            if (!taken.ok) return refused(taken.error);
            onChanged(taken.value.id);
            return succeeded(text.t("administration.rulesImported", { name: text.pick(taken.value.name) }));
          });
        }}
      />
      <OutcomeNotice outcome={outcome} />
      <div className="dialog-actions">
        <Button
          onClick={() =>
            void run(async () => saveFile(await client["administration.export-rules"]({ id: rules.id })))
          }
        >
          {text.t("administration.exportRules")}
        </Button>
        {origin === "own" && (
          <Button look="danger" busy={busy} onClick={remove}>
            {text.t("administration.deleteRules")}
          </Button>
        )}
        <Button onClick={onClose}>{text.t("ui.close")}</Button>
        <Button look="primary" busy={busy} disabled={changes.size === 0 || !isReasoned} onClick={keep}>
          {text.t(origin === "own" ? "administration.keepRules" : "administration.keepCopy")}
        </Button>
      </div>
    </Dialog>
  );
}
