import { type Gender, genderOfFirstName } from "#text/first-names.ts";
import { kin } from "./lexicon.ts";
import type { Mention } from "./mentions.ts";

/** Somebody who is named in an article so far. */
export interface Bearer {
  /** The fullest name so far. */
  readonly words: readonly string[];
  /** Mentions by a full name, in reading order. */
  readonly full: readonly Mention[];
  readonly short: readonly Mention[];
}

/** An office stands beside one of the first full names, and no text can make the search slow. */
const MOST_READ = 20;
/** Characters before a name in which a form of address, an office or a family tie stands. */
const BEFORE = 24;
const MALE = /\b(?:Mr|Sir|Lord)\.?\s$/;
const FEMALE = /\b(?:Mrs|Ms|Miss|Lady|Dame|Madame)\.?\s$/;
/** "First lady Jill Biden": who is introduced so is not who was meant by the bare surname before. */
const KIN = new RegExp(`\\b(?:lady|gentleman|${kin})(?:, (?:the|an?) [\\p{Ll}-]+(?: [\\p{Ll}-]+)?)?,?\\s$`, "iu");
/** … with what else somebody is: "his daughter, the novelist Ann Lee". */
const BEFORE_KIN = 48;
const KIN_BEHIND = new RegExp(`^, (?:the |his |her )?(?:first lady|${kin})\\b`, "i");
const HIGH_OFFICE = /\b(?:President|Minister|Secretary|Senator|Sen\.|Governor|Gov\.|Chancellor|Premier|Judge)\s$/;
/** By the name alone they are called only who are called so in full: "King Salman" is not the prince of that family. */
const CROWNED = /\b(?:King|Queen|Emperor|Pope)\s$/;
/** Whom the news means by a president's bare surname, though the article names only a relative in full: their first names. */
const PRESIDENTS = new Map([
  ["biden", /^jo(?:e|seph)$/],
  ["trump", /^donald$/],
  ["obama", /^barack$/],
  ["clinton", /^(?:bill|william)$/],
  ["bush", /^george$/],
]);
const PRESIDENT = /\bPresident\s$/;
const OFFICE = /(\p{Lu}\p{L}+)\.?\s$/u;

/**
 * Those of the bearers of a surname whom a bare mention of it can mean: not the man by "Mrs", not the relative who is introduced only
 * later; by "Secretary" the one who is called so in full.
 */
export function possibleBearers<T extends Bearer>(text: string, bearers: readonly T[], mention: Mention): readonly T[] {
  const before = textBefore(text, mention);
  const gender = addressedAs(text, mention);
  const [, office] = before.match(OFFICE) ?? [];
  const isCalled = (bearer: Bearer) => office !== undefined && holds(text, bearer, office);
  const isOfOffice = HIGH_OFFICE.test(before);
  const isIntroduced = ({ full }: Bearer) => (full[0]?.start ?? -1) < mention.start;
  // "President Trump" is none of his children, who are introduced only later, and not Donald Trump Jr.
  const isRelative = (bearer: Bearer) => isJunior(bearer) || (bearers.length > 1 && !isIntroduced(bearer));
  const isCrowned = CROWNED.test(before);
  const president = bearers.find((bearer) => isPresidentAlone(text, bearer));
  const isPresident = (bearer: Bearer) => PRESIDENT.test(before) || isBefore(president, bearer);
  const agreeing = bearers.filter(
    (bearer) =>
      !(isCrowned && bearer.words.length > 1 && !isCalled(bearer)) &&
      !(isOfPresident(bearer) && isPresident(bearer)) &&
      (gender === undefined || agrees(text, bearer, gender)) &&
      !(isOfOffice && isRelative(bearer) && !isCalled(bearer)),
  );
  const others = agreeing.filter((bearer) => !isKin(text, bearer));
  // "President Obama" is not Michelle Obama, whom the article calls the first lady; "President Clinton" may be who was called a husband.
  const mayBeKin = (others.length === 0) !== isOfOffice;
  const possible = agreeing.filter((bearer) => others.includes(bearer) || (mayBeKin && isIntroduced(bearer)));
  const holders = possible.length < 2 ? [] : possible.filter(isCalled);
  return holders.length === 1 ? holders : possible;
}

function isBefore(one: Bearer | undefined, other: Bearer): boolean {
  return one !== undefined && firstAt(one) < firstAt(other);
}

function firstAt({ full: [whole], short: [bare] }: Bearer): number {
  const none = Number.POSITIVE_INFINITY;
  return Math.min(whole?.start ?? none, bare?.start ?? none);
}

/** Who is only called "President Biden" so far: he is meant by "Biden", too. */
function isPresidentAlone(text: string, { full, short: [first] }: Bearer): boolean {
  return full.length === 0 && first !== undefined && PRESIDENT.test(textBefore(text, first));
}

/** "Hunter Biden". */
function isOfPresident({ words }: Bearer): boolean {
  const first = PRESIDENTS.get(words.at(-1) ?? "");
  return words.length > 1 && first !== undefined && !first.test(words[0] ?? "");
}

function textBefore(text: string, { start }: Mention): string {
  return text.slice(Math.max(0, start - BEFORE), start);
}

function addressedAs(text: string, mention: Mention): Gender | undefined {
  const before = textBefore(text, mention);
  if (FEMALE.test(before)) return "female";
  return MALE.test(before) ? "male" : undefined;
}

/** Nobody is known to be of the other gender by the first name or, without one, by the form of address. */
function agrees(text: string, { words, full, short }: Bearer, gender: Gender): boolean {
  const [first] = short;
  const byAddress = full.length === 0 && first !== undefined ? addressedAs(text, first) : undefined;
  const known = byAddress ?? (words.length > 1 ? genderOfFirstName(words[0] ?? "") : undefined);
  return known === undefined || known === gender;
}

function isKin(text: string, { full: [first] }: Bearer): boolean {
  if (first === undefined) return false;
  return (
    KIN.test(text.slice(Math.max(0, first.start - BEFORE_KIN), first.start)) ||
    KIN_BEHIND.test(text.slice(first.end, first.end + BEFORE))
  );
}

function isJunior({ words }: Bearer): boolean {
  return words.includes("jr");
}

/** Whether the office stands before a full name of the bearer, too. */
function holds(text: string, { full }: Bearer, office: string): boolean {
  return full.slice(0, MOST_READ).some(({ start }) => {
    const before = text.slice(Math.max(0, start - 2 * BEFORE), start);
    return before
      .split(/[,;]|\b(?:and|with|by|to)\b/)
      .at(-1)
      ?.includes(office);
  });
}
