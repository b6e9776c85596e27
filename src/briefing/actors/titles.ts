import { stopwords } from "#text/stopwords.ts";
import { aliasKey, typeOfAlias } from "./aliases.ts";
import { type Context, isListed } from "./context.ts";
import { organisationHeads, speechVerbs } from "./lexicon.ts";
import { type Mention, mentionAt, wordAt } from "./mentions.ts";
import { at, isRole, plain } from "./role-words.ts";
import { hashOf, isAcronym, isCapital, type Tokens } from "./tokens.ts";
import { List } from "./word-table.ts";

const APOSTROPHE = hashOf("'s");
const OF = hashOf("of");
/** A place is named apart from its people and things: "Sweden's Riksbank". */
const PLACE = List.country | List.bigCity | List.city;
/** Words that stand together so often, and never apart, are one title. */
const FEWEST = 2;
const NUMBER = /^\d{1,2}$/;
const common = stopwords("en");

/**
 * The mentions without parts of titles: two capitalised words that the article has only together, "Baldur's Gate" or "Call of Duty", are a game,
 * a film or a book. Behind the "of" of a firm or a body the name is whole: "Bank of |Boston Corp|".
 */
export function withoutTitles(context: Context, mentions: readonly Mention[]): Mention[] {
  const { tokens } = context;
  const titles = titlesIn(context, mentions);
  const isPart = ({ first, last, type }: Mention) => type !== "LOC" && (titles.has(last + 1) || titles.has(first - 1));
  const speaks = (mention: Mention) => speechVerbs.has(at(tokens, mention.last + 1, mention));
  return mentions.flatMap((mention, index) => {
    const first = bodyBefore(tokens, mention, mentions[index - 1]);
    if (first >= 0) return [mentionAt(tokens, { first, last: mention.last }, "ORG", mention.fit)];
    return isPart(mention) && !speaks(mention) ? [] : [mention];
  });
}

/** The places of the words that join the two of a title. */
function titlesIn(context: Context, mentions: readonly Mention[]): Set<number> {
  const { tokens, runEnd } = context;
  const wordOf = (i: number) => tokens.word[i] ?? 0;
  const alike = Map.groupBy(jointsIn(context), (i) => `${wordOf(i - 1)} ${wordOf(i)} ${wordOf(i + 1)}`);
  const often = [...alike.values()].filter(
    ([i = 0, ...others]) => others.length + 1 >= FEWEST || isNumbered(context, i, mentions),
  );
  if (often.length === 0) return new Set();
  const times = timesOfCapitals(tokens);
  const isTitle = ([i = 0, ...others]: number[]) => {
    const isAlways = [i - 1, i + 1].every((place) => times.get(wordOf(place)) === others.length + 1);
    return isAlways && !isBody(tokens, i, runEnd);
  };
  return new Set(often.filter(isTitle).flat());
}

/** "Baldur|'s| Gate 3", but not "Mozilla's Firefox 106", which is named together with its maker. */
function isNumbered({ tokens, runEnd }: Context, i: number, mentions: readonly Mention[]): boolean {
  const isNumber = runEnd[i + 1] === i + 1 && NUMBER.test(wordAt(tokens, i + 2));
  return (
    isNumber && tokens.word[i] === APOSTROPHE && mentions.some(({ last, type }) => last === i - 1 && type === "PER")
  );
}

/** The places of "'s" and "of" between two capitalised words. */
function jointsIn({ tokens, lists, runStart }: Context): number[] {
  const joints: number[] = [];
  for (let i = 1; i + 1 < tokens.count; i++) {
    const isJoint = tokens.word[i] === APOSTROPHE || tokens.word[i] === OF;
    if (!isJoint || !isCapital(tokens, i - 1) || !isCapital(tokens, i + 1)) continue;
    const start = runStart[i - 1] ?? i;
    const isAlone = start === i - 1 || (start === i - 2 && common.has(wordAt(tokens, start)));
    if (isAlone && !isListed(lists, i - 1, PLACE) && !isRole(plain(tokens, i - 1))) joints.push(i);
  }
  return joints;
}

/** "NASA |'s| Goddard Institute": either is a body. */
function isBody(tokens: Tokens, i: number, runEnd: Int32Array): boolean {
  const owner = tokens.text.slice(tokens.start[i - 1], tokens.end[i - 1]);
  const isOwner =
    tokens.word[i] === APOSTROPHE && (isAcronym(tokens, i - 1) || typeOfAlias(aliasKey(owner)) !== undefined);
  return isOwner || organisationHeads.has(wordAt(tokens, runEnd[i + 1] ?? -1));
}

function timesOfCapitals(tokens: Tokens): Map<number, number> {
  const times = new Map<number, number>();
  for (let i = 0; i < tokens.count; i++) {
    const word = tokens.word[i] ?? 0;
    if (isCapital(tokens, i)) times.set(word, (times.get(word) ?? 0) + 1);
  }
  return times;
}

/** Where the name of a firm or a body begins, of which the tagger took what stands behind its "of"; -1 when it is whole. */
function bodyBefore(tokens: Tokens, { first, last, type }: Mention, before: Mention | undefined): number {
  if (type !== "ORG" || tokens.word[first - 1] !== OF || before?.last === first - 2) return -1;
  if (!isCapital(tokens, first - 2) || !organisationHeads.has(wordAt(tokens, first - 2))) return -1;
  // "Bank of Montreal's Ann Lee".
  const isOwner = tokens.word.subarray(first, last).includes(APOSTROPHE);
  return isOwner ? -1 : first - 2;
}
