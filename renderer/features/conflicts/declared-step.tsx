import { Link } from "wouter";
import { useText } from "#renderer/text/text.ts";
import { EmptyState } from "#renderer/ui/empty-state.tsx";
import { Page, Section } from "#renderer/ui/page.tsx";
import { AcceptedPact } from "./pact-clauses.tsx";
import { SweepList } from "./sweep-list.tsx";
import { type DeclaredRow, declarationsOf, type SweepRow } from "./sweep-rows.ts";

/** What the judge has declared, and the way to declare what becomes known later. */
export function DeclaredStep({ rows }: { readonly rows: readonly SweepRow[] }) {
  const text = useText();
  const declared = declarationsOf(rows);
  return (
    <Page
      title={text.t("conflict.title")}
      intro={text.t("conflict.doneText")}
      actions={
        <>
          <AcceptedPact />
          <Link href="/dossiers" className="button primary">
            {text.t("conflict.toDossiers")}
          </Link>
        </>
      }
    >
      <Section title={text.t("conflict.declaredTitle")}>
        {declared.length === 0 ? (
          <EmptyState icon="good" title={text.t("conflict.noneDeclared")} />
        ) : (
          <DeclaredTable rows={declared} />
        )}
        <p className="soft">{text.t("conflict.told")}</p>
      </Section>
      <Section title={text.t("conflict.laterTitle")}>
        <SweepList rows={rows} onSeen={null} />
      </Section>
    </Page>
  );
}

function DeclaredTable({ rows }: { readonly rows: readonly DeclaredRow[] }) {
  const text = useText();
  return (
    <section
      className="table-scroll conflicts-declared"
      // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- a scrolling region must be reachable by keyboard
      tabIndex={0}
      aria-label={text.t("conflict.declaredTable")}
    >
      <table className="table" aria-label={text.t("conflict.declaredTable")}>
        <thead>
          <tr>
            <th scope="col">{text.t("label.number")}</th>
            <th scope="col">{text.t("label.title")}</th>
            <th scope="col">{text.t("conflict.kindLabel")}</th>
            <th scope="col">{text.t("conflict.reason")}</th>
            <th scope="col">{text.t("conflict.at")}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ dossier, declared }) => (
            <tr key={dossier.id}>
              <th scope="row">{dossier.number}</th>
              <td>{dossier.title}</td>
              <td>{text.t(`conflict.kind.${declared.kind}`)}</td>
              <td>{declared.reason}</td>
              <td>{text.moment(declared.declaredAt)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
