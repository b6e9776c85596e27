import { stopwords } from "#text/stopwords.ts";
import type { Context } from "./context.ts";
import { speechVerbs } from "./lexicon.ts";
import { type Mention, TYPES, wordAt } from "./mentions.ts";
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
  /^(?:warship|battleship|frigate|destroyer|cruiser|corvette|tanker|freighter|ferry|trawler|yacht|supertanker|submarine|uss|hms|hmas|hmcs|ins|mv|mt|storm|hurricane|typhoon|cyclone)$/;
/** What follows names that are borne by prizes, houses and goods. */
const BEHIND_THING =
  /^(?:prizes?|awards?|trophy|medal|theatres?|theaters?|stadium|arena|auditorium|gallery|museum|crude|oilfield|gasfield|telescope|hospital|prison|airport|racecourse|hotel|brand|franchise|app)$/;
const BEHIND_PLACE =
  /^(?:area|police|district|province|village|town|tehsil|township|neighbou?rhood|suburb|peninsula|valley|river|region|constituency|highway|checkpoint|refugee)$/;
/** What follows the names of partners in a company: "Wood Mackenzie |and Co Ltd|". */
const BEHIND_COMPANY = /^(?:co|corp|inc|ltd|plc|llc|llp|gmbh)$/;
/** How the names of stadiums, forts, valleys and squares begin. */
const BEGINS_PLACE =
  /^(?:stade|estadio|estádio|stadio|palais|palazzo|piazza|avenue|rue|villa|château|chateau|lac|lake|mount|port|fort|camp|wadi|jebel|jabal|deir|beit|dera|qila|tehsil)$/;
/** What precedes the names of works: "the hit series Ted Lasso". */
const BEFORE_WORK =
  /^(?:film|movie|novel|sitcom|series|drama|comedy|musical|biopic|thriller|game|album|single|song|memoir|podcast|cartoon|franchise)$/;
/** "In the film Ann Lee, as the queen, …": so many words before the work no "in" stands. */
const BEFORE_PART = 3;
/** What ends the names of measures, laws, treaties and contests, which do nothing. */
const ENDS_THING =
  /^(?:index|act|bill|treaty|agreement|accords?|amendment|protocol|awards?|prizes?|medal|trophy|championships?|olympics|war)$/;
/** How people are called who are named by their party or office only: "Tory MPs". */
const SEVERAL = /^(?:mps|meps|msps|mlas|senators|ministers|democrats|republicans|officials|players|fans|supporters)$/;
/** A capital within a word, and not behind what begins family names. */
const BRAND =
  /^(?!(?:Ma?c|De|Des|Del|Di|Da|Do|Du|La|Le|Lo|Van|Von|Vander|Al|El|Fitz|St|San|Ben|Ab|Abdul|Jo|Ja|Ke|Sha|Ta|Mary|Ann)\p{Lu})\p{Lu}\p{Ll}+\p{Lu}/u;
const JOINS = /^(?:and|&)$/;
const DIVINE = /^(?:god|allah|satan|santa)$/;
/** Before the marks around what somebody calls himself. */
const CALLS = /^(?:named|called|or|as|nicknamed|dubbed|alias)$/;
const OPENING = /^["“‘]$/;
const CLOSING = /^["”’]$/;
const common = stopwords("en");

/** The mentions, with those turned into companies and places that the words beside the name prove to be such: "retailer Ann Lee". */
export function withToldKinds(context: Context, mentions: readonly Mention[]): Mention[] {
  return mentions.map((mention, index) => {
    if (
      isBrand(context.tokens, mention) ||
      isCompany(context.tokens, mention) ||
      isOutletOf(context, mention, mentions[index + 1])
    )
      return { ...mention, type: "ORG", fit: [-DECISIVE, DECISIVE, 0] };
    return couldBePerson(mention) && isPlace(context.tokens, mention)
      ? { ...mention, type: "LOC", fit: [-DECISIVE, 0, DECISIVE] }
      : mention;
  });
}

function couldBePerson({ type, fit }: Mention): boolean {
  return type === "PER" || TYPES[fit.indexOf(Math.max(...fit))] === "PER";
}

/**
 * The mentions without ships, storms, prizes, houses and works that bear the names of people, "tanker Ann Lee", and without measures, laws and
 * contests. Who speaks is none of them.
 */
export function withoutThings(context: Context, mentions: readonly Mention[]): Mention[] {
  const { tokens } = context;
  const actors = mentions.filter(({ type, first, last }) => type === "PER" || !endsAsThing(tokens, first, last));
  const people = actors.filter(({ type }) => type === "PER");
  const keysOf = (some: readonly Mention[]) => new Set(some.map((mention) => keyOf(tokens, mention)));
  const things = keysOf(people.filter((mention) => isThing(context, mention)));
  if (things.size === 0) return actors;
  const speakers = keysOf(people.filter(({ last }) => speechVerbs.has(wordAt(tokens, last + 1))));
  return actors.filter((mention) => {
    const key = mention.type === "PER" ? keyOf(tokens, mention) : "";
    return !things.has(key) || speakers.has(key);
  });
}

function keyOf({ text }: Tokens, { start, end }: Mention): string {
  return nameWords(text.slice(start, end)).join(" ");
}

/** "Tory MPs", "Ann Lee Trophy", “Ann Lee”; but Buffalo Bill is somebody. */
function isNamedAsThing(tokens: Tokens, first: number, last: number): boolean {
  const word = wordAt(tokens, last);
  return SEVERAL.test(word) || (word !== "bill" && ENDS_THING.test(word)) || isTitle(tokens, first, last);
}

function endsAsThing(tokens: Tokens, first: number, last: number): boolean {
  return first < last && ENDS_THING.test(wordAt(tokens, last));
}

function isThing({ tokens, lists }: Context, { first, last }: Mention): boolean {
  const before = wordIn(tokens, first - 1, first);
  const next = wordIn(tokens, last + 1, last);
  if (BEFORE_THING.test(before) || (before === "carrier" && wordIn(tokens, first - 2, first) === "aircraft"))
    return true;
  if (first === last) return DIVINE.test(wordAt(tokens, first));
  if (BEHIND_THING.test(next) || isNamedAsThing(tokens, first, last)) return true;
  const isLone = isMark(tokens, last + 1) || (common.has(next) && !/^(?:and|or)$/.test(next));
  if (!isLone || isCapital(tokens, last + 1)) return false;
  // "The Ann Lee" is a ship, a stadium or a prize, but "the Ann Lee campaign" is hers.
  const isBorne = before === "the" && ((lists[first] ?? 0) & List.firstName) !== 0;
  return isBorne || (BEFORE_WORK.test(before) && !isPlayed(tokens, first));
}

/** "Ann Lee" between quotation marks is a film or a song. */
function isTitle(tokens: Tokens, first: number, last: number): boolean {
  const end = wordAt(tokens, last + 1) === "," ? last + 2 : last + 1;
  const isQuoted = OPENING.test(wordAt(tokens, first - 1)) && CLOSING.test(wordAt(tokens, end));
  return isQuoted && !CALLS.test(wordIn(tokens, first - 2, first));
}

function isPlayed(tokens: Tokens, first: number): boolean {
  for (let i = first - 1; i >= first - 1 - BEFORE_PART; i--) if (wordIn(tokens, i, first) === "in") return true;
  return false;
}

/** "OpenAI", "YouTube", but not "LeBron" or "McConnell". */
function isBrand({ text }: Tokens, { start, end, first, last, type }: Mention): boolean {
  return type === "PER" && first === last && BRAND.test(text.slice(start, end));
}

function isPlace(tokens: Tokens, { first, last }: Mention): boolean {
  if (first === last) return false;
  const isBefore = BEHIND_PLACE.test(wordIn(tokens, last + 1, last)) && !isCapital(tokens, last + 1);
  return isBefore || BEGINS_PLACE.test(wordAt(tokens, first));
}

function isCompany(tokens: Tokens, { first, last }: Mention): boolean {
  const before = wordIn(tokens, first - 1, first);
  const kind = wordIn(tokens, first - 2, first);
  const isKind = kind !== "" && !DETERMINER.test(kind) && !isMark(tokens, first - 2);
  // "The giant Amazon" may be a river.
  if (COMPANY.test(before) && (before !== "giant" || kind !== "the")) return true;
  if (COMPANY_OF_KIND.test(before) && isKind) return true;
  const end = JOINS.test(wordAt(tokens, last + 1)) ? last + 2 : last + 1;
  return endsCompany(tokens, last) || (tokens.sentence[end] === tokens.sentence[last] && endsCompany(tokens, end));
}

/** "Co", "Inc", in capitals: "co" alone may be said of partners. */
function endsCompany(tokens: Tokens, i: number): boolean {
  return BEHIND_COMPANY.test(wordAt(tokens, i)) && isCapital(tokens, i);
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
