import { useState } from "react";
import { useSeason } from "#renderer/db/season-context.ts";
import { useText } from "#renderer/text/text.ts";
import { Button } from "#renderer/ui/button.tsx";
import type { SharedPassage } from "#shared/duplicates/found-pair.ts";
import { DESCRIPTION_SECTION } from "#shared/duplicates/pair-search.ts";
import { cutShared } from "./cut-shared.ts";
import type { PairTexts } from "./use-pairs.ts";

/** The passages both texts share, one at a time, side by side; equal words are underlined and shaded. */
export function PassageView({ texts }: { readonly texts: PairTexts }) {
  const text = useText();
  const [at, setAt] = useState(0);
  const { passages } = texts;
  const passage = passages[at];
  if (!passage) return <p className="soft">{text.t("duplicates.noPassages")}</p>;
  return (
    <section className="stack" aria-label={text.t("duplicates.passages")}>
      <div className="duplicates-passage-head">
        <h3>{text.t("duplicates.passages")}</h3>
        <output>
          {text.t("duplicates.passage", { number: at + 1, total: passages.length, words: passage.length })}
        </output>
        <Button small disabled={at === 0} onClick={() => setAt(at - 1)}>
          {text.t("duplicates.previous")}
        </Button>
        <Button small disabled={at === passages.length - 1} onClick={() => setAt(at + 1)}>
          {text.t("duplicates.next")}
        </Button>
      </div>
      <div className="duplicates-pair">
        <SideText {...sidesOf(texts, passage).a} />
        <SideText {...sidesOf(texts, passage).b} />
      </div>
      <p className="soft">{text.t("duplicates.legend")}</p>
    </section>
  );
}

interface SideTextProps {
  readonly section: string;
  readonly pieces: readonly { readonly text: string; readonly isShared: boolean }[];
}

function SideText({ section, pieces }: SideTextProps) {
  const text = useText();
  const { criteria } = useSeason().workspace.season.rubric;
  const criterion = criteria.find(({ id }) => id === section);
  const heading = section === DESCRIPTION_SECTION ? text.t("duplicates.description") : section;
  return (
    <div className="duplicates-text">
      <h4>{criterion ? text.pick(criterion.name) : heading}</h4>
      <p>
        {pieces.map((piece, index) =>
          piece.isShared ? (
            <mark key={index} className="duplicates-shared">
              {piece.text}
            </mark>
          ) : (
            piece.text
          ),
        )}
      </p>
    </div>
  );
}

function sidesOf({ a, b }: PairTexts, passage: SharedPassage) {
  const left = a.sections.find(({ id }) => id === passage.aSection)?.text ?? "";
  const right = b.sections.find(({ id }) => id === passage.bSection)?.text ?? "";
  const cut = cutShared(
    { text: left, from: passage.aFrom, to: passage.aTo },
    { text: right, from: passage.bFrom, to: passage.bTo },
  );
  return {
    a: { section: passage.aSection, pieces: cut.a },
    b: { section: passage.bSection, pieces: cut.b },
  };
}
