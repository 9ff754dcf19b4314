import type { FacetRatings } from "./facet-ratings.ts";

export interface JudgeParts {
  readonly count: number;
  /** By place of the judge, from 0 in judge order; -1 for judges without a row that counts. */
  readonly partOfJudge: Int32Array;
}

/** Judges that share dossiers directly or through others, by union of sets; severities compare inside a part only. */
export function findJudgeParts(table: FacetRatings, rows: Int32Array): JudgeParts {
  const parent = Int32Array.from({ length: table.judgeIds.length }, (_, judge) => judge);
  const find = (judge: number): number => {
    let root = judge;
    while (parent[root] !== root) {
      const above = parent[parent[root] ?? root] ?? root;
      parent[root] = above;
      root = above;
    }
    return root;
  };
  const firstJudge = new Int32Array(table.dossierIds.length).fill(-1);
  const hasRow = new Uint8Array(table.judgeIds.length);
  for (const row of rows) {
    const dossier = table.dossier[row] ?? 0;
    const judge = table.judge[row] ?? 0;
    hasRow[judge] = 1;
    const first = firstJudge[dossier] ?? -1;
    if (first < 0) firstJudge[dossier] = judge;
    else parent[find(judge)] = find(first);
  }
  const numberOf = new Map<number, number>();
  const partOfJudge = parent.map((_, judge) => {
    if (!hasRow[judge]) return -1;
    const root = find(judge);
    const known = numberOf.get(root) ?? numberOf.size;
    numberOf.set(root, known);
    return known;
  });
  return { count: numberOf.size, partOfJudge };
}
