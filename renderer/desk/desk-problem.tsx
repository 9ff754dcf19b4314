import { useText } from "#renderer/text/text.ts";
import { Button } from "#renderer/ui/button.tsx";
import { Notice } from "#renderer/ui/notice.tsx";
import { useDeskState, useDeskStore } from "./desk-context.ts";

/** Says that bookmarks, flags or private notes are not on disk; nothing while they are. */
export function DeskProblem() {
  const text = useText();
  const store = useDeskStore();
  const { state, error } = useDeskState();
  if (state !== "failed" || !error) return null;
  const reason = error instanceof Error ? error.message : text.error(error);
  return (
    <Notice tone="error">
      {text.t("desk.failed", { reason })}{" "}
      <Button small onClick={store.retry}>
        {text.t("desk.retry")}
      </Button>
    </Notice>
  );
}
