import { isNameParticle } from "#text/person-names.ts";
import { type Context, isListed } from "./context.ts";
import { demonyms, organisationHeads, prizes, titles } from "./lexicon.ts";
import { type Mention, mentionAt, wordAt } from "./mentions.ts";
import { isRole, OFFICE_OF_PLACE } from "./role-words.ts";
import { isBeforeCapital, isCapital } from "./tokens.ts";
import { List } from "./word-table.ts";

const PLACE = List.bigCity | List.country;
/** Without such a word "Mali Poppy Cooper" may well be called so. */
const BEFORE_PLACE = /^(?:in|of|to|for)$/;
/** Degrees, letters of honour and seats behind a name, and a day. */
const DEGREE = /^(?:today|mp|msp|qc|kc|td|obe|cbe|mbe|phd|md)$/;
const VERSUS = /^\s+vs?\.?\s+$/;
/** What is called after a person is not the person: "Martin Luther King Day". */
const NAMESAKE = new RegExp(
  `^(?:${prizes}|day|cup|stadium|airport|telescope|boulevard|avenue|bridge|scholarship|university|college|space|show)$`,
);

/** The mentions with the names of people alone, without what was glued to them: "Ukrainian Ann Lee", "in Leeds Ann Lee", "Ann Lee TD". */
export function withoutGlue(context: Context, mentions: readonly Mention[]): Mention[] {
  return mentions.map((mention) => (mention.type === "PER" ? bareOf(context, mention) : mention));
}

function bareOf(context: Context, mention: Mention): Mention {
  const { tokens, lists } = context;
  let { first, last } = mention;
  while (last - first >= 2 && DEGREE.test(wordAt(tokens, last))) last--;
  while (last - first >= 2 && (isGlued(context, first) || isCalling(context, mention, first))) first++;
  if (last - first === 1 && isPeople(wordAt(tokens, first)) && !isListed(lists, first, List.firstName)) first++;
  first = afterLine(tokens, first, last);
  for (let i = first; last - i >= 2; i++) if (endsBody(context, i)) first = i + 1;
  if (last - first >= 2 && isPlaceOfOffice(context, first)) first++;
  if (isNamedSultan(tokens, first)) first--;
  return first === mention.first && last === mention.last
    ? mention
    : mentionAt(tokens, { first, last }, "PER", mention.fit);
}

/** "The House Foreign Affairs Committee |Michael McCaul". */
function endsBody({ tokens, lists }: Context, i: number): boolean {
  return organisationHeads.has(wordAt(tokens, i)) && isListed(lists, i + 1, List.firstName);
}

/** "Governor |Punjab |Ann Lee Cooper", as Pakistan writes it. */
function isPlaceOfOffice({ tokens, lists }: Context, first: number): boolean {
  const own = lists[first] ?? 0;
  const isPlace = (own & (PLACE | List.city)) !== 0 && (own & (List.firstName | List.surname)) === 0;
  return isPlace && OFFICE_OF_PLACE.test(wordAt(tokens, first - 1));
}

/** "Tesla⏎Elon Musk": the name that stands whole on the second line. */
function afterLine({ text, start, end }: Context["tokens"], first: number, last: number): number {
  for (let i = first + 1; i < last; i++) if (text.slice(end[i - 1], start[i]).includes("\n")) return i;
  return first;
}

/** "|Sultan |Al Jaber", "|Sultan |bin Ahmed" bear it as a name; rulers are called by their first names. */
function isNamedSultan(tokens: Context["tokens"], first: number): boolean {
  return wordAt(tokens, first - 1) === "sultan" && /^(?:al(?:-|$)|(?:bin|ibn)$)/.test(wordAt(tokens, first));
}

function isGlued({ tokens, lists }: Context, i: number): boolean {
  const own = lists[i] ?? 0;
  const next = lists[i + 1] ?? 0;
  const word = wordAt(tokens, i);
  if ((own & List.firstName) !== 0 || (next & List.firstName) === 0) return false;
  return isPeople(word) || ((own & PLACE) !== 0 && BEFORE_PLACE.test(wordAt(tokens, i - 1)));
}

/** "|YouTuber| Ann Lee", "|British-Iranian| Ann Lee", of which no part is anybody's name. */
function isCalling({ tokens, lists }: Context, mention: Mention, i: number): boolean {
  const word = wordAt(tokens, i);
  if (isListed(lists, i, List.firstName | List.surname) || titles.has(word)) return false;
  // "Swedish |citizen| Ann Lee".
  const isWord = i > mention.first && /^\p{Ll}+$/u.test(word) && !isCapital(tokens, i) && !isNameParticle(word);
  return isWord || isPeople(word) || isRole(word);
}

function isPeople(word: string): boolean {
  return word.split("-").every((part) => demonyms.has(part));
}

/** The mentions without the people whom only something is called after, and without the parties of a case: "Roe v. Wade". */
export function withoutNamesakes({ tokens }: Context, mentions: readonly Mention[]): Mention[] {
  const { text } = tokens;
  const full = new Set(mentions.filter(isFullName).map(({ last }) => tokens.word[last]));
  const parties = new Set<number | undefined>();
  mentions.forEach((mention, index) => {
    const next = mentions[index + 1];
    if (next === undefined || !VERSUS.test(text.slice(mention.end, next.start))) return;
    for (const { last } of [mention, next]) if (!full.has(tokens.word[last])) parties.add(tokens.word[last]);
  });
  const isParty = ({ first, last }: Mention) => first === last && parties.has(tokens.word[last]);
  return mentions.filter((mention) => mention.type !== "PER" || !(isParty(mention) || isNamesake(tokens, mention)));
}

function isFullName({ type, first, last }: Mention): boolean {
  return type === "PER" && first < last;
}

function isNamesake(tokens: Context["tokens"], { first, last }: Mention): boolean {
  return (
    (last - first >= 2 && NAMESAKE.test(wordAt(tokens, last))) ||
    (isBeforeCapital(tokens, last) && NAMESAKE.test(wordAt(tokens, last + 1)))
  );
}
