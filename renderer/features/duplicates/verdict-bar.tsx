import { useState } from "react";
import { Link } from "wouter";
import { useSeason } from "#renderer/db/season-context.ts";
import { useHost } from "#renderer/host/host-context.ts";
import { OutcomeNotice } from "#renderer/parts/outcome-notice.tsx";
import { ReasonDialog } from "#renderer/parts/reason-dialog.tsx";
import { useUndo } from "#renderer/parts/undo.ts";
import { useWork } from "#renderer/parts/use-work.ts";
import { useText } from "#renderer/text/text.ts";
import { Button } from "#renderer/ui/button.tsx";
import { PairVerdict } from "#shared/duplicates/verdict.ts";
import type { ShownPair } from "./pair-rows.ts";

/** The decision on a pair, with its reason; it can be taken back. */
export function VerdictBar({ pair }: { readonly pair: ShownPair }) {
  const text = useText();
  const { client } = useHost();
  const { store, workspace } = useSeason();
  const undo = useUndo();
  const work = useWork();
  const [asking, setAsking] = useState<PairVerdict | null>(null);
  const { decision } = pair;
  const send = (verdict: PairVerdict | null, reason: string) =>
    store.run(() =>
      client["duplicates.decide"]({
        seasonId: workspace.season.id,
        a: pair.a.id,
        b: pair.b.id,
        verdict,
        reason,
      }),
    );
  const decide = (verdict: PairVerdict | null, reason: string): void => {
    void work.run(async () => {
      const answer = await send(verdict, reason);
      if (!answer.ok) return work.refused(answer.error);
      setAsking(null);
      const codes = `${pair.a.code} / ${pair.b.code}`;
      const label = verdict
        ? text.t("duplicates.decidedToast", { pair: codes, verdict: text.t(`duplicates.verdict.${verdict}`) })
        : text.t("duplicates.takenBack", { pair: codes });
      undo.push({
        label,
        undo: async () => (await send(decision?.verdict ?? null, decision?.reason ?? "")).ok,
      });
      return null;
    });
  };
  return (
    <div className="duplicates-decision">
      {decision && (
        <p>
          <strong>
            {text.t("duplicates.decided", {
              verdict: text.t(`duplicates.verdict.${decision.verdict}`),
              by: decision.by,
              at: text.moment(decision.at),
            })}
          </strong>{" "}
          {decision.reason}
        </p>
      )}
      {decision?.verdict === "duplicate" && (
        <p className="duplicates-next">
          {text.t("duplicates.decideOne")}
          {[pair.a, pair.b].map(
            ({ id, code, isCatalogue }) =>
              !isCatalogue && (
                <Link key={id} href="/checks" state={{ proposal: id }}>
                  {text.t("duplicates.toChecks", { code })}
                </Link>
              ),
          )}
        </p>
      )}
      <div className="row">
        {PairVerdict.options.map((verdict) => (
          <Button
            key={verdict}
            small
            aria-pressed={decision?.verdict === verdict}
            disabled={work.busy}
            onClick={() => setAsking(verdict)}
          >
            {text.t("duplicates.decideAs", { verdict: text.t(`duplicates.verdict.${verdict}`) })}
          </Button>
        ))}
        {decision && (
          <Button small look="quiet" disabled={work.busy} onClick={() => decide(null, "")}>
            {text.t("duplicates.takeBack")}
          </Button>
        )}
      </div>
      {!asking && <OutcomeNotice outcome={work.outcome} />}
      {asking && (
        <ReasonDialog
          title={text.t("duplicates.decideTitle", { verdict: text.t(`duplicates.verdict.${asking}`) })}
          label={text.t("duplicates.reason")}
          confirm={text.t("duplicates.decideConfirm")}
          busy={work.busy}
          outcome={work.outcome}
          onConfirm={(reason) => decide(asking, reason)}
          onClose={() => setAsking(null)}
        >
          <p>{pair.a.title}</p>
          <p>{pair.b.title}</p>
        </ReasonDialog>
      )}
    </div>
  );
}
