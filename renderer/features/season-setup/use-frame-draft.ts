import { useState } from "react";
import { useText } from "#renderer/text/text.ts";
import type { SeasonFrame } from "#shared/bridge/season-contract.ts";
import { checkFrame, type FrameDraft, type FrameField } from "./frame-draft.ts";
import type { FrameFieldsProps } from "./frame-fields.tsx";

interface DraftedFrame {
  readonly fields: FrameFieldsProps;
  /** What the form says, or `null` after pointing at what is wrong. */
  readonly check: () => SeasonFrame | null;
  /** The sentence that names the wrong fields. */
  readonly problem: string | null;
}

/** The form's state; a field is called wrong only after an attempt to send it. */
export function useFrameDraft(initial: () => FrameDraft): DraftedFrame {
  const text = useText();
  const [draft, setDraft] = useState(initial);
  const [wrong, setWrong] = useState<readonly FrameField[]>([]);
  return {
    fields: {
      draft,
      problemOf: (field) => (wrong.includes(field) ? text.t(`seasons.wrong.${field}`) : undefined),
      onChange: (change) => {
        setDraft((known) => ({ ...known, ...change }));
        setWrong((known) => known.filter((field) => !(field in change)));
      },
    },
    check: () => {
      const checked = checkFrame(draft);
      setWrong(checked.ok ? [] : checked.wrong);
      return checked.ok ? checked.frame : null;
    },
    problem:
      wrong.length === 0
        ? null
        : text.t("seasons.wrongFields", {
            fields: wrong.map((field) => text.t(`seasons.field.${field}`)).join("; "),
          }),
  };
}
