import { useState } from "react";
import { ConfirmDialog } from "#renderer/parts/confirm-dialog.tsx";
import { useText } from "#renderer/text/text.ts";
import { Button } from "#renderer/ui/button.tsx";
import { Checkbox } from "#renderer/ui/checkbox.tsx";

interface SignAllProps {
  /** How many are ready. */
  readonly number: number;
  readonly busy: boolean;
  readonly disabled: boolean;
  readonly onSign: () => void;
}

/** One confirmation for all documents that are ready; nobody signs unseen what others will rely on. */
export function SignAll({ number, busy, disabled, onSign }: SignAllProps) {
  const text = useText();
  const [isAsking, setIsAsking] = useState(false);
  const [isSeen, setIsSeen] = useState(false);
  const confirm = (): void => {
    setIsAsking(false);
    onSign();
  };
  const ask = (): void => {
    setIsSeen(false);
    setIsAsking(true);
  };
  return (
    <>
      <Button disabled={busy || disabled} onClick={ask}>
        {text.t("signing.signAll", { number })}
      </Button>
      {isAsking && (
        <ConfirmDialog
          title={text.t("signing.signAllTitle")}
          confirm={text.t("signing.signAll", { number })}
          busy={busy}
          outcome={null}
          disabled={!isSeen}
          onConfirm={confirm}
          onClose={() => setIsAsking(false)}
        >
          <p>{text.t("signing.signAllText", { number })}</p>
          <Checkbox value={isSeen} onValue={setIsSeen}>
            {text.t("signing.signAllSeen")}
          </Checkbox>
        </ConfirmDialog>
      )}
    </>
  );
}
