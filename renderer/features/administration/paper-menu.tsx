import { useSeason } from "#renderer/db/season-context.ts";
import { useHost } from "#renderer/host/host-context.ts";
import { useSession } from "#renderer/parts/session.ts";
import { useTasks } from "#renderer/parts/tasks.tsx";
import { useSaveFile } from "#renderer/parts/use-save-file.ts";
import { useText } from "#renderer/text/text.ts";
import { MenuButton } from "#renderer/ui/menu.tsx";
import type { Outcome } from "#renderer/ui/use-action.ts";

interface PaperMenuProps {
  readonly hasCheck: boolean;
  readonly onOutcome: (outcome: Outcome | null) => void;
}

const FORMATS = ["xlsx", "ods", "csv"] as const;

/** The results and the findings as tables, and the list as a signed PDF. */
export function PaperMenu({ hasCheck, onOutcome }: PaperMenuProps) {
  const text = useText();
  const { client } = useHost();
  const { settings } = useSession();
  const { id: seasonId } = useSeason().workspace.season;
  const tasks = useTasks();
  const saveFile = useSaveFile();
  const tell = (work: Promise<Outcome | null>): void => {
    onOutcome(null);
    work.then(onOutcome, (cause: unknown) =>
      onOutcome({
        tone: "error",
        text: text.failure(cause instanceof Error ? cause : new Error(String(cause))),
      }),
    );
  };
  const exportAs = async (what: "results" | "findings", format: (typeof FORMATS)[number]) =>
    saveFile(await client["administration.export"]({ seasonId, what, format, language: text.language }));
  const print = async () =>
    saveFile(
      await tasks.run(text.t("administration.printing"), (taskId) =>
        client["administration.print"]({
          seasonId,
          paper: settings.paper,
          language: text.language,
          taskId,
        }),
      ),
    );
  const entriesOf = (what: "results" | "findings") =>
    FORMATS.map((format) => ({
      key: `${what}-${format}`,
      label: format.toUpperCase(),
      disabled: what === "findings" && !hasCheck,
      onAct: () => tell(exportAs(what, format)),
    }));
  return (
    <MenuButton
      label={text.t("administration.papers")}
      groups={[
        {
          key: "print",
          label: text.t("administration.papers"),
          entries: [
            {
              key: "pdf",
              label: text.t("administration.print", { paper: settings.paper }),
              onAct: () => tell(print()),
            },
          ],
        },
        { key: "results", title: text.t("administration.resultTable"), entries: entriesOf("results") },
        { key: "findings", title: text.t("administration.findingTable"), entries: entriesOf("findings") },
      ]}
    />
  );
}
