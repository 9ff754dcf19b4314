import { useState } from "react";
import { useLocation } from "wouter";
import { addressOfComparison, MAX_COMPARED } from "#renderer/desk/comparison.ts";
import { type QueueRow, useJudgeQueue } from "#renderer/desk/judge-queue.ts";
import { useIsContentOpen } from "#renderer/desk/use-content-open.ts";
import { Loading } from "#renderer/parts/loading.tsx";
import { SweepNeeded } from "#renderer/parts/sweep-needed.tsx";
import { useText } from "#renderer/text/text.ts";
import { Button } from "#renderer/ui/button.tsx";
import { EmptyState } from "#renderer/ui/empty-state.tsx";
import { Notice } from "#renderer/ui/notice.tsx";
import { Page } from "#renderer/ui/page.tsx";
import { Segmented } from "#renderer/ui/segmented.tsx";
import { ChooseDialog } from "./choose-dialog.tsx";
import { type ComparedRows, parseIds, selectCompared } from "./compare-selection.ts";
import { CompareTable, type ScrollMode } from "./compare-table.tsx";
import "#renderer/sheet/sheet.css";
import "./compare.css";

/** Two to six of the judge's own dossiers side by side, criterion by criterion. */
export function ComparePage({ ids }: { readonly ids?: string | undefined }) {
  const text = useText();
  const queue = useJudgeQueue();
  const isOpen = useIsContentOpen();
  if (!queue) return <Loading />;
  if (!isOpen) {
    return (
      <Page title={text.t("compare.title")}>
        <SweepNeeded />
      </Page>
    );
  }
  return <Comparison queue={queue} selection={selectCompared(parseIds(ids), queue)} />;
}

interface ComparisonProps {
  readonly queue: readonly QueueRow[];
  readonly selection: ComparedRows<QueueRow>;
}

function Comparison({ queue, selection }: ComparisonProps) {
  const text = useText();
  const [, navigate] = useLocation();
  const [isChoosing, setIsChoosing] = useState(false);
  const [scrolling, setScrolling] = useState<ScrollMode>("together");
  const { rows } = selection;
  const show = (ids: readonly string[]): void => navigate(addressOfComparison(ids), { replace: true });
  const choose = (
    <Button look={rows.length < 2 ? "primary" : "secondary"} icon="add" onClick={() => setIsChoosing(true)}>
      {text.t("compare.choose")}
    </Button>
  );
  return (
    <Page
      fill
      title={text.t("compare.title")}
      intro={text.t("compare.intro", { number: MAX_COMPARED })}
      actions={
        <>
          {rows.length > 0 && (
            <Segmented<ScrollMode>
              label={text.t("compare.scrolling")}
              value={scrolling}
              onValue={setScrolling}
              segments={[
                { value: "together", label: text.t("compare.together") },
                { value: "free", label: text.t("compare.free") },
              ]}
            />
          )}
          {choose}
        </>
      }
    >
      <LeftOut selection={selection} />
      {rows.length === 0 ? (
        <EmptyState icon="compare" title={text.t("compare.emptyTitle")} actions={choose}>
          {text.t("compare.emptyText")}
        </EmptyState>
      ) : (
        <CompareTable rows={rows} scrolling={scrolling} onColumns={show} />
      )}
      {isChoosing && (
        <ChooseDialog
          queue={queue}
          chosen={rows.map(({ dossier }) => dossier.id)}
          onChosen={(chosen) => {
            setIsChoosing(false);
            show(chosen);
          }}
          onClose={() => setIsChoosing(false)}
        />
      )}
    </Page>
  );
}

function LeftOut({ selection }: { readonly selection: ComparedRows<QueueRow> }) {
  const text = useText();
  const { closed, unknown, beyond } = selection;
  const sentences = [
    closed > 0 && text.t("compare.closed", { number: closed }),
    unknown > 0 && text.t("compare.unknown", { number: unknown }),
    beyond > 0 && text.t("compare.beyond", { number: beyond, limit: MAX_COMPARED }),
  ].filter((sentence) => sentence !== false);
  return sentences.length > 0 && <Notice tone="warning">{sentences.join(" ")}</Notice>;
}
