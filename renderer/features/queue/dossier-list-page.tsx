import { useState } from "react";
import { Link, useLocation } from "wouter";
import { useSeason } from "#renderer/db/season-context.ts";
import { nextUnscored, type QueueRow, useJudgeQueue } from "#renderer/desk/judge-queue.ts";
import { WorkStatusLabel } from "#renderer/desk/work-status-label.tsx";
import { matchesSearch } from "#renderer/parts/dossier-search.ts";
import { Loading } from "#renderer/parts/loading.tsx";
import { SweepNeeded } from "#renderer/parts/sweep-needed.tsx";
import { isText, useRemembered } from "#renderer/parts/use-remembered.ts";
import { ReleaseDialog } from "#renderer/sheet/release-dialog.tsx";
import { useText } from "#renderer/text/text.ts";
import { Button } from "#renderer/ui/button.tsx";
import { SelectField, TextField } from "#renderer/ui/field.tsx";
import { Page } from "#renderer/ui/page.tsx";
import { VirtualTable } from "#renderer/ui/virtual-table.tsx";
import type { WorkStatus } from "#shared/scoring/reading.ts";
import "#renderer/sheet/sheet.css";

const STATUSES = [
  "unread",
  "draft",
  "correcting",
  "released",
  "conflict",
] as const satisfies readonly WorkStatus[];
type StatusFilter = WorkStatus | "all";

export function DossierListPage() {
  const text = useText();
  const queue = useJudgeQueue();
  const { workspace } = useSeason();
  if (!queue) return <Loading />;
  const { memberId, sweptBy } = workspace.status;
  if (queue.length === 0) return <Empty />;
  const isSwept = memberId !== null && sweptBy.includes(memberId);
  return (
    <Page
      title={text.t("list.title")}
      fill
      intro={<ReleasedCount queue={queue} />}
      actions={<ListActions queue={queue} />}
    >
      {!isSwept && <SweepNeeded />}
      <FilteredList queue={queue} />
    </Page>
  );
}

function Empty() {
  const text = useText();
  return (
    <Page title={text.t("list.title")}>
      <p>{text.t("list.empty")}</p>
      <p className="soft">{text.t("list.start")}</p>
      <div className="row">
        <Link href="/packets" className="button primary">
          {text.t("nav.packets")}
        </Link>
      </div>
    </Page>
  );
}

function ReleasedCount({ queue }: { readonly queue: readonly QueueRow[] }) {
  const text = useText();
  const released = queue.filter(({ status }) => status === "released").length;
  return <>{text.t("list.released", { released, total: queue.length })}</>;
}

function ListActions({ queue }: { readonly queue: readonly QueueRow[] }) {
  const text = useText();
  const [, navigate] = useLocation();
  const [releasing, setReleasing] = useState(false);
  const next = nextUnscored(queue, null);
  const complete = queue.filter(({ isComplete, status }) => isComplete && status !== "conflict");
  const drafts = queue.filter(({ status }) => status === "draft" || status === "correcting");
  return (
    <>
      {next ? (
        <Button look="primary" onClick={() => navigate(`/dossiers/${next.dossier.id}`)}>
          {text.t("list.next")}
        </Button>
      ) : (
        <span className="soft">{text.t("list.allScored")}</span>
      )}
      <Button disabled={drafts.length === 0} onClick={() => setReleasing(true)}>
        {text.t("list.release", { number: complete.length })}
      </Button>
      {releasing && (
        <ReleaseDialog
          complete={complete}
          incomplete={drafts.filter(({ isComplete }) => !isComplete)}
          onClose={() => setReleasing(false)}
        />
      )}
    </>
  );
}

function FilteredList({ queue }: { readonly queue: readonly QueueRow[] }) {
  const text = useText();
  const [search, setSearch] = useRemembered("dossiers.search", "", isText);
  const [status, setStatus] = useRemembered<StatusFilter>("dossiers.status", "all", isStatusFilter);
  const shown = queue.filter(
    (row) => (status === "all" || row.status === status) && matchesSearch(row.dossier, search),
  );
  return (
    <>
      <div className="row filters">
        <TextField label={text.t("list.search")} type="search" value={search} onValue={setSearch} />
        <SelectField
          label={text.t("list.filter")}
          value={status}
          choices={[
            { value: "all", label: text.t("list.all") },
            ...STATUSES.map((value) => ({ value, label: text.t(`list.status.${value}`) })),
          ]}
          onValue={setStatus}
        />
        <output className="soft">{text.t("label.rows", { shown: shown.length, total: queue.length })}</output>
      </div>
      {shown.length === 0 ? <p>{text.t("list.noMatch")}</p> : <QueueTable rows={shown} />}
    </>
  );
}

function QueueTable({ rows }: { readonly rows: readonly QueueRow[] }) {
  const text = useText();
  return (
    <VirtualTable
      label={text.t("list.table")}
      rows={rows}
      rowKey={({ dossier }) => dossier.id}
      columns={[
        {
          key: "number",
          heading: text.t("label.number"),
          width: "8rem",
          renderCell: ({ dossier }) => dossier.number,
        },
        {
          key: "title",
          heading: text.t("label.title"),
          isRowHeading: true,
          renderCell: ({ dossier }) => (
            <Link href={`/dossiers/${dossier.id}`} className="clamp">
              {dossier.title}
            </Link>
          ),
        },
        {
          key: "agency",
          heading: text.t("label.agency"),
          width: "18rem",
          renderCell: ({ dossier }) => <span className="clamp">{dossier.agency.name}</span>,
        },
        {
          key: "province",
          heading: text.t("label.province"),
          width: "12rem",
          renderCell: ({ dossier }) => dossier.region?.provinceName ?? text.t("label.national"),
        },
        {
          key: "status",
          heading: text.t("label.status"),
          width: "9rem",
          renderCell: ({ status }) => <WorkStatusLabel status={status} />,
        },
        {
          key: "total",
          heading: text.t("list.total"),
          width: "9rem",
          numeric: true,
          renderCell: ({ total }) => (total ? text.mean(total) : "–"),
        },
      ]}
    />
  );
}

function isStatusFilter(value: string): value is StatusFilter {
  return value === "all" || STATUSES.some((status) => status === value);
}
