const NAMES: ReadonlyMap<string, string> = new Map([
  ["dossierId", "dossier"],
  ["dossierIds", "dossiers"],
  ["judgeId", "judge"],
  ["judgeIds", "judges"],
  ["criterionId", "criterion"],
  ["criterionIds", "criteria"],
]);

/** A report as commands print it: ids under the names that files of marks give their columns. */
export function plainReport(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(plainReport);
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([name, part]) => [NAMES.get(name) ?? name, plainReport(part)]),
  );
}
