import { useState } from "react";
import { Link } from "wouter";
import { isUnscored, type QueueRow } from "#renderer/desk/judge-queue.ts";
import { WorkStatusLabel } from "#renderer/desk/work-status-label.tsx";
import { ConflictDialog } from "#renderer/parts/conflict-dialog.tsx";
import type { SaveState } from "#renderer/sheet/save-state.ts";
import { SaveStateLabel } from "#renderer/sheet/save-state-label.tsx";
import { useText } from "#renderer/text/text.ts";
import { Button } from "#renderer/ui/button.tsx";
import type { Go } from "./dossier-page.tsx";

interface DossierHeaderProps {
  readonly queue: readonly QueueRow[];
  readonly row: QueueRow;
  readonly save: SaveState;
  readonly go: Go;
}

export function DossierHeader({ queue, row, save, go }: DossierHeaderProps) {
  const text = useText();
  const [declaring, setDeclaring] = useState(false);
  const { dossier, status } = row;
  const position = queue.indexOf(row);
  const place = dossier.region?.provinceName ?? text.t("label.national");
  return (
    <div className="dossier-head">
      <div className="dossier-title">
        <p className="soft dossier-line">
          <Link href="/dossiers">{text.t("list.title")}</Link>
          <span>{dossier.number}</span>
          <WorkStatusLabel status={status} />
          <span>{dossier.agency.name}</span>
          <span>{place}</span>
          {dossier.implementedOn && (
            <span>{text.t("sheet.implemented", { date: text.day(dossier.implementedOn) })}</span>
          )}
        </p>
        <h1>{dossier.title}</h1>
      </div>
      <div className="dossier-tools">
        <SaveStateLabel save={save} />
        <div className="row">
          <span className="soft">
            {text.t("sheet.position", { position: position + 1, total: queue.length })}
          </span>
          <Button
            small
            disabled={position <= 0}
            aria-keyshortcuts="k"
            aria-label={text.t("sheet.previous")}
            title={text.t("sheet.previous")}
            onClick={() => go("previous")}
          >
            ←
          </Button>
          <Button
            small
            disabled={position >= queue.length - 1}
            aria-keyshortcuts="j"
            aria-label={text.t("sheet.following")}
            title={text.t("sheet.following")}
            onClick={() => go("following")}
          >
            →
          </Button>
          <Button
            small
            aria-keyshortcuts="n"
            disabled={!queue.some((other) => other !== row && isUnscored(other))}
            onClick={() => go("unscored")}
          >
            {text.t("list.next")}
          </Button>
          {status !== "conflict" && (
            <Button small onClick={() => setDeclaring(true)}>
              {text.t("sheet.conflictButton")}
            </Button>
          )}
        </div>
      </div>
      {declaring && <ConflictDialog dossier={dossier} suggested={null} onClose={() => setDeclaring(false)} />}
    </div>
  );
}
