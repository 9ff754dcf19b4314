import { RuleSet } from "../../administration/rule-set.ts";
import type { KnownRuleSet, RuleChange } from "../../bridge/administration-contract.ts";
import { canonicalJson } from "../../packet/canonical-json.ts";
import { err, ok, type Result } from "../../result.ts";
import type { SeasonError } from "../../season/season-error.ts";
import { type NamedFile, parseJson } from "../identity.ts";
import type { HostPorts } from "../ports.ts";

/** Own rule sets of this computer. */
const BOX = "rules";

type LibraryPorts = Pick<HostPorts, "library" | "shelf">;

/** Shipped sets first, the newest year first; an own set that cannot be read any more is passed over. */
export async function listRuleSets(ports: LibraryPorts): Promise<KnownRuleSet[]> {
  const shipped = (await ports.library.ruleSets()).map((rules) => ({ origin: "shipped" as const, rules }));
  const names = await ports.shelf.names(BOX);
  const own = await Promise.all((names.ok ? names.value : []).map((name) => readOwn(ports, name)));
  const kept = own.flatMap((rules) => (rules ? [{ origin: "own" as const, rules }] : []));
  return [...shipped.toSorted(byYear), ...kept.toSorted(byYear)];
}

function byYear(left: KnownRuleSet, right: KnownRuleSet): number {
  return right.rules.year - left.rules.year || left.rules.id.localeCompare(right.rules.id);
}

export async function findRuleSet(
  ports: LibraryPorts,
  id: string,
): Promise<Result<KnownRuleSet, SeasonError>> {
  const known = (await listRuleSets(ports)).find(({ rules }) => rules.id === id);
  return known ? ok(known) : err({ type: "rules-unknown", id });
}

async function readOwn({ shelf }: LibraryPorts, name: string): Promise<RuleSet | null> {
  const text = await shelf.read(BOX, name);
  const parsed = RuleSet.safeParse(parseJson((text.ok && text.value) || ""));
  return parsed.success ? parsed.data : null;
}

/** Takes a file in as an own set. It never stands in for a shipped one: of the same id, it gets an id of its own. */
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
  return keep(ports, await withOwnId(ports, parsed.data));
}

async function withOwnId({ library }: LibraryPorts, rules: RuleSet): Promise<RuleSet> {
  const shipped = await library.ruleSets();
  return shipped.some(({ id }) => id === rules.id) ? { ...rules, id: ownIdOf(rules.id) } : rules;
}

const MAX_ID = 60;
const OWN_SUFFIX = "-sendiri";

function ownIdOf(id: string): string {
  return `${id.slice(0, MAX_ID - OWN_SUFFIX.length)}${OWN_SUFFIX}`;
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

/** Switches rules off or on, or changes how grave they are, in an own copy of the set. */
export async function changeRuleSet(
  ports: HostPorts,
  id: string,
  changes: readonly RuleChange[],
): Promise<Result<RuleSet, SeasonError>> {
  const known = await findRuleSet(ports, id);
  if (!known.ok) return known;
  const { origin, rules } = known.value;
  const byId = new Map(changes.map((change) => [change.ruleId, change]));
  const changed: RuleSet = {
    ...(origin === "own" ? rules : asOwn(rules)),
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

function asOwn(rules: RuleSet): RuleSet {
  const { name } = rules;
  return {
    ...rules,
    id: ownIdOf(rules.id),
    name: { id: `${name.id} (disesuaikan)`, en: `${name.en} (adapted)` },
  };
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
