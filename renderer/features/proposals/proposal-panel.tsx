import type { ReactNode } from "react";
import { useSeason } from "#renderer/db/season-context.ts";
import { useText } from "#renderer/text/text.ts";
import { Notice } from "#renderer/ui/notice.tsx";
import { Progress } from "#renderer/ui/progress.tsx";
import { SidePanel } from "#renderer/ui/side-panel.tsx";
import { nameField } from "./field-choices.ts";
import { saySize } from "./file-size.ts";
import type { ProposalRow } from "./proposal-rows.ts";
import { AdmissionLabel } from "./proposal-table.tsx";
import { useIntakeRecord } from "./use-intake-record.ts";

interface ProposalPanelProps {
  readonly row: ProposalRow;
  readonly onClose: () => void;
}

/** One proposal beside the list: its card, its attachments, and what only the Secretariat knows of it. */
export function ProposalPanel({ row, onClose }: ProposalPanelProps) {
  const text = useText();
  const { dossier, admission, readers } = row;
  const { agency, region } = dossier;
  const implementedOn = dossier.implementedOn === null ? "" : text.day(dossier.implementedOn);
  return (
    <SidePanel title={text.t("intake.proposalOf", { number: dossier.number })} onClose={onClose}>
      <section
        className="stack proposals-card"
        aria-label={text.t("intake.proposalOf", { number: dossier.number })}
      >
        <p className="proposals-panel-title">{dossier.title}</p>
        <dl className="facts proposals-facts">
          <Fact label={text.t("intake.selection")}>
            <AdmissionLabel admission={admission} />
          </Fact>
          <Fact label={text.t("intake.readers")}>{text.number(readers)}</Fact>
          <Fact label={text.t("intake.field.agency")}>{`${agency.name} (${agency.code})`}</Fact>
          <Fact label={text.t("intake.field.unit")}>{dossier.unit}</Fact>
          <Fact label={text.t("intake.field.province")}>
            {region
              ? `${region.provinceName} (${region.regencyCode ?? region.provinceCode})`
              : text.t("label.national")}
          </Fact>
          <Fact label={text.t("intake.field.group")}>{dossier.group}</Fact>
          <Fact label={text.t("intake.field.category")}>{dossier.category}</Fact>
          <Fact label={text.t("intake.field.year")}>{dossier.year}</Fact>
          <Fact label={text.t("intake.field.implementedOn")}>{implementedOn}</Fact>
          <Fact label={text.t("intake.words")}>{text.number(dossier.wordCount)}</Fact>
        </dl>
        <h3>{text.t("intake.attachments")}</h3>
        {dossier.attachments.length === 0 ? (
          <p className="soft">{text.t("intake.noAttachments")}</p>
        ) : (
          <ul className="plain-list">
            {dossier.attachments.map(({ name, size, sha256 }) => (
              <li key={`${name}/${sha256}`} className="proposals-attachment">
                <span>{name}</span> <span className="soft">{saySize(size, text)}</span>
              </li>
            ))}
          </ul>
        )}
        <h3>{text.t("intake.recordTitle")}</h3>
        <RecordFacts dossierId={dossier.id} />
      </section>
    </SidePanel>
  );
}

function RecordFacts({ dossierId }: { readonly dossierId: string }) {
  const text = useText();
  const { criteria } = useSeason().workspace.season.rubric;
  const answer = useIntakeRecord(dossierId);
  if (answer === undefined) return <Progress label={text.t("app.loading")} />;
  if ("failure" in answer) return <Notice tone="error">{answer.failure}</Notice>;
  const { record } = answer;
  if (record === null) return <p className="soft">{text.t("intake.noRecord")}</p>;
  const { file, sheet, row, fields } = record;
  return (
    <>
      <p className="soft">{text.t("intake.recordFrom", { file, sheet, row })}</p>
      <dl className="facts proposals-facts">
        {Object.entries(fields).map(([field, value]) => (
          <Fact key={field} label={nameField(field, criteria, text)}>
            {value}
          </Fact>
        ))}
      </dl>
    </>
  );
}

function Fact({ label, children }: { readonly label: string; readonly children: ReactNode }) {
  if (children === "") return null;
  return (
    <>
      <dt>{label}</dt>
      <dd>{children}</dd>
    </>
  );
}
