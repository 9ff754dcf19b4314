import { type FixedFigure, fixed, type Message, message } from "../../i18n/catalog.ts";
import { withheldSentence } from "../withheld-sentence.ts";
import type {
  DossierFlag,
  DriftFigure,
  HaloFigure,
  HomeBiasFigure,
  RangeUseFigure,
  RepeatsFigure,
  SurprisingMark,
} from "./diagnostics-report.ts";

export type Diagnosis =
  | { readonly about: "drift"; readonly figure: DriftFigure }
  | { readonly about: "halo"; readonly figure: HaloFigure }
  | { readonly about: "range-use"; readonly figure: RangeUseFigure }
  | { readonly about: "home-bias"; readonly figure: HomeBiasFigure }
  | { readonly about: "repeats"; readonly figure: RepeatsFigure }
  | { readonly about: "dossier"; readonly figure: DossierFlag }
  | { readonly about: "mark"; readonly figure: SurprisingMark };

/**
 * A figure as a sentence: what was found over how many readings, with its interval, and never why or whose fault. Numbers
 * have the decimals that a reader can use; who formats the sentence sets the decimal mark.
 */
export function diagnosisSentence(diagnosis: Diagnosis): Message {
  switch (diagnosis.about) {
    case "drift":
      return driftSentence(diagnosis.figure);
    case "halo":
      return haloSentence(diagnosis.figure);
    case "range-use":
      return rangeSentence(diagnosis.figure);
    case "home-bias":
      return homeSentence(diagnosis.figure);
    case "repeats":
      return repeatsSentence(diagnosis.figure);
    case "dossier":
      return dossierSentence(diagnosis.figure);
    case "mark":
      return message("diagnosing.mark", {
        points: tenths(diagnosis.figure.score),
        expected: tenths(diagnosis.figure.expected),
      });
  }
}

function driftSentence(figure: DriftFigure): Message {
  if (figure.state === "withheld") return withheldSentence(figure);
  const { readings, perTen, isNotable } = figure;
  const way = perTen < 0 ? "stricter" : "milder";
  return message(`diagnosing.drift.${isNotable ? way : "steady"}`, {
    number: readings,
    ...pointsAndInterval({ ...figure, points: perTen }, isNotable),
  });
}

/** Points in size where the sentence says the direction, the interval turned with them. */
function pointsAndInterval(
  { points, low, high }: { readonly points: number; readonly low: number; readonly high: number },
  isDirectionSaid: boolean,
) {
  const isTurned = isDirectionSaid && points < 0;
  return {
    points: hundredths(isTurned ? -points : points),
    low: hundredths(isTurned ? -high : low),
    high: hundredths(isTurned ? -low : high),
  };
}

function haloSentence(figure: HaloFigure): Message {
  if (figure.state === "withheld") return withheldSentence(figure);
  return message(`diagnosing.halo.${figure.isNotable ? "together" : "usual"}`, {
    number: figure.forms,
    correlation: hundredths(figure.meanCorrelation),
    low: hundredths(figure.low),
    high: hundredths(figure.high),
    panel: hundredths(figure.panelCorrelation),
    straight: figure.straightLined,
  });
}

function rangeSentence(figure: RangeUseFigure): Message {
  if (figure.state === "withheld") return withheldSentence(figure);
  const { readings, sdRatio, slope } = figure;
  if (slope.state === "withheld")
    return message("diagnosing.range.spreadOnly", { number: readings, ratio: hundredths(sdRatio) });
  const way = slope.value < 1 ? "narrow" : "wide";
  return message(`diagnosing.range.${slope.isNotable ? way : "usual"}`, {
    number: readings,
    slope: hundredths(slope.value),
    low: hundredths(slope.low),
    high: hundredths(slope.high),
  });
}

function homeSentence(figure: HomeBiasFigure): Message {
  if (figure.state === "withheld") return withheldSentence(figure);
  const { ownReadings, otherReadings, difference, isNotable } = figure;
  const way = difference < 0 ? "less" : "more";
  return message(`diagnosing.home.${isNotable ? way : "none"}`, {
    number: ownReadings,
    ...pointsAndInterval({ ...figure, points: difference }, isNotable),
    others: otherReadings,
  });
}

function repeatsSentence(figure: RepeatsFigure): Message {
  if (figure.state === "withheld") return withheldSentence(figure);
  return message("diagnosing.repeats", {
    number: figure.pairs,
    points: tenths(figure.meanAbsoluteDifference),
    sd: tenths(figure.markSd),
    low: tenths(figure.low),
    high: tenths(figure.high),
  });
}

function dossierSentence(flag: DossierFlag): Message {
  const values = {
    points: tenths(flag.range),
    adjusted: tenths(flag.adjustedRange),
    chance: tenths(100 * flag.rangeP),
    deviations: tenths(Math.abs(flag.largestResidual?.value ?? 0)),
  };
  if (flag.isWide && flag.isSurprising) return message("diagnosing.dossier.both", values);
  return message(flag.isWide ? "diagnosing.dossier.wide" : "diagnosing.dossier.surprising", values);
}

function tenths(value: number): FixedFigure {
  return fixed(value, 1);
}

function hundredths(value: number): FixedFigure {
  return fixed(value, 2);
}
