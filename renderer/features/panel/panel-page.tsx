import { useLiveQuery } from "dexie-react-hooks";
import { useMemo, useState } from "react";
import { useDossiers, useMembers, useSeason } from "#renderer/db/season-context.ts";
import { Loading } from "#renderer/parts/loading.tsx";
import { OutcomeNotice } from "#renderer/parts/outcome-notice.tsx";
import { PageTabs } from "#renderer/parts/page-tabs.tsx";
import { isText, useRemembered } from "#renderer/parts/use-remembered.ts";
import { useText } from "#renderer/text/text.ts";
import { Button } from "#renderer/ui/button.tsx";
import { EmptyState } from "#renderer/ui/empty-state.tsx";
import { Notice } from "#renderer/ui/notice.tsx";
import { Page } from "#renderer/ui/page.tsx";
import { BlockedNotice } from "./blocked-notice.tsx";
import { CardDialog } from "./card-dialog.tsx";
import { memberChoicesOf } from "./member-choices.ts";
import { MemberTable } from "./member-table.tsx";
import { type Asked, PanelDialogs } from "./panel-dialogs.tsx";
import { PANEL_PAGES } from "./panel-pages.ts";
import { usePanelDesk } from "./use-panel-desk.ts";
import "./panel.css";

/** Members with their duties and homes, and the cards that prove who they are. */
export function PanelPage() {
  const text = useText();
  const { labels } = useSeason().workspace.season;
  const members = useMembers();
  const dossiers = useDossiers();
  const assigned = useAssignedCounts();
  const desk = usePanelDesk();
  const [asked, setAsked] = useState<Asked | null>(null);
  // Whose card was compared is a matter of this hour and of this person; it proves nothing to anybody else.
  const [matched, setMatched] = useRemembered("panel.matched", "", isText);
  const choices = useMemo(() => dossiers && memberChoicesOf(dossiers), [dossiers]);
  if (!members || !assigned || !choices) return <Loading />;
  const { work, other } = desk;
  const panel = members.filter(({ withdrawn }) => !withdrawn);
  const withoutCard = panel.filter(({ card, role }) => card === null && role !== "secretariat").length;
  const chairs = panel.filter(({ role }) => role === "chair").length;
  return (
    <Page
      title={text.t("panel.title")}
      intro={text.t("panel.text")}
      actions={
        <>
          <Button icon="add" onClick={() => setAsked({ kind: "add" })}>
            {text.t("roster.addMember")}
          </Button>
          <Button icon="table" onClick={() => setAsked({ kind: "import" })}>
            {text.t("roster.importTable")}
          </Button>
          <Button look="primary" icon="upload" onClick={() => setAsked({ kind: "cards" })}>
            {text.t("roster.addFromCards")}
          </Button>
        </>
      }
    >
      <PageTabs label="roster.pages" pages={PANEL_PAGES} />
      <OutcomeNotice outcome={asked ? null : work.outcome} />
      {!asked && <BlockedNotice number={desk.newlyBlocked} />}
      {withoutCard > 0 && (
        <Notice tone="warning">{text.t("panel.missingCards", { number: withoutCard })}</Notice>
      )}
      {members.length > 0 && chairs !== 1 && (
        <Notice tone="warning">
          {text.t(chairs === 0 ? "roster.noChair" : "roster.manyChairs", { number: chairs })}
        </Notice>
      )}
      {members.length === 0 ? (
        <EmptyState icon="people" title={text.t("panel.none")}>
          {text.t("roster.noneText")}
        </EmptyState>
      ) : (
        <>
          <p className="soft">{text.t("roster.summary", { panel: labels.panel, number: panel.length })}</p>
          <MemberTable
            members={members}
            assigned={assigned}
            choices={choices}
            isMatched={({ card }) => card !== null && matched.split(" ").includes(card.signingKey)}
            busy={work.busy}
            onCard={desk.chooseCard}
            onAct={(kind, member) => setAsked({ kind, member })}
          />
        </>
      )}
      <PanelDialogs
        asked={asked}
        desk={desk}
        members={members}
        choices={choices}
        onMatch={({ card }) => {
          if (card) setMatched(`${matched} ${card.signingKey}`);
          setAsked(null);
        }}
        onClose={() => setAsked(null)}
      />
      {other && (
        <CardDialog
          other={other}
          busy={work.busy}
          onConfirm={() => desk.registerOther(other)}
          onClose={() => desk.setOther(null)}
        />
      )}
    </Page>
  );
}

function useAssignedCounts(): ReadonlyMap<string, number> | undefined {
  const { store } = useSeason();
  const keys = useLiveQuery(() => store.database.readings.toCollection().primaryKeys(), [store]);
  return useMemo(() => {
    if (!keys) return undefined;
    const counts = new Map<string, number>();
    for (const [, memberId] of keys) counts.set(memberId, (counts.get(memberId) ?? 0) + 1);
    return counts;
  }, [keys]);
}
