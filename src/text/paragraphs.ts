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
  for (const line of text.slice(within.start, within.end).matchAll(/[^\n\r\u2028\u2029]+|\r\n|[\n\r\u2028\u2029]/g)) {
    const bare = line[0].trim();
    if (bare !== "") {
      const start = within.start + line.index + line[0].indexOf(bare);
      block.push({ start, end: start + bare.length });
    } else if (isBlankLine(text, within, line.index) && block.length > 0) {
      found.push(block);
      block = [];
    }
  }
  if (block.length > 0) found.push(block);
  return found;
}

/** Whether the break at `at` comes right after another break, or the stretch at `at` is all spaces. */
function isBlankLine(text: string, within: Span, at: number): boolean {
  const before = text.charAt(within.start + at - 1);
  return at === 0 || /[\n\r\u2028\u2029]/.test(before);
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
