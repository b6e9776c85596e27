import type { Quotation } from "#text/quotation-marks.ts";
import type { Span } from "#text/span.ts";
import { cueWord } from "./cue-words.ts";
import { isTitleOfWork } from "./speech.ts";
import { addTokens, quotationToken, type Token, titleTokens } from "./tokens.ts";

/** A sentence of the article in its own voice: the sentences inside a quotation do not part it. */
export interface OuterSentence extends Span {
  readonly tokens: readonly Token[];
  /** Quotations in the order of their tokens, titles of works left out. */
  readonly quotations: readonly Quotation[];
  /** Counts up at every line break between sentences. */
  readonly paragraph: number;
}

/** A sentence with more quotations is cut: bounds the time on text that is nothing but quotation marks. */
const MOST_QUOTATIONS = 40;

const NAME = "(?:\\p{Lu}[\\p{L}.'’-]*\\s+){0,3}\\p{Lu}[\\p{L}.'’-]*";
/** A name, perhaps with what it is in commas, and the verb behind it: "Ann Lee, the mayor of Riga, |said|". */
const toldOn = new RegExp(`^${NAME}(?:,[^,.?!"“”]{2,90},)?\\s+(\\p{Ll}+)`, "u");
/** Who tells a quotation right behind it, and the verb: `"…," he |said|`, `"…," Ann Lee |said|`. */
const teller = new RegExp(`^\\s(?:he|she|they|${NAME})\\s+(\\p{Ll}+)`, "u");
/** Such a beginning is no longer than this many characters. */
const LONGEST_TELLER = 160;

const lastWord = /(\p{Ll}+)[,:]?\s$/u;
const LONGEST_VERB = 20;

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
    const speech = inside.filter(
      (each) =>
        !isTitleOfWork(text.slice(each.start, each.end)) ||
        isToldAt(text, span.start, each) ||
        isToldBefore(text, each) ||
        isShouted(text, each),
    );
    found.push({ ...span, quotations: speech, paragraph, tokens: tokensOf(text, span, inside, speech) });
  }
  return found;
}

/** `"I'm a New Yorker," he |said|`: whether a quotation at the start of its sentence is told by a verb of speech. */
function isToldAt(text: string, sentence: number, { start, end }: Span): boolean {
  if (start !== sentence || !/[,!?]["”’']+$/.test(text.slice(start, end))) return false;
  const [, verb = ""] = teller.exec(text.slice(end, end + LONGEST_TELLER)) ?? [];
  return cueWord(verb)?.strength === "strong";
}

/** `She |declared| "What a Super Tuesday!"`: whether a verb of speech stands right before a quotation that ends like a sentence. */
function isToldBefore(text: string, { start, end }: Span): boolean {
  if (!/[!?]["”’']+$/.test(text.slice(Math.max(start, end - 4), end))) return false;
  const [, verb = ""] = lastWord.exec(text.slice(Math.max(0, start - LONGEST_VERB), start)) ?? [];
  return cueWord(verb)?.strength === "strong";
}

/** `Ann Lee posted: |"THE BRIDGE IS CLOSED!"|`: capitals behind a colon are no title. */
function isShouted(text: string, { start, end }: Span): boolean {
  return /:\s*$/.test(text.slice(Math.max(0, start - 2), start)) && !/\p{Ll}/u.test(text.slice(start, end));
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
  if (!/[?!…][”"'’]+$/.test(text.slice(lastEnd - 4, lastEnd)) || text.slice(lastEnd, start).includes("\n"))
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
    addTokens(tokens, text, from, Math.max(from, quotation.start));
    if (speech.includes(quotation)) tokens.push(quotationToken(quotation));
    else tokens.push(...titleTokens(text, quotation));
    from = quotation.end;
  }
  addTokens(tokens, text, from, sentence.end);
  return tokens;
}
