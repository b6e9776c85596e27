import { isFirstName } from "#text/first-names.ts";
import { stopwords } from "#text/stopwords.ts";
import { wordSet } from "#text/word-set.ts";
import {
  calendar,
  callings,
  demonyms,
  kin,
  organisationHeads,
  roleAdjectives,
  roleFields,
  roles,
  speechVerbs,
  titles,
} from "./lexicon.ts";
import { type Mention, wordAt } from "./mentions.ts";
import { isAcronym, isCapital, isMark, type Tokens } from "./tokens.ts";

/** Most tokens of a role: a longer phrase is a clause. */
export const LONGEST_ROLE = 14;

/** Forms of address: they say nothing about what somebody does. */
export const ADDRESS =
  /^(?:mr|mrs|ms|miss|mx|sir|dame|lord|lady|hon|honourable|honorable|dato|datuk|tun|dr|prof|fr|rev|saint|ds|dci)$/;
/** Prepositions that carry a role on: "head of", "spokesman for", "professor at". */
export const LINK = /^(?:of|for|at|to|in|on|from|with)$/;
/** What opens a noun phrase. */
export const ARTICLE = /^(?:the|a|an)$/;
/** Offices that may have their place right behind them, as in Pakistan: "Governor Punjab". */
export const OFFICE_OF_PLACE =
  /^(?:governor|mayor|minister|commissioner|secretary|officer|chief|inspector|director|magistrate)$/;
/** Callings by their endings: biologist, politician, photographer. */
const CALLING = /(?:ologist|ician|ographer|nomist)$/;
/** Who somebody is to somebody else. */
export const KINSHIP = new RegExp(
  `^(?:\\S+-)?(?:${kin}|partner|friend|colleague|kinsman|boyfriend|girlfriend|man|woman|boy|girl|person|fan)s?$`,
);
/** Offices that are shortened with a stop: "Sen. Ann Lee". */
const SHORTENED = /^(?:gov|sen|rep|gen|lt|col|maj|capt|sgt|adm|cmdr|brig|supt|det|cpl|insp)$/;
/** Endings of the names of companies: "Acme Corp. founder Ann Lee". */
const COMPANY = /^(?:co|corp|inc|ltd|bros|univ)$/;
/** Before an office they tell when it was held, and end what stands before them. */
const TIME = /^(?:former|late|then|current|outgoing|incumbent|retired)$/;
/** In lower case it is a verb: "count Ann Lee in". */
const VERB = "count";
/** Verbs that look like nouns, "Spain, |beat champion Ann Lee", and what counts or points. */
const NO_FIELD = wordSet(`
  met led saw won beat made took gave got sent put hit held kept left lost paid ran shot sued cast set let quit drew cut wrote chose fought sought
  bought brought caught found named join joins meet meets name names back backs tell tells help helped saying alongside like including versus via former
  here today yesterday tomorrow believe think want fear hope urge call see know love hate support oppose elect choose pick blame praise trust prefer say
  pal another whose each both several many two three four five six seven
`);
/** Nouns that tell of what an office is: "climate |change| minister", "armed |forces| chief". */
const FIELDS = wordSet(`
  advice aid appeals armed caretaker change circuit council court economics forces fund hedge high history law majority minority podcast production protection rights
  services sports staff studio superior talk wildlife
`);
/** … when what they are called stands before: "Harbour |group| head". */
const BODIES = wordSet("assembly city club committee company county department district franchise group network party");
/** Endings of adjectives. */
export const ADJECTIVE = /(?:al|ary|ic|ine|ist|ive|ous|ish|ese|-[a-z]+)$/;
const told = roles.union(callings);
const common = stopwords("en");

/** The tokens of an article, and which of them name people. */
export interface Page {
  readonly tokens: Tokens;
  readonly people: Uint8Array;
}

/**
 * Whether behind the role word at `head` somebody else is named whose office it is, or who stands in one list: "chief of staff |Ann Lee|",
 * "Duke of Leeds and |Ann Lee|"; but not "wife of senator |Ann Lee|".
 */
export function namesAnother({ tokens, people }: Page, head: number, last: number): boolean {
  for (let i = head + 1; i <= last; i++) {
    if (!people[i] || people[i - 1] || !people[i + 1] || !isFirstName(wordAt(tokens, i))) continue;
    const before = plain(tokens, i - 1);
    if (before === "and" || !(common.has(before) || isMark(tokens, i - 1) || leadsToName(before))) return true;
  }
  return false;
}

function leadsToName(word: string): boolean {
  return isRole(word) || titles.has(word) || ADDRESS.test(word) || roleAdjectives.has(word) || demonyms.has(word);
}

/** Whether a word says what a person is or does, in the singular or the plural. */
export function isRole(word: string): boolean {
  const last = word.slice(word.lastIndexOf("-") + 1);
  if (told.has(word) || told.has(last) || CALLING.test(word) || isPlural(word)) return true;
  return titles.has(word) && word !== VERB && !ADDRESS.test(word) && !roleAdjectives.has(word);
}

/** Whether a word says so of several people. */
export function isPlural(word: string): boolean {
  return word.endsWith("s") && roles.has(word.slice(0, -1));
}

/**
 * Whether the word at `i` is what a role is of though no list has it: "the country's |oil| minister", "by |economics|
 * professor Ann Lee".
 */
export function isField(tokens: Tokens, i: number): boolean {
  const word = wordAt(tokens, i);
  if (!/^\p{Ll}{3,}$/u.test(word) || isCapital(tokens, i) || common.has(word)) return false;
  if (speechVerbs.has(word) || NO_FIELD.has(word) || word.endsWith("ly")) return false;
  const next = wordAt(tokens, i + 1);
  // "His lack of |experience| former President Ann Lee regrets".
  if (isCapital(tokens, i + 1) || LINK.test(next) || (TIME.test(next) && !word.endsWith("ed"))) return false;
  const before = wordAt(tokens, i - 1);
  if (FIELDS.has(word) || ARTICLE.test(before) || before === "'s") return true;
  if (BODIES.has(word) && (isCapital(tokens, i - 1) || BODIES.has(before) || ADJECTIVE.test(before))) return true;
  // After others a verb may stand: "Leeds |elected mayor Ann Lee", "of |killing actor Ann Lee".
  if (/(?:ed|ing)$/.test(word)) return false;
  if (LINK.test(before) || before === "by" || before === ",") return true;
  // "Film production |design| head", "talk |show| host".
  if (FIELDS.has(before) || roleFields.has(before)) return true;
  if (word.endsWith("s")) return false;
  return (
    isAcronym(tokens, i - 1) ||
    demonyms.has(before) ||
    roleAdjectives.has(before) ||
    (ADJECTIVE.test(before) && !isCapital(tokens, i - 1))
  );
}

/** What tells of somebody is no part of his role. */
const TELLS_OF =
  /^(?:news|word|reports?|rumou?rs?|claims?|talk|footage|videos?|photos?|pictures?|images?|death|killing|arrest|firing|ouster)$/;

/** Whether a token can belong to the role word to the right of it: "former", "US", "State Department". */
export function belongsLeft(tokens: Tokens, i: number): boolean {
  const word = plain(tokens, i);
  if (isRole(word) || roleAdjectives.has(word) || roleFields.has(word) || demonyms.has(word)) return true;
  if (calendar.has(word) || ADDRESS.test(word)) return false;
  if (wordAt(tokens, i) === ".") return COMPANY.test(plain(tokens, i - 1)) || isStopOfOffice(tokens, i);
  if (word === "'s") return isCapital(tokens, i - 1);
  // "Game of Thrones actor", but "news of Fox News host".
  if (word === "of" && TELLS_OF.test(wordAt(tokens, i - 1))) return false;
  if (word === "of") return organisationHeads.has(plain(tokens, i - 1)) || isTitleAround(tokens, i);
  if (word === "and") return isRole(plain(tokens, i - 1)) || roleAdjectives.has(plain(tokens, i - 1));
  if (isMark(tokens, i) || (common.has(word) && !isAcronym(tokens, i))) return false;
  return isCapital(tokens, i) || ADJECTIVE.test(word);
}

function isTitleAround(tokens: Tokens, i: number): boolean {
  const isName = (j: number) => isCapital(tokens, j) && !isRole(plain(tokens, j));
  return isName(i - 1) && isName(i + 1);
}

/** The word of a token in the sentence of the mention; "" outside. */
export function at(tokens: Tokens, i: number, mention: Mention): string {
  return tokens.sentence[i] === tokens.sentence[mention.first] ? wordAt(tokens, i) : "";
}

/** The word without the stop of an abbreviation. */
export function plain(tokens: Tokens, i: number): string {
  return wordAt(tokens, i).replace(/\.$/, "");
}

/** The stop behind a shortened office belongs to it: whether token `i` is one, "Sen." */
export function isStopOfOffice(tokens: Tokens, i: number): boolean {
  return wordAt(tokens, i) === "." && SHORTENED.test(plain(tokens, i - 1));
}

/** "Former |Lee| lawyer Ann Orr": whether a surname tells whom an office is for. */
export function isServed({ tokens, people }: Page, i: number): boolean {
  return !people[i - 1] && !people[i + 1] && !isCapital(tokens, i + 1) && !isMark(tokens, i + 1);
}
