import { type Message, message } from "../../i18n/catalog.ts";
import { withheldSentence } from "../withheld-sentence.ts";
import type { AgreementFigure, AgreementOf, KnownFigure, ReadersNeeded } from "./agreement-figures.ts";

/** What a figure is called. */
export function agreementName({ id }: Pick<AgreementFigure, "id">): Message {
  return message(`agreement.name.${id}`);
}

/** W below this is written as 0. */
const NO_COMMON_ORDER = 0.005;

/** What a figure says here, in one sentence for people who do not work with statistics; why it is withheld where it is. */
export function agreementSentence(figure: AgreementFigure): Message {
  if (figure.state === "withheld") return withheldSentence(figure);
  if (figure.value < 0 && figure.id !== "alpha") return message("agreement.belowZero", valuesOf(figure));
  if (figure.id === "concordance" && figure.value < NO_COMMON_ORDER)
    return message("agreement.meaning.opposite", valuesOf(figure));
  return message(`agreement.meaning.${figure.id}`, valuesOf(figure));
}

/** The figure's interval and grade, one sentence each, where it has them. */
export function agreementRemarks(figure: AgreementFigure): readonly Message[] {
  if (figure.state === "withheld") return [];
  const { low, high, verdict } = figure;
  const interval =
    low === undefined || high === undefined ? [] : [message("agreement.interval", { low, high })];
  if (!verdict) return interval;
  const from = message(`agreement.grade.${verdict.from}`);
  const grade =
    verdict.from === verdict.to
      ? message("agreement.graded", { grade: from })
      : message("agreement.gradedBetween", { from, to: message(`agreement.grade.${verdict.to}`) });
  return [...interval, grade];
}

/** What the figure rests on. */
export function agreementSampleSentence({ sample }: Pick<AgreementFigure, "sample">): Message {
  return message("agreement.sample", { ...sample });
}

/** How many readers a dossier needs, with severity taken out and with it left in; one sentence where neither can be said. */
export function readersSentences(readers: ReadersNeeded): readonly Message[] {
  const { target, now } = readers;
  if (readers.adjusted.state === "withheld" && readers.raw.state === "withheld")
    return [message("agreement.readers.none", { target })];
  return (["adjusted", "raw"] as const).map((way) => {
    const needed = readers[way];
    return needed.state === "known"
      ? message(`agreement.readers.${way}`, { number: needed.number, target, now })
      : message("agreement.readers.none", { target });
  });
}

/** Below: judges hardly agree in alpha. Above: an order can be relied on. */
const LOW_ALPHA = 2 / 3;
const RELIABLE = 0.7;

/** Where alpha looks alarming but the order is fine, because only levels differ: a sentence that says so. */
export function agreementNote({ figures }: Pick<AgreementOf, "figures">): Message | null {
  const valueOf = (...ids: readonly string[]) =>
    figures.find((figure): figure is KnownFigure => figure.state === "known" && ids.includes(figure.id))
      ?.value;
  const alpha = valueOf("alpha");
  const order = valueOf("adjusted-mean", "consistency-mean");
  const isLevelOnly = alpha !== undefined && order !== undefined && alpha < LOW_ALPHA && order >= RELIABLE;
  return isLevelOnly ? message("agreement.levelsDiffer") : null;
}

function valuesOf({ id, value, sample }: KnownFigure) {
  const share = id === "alpha" ? Math.sqrt(1 - value) : value;
  return { value, share: Math.round(100 * share), judges: sample.judges };
}
