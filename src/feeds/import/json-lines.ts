import { isUtf8 } from "node:buffer";
import { bad, type Entry } from "./entry.ts";
import { readJson } from "./json.ts";
import { type Line, lineGroups } from "./lines.ts";

/** The articles of a stream of JSON Lines, in groups as they arrive; empty lines are skipped. */
export async function* readJsonLines(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<readonly Entry[]> {
  for await (const lines of lineGroups(chunks)) yield lines.flatMap(entriesOfLine);
}

function entriesOfLine({ number, bytes }: Line): readonly Entry[] {
  if (bytes === null) return [bad("the line is longer than 20 MB", number)];
  if (!isUtf8(bytes)) return [bad("the line is not valid UTF-8", number)];
  const text = bytes.toString("utf8").replace(/^\ufeff/, "");
  return text.trim() === "" ? [] : readJson(text, number);
}
