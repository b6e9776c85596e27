import { detectLanguage } from "#text/language.ts";
import { type Span, slice } from "#text/span.ts";
import { termOf } from "#text/terms.ts";
import { type Word, words } from "#text/words.ts";
import { isFurniture } from "./furniture.ts";
import {
  isBalanced,
  isCutOff,
  isGlued,
  isTorn,
  quoted,
  startInsideQuotes,
  startsDangling,
  startsWithLabels,
} from "./readable.ts";
import { cosine, coverage, sumOf, type TermCounts, type TermVector, unit } from "./term-vectors.ts";

/** What a summary is made from: an article, and the spans of its prose sentences. */
export type SummaryDocument = {
  readonly title: string;
  readonly text: string;
  readonly sentences: readonly Span[];
  readonly publishedAt: string | null;
  /** Found out when it is not given. */
  readonly language?: string;
};

/** The features of a sentence by name: what a linear model weighs. */
export type Features = Readonly<Record<string, number>>;

/** A sentence as the summariser sees it: its length in words, its terms, and its features within its own document. */
export type SummaryCandidate = Span & {
  readonly words: number;
  readonly vector: TermVector;
  /** The terms of its document's title. */
  readonly title: TermVector;
  readonly features: Features;
  /** Tells whether it can be shown: one sentence, with whole quotes, and no page furniture. Dear, so it is asked of the best only. */
  readonly isFit: () => boolean;
  /** Whether it leans on the sentence before it. */
  readonly isDangling: boolean;
  /** Whether the sentence before it stands right before it in the text, and nothing between them was left out, such as a quote. */
  readonly isNext: boolean;
};

/** Sentences of a document that are read when it is summarised alone: reading 20 costs 0.2 points of ROUGE. */
const READ_ALONE = 60;
/** Sentences that are read of several documents: at most 20 of each, and 300 in all, for news tells the main things early. */
const READ_TOGETHER = { ofEach: { most: 20, fewest: 6 }, inAll: 300 };
/** Code units of a sentence that are read; a longer one is never shown. */
const LONGEST_SENTENCE = 1200;
/** Fewer words are a heading or an exclamation, and are never shown. */
const FEWEST_WORDS = 4;
/** Sentences at the top that say what a report is about. */
const LEAD = 3;
/** Words below and above which a sentence counts as short and as long. */
const SHORT = 8;
const LONG = 45;

type Sentence = {
  readonly span: Span;
  readonly index: number;
  readonly text: string;
  readonly words: readonly Word[];
  readonly counts: TermCounts;
  readonly vector: TermVector;
  readonly isDangling: boolean;
};

/** What the sentences of a document are measured against. */
type Background = {
  readonly text: string;
  readonly sentences: number;
  readonly title: TermVector;
  readonly counts: TermCounts;
  readonly terms: number;
  readonly centroid: TermVector;
  readonly lead: TermVector;
};

/** The sentences of documents that are summarised together, with their features; of several documents at most `most` of each. */
export function candidatesOf(
  documents: readonly SummaryDocument[],
  most = READ_TOGETHER.ofEach.most,
): SummaryCandidate[][] {
  const { ofEach, inAll } = READ_TOGETHER;
  const share = Math.min(most, Math.max(ofEach.fewest, Math.floor(inAll / documents.length)));
  return documents.map((document) => candidatesIn(document, documents.length > 1 ? share : READ_ALONE));
}

function candidatesIn(document: SummaryDocument, most: number): SummaryCandidate[] {
  const language = document.language ?? detectLanguage(document.text);
  const spans = document.sentences.slice(0, most);
  const sentences = spans.map((span, index) => sentenceAt(document.text, span, index, language));
  const background = backgroundOf(document, sentences, language);
  const isInsideQuote = startInsideQuotes(document.text, spans);
  return sentences.map((sentence) => ({
    ...sentence.span,
    words: sentence.words.length,
    vector: sentence.vector,
    title: background.title,
    features: featuresOf(sentence, background),
    isFit: () => !isInsideQuote[sentence.index] && isFit(sentence),
    isDangling: sentence.isDangling,
    isNext: isBlank(document.text.slice(spans[sentence.index - 1]?.end ?? 0, sentence.span.start)),
  }));
}

const isBlank = (gap: string) => !/\S/.test(gap);

function sentenceAt(text: string, span: Span, index: number, language: string): Sentence {
  const read = { start: span.start, end: Math.min(span.end, span.start + LONGEST_SENTENCE) };
  const found = words(text, read);
  const counts = countTerms(found, language);
  const own = slice(text, read);
  return {
    span,
    index,
    text: own,
    words: found,
    counts,
    vector: unit(counts),
    isDangling: startsDangling(own, language),
  };
}

function backgroundOf(document: SummaryDocument, sentences: readonly Sentence[], language: string): Background {
  const counts = sumOf(sentences.map((sentence) => sentence.counts));
  return {
    text: document.text,
    sentences: sentences.length,
    title: unit(countTerms(words(document.title), language)),
    counts,
    terms: Math.max(1, total(counts)),
    centroid: unit(counts),
    lead: unit(sumOf(sentences.slice(0, LEAD).map((sentence) => sentence.counts))),
  };
}

function countTerms(found: readonly Word[], language: string): TermCounts {
  const counts = new Map<string, number>();
  for (const { text } of found) {
    const term = termOf(text, language);
    if (term !== null) counts.set(term, (counts.get(term) ?? 0) + 1);
  }
  return counts;
}

function total(counts: TermCounts): number {
  return counts.values().reduce((sum, count) => sum + count, 0);
}

function isFit({ text, words, span }: Sentence): boolean {
  return words.length >= FEWEST_WORDS && span.end - span.start <= LONGEST_SENTENCE && isWhole(text);
}

/** Whether it is one sentence, not cut off, with whole quotes, and no page furniture. */
export function isWhole(sentence: string): boolean {
  const isOne = isBalanced(sentence) && !isGlued(sentence) && !isTorn(sentence) && !isCutOff(sentence);
  return isOne && !startsWithLabels(sentence) && !isFurniture(sentence);
}

function featuresOf(sentence: Sentence, background: Background): Features {
  return { ...placeFeatures(sentence, background), ...topicFeatures(sentence, background), ...formFeatures(sentence) };
}

function placeFeatures({ index, span, words }: Sentence, { sentences, text }: Background): Features {
  return {
    first: +(index === 0),
    second: +(index === 1),
    third: +(index === 2),
    top: 1 / (1 + index),
    place: index / sentences,
    alone: +(sentences === 1),
    startsParagraph: +startsParagraph(text, span),
    shortFirst: +(index === 0 && words.length < 12),
    longFirst: +(index === 0 && words.length > 36),
  };
}

/** Whether a line break stands before a span, or nothing at all. */
function startsParagraph(text: string, { start }: Span): boolean {
  return /^$|\n\s*$/.test(text.slice(Math.max(0, start - 3), start));
}

function topicFeatures({ index, words, counts, vector }: Sentence, background: Background): Features {
  const top = 1 / (1 + index);
  const tellsTitle = coverage(background.title, vector);
  const central = cosine(vector, background.centroid);
  const leading = cosine(vector, background.lead);
  const terms = total(counts);
  const common = counts.entries().reduce((sum, [term, n]) => sum + n * (background.counts.get(term) ?? 0), 0);
  return {
    tellsTitle,
    tellsTitleTop: tellsTitle * top,
    withinTitle: coverage(vector, background.title),
    repeatsTitle: +(tellsTitle > 0.9),
    untitled: +(background.title.size === 0),
    central,
    centralTop: central * top,
    leading,
    leadingTop: leading * top,
    // The mean frequency of its terms: SumBasic (Nenkova and Vanderwende 2005).
    common: common / background.terms / Math.max(1, terms),
    dense: terms / Math.max(1, words.length),
  };
}

function formFeatures({ index, text, words, isDangling }: Sentence): Features {
  const length = Math.min(words.length, 60) / 30;
  const isUnstopped = !/[.!?…؟。।]["”’')\]]*$/.test(text);
  return {
    short: +(words.length < SHORT),
    long: +(words.length > LONG),
    length,
    lengthSquared: length ** 2,
    unstopped: +isUnstopped,
    unstoppedTop: +(isUnstopped && index < 2),
    unstoppedLong: +(isUnstopped && words.length > 12),
    question: +/\?["”]?$/.test(text),
    quoted: quotedShare(text),
    opensQuote: +/^["“‘'„«]/.test(text),
    personal: share(words, /^(?:i|we|my|our|me|us|you|your)$/i),
    names: share(words.slice(1), /^\p{Lu}/u),
    numbers: share(words, /^\d/),
    brackets: +/[([]/.test(text),
    reporting: +/\b(?:said|says|told|announced|according)\b/.test(text),
    dated: +/\b(?:mon|tues|wednes|thurs|fri|satur|sun)day\b/i.test(text),
    dangling: +isDangling,
    danglingFirst: +(isDangling && index === 0),
  };
}

function share(found: readonly Word[], pattern: RegExp): number {
  return found.length === 0 ? 0 : found.filter(({ text }) => pattern.test(text)).length / found.length;
}

function quotedShare(text: string): number {
  const length = text.matchAll(quoted).reduce((sum, [speech]) => sum + speech.length, 0);
  return length / Math.max(1, text.length);
}
