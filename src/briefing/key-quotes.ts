import { lightStem } from "#text/light-stem.ts";
import { type Span, slice } from "#text/span.ts";
import { stem } from "#text/stem.ts";
import { countWords, wordsOf } from "#text/words.ts";
import { fullestRole } from "./actors/fullest-role.ts";
import type { AnalysedArticle, Quote } from "./analysis.ts";
import type { KeyQuote } from "./briefing.ts";
import { SHOWN_CONFIDENCE } from "./quotes/quotes.ts";
import { isCutOff, isStopped } from "./readable.ts";

/** Fewer words are seldom a statement, within a reporter's sentence or from nobody named; more do not fit a briefing. */
const LEAST_WORDS = { direct: 4, mixed: 6, unattributed: 8 };
const MOST_WORDS = 60;
/** Lengths that read best in a briefing. */
const GOOD_WORDS = { least: 8, most: 40 };

/** Each further quote of the same speaker counts this much of the one before. */
const REPEATED_SPEAKER = 0.85;
/** A quote that speaks of somebody it does not name is hard to understand by itself. */
const UNNAMED = { opening: /^(?:they|he|she|him|her|them|these|those)\b/i, worth: 0.75 };
/** … and a short one cannot be understood: "It was shocking", "I wanted to jail him"; but "It is a crucial moment". */
const VAGUE =
  /(?!^it(?: is|['’]s) (?:an?|the|time)\b)\b(?:it|he|him|she|her|they|them|of (?:that|this|these|those))\b/i;
/** Words that a spoken sentence has, and the title of a study or a law has not. */
const CLAUSE =
  /\b(?:I|we|you|he|she|it|they|there|who|am|is|are|was|were|be|been|will|would|can|could|should|must|may|might|shall|has|have|had|do|does|did|let|\p{L}+n['’]t|(?:that|what|here|how|where|one|every\p{L}+|no\p{L}+|some\p{L}+)['’]s)\b|['’](?:re|m|ve|ll|d)\b/iu;
/**
 * How a whole sentence opens that goes on in the reporter's, perhaps behind small words; of any other the subject stood
 * before the quotation: “always considered that”, “for the first time”.
 */
const SUBJECT =
  /^(?:(?:but|so|because|if|when|while|until|unless|since|although|though|now|then|maybe|perhaps|even|just|only|really|clearly|today|frankly|hopefully|why|how),? )*(?:I|we|you|he|she|it|they|there|this|that|these|those|the|an?|my|our|your|his|her|its|their|no|one|two|three|all|some|many|most|every|each|any|both|few|several|more|much|another|people|women|men|what|who|let|please|don['’]t|(?:every|no|some|any)(?:body|one|thing))(?!\p{L})/u;
/** A quotation within a statement that nothing closes; apostrophes close none. */
const OPEN_WITHIN = /(?<![\p{L}\p{N}])[‘'](?=\p{L})(?:[^‘'’]|['’](?=\p{L}))*$/u;
/** An answer so short tells nothing without its question. */
const LONGEST_ANSWER = 10;
/** A quote without a speaker is seldom worth its line; one of "a company spokeswoman" is, where nobody named says as much. */
const UNATTRIBUTED = 0.25;
const DESCRIBED = 0.6;
/** A quote from an article whose headline does not have the topic counts this much. */
const OFF_TOPIC = 0.6;
/** How much a place further down the ranking of articles costs. */
const RANK_DECAY = 0.12;
/** Two quotes that share this part of their words are the same statement. */
const SAME_STATEMENT = 0.7;

/** Beyond so many of the best no quote is shown, however alike the others are. */
const CONSIDERED = 64;

/** `length`: in words. */
type Statement = { readonly span: Span; readonly length: number };
type Candidate = { readonly quote: KeyQuote; readonly score: number };

/**
 * The quotes of the articles worth showing, the best first: clear statements on the topic by named people, no
 * statement twice, the floor given to several speakers. `articles` come in order of relevance, `wanted` holds
 * the stems of the topic's words.
 */
export function keyQuotes(articles: readonly AnalysedArticle[], wanted: ReadonlySet<string>, most: number): KeyQuote[] {
  const topic = { stems: wanted, initials: new Set([...wanted].map((stem) => stem.charAt(0))) };
  const best = articles
    .flatMap((article, rank) => candidatesIn(article, rank, topic))
    .sort((a, b) => b.score - a.score)
    .slice(0, CONSIDERED);
  return spreadOverSpeakers(onceEach(best), most);
}

/** The stems of the topic's words, and their first letters: of other words no stem need be found. */
type Wanted = { readonly stems: ReadonlySet<string>; readonly initials: ReadonlySet<string> };

function candidatesIn(from: AnalysedArticle, rank: number, wanted: Wanted): Candidate[] {
  const isOnTopic = wanted.stems.size === 0 || mentions(from.article.title, wanted);
  const weight = (isOnTopic ? 1 : OFF_TOPIC) / (1 + RANK_DECAY * rank);
  return from.analysis.quotes.flatMap((quote) => {
    if (quote.type === "indirect") return [];
    const description = descriptionIn(quote, from.article.text);
    const isAttributed = quote.speaker !== null && quote.confidence >= SHOWN_CONFIDENCE && description === null;
    const leastWords = LEAST_WORDS[isAttributed ? quote.type : "unattributed"];
    const statement = longestStatement(from.article.text, quote, leastWords);
    if (!statement) return [];
    const { start, end } = statement.span;
    const text = from.article.text.slice(start, end);
    if (
      isBroken(text) ||
      isFragment(text, statement.length, from.analysis.language) ||
      isTorn(from.article.text, statement.span) ||
      (!isAttributed && !speaksForItself(text, isOnTopic || mentions(text, wanted), from.analysis.language))
    )
      return [];
    const shown: KeyQuote = {
      articleId: from.article.id,
      start,
      end,
      text,
      type: quote.type,
      speaker: isAttributed ? quote.speaker : null,
      ...(description !== null && { description }),
      role: isAttributed ? roleOf(quote, from) : null,
      evidence: isAttributed || description !== null ? quote.speakerSpan : null,
      confidence: quote.confidence,
    };
    return [{ quote: shown, score: weight * worth(shown, statement.length, from, wanted) }];
  });
}

/**
 * The words that surely stand for a speaker without a name; null where there is a name, or nothing that would say more
 * than "unattributed".
 */
function descriptionIn({ speaker, speakerKind, speakerSpan, confidence }: Quote, text: string): string | null {
  const isSure = speakerKind === "nominal" && confidence >= SHOWN_CONFIDENCE;
  return isSure && speakerSpan !== null && slice(text, speakerSpan) === speaker ? speaker : null;
}

/**
 * "on the mend", "could play a role", "Except for day one", "No, I don't think so": whether a statement is half a
 * sentence, an answer without its question, or speaks of what only the sentence before tells.
 */
function isFragment(statement: string, length: number, language: string): boolean {
  if (language !== "en") return false;
  if (length < GOOD_WORDS.least && VAGUE.test(statement)) return true;
  if (/^\p{Ll}/u.test(statement)) return !SUBJECT.test(statement) || !CLAUSE.test(statement);
  return length <= LONGEST_ANSWER && /^(?:no|yes|yeah|so|except|because)\b/i.test(statement);
}

/** Whether it is cut off, or the address of a link whose marks were taken for those of a quotation. */
function isBroken(statement: string): boolean {
  return isCutOff(statement) || /https?:|www\.|[<>{}=]/.test(statement);
}

/**
 * Whether the text ends in the middle of it, as a feed cuts its articles, "“We will open the ro", or it goes from one
 * quotation to the next: "'troops' of it, which is in the 'zone'".
 */
function isTorn(text: string, { start, end }: Span): boolean {
  const statement = text.slice(start, end);
  const isCut = text.slice(end).trim() === "" && !isStopped(statement);
  return isCut || (/[‘']/.test(text.charAt(start - 1)) && OPEN_WITHIN.test(statement));
}

/** Whether a statement is worth reading though nobody is named who made it: a whole sentence, and on the topic. */
function speaksForItself(statement: string, isOnTopic: boolean, language: string): boolean {
  const isSentence = !/^\p{Ll}/u.test(statement) && (language !== "en" || CLAUSE.test(statement));
  return isOnTopic && isSentence && !UNNAMED.opening.test(statement);
}

function roleOf(quote: Quote, { analysis }: AnalysedArticle): string | null {
  const actor = analysis.actors.find(({ type, name }) => type === "PER" && name === quote.speaker);
  const told = analysis.quotes.flatMap(({ speaker, role }) => (speaker === quote.speaker ? (role ?? []) : []));
  return fullestRole([quote.role ?? [], actor?.role ?? [], told].flat());
}

/** The longest part in quotation marks, without these and a comma that belongs to the sentence around it. */
function longestStatement(text: string, quote: Quote, leastWords: number): Statement | null {
  const statements = quote.quoted
    .map((span) => withoutMarks(text, span))
    .map((span) => ({ span, length: countWords(text, span) }))
    .filter(({ length }) => length >= leastWords && length <= MOST_WORDS)
    .sort((a, b) => b.length - a.length);
  return statements[0] ?? null;
}

function withoutMarks(text: string, span: Span): Span {
  const quoted = text.slice(span.start, span.end);
  const lead = quoted.match(/^["“”„«»'‘’`「『\s]+/)?.[0].length ?? 0;
  const tail = quoted.slice(lead).match(/[,\s]*["“”«»'‘’`」』\s]*$/)?.[0] ?? "";
  const isOpen = OPEN_WITHIN.test(quoted.slice(lead, quoted.length - tail.length));
  const inner = isOpen ? (/^,?['’](?=["”])/.exec(tail)?.[0].length ?? 0) : 0;
  return { start: span.start + lead, end: span.end - tail.length + inner };
}

function worth(quote: KeyQuote, length: number, { analysis }: AnalysedArticle, wanted: Wanted): number {
  const fit = length < GOOD_WORDS.least ? 0.6 : length > GOOD_WORDS.most ? 0.8 : 1;
  const names = mentions(quote.text, wanted) ? 1.2 : 1;
  const prominence = analysis.actors.find((actor) => actor.name === quote.speaker)?.salience ?? 0;
  const unnamed = quote.description === undefined ? UNATTRIBUTED : DESCRIBED;
  const attribution = quote.speaker === null ? unnamed : 1 + 0.2 * prominence + (quote.role ? 0.15 : 0);
  const clear = UNNAMED.opening.test(quote.text) ? UNNAMED.worth : 1;
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
