import type { Span } from "#text/span.ts";
import { wordSet } from "#text/word-set.ts";
import { cueWord } from "./cue-words.ts";

/** Who says by a calling alone what kind of person speaks: "one banker", "residents". */
const callings = wordSet(`
  analyst economist trader banker dealer broker diplomat lawyer attorney prosecutor investigator detective lawmaker legislator senator congressman congresswoman
  mp strategist expert researcher scientist historian professor doctor nurse surgeon teacher student farmer fisherman miner engineer
  consultant investor journalist resident villager neighbour neighbor witness survivor relative refugee migrant protester demonstrator activist campaigner critic
  supporter veteran soldier policeman policewoman firefighter paramedic negotiator delegate ambassador envoy regulator author developer publisher pilot passenger
  police authorities
`);
/** Who needs more words to tell anything: "a senior official", "a company spokeswoman". */
const posts = wordSet(`
  spokesman spokeswoman spokesperson official officer source aide adviser advisor representative leader member executive manager director commander chief head
  chairman chairwoman minister secretary staffer employee worker volunteer organiser organizer insider participant candidate republican democrat
  judge captain coach clerk counsel
`);
/** Bodies that speak: "the foreign ministry", never "the ministry", for which one is not said. */
const bodies = wordSet(`
  ministry department agency bureau office commission committee council court embassy government administration army military navy police
  union association federation party campaign coalition group company firm bank airline university hospital authority team studio watchdog lab laboratory institute organisation organization fund
`);
/** Writings that are quoted: "a company memo", "the Riga court's ruling", never "the statement". */
const writings = wordSet(`
  statement release letter report memo email e-mail message tweet post announcement advisory notice document paper filing ruling order warrant petition resolution declaration
  communique communiqué editorial investigation inquiry
`);
/** … and those of which the word alone tells what they are. */
const plainWritings = wordSet("lawsuit suit indictment complaint affidavit poll survey study audit");
/** Plurals that are no other word's: one authority is a body. */
const plurals = /^(?:police|authorities)$/;

/** What points to something told before, so that the words tell nothing alone. */
const pointsBack =
  /\b(?:he|she|it|they|we|i|you|his|her|its|their|our|my|your|this|that|these|those|another|others?|same|latter|who|which|whose|him|them|someone|somebody|second|third)\b/i;
/** A phrase that ends so goes on in words that were taken for something else. */
const cutShort = /\s(?:an?|the|of|for|at|from|in|with|to|on|by|and)$/i;
/** How and when something was said stands behind who said it: "a spokesman | in a statement". */
const circumstance =
  /\s+(?:in an?$|(?:in|by|at) (?:[\p{L}-]+ ){0,3}(?:statement|interview|letter|message|briefing|conference|report|post|court|time|scene)|here|there|today|yesterday|(?:on )?(?:mon|tues|wednes|thurs|fri|satur|sun)day|on (?:twitter|condition))\b.*$/iu;
const preposition =
  /\s(?:of|for|at|from|in|with|to|close|on|familiar|involved|based|near|by|under|inside|representing)\s/;
const fullName = "\\p{Lu}[\\p{L}.'’-]*(?: \\p{L}[\\p{L}.'’-]*){1,4}";
/** "Ann Lee, Tom Gray and Eva Holm". */
const severalNames = new RegExp(`^${fullName}(?:, ${fullName})*,? and ${fullName}$`, "u");
/** Longer descriptions tell a story. */
const MOST_WORDS = 12;

/**
 * The words for a speaker without a name that tell of themselves who speaks: "a company spokeswoman", "residents of the
 * old town", in the whole of their noun phrase. Null for what says nothing alone: "the man", "his aide", "another".
 */
export function description(text: string, { start, end }: Span): Span | null {
  const phrase = text.slice(start, end).replace(circumstance, "");
  const isOdd =
    phrase.split(/\s/).length > MOST_WORDS ||
    /[\n"“”„«»]|\.$/.test(phrase) ||
    cutShort.test(phrase) ||
    pointsBack.test(phrase);
  return !isOdd && isWhole(text, start, start + phrase.length) && tellsWho(phrase)
    ? { start, end: start + phrase.length }
    : null;
}

/** Words for one person by what he is: "analyst", "spokesman". */
export const onesWhoSpeak: ReadonlySet<string> = callings.union(posts);

/** "Officials", "police": whether the word stands for several people by what they are. */
export function isManyWhoSpeak(lower: string): boolean {
  const one = singular(lower);
  return (one !== lower && onesWhoSpeak.has(one)) || plurals.test(lower);
}

/** Whether nothing around the words belongs to them: no "and" before or behind, no clause that goes on. */
function isWhole(text: string, start: number, end: number): boolean {
  const before = text.slice(Math.max(0, start - 12), start);
  const behind = text.slice(end, end + 12);
  return (
    !/(?:\b(?:and|or|of|for)|[&\-'’])\s*$/i.test(before.replace(/["”'’]\s*$/, "")) &&
    !/^(?:\s+(?:and|or)\b|[-&'’/])/i.test(behind)
  );
}

function tellsWho(phrase: string): boolean {
  if (severalNames.test(phrase)) return true;
  const [group = "", complement] = splitAt(phrase);
  const words = group.split(" ");
  const article = /^(?:the|an?|one|two|three|four|five|several|some|many|most)$/i
    .exec(words[0] ?? "")?.[0]
    .toLowerCase();
  const bare = article === undefined ? words : words.slice(1);
  const last = (bare.at(-1) ?? "").toLowerCase();
  const head = singular(last);
  const isPlural = head !== last || plurals.test(last);
  const hasMore = bare.length > 1 || complement !== undefined;
  if (bare.slice(1).some((word) => isInClause(word))) return false;
  const isProper = bare.slice(0, -1).some((word) => isCapital(word) && word !== "Prime") || isCapital(complement ?? "");
  if (article === "the") return isKnown(head, bare, isProper, complement);
  if (article === undefined && !isPlural && !/['’]s?$/.test(words[0] ?? "")) return false;
  const needsMore = posts.has(head) || writings.has(head);
  return (
    callings.has(head) ||
    callings.has(last) ||
    plainWritings.has(head) ||
    (needsMore && hasMore) ||
    (bodies.has(head) && isProper)
  );
}

/** Whether "the" does not point to somebody named before: "the health minister", "the Delta spokesman", "the Riga council". */
function isKnown(head: string, bare: readonly string[], isProper: boolean, complement: string | undefined): boolean {
  if (
    isLegal.test(head) ||
    (isProper && [callings, posts, bodies, writings, plainWritings].some((set) => set.has(head)))
  )
    return true;
  // "The prime minister" may be any country's.
  const isTold = bare.length > 1 && complement === undefined && bare[0]?.toLowerCase() !== "prime";
  return isTold && /^(?:minister|ministry|army|government|military|police)$/.test(head);
}

/** "The administration |believes the| council": whether a word shows that the phrase runs into a clause. */
const isInClause = (word: string) =>
  /^(?:an?|the|some|few)$/.test(word) || /^(?:past|present)$/.test(cueWord(word)?.form ?? "");

/** Whose, the news is about. */
const isLegal = /^(?:lawsuit|indictment|affidavit)$/;

/** "A spokesman for the ministry" as "a spokesman" and "the ministry". */
function splitAt(phrase: string): [string, string?] {
  const at = preposition.exec(phrase);
  return at === null ? [phrase] : [phrase.slice(0, at.index), phrase.slice(at.index + at[0].length)];
}

function singular(word: string): string {
  if (plurals.test(word)) return word;
  if (word.endsWith("sses")) return word.slice(0, -2);
  if (word.endsWith("ies")) return `${word.slice(0, -3)}y`;
  if (/women$|men$/.test(word)) return word.replace(/men$/, "man");
  return word.replace(/s$/, "");
}

const isCapital = (words: string) => /(?:^|\s)\p{Lu}/u.test(words);
