import { useId } from "react";
import { useHost } from "#renderer/host/host-context.ts";
import { OutcomeNotice } from "#renderer/parts/outcome-notice.tsx";
import { RequiredSigners } from "#renderer/parts/required-signers.tsx";
import { useSaveFile } from "#renderer/parts/use-save-file.ts";
import { useWork } from "#renderer/parts/use-work.ts";
import { useText } from "#renderer/text/text.ts";
import { Button } from "#renderer/ui/button.tsx";
import { Disclosure } from "#renderer/ui/disclosure.tsx";
import { Notice } from "#renderer/ui/notice.tsx";
import { ok } from "#shared/result.ts";
import { ChangeList } from "./change-list.tsx";
import { DocumentFacts } from "./document-facts.tsx";
import { RecountNotice } from "./recount-notice.tsx";
import { reportLines, unreadableSentence } from "./report-lines.ts";
import { SignatureCard } from "./signature-card.tsx";
import type { CheckedFile } from "./use-checks.ts";
import { VerdictBanner } from "./verdict-banner.tsx";

/** All that is known of one checked file: the verdict in view, the rest in its details. */
export function CheckedDocument({ checked }: { readonly checked: CheckedFile }) {
  const text = useText();
  const heading = useId();
  return (
    <article className="verify-document stack" aria-labelledby={heading}>
      <div className="verify-head">
        <h3 id={heading}>{checked.name}</h3>
        <SaveReport checked={checked} />
      </div>
      <VerdictBanner checked={checked} />
      {checked.verdict !== "unfinished" && checked.report.unreadableFiles.length > 0 && (
        <Notice tone="warning">{unreadableSentence(checked.report, text)}</Notice>
      )}
      <Disclosure title={text.t("verifying.details")} level={4} startsOpen={checked.isAlone}>
        <Details checked={checked} />
      </Disclosure>
    </article>
  );
}

function Details({ checked }: { readonly checked: CheckedFile }) {
  const text = useText();
  const { report } = checked;
  return (
    <div className="verify-details">
      <div className="stack">
        <h4>{text.t("verifying.about")}</h4>
        <DocumentFacts checked={checked} />
        {(checked.recount.ok || report.signatures.length > 0) && (
          <>
            <h4>{text.t("verifying.recount")}</h4>
            <RecountNotice recount={checked.recount} />
          </>
        )}
        {report.required.length > 0 && (
          <>
            <h4>{text.t("verifying.required")}</h4>
            <RequiredSigners report={report} />
          </>
        )}
        {report.signatures.length > 0 && <ChangesOf checked={checked} />}
      </div>
      <div className="stack">
        <h4>{text.t("verifying.signatures")}</h4>
        {report.signatures.length === 0 && <p className="soft">{text.t("verifying.noSignatures")}</p>}
        <ol className="verify-signatures">
          {report.signatures.map((signature) => (
            <SignatureCard key={signature.fieldName} signature={signature} />
          ))}
        </ol>
        {report.emptyFields.length > 0 && (
          <p className="soft">{text.t("verifying.emptyFields", { names: report.emptyFields.join(", ") })}</p>
        )}
      </div>
    </div>
  );
}

function ChangesOf({ checked }: { readonly checked: CheckedFile }) {
  const text = useText();
  return (
    <>
      <h4>{text.t("verifying.changes")}</h4>
      <ChangeList report={checked.report} />
    </>
  );
}

function SaveReport({ checked }: { readonly checked: CheckedFile }) {
  const text = useText();
  const { description } = useHost();
  const { busy, outcome, run } = useWork();
  const saveFile = useSaveFile();
  const { name } = checked;
  const save = (): void => {
    const lines = reportLines(checked, text, description.version);
    const bytes = new TextEncoder().encode(`${lines.join("\n")}\n`);
    void run(() => saveFile(ok({ name: text.t("verifying.reportName", { name }), bytes })));
  };
  return (
    <>
      <Button
        small
        icon="download"
        busy={busy}
        aria-label={text.t("verifying.saveNamed", { name })}
        onClick={save}
      >
        {text.t("verifying.save")}
      </Button>
      <OutcomeNotice outcome={outcome} />
    </>
  );
}
