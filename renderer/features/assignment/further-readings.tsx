import { useEffect, useRef, useState } from "react";
import { Link } from "wouter";
import { useSeason } from "#renderer/db/season-context.ts";
import { useText } from "#renderer/text/text.ts";
import { Button } from "#renderer/ui/button.tsx";
import { Notice } from "#renderer/ui/notice.tsx";
import { packetsToRenew } from "#shared/assignment/packets-to-renew.ts";
import { FurtherDialog } from "./further-dialog.tsx";
import type { AssignmentDesk } from "./use-assignment.ts";

interface FurtherReadingsProps {
  readonly desk: AssignmentDesk;
  /** What was said of an earlier change holds no longer. */
  readonly onBegin: () => void;
}

interface Dealt {
  readonly readings: number;
  /** Packets of judges that were sealed before and lack the new readings. */
  readonly packets: number;
}

/** Deals what the chair's plan of further readings asks for, round by round. */
export function FurtherReadings({ desk, onBegin }: FurtherReadingsProps) {
  const text = useText();
  const [isOpen, setOpen] = useState(false);
  const { status } = useSeason().workspace;
  const [dealt, setDealt] = useState<Dealt | null>(null);
  const button = useRef<HTMLButtonElement>(null);
  // The page is drawn anew once the season is revised, and what had the focus may be gone by then.
  useEffect(() => {
    if (dealt && document.activeElement === document.body) button.current?.focus();
  });
  return (
    <>
      <div className="row">
        <Button
          ref={button}
          icon="upload"
          onClick={() => {
            setDealt(null);
            onBegin();
            setOpen(true);
          }}
        >
          {text.t("furtherReading.button")}
        </Button>
      </div>
      {dealt && (
        <Notice tone="success">
          {text.t("furtherReading.done", { number: dealt.readings })}{" "}
          {dealt.packets > 0 && (
            <Link href="/packets">{text.t("furtherReading.sealAgain", { number: dealt.packets })}</Link>
          )}
        </Notice>
      )}
      {isOpen && (
        <FurtherDialog
          desk={desk}
          onClose={() => setOpen(false)}
          onDealt={(readings) => {
            setDealt({ readings: readings.length, packets: packetsToRenew(status, [], readings).length });
            setOpen(false);
          }}
        />
      )}
    </>
  );
}
