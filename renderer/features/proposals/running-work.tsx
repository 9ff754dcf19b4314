import { useText } from "#renderer/text/text.ts";
import { Button } from "#renderer/ui/button.tsx";
import { Progress } from "#renderer/ui/progress.tsx";
import type { ImportDesk } from "./use-import.ts";

/** The work under way with the way to stop it. */
export function RunningWork({ running }: { readonly running: NonNullable<ImportDesk["running"]> }) {
  const text = useText();
  const { kind, done, total, cancel } = running;
  return (
    <div className="proposals-running">
      <Progress label={text.t(`intake.work.${kind}`)} {...(total > 0 ? { done, total } : {})} />
      <Button small onClick={cancel}>
        {text.t("action.cancel")}
      </Button>
    </div>
  );
}
