import { useMemo, useState } from "react";
import { useDossiers, useMembers, useReadings, useSeason } from "#renderer/db/season-context.ts";
import { useCommands } from "#renderer/parts/commands.ts";
import { DocumentTabs } from "#renderer/parts/document-tabs.tsx";
import { Loading } from "#renderer/parts/loading.tsx";
import { useSession } from "#renderer/parts/session.ts";
import { useText } from "#renderer/text/text.ts";
import { Notice } from "#renderer/ui/notice.tsx";
import { Page, Section } from "#renderer/ui/page.tsx";
import { DocumentKind } from "#shared/documents/document-kind.ts";
import type { MemberId } from "#shared/identifiers.ts";
import { readingStatus } from "#shared/scoring/reading.ts";
import { countingReadings } from "#shared/season/standing.ts";
import { DocumentDialog } from "./document-dialog.tsx";
import { DocumentTable } from "./document-table.tsx";
import { ExportSection } from "./export-section.tsx";
import { LetterheadSection } from "./letterhead-section.tsx";
import "./documents.css";

/** Chair and Secretariat make every document of the frozen ranking here. */
export function DocumentsPage() {
  const text = useText();
  const { role } = useSession();
  const { workspace } = useSeason();
  const { frozen } = workspace.status;
  return (
    <Page title={text.t("documents.title")} intro={text.t("making.intro")}>
      <DocumentTabs />
      {frozen ? (
        <Notice tone="success">
          {text.t("documents.frozen", { by: frozen.by, at: text.moment(frozen.at) })}{" "}
          {text.t("documents.frozenReason", { reason: frozen.reason })}
        </Notice>
      ) : (
        <Notice>
          {text.t(role === "secretariat" ? "documents.notFrozenSecretariat" : "documents.notFrozen")}
        </Notice>
      )}
      <DocumentList isFrozen={frozen !== null} />
      <LetterheadSection />
      <ExportSection isFrozen={frozen !== null} />
    </Page>
  );
}

function DocumentList({ isFrozen }: { readonly isFrozen: boolean }) {
  const text = useText();
  const { list } = useSeason().workspace.season;
  const members = useMembers();
  const dossiers = useDossiers();
  const withSheets = useJudgesWithSheets();
  const [kind, setKind] = useState<DocumentKind | null>(null);
  const nameOf = (named: DocumentKind): string => text.t(`documents.kind.${named}`, { list: list.name });
  useCommands(
    DocumentKind.options.map((offered) => ({
      id: `make-${offered}`,
      title: text.t("documents.makeNamed", { name: nameOf(offered) }),
      icon: "signature",
      disabled: !isFrozen,
      run: () => setKind(offered),
    })),
  );
  if (!members || !dossiers || !withSheets) return <Loading />;
  // A machine that took in the result and not the sheets cannot tell who has one.
  const judges = members.filter(
    ({ role, id }) => role === "judge" && (withSheets.size === 0 || withSheets.has(id)),
  );
  return (
    <Section title={text.t("documents.listTitle")}>
      <DocumentTable nameOf={nameOf} disabled={!isFrozen} onMake={setKind} />
      {kind && (
        <DocumentDialog
          key={kind}
          kind={kind}
          name={nameOf(kind)}
          members={members}
          judges={judges}
          dossiers={dossiers}
          onClose={() => setKind(null)}
        />
      )}
    </Section>
  );
}

/** Who has a sheet in the result; empty where this machine took in the result and not the sheets. */
function useJudgesWithSheets(): ReadonlySet<MemberId> | undefined {
  const readings = useReadings();
  const members = useMembers();
  return useMemo(
    () =>
      readings &&
      members &&
      new Set(
        countingReadings(readings, members)
          .filter((reading) => readingStatus(reading) === "released")
          .map(({ memberId }) => memberId),
      ),
    [readings, members],
  );
}
