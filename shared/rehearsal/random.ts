import { uniformFloat64 } from "pure-rand/distribution/uniformFloat64";
import { uniformInt } from "pure-rand/distribution/uniformInt";
import { xoroshiro128plus } from "pure-rand/generator/xoroshiro128plus";

/** A stream of draws that belongs to one seed and one purpose. */
export interface Random {
  /** Whole number, both ends included. */
  readonly between: (min: number, max: number) => number;
  /** True with the given probability, 0 to 1. */
  readonly chance: (probability: number) => boolean;
  readonly pick: <T>(items: readonly T[]) => T;
  /** Draws an item with probability proportional to its weight. */
  readonly pickWeighted: <T>(items: readonly (readonly [T, number])[]) => T;
  /** As many different items as asked for, or all, in random order. */
  readonly sample: <T>(items: readonly T[], count: number) => T[];
  /** Standard normal deviate. */
  readonly normal: () => number;
}

/** Draws left out at the start, for neighbouring seeds begin alike. */
const WARM_UP = 16;

/** The stream that `seed` and the labels name; other labels give an independent one. */
export function createRandom(seed: number, ...labels: readonly (string | number)[]): Random {
  const generator = xoroshiro128plus(hashOf([seed, ...labels].join("/")));
  for (let draw = 0; draw < WARM_UP; draw += 1) generator.next();
  const between = (min: number, max: number): number => uniformInt(generator, min, max);
  const pick = <T>(items: readonly T[]): T => {
    const item = items[between(0, items.length - 1)];
    if (item === undefined) throw new RangeError("nothing to pick from");
    return item;
  };
  return {
    between,
    pick,
    chance: (probability) => uniformFloat64(generator) < probability,
    pickWeighted: (items) => {
      let rest = uniformFloat64(generator) * items.reduce((sum, [, weight]) => sum + weight, 0);
      const found = items.find(([, weight]) => (rest -= weight) < 0) ?? items.at(-1);
      if (!found) throw new RangeError("nothing to pick from");
      return found[0];
    },
    sample: (items, count) => {
      const left = [...items];
      return Array.from({ length: Math.min(count, left.length) }, () =>
        left.splice(between(0, left.length - 1), 1),
      ).flat();
    },
    normal: () => {
      const radius = Math.sqrt(-2 * Math.log(1 - uniformFloat64(generator)));
      return radius * Math.cos(2 * Math.PI * uniformFloat64(generator));
    },
  };
}

/** 32 well-mixed bits of a text: FNV-1a with the finaliser of MurmurHash3. */
function hashOf(text: string): number {
  let hash = 0x81_1c_9d_c5;
  for (let index = 0; index < text.length; index += 1)
    hash = Math.imul(hash ^ text.charCodeAt(index), 0x01_00_01_93);
  hash = Math.imul(hash ^ (hash >>> 16), 0x85_eb_ca_6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2_b2_ae_35);
  return (hash ^ (hash >>> 16)) | 0;
}
