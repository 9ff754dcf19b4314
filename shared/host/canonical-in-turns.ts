import { canonicalJson } from "../packet/canonical-json.ts";
import type { HostPorts } from "./ports.ts";

const AT_ONCE = 100;

/** The same text as `canonicalJson` makes of a report whose lists are long, with a turn for others after every hundred items. */
export async function canonicalInTurns(
  report: Readonly<Record<string, unknown>>,
  { yieldTurn }: Pick<HostPorts, "yieldTurn">,
): Promise<string> {
  const fields: string[] = [];
  for (const key of Object.keys(report).toSorted()) {
    const value = report[key];
    if (!Array.isArray(value)) {
      // The braces of an object of one field are cut off.
      fields.push(canonicalJson({ [key]: value }).slice(1, -1));
      continue;
    }
    const items: string[] = [];
    for (let at = 0; at < value.length; at += AT_ONCE) {
      items.push(canonicalJson(value.slice(at, at + AT_ONCE)).slice(1, -1));
      await yieldTurn();
    }
    fields.push(`${canonicalJson(key)}:[${items.join(",")}]`);
  }
  return `{${fields.filter((field) => field !== "").join(",")}}`;
}
