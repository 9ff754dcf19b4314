import { Link } from "wouter";
import { splitParagraphs } from "#renderer/narrative/paragraphs.ts";
import { useDossierText } from "#renderer/narrative/use-dossier-text.ts";
import { LoadFailed } from "#renderer/parts/load-failed.tsx";
import { Loading } from "#renderer/parts/loading.tsx";
import { useText } from "#renderer/text/text.ts";
import { countWords, type DossierCard, type DossierText } from "#shared/dossier/dossier.ts";
import type { Criterion } from "#shared/rubric/rubric-pack.ts";

interface PassSectionProps {
  readonly dossier: DossierCard;
  readonly criterion: Criterion;
}

/** What one dossier says about the criterion of the pass. */
export function PassSection({ dossier, criterion }: PassSectionProps) {
  const text = useText();
  const narrative = useDossierText(dossier.id);
  const name = text.pick(criterion.name);
  return (
    <section
      className="pass-section"
      aria-label={text.t("compare.cell", { criterion: name, number: dossier.number })}
      // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- a scrolling region must be reachable by keyboard
      tabIndex={0}
    >
      <p className="soft">
        <Link href={`/dossiers/${dossier.id}/${criterion.id}`}>{dossier.number}</Link> {dossier.agency.name}
      </p>
      <h2>{dossier.title}</h2>
      {narrative.state === "loading" && <Loading />}
      {narrative.state === "failed" && <LoadFailed cause={narrative.cause} />}
      {narrative.state === "open" && <Words content={narrative.content} criterion={criterion} />}
    </section>
  );
}

function Words({ content, criterion }: { readonly content: DossierText; readonly criterion: Criterion }) {
  const text = useText();
  const sections = content.sections.filter(({ criterionId }) => criterionId === criterion.id);
  const words = sections.reduce((sum, section) => sum + countWords(section.text), 0);
  return (
    <>
      <h3>{text.pick(criterion.name)}</h3>
      {words === 0 ? (
        <p className="soft">{text.t("sheet.narrativeEmpty")}</p>
      ) : (
        <p className="soft">{text.t("sheet.words", { number: words })}</p>
      )}
      {sections
        .flatMap((section) => splitParagraphs(section.text))
        .map((paragraph) => (
          <p key={paragraph.start} className="pass-paragraph">
            {paragraph.text}
          </p>
        ))}
    </>
  );
}
