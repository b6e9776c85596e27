import type { Span } from "./span.ts";

/** Widths, in characters, between which lines count as wrapped by a mail or wire program: such lines break at 50 to 100. */
const WRAPPED_LINE = { shortest: 45, longest: 100 };
/** Fewer lines do not prove wrapping: a headline above a byline looks the same. */
const FEWEST_WRAPPED_LINES = 3;

/**
 * The paragraphs of a text in reading order: trimmed spans with offsets into `text`. A blank line ends a paragraph, and so does a line
 * break, unless the lines are wrapped: the next one goes on in lower case, or all lines of the block have the width of wrapped lines.
 */
export function paragraphs(text: string, within: Span = { start: 0, end: text.length }): Span[] {
  return blocks(text, within).flatMap((lines) => {
    const [first, last] = [lines[0], lines.at(-1)];
    if (first !== undefined && last !== undefined && isWrapped(text, lines)) {
      return [{ start: first.start, end: last.end }];
    }
    return joinLowerCase(text, lines);
  });
}

/** The runs of lines between blank lines. */
function blocks(text: string, within: Span): Span[][] {
  const found: Span[][] = [];
  let block: Span[] = [];
  for (
    let start = within.start, end = start;
    start < within.end;
    start = text.startsWith("\r\n", end) ? end + 2 : end + 1
  ) {
    end = lineEnd(text, start, within.end);
    const line = text.slice(start, end);
    const bare = line.trim();
    if (bare !== "") {
      const from = start + line.indexOf(bare);
      block.push({ start: from, end: from + bare.length });
    } else if (block.length > 0) {
      found.push(block);
      block = [];
    }
  }
  if (block.length > 0) found.push(block);
  return found;
}

/** Where the line ends that holds `from`. */
function lineEnd(text: string, from: number, limit: number): number {
  let at = from;
  while (at < limit && !isBreak(text.charCodeAt(at))) at++;
  return at;
}

/** Whether a character of this code ends a line. */
function isBreak(code: number): boolean {
  return code === 10 || code === 13 || code === 0x2028 || code === 0x2029;
}

function isWrapped(text: string, lines: readonly Span[]): boolean {
  if (lines.length < FEWEST_WRAPPED_LINES) return false;
  const upper = lines.slice(0, -1);
  const haveWidth = upper.every(({ start, end }) => {
    const width = end - start;
    return width >= WRAPPED_LINE.shortest && width <= WRAPPED_LINE.longest;
  });
  return haveWidth && upper.some((line) => !endsSentence(text, line));
}

function joinLowerCase(text: string, lines: readonly Span[]): Span[] {
  const joined: Span[] = [];
  for (const line of lines) {
    const before = joined.at(-1);
    const goesOn =
      before !== undefined && !endsSentence(text, before) && /^\p{Ll}/u.test(text.slice(line.start, line.start + 2));
    if (goesOn) joined[joined.length - 1] = { start: before.start, end: line.end };
    else joined.push(line);
  }
  return joined;
}

function endsSentence(text: string, { end }: Span): boolean {
  return /[.!?…:;؟۔。！？।]["“”’'»«›‹)\]」』]{0,3}$/.test(text.slice(Math.max(0, end - 5), end));
}
