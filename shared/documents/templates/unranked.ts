import type { ResultRecord } from "./result-record.ts";

/** Dossiers without any counted sheet; silence about them would hide that they were never judged. */
export function unrankedText({ dossiers, ranking }: ResultRecord): readonly string[] {
  const count = dossiers.length - ranking.length;
  return count === 0
    ? []
    : [`${count} usulan tidak diperingkat karena tidak ada lembar penilaian yang dihitung.`];
}
