import type { ActorType } from "../analysis.ts";
import { aliasKey, typeOfAlias } from "./aliases.ts";
import { type Context, inSeveralWords, isListed } from "./context.ts";
import { type Fit, type Mention, TYPES, wordAt } from "./mentions.ts";
import { nameWords } from "./names.ts";
import { isRole } from "./role-words.ts";
import { List } from "./word-table.ts";

/** "The North" is the northern part or country. */
const DIRECTION = /^(?:north|south|east|west)$/;
/** Names on the list of countries and regions that a company or a government is better known by. */
const ALSO_BODY = /^(?:amazon|vatican|hollywood)$/;
/** Family names that stand first: "Moon Jae-in". */
const FAMILY = /^(?:kim|moon|park|choi|xi|wang|li|zhang|chen|liu|yang|huang|zhao|zhou|wu|hu|tsai|nguyen|tran)$/;
/** Whom the news calls by a surname that is older as the name of a firm. */
const IN_NEWS = /^trump$/;
/** What words on these lists name is judged by the words around it, though somebody bears it as a surname: "Paris". */
const KNOWN_PLACE = List.country | List.bigCity | List.city;
/** How the names of firms and clubs end that are called by their first word, too: "Acme |Industries|". */
const ENDS_FIRM =
  /^(?:co|corp|inc|ltd|plc|ag|nv|sa|corporation|group|company|industries|holdings|systems|technologies|enterprises|international|entertainment|studios?|games|interactive|productions|pictures|software|electronics|pharmaceuticals|resources|airlines|airways|motors|construction|engineering|ventures|laboratories|labs|therapeutics|biosciences|pharma|solutions|networks|robotics|aerospace|logistics|semiconductors?|foods|petroleum|energy|securities|steel|mining|bancorp|town|rovers|wanderers|athletic|albion)$/;
/** First words that also name people say nothing of those called so: "Lee Industries". */
const OF_PEOPLE = List.firstName | List.surname;
const NO_FIT: Fit = [0, 0, 0];
/** What an "at" says for a place, in units of the tagger's weights: with 300 it takes firms and colleges along. */
const AT = 200;

/**
 * The mentions with one type for each name: the same words name the same thing throughout an article, so all their mentions are
 * judged together. A surname of somebody named in full is that person, and the first word of a firm rather that firm.
 */
export function withVotedTypes(context: Context, mentions: readonly Mention[]): Mention[] {
  const { tokens, lists } = context;
  const { text } = tokens;
  const named = mentions.map((mention) => {
    const name = text.slice(mention.start, mention.end);
    const words = nameWords(name);
    return { mention, key: aliasKey(name, words), words };
  });
  const fits = new Map<string, Fit>();
  const surnames = new Map<string, Fit>();
  const firms = new Map<string, Fit>();
  for (const { mention, key, words } of named) {
    addFit(fits, key, isSomewhere(context, mention) ? sum(mention.fit, [0, 0, AT]) : mention.fit);
    if (isFirm(context, mention, words)) addFit(firms, words[0] ?? "", mention.fit);
    const isFullName = words.length > 1 && mention.type === "PER" && (typeOfAlias(key) ?? "PER") === "PER";
    if (isFullName) addFit(surnames, words.at(-1) ?? "", mention.fit);
    if (isFullName && FAMILY.test(words[0] ?? "")) addFit(surnames, words[0] ?? "", mention.fit);
  }
  return named.map(({ mention, key, words }) => {
    const own = fits.get(key) ?? mention.fit;
    const [word = ""] = words.length === 1 ? words : [];
    const shared = surnames.get(word);
    const mayBeTown = mention.type === "LOC" && isListed(lists, mention.first, KNOWN_PLACE);
    const firm = mayBeTown ? undefined : firms.get(word);
    const fit = sum(own, shared ?? firm ?? NO_FIT);
    const isBorne =
      shared !== undefined && mention.first === mention.last && !((lists[mention.first] ?? 0) & KNOWN_PLACE);
    const voted = isBorne ? "PER" : (TYPES[fit.indexOf(Math.max(...fit))] ?? mention.type);
    const type = shared === undefined ? (knownType(lists, key, mention) ?? voted) : voted;
    return type === mention.type ? mention : { ...mention, type };
  });
}

/** What a name is by common knowledge, where nobody of the article bears it. */
function knownType(lists: Int32Array, key: string, mention: Mention): ActorType | undefined {
  if (IN_NEWS.test(key)) return "PER";
  return typeOfAlias(key) ?? (DIRECTION.test(key) || isCountry(lists, key, mention) ? "LOC" : undefined);
}

/** Whether a firm is named by more than its first word, and this is nobody's. */
function isFirm({ lists }: Context, { first, type }: Mention, words: readonly string[]): boolean {
  const isNamedSo = words.length > 1 && ENDS_FIRM.test(words.at(-1) ?? "");
  return type === "ORG" && isNamedSo && !isListed(lists, first, OF_PEOPLE);
}

/** "Won |at| Ann Park", but not "a professor at Leeds". */
function isSomewhere({ tokens, lists }: Context, { first, last, type }: Mention): boolean {
  const isAt = type === "ORG" && wordAt(tokens, first - 1) === "at";
  return isAt && !isRole(wordAt(tokens, first - 2)) && !isListed(lists, last, List.organisation);
}

/** Whether the name is a country's: its team and its government are called so, too, but "Russia" is nobody. */
function isCountry(lists: Int32Array, key: string, { first, last, type }: Mention): boolean {
  if (ALSO_BODY.test(key)) return false;
  const bits = first === last ? List.country : inSeveralWords(List.country);
  return type === "ORG" && lists.subarray(first, last + 1).every((some) => (some & bits) !== 0);
}

function addFit(fits: Map<string, Fit>, key: string, fit: Fit): void {
  const known = fits.get(key);
  fits.set(key, known === undefined ? fit : sum(known, fit));
}

function sum(a: Fit, b: Fit): Fit {
  return [a[0] + b[0], a[1] + b[1], a[2] + b[2]];
}
