import { useState } from "react";
import { useSeason } from "#renderer/db/season-context.ts";
import { useText } from "#renderer/text/text.ts";
import { Button } from "#renderer/ui/button.tsx";
import { Checkbox } from "#renderer/ui/checkbox.tsx";
import { Disclosure } from "#renderer/ui/disclosure.tsx";
import { Icon } from "#renderer/ui/icon.tsx";
import type { ImportDifference } from "#shared/intake/difference.ts";
import { nameField } from "./field-choices.ts";

type Changed = ImportDifference["changed"][number];

interface DifferenceViewProps {
  readonly difference: ImportDifference;
  readonly accepted: ReadonlySet<string>;
  readonly onAccept: (dossierId: string, isAccepted: boolean) => void;
  readonly onAcceptAll: (isAccepted: boolean) => void;
}

/** More are shown on request: thousands of changes at once would hold up the page. */
const SHOWN_AT_ONCE = 50;

/** What importing again would change, field by field; nothing is overwritten that is not chosen here. */
export function DifferenceView({ difference, accepted, onAccept, onAcceptAll }: DifferenceViewProps) {
  const text = useText();
  const [shown, setShown] = useState(SHOWN_AT_ONCE);
  const { changed, missing } = difference;
  const open = changed.filter(({ isDealt }) => !isDealt);
  const isAll = open.length > 0 && open.every(({ dossierId }) => accepted.has(dossierId));
  return (
    <>
      {changed.length > 0 && (
        <section className="stack" aria-label={text.t("intake.changes")}>
          <h3>{text.t("intake.changes")}</h3>
          <p className="soft">{text.t("intake.changesText")}</p>
          <Checkbox
            value={isAll}
            isPartial={!isAll && accepted.size > 0}
            disabled={open.length === 0}
            onValue={onAcceptAll}
          >
            {text.t("intake.acceptAll", { chosen: accepted.size, total: changed.length })}
          </Checkbox>
          <div className="table-scroll proposals-changes">
            <table className="table" aria-label={text.t("intake.changes")}>
              <thead>
                <tr>
                  <th scope="col">{text.t("intake.changedField")}</th>
                  <th scope="col">{text.t("intake.before")}</th>
                  <th scope="col">{text.t("intake.after")}</th>
                </tr>
              </thead>
              {changed.slice(0, shown).map((change) => (
                <ChangedProposal
                  key={change.dossierId}
                  change={change}
                  isAccepted={accepted.has(change.dossierId)}
                  onAccept={(isAccepted) => onAccept(change.dossierId, isAccepted)}
                />
              ))}
            </table>
          </div>
          {shown < changed.length && (
            <div className="row">
              <Button onClick={() => setShown(shown + SHOWN_AT_ONCE)}>
                {text.t("intake.showMore", { shown, total: changed.length })}
              </Button>
            </div>
          )}
        </section>
      )}
      {missing.length > 0 && (
        <Disclosure title={text.t("intake.missingTitle", { number: missing.length })}>
          <p className="soft">{text.t("intake.missingText")}</p>
          <ul className="plain-list">
            {missing.slice(0, SHOWN_AT_ONCE).map(({ dossierId, number, title }) => (
              <li key={dossierId}>
                {number} {title}
              </li>
            ))}
            {missing.length > SHOWN_AT_ONCE && (
              <li className="soft">{text.t("intake.andMore", { number: missing.length - SHOWN_AT_ONCE })}</li>
            )}
          </ul>
        </Disclosure>
      )}
    </>
  );
}

interface ChangedProposalProps {
  readonly change: Changed;
  readonly isAccepted: boolean;
  readonly onAccept: (isAccepted: boolean) => void;
}

function ChangedProposal({ change, isAccepted, onAccept }: ChangedProposalProps) {
  const text = useText();
  const { criteria } = useSeason().workspace.season.rubric;
  return (
    <tbody>
      <tr className="proposals-changed">
        <th scope="rowgroup" colSpan={3}>
          <Checkbox value={isAccepted} onValue={onAccept}>
            {change.number} {change.title}
          </Checkbox>
          {change.isDealt && (
            <span className="proposals-dealt">
              <Icon name="warn" />
              {text.t("intake.isDealt")}
            </span>
          )}
        </th>
      </tr>
      {change.fields.map(({ field, before, after }) => (
        <tr key={field}>
          <td>{nameField(field, criteria, text)}</td>
          <td className="proposals-value">{before === "" ? <Nothing /> : before}</td>
          <td className="proposals-value">{after === "" ? <Nothing /> : after}</td>
        </tr>
      ))}
    </tbody>
  );
}

function Nothing() {
  const text = useText();
  return <span className="soft">{text.t("intake.emptyCell")}</span>;
}
