import { useSeason } from "#renderer/db/season-context.ts";
import { useHost } from "#renderer/host/host-context.ts";
import { OutcomeNotice } from "#renderer/parts/outcome-notice.tsx";
import { useSaveFile } from "#renderer/parts/use-save-file.ts";
import { useWork } from "#renderer/parts/use-work.ts";
import { useText } from "#renderer/text/text.ts";
import { Button } from "#renderer/ui/button.tsx";
import type { RereadRow } from "#shared/reconciliation/rereads/reread-plan.ts";

const FORMATS = ["xlsx", "csv"] as const;

/** The whole plan as a table for the Secretariat. */
export function RereadExport({ rows }: { readonly rows: readonly RereadRow[] }) {
  const text = useText();
  const { client } = useHost();
  const { id: seasonId } = useSeason().workspace.season;
  const { busy, outcome, run } = useWork();
  const saveFile = useSaveFile();
  const save = (format: (typeof FORMATS)[number]): void => {
    void run(async () =>
      saveFile(
        await client["reconciliation.export-rereads"]({
          seasonId,
          rows: [...rows],
          format,
          language: text.language,
        }),
      ),
    );
  };
  return (
    <>
      <div className="row">
        {FORMATS.map((format) => (
          <Button key={format} icon="download" busy={busy} onClick={() => save(format)}>
            {text.t(`rereading.export.${format}`)}
          </Button>
        ))}
      </div>
      <OutcomeNotice outcome={outcome} />
    </>
  );
}
