import { useSeason } from "#renderer/db/season-context.ts";
import { useText } from "#renderer/text/text.ts";
import { Disclosure } from "#renderer/ui/disclosure.tsx";
import { Notice } from "#renderer/ui/notice.tsx";
import { Section } from "#renderer/ui/page.tsx";
import type { AgreementOf, AgreementReport } from "#shared/reconciliation/agreement/agreement-figures.ts";
import { agreementNote, readersSentences } from "#shared/reconciliation/agreement/agreement-sentences.ts";
import { AgreementCriteria } from "./agreement-criteria.tsx";
import { AgreementTable } from "./agreement-table.tsx";
import { ReconciliationFrame } from "./reconciliation-frame.tsx";
import "./agreement.css";

/** How far the judges agree, on the final mark and on every criterion. */
export function AgreementPage() {
  const text = useText();
  return (
    <ReconciliationFrame intro={text.t("reconciling.intro.agreement")}>
      {({ agreement }) => <Agreement agreement={agreement} />}
    </ReconciliationFrame>
  );
}

function Agreement({ agreement: { total, criteria } }: { readonly agreement: AgreementReport }) {
  const text = useText();
  const { rubric } = useSeason().workspace.season;
  const nameOf = (id: string | null): string => {
    const criterion = rubric.criteria.find((one) => one.id === id);
    return criterion ? text.pick(criterion.name) : (id ?? text.t("agreement.page.total"));
  };
  const note = agreementNote(total);
  return (
    <div className="reconciliation-body">
      <Section title={text.t("agreement.page.total")}>
        {note && <Notice tone="info">{text.say(note)}</Notice>}
        <AgreementTable of={total} name={text.t("agreement.page.total")} />
        <Readers of={total} />
        <div className="agreement-how">
          <h3>{text.t("agreement.page.how")}</h3>
          <p>{text.t(`agreement.page.${total.design}`)}</p>
          <p>{text.t("agreement.page.level")}</p>
        </div>
      </Section>
      {criteria.length > 0 && (
        <Section title={text.t("agreement.page.criteria")}>
          <p className="soft">{text.t("agreement.page.criteriaText")}</p>
          <AgreementCriteria criteria={criteria} nameOf={nameOf} />
          <div>
            {criteria.map((one) => (
              <Disclosure key={one.criterion} title={nameOf(one.criterion)}>
                <div className="stack">
                  <CriterionNote of={one} />
                  <AgreementTable of={one} name={nameOf(one.criterion)} />
                  <Readers of={one} />
                </div>
              </Disclosure>
            ))}
          </div>
        </Section>
      )}
    </div>
  );
}

function CriterionNote({ of }: { readonly of: AgreementOf }) {
  const text = useText();
  const note = agreementNote(of);
  return note && <p>{text.say(note)}</p>;
}

/** Left out where it is withheld: the figures above say why. */
function Readers({ of: { readers } }: { readonly of: AgreementOf }) {
  const text = useText();
  if ("state" in readers) return null;
  const sentences = [...new Set(readersSentences(readers).map(text.say))];
  return (
    <div className="agreement-how">
      <h3>{text.t("agreement.page.readers")}</h3>
      {sentences.map((sentence) => (
        <p key={sentence}>{sentence}</p>
      ))}
      <p className="soft">{text.t("agreement.page.readersText")}</p>
    </div>
  );
}
