import { isFirstName } from "#text/first-names.ts";
import { isOffice } from "#text/person-names.ts";
import type { Quotation } from "#text/quotation-marks.ts";
import type { Attribution } from "./attribution.ts";
import type { AttributedQuotation, NamedSentence } from "./discourse.ts";
import { type NameMention, nameMentions, type Spelling } from "./names.ts";
import { named } from "./noun-phrases.ts";
import { plainTokens, type Token } from "./tokens.ts";
import { isAuxiliary, isConjunction, isFiniteCue, isPreposition, isSubordinator } from "./word-classes.ts";

/** Longer lines, in characters, sign nothing. */
const LONGEST = 200;
/** … and more tokens than these before a colon are a clause. */
const LONGEST_LABEL = 16;
/** The line behind a quotation that a dash opens, in the same paragraph or the next. */
const DASHED = /\s{0,3}(?:[–—―]|--?) ?(?=\p{Lu})([^\n]+)/uy;
/** … and a name alone, or with who that is, in the next paragraph and still within the marks: `"We won. ⏎ |Ann Lee, the mayor|."`. */
const WITHIN = /\s{1,3}((\p{Lu}[\p{L}'’-]*)(?: \p{Lu}[\p{L}.'’-]*){1,3}(?:, [^.?!;:"“”\n]{3,120})?\.?["”])(?=\n|$)/uy;
/** Behind the name of who signs stands nothing more, who that is, or his account. */
const GOES_ON = /^[,(.["”]$/;

/** The quotations without those that hold a signature only. */
export function withoutSignatures(text: string, quotations: readonly Quotation[]): readonly Quotation[] {
  return quotations.filter(
    ({ start, isContinued }, index) => !isContinued || signatureWithin(text, quotations[index - 1]) !== start,
  );
}

/**
 * Who signs a quotation that opens its paragraph: `"We won." — Ann Lee, the mayor`. All paragraphs of a quotation have the
 * signature behind its last.
 */
export function signatureOf(
  text: string,
  sentences: readonly NamedSentence[],
  quotations: readonly AttributedQuotation[],
  index: number,
  spelling: Spelling,
): Attribution | null {
  let last = index;
  while (quotations[last + 1]?.quotation.isContinued) last += 1;
  const signed = quotations[last];
  if (signed === undefined || !opensParagraph(sentences, signed)) return null;
  const start = signatureBehind(text, signed.quotation);
  if (start === null) return null;
  const end = text.indexOf("\n", start);
  const tokens = plainTokens(text, start, Math.min(end < 0 ? text.length : end, start + LONGEST));
  const name = nameMentions(tokens, spelling).find(({ from }) => from === 0);
  const behind = tokens[(name?.to ?? 0) + 1];
  if (name === undefined || !(behind === undefined || GOES_ON.test(behind.text))) return null;
  if (tokens.some((token) => /^[:;“]$/.test(token.text)) || !isSomebody(name, behind?.text, sentences)) return null;
  return { rule: "signed", mention: named(name), cue: null, strength: null };
}

/**
 * Who is named, with nothing but what he is, before the colon of a quotation: `Ann Lee (mayor): "…"`, `Riga mayor Ann Lee: "…"`, as in
 * interviews and lists of opinions.
 */
export function labelOf(
  sentences: readonly NamedSentence[],
  { sentence, at }: AttributedQuotation,
): Attribution | null {
  const { tokens, nameAt } = sentences[sentence] ?? { tokens: [], nameAt: new Map<number, NameMention>() };
  if (tokens[at - 1]?.text !== ":" || at > LONGEST_LABEL) return null;
  const first = tokens.findIndex(({ kind }) => kind !== "mark");
  const label = tokens.slice(0, at - 1);
  const name = [...nameAt.values()].find((each) => isLabel(label, first, each));
  if (name === undefined || !isSomebody(name, label[name.to + 1]?.text, sentences)) return null;
  return { rule: "colon", mention: named(name), cue: null, strength: "strong" };
}

/** Whether all that stands before a colon, from `first` on, is a name and what somebody of this name is. */
function isLabel(tokens: readonly Token[], first: number, { from, to }: NameMention): boolean {
  const [before, behind] = [tokens.slice(first, from), tokens.slice(to + 1)];
  if (behind.length > 0) return before.length === 0 && (isInBrackets(behind) || isApposition(behind));
  return before.length === 0 || (before.every(isOfRole) && isOffice(before.at(-1)?.lower ?? ""));
}

const isOfRole = (token: Token) =>
  /^['’]s$/.test(token.lower) || (token.kind === "word" && !isPreposition(token) && !isClausal(token));

const isClausal = (token: Token) =>
  token.kind === "quotation" ||
  isFiniteCue(token) ||
  isAuxiliary(token) ||
  isSubordinator(token) ||
  isConjunction(token) ||
  /^(?:;|who)$/.test(token.lower);

function isInBrackets(behind: readonly Token[]): boolean {
  return behind[0]?.text === "(" && behind.findIndex(({ text }) => text === ")") === behind.length - 1;
}

/** ", the mayor of Riga". */
function isApposition(behind: readonly Token[]): boolean {
  return behind[0]?.text === "," && behind.some(({ lower }) => isOffice(lower)) && !behind.some(isClausal);
}

/** A person by name, or somebody who is told of behind it, or who has been named in full. */
function isSomebody(name: NameMention, behind: string | undefined, sentences: readonly NamedSentence[]): boolean {
  if (name.words.length + name.titles.length > 1) return name.isPerson || behind === ",";
  const isOfName = ({ words, last }: NameMention) => words.length > 1 && last === name.last;
  return sentences.some(({ nameAt }) => [...nameAt.values()].some(isOfName));
}

function opensParagraph(sentences: readonly NamedSentence[], { sentence, at }: AttributedQuotation): boolean {
  const isFirst = sentences[sentence - 1]?.paragraph !== sentences[sentence]?.paragraph;
  return isFirst && !sentences[sentence]?.tokens.slice(0, at).some(({ kind }) => kind !== "mark");
}

/** Where the signature begins behind a quotation; null where none does. */
function signatureBehind(text: string, quotation: Quotation): number | null {
  if (!quotation.isClosed) return signatureWithin(text, quotation);
  DASHED.lastIndex = quotation.end;
  const line = DASHED.exec(text)?.[1] ?? "";
  return line === "" || line.length > LONGEST ? null : DASHED.lastIndex - line.length;
}

function signatureWithin(text: string, quotation: Quotation | undefined): number | null {
  if (quotation === undefined || quotation.isClosed) return null;
  WITHIN.lastIndex = quotation.end;
  const [, line = "", first = ""] = WITHIN.exec(text) ?? [];
  return isFirstName(first) ? WITHIN.lastIndex - line.length : null;
}
