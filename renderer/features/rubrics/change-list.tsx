import { useText } from "#renderer/text/text.ts";
import { describeRubricChanges } from "#shared/rubric/rubric-changes.ts";
import type { RubricDraft } from "#shared/rubric/rubric-pack.ts";
import { sayChange } from "./change-words.ts";

interface ChangeListProps {
  readonly before: RubricDraft;
  readonly after: RubricDraft;
  /** Said where nothing changed. */
  readonly none: string;
}

export function ChangeList({ before, after, none }: ChangeListProps) {
  const text = useText();
  const sentences = describeRubricChanges(before, after).map((change) => sayChange(change, text));
  if (sentences.length === 0) return <p className="soft">{none}</p>;
  return (
    <ul className="rubrics-changes">
      {sentences.map((sentence) => (
        <li key={sentence}>{sentence}</li>
      ))}
    </ul>
  );
}
