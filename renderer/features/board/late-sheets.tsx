import { useMemo } from "react";
import { useText } from "#renderer/text/text.ts";
import { Notice } from "#renderer/ui/notice.tsx";
import { Section } from "#renderer/ui/page.tsx";
import type { DossierCard } from "#shared/dossier/dossier.ts";
import { readingKey } from "#shared/identifiers.ts";
import type { PanelMember } from "#shared/panel/panel-member.ts";
import type { Reading } from "#shared/scoring/reading.ts";

interface LateSheetsProps {
  readonly late: readonly Reading[];
  readonly members: readonly PanelMember[];
  readonly dossiers: readonly DossierCard[];
}

/** Excluded readings whose sheet came after all, so that nobody takes them for counted. */
export function LateSheets({ late, members, dossiers }: LateSheetsProps) {
  const text = useText();
  const numbers = useMemo(() => new Map(dossiers.map(({ id, number }) => [id, number])), [dossiers]);
  if (late.length === 0) return null;
  return (
    <Section title={text.t("late.title")}>
      <Notice tone="warning">{text.t("late.text")}</Notice>
      <div className="table-scroll">
        <table className="table" aria-label={text.t("late.title")}>
          <thead>
            <tr>
              <th scope="col">{text.t("label.number")}</th>
              <th scope="col">{text.t("board.judge")}</th>
              <th scope="col">{text.t("exclude.reason")}</th>
              <th scope="col">{text.t("label.status")}</th>
            </tr>
          </thead>
          <tbody>
            {late.map((reading) => (
              <tr key={readingKey(reading)}>
                <th scope="row">{numbers.get(reading.dossierId) ?? reading.dossierId}</th>
                <td>{members.find(({ id }) => id === reading.memberId)?.name ?? reading.memberId}</td>
                <td>{reading.exclusion?.reason}</td>
                <td>
                  <span className="status warn">{text.t("late.status")}</span>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </Section>
  );
}
