import { Fragment, type ReactNode } from "react";
import { useText } from "#renderer/text/text.ts";
import { formatFixed } from "#shared/i18n/format.ts";
import type { ComputedWhatIf, WhatIfMove } from "#shared/reconciliation/what-if/what-if-outcome.ts";
import { type WhatIfNames, whatIfDetails } from "#shared/reconciliation/what-if/what-if-sentences.ts";
import type { PanelNames } from "./panel-names.ts";

interface WhatIfDetailsProps {
  readonly outcome: ComputedWhatIf;
  /** The finding, for the name of the table. */
  readonly sentence: string;
  readonly panel: PanelNames;
  readonly names: WhatIfNames;
}

/** Who comes in and who falls out with ranks and means, and what else is to be said. */
export function WhatIfDetails({ outcome, sentence, panel, names }: WhatIfDetailsProps) {
  const text = useText();
  const { entering, leaving, largestMove } = outcome;
  const isListed = [...entering, ...leaving].some(({ dossierId }) => dossierId === largestMove?.dossierId);
  const rest = { ...withoutMoves(outcome), largestMove: isListed ? null : largestMove };
  const others = whatIfDetails(rest, names).map(text.say);
  return (
    <div className="what-if-details">
      {entering.length + leaving.length > 0 && (
        <table
          className="table what-if-moves"
          aria-label={text.t("whatif.page.moves", { scenario: sentence })}
        >
          <thead>
            <tr>
              <th scope="col">{text.t("whatif.page.move")}</th>
              <th scope="col">{text.t("whatif.page.number")}</th>
              <th scope="col">{text.t("whatif.page.proposal")}</th>
              {(["rankBefore", "rankAfter", "meanBefore", "meanAfter"] as const).map((column) => (
                <th key={column} scope="col" className="number">
                  {text.t(`whatif.page.${column}`)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {entering.map((move) => (
              <MoveRow key={move.dossierId} move={move} panel={panel} direction="entering" />
            ))}
            {leaving.map((move) => (
              <MoveRow key={move.dossierId} move={move} panel={panel} direction="leaving" />
            ))}
          </tbody>
        </table>
      )}
      {others.map((sentenceOf) => (
        <p key={sentenceOf}>{sentenceOf}</p>
      ))}
      {entering.length + leaving.length + others.length === 0 && <p>{text.t("whatif.page.nothingElse")}</p>}
    </div>
  );
}

/** The rest of a finding, for whoever shows who comes in and falls out in a way of their own. */
export function withoutMoves(outcome: ComputedWhatIf): ComputedWhatIf {
  return { ...outcome, entering: [], leaving: [], unranked: outcome.unranked, largestMove: null };
}

interface MoveRowProps {
  readonly move: WhatIfMove;
  readonly panel: PanelNames;
  readonly direction: "entering" | "leaving";
}

function MoveRow({ move, panel, direction }: MoveRowProps) {
  const text = useText();
  const { dossierId, rankBefore, rankAfter, meanBefore, meanAfter } = move;
  return (
    <tr>
      <td>{text.t(`whatif.page.${direction}`)}</td>
      <th scope="row" className="nowrap">
        {panel.numberOf(dossierId)}
      </th>
      <td>{panel.cardOf(dossierId)?.title}</td>
      {[rankBefore, rankAfter].map((rank, index) => (
        <Figure key={index} isKnown={rank !== null} otherwise={text.t("whatif.page.noRank")}>
          {rank !== null && text.number(rank)}
        </Figure>
      ))}
      {[meanBefore, meanAfter].map((mean, index) => (
        <Figure key={index} isKnown={mean !== null} otherwise={text.t("whatif.page.noMean")}>
          {mean !== null && formatFixed(mean, text.language, 2)}
        </Figure>
      ))}
    </tr>
  );
}

interface FigureProps {
  readonly isKnown: boolean;
  readonly otherwise: string;
  readonly children: ReactNode;
}

function Figure({ isKnown, otherwise, children }: FigureProps) {
  return <td className="number">{isKnown ? children : <span className="soft">{otherwise}</span>}</td>;
}

/** Numbers written out in a row; the details have all of them. */
const MOST_NAMED = 2;

export function MoveNumbers({
  moves,
  panel,
}: {
  readonly moves: readonly WhatIfMove[];
  readonly panel: PanelNames;
}) {
  const text = useText();
  if (moves.length === 0) return <span className="soft">{text.t("whatif.page.nobody")}</span>;
  const named = moves.slice(0, MOST_NAMED).map(({ dossierId }) => panel.numberOf(dossierId));
  const rest = moves.length - named.length;
  return (
    <>
      {named.map((number, index) => (
        <Fragment key={number}>
          {index > 0 && ", "}
          <span className="nowrap">{number}</span>
        </Fragment>
      ))}
      {rest > 0 && <span className="soft nowrap"> {text.t("whatif.page.more", { rest })}</span>}
    </>
  );
}
