import { appendFileSync, mkdirSync } from "node:fs";

export const RESULTS_FOLDER = ".cache/bench";

/** Milliseconds, mebibytes, per cent, or a plain count. */
export type Unit = "ms" | "MiB" | "%" | "count";

export interface Measurement {
  readonly name: string;
  readonly unit: Unit;
  readonly runs: number;
  readonly median: number;
  readonly min: number;
  readonly max: number;
}

/** Runs a piece of work several times and keeps median, fastest and slowest; `work` may return its own time. */
export async function measure(
  name: string,
  runs: number,
  work: (run: number) => Promise<number | undefined> | number | undefined,
): Promise<Measurement> {
  const times: number[] = [];
  for (let run = 0; run < runs; run += 1) {
    const started = performance.now();
    const own = await work(run);
    times.push(own ?? performance.now() - started);
  }
  return record(name, times);
}

/** Keeps what was measured elsewhere, in milliseconds unless another unit is named. */
export function record(name: string, values: readonly number[], unit: Unit = "ms"): Measurement {
  const sorted = values.toSorted((a, b) => a - b);
  const at = (index: number): number => Math.round((sorted[index] ?? 0) * 100) / 100;
  const measurement: Measurement = {
    name,
    unit,
    runs: sorted.length,
    median: at(Math.floor((sorted.length - 1) / 2)),
    min: at(0),
    max: at(sorted.length - 1),
  };
  mkdirSync(RESULTS_FOLDER, { recursive: true });
  appendFileSync(`${RESULTS_FOLDER}/results.ndjson`, `${JSON.stringify(measurement)}\n`);
  return measurement;
}
