/** An array of 32-bit numbers that grows; far smaller than an array of values. */
export interface GrowingArray {
  readonly push: (value: number) => void;
  readonly length: () => number;
  readonly finish: () => Uint32Array;
}

export function createGrowingArray(capacity = 1024): GrowingArray {
  let values = new Uint32Array(capacity);
  let length = 0;
  return {
    push: (value) => {
      if (length === values.length) {
        const grown = new Uint32Array(length * 2);
        grown.set(values);
        values = grown;
      }
      values[length] = value;
      length += 1;
    },
    length: () => length,
    finish: () => values.subarray(0, length),
  };
}
