import { useRef } from "react";
import { splitParagraphs } from "#renderer/narrative/paragraphs.ts";
import { useDossierText } from "#renderer/narrative/use-dossier-text.ts";
import { LoadFailed } from "#renderer/parts/load-failed.tsx";
import { Loading } from "#renderer/parts/loading.tsx";
import { useText } from "#renderer/text/text.ts";
import type { DossierCard } from "#shared/dossier/dossier.ts";
import type { CriterionId } from "#shared/identifiers.ts";
import type { ComparedSheet, ScrollMode } from "./compare-table.tsx";

interface CompareSectionsProps {
  readonly criterionId: CriterionId;
  readonly name: string;
  readonly sheets: readonly ComparedSheet[];
  readonly scrolling: ScrollMode;
}

/** What the dossiers say about one criterion; scrolled together, each keeps the same share of its length. */
export function CompareSections({ criterionId, name, sheets, scrolling }: CompareSectionsProps) {
  const text = useText();
  const line = useRef<HTMLTableRowElement>(null);
  const leader = useRef<Element | null>(null);
  const follow = (box: HTMLElement): void => {
    if (scrolling === "free" || leader.current !== box) return;
    const share = box.scrollTop / Math.max(1, box.scrollHeight - box.clientHeight);
    for (const other of line.current?.querySelectorAll(".compare-section") ?? [])
      if (other !== box) other.scrollTo({ top: share * (other.scrollHeight - other.clientHeight) });
  };
  return (
    <tr className="compare-sections" ref={line}>
      <td className="soft compare-narrative">{text.t("compare.narrative")}</td>
      {sheets.map(({ row }) => (
        <td key={row.dossier.id}>
          <Section
            dossier={row.dossier}
            criterionId={criterionId}
            name={name}
            onLead={(box) => {
              leader.current = box;
            }}
            onScroll={follow}
          />
        </td>
      ))}
    </tr>
  );
}

interface SectionProps {
  readonly dossier: DossierCard;
  readonly criterionId: CriterionId;
  readonly name: string;
  /** The box a person scrolls; the others only follow. */
  readonly onLead: (box: Element) => void;
  readonly onScroll: (box: HTMLElement) => void;
}

function Section({ dossier, criterionId, name, onLead, onScroll }: SectionProps) {
  const text = useText();
  const narrative = useDossierText(dossier.id);
  const lead = (event: { readonly currentTarget: Element }): void => onLead(event.currentTarget);
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- nothing is done by pointing: the box scrolls
    <section
      className="compare-section"
      aria-label={text.t("compare.cell", { criterion: name, number: dossier.number })}
      // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- a scrolling region must be reachable by keyboard
      tabIndex={0}
      onPointerEnter={lead}
      onFocus={lead}
      onScroll={(event) => onScroll(event.currentTarget)}
    >
      {narrative.state === "loading" && <Loading />}
      {narrative.state === "failed" && <LoadFailed cause={narrative.cause} />}
      {narrative.state === "open" &&
        narrative.content.sections
          .filter((section) => section.criterionId === criterionId)
          .flatMap(({ text: body }) => splitParagraphs(body))
          .map((paragraph) => <p key={paragraph.start}>{paragraph.text}</p>)}
      {narrative.state === "open" &&
        !narrative.content.sections.some(
          (section) => section.criterionId === criterionId && section.text.trim() !== "",
        ) && <p className="soft">{text.t("sheet.narrativeEmpty")}</p>}
    </section>
  );
}
