import { genderOfFirstName } from "#text/first-names.ts";
import type { Token } from "../tokens.ts";
import { isBreak } from "../word-classes.ts";
import type { Grammar } from "./grammars.ts";
import { isAnyFirstName, isInsideName, type NameRun, nameRuns } from "./people.ts";

/** The tokens of a sentence, in its grammar. */
export type Sentence = { readonly tokens: readonly Token[]; readonly grammar: Grammar };

/** Tokens between a verb and its subject, and of a subject with all that belongs to it. */
const REACH = { skipped: 7, subject: 16 };
/** A longer quotation, in characters, is no name of something. */
const LONGEST_TERM = 25;

const bareLower = (token: Token | undefined) => token?.lower ?? "";

/** Where the subject begins: past "a la agencia Efe" and "en Madrid"; null when the clause ends before one. */
export function subjectStart({ tokens, grammar }: Sentence, from: number): number | null {
  const first = tokens[from];
  if (first === undefined || first.kind !== "word") return null;
  // Portuguese "a" is "the" more often than "to".
  const isPlural = grammar.articles.has(first.lower) && /s$/.test(bareLower(tokens[from + 1]));
  if (!grammar.outside.has(first.lower) || (grammar.articles.has(first.lower) && !isPlural)) return from;
  for (let at = from + 1; at <= from + REACH.skipped; at++) {
    const token = tokens[at];
    if (token === undefined || token.kind !== "word") return null;
    const isBehindPreposition = [grammar.outside, grammar.inside].some((list) => list.has(bareLower(tokens[at - 1])));
    const isArticle = grammar.articles.has(token.lower) || /^l['’]/.test(token.lower);
    if (isArticle && !isBehindPreposition) return at;
  }
  return null;
}

/** The name in the noun phrase from `start` on, with an apposition in commas: "el alcalde de Utiel, Ana Gil". */
export function subjectFrom(sentence: Sentence, start: number, cue: Token): NameRun | null {
  const { tokens, grammar } = sentence;
  const end = phraseEnd(sentence, start);
  const runs = nameRuns(tokens, start, end, grammar).filter((run) => isSubject(run, cue));
  // A single word names somebody only where no article or noun stands before it: "sagte Keller der Zeitung".
  return runs.find(({ words }) => words.length > 1) ?? runs.find((run) => run.titlesFrom === start) ?? null;
}

/** The last token that may belong to a subject: before a preposition of time or place, the second comma, a stop, another quotation. */
function phraseEnd({ tokens, grammar }: Sentence, start: number): number {
  let commas = 0;
  for (let at = start; at < Math.min(tokens.length, start + REACH.subject); at++) {
    const token = tokens[at];
    if (token === undefined || isLong(token) || (/^[.;:!?]$/.test(token.text) && !isShortened(tokens, at, grammar)))
      return at - 1;
    if (isBreak(token)) commas += 1;
    if (commas > 1) return at - 1;
    if (grammar.outside.has(token.lower) && at > start && !isInsideName(tokens, at)) return at - 1;
  }
  return Math.min(tokens.length, start + REACH.subject) - 1;
}

/** A quotation inside a phrase is the name of something: "глава «Белых касок»". */
const isLong = (token: Token) => token.kind === "quotation" && token.end - token.start > LONGEST_TERM;
/** "il sig|.| Ronchi". */
const isShortened = (tokens: readonly Token[], at: number, { titles }: Grammar) =>
  tokens[at]?.text === "." && titles.test(tokens[at - 1]?.text ?? "") && /^\p{Lu}/u.test(tokens[at + 1]?.text ?? "");

/** Whether a name can be the subject: nothing that governs it before it, and in Russian a form that goes with the verb. */
export function isSubject(run: NameRun, cue: Token): boolean {
  // "le ministre de |l’Intérieur Ana Gil|": what is governed is the noun before the name; in "von Minister Ana Gil" it is she.
  const isNounGoverned = run.from > run.titlesFrom && !run.hasTitle && isAnyFirstName(run.words[0] ?? "");
  if (run.isGoverned && !isNounGoverned) return false;
  return !/\p{Script=Cyrillic}/u.test(run.words[0] ?? "") || agrees(run.words, cue.lower);
}

/** Russian: a nominative by its ending and the verb's gender: "сказал Лебедев", not "с Лебедевым". */
function agrees(words: readonly string[], verb: string): boolean {
  const [first = "", last = ""] = [words[0], words.at(-1)];
  if (/(?:ым|им|ой|ого|ому|ову|еву|ину)$/.test(last) || /(?:ом|ем)$/.test(first)) return false;
  const isFeminine = /[аяь]$/.test(first);
  const isGenitive = isFeminine && [first.slice(0, -1), `${first.slice(0, -1)}й`].some(isAnyFirstName);
  if (isGenitive) return false;
  if (/(?:ла|на)$/.test(verb)) return isFeminine || words.length === 1 || genderOfFirstName(first) !== "male";
  if (/л$/.test(verb)) return !/[ауюы]$/.test(first) || /^(?:никита|илья|фома|лука|савва)$/i.test(first);
  return !/[уюые]$/.test(last);
}
