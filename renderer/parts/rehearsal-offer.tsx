import { useText } from "#renderer/text/text.ts";
import { Button } from "#renderer/ui/button.tsx";
import { OutcomeNotice } from "./outcome-notice.tsx";
import { useSeasons } from "./use-seasons.ts";
import "./parts.css";

/** One click into a season of made-up dossiers, for whoever has none yet. */
export function RehearsalOffer() {
  const text = useText();
  const { work, rehearse } = useSeasons();
  return (
    <aside className="rehearsal-offer" aria-label={text.t("rehearsal.title")}>
      <div>
        <h2>{text.t("rehearsal.title")}</h2>
        <p>{text.t("rehearsal.text")}</p>
        <OutcomeNotice outcome={work.outcome} />
      </div>
      <Button icon="play" busy={work.busy} onClick={() => rehearse(text.t("rehearsal.started"))}>
        {text.t("rehearsal.start")}
      </Button>
    </aside>
  );
}
