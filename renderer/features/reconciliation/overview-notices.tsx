import { Link } from "wouter";
import { useText } from "#renderer/text/text.ts";
import { Notice } from "#renderer/ui/notice.tsx";
import { type Message, message } from "#shared/i18n/catalog.ts";
import { formatFixed } from "#shared/i18n/format.ts";
import type { PanelReport } from "#shared/reconciliation/report/panel-report.ts";
import { withheldSentence } from "#shared/reconciliation/withheld-sentence.ts";
import type { PanelNames } from "./panel-names.ts";

interface OverviewNoticesProps {
  readonly report: PanelReport;
  readonly names: PanelNames;
}

/** What the chair has to know before reading the table. */
export function OverviewNotices({ report, names }: OverviewNoticesProps) {
  const text = useText();
  const { severity, line, sample } = report;
  const isSplit = severity.connections.parts.length > 0;
  return (
    <>
      {isSplit && <PartsNotice severity={severity} names={names} hasLine={line.state === "known"} />}
      {line.state === "withheld" && !isSplit && (
        <Notice tone="info">
          {text.t("reconciling.notice.lineWithheld", { why: text.say(lineReason(line)) })}
        </Notice>
      )}
      {sample.incompleteSheets > 0 && (
        <Notice tone="warning">
          {text.t("reconciling.notice.incomplete", { number: sample.incompleteSheets })}
        </Notice>
      )}
      {sample.unrankedDossiers > 0 && (
        <Notice tone="warning">
          {text.t("reconciling.notice.unranked", { number: sample.unrankedDossiers })}
        </Notice>
      )}
      {severity.isSingular && <Notice tone="info">{text.t("reconciling.notice.singular")}</Notice>}
      <WeakNotice severity={severity} names={names} />
    </>
  );
}

function lineReason(line: Extract<PanelReport["line"], { readonly state: "withheld" }>): Message {
  const { reason, found = 0, needed = 0 } = line;
  return reason === "everybody-listed"
    ? message("reconciling.notice.wholeList", { found, needed })
    : withheldSentence(line);
}

interface SeverityProps {
  readonly severity: PanelReport["severity"];
  readonly names: PanelNames;
}

interface PartsNoticeProps extends SeverityProps {
  readonly hasLine: boolean;
}

function PartsNotice({ severity, names, hasLine }: PartsNoticeProps) {
  const text = useText();
  const { parts } = severity.connections;
  return (
    <Notice tone="warning">
      <div className="overview-parts">
        <p>
          <strong>{text.t("reconciling.parts.title", { number: parts.length })}</strong>
        </p>
        <p>
          {text.t("reconciling.parts.text")} {!hasLine && text.t("reconciling.parts.noLine")}
        </p>
        <ul className="plain-list">
          {parts.map(({ judgeIds, dossierIds }, place) => (
            <li key={judgeIds.join("/")}>
              {text.t("reconciling.parts.part", {
                part: place + 1,
                names: judgeIds.map(names.judgeOf).join(", "),
                number: dossierIds.length,
              })}
            </li>
          ))}
        </ul>
        <Link href="/reconciliation/rereads">{text.t("reconciling.parts.bridge")}</Link>
      </div>
    </Notice>
  );
}

function WeakNotice({ severity, names }: SeverityProps) {
  const text = useText();
  const { weakest, isWeak } = severity.connections;
  if (!weakest || !isWeak) return null;
  const [first, second] = weakest.judgeIds;
  return (
    <Notice tone="warning">
      {text.t("reconciling.notice.weak", {
        first: names.judgeOf(first),
        second: names.judgeOf(second),
        points: formatFixed(weakest.standardError, text.language, 1),
        shared: weakest.sharedDossiers,
      })}
    </Notice>
  );
}
