import { isFirstName } from "#text/first-names.ts";
import { type Context, inSeveralWords, isListed } from "./context.ts";
import { demonyms, organisationHeads, prizes } from "./lexicon.ts";
import { type Mention, mentionAt, wordAt } from "./mentions.ts";
import { OFFICE_OF_PLACE } from "./role-words.ts";
import { isCapital, opensSentence } from "./tokens.ts";
import { List } from "./word-table.ts";

const PLACE = List.bigCity | List.country;
const PLACE_OF_SEVERAL_WORDS = inSeveralWords(PLACE);
/** Without such a word "Mali Poppy Cooper" may well be called so. */
const BEFORE_PLACE = /^(?:in|at|of|to|for|from|and)$/;
/** "MorganGodfery": the name under which somebody posts. */
const HANDLE = /^\p{Lu}\p{Ll}{3,}\p{Lu}\p{Ll}{3,}$/u;
/** What somebody is, joined by hyphens: "Mother-of-two Ann Lee", "Wicketkeeper-batter Rishabh Pant". */
const CALLING =
  /^(?:(?:mother|father|mum|dad|grand(?:mother|father))-of-\S+|team-?mate|\S+-(?:batter|turned-\S+|rounder|back|winner|old))$/;
/** Offices in capitals. */
const SHORT_OFFICE = /^(?:cmd|cm|ig|dpo|rpo|cpo|ccpo|acp|dcp|dsp|dgp|igp|ips|ceo|cfo|cto|coo|mla|mlc|vp|svp|evp)$/;
/** No first or middle name. */
const BODY =
  /^(?:observer|headquarters|times|news|university|ministry|department|agency|commission|committee|bureau|association|institute|authority|party|federation|gazette|tribune|corporation)$/;
/** Degrees, letters of honour, seats and days behind a name. */
const DEGREE = /^(?:today|yesterday|tonight|td|mp|mep|msp|mla|qc|kc|obe|cbe|mbe|phd|md)$/;
/** "The Greta Gerwig-directed film" is none of a Gerwig-directed. */
const OF_PERSON =
  /-(?:directed|led|focused|backed|based|style|era|inspired|owned|created|hosted|like|starring|produced|written)$/;
/** "In May Keir Starmer said". */
const BEFORE_MONTH =
  /^(?:in|on|of|since|by|until|till|from|to|and|between|last|next|this|early|late|mid|during|before|after|\d.*)$/;
const VERSUS = /^\s+vs?\.?\s+$/;
/** What is called after a person is not the person: "Martin Luther King Day". */
const NAMESAKE = new RegExp(
  `^(?:${prizes}|day|cup|stadium|airport|telescope|boulevard|avenue|bridge|scholarship|university|college|space|show)$`,
);

/** The mentions with the names of people alone, without what was glued to them: "Ukrainian Ann Lee", "AnnLee Ann Lee", "Ann Lee TD". */
export function withoutGlue(context: Context, mentions: readonly Mention[]): Mention[] {
  return mentions.map((mention) => (mention.type === "PER" ? bareOf(context, mention) : mention));
}

function bareOf(context: Context, mention: Mention): Mention {
  const { tokens, lists } = context;
  let { first, last } = mention;
  while (last - first >= 2 && DEGREE.test(wordAt(tokens, last))) last--;
  while (last - first >= 2 && isGlued(context, first)) first++;
  if (last - first === 1 && isPeople(wordAt(tokens, first)) && !isListed(lists, first, List.firstName)) first++;
  first = afterLine(context, first, last);
  for (let i = first; last - i >= 2; i++) if (endsOffice(context, i)) first = i + 1;
  if (last - first >= 2 && isPlaceOfOffice(context, first)) first++;
  if (isPartOfName(context, first - 1) || isNamedSultan(tokens, first)) first--;
  const [adjective = ""] = tokens.text.slice(tokens.start[last], tokens.end[last]).match(OF_PERSON) ?? [];
  if (first === mention.first && last === mention.last && adjective === "") return mention;
  const bare = mentionAt(tokens, { first, last }, "PER", mention.fit);
  return { ...bare, end: bare.end - adjective.length };
}

/** "Acme Group CMD |Rajiv Modi", "Pakistan Observer |Faisal Malik". */
function endsOffice({ tokens, lists }: Context, i: number): boolean {
  const word = wordAt(tokens, i);
  const isBody = organisationHeads.has(word) && isListed(lists, i + 1, List.firstName);
  return SHORT_OFFICE.test(word) || BODY.test(word) || isBody;
}

/** "Tesla⏎Elon Musk": the name that stands whole on the second line. */
function afterLine({ tokens, lists }: Context, first: number, last: number): number {
  for (let i = first + 1; i < last; i++) {
    const isNewLine = tokens.text.slice(tokens.end[i - 1], tokens.start[i]).includes("\n");
    const begins = isListed(lists, i, List.firstName) || isFirstName(wordAt(tokens, i));
    if (isNewLine && begins && !isListed(lists, i - 1, List.firstName)) return i;
  }
  return first;
}

/** "Governor |Punjab |Ann Lee Cooper", as Pakistan writes it. */
function isPlaceOfOffice({ tokens, lists }: Context, first: number): boolean {
  const own = lists[first] ?? 0;
  const isPlace = (own & (PLACE | List.city)) !== 0 && (own & (List.firstName | List.surname)) === 0;
  const before = wordAt(tokens, first - 1);
  return isPlace && (OFFICE_OF_PLACE.test(before) || SHORT_OFFICE.test(before));
}

/** "|Jan |Peter Olsen", who was not born in January. */
function isPartOfName({ tokens, lists, runStart }: Context, i: number): boolean {
  const isMonth = isListed(lists, i, List.calendar) && isListed(lists, i, List.firstName);
  const isDate = BEFORE_MONTH.test(wordAt(tokens, i - 1));
  return (
    isMonth &&
    !isDate &&
    (runStart[i] ?? i) === i &&
    tokens.sentence[i] === tokens.sentence[i + 1] &&
    !opensSentence(tokens, i)
  );
}

/** "|Sultan |Al Jaber" bears it as a name; rulers are called by their first names. */
function isNamedSultan(tokens: Context["tokens"], first: number): boolean {
  return wordAt(tokens, first - 1) === "sultan" && /^al(?:-|$)/.test(wordAt(tokens, first));
}

function isGlued({ tokens, lists }: Context, i: number): boolean {
  const [own, next] = [lists[i] ?? 0, lists[i + 1] ?? 0];
  const word = wordAt(tokens, i);
  if (CALLING.test(word)) return true;
  if ((own & List.firstName) !== 0 || (next & List.firstName) === 0) return false;
  const isPlace = (own & PLACE) !== 0 && (own & List.surname) === 0 && BEFORE_PLACE.test(wordAt(tokens, i - 1));
  const isEndOfPlace = (own & PLACE_OF_SEVERAL_WORDS) !== 0 && (next & PLACE_OF_SEVERAL_WORDS) === 0;
  return isPeople(word) || isPlace || isEndOfPlace || HANDLE.test(tokens.text.slice(tokens.start[i], tokens.end[i]));
}

function isPeople(word: string): boolean {
  return word.split("-").every((part) => demonyms.has(part)) || /^(?:democrat|republican)$/.test(word);
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
  const isNamed = isCapital(tokens, last + 1) && tokens.sentence[last + 1] === tokens.sentence[last];
  return (
    (last - first >= 2 && NAMESAKE.test(wordAt(tokens, last))) || (isNamed && NAMESAKE.test(wordAt(tokens, last + 1)))
  );
}
