import { Link } from "wouter";
import { isUnscored, type QueueRow } from "#renderer/desk/judge-queue.ts";
import { WorkStatusLabel } from "#renderer/desk/work-status-label.tsx";
import type { SaveState } from "#renderer/sheet/save-state.ts";
import { SaveStateLabel } from "#renderer/sheet/save-state-label.tsx";
import { useText } from "#renderer/text/text.ts";
import { Button } from "#renderer/ui/button.tsx";
import { IconButton } from "#renderer/ui/icon-button.tsx";
import { MenuButton } from "#renderer/ui/menu.tsx";
import { visibleName } from "#shared/text/visible-name.ts";
import { DeskTools } from "./desk-tools.tsx";
import type { DossierOverlay } from "./open-dossier.tsx";
import type { useDeskMarks } from "./use-desk-marks.ts";
import type { Go } from "./use-go.ts";

interface DossierHeaderProps {
  readonly queue: readonly QueueRow[];
  readonly row: QueueRow;
  readonly save: SaveState;
  readonly go: Go;
  readonly marks: ReturnType<typeof useDeskMarks>;
  readonly overlay: DossierOverlay | null;
  readonly onOverlay: (overlay: DossierOverlay) => void;
}

export function DossierHeader({ queue, row, save, go, marks, overlay, onOverlay }: DossierHeaderProps) {
  const text = useText();
  const { dossier, status, desk } = row;
  const position = queue.indexOf(row);
  const isClosed = status === "conflict";
  return (
    <div className="dossier-head">
      <div className="dossier-title">
        <p className="soft dossier-line">
          <Link href="/dossiers">{text.t("list.title")}</Link>
          <span>{dossier.number}</span>
          <WorkStatusLabel status={status} />
          <span className="dossier-agency">{dossier.agency.name}</span>
          {!isClosed && <ReadingTime seconds={desk.seconds} />}
        </p>
        <h1>{visibleName(dossier.title)}</h1>
      </div>
      <div className="dossier-tools">
        <SaveStateLabel save={save} />
        <div className="row">
          {!isClosed && <DeskTools desk={desk} marks={marks} overlay={overlay} onOverlay={onOverlay} />}
          <span className="soft dossier-position">
            {text.t("sheet.position", { position: position + 1, total: queue.length })}
          </span>
          <IconButton
            small
            look="secondary"
            icon="previous"
            label={text.t("sheet.previous")}
            shortcut="K"
            aria-keyshortcuts="k"
            disabled={position <= 0}
            onClick={() => go("previous")}
          />
          <IconButton
            small
            look="secondary"
            icon="next"
            label={text.t("sheet.following")}
            shortcut="J"
            aria-keyshortcuts="j"
            disabled={position >= queue.length - 1}
            onClick={() => go("following")}
          />
          <Button
            small
            aria-keyshortcuts="n"
            disabled={!queue.some((other) => other !== row && isUnscored(other))}
            onClick={() => go("unscored")}
          >
            {text.t("list.next")}
          </Button>
          {!isClosed && <MoreMenu onOverlay={onOverlay} />}
        </div>
      </div>
    </div>
  );
}

function MoreMenu({ onOverlay }: { readonly onOverlay: (overlay: DossierOverlay) => void }) {
  const text = useText();
  return (
    <MenuButton
      small
      iconOnly
      label={text.t("reading.more")}
      groups={[
        {
          key: "look",
          entries: [
            {
              key: "history",
              label: text.t("marking.history"),
              icon: "history",
              shortcut: "R",
              onAct: () => onOverlay("history"),
            },
          ],
        },
        {
          key: "leave",
          entries: [
            {
              key: "conflict",
              label: text.t("sheet.conflictButton"),
              icon: "conflict",
              onAct: () => onOverlay("conflict"),
            },
            {
              key: "abstain",
              label: text.t("reading.abstain"),
              icon: "bad",
              onAct: () => onOverlay("abstain"),
            },
          ],
        },
      ]}
    />
  );
}

const SECONDS_PER_MINUTE = 60;

function ReadingTime({ seconds }: { readonly seconds: number }) {
  const text = useText();
  const minutes = Math.floor(seconds / SECONDS_PER_MINUTE);
  return (
    <span title={text.t("reading.timePrivate")}>
      {minutes === 0 ? text.t("reading.timeShort") : text.t("reading.time", { number: minutes })}
      <span className="visually-hidden">. {text.t("reading.timePrivate")}</span>
    </span>
  );
}
