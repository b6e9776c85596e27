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
  them then there these they this those through to too under until up upon very was we were what when where which while whom why
  with would you your`.split(/\s+/),
);

type Piece = { readonly term: Term; readonly isExcluded: boolean; readonly isExact: boolean };

/**
 * Reads a topic: words (all must be there), "exact phrases", -exclusions, and OR in capitals between alternatives.
 * Common words are left out unless they are quoted or in capitals (WHO).
 */
export function parseTopic(text: string): Topic | TopicProblem {
  const written = text.trim();
  if (written.length > LONGEST) return problem(`A topic has at most ${LONGEST} letters: a few words are best.`);
  const groups = alternativesIn(written).map(piecesIn);
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

/** The words of a text in the form topics and the archive's index share: lower case, no diacritics, split at all punctuation. */
export function indexWords(text: string): string[] {
  const plain = text
    .normalize("NFD")
    .replace(/[\u0300-\u036f]+/g, "")
    .normalize("NFC")
    .toLowerCase();
  return plain.match(indexWord) ?? [];
}

// Chinese, Japanese and Thai write no spaces: each of their characters is a word, and a word of theirs is a phrase.
const unspaced = "[\\p{Script=Han}\\p{Script=Hiragana}\\p{Script=Katakana}\\p{Script=Thai}]";
const indexWord = new RegExp(`${unspaced}|[[\\p{L}\\p{N}\\p{M}]--${unspaced}]+`, "gv");

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

function piecesIn(text: string): Piece[] {
  const written = text.matchAll(/(?<=^|\s)(-|NOT\s+)?(?:[“”„"]([^“”„"]*)(?:[“”„"]|$)|(\S+))/gu);
  return [...written]
    .flatMap(([, sign, quoted, word = ""]) => {
      const isExcluded = sign !== undefined;
      const isExact = quoted !== undefined || isInCapitals(word);
      const terms = quoted === undefined && !isExcluded ? termsOf(word) : [indexWords(quoted ?? word)];
      return terms.map((term) => ({ term, isExcluded, isExact }));
    })
    .filter(({ term }) => term.length > 0);
}

/** The terms of one written word: "Trump-Putin" is two, "Trump's" is "trump", but "covid-19" and "U.S." stay phrases. */
function termsOf(word: string): Term[] {
  const parts = indexWords(word.replace(/['’]s?(?=\P{L}*$)/u, ""));
  const isSeveral = parts.length > 1 && parts.every((part) => /^\p{L}{2,}$/u.test(part));
  return isSeveral ? parts.map((part) => [part]) : [parts];
}

function wantedTerms(pieces: readonly Piece[]): Term[] {
  return pieces
    .filter(({ isExcluded, isExact, term }) => !isExcluded && (isExact || !term.every((word) => common.has(word))))
    .map(({ term }) => term);
}

function isInCapitals(word: string): boolean {
  return /^\p{Lu}{2,}$/u.test(word) && word !== "AND";
}
