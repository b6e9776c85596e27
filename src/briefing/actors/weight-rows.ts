/** Weights that stand in one number, a byte each: four sums are formed at once. */
const TOGETHER = 4;
/** Numbers of a row, which has room for sixteen weights: all are read in one pass, while its line of the cache is at hand. */
const ROW = 4;
const WIDEST = ROW * TOGETHER;
/** Added to each weight, so that none is negative and no sum borrows from the one beside it. */
const BIAS = 128;
/** Every second byte of a number; the byte above each takes what its sum carries, enough for 257 weights. */
const EVERY_SECOND = 0x00ff00ff;

/** Rows of `width` int8 weights, 16 at the most, packed. */
export interface WeightRows {
  readonly width: number;
  readonly packed: Int32Array;
}

/** Packs rows of `width` int8 weights, for `addRows`: each row begins at a multiple of 16 bytes, and so lies in one line of the cache. */
export function packRows(weights: Int8Array, width: number): WeightRows {
  const bytes = new Uint8Array((weights.length / width) * WIDEST).fill(BIAS);
  for (let row = 0; row * width < weights.length; row++)
    for (let column = 0; column < width; column++)
      bytes[row * WIDEST + column] = (weights[row * width + column] ?? 0) + BIAS;
  return { width, packed: new Int32Array(bytes.buffer) };
}

/** The weights that `packRows` has packed. */
export function unpackRows({ packed, width }: WeightRows): Int8Array {
  const bytes = new Uint8Array(packed.buffer, packed.byteOffset, packed.byteLength);
  const rows = bytes.length / WIDEST;
  return Int8Array.from({ length: rows * width }, (_, at) => {
    const row = Math.floor(at / width);
    return (bytes[row * WIDEST + (at % width)] ?? BIAS) - BIAS;
  });
}

/**
 * Adds the first `count` of the rows to `sums` from `at` on, one for each of `width` columns. Rows are told by hashes, of
 * which the lowest bits count: their number is a power of two.
 */
export function addRows(
  { packed, width }: WeightRows,
  { hashes, count }: { readonly hashes: Int32Array; readonly count: number },
  sums: Float32Array,
  at: number,
): void {
  const last = packed.length / ROW - 1;
  let even0 = 0;
  let odd0 = 0;
  let even1 = 0;
  let odd1 = 0;
  let even2 = 0;
  let odd2 = 0;
  let even3 = 0;
  let odd3 = 0;
  for (let f = 0; f < count; f++) {
    const row = ((hashes[f] ?? 0) & last) * ROW;
    const first = packed[row] ?? 0;
    const second = packed[row + 1] ?? 0;
    const third = packed[row + 2] ?? 0;
    const fourth = packed[row + 3] ?? 0;
    even0 = (even0 + (first & EVERY_SECOND)) | 0;
    odd0 = (odd0 + ((first >>> 8) & EVERY_SECOND)) | 0;
    even1 = (even1 + (second & EVERY_SECOND)) | 0;
    odd1 = (odd1 + ((second >>> 8) & EVERY_SECOND)) | 0;
    even2 = (even2 + (third & EVERY_SECOND)) | 0;
    odd2 = (odd2 + ((third >>> 8) & EVERY_SECOND)) | 0;
    even3 = (even3 + (fourth & EVERY_SECOND)) | 0;
    odd3 = (odd3 + ((fourth >>> 8) & EVERY_SECOND)) | 0;
  }
  const bias = BIAS * count;
  addFour(sums, at, width, even0, odd0, bias);
  addFour(sums, at + TOGETHER, width - TOGETHER, even1, odd1, bias);
  addFour(sums, at + 2 * TOGETHER, width - 2 * TOGETHER, even2, odd2, bias);
  addFour(sums, at + 3 * TOGETHER, width - 3 * TOGETHER, even3, odd3, bias);
}

/** Adds four sums, or as many as there are columns left. */
function addFour(sums: Float32Array, to: number, columns: number, even: number, odd: number, bias: number): void {
  if (columns > 0) sums[to] = (sums[to] ?? 0) + (even & 0xffff) - bias;
  if (columns > 1) sums[to + 1] = (sums[to + 1] ?? 0) + (odd & 0xffff) - bias;
  if (columns > 2) sums[to + 2] = (sums[to + 2] ?? 0) + (even >>> 16) - bias;
  if (columns > 3) sums[to + 3] = (sums[to + 3] ?? 0) + (odd >>> 16) - bias;
}
