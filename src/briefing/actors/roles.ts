import { stopwords } from "#text/stopwords.ts";
import { pointsBack } from "./fullest-role.ts";
import { calendar, demonyms, organisationHeads, roleAdjectives, roles, speechVerbs, titles } from "./lexicon.ts";
import { type Mention, type TokenSpan, wordAt } from "./mentions.ts";
import { isCapital, isMark, Kind, type Tokens } from "./tokens.ts";

/** A longer phrase is a clause, not a role. */
const LONGEST_ROLE = 14;
/** Beyond this many telling words a longer role is no better. */
const ENOUGH_WORDS = 4;
/** What a plural ("councillors"), a family tie, and an office of what other words name ("the group's chairman") say, compared with an office. */
const WORTH = { plural: 0.5, kinship: 0.1, pointingBack: 0.2 } as const;

const KINSHIP =
  /^(?:father|mother|son|daughter|brother|sister|husband|wife|widow|uncle|aunt|cousin|nephew|niece|grandfather|grandmother|grandson|partner|friend|colleague|kinsman|boyfriend|girlfriend|man|woman|boy|girl|person|fan|ex-husband|ex-wife)s?$/;
/** Forms of address: they say nothing about what somebody does. */
const ADDRESS =
  /^(?:mr|mrs|ms|miss|mx|sir|dame|lord|lady|hon|honourable|honorable|dato|datuk|tun|dr|prof|fr|rev|saint)$/;
/** Prepositions that carry a role on: "head of", "spokesman for", "professor at". */
const LINK = /^(?:of|for|at|to|in|on|from|with)$/;
const ARTICLE = /^(?:the|a|an)$/;
const POSSESSIVE = /^(?:his|her|their|its|our|my)$/;
/** Callings by their endings: biologist, politician, photographer. */
const CALLING = /(?:ologist|ician|ographer|nomist)$/;
/** Endings of adjectives. */
const ADJECTIVE = /(?:al|ary|ic|ine|ist|ive|ous|ish|ese|-[a-z]+)$/;
/** Words that begin a clause or carry its verb. */
const CLAUSE =
  /^(?:who|whose|whom|which|that|was|is|were|are|has|had|have|will|would|could|can|may|but|while|when|where|as|because|after|before|since|until|during|died|born|went|came|took|made|gave|got|left|saw|became|began|won|lost|less|more|now)$/;
/** Words that open a clause which a comma ends. */
const OPENS_CLAUSE =
  /^(?:after|before|while|when|as|since|if|although|though|despite|during|following|until|because|once|like|unlike|besides)$/;
const common = stopwords("en");

/** The tokens of an article, and which of them name people. */
export interface Page {
  readonly tokens: Tokens;
  readonly people: Uint8Array;
}

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
  return text.slice(start[first], end[last]).replace(/\s+/g, " ");
}

/** An office with its organisation says most, a bare title little, a family tie least. */
function worthOf(tokens: Tokens, { first, last }: TokenSpan): number {
  const places = Array.from({ length: last - first + 1 }, (_, k) => first + k);
  const heads = places.map((i) => plain(tokens, i)).filter(isRole);
  const telling = places.filter(
    (i) => !isMark(tokens, i) && (isAcronym(tokens, i) || !common.has(wordAt(tokens, i))),
  ).length;
  return shareOf(heads, wordsOf(tokens, { first, last })) * Math.min(telling, ENOUGH_WORDS);
}

function shareOf(heads: readonly string[], role: string): number {
  if (heads.every((head) => KINSHIP.test(head))) return WORTH.kinship;
  if (pointsBack(role)) return WORTH.pointingBack;
  return isPlural(heads.at(-1) ?? "") ? WORTH.plural : 1;
}

/** "US Secretary of State John Kerry", "The president of the region, Roberto Maroni, …". */
function phraseBefore({ tokens, people }: Page, mention: Mention): TokenSpan | null {
  let last = mention.first - 1;
  while (at(tokens, last, mention) !== "" && ADDRESS.test(plain(tokens, last))) last--;
  const apart = at(tokens, last, mention) === ",";
  if (apart) last--;
  const head = headBefore(tokens, mention, last, apart);
  if (head < 0) return null;
  const first = leftEdge({ tokens, people }, mention, head);
  return apart && !isApposition(tokens, mention, first) ? null : { first, last };
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
    else if (isRole(plain(tokens, i))) return i === last || LINK.test(wordAt(tokens, i + 1)) ? i : -1;
    else if (!mayFollowRole(tokens, i, apart)) return -1;
  }
  return -1;
}

function mayFollowRole(tokens: Tokens, i: number, apart: boolean): boolean {
  const word = wordAt(tokens, i);
  if (isCapital(tokens, i) || LINK.test(word) || /^(?:the|and|&|'s)$/.test(word)) return true;
  return apart && !isMark(tokens, i) && !common.has(word) && !speechVerbs.has(word);
}

/** How far to the left the words belong to the role word at `head`; a person only as owner: "Weller's lawyer". */
function leftEdge({ tokens, people }: Page, mention: Mention, head: number): number {
  let first = head;
  let owned = false;
  for (let i = head - 1; head - i < LONGEST_ROLE; i--) {
    const word = at(tokens, i, mention);
    if (word === "" || (people[i] ? !owned : !belongsLeft(tokens, i))) break;
    owned = word === "'s" || (owned && people[i] === 1);
    if (!/^(?:of|and|'s)$/.test(word)) first = i;
  }
  return first;
}

function belongsLeft(tokens: Tokens, i: number): boolean {
  const word = plain(tokens, i);
  if (isRole(word) || roleAdjectives.has(word) || demonyms.has(word)) return true;
  if (calendar.has(word) || ADDRESS.test(word)) return false;
  if (word === "'s") return isCapital(tokens, i - 1);
  if (word === "of") return organisationHeads.has(plain(tokens, i - 1));
  if (word === "and") return isRole(plain(tokens, i - 1)) || roleAdjectives.has(plain(tokens, i - 1));
  if (isMark(tokens, i) || (common.has(word) && !isAcronym(tokens, i))) return false;
  return isCapital(tokens, i) || ADJECTIVE.test(word);
}

/** "…, Name," after a phrase counts as its name when the phrase opens the sentence, or when a comma follows the name too. */
function isApposition(tokens: Tokens, mention: Mention, first: number): boolean {
  const opensAt = ARTICLE.test(at(tokens, first - 1, mention)) ? first - 1 : first;
  const opens = ((tokens.kind[opensAt] ?? 0) & Kind.opensSentence) !== 0;
  return opens || /^(?:[,.;)"“]|and)?$/.test(at(tokens, mention.last + 1, mention));
}

/** "Ann Lee, deputy to the finance minister, said"; "Ann Lee, who is the mayor of Leeds". */
function phraseAfter({ tokens, people }: Page, mention: Mention): TokenSpan | null {
  let i = afterBrackets(tokens, mention);
  if (at(tokens, i, mention) !== ",") return null;
  i++;
  if (at(tokens, i, mention) === "who" && /^(?:is|was)$/.test(at(tokens, i + 1, mention))) i += 2;
  const introduced = ARTICLE.test(at(tokens, i, mention));
  if (introduced) i++;
  else if (POSSESSIVE.test(at(tokens, i, mention))) i++;
  const first = i;
  const head = headAfter({ tokens, people }, mention, first, introduced);
  if (head < 0 || (isPlural(plain(tokens, head)) && !/^(?:and|,)$/.test(at(tokens, mention.first - 1, mention))))
    return null;
  return phraseFrom({ tokens, people }, mention, first, head);
}

/** The phrase from `first` with its head, and what "of", "for" … tie to it. */
function phraseFrom({ tokens, people }: Page, mention: Mention, first: number, head: number): TokenSpan | null {
  let last = head;
  let isTied = false;
  let i = head + 1;
  for (; i - first < LONGEST_ROLE && !endsPhrase(tokens, i, mention); i++) {
    isTied ||= LINK.test(wordAt(tokens, i));
    // "In Ferguson, Attorney General Eric Holder said": the office is of who follows.
    if (people[i] && !isTied) return null;
    if (canClose(tokens, i)) last = i;
    else if (POSSESSIVE.test(wordAt(tokens, i)) && !LINK.test(wordAt(tokens, i - 1))) return null;
  }
  if (isInClause(tokens, mention) && !isClosed(tokens, i, mention)) return null;
  const isCutOff = i - first >= LONGEST_ROLE && !LINK.test(wordAt(tokens, head + 1));
  return isCutOff ? null : { first, last };
}

/** "After the death of Ann Lee, …": the comma may end the clause, and what follows tells of somebody else. */
function isInClause(tokens: Tokens, mention: Mention): boolean {
  for (let i = mention.first - 1; !/^[,;:]?$/.test(at(tokens, i, mention)); i--)
    if (OPENS_CLAUSE.test(wordAt(tokens, i))) return true;
  return false;
}

function isClosed(tokens: Tokens, i: number, mention: Mention): boolean {
  return /^(?:[,.;:)–—-]|who|whose|whom|which)?$/.test(at(tokens, i, mention));
}

/** The token after the name and after what stands in brackets behind it. */
function afterBrackets(tokens: Tokens, mention: Mention): number {
  let i = mention.last + 1;
  if (at(tokens, i, mention) !== "(") return i;
  while (i - mention.last < LONGEST_ROLE && at(tokens, i, mention) !== ")") i++;
  return i + 1;
}

/** The role word of a phrase that begins at `first`, before any "of", "for" …; without an article only words of roles may precede it. */
function headAfter({ tokens, people }: Page, mention: Mention, first: number, introduced: boolean): number {
  let head = -1;
  for (let i = first; i - first < LONGEST_ROLE / 2; i++) {
    const word = at(tokens, i, mention);
    if (word === "" || people[i] || LINK.test(word) || endsPhrase(tokens, i, mention)) break;
    if (isRole(plain(tokens, i))) head = i;
    else if (head < 0 && !introduced && !belongsLeft(tokens, i)) return -1;
    else if (head >= 0 && word !== "and" && !belongsLeft(tokens, i)) break;
  }
  return head;
}

function endsPhrase(tokens: Tokens, i: number, mention: Mention): boolean {
  const word = at(tokens, i, mention);
  if (word === "" || CLAUSE.test(word) || speechVerbs.has(word) || calendar.has(word)) return true;
  if (word === "at" && at(tokens, i + 2, mention) === "time") return true;
  if (word.endsWith("ed") && at(tokens, i + 1, mention) === "by") return true;
  // A stop within a sentence is that of an abbreviation: "an adviser to Mr. Lee".
  if (word === "." && at(tokens, i + 1, mention) !== "") return false;
  return isMark(tokens, i) && !/^(?:'s|&|-|\/)$/.test(word);
}

function canClose(tokens: Tokens, i: number): boolean {
  const word = wordAt(tokens, i);
  return (
    !ADDRESS.test(word) &&
    !LINK.test(word) &&
    !ARTICLE.test(word) &&
    !POSSESSIVE.test(word) &&
    word !== "and" &&
    !isMark(tokens, i)
  );
}

function isRole(word: string): boolean {
  const last = word.split("-").at(-1) ?? word;
  if (roles.has(word) || roles.has(last) || CALLING.test(word)) return true;
  if (isPlural(word)) return true;
  return titles.has(word) && !ADDRESS.test(word) && !roleAdjectives.has(word);
}

function isPlural(word: string): boolean {
  return word.endsWith("s") && !roles.has(word) && (roles.has(word.slice(0, -1)) || CALLING.test(word.slice(0, -1)));
}

/** The word of a token in the sentence of the mention; "" outside. */
function at(tokens: Tokens, i: number, mention: Mention): string {
  return tokens.sentence[i] === tokens.sentence[mention.first] ? wordAt(tokens, i) : "";
}

/** The word without the stop of an abbreviation. */
function plain(tokens: Tokens, i: number): string {
  return i < 0 || i >= tokens.count ? "" : wordAt(tokens, i).replace(/\.$/, "");
}

function isAcronym(tokens: Tokens, i: number): boolean {
  return ((tokens.kind[i] ?? 0) & Kind.allCapitals) !== 0;
}
