import type { ActorType } from "../analysis.ts";
import type { Context } from "./features.ts";
import { calendar, demonyms, roleAdjectives, titles } from "./lexicon.ts";
import { Kind, type Tokens } from "./tokens.ts";

/** One place where the text names somebody or something: the words of the name, without title, article or possessive. */
export interface Mention {
  readonly start: number;
  readonly end: number;
  /** First and last token of the name. */
  readonly first: number;
  readonly last: number;
  readonly type: ActorType;
}

const TYPES = ["PER", "ORG", "LOC"] as const;

/** The names that the labels of the tagger mark, in reading order. */
export function mentionsOf(context: Context, labels: Uint8Array): Mention[] {
  const mentions: Mention[] = [];
  let first = -1;
  for (let i = 0; i < labels.length; i++) {
    const label = labels[i] ?? 0;
    if (label === 0) continue;
    const part = (label - 1) & 3;
    const type = TYPES[(label - 1) >> 2];
    if (part === 0 || part === 3) first = i;
    if (part < 2 || type === undefined || first < 0) continue;
    const mention = bareName(context.tokens, first, i, type);
    if (mention !== null) mentions.push(mention);
  }
  return mentions;
}

/** The mention cut down to the words of the name; null when nothing is left of it. */
export function bareName(tokens: Tokens, from: number, to: number, type: ActorType): Mention | null {
  let first = from;
  let last = to;
  while (first < last && isOutside(tokens, first)) first++;
  if (type === "PER") first = afterOffice(tokens, first, last);
  while (last > first && (isMark(tokens, last) || wordAt(tokens, last) === "'s")) last--;
  if (isMark(tokens, first) || (first === last && isNoName(wordAt(tokens, first)))) return null;
  return { start: tokens.start[first] ?? 0, end: tokens.end[last] ?? 0, first, last, type };
}

/** The word of a token, lower-cased, with a straight apostrophe. */
export function wordAt(tokens: Tokens, i: number): string {
  return tokens.text.slice(tokens.start[i], tokens.end[i]).toLowerCase().replaceAll("’", "'");
}

function isMark(tokens: Tokens, i: number): boolean {
  return ((tokens.kind[i] ?? 0) & Kind.mark) !== 0;
}

function isOutside(tokens: Tokens, i: number): boolean {
  return isMark(tokens, i) || /^(?:the|an?)$/.test(wordAt(tokens, i));
}

/** The first token of the name itself: "US Secretary of State John Kerry" is named "John Kerry". */
function afterOffice(tokens: Tokens, first: number, last: number): number {
  let name = first;
  for (let i = first; i < last && mayLead(tokens, i); i++) {
    if (!titles.has(plainWord(tokens, i))) continue;
    while (i + 2 < last && wordAt(tokens, i + 1) === "of") i += 2;
    name = i + 1;
  }
  return name;
}

function mayLead(tokens: Tokens, i: number): boolean {
  const word = plainWord(tokens, i);
  return (
    titles.has(word) ||
    roleAdjectives.has(word) ||
    demonyms.has(word) ||
    /^(?:us|uk|un|eu|u\.s|u\.k|u\.n|'s)$/.test(word)
  );
}

function plainWord(tokens: Tokens, i: number): string {
  return wordAt(tokens, i).replace(/\.$/, "");
}

function isNoName(word: string): boolean {
  return demonyms.has(word) || calendar.has(word);
}
