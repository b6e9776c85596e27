import { wordSet } from "#text/word-set.ts";
import type { CueWord } from "./cue-words.ts";
import type { Token } from "./tokens.ts";
import { isAdverb, isDeterminer, isFiniteCue, isPreposition, isPronoun } from "./word-classes.ts";

/** How a verb of speech stands in its sentence: with a subject before it, in the passive, or tied to another verb. */
export type VerbUse = "finite" | "passive" | "gerund";

const fillers = wordSet("also then not n't never even again once just first often still always");
const formsOfBe = wordSet("was were is are been be being 's got gets");
/** What stands before nouns: "a |written| statement". */
const beforeNoun = wordSet("a an the his her its their in of with by for as");
/** Words behind which a bare form is a verb: auxiliaries, and subjects in the plural. */
const beforeBare = wordSet(
  `to would will could did didn't does do doesn't don't can can't may might must should let they we i who people officials critics supporters democrats
  republicans`,
);
/** "Experts say": a noun in the plural, no "virus"; a bare form of other verbs behind one is a noun as often: "experts answer". */
const plural = /^(?:police|\p{L}{2,}[^\P{L}su]s)$/u;
const pronouns = wordSet("he she it who");

/** "as saying" is looked for this many tokens behind "quoted": past "by the state news agency". */
const REACH_OF_AS = 10;

/** How the token at `at` is used as a verb of speech; null when it is none. */
export function verbAt({ tokens }: { readonly tokens: readonly Token[] }, at: number): VerbUse | null {
  const token = tokens[at];
  const isVerb = token?.kind === "word" && (!/^\p{Lu}/u.test(token.text) || (at === 0 && tellsFirst(tokens)));
  const form = isVerb ? token.cue?.form : undefined;
  if (token === undefined || form === undefined || isNoAnswer(tokens, at)) return null;
  let before = at - 1;
  while (isAdverb(tokens[before]) || fillers.has(tokens[before]?.lower ?? "")) before -= 1;
  // "The Lee |comments| are": a noun behind a name that only tells whose.
  if (form === "noun" && tokens[before - 1]?.lower === "the" && isBehindSubject(tokens[at + 1])) return null;
  return isQuotedAsSaying(tokens, at) ? "finite" : useBehind(token, form, tokens[before]);
}

/** `|Said| Ann Lee: "…"`: whether a sentence opens with its verb of speech, and with no other before the colon or the quotation. */
export function tellsFirst(tokens: readonly Token[]): boolean {
  if (tokens[0]?.cue?.strength !== "strong" || !isFiniteCue(tokens[0])) return false;
  const end = tokens.findIndex(({ kind, text }) => kind === "quotation" || text === ":");
  return end > 0 && !tokens.slice(1, end).some(isFiniteCue);
}

/** What stands behind a subject or a noun, and hardly ever behind a verb of speech. */
const isBehindSubject = (token: Token | undefined) => /^(?:are|were|had|on|of)$/.test(token?.lower ?? "");

/** "Ann Lee |fired| back" answers, "Ann Lee fired the mayor" does not. */
const isNoAnswer = (tokens: readonly Token[], at: number) =>
  /^(?:sho[ot]+s?|shooting|fir(?:e[sd]?|ing)|hits?|hitting)$/.test(tokens[at]?.lower ?? "") &&
  tokens[at + 1]?.lower !== "back";

/** "Ann Lee was |quoted| by the agency as saying": passive in form, yet its subject speaks. */
function isQuotedAsSaying(tokens: readonly Token[], at: number): boolean {
  const isAs = ({ lower }: Token) => lower === "as";
  return /^(?:quoted|cited)$/.test(tokens[at]?.lower ?? "") && tokens.slice(at, at + 1 + REACH_OF_AS).some(isAs);
}

function useBehind({ lower }: Token, form: CueWord["form"], before: Token | undefined): VerbUse | null {
  const governor = before?.lower ?? "";
  const isBehindBe = formsOfBe.has(governor);
  switch (form) {
    case "past":
      // "was told" is told by others; "a written statement" tells nothing.
      if (isBehindBe) return "passive";
      return beforeNoun.has(governor) ? null : "finite";
    case "gerund":
      return isBehindBe ? "finite" : "gerund";
    case "base":
      return beforeBare.has(governor) || (/^(?:say|tell)$/.test(lower) && plural.test(governor)) ? "finite" : null;
    case "noun":
      return pronouns.has(governor) || /^\p{Lu}/u.test(before?.text ?? "") || before?.kind === "quotation"
        ? "finite"
        : null;
    case "present":
      return "finite";
  }
}

/**
 * "Ann Lee |endorsed| Jon Berg", "the video |released| by": no adjective, for an object or a preposition stands behind
 * and no article before; "a man named Ann Lee" goes on.
 */
export function isVerbInEd(tokens: readonly Token[], at: number): boolean {
  const [before, behind] = [tokens[at - 1], tokens[at + 1]];
  if (!/^(?!named|called)\p{Ll}{2,}(?<!e)ed$/u.test(tokens[at]?.text ?? "") || isDeterminer(before) || isAdverb(before))
    return false;
  return isDeterminer(behind) || isPreposition(behind) || isPronoun(behind) || /^\p{Lu}/u.test(behind?.text ?? "");
}
