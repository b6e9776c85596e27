import { stopwords } from "#text/stopwords.ts";
import type { Context } from "./context.ts";
import { speechVerbs } from "./lexicon.ts";
import { type Mention, wordAt } from "./mentions.ts";
import { nameWords } from "./names.ts";
import { isCapital, isMark, Kind, type Tokens } from "./tokens.ts";
import { List } from "./word-table.ts";

/** More than any number of mentions can say against it. */
const DECISIVE = 10_000;

/** What directly precedes the names of companies: "mortgage giant Freddie Mac". */
const COMPANY =
  /^(?:giant|retailer|insurer|lender|reinsurer|carmaker|automaker|drugmaker|chipmaker|planemaker|start-?up|brokerage|consultancy|conglomerate|supermarket|airline|charity|thinktank|think-tank|nonprofit)$/;
/** … when something before says which: "law firm Ann Lee", but not "the firm Ann Lee founded". */
const COMPANY_OF_KIND =
  /^(?:company|firm|bank|chain|brand|agency|group|network|outlet|website|newspaper|magazine|label|app|platform|studio)$/;
const DETERMINER = /^(?:the|an?|this|that|his|her|its|their|our|my|which|whose|and|of|'s)$/;
/** What precedes the names of ships and storms. */
const BEFORE_THING =
  /^(?:carrier|warship|battleship|frigate|destroyer|cruiser|corvette|tanker|freighter|ferry|trawler|yacht|supertanker|submarine|uss|hms|hmas|hmcs|ins|mv|mt|storm|hurricane|typhoon|cyclone)$/;
/** What follows names that are borne by prizes, houses and goods. */
const BEHIND_THING =
  /^(?:prizes?|awards?|trophy|medal|theatres?|theaters?|stadium|arena|auditorium|gallery|museum|crude|oilfield|gasfield|telescope|hospital|prison|airport|racecourse|hotel|brand|franchise|app)$/;
const BEHIND_PLACE =
  /^(?:area|police|district|province|village|town|tehsil|township|neighbou?rhood|suburb|peninsula|valley|river|region|constituency|highway|checkpoint|refugee)$/;
const common = stopwords("en");

/** The mentions of people, with those turned into companies and places that the words beside the name prove to be such: "retailer Ann Lee". */
export function withToldKinds(context: Context, mentions: readonly Mention[]): Mention[] {
  return mentions.map((mention, index) => {
    if (mention.type !== "PER") return mention;
    if (isCompany(context.tokens, mention) || isOutletOf(context, mention, mentions[index + 1]))
      return { ...mention, type: "ORG", fit: [-DECISIVE, DECISIVE, 0] };
    return isPlace(context.tokens, mention) ? { ...mention, type: "LOC", fit: [-DECISIVE, 0, DECISIVE] } : mention;
  });
}

/** The mentions without ships, storms, prizes and houses that bear the names of people: "tanker Ann Lee". Who speaks is none. */
export function withoutThings(context: Context, mentions: readonly Mention[]): Mention[] {
  const { tokens } = context;
  const people = mentions.filter(({ type }) => type === "PER");
  const keysOf = (some: readonly Mention[]) => new Set(some.map((mention) => keyOf(tokens, mention)));
  const things = keysOf(people.filter((mention) => isThing(context, mention)));
  if (things.size === 0) return [...mentions];
  const speakers = keysOf(people.filter(({ last }) => speechVerbs.has(wordAt(tokens, last + 1))));
  return mentions.filter((mention) => {
    const key = mention.type === "PER" ? keyOf(tokens, mention) : "";
    return !things.has(key) || speakers.has(key);
  });
}

function keyOf({ text }: Tokens, { start, end }: Mention): string {
  return nameWords(text.slice(start, end)).join(" ");
}

function isThing({ tokens, lists }: Context, { first, last }: Mention): boolean {
  const before = wordIn(tokens, first - 1, first);
  const next = wordIn(tokens, last + 1, last);
  if (BEFORE_THING.test(before)) return true;
  if (first === last) return false;
  if (BEHIND_THING.test(next)) return true;
  // "The Ann Lee" is a ship, a stadium or a prize, but "the Ann Lee campaign" is hers.
  const isLone = isMark(tokens, last + 1) || (common.has(next) && !/^(?:and|or)$/.test(next));
  return before === "the" && isLone && !isCapital(tokens, last + 1) && ((lists[first] ?? 0) & List.firstName) !== 0;
}

function isPlace(tokens: Tokens, { first, last }: Mention): boolean {
  return first < last && BEHIND_PLACE.test(wordIn(tokens, last + 1, last)) && !isCapital(tokens, last + 1);
}

function isCompany(tokens: Tokens, { first }: Mention): boolean {
  const before = wordIn(tokens, first - 1, first);
  if (COMPANY.test(before)) return true;
  const kind = wordIn(tokens, first - 2, first);
  return COMPANY_OF_KIND.test(before) && kind !== "" && !DETERMINER.test(kind) && !isMark(tokens, first - 2);
}

/** "Giant Bomb's Jeff Grubb": nobody's first name, and owns a man. */
function isOutletOf({ tokens, lists }: Context, { first, last }: Mention, next: Mention | undefined): boolean {
  if (next === undefined) return false;
  const isOwner = wordAt(tokens, last + 1) === "'s" && next.first === last + 2;
  const isOfPerson = next.type === "PER" && next.first < next.last;
  const isFirstName = ((lists[first] ?? 0) & (List.firstName | List.surname)) !== 0;
  const isAcronym = ((tokens.kind[first] ?? 0) & Kind.allCapitals) !== 0;
  return first < last && isOwner && isOfPerson && !isFirstName && !isAcronym;
}

/** The word at `i`, if it is in the sentence of token `of`. */
function wordIn(tokens: Tokens, i: number, of: number): string {
  return tokens.sentence[i] === tokens.sentence[of] ? wordAt(tokens, i) : "";
}
