import { useRef, useState } from "react";
import { useMembers } from "#renderer/db/season-context.ts";
import { useOwnMemberId } from "#renderer/desk/desk-context.ts";
import { useSession } from "#renderer/parts/session.ts";
import { useText } from "#renderer/text/text.ts";
import { Button } from "#renderer/ui/button.tsx";
import { TextField } from "#renderer/ui/field.tsx";
import { isSamePerson, namesSomebody } from "#shared/panel/person-name.ts";
import type { Marks } from "#shared/scoring/score-sheet.ts";
import { MarksForm } from "./marks-form.tsx";
import type { TypedMarks } from "./paper-entry.ts";

interface SecondStepProps {
  readonly typed: TypedMarks;
  readonly onTyped: (typed: TypedMarks) => void;
  readonly onEntry: (marks: Marks, by: string) => void;
}

/** The second person names themselves and types every mark again, without a sight of the first entry. */
export function SecondStep({ typed, onTyped, onEntry }: SecondStepProps) {
  const text = useText();
  const { identity } = useSession();
  const ownMemberId = useOwnMemberId();
  const own = useMembers()?.find(({ id }) => id === ownMemberId)?.name ?? "";
  const isSelf = (typedName: string): boolean =>
    [own, identity.card?.name ?? ""].some((ownName) => isSamePerson(typedName, ownName));
  const [name, setName] = useState("");
  const [problem, setProblem] = useState<"missing" | "same" | null>(null);
  const field = useRef<HTMLInputElement>(null);
  const refuse = (why: "missing" | "same"): void => {
    setProblem(why);
    field.current?.focus();
  };
  const send = (marks: Marks): void => {
    if (!namesSomebody(name)) refuse("missing");
    else if (isSelf(name)) refuse("same");
    else onEntry(marks, name.trim());
  };
  return (
    <MarksForm
      label={text.t("paper.second.title")}
      typed={typed}
      onTyped={onTyped}
      onMarks={send}
      before={
        <div className="paper-second">
          <TextField
            label={text.t("paper.second.name")}
            hint={text.t("paper.second.nameHint")}
            problem={problem ? text.t(`paper.second.${problem}`) : undefined}
            ref={field}
            autoComplete="off"
            maxLength={120}
            value={name}
            onValue={(value) => {
              setName(value);
              setProblem(null);
            }}
          />
        </div>
      }
    >
      <Button look="primary" submit>
        {text.t("paper.second.compare")}
      </Button>
    </MarksForm>
  );
}
