import { useEffect, useState, useSyncExternalStore } from "react";
import { useHost } from "#renderer/host/host-context.ts";
import { useText } from "#renderer/text/text.ts";
import type { Outcome } from "#renderer/ui/use-action.ts";
import type { RubricDraft, RubricPack } from "#shared/rubric/rubric-pack.ts";
import { findPublishingProblems } from "#shared/rubric/rubric-problems.ts";
import type { StoredDraft } from "#shared/rubric/rubric-store.ts";
import { BuilderAside } from "./builder-aside.tsx";
import { CriteriaEditor } from "./criteria-editor.tsx";
import type { DraftChanges } from "./draft-acts.ts";
import { createDraftKeeper } from "./draft-keeper.ts";
import { FactsEditor } from "./facts-editor.tsx";
import { LevelsEditor } from "./levels-editor.tsx";
import { sayProblem } from "./problem-words.ts";
import { ScoringEditor } from "./scoring-editor.tsx";
import { SourcesEditor } from "./sources-editor.tsx";
import { useWrongNumbers, WrongNumbersProvider } from "./wrong-numbers.ts";

/** What every part of the builder is given. */
export interface EditorProps {
  readonly draft: RubricDraft;
  readonly onChange: (changes: DraftChanges) => void;
  /** The sentence for a field, by its `data-field`. */
  readonly problems: ReadonlyMap<string, string>;
}

interface RubricBuilderProps {
  readonly stored: StoredDraft;
  readonly latest: RubricPack | null;
  /** Published (with what to tell) or discarded (`null`). */
  readonly onDone: (outcome: Outcome | null) => void;
  /** Called when the draft is out of view and on the disk, so that it is read anew. */
  readonly onLeave: () => void;
}

export function RubricBuilder({ stored, latest, onDone, onLeave }: RubricBuilderProps) {
  const text = useText();
  const { client } = useHost();
  const [keeper] = useState(() =>
    createDraftKeeper(stored, (draft, after) => client["rubric.save-draft"]({ draft, after })),
  );
  const kept = useSyncExternalStore(keeper.subscribe, keeper.current);
  useEffect(
    () => () => {
      void keeper.flush().then(onLeave);
    },
    [keeper, onLeave],
  );
  const { draft } = kept;
  const { wrong, report } = useWrongNumbers();
  const said = findPublishingProblems(draft).map((problem) => sayProblem(problem, draft, text));
  const wrongNow = [...wrong].map(([field, sentence]) => ({ field, sentence }));
  const problems = new Map(said.toReversed().map(({ field, sentence }) => [field, sentence]));
  const editor: EditorProps = { draft, problems, onChange: keeper.change };
  return (
    <div className="rubrics-builder">
      <WrongNumbersProvider value={report}>
        <div className="stack">
          <FactsEditor {...editor} />
          <CriteriaEditor {...editor} />
          <LevelsEditor {...editor} />
          <ScoringEditor {...editor} />
          <SourcesEditor {...editor} />
        </div>
      </WrongNumbersProvider>
      <BuilderAside
        keeper={keeper}
        kept={kept}
        said={[...wrongNow, ...said]}
        latest={latest}
        onDone={onDone}
      />
    </div>
  );
}
