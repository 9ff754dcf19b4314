import { useState } from "react";
import { useHost } from "#renderer/host/host-context.ts";
import { LoadFailed } from "#renderer/parts/load-failed.tsx";
import { Loading } from "#renderer/parts/loading.tsx";
import { OutcomeNotice } from "#renderer/parts/outcome-notice.tsx";
import { useWork } from "#renderer/parts/use-work.ts";
import { useText } from "#renderer/text/text.ts";
import { Button } from "#renderer/ui/button.tsx";
import { Dialog } from "#renderer/ui/dialog.tsx";
import type { CatalogueSummary } from "#shared/bridge/duplicates-contract.ts";
import { CatalogueImport } from "./catalogue-import.tsx";
import { useCatalogue } from "./use-catalogue.ts";

/** The lists of earlier innovations that this computer keeps: look, add, remove. */
export function CatalogueDialog({ onClose }: { readonly onClose: () => void }) {
  const text = useText();
  const [round, setRound] = useState(0);
  const { value, failure } = useCatalogue(round);
  return (
    <Dialog title={text.t("duplicates.sources")} onClose={onClose} wide>
      <p className="soft">{text.t("duplicates.sourcesHint")}</p>
      {failure && <LoadFailed cause={failure} />}
      {!failure && !value && <Loading />}
      {value && <SourceTable sources={value} onChange={() => setRound(round + 1)} />}
      <CatalogueImport onImported={() => setRound(round + 1)} />
      <div className="dialog-actions">
        <Button onClick={onClose}>{text.t("ui.close")}</Button>
      </div>
    </Dialog>
  );
}

interface SourceTableProps {
  readonly sources: readonly CatalogueSummary[];
  readonly onChange: () => void;
}

function SourceTable({ sources, onChange }: SourceTableProps) {
  const text = useText();
  const { client } = useHost();
  const work = useWork();
  const remove = (id: string): void => {
    void work.run(async () => {
      const answer = await client["catalogue.remove"]({ id });
      if (!answer.ok) return work.refused(answer.error);
      onChange();
      return null;
    });
  };
  return (
    <>
      <table className="table">
        <thead>
          <tr>
            <th scope="col">{text.t("duplicates.source")}</th>
            <th scope="col">{text.t("duplicates.origin")}</th>
            <th scope="col" className="numeric">
              {text.t("duplicates.entries")}
            </th>
            <th scope="col">{text.t("panel.actions")}</th>
          </tr>
        </thead>
        <tbody>
          {sources.map(({ id, name, origin, at, entries }) => (
            <tr key={id}>
              <th scope="row">{name}</th>
              <td>
                {origin === "shipped"
                  ? text.t("duplicates.shipped")
                  : text.t("duplicates.own", { at: at === null ? "" : text.moment(at) })}
              </td>
              <td className="numeric">{text.number(entries)}</td>
              <td>
                {origin === "own" && (
                  <Button small look="danger" disabled={work.busy} onClick={() => remove(id)}>
                    {text.t("duplicates.remove", { name })}
                  </Button>
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <OutcomeNotice outcome={work.outcome} />
    </>
  );
}
