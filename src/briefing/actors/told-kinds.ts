import { stopwords } from "#text/stopwords.ts";
import { aliasKey, typeOfAlias } from "./aliases.ts";
import { type Context, isListed } from "./context.ts";
import { joins } from "./lexicon.ts";
import { type Mention, PROVEN_ORGANISATION, PROVEN_PLACE, TYPES, wordAt } from "./mentions.ts";
import { at } from "./role-words.ts";
import { isCapital, isMark, type Tokens } from "./tokens.ts";
import { List } from "./word-table.ts";

/** What directly precedes the names of companies: "mortgage giant Freddie Mac". */
const COMPANY =
  /^(?:giant|retailer|insurer|lender|reinsurer|carmaker|automaker|drugmaker|chipmaker|planemaker|start-?up|brokerage|consultancy|conglomerate|supermarket|airline|charity|thinktank|think-tank|nonprofit)$/;
/** … when something before says which: "law firm Ann Lee", but not "the firm Ann Lee founded". */
const COMPANY_OF_KIND =
  /^(?:company|firm|bank|chain|brand|agency|group|network|outlet|website|newspaper|magazine|label|app|platform|studio|club)$/;
const DETERMINER = /^(?:the|an?|this|that|his|her|its|their|our|my|which|whose|and|of|'s)$/;
/** What follows the names of partners in a company, or ends them: "Wood Mackenzie |and Co Ltd|". */
const END_OF_COMPANY = /^(?:co|corp|inc|ltd|plc|llc|llp|gmbh)$/;
/** What follows the names of outlets and carriers, and of nobody: "Der Spiegel |magazine|". */
const BEHIND_BODY = /^(?:magazine|newspaper|daily|weekly|tabloid|broadcaster|airline|airlines|supermarkets?)$/;
/** A capital within a word, and not behind what begins family names. */
const BRAND =
  /^(?!(?:Ma?c|De|Des|Del|Di|Da|Do|Du|La|Le|Lo|Van|Von|Vander|Al|El|Fitz|St|San|Ben|Ab|Abdul|Jo|Ja|Ke|Sha|Ta|Mary|Ann)\p{Lu})(?:\p{Lu}\p{Ll}+\p{Lu}|\p{Lu}{2,}\p{Ll}{3,})/u;
/** How the names of firms and bodies begin and end, and those of people do not. */
const BEGINS_BODY =
  /^(?:cia|compagnie|société|societe|banque|banco|banca|grupo|gruppo|groupe|atelier|team|senate|congress|parliament)$/;
const ENDS_BODY =
  /^(?:international|holdings|industries|securities|motors|airlines|airways|technologies|systems|group|studios|entertainment|games|pictures|interactive|books|foundation|association|university|institute|ministry|federation|committee|gallery|museum|software|productions|expeditions|enterprises|company|team)$/;
/** What goes on with "of" in the names of bodies, though a place ends these. */
const OF_BODY = /^(?:church|guild|museum|bank|university|school|college|academy|institute)$/;
const BEHIND_PLACE =
  /^(?:area|police|district|province|village|town|tehsil|township|neighbou?rhood|suburb|peninsula|valley|river|region|constituency|highway|checkpoint|refugee)$/;
/** What is followed by the name of a place: "in the |town of| Ann Lee". */
const SETTLEMENT = /^(?:city|town|village|hamlet|suburb|port|district|province|municipality)$/;
/** What follows the river's name and not the company's: "the Amazon |basin|". */
const BEHIND_RIVER = /^(?:rainforest|forest|basin|jungle|river|region)$/;
/** How the names of stadiums, forts, valleys, squares and what is called after saints begin. */
const BEGINS_PLACE =
  /^(?:st|stade|estadio|estádio|stadio|palais|palazzo|piazza|avenue|rue|villa|château|chateau|lac|lake|mount|port|fort|camp|wadi|bab|jebel|jabal|deir|beit|dera|qila|tehsil)$/;
/** How the names of places end that are no bodies: "Nellis Air Force |Base|". */
const ENDS_PLACE =
  /^(?:base|stadium|arena|airport|airfield|racecourse|ground|abbey|cathedral|oval|raceway|shoal|speedway|tower)$/;
const common = stopwords("en");

/** The mentions, with those turned into companies and places that the words in and beside a name prove to be such: "retailer Ann Lee". */
export function withToldKinds(context: Context, mentions: readonly Mention[]): Mention[] {
  const { tokens } = context;
  return mentions.map((mention, index) => {
    if (isOrganisation(context, mention, mentions[index + 1]))
      return { ...mention, type: "ORG", fit: PROVEN_ORGANISATION };
    const isOfPlace =
      (couldBePerson(mention) && isPlace(tokens, mention)) ||
      isGrounds(tokens, mention) ||
      isPlant(tokens, mention) ||
      isTheAmazon(tokens, mention) ||
      isTheCapital(tokens, mention);
    return isOfPlace ? { ...mention, type: "LOC", fit: PROVEN_PLACE } : mention;
  });
}

function isGrounds(tokens: Tokens, { first, last }: Mention): boolean {
  return first < last && ENDS_PLACE.test(wordAt(tokens, last));
}

/** "The Zaporizhzhia |nuclear power plant|", which is a place, as is the town that it is called after. */
function isPlant(tokens: Tokens, mention: Mention): boolean {
  let i = mention.last + 1;
  if (at(tokens, i, mention) === "nuclear") i++;
  if (at(tokens, i, mention) === "power") i++;
  return i > mention.last + 1 && /^(?:plant|station)s?$/.test(at(tokens, i, mention));
}

function couldBePerson({ fit }: Mention): boolean {
  return TYPES[fit.indexOf(Math.max(...fit))] === "PER";
}

function isOrganisation(context: Context, mention: Mention, next: Mention | undefined): boolean {
  const { tokens } = context;
  const isOne =
    mention.type === "PER" && (isBrand(tokens, mention) || isBranch(tokens, mention) || isToldBehind(tokens, mention));
  const isWhole = mention.type !== "LOC" && isBody(tokens, mention);
  return (
    isOne || isWhole || isBodyOf(tokens, mention) || isCompany(tokens, mention) || isOutletOf(context, mention, next)
  );
}

/** "OpenAI", "YouTube", but not "LeBron" or "McConnell". */
function isBrand({ text }: Tokens, { start, end, first, last }: Mention): boolean {
  return first === last && BRAND.test(text.slice(start, end));
}

/** "|Senate| Minority leader", "Yamaichi |International|". */
function isBody(tokens: Tokens, { first, last }: Mention): boolean {
  return first < last && (BEGINS_BODY.test(wordAt(tokens, first)) || ENDS_BODY.test(wordAt(tokens, last)));
}

/** "Church |of| England". */
function isBodyOf(tokens: Tokens, { first, last }: Mention): boolean {
  for (let i = first + 1; i < last; i++) if (wordAt(tokens, i) === "of") return OF_BODY.test(wordAt(tokens, i - 1));
  return false;
}

/** "Der Spiegel |magazine|". */
function isToldBehind(tokens: Tokens, mention: Mention): boolean {
  return BEHIND_BODY.test(at(tokens, mention.last + 1, mention));
}

/** "Morgan Stanley |International|": a well-known organisation with more behind it. */
function isBranch({ text, start, end }: Tokens, { first, last }: Mention): boolean {
  return last >= first + 2 && typeOfAlias(aliasKey(text.slice(start[first], end[first + 1]))) === "ORG";
}

function isCompany(tokens: Tokens, mention: Mention): boolean {
  const { first, last } = mention;
  const kind = at(tokens, first - 2, mention);
  const before = at(tokens, first - 1, mention);
  if (COMPANY.test(before)) return true;
  const isTold = kind !== "" && !DETERMINER.test(kind) && !isMark(tokens, first - 2);
  if (COMPANY_OF_KIND.test(before) && isTold) return true;
  const next = joins.test(at(tokens, last + 1, mention)) ? last + 2 : last + 1;
  // "Co", "Inc", with a capital: a "co" alone may be said of partners.
  return [last, next].some((i) => END_OF_COMPANY.test(at(tokens, i, mention)) && isCapital(tokens, i));
}

/** "Giant Bomb's Jeff Grubb": no name of anybody, and owns a man. */
function isOutletOf({ tokens, lists }: Context, { first, last }: Mention, next: Mention | undefined): boolean {
  if (first === last || next?.first !== last + 2 || wordAt(tokens, last + 1) !== "'s") return false;
  const isOfPerson = next.type === "PER" && next.first < next.last;
  const isName = isListed(lists, first, List.firstName | List.surname);
  return isOfPerson && !isName;
}

function isPlace(tokens: Tokens, mention: Mention): boolean {
  const { first, last } = mention;
  const before = at(tokens, first - 1, mention);
  if (before === "of" && SETTLEMENT.test(at(tokens, first - 2, mention))) return true;
  if (first === last) return false;
  return BEHIND_PLACE.test(at(tokens, last + 1, mention)) || BEGINS_PLACE.test(wordAt(tokens, first));
}

/** "Lost in the |Amazon|", "the |Amazon| basin", but not "the Amazon and Google apps": the one river that a company is better known by. */
function isTheAmazon(tokens: Tokens, mention: Mention): boolean {
  const { first, last } = mention;
  if (wordAt(tokens, first) !== "amazon" || first < last) return false;
  const [next, before] = [at(tokens, last + 1, mention), at(tokens, first - 1, mention)];
  const isAlone = isMark(tokens, last + 1) || (common.has(next) && next !== "and");
  return before === "the" && next !== "'s" && (isAlone || BEHIND_RIVER.test(next));
}

/** "Washington, |DC|", "in |DC| today", but not "in DC Comics". */
function isTheCapital(tokens: Tokens, mention: Mention): boolean {
  const { first, last } = mention;
  if (first < last || wordAt(tokens, first) !== "dc") return false;
  const [before, next] = [at(tokens, first - 1, mention), at(tokens, last + 1, mention)];
  if (before === "," && wordAt(tokens, first - 2) === "washington") return true;
  return /^(?:in|to|from)$/.test(before) && (isMark(tokens, last + 1) || common.has(next)) && next !== "'s";
}
