import { useState } from "react";
import { Link, useLocation } from "wouter";
import { LoadFailed } from "#renderer/parts/load-failed.tsx";
import { Loading } from "#renderer/parts/loading.tsx";
import { OutcomeNotice } from "#renderer/parts/outcome-notice.tsx";
import { type Text, useText } from "#renderer/text/text.ts";
import { Button } from "#renderer/ui/button.tsx";
import { Page } from "#renderer/ui/page.tsx";
import { Tabs } from "#renderer/ui/tabs.tsx";
import type { Outcome } from "#renderer/ui/use-action.ts";
import { RubricBuilder } from "./rubric-builder.tsx";
import { RubricVersions } from "./rubric-versions.tsx";
import { RubricView } from "./rubric-view.tsx";
import { nameOf } from "./rubric-words.ts";
import { type NewRubric, useNewRubric } from "./use-new-rubric.ts";
import { useRubricFiles } from "./use-rubric-files.ts";
import { type RubricFolder, useRubricFolder } from "./use-rubrics.ts";

type Part = "view" | "draft" | "versions";

/** One rubric pack: its newest version to read, the draft of the next one, and what changed from one to the other. */
export function RubricPage({ rubricId }: { readonly rubricId: string }) {
  const text = useText();
  const { loaded, reload } = useRubricFolder(rubricId);
  if (loaded && "value" in loaded)
    return <RubricParts key={rubricId} rubricId={rubricId} folder={loaded.value} reload={reload} />;
  return (
    <Page title={text.t("rubrics.title")} actions={<BackLink />}>
      {loaded === undefined ? <Loading /> : <LoadFailed cause={loaded.failure} />}
    </Page>
  );
}

interface RubricPartsProps {
  readonly rubricId: string;
  readonly folder: RubricFolder;
  readonly reload: () => void;
}

function RubricParts({ rubricId, folder, reload }: RubricPartsProps) {
  const text = useText();
  const [, navigate] = useLocation();
  const [wanted, setPart] = useState<Part>(folder.draft ? "draft" : "view");
  const [told, setTold] = useState<Outcome | null>(null);
  const part = shownPart(wanted, folder);
  const { work, begin } = useNewRubric({
    onReady: (id) => {
      setTold(null);
      setPart("draft");
      if (id === rubricId) reload();
      else navigate(`/rubrics/${id}`);
    },
  });
  const onDone = (outcome: Outcome | null): void => {
    if (folder.versions.length === 0 && outcome === null) {
      navigate("/rubrics");
      return;
    }
    setTold(outcome);
    setPart("view");
    reload();
  };
  const newest = folder.versions.at(-1);
  return (
    <Page
      title={titleOf(folder, text)}
      intro={
        newest
          ? text.t("rubrics.versionOf", { version: String(newest.pack.version) })
          : text.t("rubrics.neverPublished")
      }
      actions={<BackLink />}
    >
      <PackActs {...{ rubricId, folder, part, work, begin }} />
      <OutcomeNotice outcome={work.outcome ?? told} />
      <Tabs
        label={text.t("rubrics.tabs.label")}
        tabs={tabsOf(folder, text, { onDone, onLeave: reload })}
        value={part}
        onValue={setPart}
      />
    </Page>
  );
}

function tabsOf(
  folder: RubricFolder,
  text: Text,
  ways: Pick<Parameters<typeof RubricBuilder>[0], "onDone" | "onLeave">,
) {
  const { draft, versions } = folder;
  const newest = versions.at(-1);
  const renderView = () => newest && <RubricView version={newest} />;
  const renderDraft = () =>
    draft && <RubricBuilder key={draft.savedAt} stored={draft} latest={newest?.pack ?? null} {...ways} />;
  return [
    ...(newest
      ? [{ value: "view" as const, label: text.t("rubrics.tabs.view"), renderPanel: renderView }]
      : []),
    ...(draft
      ? [{ value: "draft" as const, label: text.t("rubrics.tabs.draft"), renderPanel: renderDraft }]
      : []),
    {
      value: "versions" as const,
      label: text.t("rubrics.tabs.versions"),
      count: String(versions.length),
      renderPanel: () => <RubricVersions folder={folder} />,
    },
  ];
}

interface PackActsProps extends Pick<NewRubric, "work" | "begin"> {
  readonly rubricId: string;
  readonly folder: RubricFolder;
  readonly part: Part;
}

function PackActs({ rubricId, folder, part, work, begin }: PackActsProps) {
  const text = useText();
  const newest = folder.versions.at(-1);
  const version = part === "draft" || !newest ? "draft" : newest.pack.version;
  const files = useRubricFiles(rubricId, titleOf(folder, text));
  const isOwn = newest !== undefined && newest.origin !== "shipped";
  return (
    <>
      <div className="row">
        {newest && (
          <Button
            icon="copy"
            look={isOwn ? "secondary" : "primary"}
            disabled={work.busy}
            onClick={() => begin({ kind: "copy", id: rubricId, version: newest.pack.version })}
          >
            {text.t("rubrics.copy")}
          </Button>
        )}
        {isOwn && !folder.draft && (
          <Button
            icon="edit"
            look="primary"
            disabled={work.busy}
            onClick={() => begin({ kind: "next-version", id: rubricId })}
          >
            {text.t("rubrics.nextVersion")}
          </Button>
        )}
        <Button icon="print" disabled={files.work.busy} onClick={() => files.print(version)}>
          {text.t("rubrics.print")}
        </Button>
        <Button icon="download" disabled={files.work.busy} onClick={() => files.exportFile(version)}>
          {text.t("rubrics.export")}
        </Button>
      </div>
      <OutcomeNotice outcome={files.work.outcome} />
    </>
  );
}

function titleOf({ versions, draft }: RubricFolder, text: Text): string {
  const pack = versions.at(-1)?.pack ?? draft?.draft;
  return pack ? nameOf(pack.name, text) : text.t("rubrics.unnamed");
}

function BackLink() {
  const text = useText();
  return (
    <Link href="/rubrics" className="button quiet">
      {text.t("rubrics.back")}
    </Link>
  );
}

/** A part that is gone, such as a draft that was published, gives way to one that is there. */
function shownPart(part: Part, { versions, draft }: RubricFolder): Part {
  if (part === "draft" && !draft) return "view";
  if (part === "view" && versions.length === 0) return draft ? "draft" : "versions";
  return part;
}
