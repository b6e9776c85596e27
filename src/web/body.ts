import { pipeline, type Readable } from "node:stream";
import { constants, createBrotliDecompress, createGunzip, createInflate, createInflateRaw } from "node:zlib";

/** Servers pack once; twice is a mistake, more is an attack. */
const MOST_PACKINGS = 2;

/** Thrown where a body is not to be had; the message ends a sentence that begins with its address. */
export class BadBody extends Error {}

/**
 * The bytes of a body, unpacked. More than `limit` bytes, packed or unpacked, are an error, or are cut off when `isCut` says so.
 * @throws BadBody, and what the connection or zlib throw.
 */
export async function readBody(
  body: Readable,
  encoding: string,
  { limit, isCut }: { limit: number; isCut: boolean },
): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of await unpacked(body, encoding, limit)) {
    if (!(chunk instanceof Uint8Array)) continue;
    chunks.push(chunk);
    size += chunk.length;
    if (size > limit && !isCut) throw new BadBody(tooLarge(limit));
    if (size > limit) break;
  }
  return new Uint8Array(Buffer.concat(chunks).subarray(0, limit));
}

/** The stream without its packings, the last of which was put on last. An unpacker that yields nothing cannot be fed for ever. */
async function unpacked(body: Readable, encoding: string, limit: number): Promise<Readable> {
  const packings = encoding
    .toLowerCase()
    .split(",")
    .map((name) => name.trim());
  const known = packings.filter((name) => name !== "" && name !== "identity").reverse();
  if (known.length > MOST_PACKINGS) throw new BadBody("is packed in too many ways");
  let stream = body;
  for (const name of known) stream = await through(stream, name, limit);
  return stream;
}

async function through(packed: Readable, name: string, limit: number): Promise<Readable> {
  const iterator = counted(packed, limit);
  const first = await iterator.next();
  const source = async function* () {
    if (!first.done) yield first.value;
    yield* iterator;
  };
  return pipeline(source, unpackerOf(name, first.done ? undefined : first.value[0]), () => {});
}

/** What breaks off early is read as far as it came, as browsers do. */
function unpackerOf(name: string, firstByte: number | undefined) {
  const gentle = { finishFlush: constants.Z_SYNC_FLUSH };
  if (name === "gzip" || name === "x-gzip") return createGunzip(gentle);
  if (name === "br") return createBrotliDecompress({ finishFlush: constants.BROTLI_OPERATION_FLUSH });
  if (name !== "deflate") throw new BadBody("is packed in a way that was not asked for");
  // "deflate" is the zlib format by the standard and the bare one by custom; the low half of a zlib header is 8.
  return ((firstByte ?? 0) & 0x0f) === 8 ? createInflate(gentle) : createInflateRaw(gentle);
}

async function* counted(stream: Readable, limit: number): AsyncGenerator<Uint8Array> {
  let size = 0;
  for await (const chunk of stream) {
    if (!(chunk instanceof Uint8Array)) continue;
    size += chunk.length;
    if (size > limit) throw new BadBody(tooLarge(limit));
    yield chunk;
  }
}

function tooLarge(limit: number): string {
  return `is larger than ${limit >= 1_000_000 ? `${limit / 1_000_000} MB` : `${limit / 1000} kB`}`;
}
