import { useState } from "react";
import { useSeason } from "#renderer/db/season-context.ts";
import type { NamedFile } from "#renderer/host/file-access.ts";
import { useHost } from "#renderer/host/host-context.ts";
import { FilePicker } from "#renderer/parts/file-picker.tsx";
import { OutcomeNotice } from "#renderer/parts/outcome-notice.tsx";
import { useWork } from "#renderer/parts/use-work.ts";
import { useText } from "#renderer/text/text.ts";
import { Button } from "#renderer/ui/button.tsx";
import { Dialog } from "#renderer/ui/dialog.tsx";
import { TextAreaField } from "#renderer/ui/field.tsx";
import { Notice } from "#renderer/ui/notice.tsx";
import type { Assignment } from "#shared/assignment/assignment.ts";
import type { FurtherReading, FurtherTableFault } from "#shared/assignment/further-reading.ts";
import { MINIMUM_REASON_LENGTH } from "#shared/plenary/decision.ts";
import { firstChoice, type RoundChoice, readyReadings, roundsOf, rowsOfRound } from "./further-choice.ts";
import { FurtherPreview } from "./further-preview.tsx";
import type { AssignmentDesk } from "./use-assignment.ts";

interface Previewed {
  readonly name: string;
  readonly rows: readonly FurtherReading[];
  readonly fault: FurtherTableFault | null;
}

interface FurtherDialogProps {
  readonly desk: AssignmentDesk;
  readonly onClose: () => void;
  readonly onDealt: (readings: readonly Assignment[]) => void;
}

/** The chair's table: what it holds is shown first, then all that can be dealt of the chosen round is dealt at once. */
export function FurtherDialog({ desk, onClose, onDealt }: FurtherDialogProps) {
  const text = useText();
  const { client } = useHost();
  const { store } = useSeason();
  const { busy, outcome, run, refused } = useWork();
  const [previewed, setPreviewed] = useState<Previewed | null>(null);
  const [round, setRound] = useState<RoundChoice | null>(null);
  const [reason, setReason] = useState("");
  const [problem, setProblem] = useState<string>();
  const preview = (file: NamedFile | undefined): void => {
    if (!file) return;
    setPreviewed(null);
    void run(async () => {
      const read = await client["assignment.read-further"]({ file });
      if (!read.ok) return refused(read.error);
      setPreviewed({ name: file.name, ...read.value });
      setRound(firstChoice(roundsOf(read.value.rows)));
      setReason(text.t("furtherReading.usualReason", { name: file.name }));
      return null;
    });
  };
  const readings = round === null ? [] : readyReadings(rowsOfRound(previewed?.rows ?? [], round));
  const deal = (): void => {
    if (reason.trim().length < MINIMUM_REASON_LENGTH) {
      setProblem(text.error({ type: "reason-missing" }));
      return;
    }
    void run(async () => {
      const dealt = await store.run(() => client["assignment.deal-further"]({ readings, reason }));
      if (!dealt.ok) return refused(dealt.error);
      onDealt(readings);
      return null;
    });
  };
  return (
    <Dialog title={text.t("furtherReading.title")} wide onClose={onClose}>
      <p>{text.t("furtherReading.text")}</p>
      <FilePicker
        label={text.t("furtherReading.choose")}
        extensions={["xlsx", "ods", "csv", "tsv"]}
        disabled={busy}
        onFiles={([file]) => preview(file)}
      />
      {previewed && <Unusable {...previewed} />}
      {previewed && previewed.rows.length > 0 && (
        <FurtherPreview desk={desk} rows={previewed.rows} round={round} onRound={setRound} />
      )}
      {readings.length > 0 && (
        <TextAreaField
          label={text.t("furtherReading.reason")}
          problem={problem}
          required
          maxLength={2000}
          value={reason}
          onValue={(value) => {
            setReason(value);
            setProblem(undefined);
          }}
        />
      )}
      <OutcomeNotice outcome={outcome} />
      <div className="dialog-actions assignment-actions">
        <Button onClick={onClose}>{text.t("furtherReading.close")}</Button>
        <Button look="primary" busy={busy} disabled={readings.length === 0} onClick={deal}>
          {text.t("furtherReading.confirm", { number: readings.length })}
        </Button>
      </div>
    </Dialog>
  );
}

function Unusable({ name, rows, fault }: Previewed) {
  const text = useText();
  if (fault)
    return (
      <Notice tone="error">{text.t(`furtherReading.fault.${fault.problem}`, { row: fault.row })}</Notice>
    );
  return rows.length === 0 ? (
    <Notice tone="warning">{text.t("furtherReading.empty", { name })}</Notice>
  ) : null;
}
