import { useState } from "react";
import { Link, useLocation } from "wouter";
import { FilePicker } from "#renderer/parts/file-picker.tsx";
import { LoadFailed } from "#renderer/parts/load-failed.tsx";
import { Loading } from "#renderer/parts/loading.tsx";
import { OutcomeNotice } from "#renderer/parts/outcome-notice.tsx";
import { useText } from "#renderer/text/text.ts";
import { Button } from "#renderer/ui/button.tsx";
import { EmptyState } from "#renderer/ui/empty-state.tsx";
import { Notice } from "#renderer/ui/notice.tsx";
import { Page } from "#renderer/ui/page.tsx";
import { SearchField } from "#renderer/ui/search-field.tsx";
import { Segmented } from "#renderer/ui/segmented.tsx";
import type { RubricRow } from "#shared/bridge/rubric-contract.ts";
import { foldText } from "#shared/text/fold-text.ts";
import { RubricStatusLabel, RubricUse } from "./rubric-labels.tsx";
import { nameOf } from "./rubric-words.ts";
import { useNewRubric } from "./use-new-rubric.ts";
import { useRubricList } from "./use-rubrics.ts";

type Filter = "all" | "usable" | "own";

export function RubricList() {
  const text = useText();
  const { loaded, reload } = useRubricList();
  const [, navigate] = useLocation();
  const { work, begin, take } = useNewRubric({
    onReady: (id) => navigate(`/rubrics/${id}`),
    onTaken: reload,
  });
  return (
    <Page
      title={text.t("rubrics.title")}
      intro={text.t("rubrics.intro")}
      actions={
        <Button icon="add" look="primary" disabled={work.busy} onClick={() => begin({ kind: "empty" })}>
          {text.t("rubrics.new")}
        </Button>
      }
    >
      <OutcomeNotice outcome={work.outcome} />
      {loaded === undefined && <Loading />}
      {loaded && "failure" in loaded && <LoadFailed cause={loaded.failure} />}
      {loaded && "value" in loaded && <RubricTable rows={loaded.value.rows} />}
      {loaded && "value" in loaded && loaded.value.unreadable.length > 0 && (
        <Notice tone="error">
          {text.t("rubrics.unreadable", { names: loaded.value.unreadable.join(", ") })}
        </Notice>
      )}
      <FilePicker
        label={text.t("rubrics.import")}
        extensions={["json"]}
        disabled={work.busy}
        onFiles={([file]) => file && take(file)}
      />
    </Page>
  );
}

function RubricTable({ rows }: { readonly rows: readonly RubricRow[] }) {
  const text = useText();
  const [search, setSearch] = useState("");
  const [filter, setFilter] = useState<Filter>("all");
  const shown = rows.filter((row) => isShown(row, filter) && isFound(row, search)).toSorted(byNewest);
  const filters = (["all", "usable", "own"] as const).map((value) => ({
    value,
    label: text.t(`rubrics.filter.${value}`),
  }));
  return (
    <>
      <div className="row rubrics-filter">
        <SearchField label={text.t("rubrics.search")} value={search} onValue={setSearch} />
        <Segmented
          label={text.t("rubrics.filter.label")}
          segments={filters}
          value={filter}
          onValue={setFilter}
        />
      </div>
      {shown.length === 0 ? (
        <EmptyState title={text.t("rubrics.noMatch")}>{text.t("rubrics.noMatchText")}</EmptyState>
      ) : (
        <div className="table-scroll">
          <table className="table" aria-label={text.t("rubrics.title")}>
            <thead>
              <tr>
                <th scope="col">{text.t("label.name")}</th>
                <th scope="col">{text.t("rubrics.column.year")}</th>
                <th scope="col">{text.t("rubrics.column.group")}</th>
                <th scope="col">{text.t("rubrics.column.stage")}</th>
                <th scope="col">{text.t("label.status")}</th>
                <th scope="col">{text.t("rubrics.column.use")}</th>
                <th scope="col" className="number">
                  {text.t("rubrics.column.version")}
                </th>
              </tr>
            </thead>
            <tbody>
              {shown.map((row) => (
                <Row key={row.id} row={row} />
              ))}
            </tbody>
          </table>
        </div>
      )}
    </>
  );
}

function Row({ row }: { readonly row: RubricRow }) {
  const text = useText();
  const [, navigate] = useLocation();
  return (
    // The name is the link for the keyboard; the rest of the row only makes it larger for the mouse.
    <tr className="rubrics-row" onClick={() => navigate(`/rubrics/${row.id}`)}>
      <th scope="row">
        <Link href={`/rubrics/${row.id}`}>{nameOf(row.name, text)}</Link>
        <div className="soft rubrics-origin">{text.t(`rubrics.origin.${row.origin}`)}</div>
      </th>
      <td>{row.year === null ? <span className="soft">{text.t("rubrics.noYear")}</span> : row.year}</td>
      <td>{row.group || "–"}</td>
      <td>{text.t(`rubrics.stage.${row.stage}`)}</td>
      <td>
        <RubricStatusLabel status={row.status} />
      </td>
      <td>
        <RubricUse row={row} />
      </td>
      <td className="number">
        {row.version}
        {row.published && row.hasDraft && <div className="soft">{text.t("rubrics.hasDraft")}</div>}
      </td>
    </tr>
  );
}

function isShown({ usable, origin }: RubricRow, filter: Filter): boolean {
  if (filter === "usable") return usable;
  return filter === "all" || origin !== "shipped";
}

function isFound({ name, id, group, year }: RubricRow, search: string): boolean {
  const words = foldText(search).split(/\s+/u).filter(Boolean);
  const content = foldText(`${name.id} ${name.en} ${id} ${group} ${year ?? ""}`);
  return words.every((word) => content.includes(word));
}

function rankOf({ origin, usable }: RubricRow): number {
  return (origin === "shipped" ? 0 : 2) + (usable ? 1 : 0);
}

/** Own packs first, then what can be used, then the newest. */
function byNewest(a: RubricRow, b: RubricRow): number {
  return rankOf(b) - rankOf(a) || (b.year ?? 0) - (a.year ?? 0) || a.name.id.localeCompare(b.name.id);
}
