import { useMemo, useState } from "react";
import { Link } from "wouter";
import { useDossiers, useSeason } from "#renderer/db/season-context.ts";
import { LoadFailed } from "#renderer/parts/load-failed.tsx";
import { Loading } from "#renderer/parts/loading.tsx";
import { OutcomeNotice } from "#renderer/parts/outcome-notice.tsx";
import { PageTabs } from "#renderer/parts/page-tabs.tsx";
import { useText } from "#renderer/text/text.ts";
import { EmptyState } from "#renderer/ui/empty-state.tsx";
import { Notice } from "#renderer/ui/notice.tsx";
import { Page } from "#renderer/ui/page.tsx";
import type { Outcome } from "#renderer/ui/use-action.ts";
import { skipSentence } from "#shared/administration/finding.ts";
import { CheckBar } from "./check-bar.tsx";
import { CheckedProposals } from "./checked-proposals.tsx";
import { joinFindings } from "./finding-rows.ts";
import { PaperMenu } from "./paper-menu.tsx";
import { type LatestCheck, useLatestCheck } from "./use-check.ts";
import "./administration.css";

const PAGES = [
  { path: "/checks", key: "administration.title" },
  { path: "/checks/duplicates", key: "duplicates.title" },
] as const;

/** The administrative selection: check by rules, look at what was found, decide with a reason. */
export function AdministrationPage() {
  const text = useText();
  const dossiers = useDossiers();
  const latest = useLatestCheck();
  const [outcome, setOutcome] = useState<Outcome | null>(null);
  const isEmpty = dossiers?.length === 0;
  return (
    <Page
      title={text.t("administration.title")}
      fill
      actions={!isEmpty && <PaperMenu hasCheck={latest.value != null} onOutcome={setOutcome} />}
    >
      <PageTabs label="administration.pages" pages={PAGES} />
      <OutcomeNotice outcome={outcome} />
      {isEmpty ? (
        <EmptyState title={text.t("administration.noProposals")}>
          {text.t("administration.noProposalsText")}{" "}
          <Link href="/proposals">{text.t("administration.toProposals")}</Link>
        </EmptyState>
      ) : (
        <Checks latest={latest} />
      )}
    </Page>
  );
}

function Checks({ latest }: { readonly latest: ReturnType<typeof useLatestCheck> }) {
  const { value, failure, reload } = latest;
  const dossiers = useDossiers();
  const { admissions } = useSeason().workspace.status;
  const rows = useMemo(
    () => dossiers && value !== undefined && joinFindings(dossiers, value?.report.findings ?? [], admissions),
    [dossiers, value, admissions],
  );
  return (
    <>
      <CheckBar latest={value ?? null} onRules={reload} />
      {value && <CheckNotices latest={value} />}
      {failure && <LoadFailed cause={failure} />}
      {!failure && !rows && <Loading />}
      {rows && (
        <CheckedProposals rows={rows} findings={value?.report.findings ?? []} hasCheck={value != null} />
      )}
    </>
  );
}

function CheckNotices({ latest }: { readonly latest: LatestCheck }) {
  const text = useText();
  const { skipped, rules } = latest.report;
  const nameOf = (ruleId: string): string => {
    const rule = rules.rules.find(({ id }) => id === ruleId);
    return rule ? text.t(`administration.kind.${rule.kind}`) : ruleId;
  };
  return (
    <>
      {latest.isStale && <Notice tone="warning">{text.t("administration.stale")}</Notice>}
      {skipped.length > 0 && (
        <details className="administration-skipped">
          <summary>{text.t("administration.skipped", { number: skipped.length })}</summary>
          <ul>
            {skipped.map((rule) => (
              <li key={rule.ruleId}>
                {nameOf(rule.ruleId)}: {skipSentence(rule, text.t)}
              </li>
            ))}
          </ul>
        </details>
      )}
    </>
  );
}
