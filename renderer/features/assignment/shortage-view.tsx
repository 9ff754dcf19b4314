import { Link } from "wouter";
import { useText } from "#renderer/text/text.ts";
import { Notice } from "#renderer/ui/notice.tsx";
import { Section } from "#renderer/ui/page.tsx";
import type { AssignmentOptions } from "#shared/assignment/assignment-options.ts";
import { remedySentence, shortageSentences } from "#shared/assignment/shortage-sentences.ts";
import type { ShortAssignment } from "#shared/bridge/assignment-contract.ts";
import type { AssignmentDesk } from "./use-assignment.ts";

interface ShortageViewProps {
  readonly desk: AssignmentDesk;
  readonly shortage: ShortAssignment;
  readonly teams: AssignmentOptions["teams"];
}

/** Why it cannot be done, and what would make it possible. */
export function ShortageView({ desk, shortage, teams }: ShortageViewProps) {
  const text = useText();
  const names = { judge: desk.nameOf, dossier: desk.numberOf };
  return (
    <Section title={text.t("assigning.short.title")}>
      <Notice tone="error">{text.t("assigning.short.text", { number: shortage.shortfall })}</Notice>
      <h3>{text.t("assigning.short.reasons")}</h3>
      <ul className="assignment-list">
        {shortageSentences(shortage, names, teams)
          .map(text.say)
          .map((sentence) => (
            <li key={sentence}>{sentence}</li>
          ))}
      </ul>
      <h3>{text.t("assigning.short.remedies")}</h3>
      <p className="soft">{text.t("assigning.short.remediesText")}</p>
      <ul className="assignment-list">
        {shortage.changes.map((change) => (
          <li key={change.type}>{text.say(remedySentence(change, names))}</li>
        ))}
      </ul>
      <div className="row">
        <Link href="/panel" className="button">
          {text.t("nav.panel")}
        </Link>
        <Link href="/panel/conflicts" className="button">
          {text.t("assigning.short.conflicts")}
        </Link>
      </div>
    </Section>
  );
}
