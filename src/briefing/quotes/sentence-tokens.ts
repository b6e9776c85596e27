import type { Quotation } from "#text/quotation-marks.ts";
import type { Span } from "#text/span.ts";
import { plainLower } from "#text/words.ts";
import { cueWord } from "./cue-words.ts";
import { isTitleOfWork } from "./speech.ts";

/** A word, a punctuation mark, or a whole quotation, which counts as one token of the sentence around it. */
export interface Token extends Span {
  readonly kind: "word" | "mark" | "quotation";
  readonly text: string;
  /** Lower-case text with plain apostrophes, for look-ups. */
  readonly lower: string;
}

/** A sentence of the article in its own voice: the sentences inside a quotation do not part it. */
export interface OuterSentence extends Span {
  readonly tokens: readonly Token[];
  /** Quotations in the order of their tokens, titles of works left out. */
  readonly quotations: readonly Quotation[];
  /** Counts up at every line break between sentences. */
  readonly paragraph: number;
}

/** No stretch between quotations is read further than this many characters: bounds the time on text without sentences. */
const LONGEST_STRETCH = 3000;

/** A sentence with more quotations is cut: bounds the time on text that is nothing but quotation marks. */
const MOST_QUOTATIONS = 40;

/** A name, perhaps with what it is in commas, and the verb behind it: "Ann Lee, the mayor of Riga, |said|". */
const toldOn = /^(?:\p{Lu}[\p{L}.'’-]*\s+){0,3}\p{Lu}[\p{L}.'’-]*(?:,[^,.?!"“”]{2,90},)?\s+(\p{Ll}+)/u;
/** Such a beginning is no longer than this many characters. */
const LONGEST_TELLER = 160;

/** Acronyms, titles with their full stop, words with inner marks, and single marks. */
const pieces =
  /(?:\p{Lu}\.)+(?:\p{Lu}\b)?|(?:Mr|Mrs|Ms|Mx|Dr|Prof|Rev|Hon|St|Jr|Sr|Sens?|Reps?|Gov|Gen|Col|Lt|Sgt|Maj|Capt|Adm|Amb|Supt)\.|[@#$]?[\p{L}\p{N}][\p{L}\p{M}\p{N}]*(?:[’'.&/-][\p{L}\p{N}][\p{L}\p{M}\p{N}]*)*|\S/gu;

/** A genitive or a shortened verb at the end of a word. */
const shortened = /(?<=[\p{L}\p{N}])['’](?:s|re|ve|d|ll|m)$/u;

/** Joins sentences whose border lies inside a quotation, and reads their tokens. */
export function outerSentences(
  text: string,
  sentences: readonly Span[],
  quotations: readonly Quotation[],
): OuterSentence[] {
  const found: OuterSentence[] = [];
  let paragraph = 0;
  for (const { inside, ...span } of joinedByQuotations(text, sentences, quotations)) {
    const before = found.at(-1);
    if (before !== undefined && /[\n\r]/.test(text.slice(before.end, span.start))) paragraph += 1;
    const speech = inside.filter(({ start, end }) => !isTitleOfWork(text.slice(start, end)));
    found.push({ ...span, quotations: speech, paragraph, tokens: tokensOf(text, span, inside, speech) });
  }
  return found;
}

/** A sentence and the quotations in it, while it grows. */
interface Growing {
  readonly start: number;
  end: number;
  readonly inside: Quotation[];
}

function joinedByQuotations(text: string, sentences: readonly Span[], quotations: readonly Quotation[]): Growing[] {
  const joined: Growing[] = [];
  let next = 0;
  for (const { start, end } of sentences) {
    if (!/[\p{L}\p{N}]/u.test(text.slice(start, end))) continue;
    let current = joined.at(-1);
    if (current !== undefined && (start < current.end || isToldOn(text, current.end, start, end))) {
      if (end <= current.end) continue;
      current.end = end;
    } else {
      current = { start, end, inside: [] };
      joined.push(current);
    }
    for (
      let quotation = quotations[next];
      quotation !== undefined && quotation.start < end;
      quotation = quotations[next]
    ) {
      if (current.inside.length >= MOST_QUOTATIONS) {
        const rest: Growing = { start: quotation.start, end: current.end, inside: [] };
        current.end = quotation.start;
        joined.push(rest);
        current = rest;
      }
      if (quotation.end > current.start) current.inside.push(quotation);
      current.end = Math.max(current.end, quotation.end);
      next += 1;
    }
  }
  return joined;
}

/** `"Why?" |Ann Lee pressed`: whether the sentence from `start` tells who asked the question before it. */
function isToldOn(text: string, lastEnd: number, start: number, end: number): boolean {
  if (
    !/[?!…][”"'’]+$/.test(text.slice(lastEnd - 4, lastEnd)) ||
    start - lastEnd > 2 ||
    text.slice(lastEnd, start).includes("\n")
  )
    return false;
  const told = toldOn.exec(text.slice(start, Math.min(end, start + LONGEST_TELLER)))?.[1];
  return told !== undefined && /^(?:past|present)$/.test(cueWord(told)?.form ?? "");
}

function tokensOf(
  text: string,
  sentence: Span,
  quotations: readonly Quotation[],
  speech: readonly Quotation[],
): Token[] {
  const tokens: Token[] = [];
  let from = sentence.start;
  for (const quotation of quotations) {
    tokens.push(...plainTokens(text, from, Math.max(from, quotation.start)));
    if (speech.includes(quotation))
      tokens.push({ kind: "quotation", start: quotation.start, end: quotation.end, text: "", lower: "" });
    else tokens.push(...titleTokens(text, quotation));
    from = quotation.end;
  }
  tokens.push(...plainTokens(text, from, sentence.end));
  return tokens;
}

/** The title of a work is one word of its sentence, and a comma inside its closing mark parts the sentence like any comma. */
function titleTokens(text: string, { start, end }: Span): Token[] {
  const comma = text.slice(start, end).search(/,["”’']+$/);
  const title: Token = { kind: "word", start, end: comma < 0 ? end : start + comma, text: "", lower: "" };
  return comma < 0 ? [title] : [title, { kind: "mark", start: start + comma, end, text: ",", lower: "," }];
}

/** The words and marks between two offsets; a genitive or a shortened verb is a token of its own. */
export function plainTokens(text: string, from: number, to: number): Token[] {
  const tokens: Token[] = [];
  let start = from;
  for (const piece of text.slice(from, Math.min(to, from + LONGEST_STRETCH)).match(pieces) ?? []) {
    start = text.indexOf(piece, start);
    const ending = piece.includes("'") || piece.includes("’") ? piece.search(shortened) : -1;
    if (ending < 0) tokens.push(token(piece, start));
    else tokens.push(token(piece.slice(0, ending), start), token(piece.slice(ending), start + ending));
    start += piece.length;
  }
  return tokens;
}

function token(text: string, start: number): Token {
  return {
    kind: text.length > 2 || /[\p{L}\p{N}]/u.test(text) ? "word" : "mark",
    start,
    end: start + text.length,
    text,
    lower: plainLower(text),
  };
}
