import { RuleSet } from "../../administration/rule-set.ts";
import type { KnownRuleSet, RuleChange } from "../../bridge/administration-contract.ts";
import type { Language, LocalisedText } from "../../i18n/localised-text.ts";
import { canonicalJson } from "../../packet/canonical-json.ts";
import { err, ok, type Result } from "../../result.ts";
import type { SeasonError } from "../../season/season-error.ts";
import { codeOrder } from "../../text/natural-order.ts";
import { type NamedFile, parseJson } from "../identity.ts";
import type { HostPorts } from "../ports.ts";

/** Own rule sets of this computer. */
const BOX = "rules";

type LibraryPorts = Pick<HostPorts, "library" | "shelf">;

/** Shipped sets first, the newest year first; an own set that is none any more is passed over. */
export async function listRuleSets(ports: LibraryPorts): Promise<Result<KnownRuleSet[], SeasonError>> {
  const names = await ports.shelf.names(BOX);
  if (!names.ok) return names;
  const own: KnownRuleSet[] = [];
  for (const name of names.value) {
    const text = await ports.shelf.read(BOX, name);
    if (!text.ok) return text;
    const parsed = RuleSet.safeParse(parseJson(text.value ?? ""));
    if (parsed.success) own.push({ origin: "own", rules: parsed.data });
  }
  const shipped = (await ports.library.ruleSets()).map((rules) => ({ origin: "shipped" as const, rules }));
  return ok([...shipped.toSorted(byYear), ...own.toSorted(byYear)]);
}

function byYear({ rules: left }: KnownRuleSet, { rules: right }: KnownRuleSet): number {
  return right.year - left.year || codeOrder(left.id, right.id);
}

export async function findRuleSet(
  ports: LibraryPorts,
  id: string,
): Promise<Result<KnownRuleSet, SeasonError>> {
  const listed = await listRuleSets(ports);
  if (!listed.ok) return listed;
  const known = listed.value.find(({ rules }) => rules.id === id);
  return known ? ok(known) : err({ type: "rules-unknown", id });
}

/** Takes a file in as an own set beside those there are: where its id is taken by another set, it gets one of its own. */
export async function importRuleSet(
  ports: HostPorts,
  { name, bytes }: NamedFile,
): Promise<Result<RuleSet, SeasonError>> {
  const parsed = RuleSet.safeParse(parseJson(ports.text.decode(bytes) ?? ""));
  if (!parsed.success) {
    const [issue] = parsed.error.issues;
    const where = issue?.path.join(".") ?? "";
    return err({
      type: "file-unreadable",
      name,
      problem: where === "" ? "schema-mismatch" : `schema-mismatch: ${where}`,
    });
  }
  const known = await listRuleSets(ports);
  if (!known.ok) return known;
  const { data: rules } = parsed;
  const namesake = known.value.find((one) => one.rules.id === rules.id);
  if (!namesake) return keep(ports, rules);
  const isSame = canonicalJson(namesake.rules) === canonicalJson(rules);
  return isSame ? ok(rules) : keep(ports, beside(rules, known.value, { id: "salinan", en: "copy" }));
}

const MAX_ID = 60;
const OWN_SUFFIX = "-sendiri";

/** The same rules under an id and a name that no known set has. */
function beside(rules: RuleSet, known: readonly KnownRuleSet[], remark: LocalisedText): RuleSet {
  const taken = new Set(known.map((one) => one.rules.id));
  const stem = rules.id.replace(/-sendiri(?:-\d+)?$/u, "");
  for (let turn = 1; ; turn += 1) {
    const count = turn === 1 ? "" : String(turn);
    const suffix = `${OWN_SUFFIX}${count && `-${count}`}`;
    const id = `${stem.slice(0, MAX_ID - suffix.length)}${suffix}`;
    const named = (language: Language): string =>
      `${rules.name[language]} (${remark[language]}${count && ` ${count}`})`;
    if (!taken.has(id)) return { ...rules, id, name: { id: named("id"), en: named("en") } };
  }
}

async function keep({ shelf }: LibraryPorts, rules: RuleSet): Promise<Result<RuleSet, SeasonError>> {
  const written = await shelf.write(BOX, rules.id, `${JSON.stringify(rules, null, 2)}\n`);
  return written.ok ? ok(rules) : written;
}

export async function exportRuleSet(ports: HostPorts, id: string): Promise<Result<NamedFile, SeasonError>> {
  const known = await findRuleSet(ports, id);
  if (!known.ok) return known;
  const text = JSON.stringify(JSON.parse(canonicalJson(known.value.rules)), null, 2);
  return ok({ name: `aturan-${id}.json`, bytes: ports.text.encode(`${text}\n`) });
}

/** Switches rules off or on, or changes how grave they are: an own set in place, a shipped one in a new own copy. */
export async function changeRuleSet(
  ports: HostPorts,
  id: string,
  changes: readonly RuleChange[],
): Promise<Result<RuleSet, SeasonError>> {
  const listed = await listRuleSets(ports);
  if (!listed.ok) return listed;
  const known = listed.value.find((one) => one.rules.id === id);
  if (!known) return err({ type: "rules-unknown", id });
  const { origin, rules } = known;
  const byId = new Map(changes.map((change) => [change.ruleId, change]));
  const changed: RuleSet = {
    ...(origin === "own" ? rules : beside(rules, listed.value, { id: "disesuaikan", en: "adapted" })),
    rules: rules.rules.map((rule) => {
      const change = byId.get(rule.id);
      if (!change) return rule;
      const { off: _before, ...on } = rule;
      const { severity, offReason } = change;
      return { ...on, severity, ...(offReason === null ? {} : { off: { reason: offReason } }) };
    }),
  };
  return keep(ports, changed);
}

export async function deleteRuleSet(
  ports: HostPorts,
  id: string,
): Promise<Result<Record<string, never>, SeasonError>> {
  const known = await findRuleSet(ports, id);
  if (!known.ok) return known;
  if (known.value.origin === "shipped") return err({ type: "rules-unknown", id });
  const removed = await ports.shelf.remove(BOX, id);
  return removed.ok ? ok({}) : removed;
}
