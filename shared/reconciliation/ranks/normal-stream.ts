import { xoroshiro128plus } from "pure-rand/generator/xoroshiro128plus";

/** Layers of equal area under exp(-x²/2), the start of the tail and the area of a layer (Marsaglia & Tsang 2000; Doornik 2005). */
const LAYERS = 256;
const TAIL_START = 3.6541528853610088;
const LAYER_AREA = 0.00492867323399;
const TO_UNIT = 2 ** -32;
/** Draws left out at the start, for neighbouring seeds begin alike. */
const WARM_UP = 16;

/** Right edges of the layers from the base upwards, and the part of each that lies wholly under the curve. */
const edges = layerEdges();
const ratios = Float64Array.from(
  { length: LAYERS },
  (_, layer) => (edges[layer + 1] ?? 0) / (edges[layer] ?? 1),
);

/**
 * Standard normal deviates of the stream `stream` of `seed` by the ziggurat method. Streams are 2^64 steps apart, so
 * that parts of a simulation drawn in different workers never share a number.
 */
export function createNormals(seed: number, stream: number): () => number {
  const generator = xoroshiro128plus(seed);
  for (let jump = 0; jump < stream; jump += 1) generator.jump();
  for (let draw = 0; draw < WARM_UP; draw += 1) generator.next();

  const uniform = (): number => ((generator.next() >>> 0) + 0.5) * TO_UNIT;
  return () => {
    for (;;) {
      // Layer and position come from different numbers: taken from one, they depend on each other (Doornik 2005).
      const layer = generator.next() >>> 24;
      const position = (generator.next() + 0.5) * (2 * TO_UNIT);
      const value = position * (edges[layer] ?? 0);
      if (Math.abs(position) < (ratios[layer] ?? 0)) return value;
      if (layer === 0) return tailDeviate(uniform, position < 0);
      const outer = density(edges[layer] ?? 0);
      const inner = density(edges[layer + 1] ?? 0);
      if (outer + uniform() * (inner - outer) < density(value)) return value;
    }
  };
}

/** Beyond the last layer (Marsaglia 1964). */
function tailDeviate(uniform: () => number, isNegative: boolean): number {
  for (;;) {
    const beyond = Math.log(uniform()) / TAIL_START;
    if (-2 * Math.log(uniform()) >= beyond * beyond)
      return isNegative ? beyond - TAIL_START : TAIL_START - beyond;
  }
}

function density(x: number): number {
  return Math.exp(-0.5 * x * x);
}

function layerEdges(): Float64Array {
  const found = new Float64Array(LAYERS + 1);
  found[0] = LAYER_AREA / density(TAIL_START);
  found[1] = TAIL_START;
  for (let layer = 2; layer < LAYERS; layer += 1) {
    const below = found[layer - 1] ?? 0;
    found[layer] = Math.sqrt(-2 * Math.log(LAYER_AREA / below + density(below)));
  }
  return found;
}
