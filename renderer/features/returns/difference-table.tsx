import { useDossiers } from "#renderer/db/season-context.ts";
import { useText } from "#renderer/text/text.ts";
import { Notice } from "#renderer/ui/notice.tsx";
import type { MergeDifference } from "#shared/packet/merge.ts";
import type { MergeResults } from "./returns-page.tsx";

const CHANGES = [
  { change: "new", key: "returns.added" },
  { change: "newer-revision", key: "returns.newer" },
  { change: "older-revision", key: "returns.older" },
  { change: "fork", key: "returns.forks" },
] as const;

/** One row per packet: what it adds, what it changes, or why it is refused. */
export function DifferenceTable({ results }: { readonly results: MergeResults }) {
  const text = useText();
  const hasFork = results.some(
    ({ result }) => result.ok && result.value.changes.some(({ change }) => change === "fork"),
  );
  const flagged = results
    .flatMap(({ result }) => (result.ok ? result.value.changes : []))
    .filter(({ flag }) => flag !== undefined).length;
  return (
    <div className="stack">
      {flagged > 0 && <Notice tone="warning">{text.t("returns.flagged", { number: flagged })}</Notice>}
      {hasFork && <Notice tone="warning">{text.t("returns.forkText")}</Notice>}
      <div className="table-scroll">
        <table className="table" aria-label={text.t("returns.table")}>
          <thead>
            <tr>
              <th scope="col">{text.t("returns.file")}</th>
              <th scope="col">{text.t("returns.from")}</th>
              <th scope="col" className="number">
                {text.t("returns.sequence")}
              </th>
              {CHANGES.map(({ key }) => (
                <th key={key} scope="col" className="number">
                  {text.t(key)}
                </th>
              ))}
              <th scope="col" className="number">
                {text.t("returns.conflictsNew")}
              </th>
              <th scope="col" className="number">
                {text.t("returns.unchanged")}
              </th>
              <th scope="col">{text.t("returns.details")}</th>
            </tr>
          </thead>
          <tbody>
            {results.map(({ name, result }, index) => (
              <tr key={`${index}-${name}`}>
                <th scope="row">{name}</th>
                {result.ok ? (
                  <DifferenceCells difference={result.value} />
                ) : (
                  <td colSpan={9}>
                    <span className="status bad">{text.t("returns.refused")}</span> {text.error(result.error)}
                    {result.error.type === "sender-unknown" && ` ${text.t("returns.senderCure")}`}
                  </td>
                )}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </div>
  );
}

function DifferenceCells({ difference }: { readonly difference: MergeDifference }) {
  const text = useText();
  const { memberName, sequence, changes, newConflicts, unchanged } = difference;
  const isNothing = changes.length === 0 && newConflicts.length === 0;
  return (
    <>
      <td>{memberName}</td>
      <td className="number">{text.number(sequence)}</td>
      {CHANGES.map(({ change, key }) => (
        <td key={key} className="number">
          {text.number(changes.filter((item) => item.change === change).length)}
        </td>
      ))}
      <td className="number">{text.number(newConflicts.length)}</td>
      <td className="number">{text.number(unchanged)}</td>
      <td>
        {isNothing ? (
          <span className="soft">{text.t("returns.nothingNew")}</span>
        ) : (
          <Details difference={difference} />
        )}
      </td>
    </>
  );
}

function Details({ difference }: { readonly difference: MergeDifference }) {
  const text = useText();
  const dossiers = useDossiers();
  const numberOf = (id: string): string => dossiers?.find((card) => card.id === id)?.number ?? id;
  return (
    <details>
      <summary>{text.t("returns.details")}</summary>
      <ul className="plain-list">
        {difference.changes.map(({ dossierId, change, revision, flag }) => (
          <li key={`${dossierId}-${revision}`}>
            {numberOf(dossierId)}:{" "}
            {text.t(CHANGES.find((item) => item.change === change)?.key ?? "returns.added")},{" "}
            {text.t("returns.revision").toLocaleLowerCase()} {text.number(revision)}
            {flag && <strong>{`, ${text.t(`returns.flag.${flag}`)}`}</strong>}
          </li>
        ))}
        {difference.newConflicts.map((dossierId) => (
          <li key={dossierId}>
            {numberOf(dossierId)}: {text.t("returns.conflictsNew")}
          </li>
        ))}
      </ul>
    </details>
  );
}
