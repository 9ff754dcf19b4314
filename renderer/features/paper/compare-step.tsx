import { useState } from "react";
import { useSeason } from "#renderer/db/season-context.ts";
import { useText } from "#renderer/text/text.ts";
import { Button } from "#renderer/ui/button.tsx";
import { Checkbox } from "#renderer/ui/checkbox.tsx";
import { Notice } from "#renderer/ui/notice.tsx";
import { MarksForm } from "./marks-form.tsx";
import { findDifferences, type PaperEntry, settle, type TypedMarks } from "./paper-entry.ts";

interface CompareStepProps {
  readonly entry: Extract<PaperEntry, { readonly step: "compare" }>;
  readonly typed: TypedMarks;
  readonly onTyped: (typed: TypedMarks) => void;
  readonly onEntry: (entry: PaperEntry) => void;
}

/** Shows where the two entries differ; both people look at the paper and agree on what it says. */
export function CompareStep({ entry, typed, onTyped, onEntry }: CompareStepProps) {
  const text = useText();
  const { rubric } = useSeason().workspace.season;
  const { sheet, first, second, by } = entry;
  const different = findDifferences(first, second, rubric);
  const [isAgreed, setIsAgreed] = useState(false);
  return (
    <>
      <Notice tone="warning">{text.t("paper.compare.differ", { number: different.length })}</Notice>
      <MarksForm
        label={text.t("paper.compare.title")}
        only={different}
        known={[
          { heading: text.t("paper.compare.first"), marks: first },
          { heading: text.t("paper.compare.second"), marks: second },
        ]}
        typed={typed}
        onTyped={onTyped}
        mayBeEmpty
        onMarks={(agreed) => {
          if (isAgreed) onEntry({ step: "save", sheet, marks: settle(first, second, agreed, rubric), by });
        }}
      >
        <Checkbox value={isAgreed} onValue={setIsAgreed}>
          {text.t("paper.compare.agree", { name: by })}
        </Checkbox>
        <Button look="primary" submit disabled={!isAgreed}>
          {text.t("paper.compare.next")}
        </Button>
      </MarksForm>
    </>
  );
}
