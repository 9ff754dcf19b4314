import { useText } from "#renderer/text/text.ts";
import { Notice } from "#renderer/ui/notice.tsx";
import { Section } from "#renderer/ui/page.tsx";
import type { DossierCard } from "#shared/dossier/dossier.ts";
import type { PanelMember } from "#shared/panel/panel-member.ts";
import type { Reading } from "#shared/scoring/reading.ts";
import { findLateSheets } from "./find-late-sheets.ts";
import { ReadingChooser } from "./reading-chooser.tsx";

interface ExcludedReadingsProps {
  readonly excluded: readonly Reading[];
  readonly members: readonly PanelMember[];
  readonly dossiers: readonly DossierCard[];
  readonly isFrozen: boolean;
  readonly onInclude: (readings: readonly Reading[]) => void;
}

/** What was excluded and may be taken back, those first whose sheet came after all. */
export function ExcludedReadings(props: ExcludedReadingsProps) {
  const { excluded, members, dossiers, isFrozen, onInclude } = props;
  const text = useText();
  const late = new Set(findLateSheets(excluded));
  if (excluded.length === 0) return null;
  return (
    <Section title={text.t("include.title")}>
      <p className="soft">{text.t(isFrozen ? "include.frozen" : "include.text")}</p>
      {late.size > 0 && <Notice tone="warning">{text.t("include.late", { number: late.size })}</Notice>}
      <ReadingChooser
        label={text.t("include.table")}
        readings={excluded.toSorted((a, b) => Number(late.has(b)) - Number(late.has(a)))}
        members={members}
        dossiers={dossiers}
        isFrozen={isFrozen}
        action="include.button"
        renderStatus={(reading) => (
          <>
            <span className={late.has(reading) ? "status warn" : "status muted"}>
              {text.t(late.has(reading) ? "include.statusLate" : "include.status")}
            </span>
            <div className="soft clamp">{reading.exclusion?.reason}</div>
          </>
        )}
        onChosen={onInclude}
      />
    </Section>
  );
}
