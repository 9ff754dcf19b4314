import { useState } from "react";
import { DocumentTabs } from "#renderer/parts/document-tabs.tsx";
import { FilePicker } from "#renderer/parts/file-picker.tsx";
import { OutcomeNotice } from "#renderer/parts/outcome-notice.tsx";
import { useText } from "#renderer/text/text.ts";
import { EmptyState } from "#renderer/ui/empty-state.tsx";
import { Page } from "#renderer/ui/page.tsx";
import { Progress } from "#renderer/ui/progress.tsx";
import { type DeskPaper, paperState } from "./desk-paper.ts";
import { FurtherActs } from "./further-acts.tsx";
import { PaperList } from "./paper-list.tsx";
import { PaperPanel } from "./paper-panel.tsx";
import { PaperPreview } from "./paper-preview.tsx";
import { SignAll } from "./sign-all.tsx";
import { EMPTY_DRAFT, isServerAddress } from "./signing-draft.ts";
import { SigningForm } from "./signing-form.tsx";
import { SigningState } from "./signing-state.tsx";
import { type Desk, useDesk } from "./use-desk.ts";
import { useCredentials, useProposal } from "./use-proposal.ts";
import { type Signing, useSigning } from "./use-signing.ts";
import "./signing.css";

/** The sign desk: open, read, sign, pass on. */
export function SignPage() {
  const text = useText();
  const desk = useDesk();
  const signing = useSigning(desk);
  const { current } = desk;
  return (
    <Page
      title={text.t("signing.title")}
      intro={current ? undefined : text.t("signing.intro")}
      fill={current !== null}
    >
      <DocumentTabs />
      {current ? (
        <div className="sign-desk">
          <div className="sign-side stack">
            <DeskHead desk={desk} busy={signing.work.busy} />
            <PaperPanel paper={current} />
            <SigningDesk desk={desk} current={current} signing={signing} />
            <SigningState paper={current} signing={signing} />
            <FurtherActs key={current.id} paper={current} signing={signing} />
          </div>
          <PaperPreview key={current.version} paper={current} />
        </div>
      ) : (
        <>
          <DeskHead desk={desk} busy={false} />
          {desk.reading === null && (
            <EmptyState icon="signature" title={text.t("signing.empty")}>
              {text.t("signing.emptyText")}
            </EmptyState>
          )}
        </>
      )}
    </Page>
  );
}

function DeskHead({ desk, busy }: { readonly desk: Desk; readonly busy: boolean }) {
  const text = useText();
  return (
    <>
      <FilePicker
        label={text.t(desk.papers.length === 0 ? "signing.choose" : "signing.add")}
        extensions={["pdf"]}
        multiple
        disabled={busy || desk.work.busy}
        onFiles={desk.add}
      />
      {desk.reading !== null && <Progress label={text.t("signing.inspecting", { name: desk.reading })} />}
      <OutcomeNotice outcome={desk.work.outcome} />
      {desk.papers.length > 0 && <PaperList desk={desk} busy={busy} />}
    </>
  );
}

interface SigningDeskProps {
  readonly desk: Desk;
  readonly current: DeskPaper;
  readonly signing: Signing;
}

/** The form, for as long as anything on the desk can be signed. */
function SigningDesk({ desk, current, signing }: SigningDeskProps) {
  const text = useText();
  const [draft, setDraft] = useState(EMPTY_DRAFT);
  const [now] = useState(Date.now);
  const { list, problem } = useCredentials();
  const proposal = useProposal(current, list ?? [], now);
  const ready = desk.papers.filter((paper) => paperState(paper) === "ready").length;
  const canSign = ["ready", "not-asked"].includes(paperState(current));
  if (list === null || (!canSign && ready < 2)) return null;
  if (problem) return <OutcomeNotice outcome={{ tone: "error", text: text.error(problem) }} />;
  const { busy } = signing.work;
  const report = current.inspected.ok ? current.inspected.value.report : null;
  const isBlocked = proposal.credentialId === null || !isServerAddress(draft.timestampServer);
  const beside = ready > 1 && (
    <SignAll
      number={ready}
      busy={busy}
      disabled={isBlocked}
      onSign={() => signing.signAll(draft, proposal)}
    />
  );
  return (
    <SigningForm
      draft={draft}
      proposal={proposal}
      credentials={list}
      now={now}
      canCertify={report?.signatures.length === 0}
      emptyFields={report?.emptyFields ?? []}
      canSign={canSign}
      busy={busy}
      onDraft={setDraft}
      onSign={() => signing.sign(current, draft, proposal)}
      beside={beside}
    />
  );
}
