import { useState } from "react";
import { useSeason } from "#renderer/db/season-context.ts";
import type { HostClient } from "#renderer/host/connect-host.ts";
import type { NamedFile } from "#renderer/host/file-access.ts";
import { useHost } from "#renderer/host/host-context.ts";
import { FilePicker } from "#renderer/parts/file-picker.tsx";
import { OutcomeNotice } from "#renderer/parts/outcome-notice.tsx";
import { succeeded, useWork } from "#renderer/parts/use-work.ts";
import { type Text, useText } from "#renderer/text/text.ts";
import { Button } from "#renderer/ui/button.tsx";
import { Notice } from "#renderer/ui/notice.tsx";
import { Page } from "#renderer/ui/page.tsx";
import { Progress } from "#renderer/ui/progress.tsx";
import type { Outcome } from "#renderer/ui/use-action.ts";
import { DifferenceTable } from "./difference-table.tsx";

export type MergeResults = Awaited<ReturnType<HostClient["merge.preview"]>>;

interface Preview {
  readonly files: readonly NamedFile[];
  readonly results: MergeResults;
}

/** Difference list first, merge second; twice harmless. */
export function ReturnsPage() {
  const text = useText();
  const { client } = useHost();
  const { store, workspace } = useSeason();
  const work = useWork();
  const [preview, setPreview] = useState<Preview | null>(null);
  const [merged, setMerged] = useState<MergeResults | null>(null);
  const [reading, setReading] = useState(0);
  const mergeable = preview?.files.filter((_file, index) => preview.results[index]?.result.ok) ?? [];
  const choose = (files: readonly NamedFile[]): void => {
    setMerged(null);
    setPreview(null);
    setReading(files.length);
    void work.run(async () => {
      try {
        setPreview({ files, results: await client["merge.preview"]({ files: [...files] }) });
        return null;
      } finally {
        setReading(0);
      }
    });
  };
  const merge = (): void => {
    void work.run(async () => {
      const results = await client["merge.apply"]({ files: [...mergeable] });
      await store.refresh();
      setMerged(results);
      setPreview(null);
      return summarise(results, text);
    });
  };
  return (
    <Page title={text.t("returns.title")} intro={text.t("returns.text")}>
      {workspace.status.frozen && <Notice tone="warning">{text.error({ type: "ranking-frozen" })}</Notice>}
      <FilePicker
        label={text.t(merged ? "returns.another" : "returns.choose")}
        extensions={["pleno"]}
        multiple
        disabled={work.busy || workspace.status.frozen !== null}
        onFiles={choose}
      />
      {reading > 0 && <Progress label={text.t("returns.reading", { number: reading })} />}
      <OutcomeNotice outcome={work.outcome} />
      {preview && (
        <>
          <h2>{text.t("returns.preview")}</h2>
          <DifferenceTable results={preview.results} />
          {mergeable.length === 0 ? (
            <Notice tone="error">{text.t("returns.allRefused")}</Notice>
          ) : (
            <div className="row">
              <Button look="primary" disabled={work.busy} onClick={merge}>
                {text.t(work.busy ? "returns.merging" : "returns.merge", { number: mergeable.length })}
              </Button>
              <Button disabled={work.busy} onClick={() => setPreview(null)}>
                {text.t("action.cancel")}
              </Button>
            </div>
          )}
        </>
      )}
      {merged && <DifferenceTable results={merged} />}
    </Page>
  );
}

function summarise(results: MergeResults, text: Text): Outcome {
  const differences = results.flatMap(({ result }) => (result.ok ? [result.value] : []));
  if (differences.length === 0) return { tone: "error", text: text.t("returns.allRefused") };
  const changes = differences.flatMap((difference) => difference.changes);
  const added = changes.filter(({ change }) => change === "new").length;
  const newer = changes.filter(({ change }) => change === "newer-revision").length;
  const conflicts = differences.reduce((sum, { newConflicts }) => sum + newConflicts.length, 0);
  const hasNews = changes.length > 0 || conflicts > 0;
  return hasNews
    ? succeeded(text.t("returns.merged", { added, newer, conflicts }))
    : { tone: "info", text: text.t("returns.mergedNothing") };
}
