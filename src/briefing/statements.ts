import { quotations } from "#text/quotation-marks.ts";
import { sentences } from "#text/sentences.ts";
import { type Span, slice } from "#text/span.ts";
import { countWords, plainLower } from "#text/words.ts";
import type { AnalysedArticle, Quote } from "./analysis.ts";
import { isCutOff, isStopped } from "./readable.ts";
import { tellingWords } from "./substance.ts";

/** More words do not fit a briefing. */
const MOST_WORDS = 60;
/** Lengths that read best in a briefing. */
export const GOOD_WORDS = { least: 8, most: 40 };

/** Who opens a statement that does not name him. */
const UNNAMED = /^(?:they|he|she|him|her|them|these|those)\b/i;
/** … and a short one cannot be understood: "It was shocking", "I wanted to jail him"; but "It is a crucial moment". */
const VAGUE =
  /(?!^it(?: is|['’]s) (?:an?|the|time)\b)(?:\b(?:it|he|him|she|her|they|them|of (?:that|this|these|those))|^(?:that|this)(?: is| was| would|['’][sd]))\b/i;
/** Words that a spoken sentence has, and the title of a study or a law has not. */
const CLAUSE =
  /\b(?:I|we|you|he|she|it|they|there|who|am|is|are|was|were|be|been|will|would|can|could|should|must|may|might|shall|has|have|had|do|does|did|let|\p{L}+n['’]t|(?:that|what|here|how|where|one|every\p{L}+|no\p{L}+|some\p{L}+)['’]s)\b|['’](?:re|m|ve|ll|d)\b/iu;
/**
 * How a whole sentence opens that goes on in the reporter's, perhaps behind small words; of any other the subject stood
 * before the quotation: “always considered that”, “for the first time”.
 */
const SUBJECT =
  /^(?:(?:but|so|because|if|when|while|until|unless|since|although|though|now|then|maybe|perhaps|even|just|only|really|clearly|today|frankly|hopefully|why|how),? )*(?:I|we|you|he|she|it|they|there|this|that|these|those|the|an?|my|our|your|his|her|its|their|no|one|two|three|all|some|many|most|every|each|any|both|few|several|more|much|another|people|women|men|what|who|let|please|don['’]t|(?:every|no|some|any)(?:body|one|thing))(?!\p{L})/u;
/** Half a sentence may open with a noun phrase, too: “all the other challenges that we are facing” has its verb in a clause of its own. */
const NOUN =
  /^(?:the|an?|all|no|some|any|every|each|many|most|my|our|your|his|her|its|their|both|few|several|more|much|another)\s/u;
/** A quotation within a statement that nothing closes; apostrophes close none. */
const OPEN_WITHIN = /(?<![\p{L}\p{N}])[‘'](?=\p{L})(?:[^‘'’]|['’](?=\p{L}))*$/u;
/** An answer so short tells nothing without its question. */
const LONGEST_ANSWER = 10;
/** What a statement with so few telling words is worth; with fewer it is none, a short or unattributed one also with these. */
const EMPTY: readonly number[] = [0, 0, 0.6, 0.85];
/** Up to so many words are short where few of them tell anything; what a second sentence speaks of, the first may have named. */
const LONG = 12;
const FIRST_SENTENCE = /^.+?(?:[.!?](?=\s)|$)/s;
/** A mark that closes, with spaces behind it, in characters. */
const LONGEST_MARK = 3;
/** In so few words each must tell. */
const SHORT = 6;
/** Who asks states nothing. */
const QUESTION = 0.6;

/** Who speaks of himself: "I", "my"; King Charles I does not. */
export const FIRST_PERSON = /(?<!\p{Lu}\p{L}* )\bI\b|\b(?:[Mm]y|me)\b/gu;

/** The words of a quotation that are shown, and how many they are. */
export type Statement = { readonly span: Span; readonly length: number };

/** The longest part in quotation marks that fits, without these and a comma that belongs to the sentence around it. */
export function longestStatement(text: string, quote: Quote, leastWords: number): Statement | null {
  const statements = quote.quoted
    .filter((span) => !goesOnToTell(text, span, quote.speaker))
    .map((span) => counted(text, withoutMarks(text, span)))
    .filter(({ length }) => length >= leastWords && length <= MOST_WORDS)
    .sort((a, b) => b.length - a.length);
  return statements[0] ?? null;
}

/** The sentences with which a long speech begins, as many as read well. */
export function beginningOfSpeech(text: string, { quoted: [first], speaker }: Quote): Statement | null {
  if (first === undefined || goesOnToTell(text, first, speaker)) return null;
  const speech = withoutMarks(text, first);
  const beginnings = sentences(text, speech).map(({ end }) => counted(text, { start: speech.start, end }));
  return beginnings.findLast(({ length }) => length >= GOOD_WORDS.least && length <= GOOD_WORDS.most) ?? null;
}

/**
 * Whether nothing closes a quotation that names whoever speaks: the article has gone on to tell of him, and nobody knows
 * where.
 */
function goesOnToTell(text: string, { end, start }: Span, speaker: string | null): boolean {
  const [, ...behindFirst] = speaker?.split(" ") ?? [];
  const surname = behindFirst.at(-1);
  if (surname === undefined) return false;
  const isClosed = /["”“»’'`」』]\s*$/.test(text.slice(Math.max(start, end - LONGEST_MARK), end));
  return !isClosed && text.slice(start, end).includes(surname);
}

function counted(text: string, span: Span): Statement {
  return { span, length: countWords(text, span) };
}

function withoutMarks(text: string, span: Span): Span {
  const quoted = text.slice(span.start, span.end);
  const lead = quoted.match(/^["“”„«»'‘’`「『\s]+/)?.[0].length ?? 0;
  const tail = quoted.slice(lead).match(/[,\s]*["“”«»'‘’`」』\s]*$/)?.[0] ?? "";
  const isOpen = OPEN_WITHIN.test(quoted.slice(lead, quoted.length - tail.length));
  const inner = isOpen ? (/^,?['’](?=["”])/.exec(tail)?.[0].length ?? 0) : 0;
  return { start: span.start + lead, end: span.end - tail.length + inner };
}

/** Whether a statement is all of a sentence, and nothing else. */
export function isWhole(from: AnalysedArticle, statement: Statement): boolean {
  const { article, analysis } = from;
  return (
    isIntact(from, statement) && !isFragment(slice(article.text, statement.span), statement.length, analysis.language)
  );
}

/** Whether nothing of a statement is missing, though it may be half a sentence. */
export function isIntact({ article }: AnalysedArticle, { span }: Statement): boolean {
  return !isBroken(slice(article.text, span)) && !isTorn(article.text, span);
}

/**
 * "on the mend", "could play a role", "Except for day one", "No, I don't think so": whether a statement is half a
 * sentence, an answer without its question, or speaks of what only the sentence before tells.
 */
function isFragment(statement: string, length: number, language: string): boolean {
  if (language !== "en") return false;
  if (length < GOOD_WORDS.least && VAGUE.test(statement)) return true;
  if (length <= LONG && tellingWords(statement) < EMPTY.length && VAGUE.test(FIRST_SENTENCE.exec(statement)?.[0] ?? ""))
    return true;
  if (/^\P{L}*\p{Ll}/u.test(statement))
    return !SUBJECT.test(statement) || !CLAUSE.test(statement) || isNounAlone(statement);
  return length <= LONGEST_ANSWER && /^(?:no|yes|yeah|so|except|because)\b/i.test(statement);
}

/** “the mess we inherit”: whether a noun phrase is followed by somebody before any verb of its own. */
function isNounAlone(statement: string): boolean {
  const verb = NOUN.test(statement) ? CLAUSE.exec(statement) : null;
  return (
    verb !== null &&
    /^(?:I|we|you|he|she|they|it|who)$/i.test(verb[0]) &&
    !/[,;:–—-]\s*$|[.!?]\s/.test(statement.slice(0, verb.index))
  );
}

/** Whether it is cut off, the address of a link whose marks were taken for those of a quotation, or lines of a song. */
function isBroken(statement: string): boolean {
  return isCutOff(statement) || /https?:|www\.|[<>{}=]| \/ /.test(statement);
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

/**
 * From 0 to 1: how much a statement tells by its words, of which those of English alone are known; what the headline of
 * its article quotes tells enough.
 */
export function substanceOf(
  statement: string,
  length: number,
  { article: { title }, analysis }: AnalysedArticle,
): number {
  if (analysis.language !== "en" || quotesFrom(title, statement)) return 1;
  const asks = statement.endsWith("?") ? QUESTION : 1;
  const telling = tellingWords(statement);
  return length < SHORT && telling < EMPTY.length - 1 ? 0 : asks * (EMPTY[telling] ?? 1);
}

/** Whether a headline quotes some words of a statement: "Envoy sees 'crucial moment'". */
function quotesFrom(title: string, statement: string): boolean {
  const lower = plainLower(statement);
  const quoted = quotations(title).map(({ start, end }) => plainLower(title.slice(start + 1, end - 1)));
  return quoted.some((words) => words.includes(" ") && lower.includes(words));
}

/** Whether a statement is worth reading though nobody is named who made it: a whole sentence that names whom it opens with. */
export function speaksForItself(statement: string, language: string): boolean {
  const isSentence = !/^\p{Ll}/u.test(statement) && (language !== "en" || CLAUSE.test(statement));
  return isSentence && !speaksOfUnnamed(statement);
}

/** Whether a statement tells of whoever makes it, so that it says little where nobody knows who that is. */
export const tellsOfItsSpeaker = (statement: string): boolean => statement.search(FIRST_PERSON) >= 0;

/** Whether a statement opens with somebody whom it does not name. */
export const speaksOfUnnamed = (statement: string): boolean => UNNAMED.test(statement);
