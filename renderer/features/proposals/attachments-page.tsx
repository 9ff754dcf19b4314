import { Link } from "wouter";
import { useDossiers } from "#renderer/db/season-context.ts";
import { Loading } from "#renderer/parts/loading.tsx";
import { OutcomeNotice } from "#renderer/parts/outcome-notice.tsx";
import { useText } from "#renderer/text/text.ts";
import { Button } from "#renderer/ui/button.tsx";
import { EmptyState } from "#renderer/ui/empty-state.tsx";
import { Notice } from "#renderer/ui/notice.tsx";
import { Page } from "#renderer/ui/page.tsx";
import type { DossierCard } from "#shared/dossier/dossier.ts";
import { bytesOf } from "./attachment-batches.ts";
import { filesToUpload, linksOf } from "./attachments-state.ts";
import { saySize } from "./file-size.ts";
import { LeaveDialog } from "./leave-dialog.tsx";
import { MatchView } from "./match-view.tsx";
import { SourcePicker } from "./source-picker.tsx";
import { UploadStatus } from "./upload-status.tsx";
import { type AttachmentDesk, useAttachments } from "./use-attachments.ts";
import { useLeaveGuard } from "./use-leave-guard.ts";
import "./proposals.css";

/** A folder or ZIP of attachments joined to the proposals they belong to. */
export function AttachmentsPage() {
  const text = useText();
  const dossiers = useDossiers();
  return (
    <Page title={text.t("intake.attachmentsTitle")} intro={text.t("intake.attachmentsIntro")}>
      {!dossiers && <Loading />}
      {dossiers?.length === 0 && (
        <EmptyState
          icon="attachment"
          title={text.t("intake.attachmentsFirst")}
          actions={
            <Link href="/proposals/import" className="button primary">
              {text.t("intake.toImport")}
            </Link>
          }
        />
      )}
      {dossiers && dossiers.length > 0 && <AttachmentWork dossiers={dossiers} />}
    </Page>
  );
}

function AttachmentWork({ dossiers }: { readonly dossiers: readonly DossierCard[] }) {
  const text = useText();
  const desk = useAttachments(dossiers);
  const { opened, work, upload, attached, cancel } = desk;
  const guard = useLeaveGuard(opened !== null && attached === null);
  return (
    <div className="stack">
      {attached === null ? (
        <>
          <p className="soft proposals-text">{text.t("intake.attachmentsText")}</p>
          <SourcePicker
            busy={work.busy}
            isAgain={opened !== null}
            onFolder={desk.openFolder}
            onZip={desk.openZip}
          />
          {opened && <Matched desk={desk} opened={opened} dossiers={dossiers} />}
          {upload && <UploadStatus upload={upload} onCancel={cancel} />}
          <OutcomeNotice outcome={work.outcome} />
        </>
      ) : (
        <>
          <Notice tone="success">{text.t("intake.attached", { number: attached })}</Notice>
          <div className="row">
            <Link href="/checks" className="button primary">
              {text.t("nav.checks")}
            </Link>
            <Link href="/proposals" className="button secondary">
              {text.t("intake.toList")}
            </Link>
            <Button look="quiet" onClick={desk.begin}>
              {text.t("intake.attachMore")}
            </Button>
          </div>
        </>
      )}
      <LeaveDialog guard={guard} what={text.t("intake.leaveAttachments")} />
    </div>
  );
}

interface MatchedProps {
  readonly desk: AttachmentDesk;
  readonly opened: NonNullable<AttachmentDesk["opened"]>;
  readonly dossiers: readonly DossierCard[];
}

function Matched({ desk, opened: { source, match }, dossiers }: MatchedProps) {
  const text = useText();
  const { chosen, work, choose, start } = desk;
  const links = linksOf(match, chosen);
  const size = bytesOf(filesToUpload(source.files, links));
  return (
    <section className="stack" aria-label={text.t("intake.matches")}>
      <h2>{text.t("intake.matchesOf", { name: source.name })}</h2>
      <MatchView
        match={match}
        refused={[
          ...source.refused,
          ...match.refused.map(({ path, problem }) => ({ path, reason: problem })),
        ]}
        dossiers={dossiers}
        chosen={chosen}
        onChoose={choose}
      />
      <div className="row">
        <Button look="primary" icon="upload" disabled={work.busy || links.length === 0} onClick={start}>
          {text.t("intake.attach", { number: links.length, size: saySize(size, text) })}
        </Button>
        <span className="soft">{text.t("intake.attachText")}</span>
      </div>
    </section>
  );
}
