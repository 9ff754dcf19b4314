import { useState } from "react";
import { useSeason } from "#renderer/db/season-context.ts";
import { useText } from "#renderer/text/text.ts";
import { Button } from "#renderer/ui/button.tsx";
import { Meter } from "#renderer/ui/meter.tsx";
import { Notice } from "#renderer/ui/notice.tsx";
import { Page } from "#renderer/ui/page.tsx";
import type { PanelMember } from "#shared/panel/panel-member.ts";
import { FinishSweep } from "./finish-sweep.tsx";
import { AcceptedPact } from "./pact-clauses.tsx";
import { Steps } from "./steps.tsx";
import { SweepList } from "./sweep-list.tsx";
import { isUndeclared, type SweepRow } from "./sweep-rows.ts";
import { useSeenDossiers } from "./use-seen-rows.ts";

interface SweepStepProps {
  readonly own: PanelMember;
  readonly rows: readonly SweepRow[];
}

/** The list without content: who entered what, and what the codes already say. */
export function SweepStep({ own, rows }: SweepStepProps) {
  const text = useText();
  const { seen, addSeen } = useSeenDossiers(useSeason().workspace.season.id);
  const [isFinishing, setIsFinishing] = useState(false);
  const checked = rows.filter((row) => seen.has(row.dossier.id) || !isUndeclared(row)).length;
  const undeclared = rows.filter((row) => row.match && isUndeclared(row)).length;
  return (
    <Page
      title={text.t("conflict.title")}
      intro={text.t("conflict.text")}
      fill
      actions={
        <>
          <AcceptedPact />
          <Button look="primary" onClick={() => setIsFinishing(true)}>
            {text.t("conflict.finish")}
          </Button>
        </>
      }
    >
      <div className="conflicts-head">
        <Steps current={2} />
        <Meter label={text.t("conflict.checked")} done={checked} total={rows.length} />
      </div>
      <Codes own={own} undeclared={undeclared} />
      <SweepList rows={rows} onSeen={addSeen} />
      {isFinishing && (
        <FinishSweep
          total={rows.length}
          declared={rows.filter((row) => !isUndeclared(row)).length}
          undeclared={undeclared}
          unseen={rows.length - checked}
          onClose={() => setIsFinishing(false)}
        />
      )}
    </Page>
  );
}

/** What was compared with the list, so that a missing code is noticed by the one person who can notice it. */
function Codes({ own, undeclared }: { readonly own: PanelMember; readonly undeclared: number }) {
  const text = useText();
  const codes = [...own.homeAgencyCodes, ...own.homeRegionCodes];
  if (codes.length === 0) return <Notice tone="warning">{text.t("conflict.noCodes")}</Notice>;
  return (
    <Notice tone={undeclared > 0 ? "warning" : "info"}>
      {text.t("conflict.ownCodes", { codes: codes.join(", ") })}{" "}
      {undeclared > 0 && text.t("conflict.suggestedNumber", { number: undeclared })}
    </Notice>
  );
}
