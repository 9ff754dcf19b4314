import { useEffect } from "react";
import { useHasUnsaved, useOutbox, useSeason } from "#renderer/db/season-context.ts";
import { useText } from "#renderer/text/text.ts";
import { Button } from "#renderer/ui/button.tsx";
import { useUnsavedWords } from "./unsaved-words.ts";

/** On every page, because what could not be saved may have been typed on another. */
export function UnsavedBanner() {
  const text = useText();
  const { nameOf, reasonOf } = useUnsavedWords();
  const { store, desk } = useSeason();
  const { outbox } = store;
  const state = useOutbox();
  useEffect(() => {
    const flush = (): void => {
      outbox.flush();
      desk?.flush();
    };
    addEventListener("pagehide", flush);
    return () => removeEventListener("pagehide", flush);
  }, [outbox, desk]);
  useWarnBeforeLeaving(useHasUnsaved());
  const failed = state.entries.filter((entry) => entry.state === "failed");
  const [first] = failed;
  if (first?.state !== "failed") return null;
  return (
    <div className="unsaved" role="alert">
      <span>
        {text.t("unsaved.text", { fields: failed.map(nameOf).join("; ") })} {reasonOf(first.cause)}
      </span>
      <Button small onClick={outbox.retry}>
        {text.t("unsaved.retry")}
      </Button>
    </div>
  );
}

function useWarnBeforeLeaving(isUnsaved: boolean): void {
  useEffect(() => {
    if (!isUnsaved) return;
    const warn = (event: BeforeUnloadEvent): void => event.preventDefault();
    addEventListener("beforeunload", warn);
    return () => removeEventListener("beforeunload", warn);
  }, [isUnsaved]);
}
