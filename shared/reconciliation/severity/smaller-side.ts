import type { Connections } from "./connections.ts";

export type PartOfPanel = Pick<Connections, "componentOfJudge" | "componentOfDossier" | "components">;

/** Judges of one part up to which their own system is quick; results of smaller panels then do not depend on the way taken. */
const FEW_JUDGES = 300;

/**
 * Whether comparisons inside dossiers are better solved for the dossiers, the judges taken out, than for the judges: many
 * judges hang together and the dossiers are fewer.
 */
export function isBySmallerSide({ componentOfJudge, componentOfDossier, components }: PartOfPanel): boolean {
  const judges = sizesOf(componentOfJudge, components);
  if (!judges.some((size) => size > FEW_JUDGES)) return false;
  return sumOfCubes(sizesOf(componentOfDossier, components)) < sumOfCubes(judges);
}

function sizesOf(parts: Int32Array, components: number): Float64Array {
  const sizes = new Float64Array(components + 1);
  for (const part of parts) sizes[part] = (sizes[part] ?? 0) + 1;
  return sizes;
}

function sumOfCubes(sizes: Float64Array): number {
  return sizes.reduce((sum, size) => sum + size ** 3, 0);
}
