import { useState } from "react";
import { Link, useLocation } from "wouter";
import type { QueueRow } from "#renderer/desk/judge-queue.ts";
import { IncompleteSheets } from "#renderer/sheet/incomplete-sheets.tsx";
import { useText } from "#renderer/text/text.ts";
import { Notice } from "#renderer/ui/notice.tsx";
import { draftsOf, ReleaseDrafts } from "./list-head.tsx";

/** The step of releasing over the list: the dialog where a sheet is complete, else why there is nothing to release. */
export function ReleaseStep({ queue }: { readonly queue: readonly QueueRow[] }) {
  const [, navigate] = useLocation();
  const drafts = draftsOf(queue);
  // As it was on coming here: the receipt stays after the last sheet has gone.
  const [canRelease] = useState(drafts.some(({ isComplete }) => isComplete));
  if (!canRelease) return <NothingToRelease queue={queue} drafts={drafts} />;
  return <ReleaseDrafts drafts={drafts} onClose={() => navigate("/dossiers")} />;
}

interface NothingToReleaseProps {
  readonly queue: readonly QueueRow[];
  readonly drafts: readonly QueueRow[];
}

function NothingToRelease({ queue, drafts }: NothingToReleaseProps) {
  const text = useText();
  const isAllReleased = queue.every(({ status }) => status === "released" || status === "conflict");
  return (
    <Notice>
      {isAllReleased ? (
        <>
          {text.t("queue.allReleased")} <Link href="/send">{text.t("queue.toSend")}</Link>
        </>
      ) : (
        text.t("release.nothing")
      )}
      {drafts.length > 0 && <IncompleteSheets rows={drafts} />}
    </Notice>
  );
}
