import { useText } from "#renderer/text/text.ts";
import type { SaveState } from "./save-state.ts";

export function SaveStateLabel({ save }: { readonly save: SaveState }) {
  const text = useText();
  return (
    <p className={`save-state ${save.state}`} role={save.state === "invalid" ? "alert" : "status"}>
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
      case "invalid":
        return `${text.t("sheet.unsaved")}. ${typeof save.problem === "string" ? save.problem : text.failure(save.problem)}`;
      case "failed":
        return text.t("sheet.unsaved");
    }
  }
}
