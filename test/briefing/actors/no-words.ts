import { type Context, contextOf } from "#briefing/actors/context.ts";
import { tokensOf } from "#briefing/actors/tokens.ts";
import { wordTable } from "#briefing/actors/word-table.ts";

/** A table that knows no word. */
export const noWords = wordTable({
  hashes: new Int32Array(),
  coarse: new Uint16Array(),
  fine: new Uint16Array(),
  lists: new Uint16Array(),
});

/** A text as one sentence of words that nobody knows. */
export function contextFor(text: string): Context {
  return contextOf(tokensOf(text, [{ start: 0, end: text.length }]), noWords);
}
