import { calendar, demonyms, organisationHeads, speechVerbs } from "./lexicon.ts";
import { type Mention, type TokenSpan, wordAt } from "./mentions.ts";
import {
  ADJECTIVE,
  ARTICLE,
  at,
  belongsLeft,
  isPlural,
  isRole,
  isServed,
  KINSHIP,
  LINK,
  LONGEST_ROLE,
  namesAnother,
  type Page,
  plain,
} from "./role-words.ts";
import { isCapital, isMark, opensSentence, type Tokens } from "./tokens.ts";

const POSSESSIVE = /^(?:his|her|their|its|our|my)$/;
/** Words that begin a clause or carry its verb. */
const CLAUSE =
  /^(?:who|whose|whom|which|that|was|is|were|are|has|had|have|will|would|could|can|may|but|while|when|where|as|because|after|before|since|until|during|died|born|went|came|took|made|gave|got|left|saw|became|began|won|lost|less|more|now|known|best|formerly|based|himself|herself|themselves|such|respectively)$/;
const SAYS = /^(?:said|says|told|added|announced|confirmed|warned)$/;
const QUOTATION = /^["“”‘]$/;
/** Participles that tell of somebody behind an office. */
const TOLD_BEHIND = /^(?:\p{Ll}+ed|shot|slain|found|held|beaten|taken|caught|struck)$/u;
const BEHIND_PARTICIPLE = /^(?:by|with|of|in|for|after|on|over|at|from|during|when|while)$/;
const AGE_OR_DEGREE = /^(?:\d{1,3}|ph\.?d|m\.?d|j\.?d|mba|rn|kc|qc|[mocd]be|esq)\.?$/;
const OPENS_DEGREE = /^(?:\d|ph|m\.?d|j\.?d|mba|rn|kc|qc|[mocd]be|esq)/;
/** "Ph|.|D." in tokens. */
const LONGEST_DEGREE = 3;
const CUTS_NAME = /^[([“"‘]$/;
/** Words that open a clause which a comma ends. */
const OPENS_CLAUSE =
  /^(?:after|before|while|when|as|since|if|although|though|despite|during|following|until|because|once|like|unlike|besides)$/;

/** The role behind a name: "Ann Lee, deputy to the finance minister, said"; "Ann Lee, who is the mayor of Leeds"; null without one. */
export function phraseAfter({ tokens, people }: Page, mention: Mention): TokenSpan | null {
  let i = afterBrackets(tokens, mention);
  if (at(tokens, i, mention) === "is") return phraseTold({ tokens, people }, mention, i + 1);
  if (at(tokens, i, mention) !== ",") return null;
  i++;
  if (at(tokens, i, mention) === "who" && at(tokens, i + 1, mention) === "is") i += 2;
  const introduced = ARTICLE.test(at(tokens, i, mention));
  if (introduced) i++;
  else if (POSSESSIVE.test(at(tokens, i, mention))) i++;
  const first = i;
  const head = headAfter({ tokens, people }, mention, first, introduced);
  if (head < 0 || (isPlural(plain(tokens, head)) && !/^(?:and|,)$/.test(at(tokens, mention.first - 1, mention))))
    return null;
  // "Ann Lee of the Leeds Institute, an activist |group|".
  if (at(tokens, mention.last + 1, mention) === "of" && organisationHeads.has(wordAt(tokens, head + 1))) return null;
  return phraseFrom({ tokens, people }, mention, first, head);
}

/** "Ann Lee is the mayor of Leeds", but not what somebody is quoted as thinking of her. */
function phraseTold({ tokens, people }: Page, mention: Mention, from: number): TokenSpan | null {
  const first = ARTICLE.test(at(tokens, from, mention)) ? from + 1 : -1;
  const head = first < 0 ? -1 : headAfter({ tokens, people }, mention, first, false);
  if (head < 0 || KINSHIP.test(plain(tokens, head))) return null;
  for (let i = mention.first - 1; at(tokens, i, mention) !== ""; i--)
    if (QUOTATION.test(wordAt(tokens, i))) return null;
  return phraseFrom({ tokens, people }, mention, first, head);
}

/** The phrase from `first` with its head, and what "of", "for" … tie to it. */
function phraseFrom(page: Page, mention: Mention, first: number, head: number): TokenSpan | null {
  const { tokens } = page;
  if (!isToldBehind(tokens, head + 1)) return tiedPhrase(page, mention, first, head);
  return isOfOther(tokens, mention, first, head) ? null : { first, last: head };
}

function tiedPhrase({ tokens, people }: Page, mention: Mention, first: number, head: number): TokenSpan | null {
  let last = head;
  let isTied = false;
  let i = head + 1;
  for (; i - first < LONGEST_ROLE && !endsPhrase(tokens, i, mention); i++) {
    isTied ||= LINK.test(wordAt(tokens, i));
    // "In Ferguson, Attorney General Eric Holder said": the office is of who follows.
    if (people[i] && !isTied) return null;
    if (canClose(tokens, i)) last = i;
    else if (isLooseOwner(tokens, i)) return null;
  }
  if (isLeftOpen(tokens, mention, i) || isSpeaker(tokens, mention, first, i)) return null;
  // "The wife of Acme (AC) founder Peter Olsen": whose wife, the rest would tell.
  if (CUTS_NAME.test(at(tokens, i, mention)) && KINSHIP.test(plain(tokens, head))) return { first, last: head };
  if (i - first >= LONGEST_ROLE && !LINK.test(wordAt(tokens, head + 1))) return null;
  if (isCut(tokens, mention, first, last, i)) last = wholePart(tokens, head, i);
  if (last < head || namesAnother({ tokens, people }, head, last)) return null;
  return { first, last };
}

/** Whether a phrase goes on behind `last`, before `end`: it is too long, or ends at the apostrophe of a plural, "head of the |Emirates|’ oil company". */
function isCut(tokens: Tokens, mention: Mention, first: number, last: number, end: number): boolean {
  const isOwner = /^['’]$/.test(at(tokens, end, mention)) && wordAt(tokens, last).endsWith("s");
  return isOwner || (end - first >= LONGEST_ROLE && !endsPhrase(tokens, end, mention));
}

/** "The candidate |killed| on Monday", "the actor |accused| of theft", but not "the clerk turned actor". */
function isToldBehind(tokens: Tokens, i: number): boolean {
  const word = wordAt(tokens, i);
  return TOLD_BEHIND.test(word) && word !== "turned" && !isCapital(tokens, i);
}

/** "At the talks with Ann Lee, |the mayor| asserted that …", but not "a friend of Ann Lee, the mayor killed |by| thieves". */
function isOfOther(tokens: Tokens, mention: Mention, first: number, head: number): boolean {
  if (opensSentence(tokens, mention.first) || at(tokens, first - 1, mention) !== "the") return false;
  return !BEHIND_PARTICIPLE.test(wordAt(tokens, head + 2));
}

/** The last token of a phrase that may be cut off at `end`: before its last "and another role", else before its last "of", "for" …; -1 without one. */
function wholePart(tokens: Tokens, head: number, end: number): number {
  let tie = -1;
  let isAnother = false;
  for (let i = head + 1; i < end; i++) {
    const opensRole = wordAt(tokens, i) === "and" && (isRole(plain(tokens, i + 1)) || isRole(plain(tokens, i + 2)));
    if (!canClose(tokens, i - 1) || !(opensRole || (LINK.test(wordAt(tokens, i)) && !isAnother))) continue;
    tie = i;
    isAnother = opensRole;
  }
  return tie - 1;
}

function isLooseOwner(tokens: Tokens, i: number): boolean {
  return POSSESSIVE.test(wordAt(tokens, i)) && !LINK.test(wordAt(tokens, i - 1));
}

/** "They met Ann Lee, the spokesman said", "Lawsuit against Ann Lee, lawyer says": he is another one. */
function isSpeaker(tokens: Tokens, mention: Mention, first: number, end: number): boolean {
  const isAnother = at(tokens, first - 1, mention) === "the" || end === first + 1;
  return isAnother && SAYS.test(at(tokens, end, mention));
}

/**
 * "After the death of Ann Lee, …": the comma may end the clause, and what follows tells of somebody else; "the mayor |at|
 * the time" tells of another time.
 */
function isLeftOpen(tokens: Tokens, mention: Mention, end: number): boolean {
  if (at(tokens, end, mention) === "at") return true;
  return isInClause(tokens, mention) && !isClosed(tokens, end, mention);
}

function isInClause(tokens: Tokens, mention: Mention): boolean {
  for (let i = mention.first - 1; !/^[,;:]?$/.test(at(tokens, i, mention)); i--)
    if (OPENS_CLAUSE.test(wordAt(tokens, i))) return true;
  return false;
}

function isClosed(tokens: Tokens, i: number, mention: Mention): boolean {
  return /^(?:[,.;:)–—-]|who|whose|whom|which)?$/.test(at(tokens, i, mention));
}

/** The token after the name and after what stands in brackets behind it, or where the person is from: "Ann Lee of the Leeds Institute, the mayor". */
function afterBrackets(tokens: Tokens, mention: Mention): number {
  let i = mention.last + 1;
  if (at(tokens, i, mention) === "(") {
    while (i - mention.last < LONGEST_ROLE && at(tokens, i, mention) !== ")") i++;
    return i + 1;
  }
  if (!/^(?:of|from)$/.test(at(tokens, i, mention))) return afterAge(tokens, mention, i);
  const from = at(tokens, i + 1, mention) === "the" ? i + 1 : i;
  if (isCapital(tokens, from + 1)) i = nameEnd(tokens, from + 1);
  return afterAge(tokens, mention, i);
}

/** The token after the name that begins at `i`: "University |of Leeds|", "Leeds|'s| Hall". */
function nameEnd(tokens: Tokens, i: number): number {
  let end = i;
  while (isCapital(tokens, end) || (/^(?:of|'s)$/.test(wordAt(tokens, end)) && isCapital(tokens, end + 1))) end++;
  return end;
}

/** "Ann Lee, 45, a driver", "Ann Lee, Ph.D., a driver". */
function afterAge(tokens: Tokens, mention: Mention, i: number): number {
  if (at(tokens, i, mention) !== "," || !OPENS_DEGREE.test(at(tokens, i + 1, mention))) return i;
  let last = i + 1;
  while (last < i + LONGEST_DEGREE && at(tokens, last + 1, mention) !== ",") last++;
  const between = Array.from({ length: last - i }, (_, k) => at(tokens, i + 1 + k, mention));
  return AGE_OR_DEGREE.test(between.join("")) ? last + 1 : i;
}

/** Whether the word at `i` ends what stands before a role word: "a |Lee| adviser" and "a University |of| Leeds professor" go on. */
function isNotBefore({ tokens, people }: Page, mention: Mention, i: number, head: number): boolean {
  if (people[i]) return !isServed({ tokens, people }, i);
  const isInName = head < 0 && wordAt(tokens, i) === "of" && organisationHeads.has(wordAt(tokens, i - 1));
  return (LINK.test(at(tokens, i, mention)) && !isInName) || endsPhrase(tokens, i, mention);
}

/** The role word of a phrase that begins at `first`, before any "of", "for" …; without an article only words of roles may precede it. */
function headAfter({ tokens, people }: Page, mention: Mention, first: number, introduced: boolean): number {
  let head = -1;
  for (let i = first; i - first < LONGEST_ROLE / 2; i++) {
    const isLone = people[i] === 1 && i === first && !introduced;
    if (isLone || isNotBefore({ tokens, people }, mention, i, head)) break;
    if (isRole(plain(tokens, i))) head = i;
    else if (head < 0 && !introduced && !belongsLeft(tokens, i)) return -1;
    else if (head >= 0 && !belongsLeft(tokens, i)) break;
  }
  // "A |host| of others".
  if (wordAt(tokens, head) === "host" && wordAt(tokens, head - 1) === "a" && wordAt(tokens, head + 1) === "of")
    return -1;
  return head;
}

function endsPhrase(tokens: Tokens, i: number, mention: Mention): boolean {
  const word = at(tokens, i, mention);
  if (word === "" || calendar.has(word)) return true;
  // "A Leeds|-based| baker".
  if (CLAUSE.test(word)) return !isTheLeft(tokens, i) && wordAt(tokens, i - 1) !== "-";
  // "The United |States|".
  if (speechVerbs.has(word) && !isCapital(tokens, i)) return true;
  if (word === "at" && at(tokens, i + 2, mention) === "time") return true;
  const next = at(tokens, i + 1, mention);
  // "Leader of the team trusted by many", "mayor of Leeds and a member of …".
  if ((word.endsWith("ed") && /^(?:by|with)$/.test(next)) || (word === "and" && (ARTICLE.test(next) || next === "one")))
    return true;
  // "Leader of Hezbollah |stopped| short".
  if (/^\p{Ll}+ed$/u.test(word) && isCapital(tokens, i - 1) && !isCapital(tokens, i)) return true;
  // A stop within a sentence is that of an abbreviation: "an adviser to Mr. Lee".
  if (word === "." && at(tokens, i + 1, mention) !== "") return false;
  // "Chair of the Bakers|’| Union".
  if (/^['’]$/.test(word) && wordAt(tokens, i - 1).endsWith("s") && isCapital(tokens, i + 1)) return false;
  return isMark(tokens, i) && !/^(?:'s|&|-|\/)$/.test(word);
}

/** "A voice of the radical |left|". */
function isTheLeft(tokens: Tokens, i: number): boolean {
  const before = wordAt(tokens, i - 1);
  return wordAt(tokens, i) === "left" && (ARTICLE.test(before) || ADJECTIVE.test(before) || demonyms.has(before));
}

function canClose(tokens: Tokens, i: number): boolean {
  const word = wordAt(tokens, i);
  const isAdjective = isCapital(tokens, i) ? demonyms.has(word) : ADJECTIVE.test(word) && !isRole(word);
  const isLoose = isAdjective && ARTICLE.test(wordAt(tokens, i - 1));
  return (
    !isLoose &&
    !LINK.test(word) &&
    !ARTICLE.test(word) &&
    !POSSESSIVE.test(word) &&
    word !== "and" &&
    !isMark(tokens, i)
  );
}
