import { OutcomeNotice } from "#renderer/parts/outcome-notice.tsx";
import { useText } from "#renderer/text/text.ts";
import { Button } from "#renderer/ui/button.tsx";
import { Notice } from "#renderer/ui/notice.tsx";
import { Progress } from "#renderer/ui/progress.tsx";
import type { DeskPaper } from "./desk-paper.ts";
import type { Signing } from "./use-signing.ts";

interface SigningStateProps {
  readonly paper: DeskPaper;
  readonly signing: Signing;
}

/** What runs, how the last act ended, and whether anything is still to be saved. */
export function SigningState({ paper, signing }: SigningStateProps) {
  const text = useText();
  const { running, work, cancel, save } = signing;
  const { name } = paper.file;
  return (
    <>
      {running && (
        <div className="row">
          <Progress label={running.label} done={running.done} total={running.total} />
          <Button onClick={cancel}>{text.t("signing.cancel")}</Button>
        </div>
      )}
      <OutcomeNotice outcome={work.outcome} />
      {paper.isUnsaved && !work.busy && (
        <Notice tone="warning">
          <p>{text.t("signing.unsaved")}</p>
          <div className="row">
            <Button
              small
              icon="save"
              aria-label={text.t("signing.saveNamed", { name })}
              onClick={() => save(paper)}
            >
              {text.t("signing.save")}
            </Button>
          </div>
        </Notice>
      )}
    </>
  );
}
