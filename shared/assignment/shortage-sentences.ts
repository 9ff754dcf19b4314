import { type Message, message } from "../i18n/catalog.ts";
import type { TeamRule } from "./assignment-options.ts";
import type { Remedy, Shortage, ShortageReason } from "./shortage.ts";

/** What ids are called on screen or on paper. */
export interface ShortageNames {
  readonly judge: (memberId: string) => string;
  readonly dossier: (dossierId: string) => string;
}

/** Names listed before the rest is counted. */
const LISTED = 8;

/** Why an assignment is impossible, sentence by sentence; the blocked judges follow their group of proposals. */
export function shortageSentences(
  { reasons }: Pick<Shortage, "reasons">,
  names: ShortageNames,
  teams: TeamRule,
): readonly Message[] {
  const sentences = reasons.flatMap((reason) => reasonSentences(reason, names));
  const isUnproved = teams === "same" && !reasons.some(({ type }) => type === "capacity-short");
  return isUnproved ? [...sentences, message("assigning.why.unproved")] : sentences;
}

function reasonSentences(reason: ShortageReason, names: ShortageNames): readonly Message[] {
  switch (reason.type) {
    case "capacity-short": {
      const { needed, places, short } = reason;
      return [message("assigning.why.capacityShort", { needed, places, short })];
    }
    case "panel-small": {
      const { needed, judges } = reason;
      return [message("assigning.why.panelSmall", { needed, judges, number: reason.dossierIds.length })];
    }
    case "too-few-free":
      return tooFewFree(reason, names);
    case "places-short": {
      const { needed, places, short } = reason;
      const judges = listed(reason.memberIds.map(names.judge));
      return [
        message("assigning.why.placesShort", { judges, needed, places, short, ...dossiersOf(reason, names) }),
      ];
    }
    case "teams-short": {
      const values = { needed: reason.needed, ...dossiersOf(reason, names) };
      return [
        reason.rule === "same"
          ? message("assigning.why.teamsSame", values)
          : message("assigning.why.teamsDifferent", values),
      ];
    }
  }
}

function dossiersOf({ dossierIds }: { readonly dossierIds: readonly string[] }, names: ShortageNames) {
  return { number: dossierIds.length, dossiers: listed(dossierIds.map(names.dossier)) };
}

function tooFewFree(
  reason: Extract<ShortageReason, { type: "too-few-free" }>,
  names: ShortageNames,
): readonly Message[] {
  const { agency, needed, free, blocked } = reason;
  return [
    message("assigning.why.tooFewFree", { agency, needed, free, ...dossiersOf(reason, names) }),
    ...blocked.map(({ memberId, dossiers, of }) => {
      const values = { judge: names.judge(memberId), number: of, agency };
      return dossiers === of
        ? message("assigning.why.blockedFromAll", values)
        : message("assigning.why.blockedFromSome", { ...values, blocked: dossiers });
    }),
  ];
}

/** The sentence for a change after which the assignment is possible. */
export function remedySentence(change: Remedy, names: ShortageNames): Message {
  switch (change.type) {
    case "add-places": {
      const each = change.judges.map(({ memberId, places }) =>
        message("assigning.remedy.placesOf", { judge: names.judge(memberId), places }),
      );
      return message("assigning.remedy.addPlaces", { number: change.places, judges: joined(each) });
    }
    case "fewer-readers": {
      const dossierIds = change.dossiers.map(({ dossierId }) => dossierId);
      const values = { readings: change.readings, ...dossiersOf({ dossierIds }, names) };
      return message("assigning.remedy.fewerReaders", values);
    }
    case "add-judges":
      return message("assigning.remedy.addJudges", { number: change.judges, places: change.places });
  }
}

/** The first few names; the rest is counted. */
export function listed(names: readonly string[]): Message | string {
  const shown = names.slice(0, LISTED).join(", ");
  return names.length > LISTED
    ? message("assigning.why.andMore", { names: shown, number: names.length - LISTED })
    : shown;
}

/** Sentences within a sentence, one after another. */
function joined(parts: readonly Message[]): Message | string {
  const [first, ...others] = parts.slice(0, LISTED);
  if (!first) return "";
  const shown = others.reduce<Message>(
    (before, part) => message("assigning.remedy.both", { before, after: part }),
    first,
  );
  return parts.length > LISTED
    ? message("assigning.why.andMore", { names: shown, number: parts.length - LISTED })
    : shown;
}
