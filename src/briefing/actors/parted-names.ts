import { isFirstName } from "#text/first-names.ts";
import { aliasKey, typeOfAlias } from "./aliases.ts";
import { type Context, isListed } from "./context.ts";
import { demonyms, joins, organisationHeads } from "./lexicon.ts";
import { keyOf, type Mention, mentionAt, wordAt } from "./mentions.ts";
import { isCapital, type Tokens } from "./tokens.ts";
import { List } from "./word-table.ts";

const PLACE = List.country | List.bigCity | List.city;
/** Countries in short, as owners. */
const COUNTRY = /^(?:u\.?s\.?a?|u\.?k|u\.?n|eu)\.?$/;
const OUTLET = /\b(?:News|Post|Times|Journal)$/;
const POSSESSIVE = /^['’]s?$/;
/** "Trump |White House|" is the White House under him. */
const HOUSE = { first: "white", last: "house" } as const;

/**
 * The mentions, each of one name: organisations without their owner, "Belgium’s |Vlaams Belang", and without the president of a
 * "Trump White House"; and two that an "and" joins, which the article names apart, too.
 */
export function withPartedNames(context: Context, mentions: readonly Mention[]): Mention[] {
  const { tokens } = context;
  const isJoined = (mention: Mention) => mention.type === "ORG" && joint(tokens, mention) > 0;
  const apart = mentions.some(isJoined)
    ? new Set(mentions.map((mention) => keyOf(tokens, mention)))
    : new Set<string>();
  return mentions.flatMap((mention) => {
    const name = withoutCountry(tokens, mention);
    if (name.type !== "ORG" || name.first === name.last) return [name];
    return withoutOwner(context, name) ?? houseIn(tokens, name) ?? bothOf(tokens, name, apart) ?? [name];
  });
}

/** "To the |U.S.| Sanders was an advocate": a stop that ended a sentence, too; before an outlet's name it did so as well. */
function withoutCountry(tokens: Tokens, mention: Mention): Mention {
  const { first, last, type, fit } = mention;
  if (first === last || !COUNTRY.test(wordAt(tokens, first))) return mention;
  const bare = mentionAt(tokens, { first: first + 1, last }, type, fit);
  return type === "PER" || isOutlet(tokens, bare) ? bare : mention;
}

/** A well-known organisation that is no country's: "Fox News". */
function isOutlet({ text }: Tokens, { start, end, first, last }: Mention): boolean {
  return first < last && OUTLET.test(text.slice(start, end)) && typeOfAlias(aliasKey(text.slice(start, end))) === "ORG";
}

/**
 * The place that owns, and what it owns: "|Belgium|’s |Vlaams Belang|", though not what every country has; else what is left of a name in
 * which somebody's ended, "Grace Tame’s |National Press Club|".
 */
function withoutOwner({ tokens, lists, runStart }: Context, { first, last, fit }: Mention): Mention[] | null {
  const end = ownerEnd(tokens, first, last);
  if (end !== first || !isCapital(tokens, end + 2)) return null;
  const owned = { first: end + 2, last };
  const word = wordAt(tokens, end);
  const isSurname = isListed(lists, first - 1, List.firstName) && runStart[first] !== first;
  if (isSurname || demonyms.has(word)) return [mentionAt(tokens, owned, "ORG", fit)];
  const isPlace = COUNTRY.test(word) || isListed(lists, end, PLACE);
  if (!isPlace || organisationHeads.has(wordAt(tokens, last))) return null;
  const isPerson = owned.first < last && isFirstName(wordAt(tokens, owned.first));
  return [
    mentionAt(tokens, { first, last: end }, "LOC", [fit[0], fit[2], fit[1]]),
    isPerson ? mentionAt(tokens, owned, "PER", [fit[1], fit[0], fit[2]]) : mentionAt(tokens, owned, "ORG", fit),
  ];
}

/** The last token of the owner within a name; -1 without one. */
function ownerEnd(tokens: Tokens, first: number, last: number): number {
  for (let i = first + 1; i < last; i++) if (POSSESSIVE.test(wordAt(tokens, i))) return i - 1;
  return -1;
}

/** "Trump |White House|", "Fox News |White House| correspondent", but the US White House. */
function houseIn(tokens: Tokens, { first, last, type, fit }: Mention): Mention[] | null {
  const isHouse = wordAt(tokens, last) === HOUSE.last && wordAt(tokens, last - 1) === HOUSE.first;
  if (!isHouse || last - 1 === first || COUNTRY.test(wordAt(tokens, first))) return null;
  const before = mentionAt(tokens, { first, last: last - 2 }, type, fit);
  const isKnown = typeOfAlias(aliasKey(tokens.text.slice(before.start, before.end))) === "ORG";
  return [...(isKnown ? [before] : []), mentionAt(tokens, { first: last - 1, last }, type, fit)];
}

/** The only "and" within a name; -1 without one, or with several. */
function joint(tokens: Tokens, { first, last }: Mention): number {
  let found = -1;
  for (let i = first + 1; i < last; i++) {
    if (!joins.test(wordAt(tokens, i))) continue;
    if (found > 0) return -1;
    found = i;
  }
  return found;
}

/** "The |House| and |Senate|", where the article names both apart, too. */
function bothOf(tokens: Tokens, mention: Mention, apart: ReadonlySet<string>): Mention[] | null {
  const { first, last, type, fit } = mention;
  const middle = joint(tokens, mention);
  // "House Ways and Means |Committee|" is one, whatever the tagger took it for elsewhere.
  const isOne = organisationHeads.has(wordAt(tokens, last)) && !organisationHeads.has(wordAt(tokens, middle - 1));
  if (middle < 0 || isOne) return null;
  const both = [
    mentionAt(tokens, { first, last: middle - 1 }, type, fit),
    mentionAt(tokens, { first: middle + 1, last }, type, fit),
  ];
  return both.every((one) => apart.has(keyOf(tokens, one))) ? both : null;
}
