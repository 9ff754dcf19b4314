import { useText } from "#renderer/text/text.ts";
import { Notice } from "#renderer/ui/notice.tsx";
import { type DeskPaper, isHarmless, obstacleOf } from "./desk-paper.ts";
import { PaperFacts } from "./paper-facts.tsx";

/** The document in view: what it is, and what stands in the way of signing it. */
export function PaperPanel({ paper }: { readonly paper: DeskPaper }) {
  const text = useText();
  const { inspected, isSigned } = paper;
  const obstacle = isSigned ? null : obstacleOf(paper);
  return (
    <section className="stack" aria-label={text.t("signing.about")}>
      <h2>{text.t("signing.about")}</h2>
      {inspected.ok && (
        <PaperFacts inspection={inspected.value} canSign={!isSigned && inspected.value.obstacle === null} />
      )}
      {obstacle && <Notice tone={isHarmless(obstacle) ? "info" : "error"}>{text.error(obstacle)}</Notice>}
    </section>
  );
}
