import { useMemo, useState } from "react";
import { Link } from "wouter";
import { useDossiers, useReadings } from "#renderer/db/season-context.ts";
import { Loading } from "#renderer/parts/loading.tsx";
import { OutcomeNotice } from "#renderer/parts/outcome-notice.tsx";
import { ReasonDialog } from "#renderer/parts/reason-dialog.tsx";
import { useClosedReason } from "#renderer/parts/use-closed-reason.ts";
import { useLeaveGuard } from "#renderer/parts/use-leave-guard.ts";
import { useText } from "#renderer/text/text.ts";
import { Button } from "#renderer/ui/button.tsx";
import { EmptyState } from "#renderer/ui/empty-state.tsx";
import { Notice } from "#renderer/ui/notice.tsx";
import { Page } from "#renderer/ui/page.tsx";
import { Progress } from "#renderer/ui/progress.tsx";
import type { DossierCard } from "#shared/dossier/dossier.ts";
import { bytesOf } from "./attachment-batches.ts";
import { filesToUpload, linksOf, sortLinks } from "./attachments-state.ts";
import { ClashList } from "./clash-list.tsx";
import { saySize } from "./file-size.ts";
import { LeaveDialog } from "./leave-dialog.tsx";
import { MatchView } from "./match-view.tsx";
import { SourcePicker } from "./source-picker.tsx";
import { UploadStatus } from "./upload-status.tsx";
import { type AttachmentDesk, useAttachments } from "./use-attachments.ts";
import "./proposals.css";

/** A folder or ZIP of attachments joined to the proposals they belong to. */
export function AttachmentsPage() {
  const text = useText();
  const dossiers = useDossiers();
  const closed = useClosedReason();
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
      {closed !== null && <Notice tone="info">{closed}</Notice>}
      {closed === null && dossiers && dossiers.length > 0 && <AttachmentWork dossiers={dossiers} />}
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
          {desk.damaged > 0 && (
            <Notice tone="warning">{text.t("intake.notesDamaged", { number: desk.damaged })}</Notice>
          )}
          {upload && <UploadStatus upload={upload} onCancel={cancel} />}
          {desk.isJoining && <Progress label={text.t("intake.joining")} />}
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
  const { chosen, replaced, work, choose, replace, start, isReasonMissing } = desk;
  const dealt = useDealtIds();
  const [isAsking, setIsAsking] = useState(false);
  const links = useMemo(() => linksOf(match, chosen, replaced), [match, chosen, replaced]);
  const { clashing, fresh } = useMemo(
    () => sortLinks(links, source.files, dossiers),
    [links, source, dossiers],
  );
  const refused = useMemo(
    () => [...source.refused, ...match.refused.map(({ path, problem }) => ({ path, reason: problem }))],
    [source, match],
  );
  const size = bytesOf(filesToUpload(source.files, links));
  const needsReason = isReasonMissing || fresh.some(({ dossierId }) => dealt.has(dossierId));
  return (
    <section className="stack" aria-label={text.t("intake.matches")}>
      <h2>{text.t("intake.matchesOf", { name: source.name })}</h2>
      <MatchView match={match} refused={refused} dossiers={dossiers} chosen={chosen} onChoose={choose} />
      <ClashList links={clashing} dossiers={dossiers} replaced={replaced} onReplace={replace} />
      <div className="row">
        <Button
          look="primary"
          icon="upload"
          disabled={work.busy || links.length === 0}
          onClick={() => (needsReason ? setIsAsking(true) : start(""))}
        >
          {text.t("intake.attach", { number: links.length, size: saySize(size, text) })}
        </Button>
        <span className="soft">{text.t("intake.attachText")}</span>
      </div>
      {isAsking && (
        <ReasonDialog
          title={text.t("intake.attachDealt")}
          label={text.t("intake.attachReason")}
          confirm={text.t("intake.attach", { number: links.length, size: saySize(size, text) })}
          maxLength={2000}
          busy={work.busy}
          outcome={null}
          onConfirm={(reason) => {
            setIsAsking(false);
            start(reason);
          }}
          onClose={() => setIsAsking(false)}
        >
          <p>{text.t("intake.attachDealtText")}</p>
        </ReasonDialog>
      )}
    </section>
  );
}

/** Proposals that judges have to read. */
function useDealtIds(): ReadonlySet<string> {
  const readings = useReadings();
  return useMemo(() => new Set(readings?.map(({ dossierId }) => dossierId)), [readings]);
}
