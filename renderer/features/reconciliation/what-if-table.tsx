import { useId, useState } from "react";
import { useText } from "#renderer/text/text.ts";
import { Button } from "#renderer/ui/button.tsx";
import type { ComputedWhatIf, WhatIfOutcome } from "#shared/reconciliation/what-if/what-if-outcome.ts";
import {
  type WhatIfNames,
  whatIfDetails,
  whatIfSentence,
} from "#shared/reconciliation/what-if/what-if-sentences.ts";
import type { PanelNames } from "./panel-names.ts";
import { MoveNumbers, WhatIfDetails, withoutMoves } from "./what-if-details.tsx";

interface WhatIfTableProps {
  readonly label: string;
  readonly outcomes: readonly WhatIfOutcome[];
  readonly panel: PanelNames;
  readonly names: WhatIfNames;
  /** Why a scale must not decide anything stands in its row. */
  readonly showsHarm?: boolean;
}

const COLUMNS = 5;

/** One row for each question; its details open below it. */
export function WhatIfTable({ label, outcomes, panel, names, showsHarm = false }: WhatIfTableProps) {
  const text = useText();
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- it scrolls sideways where the window is narrow
    <section className="table-scroll what-if-scroll" tabIndex={0} aria-label={label}>
      <table className="table what-if-table" aria-label={label}>
        <thead>
          <tr>
            <th scope="col">{text.t("whatif.page.scenario")}</th>
            <th scope="col" className="number">
              {text.t("whatif.page.changed")}
            </th>
            <th scope="col">{text.t("whatif.page.entering")}</th>
            <th scope="col">{text.t("whatif.page.leaving")}</th>
            <th scope="col">{text.t("whatif.page.details")}</th>
          </tr>
        </thead>
        <tbody>
          {outcomes.map((outcome) => (
            <OutcomeRows key={JSON.stringify(outcome.scenario)} {...{ outcome, panel, names, showsHarm }} />
          ))}
        </tbody>
      </table>
    </section>
  );
}

type OutcomeRowsProps = Omit<WhatIfTableProps, "label" | "outcomes" | "showsHarm"> & {
  readonly outcome: WhatIfOutcome;
  readonly showsHarm: boolean;
};

function OutcomeRows({ outcome, panel, names, showsHarm }: OutcomeRowsProps) {
  const text = useText();
  const [isOpen, setIsOpen] = useState(false);
  const id = useId();
  const sentence = text.say(whatIfSentence(outcome, names));
  if (outcome.state === "impossible")
    return (
      <tr>
        <th scope="row">{sentence}</th>
        <td className="soft" colSpan={COLUMNS - 1}>
          {text.t("whatif.page.impossible")}
        </td>
      </tr>
    );
  const harms = showsHarm ? whatIfDetails(withoutMoves({ ...outcome, tieAfter: null }), names) : [];
  return (
    <>
      <tr className={outcome.changed > 0 ? "what-if-changes" : undefined}>
        <th scope="row">
          {sentence}
          {harms.map((message) => (
            <span key={message.key} className="what-if-harm">
              {text.say(message)}
            </span>
          ))}
        </th>
        <td className="number">
          {text.t("whatif.page.changedOf", { changed: outcome.changed, listed: longerList(outcome) })}
        </td>
        <td>
          <MoveNumbers moves={outcome.entering} panel={panel} />
        </td>
        <td>
          <MoveNumbers moves={outcome.leaving} panel={panel} />
        </td>
        <td>
          <Button
            small
            icon={isOpen ? "collapse" : "expand"}
            aria-expanded={isOpen}
            aria-controls={id}
            aria-label={text.t("whatif.page.show", { scenario: sentence })}
            onClick={() => setIsOpen(!isOpen)}
          >
            {text.t("whatif.page.details")}
          </Button>
        </td>
      </tr>
      <tr id={id} hidden={!isOpen}>
        <td colSpan={COLUMNS}>
          {isOpen && (
            <WhatIfDetails
              outcome={showsHarm ? { ...outcome, harms: [] } : outcome}
              sentence={sentence}
              panel={panel}
              names={names}
            />
          )}
        </td>
      </tr>
    </>
  );
}

/** Equal ones can make the list longer than it is now, and then more of it changes than it holds. */
function longerList({ listedCount, entering, leaving }: ComputedWhatIf): number {
  return Math.max(listedCount, listedCount + entering.length - leaving.length);
}
