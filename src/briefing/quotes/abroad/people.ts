import { isFirstName } from "#text/first-names.ts";
import { isFirstNameAbroad } from "#text/first-names-abroad.ts";
import type { Span } from "#text/span.ts";
import type { Token } from "../tokens.ts";
import type { Grammar } from "./grammars.ts";

/** A name among the tokens of a sentence, without the titles before it. */
export type NameRun = Span & {
  readonly words: readonly string[];
  /** Indexes of its first and last token, and of the first of the titles before it. */
  readonly from: number;
  readonly to: number;
  readonly titlesFrom: number;
  /** Whether a title or a common first name shows a person. */
  readonly isPerson: boolean;
  /** Whether an office stands in the run before the name. */
  readonly hasTitle: boolean;
  /** Whether a preposition stands before it, so that it tells more of another noun, or of the verb. */
  readonly isGoverned: boolean;
};

/** "Salman bin Abdulaziz", "Ana de la Torre": no name has more particles in a row. */
const MOST_PARTICLES = 2;
const PARTICLE =
  /^(?:de|del|della|di|da|do|dos|das|du|le|la|van|von|der|den|ter|ten|zu|zur|bin|ibn|ben|al|el|af|des|d|бин|ибн|фон|де|ван)$/;
const CAPITALISED = /^(?:\p{Lu}|(?:al|el|as|ash|at|an|ad|az|ар|ас|аш|аль|эль|ат|ан|ад|аз|д|о|l|d)[-’']\p{Lu})/u;
/** "Doç", "Prof", "Mevr": letters of a title that is written with a stop. */
const LONGEST_SHORT = 5;
const plain = (word: string) => word.replace(/\.$/, "");
/** Russian agencies stand right behind the name of who spoke to them: "сказал Лебедев ТАСС". */
const ACRONYM = /^(?:(?=\p{Script=Cyrillic})\p{Lu}){3,}$/u;
const PATRONYMIC = /(?:вич|вна|ична)$/;

const isCapitalised = (token: Token | undefined): token is Token =>
  token?.kind === "word" && CAPITALISED.test(token.text);
/** Whether a word is a common first name in any language we know. */
export const isAnyFirstName = (word: string): boolean =>
  /^\p{Lu}/u.test(word) && (isFirstName(word) || isFirstNameAbroad(word));

/** Whether the word at `at` ties a first name to what follows: "Raed |al| Saleh". */
export function isInsideName(tokens: readonly Token[], at: number): boolean {
  const [before, here, next] = [tokens[at - 1]?.text ?? "", tokens[at]?.text ?? "", tokens[at + 1]];
  return PARTICLE.test(here) && isAnyFirstName(before) && isCapitalised(next);
}

/** The names among the tokens from one index to another, in order. */
export function nameRuns(tokens: readonly Token[], from: number, to: number, grammar: Grammar): NameRun[] {
  const found: NameRun[] = [];
  for (let at = Math.max(0, from); at <= to; at++) {
    const token = tokens[at];
    if (!isCapitalised(token) || isElided(token) || isCommon(token, grammar)) continue;
    const end = runEnd(tokens, at, to, grammar);
    const run = bare(tokens, at, end, grammar);
    if (run !== null) found.push(run);
    at = end;
  }
  return found;
}

/** "Der", "El" at the head of a sentence; "La Torre" inside a name is no matter here. */
const isCommon = ({ text, lower }: Token, { common, articles }: Grammar) =>
  (common.has(lower) || articles.has(lower)) && /^\p{Lu}[\p{Ll}]*$/u.test(text);

/** "l’Intérieur", "dell’Onu": a noun behind its article. */
const isElided = (token: Token | undefined) => /^(?:l|d|dell|all|nell|sull|dall|qu)['’]/i.test(token?.text ?? "");

function runEnd(tokens: readonly Token[], from: number, limit: number, grammar: Grammar): number {
  let to = from;
  while (to < limit) {
    const links = isNext(tokens, to + 1, grammar) ? 0 : linksBehind(tokens, from, to, grammar);
    if (links === null || to + links + 1 > limit) break;
    to += links + 1;
  }
  return to;
}

/** Whether a name may go on with the token at `at`; the stop of "Dr." is a token of its own. */
function isNext(tokens: readonly Token[], at: number, grammar: Grammar): boolean {
  const token = tokens[at];
  if (token?.text === ".") return isShortened(tokens[at - 1], grammar) && isCapitalised(tokens[at + 1]);
  return isCapitalised(token) && !isElided(token) && !ACRONYM.test(token.text);
}

const isShortened = (token: Token | undefined, { titles }: Grammar) =>
  token !== undefined &&
  (/^\p{Lu}$/u.test(token.text) || (token.text.length <= LONGEST_SHORT && titles.test(token.text)));

function linksBehind(tokens: readonly Token[], from: number, at: number, grammar: Grammar): number | null {
  const isEarly = at === from || isAnyFirstName(tokens[at]?.text ?? "");
  if (grammar.tiesEarlyOnly && !isEarly) return null;
  let particles = 0;
  while (particles < MOST_PARTICLES && PARTICLE.test(tokens[at + 1 + particles]?.text ?? "")) particles += 1;
  const [first, next] = [tokens[at + 1]?.text ?? "", tokens[at + 1 + particles]];
  // "Juan Prado del PP" is of the party.
  if (particles === 0 || !isCapitalised(next) || /^\p{Lu}{2,}$/u.test(next.text)) return null;
  // "dijo Ana al Congreso", "sagte Keller der Zeitung", and "el presidente de la ONU" behind a title.
  if (/^(?:al|el|la|der|den|des|le)$/.test(first) && !isAnyFirstName(tokens[at]?.text ?? "")) return null;
  return grammar.titles.test(tokens[at]?.text ?? "") ? null : particles;
}

/** The run without its titles, and without what stands before a common first name. */
function bare(tokens: readonly Token[], from: number, to: number, grammar: Grammar): NameRun | null {
  const isWord = (at: number) => tokens[at]?.kind === "word";
  const text = (at: number) => tokens[at]?.text ?? "";
  let start = from;
  let hasTitle = false;
  for (let at = from; at <= to; at++) {
    if (isWord(at) && isTitle(text(at), grammar, at < to)) [start, hasTitle] = [at + 1, true];
  }
  while (start <= to && !isWord(start)) start += 1;
  const named = firstNameIn(tokens, start, to);
  const isBehindNoun = named > start;
  start = named;
  const words = tokens.slice(start, to + 1).filter(({ kind }) => kind === "word");
  const [first, last] = [tokens[start], tokens[to]];
  if (first === undefined || last === undefined || words.length === 0) return null;
  if (words.length === 1 && grammar.titles.test(plain(first.text)) && !isAnyFirstName(first.text)) return null;
  return {
    start: first.start,
    end: last.end,
    words: words.map((word) => word.text),
    from: start,
    to,
    titlesFrom: from,
    isPerson: hasTitle || isBehindNoun || isAnyFirstName(first.text),
    hasTitle,
    isGoverned: governs(tokens, from - 1, grammar),
  };
}

/** Whether the word at `at` governs what follows: a preposition, an article behind one, or German "der" behind a noun. */
function governs(tokens: readonly Token[], at: number, grammar: Grammar): boolean {
  const token = tokens[at];
  if (token?.kind !== "word") return false;
  if (!grammar.articles.has(token.lower)) return grammar.inside.has(token.lower) || grammar.outside.has(token.lower);
  const before = tokens[at - 1];
  if (before?.kind !== "word" || /^\p{Lu}/u.test(token.text)) return false;
  const isGenitive = token.lower === "der" && /^\p{Lu}/u.test(before.text);
  return isGenitive || grammar.inside.has(before.lower) || grammar.outside.has(before.lower);
}

/** A title is followed by something; a common first name is none, whatever it ends in: "Peter", "Rainer". */
function isTitle(word: string, { titles }: Grammar, isFollowed: boolean): boolean {
  return isFollowed && titles.test(plain(word)) && !isAnyFirstName(word);
}

/** Where a common first name stands inside a run of three words or more that does not begin with one; `from` when none does. */
function firstNameIn(tokens: readonly Token[], from: number, to: number): number {
  if (to - from < 2 || isAnyFirstName(tokens[from]?.text ?? "")) return from;
  for (let at = from + 1; at < to; at++) {
    const word = tokens[at]?.text ?? "";
    if (isAnyFirstName(word) && !PATRONYMIC.test(word)) return at;
  }
  return from;
}

/** Tells the full name that a lone surname, or a part of a name, stands for in an article. */
export type FullName = (words: readonly string[]) => string | null;

/** Reads the full names of an article: those of two words or more that a title or a first name shows to be a person's. */
export function fullNames(runs: readonly NameRun[]): FullName {
  const bySurname = new Map<string, Set<string>>();
  for (const { words, isPerson } of runs) {
    // Russian declines names; a first name in its basic form shows that the whole is.
    const isInflected = /\p{Script=Cyrillic}/u.test(words[0] ?? "") && !isAnyFirstName(words[0] ?? "");
    if (words.length < 2 || !isPerson || isInflected) continue;
    const name = words.join(" ");
    const surname = words.at(-1) ?? "";
    bySurname.set(surname, (bySurname.get(surname) ?? new Set()).add(name));
  }
  return (words) => {
    const bearers = [...(bySurname.get(words.at(-1) ?? "") ?? [])].filter((name) =>
      ` ${name}`.endsWith(` ${words.join(" ")}`),
    );
    const longest = bearers.toSorted((a, b) => b.length - a.length)[0];
    return longest !== undefined && bearers.every((name) => longest.endsWith(name)) ? longest : null;
  };
}
