import { stopwords } from "#text/stopwords.ts";
import { type Context, isListed } from "./context.ts";
import { namesOfGames } from "./games.ts";
import { ORDINAL, organisationHeads, prizes, speechVerbs, titles } from "./lexicon.ts";
import { keyOf, type Mention, wordAt } from "./mentions.ts";
import { partsIn } from "./parts-played.ts";
import { at } from "./role-words.ts";
import { isAcronym, isBeforeCapital, isCapital, isMark, type Tokens } from "./tokens.ts";
import { List } from "./word-table.ts";

/** What precedes the names of ships and storms. */
const BEFORE_THING =
  /^(?:uss|hms|ins|mv|mt|warship|battleship|frigate|destroyer|cruiser|corvette|carrier|tanker|freighter|ferry|trawler|yacht|supertanker|submarine|ship|storm|hurricane|typhoon|cyclone)$/;
/** What follows names that are borne by prizes, houses and goods. */
const BEHIND_THING = new RegExp(
  `^(?:${prizes}|theatres?|theaters?|stadium|arena|auditorium|gallery|museum|crude|oilfield|gasfield|telescope|hospital|prison|airport|racecourse|park|hotel|brand|franchise|app)$`,
);
/** What precedes the names of works: "the hit series Ted Lasso". */
const BEFORE_WORK =
  /^(?:film|movie|novel|sitcom|series|drama|comedy|musical|biopic|thriller|game|album|single|song|memoir|podcast|cartoon|franchise)$/;
/** What ends the names of measures, laws, treaties and contests, which do nothing. */
const ENDS_THING = new RegExp(
  `^(?:index|act|bill|treaty|agreement|accords?|amendment|protocol|${prizes}|championships?|premiership|prix|olympics|open|marathon|test|war|dynasty)$`,
);
/** What ends the names of works and goods; people are called so, too. */
const ENDS_WORK = /^(?:show|song|remake|engine|massacre|classic|telescope|satellite)$/;
/** "|Six| Nations" and the "|Champions| League" are contests, too, and the "Milky |Way|" and the "Senate |Majority|" are nobody. */
const CONTEST =
  /^(?:(?:five|six) nations|(?:champions|europa|nations|conference) league|milky way|(?:house|senate) (?:majority|minority))$/;
/** "State of the |Union|", "State of |Play|", but not the State of Kuwait. */
const OF_STATE = /^(?:union|play)$/;
/** What is numbered in order: "the 28th UN Climate Change |Conference|". */
const EVENT = /^(?:summit|games|conference|forum|festival|academy|international|odi)$/;
/** What is numbered: "|Group| F". */
const NUMBERED = /^(?:group|class|section|title|phase|level|pool|chapter|season|type|stage|round|tier)$/;
/** Firms and games are called so: "Mario |Bros|". */
const BROTHERS = "bros";
/** How people are called who are named by their party or office only: "Tory MPs". */
const SEVERAL =
  /^(?:mps|meps|msps|mlas|senators|ministers|democrats|republicans|politicians|officials|players|fans|supporters)$/;
/** Whatever the tagger takes them for; but the House Democrats act together. */
const MEMBERS = /^(?:mps|meps|msps|mlas)$/;
/** Gods and planets. */
const DIVINE = /^(?:god|allah|satan|santa|earth|jupiter|saturn|uranus|neptune)$/;
/** "Black voters"; it is somebody where the article names one so in full. */
const COLOUR = /^(?:black|white)$/;
/** Before the marks around what somebody calls himself. */
const CALLS = /^(?:named|called|or|as|nicknamed|dubbed|alias)$/;
const OPENING = /^["“‘]$/;
const CLOSING = /^["”’]$/;
/** They give a short name no letter, or one. */
const JOINS = /^(?:and|of|for|the|in|on|to)$/;
const common = stopwords("en");

/**
 * The mentions without ships, storms, prizes, houses and works that bear the names of people, "tanker Ann Lee", without measures, laws and
 * contests, and without the short names of what is no name, "early warning systems (EWS)". Who speaks is none of them.
 */
export function withoutThings(context: Context, mentions: readonly Mention[]): Mention[] {
  const { tokens } = context;
  const terms = termsIn(tokens);
  for (const mention of mentions)
    if (mention.type === "ORG" && isMeasure(tokens, mention)) addShort(terms, tokens, mention);
  const isTerm = ({ first, last }: Mention) => first === last && terms.has(tokens.word[first] ?? 0);
  const actors = mentions.filter(
    (mention) =>
      !isTerm(mention) && (mention.type === "PER" || !(isMeasure(tokens, mention) || isLetter(tokens, mention))),
  );
  const people = actors.filter(({ type }) => type === "PER");
  const things = thingsAmong(context, people);
  if (things.size === 0) return actors;
  const speaking = people.filter((mention) => speechVerbs.has(at(tokens, mention.last + 1, mention)));
  const speakers = new Set(speaking.map((mention) => keyOf(tokens, mention)));
  return actors.filter((mention) => {
    const key = mention.type === "PER" ? keyOf(tokens, mention) : "";
    return !things.has(key) || speakers.has(key);
  });
}

/** The names of those of the people who are things. */
function thingsAmong(context: Context, people: readonly Mention[]): ReadonlySet<string> {
  const { tokens } = context;
  const named = [...people.filter((mention) => isThing(context, mention)), ...namesOfGames(context, people)];
  const keys = [...named.map((mention) => keyOf(tokens, mention)), ...partsIn(tokens, people)];
  const surnames = people.flatMap(({ first, last }) => (first < last ? wordAt(tokens, last) : []));
  const colours = new Set(surnames.filter((word) => COLOUR.test(word)));
  return new Set(keys.filter((key) => !colours.has(key)));
}

/** "Minsk |Agreement|", "|Earth|", "|Operation| Desert Storm", "Group |F|", "|State of| the Union". */
function isMeasure(tokens: Tokens, { first, last, type }: Mention): boolean {
  const [word, end] = [wordAt(tokens, first), wordAt(tokens, last)];
  if (first === last) return type === "ORG" && DIVINE.test(word);
  const isNumbered = end.length < 3 && NUMBERED.test(word);
  const isContest = CONTEST.test(`${wordAt(tokens, last - 1)} ${end}`);
  const isNext = ORDINAL.test(word) && (EVENT.test(end) || goesOnAsEvent(tokens, last));
  const isWork = type === "ORG" && ENDS_WORK.test(end);
  const isOffice = end === "staff" && wordAt(tokens, first - 1) === "of" && wordAt(tokens, first - 2) === "chief";
  const isState = word === "state" && wordAt(tokens, first + 1) === "of" && (type === "ORG" || OF_STATE.test(end));
  return (
    ENDS_THING.test(end) ||
    word === "operation" ||
    isNumbered ||
    isNext ||
    isContest ||
    isWork ||
    isOffice ||
    isState ||
    MEMBERS.test(end)
  );
}

/** "The 28th |UN| Climate Change Conference", but not "the 5th Circuit |Court|". */
function goesOnAsEvent(tokens: Tokens, last: number): boolean {
  return isBeforeCapital(tokens, last) && !organisationHeads.has(wordAt(tokens, last));
}

/** "The Hill's |Defense| newsletter". */
function isLetter(tokens: Tokens, mention: Mention): boolean {
  return mention.type === "ORG" && at(tokens, mention.last + 1, mention) === "newsletter";
}

function isThing(context: Context, mention: Mention): boolean {
  const { tokens } = context;
  const { first, last } = mention;
  const before = at(tokens, first - 1, mention);
  const [word, next] = [wordAt(tokens, first), at(tokens, last + 1, mention)];
  if (BEFORE_THING.test(before)) return true;
  if (first === last) return DIVINE.test(word) || (COLOUR.test(word) && !titles.has(before));
  return (
    BEHIND_THING.test(next) ||
    isNamedAsThing(tokens, mention) ||
    isTitle(tokens, mention) ||
    isLoneThing(context, mention)
  );
}

/** "Tory MPs", "Ann Lee Trophy"; but Buffalo Bill is somebody. */
function isNamedAsThing(tokens: Tokens, mention: Mention): boolean {
  const word = wordAt(tokens, mention.last);
  return word === BROTHERS || SEVERAL.test(word) || (word !== "bill" && isMeasure(tokens, mention));
}

/** "Ann Lee" between quotation marks is a film or a song. */
function isTitle(tokens: Tokens, { first, last }: Mention): boolean {
  const end = wordAt(tokens, last + 1) === "," ? last + 2 : last + 1;
  const isQuoted = OPENING.test(wordAt(tokens, first - 1)) && CLOSING.test(wordAt(tokens, end));
  return isQuoted && !CALLS.test(wordAt(tokens, first - 2));
}

/** "The Ann Lee" is a ship, a stadium or a prize, and "the film Ann Lee" a film, but "the Ann Lee campaign" is hers. */
function isLoneThing({ tokens, lists }: Context, mention: Mention): boolean {
  const { first, last } = mention;
  const [before, next] = [at(tokens, first - 1, mention), at(tokens, last + 1, mention)];
  const isLone = isMark(tokens, last + 1) || (common.has(next) && !/^(?:and|or)$/.test(next));
  if (!isLone) return false;
  const isFirstName = isListed(lists, first, List.firstName);
  return (before === "the" && isFirstName) || BEFORE_WORK.test(before);
}

/** Adds the short name of a thing to the terms: "Unreal Engine (|UE|)". */
function addShort(terms: Set<number>, tokens: Tokens, { last }: Mention): void {
  const isShort = wordAt(tokens, last + 1) === "(" && isAcronym(tokens, last + 2) && wordAt(tokens, last + 3) === ")";
  if (isShort) terms.add(tokens.word[last + 2] ?? 0);
}

/** The short names in brackets of what is written in lower case, as hashes. */
function termsIn(tokens: Tokens): Set<number> {
  const terms = new Set<number>();
  for (let i = 2; i < tokens.count - 1; i++) {
    const isShort = isAcronym(tokens, i) && wordAt(tokens, i - 1) === "(";
    if (isShort && wordAt(tokens, i + 1) === ")" && isSpeltInLower(tokens, i)) terms.add(tokens.word[i] ?? 0);
  }
  return terms;
}

/** Whether the words before the bracket around the short name at `i` have its letters, most of them in lower case. */
function isSpeltInLower(tokens: Tokens, i: number): boolean {
  // "The central executive committee (CEC)" acts.
  if (organisationHeads.has(wordAt(tokens, i - 2))) return false;
  const letters = wordAt(tokens, i);
  let left = letters.length;
  let inLower = 0;
  // "Carbon capture |and| storage (CCS)", "over-the-air (OTA)".
  for (let place = i - 2; left > 0; place--) {
    const parts = wordAt(tokens, place).split("-");
    const isInSentence = parts[0] !== "" && tokens.sentence[place] === tokens.sentence[i];
    const isSpelt = letters.slice(0, left).endsWith(parts.map((part) => part.charAt(0)).join(""));
    if (!isInSentence || !(isSpelt || JOINS.test(parts[0] ?? ""))) return false;
    // "The court of human rights (CHR)" acts.
    if (parts[0] === "of" && organisationHeads.has(wordAt(tokens, place - 1))) return false;
    if (isSpelt) left -= parts.length;
    if (isSpelt && !isCapital(tokens, place)) inLower += parts.length;
  }
  return letters.length > 1 && 2 * inLower > letters.length;
}
