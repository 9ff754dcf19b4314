import { blocksOf } from "../numeric/block-cholesky.ts";
import { factorise, solveLower } from "../numeric/dense-cholesky.ts";
import { spectralComponents } from "../numeric/spectral-components.ts";
import { type ComparedEstimates, isAbove, LEAST_SHARE, ROUNDING } from "./compared-estimates.ts";
import type { Connections } from "./connections.ts";
import type { IntraBlockSystem } from "./intra-block-system.ts";
import { arrangeByPart, type LinkedLevels } from "./linked-levels.ts";
import { cellsByJudge, invertContrasts, type ReadingCells } from "./reading-cells.ts";

/**
 * The comparison of `compareByJudges` in the space of the dossiers, for panels with far more judges. With random dossiers
 * the judges' information is greater by C W C', W = 1 / (n (1 + r n)) less the part of the level, c_j the columns of C. With
 * W = H H' and E = H' C' A^- C H (A the information with fixed dossiers) the shares of between-dossier information are
 * mu / (1 + mu), mu the eigenvalues of E, and the statistic is h' (I + E)^-1 h over the directions kept, h = H' diag(n) times
 * the dossiers' effects. C' A^- C = N M^- N - N, N = diag(n) and M the dossiers' information with the judges taken out.
 */
export function compareByDossiers(
  cellsByDossier: ReadingCells,
  {
    connections,
    system,
    dossierRatio,
  }: {
    readonly connections: Pick<Connections, "componentOfDossier">;
    readonly system: IntraBlockSystem;
    readonly dossierRatio: number;
  },
): ComparedEstimates {
  const cells = cellsByJudge(cellsByDossier);
  const linked = arrangeByPart(connections.componentOfDossier);
  const { shape, levelOfPlace } = linked;
  const variance = invertContrasts(cells, linked);
  if (!variance) return "no-variation";
  const sums = Float64Array.from(system.linked.placeOfLevel, (place) => system.right[place] ?? 0);
  const pull = pullOfJudges(cells, linked, sums);
  let explained = sums.reduce(
    (sum, value, judge) => sum + value * (value / (cells.readingsOfDossier[judge] ?? 1)),
    0,
  );
  let [statistic, directions] = [0, 0];
  for (const { from, size, cells: inverse } of blocksOf(variance, shape)) {
    const places = levelOfPlace.subarray(from, from + size);
    const shift = multiply(inverse, pull.subarray(from, from + size));
    explained += shift.reduce((sum, value, at) => sum + value * (pull[from + at] ?? 0), 0);
    const effects = shift.map((value, at) => value + (system.rawMean[places[at] ?? 0] ?? 0));
    const readings = Float64Array.from(places, (dossier) => cells.readingsOfJudge[dossier] ?? 0);
    const found = weighBlock(inverse, { effects, readings, dossierRatio });
    statistic += found.statistic;
    directions += found.directions;
  }
  const residualSquares = system.squares - explained;
  if (residualSquares <= ROUNDING * system.squares) return "no-variation";
  return { statistic, directions, residualSquares };
}

/** Right side of the dossiers when the judges are taken out, scores less their dossier's mean. */
function pullOfJudges(
  { start, judgeOfCell, count, readingsOfDossier }: ReadingCells,
  { placeOfLevel }: LinkedLevels,
  sums: Float64Array,
): Float64Array {
  const pull = new Float64Array(placeOfLevel.length);
  for (const [judge, sum] of sums.entries()) {
    const mean = sum / (readingsOfDossier[judge] ?? 1);
    for (let cell = start[judge] ?? 0; cell < (start[judge + 1] ?? 0); cell += 1) {
      const at = placeOfLevel[judgeOfCell[cell] ?? 0] ?? 0;
      pull[at] = (pull[at] ?? 0) - (count[cell] ?? 0) * mean;
    }
  }
  return pull;
}

function multiply(matrix: Float64Array, vector: Float64Array): Float64Array {
  const size = vector.length;
  return vector.map((_, row) => {
    let sum = 0;
    for (let column = 0; column < size; column += 1)
      sum += (matrix[row * size + column] ?? 0) * (vector[column] ?? 0);
    return sum;
  });
}

interface BlockOfDossiers {
  readonly effects: Float64Array;
  readonly readings: Float64Array;
  readonly dossierRatio: number;
}

/** One part: `inverse` is its M^-. */
function weighBlock(inverse: Float64Array, { effects, readings, dossierRatio }: BlockOfDossiers) {
  const size = effects.length;
  const root = readings.map((count) => 1 / Math.sqrt(count * (1 + dossierRatio * count)));
  const level = normalise(readings.map((count, at) => count * (root[at] ?? 0)));
  const difference = effects.map((effect, at) => effect * (readings[at] ?? 0) * (root[at] ?? 0));
  removeDirection(difference, level);
  const scale = readings.map((count, at) => count * (root[at] ?? 0));
  const between = new Float64Array(size * size);
  for (let row = 0; row < size; row += 1)
    for (let column = 0; column < size; column += 1)
      between[row * size + column] =
        (inverse[row * size + column] ?? 0) * (scale[row] ?? 0) * (scale[column] ?? 0) -
        (row === column ? (readings[row] ?? 0) * (root[row] ?? 0) ** 2 : 0);
  projectOut(between, level);
  return weighDirections(between, { difference, level });
}

function normalise(vector: Float64Array): Float64Array {
  const length = Math.sqrt(vector.reduce((sum, value) => sum + value * value, 0));
  return vector.map((value) => value / length);
}

function removeDirection(vector: Float64Array, direction: Float64Array): void {
  const along = vector.reduce((sum, value, at) => sum + value * (direction[at] ?? 0), 0);
  for (let at = 0; at < vector.length; at += 1) vector[at] = (vector[at] ?? 0) - along * (direction[at] ?? 0);
}

/** (I - q q') A (I - q q') = A - q v' - v q' with v = A q - q (q' A q) / 2. */
function projectOut(matrix: Float64Array, direction: Float64Array): void {
  const size = direction.length;
  const image = multiply(matrix, direction);
  const half = image.reduce((sum, value, at) => sum + value * (direction[at] ?? 0), 0) / 2;
  const rest = image.map((value, at) => value - half * (direction[at] ?? 0));
  for (let row = 0; row < size; row += 1)
    for (let column = 0; column < size; column += 1)
      matrix[row * size + column] =
        (matrix[row * size + column] ?? 0) -
        (direction[row] ?? 0) * (rest[column] ?? 0) -
        (rest[row] ?? 0) * (direction[column] ?? 0);
}

/** A share mu / (1 + mu) of the least that counts. */
const LEAST_VALUE = LEAST_SHARE / (1 - LEAST_SHARE);

function weighDirections(
  between: Float64Array,
  { difference, level }: { readonly difference: Float64Array; readonly level: Float64Array },
): { readonly statistic: number; readonly directions: number } {
  const size = level.length;
  const filled = between.map(
    (value, at) => value + (level[Math.floor(at / size)] ?? 0) * (level[at % size] ?? 0),
  );
  if (isAbove(filled, size, LEAST_VALUE)) {
    // No direction but the level falls away: no eigenvectors are needed.
    for (let at = 0; at < size; at += 1) filled[at * size + at] = (filled[at * size + at] ?? 0) + 1;
    factorise(filled, size);
    const scaled = difference.slice();
    solveLower(filled, size, scaled);
    return { statistic: scaled.reduce((sum, value) => sum + value * value, 0), directions: size - 1 };
  }
  const { values, components } = spectralComponents(between, size, [difference]);
  let [statistic, directions] = [0, 0];
  for (const [at, value] of values.entries()) {
    if (value <= LEAST_VALUE) continue;
    directions += 1;
    statistic += (components[0]?.[at] ?? 0) ** 2 / (1 + value);
  }
  return { statistic, directions };
}
