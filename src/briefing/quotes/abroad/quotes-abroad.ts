import type { Quote } from "#briefing/analysis.ts";
import { type Quotation, quotations } from "#text/quotation-marks.ts";
import type { Span } from "#text/span.ts";
import { countWords } from "#text/words.ts";
import { inHouseStyle } from "../discourse.ts";
import { type OuterSentence, outerSentences } from "../sentence-tokens.ts";
import { plainTokens, quotationToken } from "../tokens.ts";
import { arabicNames, arabicTeller } from "./arabic.ts";
import { type Teller, tellerOf } from "./attributions.ts";
import { type Grammar, grammars } from "./grammars.ts";
import {
  type Floor,
  holderOf,
  isAloneIn,
  pointedTo,
  type Reading,
  readNames,
  type Told,
  type Tongue,
} from "./meanings.ts";
import { nameRuns } from "./people.ts";
import { turkishNames, turkishTeller } from "./turkish.ts";

/** How surely somebody goes on in the next sentence, or behind the words that tell who speaks. */
const CONFIDENCE = { continued: 0.97, shared: 0.97 };
/** Shorter quotations are terms: those beside a verb of speech, those that are a sentence, and others. */
const FEWEST_WORDS = { told: 3, sentence: 4, other: 8 };

/** Only constructions as sure as this name somebody by one word that is part of no full name in the article. */
const LONE_NAME = 0.98;

/** `«…, — |сказал мэр. — …»`: who speaks, told inside the marks. */
const INSERTED = /[,.!?…]\s*[—–]\s+(?=\p{Ll})([^—–«»]{3,160}?)[.,]\s*[—–]/u;

/** Whether the quotes of a language are read by its own grammar. */
export function hasGrammar(language: string): boolean {
  return language === "ar" || grammars[language] !== undefined;
}

/** The quotes of an article in a language with a grammar, in reading order, each with the speaker that the text names, if any. */
export function quotesAbroad(text: string, sentences: readonly Span[], language: string): Quote[] {
  const outer = outerSentences(text, sentences, inHouseStyle(text, quotations(text)));
  if (outer.every((sentence) => sentence.quotations.length === 0)) return [];
  const reading = readNames(text, outer, tongueOf(language));
  const found: Quote[] = [];
  let floor: Floor | null = null;
  outer.forEach((sentence, index) => {
    for (const { at, quotation } of quotationsIn(sentence)) {
      const told = speakerAt(reading, index, at, quotation, floor);
      if (told?.isShared && found.length > 0) {
        extend(found, quotation);
        continue;
      }
      const quote = quoteOf(reading, sentence, at, quotation, told);
      if (quote !== null) found.push(quote);
      if (told !== null) floor = { name: told.name, at: told.at, sentence: index, paragraph: sentence.paragraph };
    }
  });
  return found;
}

function tongueOf(language: string): Tongue {
  const grammar: Grammar | undefined = grammars[language];
  if (grammar === undefined) return { names: arabicNames, teller: (tokens, at) => arabicTeller({ tokens }, at) };
  if (language === "tr")
    return {
      names: (tokens) => turkishNames(tokens, grammar),
      teller: (tokens, at) => turkishTeller({ tokens, grammar }, at),
    };
  return {
    names: (tokens) => nameRuns(tokens, 0, tokens.length - 1, grammar),
    teller: (tokens, at) => tellerOf({ tokens, grammar }, at),
  };
}

function quotationsIn({ tokens, quotations }: OuterSentence): { at: number; quotation: Quotation }[] {
  const places = [...tokens.keys()].filter((at) => tokens[at]?.kind === "quotation");
  return quotations.flatMap((quotation, index) => {
    const at = places[index];
    return at === undefined ? [] : [{ at, quotation }];
  });
}

function speakerAt(
  reading: Reading,
  index: number,
  at: number,
  quotation: Quotation,
  floor: Floor | null,
): Told | null {
  const sentence = reading.outer[index];
  if (sentence === undefined) return null;
  const teller = reading.tongue.teller(sentence.tokens, at) ?? inserted(reading, quotation);
  if (teller?.kind === "name") {
    const name = reading.fullName(teller.run.words) ?? nameAlone(teller);
    const { run, cue, confidence } = teller;
    return name === null ? null : { name, kind: "name", at: run, cue, confidence, isShared: false };
  }
  if (teller?.kind === "nominal") return holderOf(reading, teller);
  if (teller !== null) return pointedTo(reading, index, quotation, teller, floor);
  return goesOn(reading, index, at, quotation, floor);
}

/** A name that the article gives nowhere in full; an acronym, or a lone word behind "according to" or a title, may be anything. */
function nameAlone({ run, confidence }: Extract<Teller, { kind: "name" }>): string | null {
  const { words, from, titlesFrom } = run;
  const name = words.join(" ");
  const isUnsure = from > titlesFrom || confidence < LONE_NAME || !/\p{Ll}/u.test(name);
  return words.length === 1 && isUnsure ? null : name;
}

function inserted({ text, tongue }: Reading, { start, end }: Quotation): Teller | null {
  const match = INSERTED.exec(text.slice(start, end));
  if (match === null) return null;
  const from = start + match.index + match[0].indexOf(match[1] ?? "");
  const opening = quotationToken({ start, end: from });
  return tongue.teller([opening, ...plainTokens(text, from, from + (match[1] ?? "").length)], 0);
}

/**
 * A quotation that no words tell goes on from the one before: in its sentence, as a sentence of its own right behind
 * it, or in the next paragraph.
 */
function goesOn(reading: Reading, index: number, at: number, quotation: Quotation, floor: Floor | null): Told | null {
  const sentence = reading.outer[index];
  if (floor === null || sentence === undefined) return null;
  const { tokens } = sentence;
  const told: Omit<Told, "confidence" | "isShared"> = { name: floor.name, kind: "name", at: floor.at, cue: null };
  const isLast = floor.sentence === index && tokens.slice(0, at).some(({ kind }) => kind === "quotation");
  if (isLast) return tokens[at - 1]?.text === "," ? { ...told, confidence: CONFIDENCE.shared, isShared: true } : null;
  const isOnly = !tokens.some(({ kind }) => kind === "word");
  const isBehind = floor.sentence === index - 1 && floor.paragraph === sentence.paragraph;
  const isAlone = isOnly && isBehind && isAloneIn(reading, floor);
  return isAlone || (quotation.isContinued && floor.sentence === index - 1)
    ? { ...told, confidence: CONFIDENCE.continued, isShared: false }
    : null;
}

function quoteOf(
  { text }: Reading,
  { tokens, start }: OuterSentence,
  at: number,
  { start: from, end }: Quotation,
  told: Told | null,
): Quote | null {
  const words = text.slice(from, end);
  const isLed = tokens[at - 1]?.text === ":" || from === start;
  const isSentence = isLed || /[.!?…؟][”“"’»«]*$/.test(words);
  const fewest = told !== null ? FEWEST_WORDS.told : isSentence ? FEWEST_WORDS.sentence : FEWEST_WORDS.other;
  if (countWords(words) < fewest) return null;
  const isWhole = isSentence || !/^\P{L}*\p{Ll}/u.test(words);
  return {
    start: from,
    end,
    type: isWhole ? "direct" : "mixed",
    quoted: [{ start: from, end }],
    speaker: told?.name ?? null,
    speakerKind: told?.kind ?? "none",
    speakerSpan: told?.at ? { start: told.at.start, end: told.at.end } : null,
    cue: told?.cue ? { start: told.cue.start, end: told.cue.end } : null,
    role: null,
    confidence: told?.confidence ?? 0,
  };
}

/** Adds to the last quote what its speaker goes on to say in the same sentence. */
function extend(found: Quote[], { start, end }: Quotation): void {
  const last = found.at(-1);
  if (last !== undefined) found[found.length - 1] = { ...last, end, quoted: [...last.quoted, { start, end }] };
}
