import { useText } from "#renderer/text/text.ts";
import type { SaveState } from "./use-sheet-saver.ts";

export function SaveStateLabel({ save }: { readonly save: SaveState }) {
  const text = useText();
  return (
    <p className={`save-state ${save.state}`} role={save.state === "failed" ? "alert" : "status"}>
      {sentence()}
    </p>
  );

  function sentence(): string {
    switch (save.state) {
      case "untouched":
        return text.t("sheet.notYet");
      case "saving":
        return text.t("sheet.saving");
      case "saved":
        return text.t("sheet.saved", { time: text.clock(save.at) });
      case "failed":
        return `${text.t("sheet.unsaved")}. ${save.text}`;
    }
  }
}
