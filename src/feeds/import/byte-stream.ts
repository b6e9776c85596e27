import { createGunzip } from "node:zlib";

/** How many bytes tell the format of a file. */
const HEAD_SIZE = 4096;

type Bytes = AsyncIterable<Uint8Array>;

/** The first bytes of a stream, up to 4096 or a little more, and the whole stream, those included. */
export async function peek(chunks: Bytes): Promise<{ head: Buffer; all: Bytes }> {
  const iterator = chunks[Symbol.asyncIterator]();
  const read: Uint8Array[] = [];
  let size = 0;
  while (size < HEAD_SIZE) {
    const { value, done } = await iterator.next();
    if (done) break;
    read.push(value);
    size += value.length;
  }
  return { head: Buffer.concat(read), all: joined(read, iterator) };
}

/** The stream, unpacked when its first bytes say that it is gzip. What comes before a damaged place is given before the error is thrown. */
export async function unpacked(chunks: Bytes): Promise<Bytes> {
  const { head, all } = await peek(chunks);
  return head[0] === 0x1f && head[1] === 0x8b ? gunzipped(all) : all;
}

/** All bytes of a stream; null when there are more than `most`. */
export async function wholeOf(chunks: Bytes, most: number): Promise<Buffer | null> {
  const read: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of chunks) {
    size += chunk.length;
    if (size > most) return null;
    read.push(chunk);
  }
  return Buffer.concat(read);
}

async function* joined(read: readonly Uint8Array[], rest: AsyncIterator<Uint8Array>): AsyncGenerator<Uint8Array> {
  try {
    yield* read;
    for (let next = await rest.next(); !next.done; next = await rest.next()) yield next.value;
  } finally {
    await rest.return?.();
  }
}

/** Not `for await` over the gunzip stream: on an error that one drops what it has unpacked already. */
async function* gunzipped(chunks: Bytes): AsyncGenerator<Uint8Array> {
  const gunzip = createGunzip();
  const ready: Uint8Array[] = [];
  let failure: Error | undefined;
  let goOn = () => {};
  gunzip.on("data", (chunk) => ready.push(chunk));
  gunzip.on("error", (error) => {
    failure = error;
  });
  gunzip.on("close", () => goOn());
  const untilDone = (act: (done: () => void) => void) =>
    new Promise<void>((done) => {
      goOn = done;
      act(done);
    });
  try {
    for await (const chunk of chunks) {
      await untilDone((done) => gunzip.write(chunk, done));
      yield* ready.splice(0);
      if (failure) throw failure;
    }
    await untilDone(() => gunzip.end());
    yield* ready.splice(0);
    if (failure) throw failure;
  } finally {
    gunzip.destroy();
  }
}
