import { type FormEvent, useEffect, useRef, useState } from "react";
import { useSeason } from "#renderer/db/season-context.ts";
import { useHost } from "#renderer/host/host-context.ts";
import { useText } from "#renderer/text/text.ts";
import { Button } from "#renderer/ui/button.tsx";
import { Dialog } from "#renderer/ui/dialog.tsx";
import { TextAreaField } from "#renderer/ui/field.tsx";
import { SelectField } from "#renderer/ui/select-field.tsx";
import { type ConflictKind, MAX_CONFLICT_REASON } from "#shared/conflict/conflict.ts";
import type { DossierCard } from "#shared/dossier/dossier.ts";
import { OutcomeNotice } from "./outcome-notice.tsx";
import { ReasonDialog } from "./reason-dialog.tsx";
import { useWork } from "./use-work.ts";

/** An abstention is no conflict; {@link AbstainDialog} has a door of its own. */
const KINDS = ["own-agency", "own-region", "relation", "other"] as const satisfies readonly ConflictKind[];
type DeclarableKind = (typeof KINDS)[number];

interface ConflictTarget {
  readonly dossier: DossierCard;
  /** What the codes say; `null` where they say nothing. */
  readonly suggested: DeclarableKind | null;
}

interface ConflictDialogProps extends ConflictTarget {
  readonly onClose: () => void;
}

/** Declares a conflict of interest; the dossier closes with the answer. */
export function ConflictDialog({ dossier, suggested, onClose }: ConflictDialogProps) {
  const [targets] = useState([{ dossier, suggested }]);
  return <ConflictsDialog targets={targets} onClose={onClose} />;
}

interface ConflictsDialogProps {
  readonly targets: readonly ConflictTarget[];
  readonly onClose: () => void;
}

/** Declares a conflict with each of the dossiers for one reason; each closes as soon as it is on record. */
export function ConflictsDialog({ targets, onClose }: ConflictsDialogProps) {
  const text = useText();
  const { declare, stop, busy, done, outcome } = useDeclaring(onClose);
  const [kind, setKind] = useState<DeclarableKind | "detected">(() => initialKind(targets));
  const [reason, setReason] = useState(() => {
    const first = initialKind(targets);
    return targets[0]?.suggested && first !== "detected" ? text.t(`conflict.kind.${first}`) : "";
  });
  const [problem, setProblem] = useState<string>();
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    if (reason.trim().length < MIN_REASON) return setProblem(text.t("conflict.reasonMissing"));
    declare(targets, kind, reason.trim());
  };
  const kinds = KINDS.map((value) => ({ value, label: text.t(`conflict.kind.${value}`) }));
  const detected = { value: "detected", label: text.t("conflict.kindDetected") } as const;
  const [only] = targets;
  const isOfMany = targets.length > 1;
  const isStoppable = busy && isOfMany;
  const leave = isStoppable ? stop : onClose;
  return (
    <Dialog title={text.t("conflict.dialogTitle")} onClose={leave}>
      <form className="stack" onSubmit={submit} noValidate>
        <p>
          {!isOfMany && only
            ? text.t("conflict.dialogText", { number: only.dossier.number, title: only.dossier.title })
            : text.t("conflict.dialogMany", { number: targets.length })}
        </p>
        {isOfMany && <TargetList targets={targets} />}
        <SelectField
          label={text.t("conflict.kindLabel")}
          value={kind}
          choices={isOfMany && targets.every(({ suggested }) => suggested) ? [detected, ...kinds] : kinds}
          onValue={setKind}
        />
        <TextAreaField
          label={text.t("conflict.reason")}
          hint={text.t("conflict.reasonHint")}
          problem={problem}
          maxLength={MAX_CONFLICT_REASON}
          required
          value={reason}
          onValue={(value) => {
            setReason(value);
            setProblem(undefined);
          }}
        />
        {isStoppable && <output>{text.t("conflict.declaring", { done, total: targets.length })}</output>}
        <OutcomeNotice outcome={outcome} />
        <div className="dialog-actions">
          <Button onClick={leave}>{text.t(isStoppable ? "conflict.stop" : "action.cancel")}</Button>
          <Button look="primary" submit disabled={busy}>
            {text.t(isOfMany ? "conflict.confirmMany" : "conflict.confirm")}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}

const MIN_REASON = 3;
const LISTED = 8;

function TargetList({ targets }: { readonly targets: readonly ConflictTarget[] }) {
  const text = useText();
  const rest = targets.length - LISTED;
  return (
    <ul className="plain-list">
      {targets.slice(0, LISTED).map(({ dossier }) => (
        <li key={dossier.id}>
          {dossier.number} {dossier.title}
        </li>
      ))}
      {rest > 0 && <li className="soft">{text.t("conflict.more", { number: rest })}</li>}
    </ul>
  );
}

function initialKind(targets: readonly ConflictTarget[]): DeclarableKind | "detected" {
  const first = targets[0]?.suggested ?? null;
  if (first === null || targets.some(({ suggested }) => suggested === null)) return "relation";
  return targets.every(({ suggested }) => suggested === first) ? first : "detected";
}

function useDeclaring(onDone: () => void) {
  const { client } = useHost();
  const { store } = useSeason();
  const text = useText();
  const { busy, outcome, run, refused } = useWork();
  const [recorded, setRecorded] = useState<ReadonlySet<string>>(new Set());
  const isStopped = useRef(false);
  const stop = (): void => {
    isStopped.current = true;
  };
  // Nothing may be signed for somebody who has left the dialog.
  useEffect(
    () => () => {
      isStopped.current = true;
    },
    [],
  );
  const declare = (
    targets: readonly ConflictTarget[],
    kind: DeclarableKind | "detected",
    reason: string,
  ): void => {
    isStopped.current = false;
    const onRecord = new Set(recorded);
    void run(async () => {
      for (const { dossier, suggested } of targets) {
        if (onRecord.has(dossier.id)) continue;
        if (isStopped.current) {
          const gap = { done: onRecord.size, total: targets.length };
          return { tone: "warning", text: text.t("conflict.stopped", gap) };
        }
        const declaration = {
          dossierId: dossier.id,
          kind: kind === "detected" ? (suggested ?? "other") : kind,
          reason,
        };
        // One after another: each is signed on its own, and a refusal must not hide behind the ones after it.
        const result = await store.run(() => client["conflict.declare"](declaration));
        if (!result.ok) return refused(result.error);
        onRecord.add(dossier.id);
        setRecorded(new Set(onRecord));
      }
      onDone();
      return null;
    });
  };
  return { declare, stop, busy, done: recorded.size, outcome };
}

interface AbstainDialogProps {
  readonly dossier: DossierCard;
  readonly onClose: () => void;
}

/** Gives a dossier back without marks, for a reason that is no conflict of interest; the dossier closes. */
export function AbstainDialog({ dossier, onClose }: AbstainDialogProps) {
  const text = useText();
  const { client } = useHost();
  const { store } = useSeason();
  const { busy, outcome, run, refused } = useWork();
  const abstain = (reason: string): void => {
    void run(async () => {
      const declaration = { dossierId: dossier.id, kind: "abstention", reason } as const;
      const result = await store.run(() => client["conflict.declare"](declaration));
      if (!result.ok) return refused(result.error);
      onClose();
      return null;
    });
  };
  return (
    <ReasonDialog
      title={text.t("conflict.abstainTitle")}
      label={text.t("conflict.abstainReason")}
      hint={text.t("conflict.abstainHint")}
      confirm={text.t("conflict.abstainConfirm")}
      maxLength={MAX_CONFLICT_REASON}
      busy={busy}
      outcome={outcome}
      onConfirm={abstain}
      onClose={onClose}
    >
      <p>{text.t("conflict.abstainText", { number: dossier.number, title: dossier.title })}</p>
    </ReasonDialog>
  );
}
