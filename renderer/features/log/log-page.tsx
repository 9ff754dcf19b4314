import { useLiveQuery } from "dexie-react-hooks";
import { useMemo, useState } from "react";
import { useDossiers, useMembers, useSeason } from "#renderer/db/season-context.ts";
import { BLOCK_SIZE, type SeasonDatabase } from "#renderer/db/season-database.ts";
import { Loading } from "#renderer/parts/loading.tsx";
import { useText } from "#renderer/text/text.ts";
import { Button } from "#renderer/ui/button.tsx";
import { Page } from "#renderer/ui/page.tsx";
import type { AuditEvent } from "#shared/journal/audit-event.ts";
import { eventSentence, type LogNames } from "./event-sentence.ts";

const PAGE_SIZE = 100;

/** Newest first; pages are found by key, never by counting rows. */
export function LogPage() {
  const text = useText();
  const { store, workspace } = useSeason();
  const [before, setBefore] = useState<number | null>(null);
  const top = before ?? workspace.head.seq + 1;
  const events = useLiveQuery(() => readPage(store.database, top), [store, top]);
  const names = useLogNames();
  const oldest = events?.at(-1);
  return (
    <Page title={text.t("log.title")} intro={text.t("log.text")}>
      {!events && <Loading />}
      {events?.length === 0 && <p>{text.t("log.empty")}</p>}
      {events && oldest && (
        <>
          <div className="row">
            <Button disabled={before === null} onClick={() => setBefore(null)}>
              {text.t("log.newest")}
            </Button>
            <Button disabled={oldest.seq <= 1} onClick={() => setBefore(oldest.seq)}>
              {text.t("log.older")}
            </Button>
            <span className="soft">{text.t("log.range", { from: top - 1, to: oldest.seq })}</span>
          </div>
          <div className="table-scroll">
            <table className="table" aria-label={text.t("log.title")}>
              <thead>
                <tr>
                  <th scope="col" className="number">
                    {text.t("log.seq")}
                  </th>
                  <th scope="col">{text.t("log.at")}</th>
                  <th scope="col">{text.t("log.by")}</th>
                  <th scope="col">{text.t("log.what")}</th>
                </tr>
              </thead>
              <tbody>
                {events.map((audit) => (
                  <tr key={audit.seq}>
                    <td className="number">{text.number(audit.seq)}</td>
                    <td>
                      {text.day(audit.at)} {text.clock(audit.at)}
                    </td>
                    <td>{audit.by}</td>
                    <td>{text.say(eventSentence(audit.event, names))}</td>
                  </tr>
                ))}
              </tbody>
            </table>
          </div>
        </>
      )}
    </Page>
  );
}

async function readPage({ auditBlocks }: SeasonDatabase, before: number): Promise<readonly AuditEvent[]> {
  const blocks = await auditBlocks
    .where("firstSeq")
    .between(before - PAGE_SIZE - BLOCK_SIZE, before)
    .toArray();
  return blocks
    .flatMap(({ events }) => events)
    .filter(({ seq }) => seq < before)
    .toSorted((a, b) => b.seq - a.seq)
    .slice(0, PAGE_SIZE);
}

function useLogNames(): LogNames {
  const text = useText();
  const { workspace } = useSeason();
  const dossiers = useDossiers();
  const members = useMembers();
  return useMemo(() => {
    const numbers = new Map(dossiers?.map(({ id, number }): [string, string] => [id, number]));
    const people = new Map(members?.map(({ id, name }): [string, string] => [id, name]));
    const criteria = new Map(
      workspace.season.rubric.criteria.map(({ id, name }): [string, string] => [id, text.pick(name)]),
    );
    return {
      dossier: (id) => numbers.get(id) ?? id,
      member: (id) => people.get(id) ?? id,
      criterion: (id) => criteria.get(id) ?? id,
      list: workspace.season.list.name,
    };
  }, [text, workspace.season, dossiers, members]);
}
