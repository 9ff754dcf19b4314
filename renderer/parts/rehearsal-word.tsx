import { useText } from "#renderer/text/text.ts";
import "./parts.css";

/** Marks what belongs to a rehearsal by a word and a striped edge, so that it never depends on a colour. */
export function RehearsalWord() {
  const text = useText();
  return (
    <span className="rehearsal-word" title={text.t("app.rehearsalText")}>
      {text.t("app.rehearsal")}
    </span>
  );
}
