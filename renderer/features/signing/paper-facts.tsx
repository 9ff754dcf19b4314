import { RequiredSigners } from "#renderer/parts/required-signers.tsx";
import { useText } from "#renderer/text/text.ts";
import { Notice } from "#renderer/ui/notice.tsx";
import { codeMessage, firstReason } from "#shared/i18n/verification-message.ts";
import { type Inspection, isAskedOfOther, ownSigner, signingProgress } from "./desk-paper.ts";

interface PaperFactsProps {
  readonly inspection: Inspection;
  readonly canSign: boolean;
}

/** What a document says of itself, whom it asks for, who has signed and whose turn it is. */
export function PaperFacts({ inspection, canSign }: PaperFactsProps) {
  const text = useText();
  const { statement, report } = inspection;
  return (
    <>
      {statement?.season?.rehearsal && <Notice tone="warning">{text.t("signing.rehearsal")}</Notice>}
      {statement ? (
        <Statement statement={statement} />
      ) : (
        <p>{text.t(canSign ? "signing.noStatement" : "signing.noStatementHere")}</p>
      )}
      {report.required.length === 0 && report.signatures.length > 0 && (
        <p>{text.t("signing.signatures", { number: report.signatures.length })}</p>
      )}
      {isBroken(inspection) && <Notice tone="error">{text.say(codeMessage(firstReason(report)))}</Notice>}
      {report.required.length > 0 && (
        <>
          <h3>{text.t("signing.signers")}</h3>
          <RequiredSigners report={report} />
          <Progress inspection={inspection} />
        </>
      )}
      {canSign && <OwnPart inspection={inspection} />}
    </>
  );
}

/** Whether this person is asked to sign, and as what. */
function OwnPart({ inspection }: { readonly inspection: Inspection }) {
  const text = useText();
  const own = ownSigner(inspection);
  if (own) return <Notice>{text.t("signing.turn", { role: own.role })}</Notice>;
  return isAskedOfOther(inspection) ? <Notice tone="warning">{text.t("signing.notYours")}</Notice> : null;
}

/** Signatures that are there and do not hold; a document nobody has signed is not broken. */
function isBroken({ report }: Inspection): boolean {
  return !report.intact && report.signatures.length > 0;
}

function Statement({ statement }: { readonly statement: NonNullable<Inspection["statement"]> }) {
  const text = useText();
  const { title, number, season } = statement;
  return (
    <dl className="facts">
      <dt>{text.t("signing.document")}</dt>
      <dd>{title}</dd>
      {number !== "" && (
        <>
          <dt>{text.t("signing.number")}</dt>
          <dd>{number}</dd>
        </>
      )}
      {season && (
        <>
          <dt>{text.t("signing.season")}</dt>
          <dd>{season.name}</dd>
        </>
      )}
    </dl>
  );
}

function Progress({ inspection }: { readonly inspection: Inspection }) {
  const text = useText();
  const { signed, needed, next } = signingProgress(inspection);
  return (
    <p>
      {text.t("signing.progress", { signed, needed })}{" "}
      {next !== null && text.t("signing.next", { name: next })}
    </p>
  );
}
