import { useHost } from "#renderer/host/host-context.ts";
import { OutcomeNotice } from "#renderer/parts/outcome-notice.tsx";
import { useSaveFile } from "#renderer/parts/use-save-file.ts";
import { useWork } from "#renderer/parts/use-work.ts";
import { useText } from "#renderer/text/text.ts";
import { Button } from "#renderer/ui/button.tsx";

const FORMATS = ["xlsx", "csv"] as const;

/** A table of what is in view: the present assignment, or the plan. */
export function ExportButtons({
  planId,
  disabled,
}: {
  readonly planId: string | null;
  readonly disabled: boolean;
}) {
  const text = useText();
  const { client } = useHost();
  const { busy, outcome, run } = useWork();
  const saveFile = useSaveFile();
  return (
    <>
      {FORMATS.map((format) => (
        <Button
          key={format}
          icon="download"
          busy={busy}
          disabled={disabled}
          onClick={() =>
            void run(async () =>
              saveFile(await client["assignment.export"]({ planId, format, language: text.language })),
            )
          }
        >
          {text.t(`assigning.export.${format}`)}
        </Button>
      ))}
      <OutcomeNotice outcome={outcome} />
    </>
  );
}
