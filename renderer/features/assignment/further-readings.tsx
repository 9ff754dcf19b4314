import { useState } from "react";
import { OutcomeNotice } from "#renderer/parts/outcome-notice.tsx";
import { succeeded } from "#renderer/parts/use-work.ts";
import { useText } from "#renderer/text/text.ts";
import { Button } from "#renderer/ui/button.tsx";
import type { Outcome } from "#renderer/ui/use-action.ts";
import { FurtherDialog } from "./further-dialog.tsx";
import type { AssignmentDesk } from "./use-assignment.ts";

interface FurtherReadingsProps {
  readonly desk: AssignmentDesk;
  /** What was said of an earlier change holds no longer. */
  readonly onBegin: () => void;
}

/** Deals what the chair's plan of further readings asks for, in one go. */
export function FurtherReadings({ desk, onBegin }: FurtherReadingsProps) {
  const text = useText();
  const [isOpen, setOpen] = useState(false);
  const [dealt, setDealt] = useState<Outcome | null>(null);
  return (
    <>
      <div className="row">
        <Button
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
      <OutcomeNotice outcome={dealt} />
      {isOpen && (
        <FurtherDialog
          desk={desk}
          onClose={() => setOpen(false)}
          onDealt={(number) => {
            setDealt(succeeded(text.t("furtherReading.done", { number })));
            setOpen(false);
          }}
        />
      )}
    </>
  );
}
