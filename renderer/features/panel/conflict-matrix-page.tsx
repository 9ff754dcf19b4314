import { Link } from "wouter";
import { Loading } from "#renderer/parts/loading.tsx";
import { PageTabs } from "#renderer/parts/page-tabs.tsx";
import { useText } from "#renderer/text/text.ts";
import { Notice } from "#renderer/ui/notice.tsx";
import { Page, Section } from "#renderer/ui/page.tsx";
import { ConflictGrid } from "./conflict-grid.tsx";
import { ConflictRulesForm } from "./conflict-rules-form.tsx";
import { PANEL_PAGES } from "./panel-pages.ts";
import { RelationList } from "./relation-list.tsx";
import { useConflictMatrix } from "./use-conflict-matrix.ts";
import "./panel.css";

/** The rules that block, the relations the Secretariat knows of, and what follows from both. */
export function ConflictMatrixPage() {
  const text = useText();
  const data = useConflictMatrix();
  if (!data) return <Loading />;
  const { members, judges, dossiers, matrix } = data;
  return (
    <Page title={text.t("roster.conflictsTitle")} intro={text.t("roster.conflictsText")}>
      <PageTabs label="roster.pages" pages={PANEL_PAGES} />
      {matrix.faults.length > 0 && (
        <Notice tone="error">
          {text.t("roster.faults", { number: matrix.faults.length })}{" "}
          <Link href="/assignment">{text.t("nav.assignment")}</Link>
        </Notice>
      )}
      <ConflictRulesForm />
      <RelationList members={members} dossiers={dossiers} />
      <Section title={text.t("roster.matrixTitle")}>
        {judges.length === 0 || matrix.columns.length === 0 ? (
          <p>{text.t("roster.matrixEmpty")}</p>
        ) : (
          <ConflictGrid judges={judges} matrix={matrix} />
        )}
      </Section>
    </Page>
  );
}
