import { type Gender, isFirstName } from "#text/first-names.ts";
import { bareName, isNameParticle, isTitle } from "#text/person-names.ts";
import type { Span } from "#text/span.ts";
import { wordSet } from "#text/word-set.ts";
import { isLoneWord } from "./lone-words.ts";
import { isGeneration, isSeldomName } from "./name-words.ts";
import type { Token } from "./tokens.ts";
import { tellsFirst } from "./verbs.ts";
import { isFiniteCue } from "./word-classes.ts";

/** A name where it stands, titles left out of the span. */
export interface NameMention extends Span {
  readonly words: readonly string[];
  /** The first word, and the last one that tells who it is, as people are looked up by them. */
  readonly first: string;
  readonly last: string;
  readonly titles: readonly string[];
  readonly gender: Gender | undefined;
  readonly isPerson: boolean;
  /** False in headlines, where every word is capitalised and a run may hold more than a name. */
  readonly isReliable: boolean;
  /** Whether it stands behind "in" or "the", as places and organisations do and people hardly. */
  readonly isThingLike: boolean;
  /** Indexes of the run's first and last token, titles included. */
  readonly from: number;
  readonly to: number;
}

/** Words after which "for" belongs to the name, and "and" or "in" behind that: "Organization for Security and Co-operation in Europe". */
const takesFor =
  /^(?:organi[sz]ation|office|institute|cent(?:er|re)|department|ministry|agency|society|association|committee|council|fund)$/i;
/** Words after which "of" belongs to the name: "Secretary of State", "University of Texas". */
const takesOf =
  /^(?:secretary|department|university|house|speaker|board|bank|council|institute|school|college|ministry|minister|bureau|office|chamber|republic|city|director|chairman|chief|commission|federation|league|church|archbishop|bishop|library|museum|academy|society|organi[sz]ation|association|court|union|head|prince|duke|duchess|king|queen)$/i;

/** Last words of runs that name an office and nobody: "Tesla CEO", "Health Minister". */
const endsAsOffice =
  /^(?:C[EFTO]O|(?:[Cc]o-)?[Ff]ounder|Minister|President|Secretary|Chancellor|Director|Chairm[ae]n|Chairwom[ae]n|Spokesm[ae]n|Spokeswom[ae]n|Governor|Senator|Ambassador|Commissioner|Rapporteur|Envoy|MS?P|MEP)$|-based$/;

/** "Ann Lee |MP|": seats and degrees behind a name. */
const standsBehindNames = /^(?:M[SE]?P|MLA|TD|[QK]C|[OMC]BE|MD|PhD)$/;

const canStandInName = (token: Token | undefined) => token?.canStandInName === true;

const openingParticles = wordSet("de von van dos da di du ten ter");
/** Words that are names only now and then. */
const seldomNames = wordSet("Will May April June August From");
/** "van der", "de la": no name has more particles in a row. */
const MOST_PARTICLES = 3;
/** Marks included, in characters. */
const LONGEST_NICKNAME = 16;
/** A headline has this share of its words capitalised, or more: of at least so many of at least so many letters. */
const HEADLINE = 0.8;
const FEWEST_OF_HEADLINE = 4;
const SHORTEST_TELLING = 4;

/** What the article writes in small letters, and which words it writes behind a first name though they are seldom names: "Al |From|". */
export interface Spelling {
  readonly common: ReadonlySet<string>;
  readonly surnames: ReadonlySet<string>;
}

/** How an article spells what may or may not be a name. */
export function spellingOf(sentences: readonly { readonly tokens: readonly Token[] }[]): Spelling {
  const common = new Set<string>();
  for (const { tokens } of sentences)
    for (const { kind, text, lower } of tokens) if (kind === "word" && text === lower) common.add(lower);
  const isDoubtful = ({ isCapitalised, lower }: Token) => isCapitalised && (isSeldomName(lower) || common.has(lower));
  const surnames = sentences.flatMap(({ tokens }) =>
    tokens.filter((token, at) => isDoubtful(token) && isBehindFirstName(tokens, at)).map(({ text }) => text),
  );
  return { common, surnames: new Set(surnames) };
}

/** "said Al |From|"; "May 5" is a date. */
function isBehindFirstName(tokens: readonly Token[], at: number): boolean {
  const first = tokens[at - 1];
  const before = tokens[at - 2];
  const behind = tokens[at + 1];
  if (first?.kind !== "word" || seldomNames.has(first.text)) return false;
  const isLast = !/^[\p{Lu}\d]/u.test(behind?.text ?? "");
  return isLast && before !== undefined && isFirstName(first.text);
}

/**
 * The capitalised runs among the tokens, each read as a name. A word that opens a sentence or stands in a headline is
 * capitalised anyway: it begins no name when the article also writes it in lower case, unless it speaks.
 */
export function nameMentions(tokens: readonly Token[], { common, surnames }: Spelling): NameMention[] {
  const found: NameMention[] = [];
  const isHeadline = looksLikeHeadline(tokens);
  for (let from = tellsFirst(tokens) ? 1 : 0; from < tokens.length; from++) {
    const isCapitalAnyway = isHeadline || tokens[from - 1]?.kind !== "word";
    // "|Will| urged": a surname that is a common word, too, where its capital tells or it speaks.
    const isSurname = isIn(surnames, tokens[from]) && (!isCapitalAnyway || isFiniteCue(tokens[from + 1]));
    if (!isSurname && !opensName(tokens, from)) continue;
    if (isCapitalAnyway && !isSurname && isCommonWord(tokens[from], common)) continue;
    const to = runEnd(tokens, from, surnames);
    if (to === from && isLoneWord(tokens, from, isCapitalAnyway)) continue;
    const mention = readRun(tokens, from, to, !isHeadline);
    if (mention !== null) found.push(mention);
    from = to;
  }
  return found;
}

/** Few words have a capital, and only these are looked up. */
const isIn = (capitalised: ReadonlySet<string>, token: Token | undefined) =>
  token?.isCapitalised === true && capitalised.has(token.text);

/** Whether a name may begin at a token. */
const opensName = (tokens: readonly Token[], at: number) => canStandInName(tokens[at]) || opensWithParticle(tokens, at);

/** Whether a word that is capitalised for where it stands is one that the article writes small elsewhere. */
const isCommonWord = (token: Token | undefined, common: ReadonlySet<string>) =>
  token?.isCapitalised === true && common.has(token.lower) && !isFirstName(token.text) && !isTitle(token.lower);

/** `"…," |de Blasio| said`: a particle before a capital opens a name where no word stands before it. */
function opensWithParticle(tokens: readonly Token[], at: number): boolean {
  const isParticle = canStandInName(tokens[at + 1]) && openingParticles.has(tokens[at]?.text ?? "");
  return isParticle && tokens[at - 1]?.kind !== "word";
}

function looksLikeHeadline(tokens: readonly Token[]): boolean {
  let words = 0;
  let capitalised = 0;
  for (const token of tokens) {
    if (token.text.length < SHORTEST_TELLING) continue;
    words++;
    if (token.isCapitalised) capitalised++;
    else if (token.cue !== undefined) return false;
  }
  return words >= FEWEST_OF_HEADLINE && capitalised >= HEADLINE * words;
}

/** Index of the last token of the run that begins at `from`. */
function runEnd(tokens: readonly Token[], from: number, surnames: ReadonlySet<string>): number {
  let to = from;
  while (true) {
    const isSurname = isIn(surnames, tokens[to + 1]) && isFirstName(tokens[to]?.text ?? "");
    const links = isSurname || canStandInName(tokens[to + 1]) ? 0 : linksBehind(tokens, from, to);
    if (links === null) return to;
    to += links + 1;
  }
}

/** How many tokens behind `at` tie the capitalised token behind them to the run; null when none do. */
function linksBehind(tokens: readonly Token[], from: number, at: number): number | null {
  const current = tokens[at];
  const link = tokens[at + 1];
  if (current === undefined || link === undefined) return null;
  const ties = (link.lower === "of" && takesOf.test(current.text)) || link.text === "&" || isNickname(link);
  if (ties || tiesForWhat(tokens, from, at)) return canStandInName(tokens[at + 2]) ? 1 : null;
  let particles = 0;
  while (particles < MOST_PARTICLES && isNameParticle(tokens[at + 1 + particles]?.lower ?? "")) particles += 1;
  return canStandInName(tokens[at + 1 + particles]) ? particles : null;
}

/** Whether the word behind `at` is the "for" of an organisation's name, or an "and" or "in" behind it. */
function tiesForWhat(tokens: readonly Token[], from: number, at: number): boolean {
  const link = tokens[at + 1]?.lower;
  if (link === "for") return takesFor.test(tokens[at]?.text ?? "");
  return (link === "and" || link === "in") && tokens.slice(from, at).some(({ lower }) => lower === "for");
}

/** A nickname in quotation marks: Ann "Bibi" Lee. */
const isNickname = (link: Token) => link.kind === "quotation" && link.end - link.start <= LONGEST_NICKNAME;

function readRun(tokens: readonly Token[], from: number, to: number, isReliable: boolean): NameMention | null {
  const run = withoutSeat(tokens.slice(from, to + 1).filter((token) => token.kind === "word" || token.text === "&"));
  const { words, titles, gender, isPerson } = bareName(run.map((token) => token.text));
  const own = run.slice(run.length - words.length);
  const [first, last] = [own[0], own.at(-1)];
  if (first === undefined || last === undefined) return null;
  if (words.length > 1 && endsAsOffice.test(last.text)) return null;
  return {
    start: first.start,
    end: last.end,
    words,
    first: first.lower,
    last: own.findLast(({ text }) => !isGeneration(text))?.lower ?? "",
    titles,
    gender,
    isPerson,
    isReliable,
    isThingLike: titles.length === 0 && /^(?:in|the)$/.test(tokens[from - 1]?.lower ?? ""),
    from,
    to,
  };
}

/** "Ann Lee MP" as "Ann Lee"; "the Birmingham MP" stays. */
function withoutSeat(run: readonly Token[]): readonly Token[] {
  if (!standsBehindNames.test(run.at(-1)?.text ?? "")) return run;
  const rest = run.slice(0, -1);
  return bareName(rest.map(({ text }) => text)).isPerson ? rest : run;
}
