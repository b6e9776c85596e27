import { stopwords } from "#text/stopwords.ts";
import { phraseAfter } from "./appositions.ts";
import { pointsBack } from "./fullest-role.ts";
import { leftEdge } from "./left-edge.ts";
import { calendar, roleAdjectives } from "./lexicon.ts";
import { type Mention, type TokenSpan, wordAt } from "./mentions.ts";
import {
  ADDRESS,
  ARTICLE,
  at,
  belongsLeft,
  isField,
  isPlural,
  isRole,
  isStopOfOffice,
  KINSHIP,
  LINK,
  LONGEST_ROLE,
  namesAnother,
  OFFICE_OF_PLACE,
  type Page,
  plain,
} from "./role-words.ts";
import { isAcronym, isCapital, isMark, opensSentence, type Tokens } from "./tokens.ts";

/** Beyond this many telling words a longer role is no better: then the first tells who somebody is here. */
const ENOUGH_WORDS = 3;
/**
 * What a plural ("councillors"), a family tie, an office of what other words name ("the group's chairman") and "Sen."
 * say, compared with an office.
 */
const WORTH = { plural: 0.5, kinship: 0.1, pointingBack: 0.2, shortened: 0.9 } as const;

/** Ranks of birth: behind an office they are part of the name, "Foreign Minister Prince Faisal". */
const NOBLE = /^(?:sheikh|sheik|shaikh|prince|princess|sultan|emir)$/;
/** "Minister from 1987 to 1990", "driver for 22 years", "coach at the time": what somebody was then. */
const OF_ITS_TIME =
  /\s(?:at the time|(?:from|in|since|until) (?:the )?\d{4}s?(?:\s?(?:to|until|and|–|-)\s?\S+)?|for (?:\S+ ){1,3}(?:years|months|decades)(?: \S.*)?)$/;
/** Ranks and seats that tell less than the office before them: "Pentagon spokesman |Air Force Lt. Col.| Ann Lee". */
const RANK =
  /^(?:general|gen|lieutenant|lieut|lt|colonel|col|major|maj|captain|capt|sergeant|sgt|officer|constable|inspector|superintendent|admiral|adm|commander|cmdr|brigadier|brig|marshal|sen|senator|rep|representative|gov|governor|judge|professor|reverend|cardinal|archbishop|bishop|ayatollah|imam|patriarch)$/;
/** Offices that are none together with a rank: "Interior Minister |General| Ann Lee", but "Attorney General". */
const CIVIL = /^(?:minister|president|premier|chancellor|spokesman|spokeswoman)$/;
/** Offices that are written in capitals: "PM Ann Lee". */
const IN_CAPITALS = /^(?:d?pm|cm|vp)$/;
const SERVICE = /^(?:rear|air|force|army|navy|marine|corps)$/;
/** Many are: they tell less than a rank. */
const IDLE = /^(?:\S+-)?(?:incumbent|star|hero|legend|icon|member|resident|figure|fan)$/;
/** Of two people: neither is both. */
const PAIR =
  /^(?:duke and duchess|king and queen|prince and princess|lord and lady|earl and countess|husband and wife)\b/i;
/** Offices of which a common noun may tell the field. */
const OF_FIELD = /^(?:chief|head|director|secretary|(?:vice-)?president|minister|professor|manager)$/;
/** "The |official| Tanjug": alone before a name it is no office. */
const BLANK = /^official$/i;
const LONGEST_PREFIX = "then-".length;
const ASPIRES = /^(?:candidate|frontrunner|front-runner|hopeful|contender)$/;
const common = stopwords("en");

/** What the text calls a person beside one of the mentions, in its own words; null when it says nothing. */
export function roleOf(page: Page, mentions: readonly Mention[]): string | null {
  let best: TokenSpan | null = null;
  let bestWorth = 0;
  for (const mention of mentions) {
    for (const phrase of [phraseBefore(page, mention), phraseAfter(page, mention)]) {
      const worth = phrase === null ? 0 : worthOf(page.tokens, phrase);
      if (worth > bestWorth) [best, bestWorth] = [phrase, worth];
    }
  }
  return best && wordsOf(page.tokens, best);
}

function wordsOf({ text, start, end }: Tokens, { first, last }: TokenSpan): string {
  const from = start[first] ?? 0;
  // "Ex-Trump lawyer": the prefix is no token, and no such lawyer is told without it.
  const [prefix = ""] = text.slice(Math.max(0, from - LONGEST_PREFIX), from).match(/\b(?:ex|then)-$/i) ?? [];
  return text.slice(from - prefix.length, end[last]).replace(/\s+/g, " ");
}

/** An office with its organisation says most, a bare title little, a family tie least. */
function worthOf(tokens: Tokens, { first, last }: TokenSpan): number {
  const role = wordsOf(tokens, { first, last });
  if (OF_ITS_TIME.test(role) || PAIR.test(role) || BLANK.test(role)) return 0;
  const places = Array.from({ length: last - first + 1 }, (_, k) => first + k);
  const heads = places.map((i) => plain(tokens, i)).filter(isRole);
  const telling = places.filter(
    (i) => !isMark(tokens, i) && (isAcronym(tokens, i) || !common.has(wordAt(tokens, i))),
  ).length;
  return shareOf(heads, role) * Math.min(telling, ENOUGH_WORDS);
}

function shareOf(heads: readonly string[], role: string): number {
  if (heads.every((head) => KINSHIP.test(head))) return WORTH.kinship;
  if (pointsBack(role)) return WORTH.pointingBack;
  if (isPlural(heads.at(-1) ?? "")) return WORTH.plural;
  return role.endsWith(".") ? WORTH.shortened : 1;
}

/** "US Secretary of State John Kerry", "The president of the region, Roberto Maroni, …". */
function phraseBefore({ tokens, people }: Page, mention: Mention): TokenSpan | null {
  let last = beforeAddress(tokens, mention);
  // "The daughter of Jake and Neytiri (Ann Lee)", who plays her.
  if (at(tokens, last, mention) === "(") return null;
  if (NOBLE.test(at(tokens, last, mention)) && isBehindOffice(tokens, last)) last--;
  last = beforeRank(tokens, mention, last);
  const apart = at(tokens, last, mention) === ",";
  if (apart) last--;
  const head = headBefore(tokens, mention, isStopOfOffice(tokens, last) ? last - 1 : last, apart);
  // "Ann King, Peter Olsen": the king is a name.
  if (head < 0 || (apart && people[head])) return null;
  // "At 3 |pm| Ann Lee left".
  if (IN_CAPITALS.test(wordAt(tokens, head)) && !isAcronym(tokens, head)) return null;
  const first = leftEdge({ tokens, people }, mention, head);
  if (namesAnother({ tokens, people }, head, last)) return null;
  if (isAim(tokens, mention, first)) return null;
  const isOfOne = isApposition(tokens, mention, first) && !isOfOther({ tokens, people }, mention, first);
  const isOwn = !apart || (isOfOne && !isListed({ tokens, people }, mention, first));
  return isOwn ? { first, last } : null;
}

/** "The frontrunner |for| prime minister Ann Lee". */
function isAim(tokens: Tokens, mention: Mention, first: number): boolean {
  return at(tokens, first - 1, mention) === "for" && ASPIRES.test(at(tokens, first - 2, mention));
}

/** The last token before a name and its forms of address: "Prime Minister |Dr. |Ann Lee". */
function beforeAddress(tokens: Tokens, mention: Mention): number {
  let last = mention.first - 1;
  for (;;) {
    const word = at(tokens, last, mention) === "." ? last - 1 : last;
    const address = at(tokens, word, mention);
    if (!ADDRESS.test(address) || (address === "lady" && at(tokens, word - 1, mention) === "first")) return last;
    last = word - 1;
  }
}

/** "Foreign Minister |Prince| Faisal", "Duke of Sussex |Prince| Harry". */
function isBehindOffice(tokens: Tokens, i: number): boolean {
  return isRole(plain(tokens, i - 1)) || (wordAt(tokens, i - 2) === "of" && isRole(plain(tokens, i - 3)));
}

/** The last token of the office before ranks and seats; the same token where none that tells stands there. */
function beforeRank(tokens: Tokens, mention: Mention, last: number): number {
  const rankAt = (i: number) => (isStopOfOffice(tokens, i) ? i - 1 : i);
  let i = last;
  while (isCapital(tokens, rankAt(i)) && RANK.test(plain(tokens, rankAt(i)))) i = rankAt(i) - 1;
  while (i < last && SERVICE.test(wordAt(tokens, i))) i--;
  const word = at(tokens, i, mention);
  const isTold = !isCapital(tokens, i) || CIVIL.test(word);
  const isOffice = i < last && isRole(word) && isTold && !roleAdjectives.has(word);
  const tells = isOffice && !isPlural(word) && !KINSHIP.test(word) && !IDLE.test(word);
  return tells && (belongsLeft(tokens, i - 1) || isField(tokens, i - 1)) ? i : last;
}

/** The role word of a phrase that ends at `last`: the last word, or one that "of", "for" … ties to what follows; -1 without one. */
function headBefore(tokens: Tokens, mention: Mention, last: number, apart: boolean): number {
  if (/^(?:the|an?|and)$/.test(at(tokens, last, mention)) || LINK.test(at(tokens, last, mention))) return -1;
  let depth = 0;
  for (let i = last; last - i < LONGEST_ROLE; i--) {
    const word = at(tokens, i, mention);
    if (word === "" || calendar.has(word)) return -1;
    if (word === ")") depth++;
    else if (word === "(") depth--;
    else if (depth > 0) continue;
    else if (isRole(plain(tokens, i)))
      return i === last || LINK.test(wordAt(tokens, i + 1)) || isOfPlace(tokens, i, last) ? i : -1;
    else if (!mayFollowRole(tokens, i, last, apart)) return -1;
  }
  return -1;
}

/** "Governor |Punjab |Ann Lee", as Pakistan writes it. */
function isOfPlace(tokens: Tokens, i: number, last: number): boolean {
  return i === last - 1 && OFFICE_OF_PLACE.test(wordAt(tokens, i)) && isCapital(tokens, i) && isCapital(tokens, last);
}

/** "Chief of |staff| Ann Lee", "head of |policy| Ann Lee". */
function isFieldOf(tokens: Tokens, i: number): boolean {
  const isNoun = /^\p{Ll}{4,}$/u.test(wordAt(tokens, i)) && !common.has(wordAt(tokens, i));
  return isNoun && wordAt(tokens, i - 1) === "of" && OF_FIELD.test(plain(tokens, i - 2));
}

function mayFollowRole(tokens: Tokens, i: number, last: number, apart: boolean): boolean {
  const word = wordAt(tokens, i);
  if (
    (i === last && isFieldOf(tokens, i)) ||
    isCapital(tokens, i) ||
    LINK.test(word) ||
    /^(?:the|and|&|'s)$/.test(word)
  )
    return true;
  return apart && !isMark(tokens, i) && !common.has(word);
}

/** "Ann Lee, the mayor, Peter Olsen, the judge": the mayor is Ann Lee. */
function isOfOther({ tokens, people }: Page, mention: Mention, first: number): boolean {
  const opensAt = withArticle(tokens, mention, first);
  return at(tokens, opensAt - 1, mention) === "," && people[opensAt - 2] === 1;
}

/** "Without the forward, |Ann Lee|, Peter Olsen and Tom Gray would not get the ball". */
function isListed({ tokens, people }: Page, mention: Mention, first: number): boolean {
  let i = mention.last + 2;
  if (at(tokens, i - 1, mention) !== "," || !people[i]) return false;
  while (people[i]) i++;
  return /^(?:,|and|or)$/.test(at(tokens, i, mention)) && !opensSentence(tokens, withArticle(tokens, mention, first));
}

/** Where a phrase begins that has its first word at `first`, with the article before it. */
function withArticle(tokens: Tokens, mention: Mention, first: number): number {
  return ARTICLE.test(at(tokens, first - 1, mention)) ? first - 1 : first;
}

/** "…, Name," after a phrase counts as its name when the phrase opens the sentence, or when a comma follows the name too. */
function isApposition(tokens: Tokens, mention: Mention, first: number): boolean {
  const opens = opensSentence(tokens, withArticle(tokens, mention, first));
  return opens || /^(?:[,.;)"“]|and)?$/.test(at(tokens, mention.last + 1, mention));
}
