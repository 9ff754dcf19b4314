import { useCallback, useState } from "react";
import { useSeason } from "#renderer/db/season-context.ts";
import { useHost } from "#renderer/host/host-context.ts";
import { LoadFailed } from "#renderer/parts/load-failed.tsx";
import { Loading } from "#renderer/parts/loading.tsx";
import { useAnswer } from "#renderer/parts/use-answer.ts";
import { useText } from "#renderer/text/text.ts";
import { Button } from "#renderer/ui/button.tsx";
import { Section } from "#renderer/ui/page.tsx";
import { LetterheadDialog } from "./letterhead-dialog.tsx";
import { LetterheadPreview } from "./letterhead-preview.tsx";

/** The head of official letters that this computer prints. */
export function LetterheadSection() {
  const text = useText();
  const { client } = useHost();
  const { season } = useSeason().workspace;
  const ask = useCallback(() => client["letterhead.read"]({}), [client]);
  const { answer, show } = useAnswer(ask);
  const [isOpen, setOpen] = useState(false);
  const usual = [season.competition.toUpperCase(), `${season.labels.panel} — ${season.name}`] as const;
  return (
    <Section title={text.t("making.letterhead.title")}>
      <p className="soft">{text.t("making.letterhead.text")}</p>
      {answer === null && <Loading />}
      {answer && !answer.ok && <LoadFailed cause={answer.error} />}
      {answer?.ok && (
        <>
          <LetterheadPreview letterhead={answer.value} usual={usual} />
          <div className="row">
            <Button icon="edit" onClick={() => setOpen(true)}>
              {text.t("making.letterhead.edit")}
            </Button>
          </div>
          {isOpen && (
            <LetterheadDialog
              initial={answer.value}
              usual={usual}
              onSaved={(letterhead) => {
                show(letterhead);
                setOpen(false);
              }}
              onClose={() => setOpen(false)}
            />
          )}
        </>
      )}
    </Section>
  );
}
