import type { Quotation } from "#text/quotation-marks.ts";
import type { Span } from "#text/span.ts";

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
  readonly quotations: readonly Quotation[];
  /** Counts up at every line break between sentences. */
  readonly paragraph: number;
}

/** No sentence is read further than this many characters, quotations not counted: bounds the time on text without sentences. */
const LONGEST_SENTENCE = 3000;

const word =
  /(?:\p{Lu}\.)+(?:\p{Lu}\b)?|(?:Mr|Mrs|Ms|Dr|Sen|Rep|Gov|Gen|Col|Lt|Sgt|Maj|Capt|Jr|Sr|St|Rev|Sens|Reps|Prof|Mx|Hon|Amb|Supt|Adm)\.|[@#$]?[\p{L}\p{N}](?:[\p{L}\p{M}\p{N}]|[’'.&/-](?=[\p{L}\p{N}]))*|\S/gu;

/** Joins sentences whose border lies inside a quotation, and reads their tokens. */
export function outerSentences(
  text: string,
  sentences: readonly Span[],
  quotations: readonly Quotation[],
): OuterSentence[] {
  const found: OuterSentence[] = [];
  let paragraph = 0;
  let next = 0;
  for (let index = 0; index < sentences.length; index++) {
    const first = sentences[index];
    if (first === undefined) break;
    let end = first.end;
    const inside: Quotation[] = [];
    while (true) {
      for (; next < quotations.length; next++) {
        const quotation = quotations[next];
        if (quotation === undefined || quotation.start >= end) break;
        if (quotation.end <= first.start) continue;
        inside.push(quotation);
        end = Math.max(end, quotation.end);
      }
      const following = sentences[index + 1];
      if (following === undefined || following.start >= end) break;
      end = Math.max(end, following.end);
      index++;
    }
    const before = found.at(-1);
    if (before !== undefined && /[\n\r]/.test(text.slice(before.end, first.start))) paragraph++;
    found.push({
      start: first.start,
      end,
      quotations: inside,
      paragraph,
      tokens: tokensOf(text, { start: first.start, end }, inside),
    });
  }
  return found;
}

function tokensOf(text: string, sentence: Span, quotations: readonly Quotation[]): Token[] {
  const tokens: Token[] = [];
  let from = sentence.start;
  for (const quotation of quotations) {
    tokens.push(...plainTokens(text, from, Math.max(from, quotation.start)));
    tokens.push({ kind: "quotation", start: quotation.start, end: quotation.end, text: "", lower: "" });
    from = quotation.end;
  }
  tokens.push(...plainTokens(text, from, sentence.end));
  return tokens;
}

/** The words and marks between two offsets; a genitive ending is a token of its own. */
export function plainTokens(text: string, from: number, to: number): Token[] {
  const tokens: Token[] = [];
  for (const match of text.slice(from, Math.min(to, from + LONGEST_SENTENCE)).matchAll(word)) {
    const genitive = /(?<=[\p{L}\p{N}])['’]s$/u.exec(match[0]);
    const start = from + match.index;
    const split = start + (genitive?.index ?? match[0].length);
    tokens.push(token(text, start, split));
    if (genitive !== null) tokens.push(token(text, split, start + match[0].length));
  }
  return tokens;
}

function token(text: string, start: number, end: number): Token {
  const piece = text.slice(start, end);
  return {
    kind: /[\p{L}\p{N}]/u.test(piece) ? "word" : "mark",
    start,
    end,
    text: piece,
    lower: piece.toLowerCase().replaceAll("’", "'"),
  };
}
