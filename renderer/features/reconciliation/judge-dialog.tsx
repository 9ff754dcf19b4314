import { type ReactNode, useId } from "react";
import { useText } from "#renderer/text/text.ts";
import { Button } from "#renderer/ui/button.tsx";
import { Dialog } from "#renderer/ui/dialog.tsx";
import { type Diagnosis, diagnosisSentence } from "#shared/reconciliation/diagnostics/diagnosis-sentence.ts";
import type { PanelReport } from "#shared/reconciliation/report/panel-report.ts";
import { JudgeRasch } from "./judge-rasch.tsx";
import { type JudgeRow, severitySentence } from "./judge-rows.ts";
import type { PanelNames } from "./panel-names.ts";

interface JudgeDialogProps {
  readonly row: JudgeRow;
  readonly report: PanelReport;
  readonly names: PanelNames;
  readonly onClose: () => void;
}

/** Everything that one judge's marks show, in sentences. */
export function JudgeDialog({ row, report, names, onClose }: JudgeDialogProps) {
  const text = useText();
  const { figures, diagnosis } = row;
  const { severity } = figures;
  return (
    <Dialog title={text.t("reconciling.judge.detail", { name: row.name })} onClose={onClose} wide>
      <Part title={text.t("reconciling.judge.sections.severity")}>
        <p>{text.say(severitySentence(row))}</p>
        {severity.state === "known" && severity.flagged && <p>{text.t("diagnosing.severity.flagged")}</p>}
        {row.isInPart && severity.state === "known" && (
          <p>{text.t("diagnosing.severity.part", { part: figures.part })}</p>
        )}
      </Part>
      {diagnosis && (
        <>
          <Finding part="rangeUse" diagnosis={{ about: "range-use", figure: diagnosis.rangeUse }} />
          <Finding part="drift" diagnosis={{ about: "drift", figure: diagnosis.drift }} />
          <Finding part="halo" diagnosis={{ about: "halo", figure: diagnosis.halo }} />
          <Finding part="home" diagnosis={{ about: "home-bias", figure: diagnosis.homeBias }} />
          <Finding part="repeats" diagnosis={{ about: "repeats", figure: diagnosis.blindRepeats }} />
        </>
      )}
      <Part title={text.t("reconciling.judge.sections.rasch")}>
        <JudgeRasch report={report.facets} facets={row.facets} />
      </Part>
      <Surprises report={report} names={names} judgeId={row.judgeId} />
      <div className="dialog-actions">
        <Button onClick={onClose}>{text.t("reconciling.why.close")}</Button>
      </div>
    </Dialog>
  );
}

function Part({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  const id = useId();
  return (
    <section className="judge-part" aria-labelledby={id}>
      <h3 id={id}>{title}</h3>
      <div>{children}</div>
    </section>
  );
}

interface FindingProps {
  readonly part: "rangeUse" | "drift" | "halo" | "home" | "repeats";
  readonly diagnosis: Diagnosis;
}

function Finding({ part, diagnosis }: FindingProps) {
  const text = useText();
  return (
    <Part title={text.t(`reconciling.judge.sections.${part}`)}>
      <p>{text.say(diagnosisSentence(diagnosis))}</p>
    </Part>
  );
}

interface SurprisesProps {
  readonly report: PanelReport;
  readonly names: PanelNames;
  readonly judgeId: string;
}

function Surprises({ report, names, judgeId }: SurprisesProps) {
  const text = useText();
  const { diagnostics } = report;
  if (!("judges" in diagnostics)) return null;
  const own = diagnostics.surprises.filter((mark) => mark.judgeId === judgeId);
  return (
    <Part title={text.t("reconciling.judge.sections.surprises")}>
      {own.length === 0 ? (
        <p className="soft">{text.t("reconciling.judge.noSurprises")}</p>
      ) : (
        <ul className="plain-list">
          {own.map((mark) => {
            const dossier = names.cardOf(mark.dossierId);
            return (
              <li key={mark.dossierId}>
                <strong>{dossier ? `${dossier.number} ${dossier.title}` : mark.dossierId}</strong>{" "}
                {text.say(diagnosisSentence({ about: "mark", figure: mark }))}
              </li>
            );
          })}
        </ul>
      )}
    </Part>
  );
}
