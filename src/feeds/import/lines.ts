/** Longest line read, in bytes; longer ones are no articles, and they must not fill the memory. */
const LONGEST_LINE = 20_000_000;
const LINE_BREAK = 10;

/** A line of bytes, counted from 1; `bytes` is null when it is too long to be read. */
export type Line = Readonly<{ number: number; bytes: Buffer | null }>;

/** The lines of a stream, in groups as they arrive, without line breaks. Holds one line and one chunk in memory at most. */
export async function* lineGroups(
  chunks: AsyncIterable<Uint8Array>,
  longest = LONGEST_LINE,
): AsyncGenerator<readonly Line[]> {
  const pending = pendingLine(longest);
  for await (const bytes of chunks) {
    const chunk = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    const lines: Line[] = [];
    let start = 0;
    for (let end = chunk.indexOf(LINE_BREAK); end >= 0; end = chunk.indexOf(LINE_BREAK, start)) {
      pending.add(chunk.subarray(start, end));
      lines.push(pending.take());
      start = end + 1;
    }
    pending.add(chunk.subarray(start));
    yield lines;
  }
  yield [pending.take()];
}

/** The line being read: pieces of chunks until its break comes. */
function pendingLine(longest: number) {
  let pieces: Buffer[] = [];
  let length = 0;
  let number = 0;
  return {
    add(piece: Buffer): void {
      length += piece.length;
      if (length > longest) pieces = [];
      else pieces.push(piece);
    },
    take(): Line {
      const bytes = length > longest ? null : pieces.length === 1 ? (pieces[0] ?? null) : Buffer.concat(pieces);
      pieces = [];
      length = 0;
      number++;
      return { number, bytes };
    },
  };
}
