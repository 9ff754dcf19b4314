import { blocksOf } from "../numeric/block-cholesky.ts";
import { spectralComponents } from "../numeric/spectral-components.ts";
import { criterionOf, type IntraBlockSystem } from "./intra-block-system.ts";

/**
 * The restricted likelihood as a function of theta alone: in the eigenvectors of Z'QZ each value of it costs a sum over the
 * judges, so that one reduction serves the whole search.
 */
export function createIntraBlockCriterion(
  system: IntraBlockSystem,
  information: Float64Array,
): (theta: number) => number {
  const { judges, size, right } = system;
  const hasOrder = size > judges;
  const orders = hasOrder
    ? information.slice(judges * size, judges * size + judges)
    : new Float64Array(judges);
  const values = new Float64Array(judges);
  const alongScores = new Float64Array(judges);
  const alongOrders = new Float64Array(judges);
  for (const { from, cells, rows } of judgeBlocks(system, information)) {
    const columns = [right.slice(from, from + rows), orders.subarray(from, from + rows)];
    const found = spectralComponents(cells, rows, columns);
    values.set(found.values, from);
    alongScores.set(found.components[0] ?? [], from);
    alongOrders.set(found.components[1] ?? [], from);
  }
  return (theta) => {
    const square = theta * theta;
    let logDeterminant = 0;
    let explained = 0;
    let orderSquares = hasOrder ? (information[size * size - 1] ?? 0) : 1;
    let orderProduct = hasOrder ? (right[judges] ?? 0) : 0;
    for (let at = 0; at < judges; at += 1) {
      const scale = 1 + square * Math.max(0, values[at] ?? 0);
      const [score, order] = [alongScores[at] ?? 0, alongOrders[at] ?? 0];
      logDeterminant += Math.log(scale);
      explained += (square * score * score) / scale;
      orderSquares -= (square * order * order) / scale;
      orderProduct -= (square * order * score) / scale;
    }
    // A judge's order may nearly be the judge; only rounding can make what is left of it negative.
    orderSquares = Math.max(orderSquares, Number.EPSILON * (information[size * size - 1] ?? 0));
    explained += (orderProduct * orderProduct) / orderSquares;
    return criterionOf(system, system.logReadings + logDeterminant + Math.log(orderSquares), explained);
  };
}

/** The information among judges only, block by block; cells of their own. */
function judgeBlocks({ judges, size, shape }: IntraBlockSystem, information: Float64Array) {
  if (size === judges)
    return blocksOf(information, shape).map((block) => ({
      from: block.from,
      rows: block.size,
      cells: block.cells.slice(),
    }));
  const cells = new Float64Array(judges * judges);
  for (let row = 0; row < judges; row += 1)
    cells.set(information.subarray(row * size, row * size + judges), row * judges);
  return [{ from: 0, rows: judges, cells }];
}
