/** @typedef {{ abs?: number, rel?: number }} Tolerance */
/** @typedef {{ field: string, got: unknown, expected: unknown, off: number | null }} Deviation */

/** What a property of any good answer is called, and the value that is held against it. */
const BOUNDS = /** @type {const} */ ({ _at_most: -1, _at_least: 1 });

const EXACT = { abs: 0, rel: 0 };

/**
 * The first place where values differ from those of a case by more than its tolerance: |got - expected| <= abs + rel
 * |expected|, per top-level field or `default`. `null` must be `null` and there, strings and truths equal, lists
 * equally long. Only what is expected is looked at. Names ending in `_at_most` or `_at_least` are bounds of the value of the same name.
 * @param {Record<string, unknown>} got
 * @param {Record<string, unknown>} expected
 * @param {Record<string, Tolerance | string>} tolerances
 * @returns {Deviation | null}
 */
export function findDeviation(got, expected, tolerances = {}) {
  for (const [field, value] of Object.entries(expected)) {
    const tolerance = tolerances[field] ?? tolerances["default"];
    const allowed = typeof tolerance === "object" ? tolerance : EXACT;
    const deviation = compareMember(got, field, value, { path: field, allowed });
    if (deviation) return deviation;
  }
  return null;
}

/**
 * @param {unknown} holder
 * @param {string} name
 * @param {unknown} expected
 * @param {{ path: string, allowed: Tolerance }} at
 * @returns {Deviation | null}
 */
function compareMember(holder, name, expected, at) {
  const members = isRecord(holder) ? holder : {};
  for (const [ending, sign] of Object.entries(BOUNDS)) {
    if (!name.endsWith(ending) || typeof expected !== "number") continue;
    const got = members[name] ?? members[name.slice(0, -ending.length)];
    return typeof got === "number" && sign * (got - expected) >= 0
      ? null
      : deviationOf(at.path, got, expected);
  }
  return compareValues(members[name], expected, at);
}

/**
 * @param {unknown} got
 * @param {unknown} expected
 * @param {{ path: string, allowed: Tolerance }} at
 * @returns {Deviation | null}
 */
function compareValues(got, expected, at) {
  if (Array.isArray(expected)) return compareLists(got, expected, at);
  if (isRecord(expected)) return compareRecords(got, expected, at);
  return isNear(got, expected, at.allowed) ? null : deviationOf(at.path, got, expected);
}

/**
 * @param {unknown} got
 * @param {readonly unknown[]} expected
 * @param {{ path: string, allowed: Tolerance }} at
 */
function compareLists(got, expected, at) {
  if (!Array.isArray(got)) return deviationOf(at.path, got, expected);
  if (got.length !== expected.length) return deviationOf(`${at.path}.length`, got.length, expected.length);
  for (const [index, value] of expected.entries()) {
    const deviation = compareValues(got[index], value, { ...at, path: `${at.path}[${index}]` });
    if (deviation) return deviation;
  }
  return null;
}

/**
 * @param {unknown} got
 * @param {Record<string, unknown>} expected
 * @param {{ path: string, allowed: Tolerance }} at
 */
function compareRecords(got, expected, at) {
  if (!isRecord(got)) return deviationOf(at.path, got, expected);
  for (const [name, value] of Object.entries(expected)) {
    const deviation = compareMember(got, name, value, { ...at, path: `${at.path}.${name}` });
    if (deviation) return deviation;
  }
  return null;
}

/**
 * @param {unknown} got
 * @param {unknown} expected
 * @param {Tolerance} allowed
 */
function isNear(got, expected, { abs = 0, rel = 0 }) {
  if (expected === null) return got === null;
  if (typeof expected !== "number") return got === expected;
  if (typeof got !== "number") return false;
  return Math.abs(got - expected) <= abs + rel * Math.abs(expected);
}

/**
 * @param {string} field
 * @param {unknown} got
 * @param {unknown} expected
 * @returns {Deviation}
 */
function deviationOf(field, got, expected) {
  const off = typeof got === "number" && typeof expected === "number" ? Math.abs(got - expected) : null;
  return { field, got, expected, off };
}

/**
 * @param {Deviation} deviation
 * @returns {string}
 */
export function describeDeviation({ field, got, expected, off }) {
  const size = off === null ? "" : `, off by ${off.toPrecision(3)}`;
  return `${field}: ${shorten(got)} instead of ${shorten(expected)}${size}`;
}

/** @param {unknown} value */
function shorten(value) {
  const text = value === undefined ? "nothing" : JSON.stringify(value);
  return text.length > 60 ? `${text.slice(0, 57)}…` : text;
}

/**
 * @param {unknown} value
 * @returns {value is Record<string, unknown>}
 */
function isRecord(value) {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
