import { Link } from "wouter";
import { useText } from "#renderer/text/text.ts";
import type { DossierCard } from "#shared/dossier/dossier.ts";
import {
  compareThirds,
  findRepeats,
  MIN_HALO_SHEETS,
  MIN_ORDER_SHEETS,
  measureHalo,
  type OwnSheet,
} from "#shared/scoring/own-marks.ts";
import { figure } from "./figures.ts";
import { MirrorSection } from "./mirror-section.tsx";

/** Whether marks of one dossier move together, whatever the criterion. */
export function HaloSection({ sheets }: { readonly sheets: readonly OwnSheet[] }) {
  const text = useText();
  const halo = measureHalo(sheets);
  return (
    <MirrorSection title={text.t("mirror.halo")}>
      {halo !== null && (
        <p>
          <strong className="mirror-strong">{figure(halo, text.language, 2)}</strong>
        </p>
      )}
      {halo === null && (
        <p>
          {sheets.length < MIN_HALO_SHEETS
            ? text.t("mirror.haloFew", { min: MIN_HALO_SHEETS, number: sheets.length })
            : text.t("mirror.haloFlat")}
        </p>
      )}
      <p className="soft">{text.t("mirror.haloText")}</p>
    </MirrorSection>
  );
}

interface RepeatsSectionProps {
  readonly sheets: readonly OwnSheet[];
  readonly dossiers: readonly DossierCard[];
}

/** How far two sheets for the same text lie apart. */
export function RepeatsSection({ sheets, dossiers }: RepeatsSectionProps) {
  const text = useText();
  const repeats = findRepeats(sheets);
  const numbers = new Map(dossiers.map(({ id, number }) => [id, number]));
  const show = (value: number): string => figure(value, text.language, 2);
  return (
    <MirrorSection title={text.t("mirror.repeats")}>
      {repeats.length === 0 ? (
        <p>{text.t("mirror.noRepeats")}</p>
      ) : (
        <ul className="plain-list stack">
          {repeats.map(({ first, second, difference }) => (
            <li key={second.dossierId}>
              <Link href={`/dossiers/${first.dossierId}`}>{numbers.get(first.dossierId)}</Link>{" "}
              {show(first.total)} →{" "}
              <Link href={`/dossiers/${second.dossierId}`}>{numbers.get(second.dossierId)}</Link>{" "}
              {show(second.total)}:{" "}
              {text.t("mirror.repeatDifference", { points: show(Math.abs(difference)) })}
            </li>
          ))}
        </ul>
      )}
      <p className="soft">{text.t("mirror.repeatsText")}</p>
    </MirrorSection>
  );
}

/** Whether the first sheets differ from the last. */
export function OrderSection({ sheets }: { readonly sheets: readonly OwnSheet[] }) {
  const text = useText();
  const effect = compareThirds(sheets);
  return (
    <MirrorSection title={text.t("mirror.order")}>
      {effect.state === "too-few" && (
        <p>{text.t("mirror.orderFew", { min: MIN_ORDER_SHEETS, number: sheets.length })}</p>
      )}
      {effect.state === "together" && <p>{text.t("mirror.orderTogether")}</p>}
      {effect.state === "known" && (
        <p>
          {text.t("mirror.orderKnown", {
            number: effect.size,
            first: figure(effect.first, text.language, 2),
            last: figure(effect.last, text.language, 2),
            difference: figure(Math.abs(effect.last - effect.first), text.language, 2),
          })}
        </p>
      )}
      <p className="soft">{text.t("mirror.orderText")}</p>
    </MirrorSection>
  );
}
