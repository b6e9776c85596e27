import { lightStem } from "#text/light-stem.ts";
import { type Span, slice } from "#text/span.ts";
import { stem } from "#text/stem.ts";
import { wordsOf } from "#text/words.ts";
import { fullestRole } from "./actors/fullest-role.ts";
import type { AnalysedArticle, Quote } from "./analysis.ts";
import type { KeyQuote } from "./briefing.ts";
import { SHOWN_CONFIDENCE } from "./quotes/quotes.ts";
import {
  beginningOfSpeech,
  GOOD_WORDS,
  isIntact,
  isWhole,
  longestStatement,
  type Statement,
  speaksForItself,
  speaksOfUnnamed,
  substanceOf,
  tellsOfItsSpeaker,
} from "./statements.ts";

/** Fewer words are seldom a statement, within a reporter's sentence or from nobody named. */
const LEAST_WORDS = { direct: 4, mixed: 6, unattributed: 8 };
/** Each further quote of the same speaker counts this much of the one before. */
const REPEATED_SPEAKER = 0.85;
/** A quote that speaks of somebody it does not name is hard to understand by itself. */
const UNNAMED = 0.75;
/** A quote without a speaker is seldom worth its line; one of "a company spokeswoman" is, where nobody named says as much. */
const UNATTRIBUTED = 0.25;
const DESCRIBED = 0.6;
/** Beside so many attributed quotes none is shown without a speaker. */
const ENOUGH_ATTRIBUTED = 2;
/** How much a statement must tell: whatever nobody is shown to have said must tell by itself. */
const LEAST_SUBSTANCE = { named: 0.1, described: 0.1, nobody: 1 };
/** A quote from an article whose headline does not have the topic counts this much. */
const OFF_TOPIC = 0.6;
/** How much a place further down the ranking of articles costs. */
const RANK_DECAY = 0.12;
/** Two quotes that share this part of their words are the same statement. */
const SAME_STATEMENT = 0.7;

/** Beyond so many of the best no quote is shown, however alike the others are. */
const CONSIDERED = 64;

type Teller = keyof typeof LEAST_SUBSTANCE;
type Candidate = { readonly quote: KeyQuote; readonly score: number };

/**
 * The quotes of the articles worth showing, the best first: clear statements on the topic by named people, no
 * statement twice, the floor given to several speakers. `articles` come in order of relevance, `wanted` holds
 * the stems of the topic's words. With `isAnything` what named people say counts, too, that is half a sentence or tells little.
 */
export function keyQuotes(
  articles: readonly AnalysedArticle[],
  wanted: ReadonlySet<string>,
  most: number,
  isAnything = false,
): KeyQuote[] {
  const topic = { stems: wanted, initials: new Set([...wanted].map((stem) => stem.charAt(0))) };
  const best = articles
    .flatMap((article, rank) => candidatesIn(article, rank, topic, isAnything))
    .sort((a, b) => b.score - a.score)
    .slice(0, CONSIDERED);
  const once = onceEach(best);
  const attributed = once.filter(({ quote }) => quote.speaker !== null || quote.description !== undefined);
  return spreadOverSpeakers(attributed.length >= ENOUGH_ATTRIBUTED ? attributed : once, most);
}

/** The stems of the topic's words, and their first letters: of other words no stem need be found. */
type Wanted = { readonly stems: ReadonlySet<string>; readonly initials: ReadonlySet<string> };

function candidatesIn(from: AnalysedArticle, rank: number, wanted: Wanted, isAnything: boolean): Candidate[] {
  const { article, analysis } = from;
  const isOnTopic = wanted.stems.size === 0 || mentions(article.title, wanted);
  const weight = (isOnTopic ? 1 : OFF_TOPIC) / (1 + RANK_DECAY * rank);
  return analysis.quotes.flatMap((quote) => {
    const teller = tellerOf(quote, article.text);
    const told = statementOf(from, quote, teller, isAnything);
    if (told === null) return [];
    const { statement, substance } = told;
    const text = slice(article.text, statement.span);
    if (teller === "nobody" && tellsOfItsSpeaker(text)) return [];
    const speaksAlone = () => (isOnTopic || mentions(text, wanted)) && speaksForItself(text, analysis.language);
    if (teller !== "named" && !speaksAlone()) return [];
    const shown = shownAs(quote, teller, from, statement.span);
    return [{ quote: shown, score: weight * substance * worth(shown, statement.length, from, wanted) }];
  });
}

/** What is shown of a quote, and how much it tells; null where that is not worth a line. */
function statementOf(
  from: AnalysedArticle,
  quote: Quote,
  teller: Teller,
  isAnything: boolean,
): { readonly statement: Statement; readonly substance: number } | null {
  if (quote.type === "indirect") return null;
  const { text } = from.article;
  const isEnough = isAnything && teller === "named";
  const leastWords = LEAST_WORDS[teller === "named" ? quote.type : "unattributed"];
  const statement =
    longestStatement(text, quote, leastWords) ?? (teller === "named" ? beginningOfSpeech(text, quote) : null);
  if (statement === null || !(isEnough ? isIntact : isWhole)(from, statement)) return null;
  const substance = substanceOf(slice(text, statement.span), statement.length, from);
  return isEnough || substance >= LEAST_SUBSTANCE[teller] ? { statement, substance } : null;
}

function shownAs(quote: Quote, teller: Teller, from: AnalysedArticle, span: Span): KeyQuote {
  return {
    articleId: from.article.id,
    ...span,
    text: slice(from.article.text, span),
    type: quote.type === "direct" ? "direct" : "mixed",
    speaker: teller === "named" ? quote.speaker : null,
    ...(teller === "described" && quote.speaker !== null && { description: quote.speaker }),
    role: teller === "named" ? roleOf(quote, from) : null,
    evidence: teller === "nobody" ? null : quote.speakerSpan,
    confidence: quote.confidence,
  };
}

/**
 * How the speaker is surely told: named, described in the article's words, or not at all, where neither would say more
 * than "unattributed".
 */
function tellerOf({ speaker, speakerKind, speakerSpan, confidence }: Quote, text: string): Teller {
  if (speaker === null || confidence < SHOWN_CONFIDENCE) return "nobody";
  const isDescribed = speakerKind === "nominal" && speakerSpan !== null && slice(text, speakerSpan) === speaker;
  return isDescribed ? "described" : "named";
}

function roleOf(quote: Quote, { analysis }: AnalysedArticle): string | null {
  const actor = analysis.actors.find(({ type, name }) => type === "PER" && name === quote.speaker);
  const told = analysis.quotes.flatMap(({ speaker, role }) => (speaker === quote.speaker ? (role ?? []) : []));
  return fullestRole([quote.role ?? [], actor?.role ?? [], told].flat());
}

function worth(quote: KeyQuote, length: number, { analysis }: AnalysedArticle, wanted: Wanted): number {
  const fit = length < GOOD_WORDS.least ? 0.6 : length > GOOD_WORDS.most ? 0.8 : 1;
  const names = mentions(quote.text, wanted) ? 1.2 : 1;
  const prominence = analysis.actors.find((actor) => actor.name === quote.speaker)?.salience ?? 0;
  const unnamed = quote.description === undefined ? UNATTRIBUTED : DESCRIBED;
  const attribution = quote.speaker === null ? unnamed : 1 + 0.2 * prominence + (quote.role ? 0.15 : 0);
  const clear = speaksOfUnnamed(quote.text) ? UNNAMED : 1;
  return fit * names * clear * attribution * (0.5 + quote.confidence / 2);
}

function mentions(text: string, { stems, initials }: Wanted): boolean {
  return wordsOf(text).some((word) => initials.has(word.toLowerCase().charAt(0)) && stems.has(lightStem(word)));
}

function stemsOf(text: string): ReadonlySet<string> {
  return new Set(wordsOf(text).map((word) => stem(word)));
}

/** Keeps the best of each statement; a statement that several articles carry weighs more. The best come first. */
function onceEach(candidates: readonly Candidate[]): Candidate[] {
  const kept: { candidate: Candidate; stems: ReadonlySet<string>; articles: Set<number> }[] = [];
  for (const candidate of candidates) {
    const stems = stemsOf(candidate.quote.text);
    const twin = kept.find((other) => isSameStatement(stems, other.stems));
    if (twin) twin.articles.add(candidate.quote.articleId);
    else kept.push({ candidate, stems, articles: new Set([candidate.quote.articleId]) });
  }
  return kept.map(({ candidate: { quote, score }, articles }) => ({
    quote,
    score: score * (1 + 0.2 * Math.log2(articles.size)),
  }));
}

function isSameStatement(a: ReadonlySet<string>, b: ReadonlySet<string>): boolean {
  const [fewer, more] = a.size <= b.size ? [a, b] : [b, a];
  const needed = SAME_STATEMENT * fewer.size;
  let possible = fewer.size;
  for (const stem of fewer) if (!more.has(stem) && --possible < needed) return false;
  return true;
}

function spreadOverSpeakers(candidates: readonly Candidate[], most: number): KeyQuote[] {
  const heard = new Map<string | null, number>();
  const whoSays = ({ speaker, description }: KeyQuote) => speaker ?? description ?? null;
  const left = [...candidates];
  const chosen: KeyQuote[] = [];
  const worthNow = ({ quote, score }: Candidate) => score * REPEATED_SPEAKER ** (heard.get(whoSays(quote)) ?? 0);
  while (chosen.length < most && left.length > 0) {
    const best = left.reduce((a, b) => (worthNow(b) > worthNow(a) ? b : a));
    left.splice(left.indexOf(best), 1);
    heard.set(whoSays(best.quote), (heard.get(whoSays(best.quote)) ?? 0) + 1);
    chosen.push(best.quote);
  }
  return chosen;
}
