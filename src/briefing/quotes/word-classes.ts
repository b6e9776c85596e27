import { months, weekdays } from "#text/calendar.ts";
import { wordSet } from "#text/word-set.ts";
import type { Token } from "./tokens.ts";

const pronouns = wordSet("he she they we i it who you");
const determiners = wordSet(
  "the a an this that these those his her their its our my one some many several two three four five another both any no each every other most few all such",
);
const prepositions = wordSet(
  `in on at by for from with without to of about over under into during between among against despite after before since until upon near inside outside through
  throughout amid like unlike around behind beyond per via within across along toward towards as`,
);
const subordinators = wordSet(
  "that when because if while although though whereas but where whether than unless once so yet which what how why",
);
const conjunctions = wordSet("and or but nor");
const auxiliaries = wordSet(
  `has have had having was is were are been be being would will could did does do can may might must should isn't wasn't aren't weren't hasn't haven't hadn't won't
  wouldn't couldn't didn't doesn't don't can't 're 've 'd 'll 'm`,
);
/** Words other than auxiliaries that stand between a subject and its verb. */
const fillers = wordSet(
  `also then later once even often again never always still just only now ever already earlier himself herself themselves not n't twice both instead soon first
  too today yesterday ${weekdays.join(" ")} went goes on to continued began proceeded seemed appeared used long further`,
);
const times = wordSet(
  `${weekdays.join(" ")} ${months.join(" ")} today yesterday tomorrow tonight last this week month year night morning afternoon evening earlier later`,
);
const breaks = [...",–—()-"];
const gendered = wordSet("he him his she her");

/** What a word or mark can be in its sentence, one bit each. */
const Class = {
  pronoun: 1,
  preposition: 2,
  conjunction: 4,
  subordinator: 8,
  auxiliary: 16,
  determiner: 32,
  time: 64,
  filler: 128,
  adverb: 256,
  break: 512,
  gendered: 1024,
} as const;

/** The bits of every word on a list. */
const listed = new Map<string, number>();
for (const [bit, list] of [
  [Class.pronoun, pronouns],
  [Class.preposition, prepositions],
  [Class.conjunction, conjunctions],
  [Class.subordinator, subordinators],
  [Class.auxiliary, auxiliaries],
  [Class.determiner, determiners],
  [Class.time, times],
  [Class.filler, fillers],
  [Class.break, breaks],
  [Class.gendered, gendered],
] as const)
  for (const word of list) listed.set(word, (listed.get(word) ?? 0) | bit);

/** All that a word can be in its sentence, for `Token.classes`: it is looked up once for the many times it is asked. */
export function classesOf(text: string, lower: string): number {
  const bits = listed.get(lower) ?? 0;
  if (bits & Class.auxiliary && /^(?:May|Will)$/.test(text)) return bits & ~Class.auxiliary;
  return isInLy(text, lower) ? bits | Class.adverb : bits;
}

function isInLy(text: string, lower: string): boolean {
  return (
    lower.endsWith("ly") &&
    /^\p{Ll}{3,}ly$/u.test(text) &&
    !/^(?:family|ally|rally|reply|assembly|monopoly|anomaly|daily|weekly|monthly)$/.test(lower)
  );
}

/** What is asked of a token. */
type Classed = Pick<Token, "classes"> | undefined;
const isAny = (token: Classed, bits: number) => token !== undefined && (token.classes & bits) !== 0;

/** Personal pronouns in the nominative, and "who". */
export const isPronoun = (token: Classed) => isAny(token, Class.pronoun);
/** Prepositions. */
export const isPreposition = (token: Classed) => isAny(token, Class.preposition);
/** "and", "or", "but", "nor". */
export const isConjunction = (token: Classed) => isAny(token, Class.conjunction);
/** Words that begin a dependent clause. */
export const isSubordinator = (token: Classed) => isAny(token, Class.subordinator);
/** Forms of "be", "have", "do", and modal verbs; "May" and "Will" are names. */
export const isAuxiliary = (token: Classed) => isAny(token, Class.auxiliary);
/** Articles, possessives and quantities: what begins a noun phrase. */
export const isDeterminer = (token: Classed) => isAny(token, Class.determiner);
/** Days, months and words for times. */
export const isTime = (token: Classed) => isAny(token, Class.time);
/** A comma, a dash or a bracket: what parts an apposition from its noun. */
export const isBreak = (token: Classed) => isAny(token, Class.break);
/** Lower-case words in -ly that are no nouns. */
export const isAdverb = (token: Classed) => isAny(token, Class.adverb);
/** "he" and "she" in any case: what tells a gender. */
export const isGendered = (token: Classed) => isAny(token, Class.gendered);
/** Whether the token can stand between a subject and its verb. */
export const isBetween = (token: Classed) => isAny(token, Class.auxiliary | Class.filler | Class.adverb);

/** Whether the token is a verb of speech in a form that has a subject. */
export function isFiniteCue(token: Token | undefined): boolean {
  const form = token === undefined ? undefined : token.cue?.form;
  return form === "past" || form === "present";
}
