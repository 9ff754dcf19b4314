import { useText } from "#renderer/text/text.ts";
import { Button } from "#renderer/ui/button.tsx";
import { IconButton } from "#renderer/ui/icon-button.tsx";
import { StatusLabel, type Tone } from "#renderer/ui/status-label.tsx";
import { type DeskPaper, obstacleOf, type PaperState, paperState } from "./desk-paper.ts";
import type { Desk } from "./use-desk.ts";

const TONES: Readonly<Record<PaperState, Tone>> = {
  ready: "info",
  "not-asked": "warn",
  signed: "good",
  done: "good",
  refused: "bad",
};

interface PaperListProps {
  readonly desk: Desk;
  readonly busy: boolean;
}

/** The documents on the desk; the one in view is marked. */
export function PaperList({ desk, busy }: PaperListProps) {
  const text = useText();
  return (
    <ul className="sign-papers" aria-label={text.t("signing.desk")}>
      {desk.papers.map((paper) => (
        <PaperLine key={paper.id} paper={paper} desk={desk} busy={busy} />
      ))}
    </ul>
  );
}

function PaperLine({ paper, desk, busy }: PaperListProps & { readonly paper: DeskPaper }) {
  const text = useText();
  const state = paperState(paper);
  const isCurrent = paper.id === desk.current?.id;
  const obstacle = state === "refused" && !isCurrent ? obstacleOf(paper) : null;
  return (
    <li className={isCurrent ? "current" : ""}>
      <Button
        look="quiet"
        icon="document"
        aria-current={isCurrent ? "true" : undefined}
        onClick={() => desk.show(paper.id)}
      >
        {paper.file.name}
      </Button>
      <StatusLabel tone={TONES[state]}>{text.t(`signing.state.${state}`)}</StatusLabel>
      <IconButton
        icon="close"
        small
        disabled={busy}
        label={text.t("signing.putAwayNamed", { name: paper.file.name })}
        onClick={() => desk.putAway(paper.id)}
      />
      {obstacle && <p className="soft">{text.error(obstacle)}</p>}
    </li>
  );
}
