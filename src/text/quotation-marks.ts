import { paragraphs } from "./paragraphs.ts";
import type { Span } from "./span.ts";

/** A stretch of one paragraph in quotation marks, marks included; what is quoted inside it belongs to it. */
export interface Quotation extends Span {
  /** False when the closing mark is missing and the quotation runs to the end of its paragraph. */
  readonly isClosed: boolean;
  /** True when it goes on from the quotation before it, left open at the end of the paragraph above. */
  readonly isContinued: boolean;
}

/** Deeper nesting than any writer uses; keeps a text of nothing but opening marks cheap. */
const DEEPEST = 8;
/** Quotations in single marks are looked for this far, in characters: bounds the time on texts full of apostrophes. */
const LONGEST_SINGLE = 2000;
/** And past this many genitives. */
const MOST_GENITIVES = 6;

/** Marks that pair whatever stands around them, more or less: curly, straight, doubled single ones, low, angle, and corner marks. */
const doubleMarks = /'{2,4}|`{2}|["“”„‟«»「」『』＂]/g;
const hasWords = /[\p{L}\p{N}]/u;
const singleOpening = /[‘'‚‹`]/g;
const singleClosing = /(?<=\S)[’'›‘](?![\p{L}\p{N}’'])/gu;
/** Words with a leading apostrophe: the mark opens no quotation. */
const elision = /^['’‘](?:\d\ds?\b|(?:em|tis|twas|til|till|cause|bout|round|n|cuz|nuff|ere|s|t|m|re|ve|ll|d)\b)/i;

/**
 * The outermost quotations of a text in reading order, one for each paragraph they touch. Pairs by the look of the marks and by what stands
 * around them, so that mixed, foreign and missing marks still pair; apostrophes, feet and inches are no marks. Takes linear time.
 */
export function quotations(text: string, within: Span = { start: 0, end: text.length }): Quotation[] {
  const found: Quotation[] = [];
  for (const paragraph of paragraphs(text, within)) {
    const above = found.at(-1);
    const isOpenAbove = above !== undefined && !above.isClosed && text.slice(above.end, paragraph.start).trim() === "";
    const prose = text.slice(paragraph.start, paragraph.end);
    const double = inDoubleMarks(prose, isOpenAbove);
    for (const { start, end, ...rest } of withSingleMarks(prose, double)) {
      if (hasWords.test(prose.slice(start, end)))
        found.push({ start: paragraph.start + start, end: paragraph.start + end, ...rest });
    }
  }
  return found;
}

/** A mark that opens, and where. */
type Mark = { readonly at: number; readonly mark: string };

/** The quotations of one paragraph in any but single marks. */
function inDoubleMarks(prose: string, isOpenAbove: boolean): Quotation[] {
  const found: Quotation[] = [];
  const open: Mark[] = [];
  const add = (start: number, end: number, isClosed: boolean) =>
    found.push({ start, end, isClosed, isContinued: goesOn(prose, start, found.at(-1), isOpenAbove) });
  for (const { 0: mark, index: at } of prose.matchAll(doubleMarks)) {
    if (isMeasure(prose, at, mark)) continue;
    if (opens(prose, at, mark, open.at(-1)?.mark)) {
      const repeated = takeBack(prose, open, at, mark);
      if (repeated !== undefined) add(repeated.at, prose.slice(0, at).trimEnd().length, false);
      if (open.length < DEEPEST) open.push({ at, mark });
      continue;
    }
    const closed = open.pop();
    if (closed !== undefined && open.length === 0) add(closed.at, at + mark.length, true);
    if (closed === undefined && isOpenAbove && found.length === 0) add(0, at + mark.length, true);
  }
  const unclosed = open[0];
  if (unclosed !== undefined) add(unclosed.at, prose.length, false);
  return found;
}

/** Whether the quotation from `start` on goes on from the one before it, left open there or in the paragraph above. */
function goesOn(prose: string, start: number, before: Quotation | undefined, isOpenAbove: boolean): boolean {
  if (before === undefined) return isOpenAbove && start === 0;
  return !before.isClosed && prose.slice(before.end, start).trim() === "";
}

/** Closes the innermost mark when it is stray, or when the same mark repeats it for a new paragraph; gives the repeated one. */
function takeBack(prose: string, open: Mark[], at: number, mark: string): Mark | undefined {
  const repeated = openedAgain(prose, open, at, mark);
  if (repeated !== undefined || isStray(prose, open.at(-1), mark)) open.pop();
  return repeated;
}

/** `Monday |"> officials said. "We …`: whether the mark before, with no word behind it, opened nothing, as the same mark opens again. */
function isStray(prose: string, before: Mark | undefined, mark: string): boolean {
  return before?.mark === mark && /[\s<>=|\\/]/.test(prose.charAt(before.at + mark.length));
}

/**
 * `"We won. |"We will win again,"`: the open mark that the same mark repeats for a new paragraph, where the break
 * between the two was lost.
 */
function openedAgain(prose: string, [first, ...inner]: readonly Mark[], at: number, mark: string): Mark | undefined {
  if (first === undefined || first.mark !== mark || inner.length > 0) return undefined;
  return /[.?!…]\s+$/.test(prose.slice(Math.max(first.at + mark.length, at - 4), at)) ? first : undefined;
}

/** Adds the quotations in single marks that stand outside the others. */
function withSingleMarks(prose: string, double: readonly Quotation[]): Quotation[] {
  const found: Quotation[] = [];
  let from = 0;
  for (const next of double) {
    addSingleMarks(found, prose.slice(0, next.start), from);
    found.push(next);
    from = next.end;
  }
  addSingleMarks(found, prose, from);
  return found;
}

function addSingleMarks(found: Quotation[], prose: string, from: number): void {
  const rest = prose.slice(from);
  if (rest.search(singleOpening) < 0) return;
  const closings = [...rest.matchAll(singleClosing)].map(({ index }) => from + index);
  let next = 0;
  singleOpening.lastIndex = from;
  for (
    let mark = singleOpening.exec(prose);
    mark !== null && next < closings.length;
    mark = singleOpening.exec(prose)
  ) {
    while ((closings[next] ?? prose.length) <= mark.index) next += 1;
    const end = canOpenSingle(prose, mark.index) ? singleEnd(prose, mark.index, closings, next) : null;
    if (end === null) continue;
    found.push({ start: mark.index, end, isClosed: true, isContinued: false });
    singleOpening.lastIndex = end;
  }
}

/** Whether the mark gives feet or inches: `6'2"`. */
function isMeasure(prose: string, at: number, mark: string): boolean {
  return /^["'’”]{1,2}$/.test(mark) && /\d['’]\d{1,2}$/.test(prose.slice(Math.max(0, at - 4), at));
}

/** Whether a mark opens a quotation, given the innermost mark still open. */
function opens(prose: string, at: number, mark: string, innermost: string | undefined): boolean {
  if (/[「『„‟]/.test(mark)) return true;
  if (/[」』]/.test(mark)) return false;
  if (mark === "«") return innermost !== "»";
  if (mark === "»") return innermost !== "«" && looksOpening(prose, at, mark);
  if (innermost === undefined) {
    return mark === "“" || mark === "``" || !looksClosing(prose, at, mark) || looksOpening(prose, at, mark);
  }
  if (mark === "”" || (mark === "“" && innermost === "„")) return false;
  return looksOpening(prose, at, mark)
    ? !looksClosing(prose, at, mark) || mark === "“"
    : mark === "“" && !looksClosing(prose, at, mark);
}

/** After a space, a bracket, a dash or another opening mark, and right before a word. */
function looksOpening(prose: string, at: number, mark: string): boolean {
  return /^$|[\s([{–—\-/“‘'«:]/.test(prose.charAt(at - 1)) && /[^\s.,;:!?)\]]/.test(prose.charAt(at + mark.length));
}

/** Right after a word or a stop, and before a space, a stop, a bracket or a dash. */
function looksClosing(prose: string, at: number, mark: string): boolean {
  return /\S/.test(prose.charAt(at - 1)) && /^$|[\s.,;:!?)\]}–—\-/’'”]/.test(prose.charAt(at + mark.length));
}

/** Whether a single mark stands before a word as an opening mark does; an apostrophe does too where letters are left out. */
function canOpenSingle(prose: string, at: number): boolean {
  if (!/^$|[\s([{–—"“]/.test(prose.charAt(at - 1)) || !/[\p{L}\p{N}.[$]/u.test(prose.charAt(at + 1))) return false;
  return !elision.test(prose.slice(at, at + 8));
}

/** The end of a quotation in single marks: the first closing mark that is no genitive apostrophe, or the first of these. */
function singleEnd(prose: string, at: number, closings: readonly number[], next: number): number | null {
  let afterGenitive: number | null = null;
  for (let index = next; index < closings.length; index++) {
    const end = (closings[index] ?? prose.length) + 1;
    if (end > at + LONGEST_SINGLE) break;
    const isGenitive = /s/i.test(prose.charAt(end - 2)) && /^\s\p{Ll}/u.test(prose.slice(end, end + 2));
    if (!isGenitive) return end;
    afterGenitive ??= end;
    if (index - next >= MOST_GENITIVES) break;
  }
  return afterGenitive;
}
