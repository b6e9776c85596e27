import { isUtf8 } from "node:buffer";
import { decodeHtml } from "../page/charset.ts";
import { peek, unpacked, wholeOf } from "./byte-stream.ts";
import { bad, type Entry, entryOf } from "./entry.ts";
import { type Format, formatOf } from "./format.ts";
import { readJson } from "./json.ts";
import { readJsonLines } from "./json-lines.ts";
import { readMarkdown } from "./markdown.ts";
import { readPlainText } from "./plain-text.ts";

/** Most bytes of a file that is read as a whole: ten long books of text, twice the largest news page, 50,000 articles of JSON. */
const MOST_BYTES = { text: 5_000_000, markdown: 5_000_000, html: 3_000_000, json: 50_000_000 } as const;

/** The articles of a file, given its name and its bytes, packed or not, in groups as they are read. */
export async function* entriesOf(name: string, bytes: AsyncIterable<Uint8Array>): AsyncGenerator<readonly Entry[]> {
  const { head, all } = await peek(await unpacked(bytes));
  const format = formatOf(name, head);
  if (format === null) {
    yield [bad("it is no text, Markdown, HTML or JSON file")];
  } else if (format === "json-lines") {
    yield* readJsonLines(all);
  } else {
    const whole = await wholeOf(all, MOST_BYTES[format]);
    if (whole === null) yield [bad(tooLarge(format))];
    else yield format === "html" ? [await readHtml(whole)] : readText(format, whole);
  }
}

/** The page reader is loaded with the first page: linkedom and Readability take 0.15 s and 35 MB. */
async function readHtml(bytes: Buffer): Promise<Entry> {
  const { readPage } = await import("../page/page.ts");
  const page = readPage(decodeHtml(bytes), null);
  return page.kind === "article" ? entryOf(page.found) : bad(page.reason);
}

function readText(format: "text" | "markdown" | "json", bytes: Buffer): readonly Entry[] {
  const text = decodeText(bytes);
  if (text === null) return [bad("it is not valid UTF-8")];
  switch (format) {
    case "text":
      return [entryOf(readPlainText(text))];
    case "markdown":
      return [readMarkdown(text)];
    case "json":
      return readJson(text);
  }
}

function tooLarge(format: Exclude<Format, "json-lines">): string {
  const hint = format === "json" ? "; as JSON Lines, one article a line, it can have any size" : "";
  return `it is larger than ${MOST_BYTES[format] / 1_000_000} MB${hint}`;
}

/** UTF-8, or UTF-16 with its byte order mark. */
function decodeText(bytes: Buffer): string | null {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder("utf-16le").decode(bytes);
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return new TextDecoder("utf-16be").decode(bytes);
  return isUtf8(bytes) ? new TextDecoder().decode(bytes) : null;
}
