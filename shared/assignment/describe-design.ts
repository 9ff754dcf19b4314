import type { Design } from "./design.ts";
import { symmetricEigen } from "./symmetric-eigen.ts";

interface DesignReading {
  readonly dossierId: string;
  readonly memberId: string;
}

/**
 * Connectivity of a reading plan: C = diag(readings of a judge) - sum over dossiers of c c' / readers, whose
 * pseudo-inverse gives Var(b_j - b_k) (Eccleston & Hedayat 1974; Weeks & Williams 1964; John & Williams 1995). The time
 * grows with the cube of the number of judges.
 */
export function describeDesign(readings: readonly DesignReading[], judges: readonly string[]): Design {
  const judgeAt = new Map(judges.map((id, index) => [id, index]));
  const readersOf = new Map<string, number[]>();
  for (const { dossierId, memberId } of readings) {
    const judge = judgeAt.get(memberId);
    if (judge !== undefined) readersOf.set(dossierId, [...(readersOf.get(dossierId) ?? []), judge]);
  }
  const shared = countShared([...readersOf.values()], judges.length);
  const componentOfJudge = findComponents(shared);
  const components = Math.max(0, ...componentOfJudge);
  const singleReadingDossiers = [...readersOf].flatMap(([id, readers]) => (readers.length === 1 ? [id] : []));
  const base = { components, componentOfJudge, rank: judges.length - components, singleReadingDossiers };
  if (judges.length < 2) {
    const status = judges.length === 0 ? "no-judges" : "single-judge";
    return {
      ...base,
      status,
      algebraicConnectivity: null,
      contrastVariance: null,
      efficiency: null,
      pairs: null,
    };
  }
  const pairs = pairRange(shared);
  if (components > 1)
    return {
      ...base,
      status: "disconnected",
      algebraicConnectivity: 0,
      contrastVariance: null,
      efficiency: null,
      pairs,
    };
  return { ...base, status: "connected", pairs, ...contrastsOf([...readersOf.values()], judges.length) };
}

function countShared(readers: readonly (readonly number[])[], judges: number): number[][] {
  const shared = Array.from({ length: judges }, () => Array.from({ length: judges }, () => 0));
  for (const list of readers)
    for (const a of list) for (const b of list) if (a !== b) increase(shared, a, b, 1);
  return shared;
}

function increase(matrix: number[][], row: number, column: number, by: number): void {
  const values = matrix[row];
  if (values) values[column] = (values[column] ?? 0) + by;
}

function findComponents(shared: readonly (readonly number[])[]): readonly number[] {
  const component = shared.map(() => 0);
  let last = 0;
  for (const start of shared.keys()) {
    if (component[start] !== 0) continue;
    last += 1;
    const reached = new Set([start]);
    for (const judge of reached) {
      component[judge] = last;
      for (const [other, count] of (shared[judge] ?? []).entries()) if (count > 0) reached.add(other);
    }
  }
  return component;
}

function pairRange(shared: readonly (readonly number[])[]): Design["pairs"] {
  let [least, most] = [Infinity, 0];
  for (const [judge, row] of shared.entries()) {
    for (const count of row.slice(judge + 1)) {
      least = Math.min(least, count);
      most = Math.max(most, count);
    }
  }
  return { least, most };
}

function contrastsOf(readers: readonly (readonly number[])[], judges: number) {
  const { values, vectors } = symmetricEigen(informationOf(readers, judges));
  const positive = [...values.keys()].toSorted((a, b) => (values[a] ?? 0) - (values[b] ?? 0)).slice(1);
  const varianceOf = (a: number, b: number): number =>
    positive.reduce(
      (sum, k) => sum + ((vectors[a]?.[k] ?? 0) - (vectors[b]?.[k] ?? 0)) ** 2 / (values[k] ?? 1),
      0,
    );
  const variances = [...values.keys()].flatMap((a) =>
    [...values.keys()].slice(a + 1).map((b) => varianceOf(a, b)),
  );
  const average = variances.reduce((sum, variance) => sum + variance, 0) / variances.length;
  const most = variances.reduce((known, variance) => Math.max(known, variance), 0);
  const readings = readers.reduce((total, list) => total + list.length, 0);
  return {
    algebraicConnectivity: values[positive[0] ?? 0] ?? 0,
    contrastVariance: { average, most },
    efficiency: (2 * judges) / readings / average,
  };
}

function informationOf(readers: readonly (readonly number[])[], judges: number): number[][] {
  const information = Array.from({ length: judges }, () => Array.from({ length: judges }, () => 0));
  for (const list of readers) {
    for (const a of list) {
      increase(information, a, a, 1);
      for (const b of list) increase(information, a, b, -1 / list.length);
    }
  }
  return information;
}
