import canonicalize from "canonicalize";

/** JSON in the one form of RFC 8785, so that equal values have equal hashes and signatures. */
export function canonicalJson(value: unknown): string {
  const text = canonicalize(value);
  if (text === undefined) throw new TypeError("value has no JSON form");
  return text;
}
