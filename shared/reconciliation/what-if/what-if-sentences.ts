import { type Message, type MessageKey, message } from "../../i18n/catalog.ts";
import type { NormalisationHarm } from "../totals/normalisation-harm.ts";
import type {
  ComputedWhatIf,
  LineTie,
  WhatIfMove,
  WhatIfOutcome,
  WhatIfScenario,
} from "./what-if-outcome.ts";

/** What people call what the ids stand for. */
export interface WhatIfNames {
  readonly dossier: (id: string) => string;
  readonly judge: (id: string) => string;
  readonly criterion: (id: string) => string;
}

/** Names written out in a sentence; further ones are counted. */
const MOST_NAMED = 5;

/** The finding in one sentence: what was decided otherwise, and how many of the list change. */
export function whatIfSentence(outcome: WhatIfOutcome, names: WhatIfNames): Message {
  const scenario = scenarioPhrase(outcome.scenario, names);
  if (outcome.state === "impossible") return message(`whatif.impossible.${outcome.reason}`, { scenario });
  const { changed, listedCount: listed, entering, leaving } = outcome;
  if (entering.length !== leaving.length)
    return message("whatif.result.uneven", {
      scenario,
      listed,
      entering: entering.length,
      leaving: leaving.length,
      after: listed + entering.length - leaving.length,
    });
  return changed === 0
    ? message("whatif.result.none", { scenario, listed })
    : message("whatif.result.changed", { scenario, number: changed, listed });
}

/** Who comes in, who falls out, what moves furthest, who has no rank any more, what is tied at the line, and the harm of a normalisation. */
export function whatIfDetails(outcome: ComputedWhatIf, names: WhatIfNames): readonly Message[] {
  const { entering, leaving, largestMove, unranked, tieAfter, harms } = outcome;
  return [
    ...entering.map((move) =>
      moveSentence(move, names, move.rankBefore === null ? "entering-new" : "entering"),
    ),
    ...leaving.map((move) =>
      moveSentence(move, names, move.rankAfter === null ? "leaving-unranked" : "leaving"),
    ),
    ...(largestMove ? [moveSentence(largestMove, names, "largest")] : []),
    ...(unranked.length === 0
      ? []
      : [
          message("whatif.detail.unranked", {
            number: unranked.length,
            dossiers: listNames(unranked.map(names.dossier)),
          }),
        ]),
    ...(tieAfter ? [tieSentence(tieAfter, names)] : []),
    ...harms.map((harm) => harmSentence(harm, names)),
  ];
}

function scenarioPhrase(scenario: WhatIfScenario, names: WhatIfNames): Message {
  switch (scenario.type) {
    case "drop-judge":
      return message("whatif.scenario.drop-judge", { judge: names.judge(scenario.judgeId) });
    case "drop-criterion":
      return message("whatif.scenario.drop-criterion", { criterion: names.criterion(scenario.criterionId) });
    case "change-weight":
      return message(weightKey(scenario.percentagePoints), {
        criterion: names.criterion(scenario.criterionId),
        points: Math.abs(scenario.percentagePoints),
      });
    case "tie-order":
      return scenario.criterionIds.length === 0
        ? message("whatif.scenario.tie-order-none")
        : message("whatif.scenario.tie-order", {
            criteria: listNames(scenario.criterionIds.map(names.criterion)),
          });
    case "normalised":
      return message(`whatif.scenario.${scenario.normalisation}`);
    default:
      return message(`whatif.scenario.${scenario.type}`);
  }
}

function weightKey(percentagePoints: number): MessageKey {
  if (percentagePoints === 0) return "whatif.scenario.unchanged";
  return percentagePoints > 0 ? "whatif.scenario.heavier" : "whatif.scenario.lighter";
}

function moveSentence(
  move: WhatIfMove,
  names: WhatIfNames,
  kind: "entering" | "entering-new" | "leaving" | "leaving-unranked" | "largest",
): Message {
  const { rankBefore, rankAfter, meanBefore, meanAfter } = move;
  return message(`whatif.detail.${kind}`, {
    dossier: names.dossier(move.dossierId),
    ...(rankBefore === null ? {} : { before: rankBefore }),
    ...(rankAfter === null ? {} : { after: rankAfter }),
    ...(meanBefore === null ? {} : { meanBefore }),
    ...(meanAfter === null ? {} : { meanAfter }),
  });
}

function tieSentence({ dossierIds, placesLeft }: LineTie, names: WhatIfNames): Message {
  return message("whatif.detail.tie", {
    number: dossierIds.length,
    places: placesLeft,
    dossiers: listNames(dossierIds.map(names.dossier)),
  });
}

function harmSentence(harm: NormalisationHarm, names: WhatIfNames): Message {
  if (harm.type !== "constant-judge") return message(`whatif.harm.${harm.type}`);
  const judges = listNames(harm.judgeIds.map(names.judge));
  return message("whatif.harm.constant-judge", { number: harm.judgeIds.length, judges });
}

function listNames(names: readonly string[]): string | Message {
  const first = names.slice(0, MOST_NAMED).join(", ");
  return names.length <= MOST_NAMED
    ? first
    : message("whatif.detail.more", { dossiers: first, rest: names.length - MOST_NAMED });
}
