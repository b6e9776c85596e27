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
  too today yesterday ${weekdays.join(" ")} went goes on to continued began proceeded seemed appeared used long`,
);
const times = wordSet(
  `${weekdays.join(" ")} ${months.join(" ")} today yesterday tomorrow tonight last this week month year night morning afternoon evening earlier later`,
);

/** Personal pronouns in the nominative, and "who". */
export const isPronoun = (token: Token | undefined) => token !== undefined && pronouns.has(token.lower);
/** Prepositions. */
export const isPreposition = (token: Token | undefined) => token !== undefined && prepositions.has(token.lower);
/** "and", "or", "but", "nor". */
export const isConjunction = (token: Token | undefined) => token !== undefined && conjunctions.has(token.lower);
/** Words that begin a dependent clause. */
export const isSubordinator = (token: Token | undefined) => token !== undefined && subordinators.has(token.lower);
/** Forms of "be", "have", "do", and modal verbs; "May" and "Will" are names. */
export const isAuxiliary = (token: Token | undefined) =>
  token !== undefined && auxiliaries.has(token.lower) && !/^(?:May|Will)$/.test(token.text);
/** Articles, possessives and quantities: what begins a noun phrase. */
export const isDeterminer = (token: Token | undefined) => token !== undefined && determiners.has(token.lower);
/** Days, months and words for times. */
export const isTime = (token: Token | undefined) => token !== undefined && times.has(token.lower);
/** A comma, a dash or a bracket: what parts an apposition from its noun. */
export const isBreak = (token: Token | undefined) => token !== undefined && /^[,–—()-]$/.test(token.text);
/** Lower-case words in -ly that are no nouns. */
export const isAdverb = (token: Token | undefined) =>
  token !== undefined &&
  /^\p{Ll}{3,}ly$/u.test(token.text) &&
  !/^(?:family|ally|rally|reply|assembly|monopoly|anomaly|daily|weekly|monthly)$/.test(token.lower);
/** Whether the token can stand between a subject and its verb. */
export const isBetween = (token: Token | undefined) =>
  token !== undefined && (isAuxiliary(token) || fillers.has(token.lower) || isAdverb(token));

/** Whether the token is a verb of speech in a form that has a subject. */
export function isFiniteCue(token: Token | undefined): boolean {
  const form = token === undefined ? undefined : token.cue?.form;
  return form === "past" || form === "present";
}
