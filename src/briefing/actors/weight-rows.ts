/** Weights that stand in one number, a byte each: so a row of thirteen is four numbers, and four sums are formed at once. */
const TOGETHER = 4;
/** Added to each weight, so that none is negative and no sum borrows from the one beside it. */
const BIAS = 128;
/** Every second byte of a number; the byte above each takes what its sum carries, enough for 257 weights. */
const EVERY_SECOND = 0x00ff00ff;

/** Rows of `width` int8 weights, packed. */
export interface WeightRows {
  readonly width: number;
  readonly packed: Int32Array;
}

/** Packs rows of `width` int8 weights, for `addRows`: each row begins at a multiple of 16 bytes, and so lies in one line of the cache. */
export function packRows(weights: Int8Array, width: number): WeightRows {
  const packedWidth = TOGETHER * Math.ceil(width / TOGETHER);
  const bytes = new Uint8Array((weights.length / width) * packedWidth).fill(BIAS);
  for (let row = 0; row * width < weights.length; row++)
    for (let column = 0; column < width; column++)
      bytes[row * packedWidth + column] = (weights[row * width + column] ?? 0) + BIAS;
  return { width, packed: new Int32Array(bytes.buffer) };
}

/** The weights that `packRows` has packed. */
export function unpackRows({ packed, width }: WeightRows): Int8Array {
  const bytes = new Uint8Array(packed.buffer, packed.byteOffset, packed.byteLength);
  const packedWidth = TOGETHER * Math.ceil(width / TOGETHER);
  const rows = bytes.length / packedWidth;
  return Int8Array.from({ length: rows * width }, (_, at) => {
    const row = Math.floor(at / width);
    return (bytes[row * packedWidth + (at % width)] ?? BIAS) - BIAS;
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
  const quads = Math.ceil(width / TOGETHER);
  const last = packed.length / quads - 1;
  for (let quad = 0; quad < quads; quad++) {
    let even = 0;
    let odd = 0;
    for (let f = 0; f < count; f++) {
      const four = packed[((hashes[f] ?? 0) & last) * quads + quad] ?? 0;
      even = (even + (four & EVERY_SECOND)) | 0;
      odd = (odd + ((four >>> 8) & EVERY_SECOND)) | 0;
    }
    const to = at + TOGETHER * quad;
    const columns = width - TOGETHER * quad;
    const bias = BIAS * count;
    sums[to] = (sums[to] ?? 0) + (even & 0xffff) - bias;
    if (columns > 1) sums[to + 1] = (sums[to + 1] ?? 0) + (odd & 0xffff) - bias;
    if (columns > 2) sums[to + 2] = (sums[to + 2] ?? 0) + (even >>> 16) - bias;
    if (columns > 3) sums[to + 3] = (sums[to + 3] ?? 0) + (odd >>> 16) - bias;
  }
}
