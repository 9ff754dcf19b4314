import { memo } from "react";
import { useText } from "#renderer/text/text.ts";
import { PlainButton } from "#renderer/ui/plain-button.tsx";
import type { CriterionId } from "#shared/identifiers.ts";

export interface SectionEntry {
  readonly criterionId: CriterionId;
  readonly position: string;
  readonly name: string;
  readonly words: string;
  readonly isOutside: boolean;
}

interface SectionNavProps {
  readonly entries: readonly SectionEntry[];
  readonly current: string | undefined;
  readonly onGo: (criterionId: CriterionId) => void;
}

/** The sections of the narrative: a column where there is room, else a row of numbers with the current one named. */
export const SectionNav = memo(function SectionNav({ entries, current, onGo }: SectionNavProps) {
  const text = useText();
  return (
    <nav className="narrative-nav" aria-label={text.t("reading.sections")}>
      <ol>
        {entries.map(({ criterionId, position, name, words, isOutside }) => (
          <li key={criterionId}>
            <PlainButton
              className={isOutside ? "narrative-nav-item outside" : "narrative-nav-item"}
              aria-current={criterionId === current ? "true" : undefined}
              title={`${name}, ${words}`}
              onClick={() => onGo(criterionId)}
            >
              <span className="narrative-nav-position">
                {position}
                {isOutside && <span aria-hidden="true">!</span>}
              </span>
              <span className="narrative-nav-name">{name}</span>
              <span className="narrative-nav-words">{words}</span>
            </PlainButton>
          </li>
        ))}
      </ol>
    </nav>
  );
});
