import { useState } from "react";
import { ConfirmDialog } from "#renderer/parts/confirm-dialog.tsx";
import { ReasonDialog } from "#renderer/parts/reason-dialog.tsx";
import { useText } from "#renderer/text/text.ts";
import { Button } from "#renderer/ui/button.tsx";
import type { Admission } from "#shared/administration/admission.ts";
import { type FindingRow, isClean } from "./finding-rows.ts";
import { useDecide } from "./use-decide.ts";

interface BulkDecisionsProps {
  readonly rows: readonly FindingRow[];
  readonly selected: readonly FindingRow[];
  readonly hasCheck: boolean;
  readonly onDone: () => void;
}

type Asked = "clean" | Admission;

/** Admits everything without findings at once, and decides on the chosen proposals together. */
export function BulkDecisions({ rows, selected, hasCheck, onDone }: BulkDecisionsProps) {
  const text = useText();
  const { work, decide } = useDecide();
  const [asked, setAsked] = useState<Asked | null>(null);
  const clean = rows.filter((row) => row.decision === null && isClean(row));
  const undecided = rows.filter(({ decision }) => decision === null).length;
  const close = (): void => {
    work.clear();
    setAsked(null);
  };
  const send = async (
    targets: readonly FindingRow[],
    admission: Admission,
    reason: string,
  ): Promise<void> => {
    if (!(await decide(targets, admission, reason))) return;
    setAsked(null);
    onDone();
  };
  return (
    <div className="administration-bar">
      <span>{text.t("administration.undecided", { number: undecided })}</span>
      {hasCheck && (
        <Button small icon="check" disabled={clean.length === 0} onClick={() => setAsked("clean")}>
          {text.t("administration.admitClean", { number: clean.length })}
        </Button>
      )}
      {selected.length > 0 && (
        <>
          <output>{text.t("administration.selected", { number: selected.length })}</output>
          {(["admitted", "rejected", "incomplete"] as const).map((admission) => (
            <Button key={admission} small onClick={() => setAsked(admission)}>
              {text.t(`administration.bulk.${admission}`)}
            </Button>
          ))}
          <Button small look="quiet" icon="close" onClick={onDone}>
            {text.t("administration.unselect")}
          </Button>
        </>
      )}
      {asked === "clean" && (
        <ConfirmDialog
          title={text.t("administration.admitCleanTitle")}
          confirm={text.t("administration.admitClean", { number: clean.length })}
          busy={work.busy}
          outcome={work.outcome}
          onConfirm={() => void send(clean, "admitted", "")}
          onClose={close}
        >
          <p>{text.t("administration.admitCleanText", { number: clean.length })}</p>
        </ConfirmDialog>
      )}
      {asked !== null && asked !== "clean" && (
        <ReasonDialog
          title={text.t(`administration.bulk.${asked}`)}
          label={text.t("administration.reason")}
          confirm={text.t("administration.decideAll", { number: selected.length })}
          busy={work.busy}
          outcome={work.outcome}
          onConfirm={(reason) => void send(selected, asked, reason)}
          onClose={close}
        >
          <p>{text.t("administration.decideAllText", { number: selected.length })}</p>
        </ReasonDialog>
      )}
    </div>
  );
}
