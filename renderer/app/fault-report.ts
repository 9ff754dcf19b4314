/** Reads which kinds of events were journalled last, newest last; never what they hold. */
export type EventTypeSource = () => Promise<readonly string[]>;

let source: EventTypeSource | null = null;

/** While a season is open a report can say what was done just before the fault. */
export function setEventTypeSource(next: EventTypeSource | null): void {
  source = next;
}

export interface FaultFacts {
  readonly version: string;
  readonly route: string;
  readonly agent: string;
  readonly at: string;
  readonly cause: Error;
  readonly eventTypes: readonly string[];
}

/**
 * A report that names places in the program and kinds of events. Ids are cut from the route, and messages that could
 * quote data are cut to what the program itself says: nothing of a dossier, no name and no mark gets in.
 */
export function writeFaultReport({ version, route, agent, at, cause, eventTypes }: FaultFacts): string {
  return [
    `Pleno ${version}`,
    at,
    agent,
    `route: ${withoutIds(route)}`,
    `error: ${cause.name}: ${withoutQuotes(cause.message)}`,
    "stack:",
    ...stackPlaces(cause.stack ?? ""),
    "events:",
    ...eventTypes.map((type) => `  ${type}`),
    "",
  ].join("\n");
}

export async function recentEventTypes(): Promise<readonly string[]> {
  try {
    return (await source?.()) ?? [];
  } catch {
    // The view may be the very thing that is broken; the rest of the report is still worth having.
    return [];
  }
}

function withoutIds(route: string): string {
  const [page = "", ...below] = route.replace(/^#?\//u, "").split("/");
  return ["", page, ...below.map(() => "…")].join("/");
}

/** What stands in quotation marks or brackets is as a rule a value. */
function withoutQuotes(message: string): string {
  return message.replace(/(["'`“«{[(]).*(["'`”»}\])])/gsu, "$1…$2").slice(0, 200);
}

const STACK_LINES = 20;

/** Without the first line, which repeats the message. */
function stackPlaces(stack: string): readonly string[] {
  return stack
    .split("\n")
    .map((line) => line.trim())
    .filter((line) => line.startsWith("at ") || /^\S*@/u.test(line))
    .slice(0, STACK_LINES)
    .map((line) => `  ${line.replace(/\b(?:https?|file|app):\/\/[^/\s]*\/(?:\S*\/)?/gu, "")}`);
}
