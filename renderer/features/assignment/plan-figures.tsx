import type { ReactNode } from "react";
import { useText } from "#renderer/text/text.ts";
import { Notice } from "#renderer/ui/notice.tsx";
import type { AssignmentOverview } from "#shared/assignment/assignment-overview.ts";

interface PlanFiguresProps {
  readonly overview: AssignmentOverview;
  readonly dossiers: number;
  /** Whether anybody's field is known. */
  readonly hasExpertise: boolean;
}

/** The figures of an assignment in words, for somebody who is no statistician. */
export function PlanFigures({ overview, dossiers, hasExpertise }: PlanFiguresProps) {
  const text = useText();
  const { readings, loads, design, met } = overview;
  const without = overview.dossiers.filter(({ readers }) => readers.length === 0).length;
  return (
    <>
      {without > 0 && (
        <Notice tone="warning">{text.t("assigning.figures.without", { number: without })}</Notice>
      )}
      <dl className="facts">
        <Fact name={text.t("assigning.figures.readings")}>
          {text.t("assigning.figures.readingsText", { readings, dossiers })}
        </Fact>
        <Fact name={text.t("assigning.figures.loads")}>
          {text.t("assigning.figures.loadsText", { least: loads.least, most: loads.most })}
        </Fact>
        <Fact name={text.t("assigning.figures.comparable")}>
          <Comparable design={design} />
        </Fact>
        {design.pairs && (
          <Fact name={text.t("assigning.figures.pairs")}>
            {text.t("assigning.figures.pairsText", { least: design.pairs.least, most: design.pairs.most })}
          </Fact>
        )}
        {hasExpertise && (
          <Fact name={text.t("assigning.figures.met")}>
            {text.t("assigning.figures.metText", { met, readings })}
          </Fact>
        )}
        {design.singleReadingDossiers > 0 && (
          <Fact name={text.t("assigning.figures.single")}>
            {text.t("assigning.figures.singleText", { number: design.singleReadingDossiers })}
          </Fact>
        )}
      </dl>
    </>
  );
}

function Fact({ name, children }: { readonly name: string; readonly children: ReactNode }) {
  return (
    <>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </>
  );
}

function Comparable({ design }: Pick<AssignmentOverview, "design">) {
  const text = useText();
  const efficiency = design.efficiency === null ? "" : text.number(Math.round(design.efficiency * 1000) / 10);
  switch (design.status) {
    case "connected":
      return text.t("assigning.figures.connected", { efficiency });
    case "disconnected":
      return (
        <span className="status warn">
          {text.t("assigning.figures.disconnected", { number: design.components })}
        </span>
      );
    case "single-judge":
      return text.t("assigning.figures.singleJudge");
    case "no-judges":
      return text.t("assigning.figures.noJudges");
  }
}
