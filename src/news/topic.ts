import { plainLetters } from "./plain-letters.ts";

/** A word, or several that stand one after the other; lower case, never empty. */
export type Term = readonly string[];

/** What a reader asks about. */
export type Topic = {
  readonly kind: "topic";
  /** As the reader wrote it, without spaces around. */
  readonly text: string;
  /** An article fits when it has all terms of one of these; never empty, nor is any of them. */
  readonly alternatives: readonly (readonly Term[])[];
  /** An article with one of these does not fit. */
  readonly excluded: readonly Term[];
};

/** Why a text is no topic: one sentence for the reader. */
export type TopicProblem = { readonly kind: "problem"; readonly reason: string };

/** More than any topic has; it bounds the work that a pasted text can ask for. */
const LONGEST = 300;

/** Words that stand in nearly every article. Fewer than a summary's stopwords: "us", "may" and "will" are names as well. */
const common = new Set(
  `a about above after against all also am among an and any are as at be because been before being below between both but by can
  could did do does doing down during each for from further had has have having he her here hers him his how i if in into is it
  its just me more most my no nor not of off on once only or other our out over own she should so some such than that the their
  them then there these they this those through to too under until up upon very was we were what when where which while who whom why
  with would you your`.split(/\s+/),
);

/** With what people ask for news: "what's happening in gaza", "trump news", "latest on ukraine", "israel vs hamas". */
const asking = new Set(
  "news latest headlines update updates happening happened today now tell please vs versus".split(" "),
);
/** … but for the names of outlets. */
const outlets = new Set(
  "fox news,sky news,bbc news,abc news,cbs news,nbc news,gb news,google news,apple news,fake news,usa today".split(","),
);
/** Asked beside two words of the matter or more: "premier league results", "who won the election in argentina". */
const outcomes = new Set("won win wins winner result results score scores".split(" "));

type Piece = { readonly term: Term; readonly isExcluded: boolean; readonly isExact: boolean };

/**
 * Reads a topic: words (all must be there), "exact phrases", -exclusions, and OR in capitals between alternatives.
 * Common words, and those with which people ask for news, are left out unless they are quoted; the acronyms WHO, IT and
 * IS are none. Given a moment, its year goes without saying: see `withoutYearOf`.
 */
export function parseTopic(text: string, now?: Date): Topic | TopicProblem {
  const topic = parsed(text);
  return topic.kind === "topic" && now !== undefined ? withoutYearOf(now, topic) : topic;
}

function parsed(text: string): Topic | TopicProblem {
  const written = text.trim();
  if (written.length > LONGEST) return problem(`A topic has at most ${LONGEST} letters: a few words are best.`);
  const isLoud = isShouted(written);
  // A topic of the one word "who" is no question: it means the organisation.
  if (acronyms.has(written.toLowerCase()))
    return { kind: "topic", text: written, alternatives: [[[acronym(written)]]], excluded: [] };
  const groups = alternativesIn(written).map((alternative) => piecesIn(alternative, isLoud));
  const pieces = groups.flat();
  if (pieces.length === 0) return problem('Name a topic, for example: syria, or "white house" -football.');
  const alternatives = groups.map(wantedTerms).filter((terms) => terms.length > 0);
  if (alternatives.length === 0) {
    return pieces.every(({ isExcluded }) => isExcluded)
      ? problem("Say what to look for, not only what to leave out.")
      : problem("Those words stand in nearly every article: add a name or a subject.");
  }
  const excluded = pieces.filter(({ isExcluded }) => isExcluded).map(({ term }) => term);
  return { kind: "topic", text: written, alternatives, excluded };
}

/**
 * The topic without the year of a moment, where several words are left: whoever writes in 2026 on the "world cup 2026"
 * need not say which year it is.
 */
function withoutYearOf(now: Date, topic: Topic): Topic {
  const year = String(now.getUTCFullYear());
  const alternatives = topic.alternatives.map((terms) => {
    const others = terms.filter((term) => term.join(" ") !== year);
    return others.length > 1 ? others : terms;
  });
  return { ...topic, alternatives };
}

/**
 * The words of a text in the form topics and the archive's index share: lower case, no diacritics, split at all punctuation
 * but the dots of initials: "U.N." is one word, as "UN" is. Acronyms that read like a common word are marked: see `ACRONYM`.
 */
export function indexWords(text: string): string[] {
  const plain = withoutDiacritics(text);
  const words = plain.match(indexWord) ?? [];
  const isLoud = isShouted(plain);
  return words.map((word) => (isWrittenAsAcronym(word, isLoud) ? acronym(word) : lettersOf(word).toLowerCase()));
}

/** Without accents, Arabic vowels and the hamza of an alef; plain English comes back as it is. */
function withoutDiacritics(text: string): string {
  if (!/[^\0-\x7f]/.test(text)) return text;
  const bare = text
    .normalize("NFD")
    .replace(/[\u0300-\u036f\u064b-\u0655]+/g, "")
    .normalize("NFC");
  return plainLetters(bare);
}

/** Whether a word of the index is an acronym that would read like a common word. */
export function isAcronym(word: string): boolean {
  return word.endsWith(ACRONYM);
}

/** A word of the index as a reader knows it: the acronym WHO in capitals, all others as they are. */
export function readable(word: string): string {
  return isAcronym(word) ? word.slice(0, -ACRONYM.length).toUpperCase() : word;
}

/**
 * Ends an acronym that would read like a common word, so that "WHO" and "U.S." are not found in "who told us", nor the
 * UN in Kim Jong Un. A letter, that both databases keep it.
 */
const ACRONYM = "ᴬ";
const acronyms = new Set(["us", "un", "who", "it", "is"]);

function acronym(word: string): string {
  return `${lettersOf(word).toLowerCase()}${ACRONYM}`;
}

function lettersOf(word: string): string {
  return word.includes(".") ? word.replaceAll(".", "") : word;
}

/** Among shouted words only "US" is sure to be an acronym: headlines speak of the country more than of us. */
function isWrittenAsAcronym(word: string, isLoud: boolean): boolean {
  const letters = lettersOf(word);
  if (letters.length > 3 || !acronyms.has(letters.toLowerCase())) return false;
  return letters === letters.toUpperCase() && (!isLoud || letters === "US" || letters !== word);
}

/** All in capitals, and with a word that is too long for an acronym. */
function isShouted(text: string): boolean {
  return !/\p{Ll}/u.test(text) && /\p{Lu}{6}/u.test(text);
}

const letters = "[\\p{L}\\p{N}\\p{M}]";
// Chinese, Japanese and Thai write no spaces: each of their characters is a word, and a word of theirs is a phrase.
const unspaced = `[[\\p{Script=Han}\\p{Script=Hiragana}\\p{Script=Katakana}\\p{Script=Thai}]&&${letters}]`;
const initial = "[\\p{Lu}\\p{Ll}]";
const initials = `(?<!${letters})${initial}(?:\\.${initial})+(?!${letters})`;
const indexWord = new RegExp(`${initials}|${unspaced}|[${letters}--${unspaced}]+`, "gv");

function problem(reason: string): TopicProblem {
  return { kind: "problem", reason };
}

/** Parts a topic at each OR that is not inside quotation marks. */
function alternativesIn(text: string): string[] {
  const quotedOrNot = text.split(/([“”„"][^“”„"]*[“”„"])/);
  return quotedOrNot
    .map((part, index) => (index % 2 === 0 ? part.replace(/(?<=^|\s)(?:OR|\|)(?=\s|$)/g, "\0") : part))
    .join("")
    .split("\0");
}

function piecesIn(text: string, isLoud: boolean): Piece[] {
  const written = text.matchAll(/(?<=^|\s)(-|NOT\s+)?(?:[“”„"]([^“”„"]*)(?:[“”„"]|$)|(\S+))/gu);
  return [...written]
    .flatMap(([, sign, quoted, word = ""]) => {
      const isExcluded = sign !== undefined;
      const isExact = quoted !== undefined;
      const terms = isExact ? [indexWords(quoted)] : termsOf(isLoud ? word.toLowerCase() : word, isExcluded);
      return terms.map((term) => ({ term, isExcluded, isExact }));
    })
    .map((piece, place, all) => (piece.isExact ? piece : { ...piece, term: meant(piece.term, all[place - 1]?.term) }))
    .filter(({ term }) => term.length > 0);
}

/** The terms of one written word: "Trump-Putin" is two unless it is to be left out, "Trump's" is "trump", "covid-19" a phrase. */
function termsOf(word: string, isWhole: boolean): Term[] {
  const parts = indexWords(word.replace(/['’]s?(?=\P{L}*$)/u, ""));
  const isSeveral = !isWhole && parts.length > 1 && parts.every((part) => /^\p{L}{2,}$/u.test(part));
  return isSeveral ? parts.map((part) => [part]) : [parts];
}

/**
 * Nobody asks for news of the pronoun, or of the French article: a reader's "us" is the country, "un" the United
 * Nations, but for Kim Jong Un.
 */
function meant(term: Term, before: Term = []): Term {
  return term.map((word, place) => {
    const isName = word === "un" && (term[place - 1] ?? before.at(-1)) === "jong";
    return (word === "us" || word === "un") && !isName ? acronym(word) : word;
  });
}

function wantedTerms(pieces: readonly Piece[]): Term[] {
  const told = pieces.filter(
    ({ isExcluded, isExact, term }) => !isExcluded && (isExact || !term.every((word) => common.has(word))),
  );
  const subjects = told.filter((piece) => piece.isExact || !asksOnly(pieces, pieces.indexOf(piece)));
  const matters = subjects.filter(({ isExact, term }) => isExact || !outcomes.has(term.join(" ")));
  const [wanted = []] = [matters.length > 1 ? matters : [], subjects, told].filter(({ length }) => length > 0);
  return wanted.map(({ term }) => term);
}

/** Whether the word at a place only asks for news. */
function asksOnly(pieces: readonly Piece[], place: number): boolean {
  const wordAt = (at: number) => pieces[at]?.term.join(" ") ?? "";
  const word = wordAt(place);
  if (word === "going") return wordAt(place + 1) === "on";
  return asking.has(word) && !outlets.has(`${wordAt(place - 1)} ${word}`);
}
