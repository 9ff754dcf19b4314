import { isWithin, partsBelow } from "../navigation.ts";

/** One per screen; the texts are `help.title.<id>` and `help.text.<id>`. */
export const HELP_TOPICS = [
  "packets",
  "conflicts",
  "dossiers",
  "dossier",
  "criteria",
  "compare",
  "release",
  "presentation",
  "mirror",
  "paper",
  "returns",
  "board",
  "reconciliation",
  "ranking",
  "documents",
  "season",
  "proposals",
  "checks",
  "panel",
  "assignment",
  "rubrics",
  "sign",
  "verify",
  "certificates",
  "log",
  "settings",
] as const;
export type HelpTopic = (typeof HELP_TOPICS)[number];

const RELATED: Readonly<Record<HelpTopic, readonly HelpTopic[]>> = {
  packets: ["conflicts", "release"],
  conflicts: ["dossiers", "packets"],
  dossiers: ["dossier", "criteria", "release"],
  dossier: ["dossiers", "compare", "conflicts"],
  criteria: ["dossiers", "compare"],
  compare: ["criteria", "dossiers"],
  release: ["packets", "dossiers"],
  presentation: ["dossier", "dossiers"],
  mirror: ["release", "packets"],
  paper: ["dossiers", "release"],
  returns: ["board", "packets"],
  board: ["returns", "reconciliation"],
  reconciliation: ["ranking", "board"],
  ranking: ["reconciliation", "documents"],
  documents: ["ranking", "packets"],
  season: ["proposals", "rubrics"],
  proposals: ["checks", "season"],
  checks: ["proposals", "assignment"],
  panel: ["assignment", "packets"],
  assignment: ["panel", "packets"],
  rubrics: ["season"],
  sign: ["verify", "documents"],
  verify: ["sign", "documents"],
  certificates: ["sign", "documents"],
  log: ["settings"],
  settings: ["log"],
};

export function relatedTopics(topic: HelpTopic): readonly HelpTopic[] {
  return RELATED[topic];
}

/** The screen a topic is about; a single dossier is reached through the list. */
export function pathOfTopic(topic: HelpTopic): string {
  return topic === "dossier" ? "/dossiers" : `/${topic}`;
}

/** The topic of the screen in view. */
export function topicOf(location: string): HelpTopic {
  if (isWithin(location, "/dossiers") && partsBelow(location).length > 0) return "dossier";
  if (isWithin(location, "/send")) return "packets";
  return HELP_TOPICS.find((topic) => isWithin(location, `/${topic}`)) ?? "packets";
}
