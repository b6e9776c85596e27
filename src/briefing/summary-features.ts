import { detectLanguage } from "#text/language.ts";
import { type Span, slice } from "#text/span.ts";
import { stem } from "#text/stem.ts";
import { stopwords } from "#text/stopwords.ts";
import { type Word, words } from "#text/words.ts";
import { isFurniture } from "./furniture.ts";
import { isBalanced, isGlued, startsDangling } from "./readable.ts";
import { cosine, coverage, type TermVector, unit } from "./term-vectors.ts";

/** What a summary is made from: an article, and the spans of its prose sentences. */
export type SummaryDocument = {
  readonly title: string;
  readonly text: string;
  readonly sentences: readonly Span[];
  readonly publishedAt: string | null;
};

/** A sentence as the summariser sees it: its length in words, its terms, and its features within its own document. */
export type SummaryCandidate = Span & {
  readonly words: number;
  readonly vector: TermVector;
  readonly features: readonly number[];
  /** Whether it can be shown: whole quotes, one sentence, no page furniture. */
  readonly isFit: boolean;
  /** Whether it leans on the sentence before it. */
  readonly isDangling: boolean;
};

/** The features of a sentence within its document, in the order of their weights. */
export const documentFeatures = [
  "first",
  "second",
  "third",
  "top",
  "place",
  "title",
  "titleTop",
  "sentenceInTitle",
  "titleRepeated",
  "untitled",
  "centroid",
  "lead",
  "leadTop",
  "basic",
  "density",
  "short",
  "long",
  "length",
  "lengthSquared",
  "unstopped",
  "question",
  "quoted",
  "opensQuote",
  "firstPerson",
  "names",
  "numbers",
  "dangling",
  "brackets",
  "cue",
  "paragraphStart",
  "alone",
  "centroidTop",
] as const;

/** Code units of a sentence that are looked at; a longer one is no sentence, and will not be shown. */
const LONGEST_SENTENCE = 1200;
/** Sentences of a document that are read at all: news tells the main things early. */
export const MOST_SENTENCES = 60;

const LEAD = 3;

/** The sentences of a document with their features: what a summary needs to know of it, whatever the other documents are. */
export function candidatesOf(document: SummaryDocument): SummaryCandidate[] {
  const language = detectLanguage(document.text);
  const spans = document.sentences.slice(0, MOST_SENTENCES);
  const tokens = spans.map((span) =>
    words(document.text, { start: span.start, end: Math.min(span.end, span.start + LONGEST_SENTENCE) }),
  );
  const counts = tokens.map((found) => termCounts(found, language));
  const vectors = counts.map(unit);
  const title = unit(termCounts(words(document.title), language));
  const body = sum(counts);
  const centroid = unit(body);
  const lead = unit(sum(counts.slice(0, LEAD)));
  const total = [...body.values()].reduce((all, count) => all + count, 0) || 1;
  const insideQuote = startInsideQuote(document.text, spans);
  return spans.map((span, index) => {
    const vector = vectors[index] ?? new Map();
    const count = counts[index] ?? new Map();
    const found = tokens[index] ?? [];
    const text = slice(document.text, span).slice(0, LONGEST_SENTENCE);
    const top = 1 / (1 + index);
    const titled = coverage(title, vector);
    const central = cosine(vector, centroid);
    const leading = cosine(vector, lead);
    let basic = 0;
    let occurrences = 0;
    for (const [term, n] of count) {
      basic += (n * (body.get(term) ?? 0)) / total;
      occurrences += n;
    }
    const n = found.length;
    const dangling = startsDangling(text);
    const unstopped = !/[.!?…؟。।]["”’')\]]*$/.test(text);
    const features = [
      +(index === 0),
      +(index === 1),
      +(index === 2),
      top,
      index / Math.max(1, spans.length),
      titled,
      titled * top,
      coverage(vector, title),
      +(titled > 0.9),
      +(title.size === 0),
      central,
      leading,
      leading * top,
      occurrences ? (10 * basic) / occurrences : 0,
      n ? occurrences / n : 0,
      +(n < 8),
      +(n > 45),
      Math.min(n, 60) / 30,
      (Math.min(n, 60) / 30) ** 2,
      +unstopped,
      +/\?["”]?$/.test(text),
      quotedShare(text),
      +/^["“‘'„«]/.test(text),
      share(found, /^(?:i|we|my|our|me|us|you|your)$/i),
      share(found.slice(1), /^\p{Lu}/u),
      share(found, /^\d/),
      +dangling,
      +/[([]/.test(text),
      +/\b(?:said|says|told|announced|according)\b/.test(text),
      +startsParagraph(document.text, span),
      +(spans.length === 1),
      central * top,
      +(unstopped && index < 2),
      +(unstopped && n > 12),
      +(dangling && index === 0),
      +(n < 12 && index === 0),
      +(n > 36 && index === 0),
    ];
    const isFit =
      isBalanced(text) &&
      !isGlued(text) &&
      !isFurniture(text) &&
      !insideQuote[index] &&
      span.end - span.start <= LONGEST_SENTENCE &&
      n > 3;
    return { start: span.start, end: span.end, words: n, vector, features, isFit, isDangling: dangling };
  });
}

function termCounts(found: readonly Word[], language: string): Map<string, number> {
  const common = stopwords(language);
  const counts = new Map<string, number>();
  for (const { text } of found) {
    const lower = text.toLowerCase();
    if (common.has(lower)) continue;
    const term = stem(text, language === "und" ? "en" : language);
    counts.set(term, (counts.get(term) ?? 0) + 1);
  }
  return counts;
}

function sum(all: readonly ReadonlyMap<string, number>[]): Map<string, number> {
  const total = new Map<string, number>();
  for (const counts of all) for (const [term, count] of counts) total.set(term, (total.get(term) ?? 0) + count);
  return total;
}

function share(found: readonly Word[], pattern: RegExp): number {
  return found.length === 0 ? 0 : found.filter(({ text }) => pattern.test(text)).length / found.length;
}

function quotedShare(text: string): number {
  let quoted = 0;
  for (const match of text.matchAll(/[“"][^“”"]*[”"]/g)) quoted += match[0].length;
  return quoted / Math.max(1, text.length);
}

function startsParagraph(text: string, { start }: Span): boolean {
  return /^$|\n\s*$/.test(text.slice(Math.max(0, start - 3), start));
}

/** For each sentence, whether it begins inside a quotation that an earlier sentence of its paragraph opened. */
function startInsideQuote(text: string, spans: readonly Span[]): boolean[] {
  let curly = 0;
  let straight = 0;
  return spans.map((span) => {
    if (startsParagraph(text, span)) [curly, straight] = [0, 0];
    const isInside = curly > 0 || straight % 2 === 1;
    for (const [mark] of slice(text, span).matchAll(/[“”"]/g)) {
      if (mark === '"') straight += 1;
      else curly = Math.max(0, curly + (mark === "“" ? 1 : -1));
    }
    return isInside;
  });
}
