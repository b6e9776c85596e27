import { genderOfFirstName, isFirstName } from "#text/first-names.ts";
import { isNameParticle } from "#text/person-names.ts";
import { remembering } from "#text/remembering.ts";
import { joins } from "./lexicon.ts";
import { romanised } from "./romanised.ts";

/** Articles, particles and endings that do not tell names apart. */
const LOOSE = /^(?:the|al|el|an|as|ash|at|ad|ar|az|group|inc|corporation|corp|co|limited|ltd|llc|plc|ii|iii)$/;
/** How the names of firms end, which acronyms tell. */
const COMPANY = /\b(?:co|corp|corporation|group)\.?$/i;
/** Words of names that are also written otherwise. */
const SAME = new Map(
  Object.entries({
    jnr: "jr",
    snr: "sr",
    organisation: "organization",
    organisations: "organizations",
    defence: "defense",
    centre: "center",
    programme: "program",
  }),
);
/** It tells a son and a father apart, and is no surname. */
export const GENERATION = /^[js]r$/;
/** Nobody but he is in the news by this name, mostly without the last word. */
const ONLY_JUNIOR = "martin luther king jr";
/** A name of so many words that another one begins with is the same: "Mohammed bin Salman bin Abdulaziz". */
const SURE_BEGINNING = 3;

const INITIALS = /^\p{Lu}(?:\.?|\.\s?\p{Lu}\.)$/u;

/** Letters of a first name that is a shortened one, and those left out: "Ann" is not "Anna". */
const SHORTEST_GIVEN = 3;
const LEFT_OUT = 2;
const SURE_GIVEN = 5;
/** Letters of a first name in which one slip leaves no other name. */
const LONG_GIVEN = 6;

/** Names kept: about 3 MB at the most. */
const MEMORY = 20_000;
/** The words of a name for comparing: lower-case, without accents, stops, possessives and "al-". */
export const nameWords = remembering(MEMORY, wordsIn);

function wordsIn(name: string): readonly string[] {
  const plain = name
    .normalize("NFD")
    .replace(/\p{M}+/gu, "")
    .toLowerCase()
    .replace(/['’]s$/, "")
    .replace(/[.'’‘`]/g, "");
  const words = plain.split(/[^\p{L}\p{N}&]+/u).filter(Boolean);
  const telling = words.map((word) => SAME.get(word) ?? word).filter((word) => !LOOSE.test(word));
  // "Ann Lee and Co."
  while (telling.length > 1 && joins.test(telling.at(-1) ?? "")) telling.pop();
  const last = telling.at(-1) ?? "";
  if (telling.join(" ") === ONLY_JUNIOR) return telling.slice(0, -1);
  if (telling.length > 1 && GENERATION.test(last)) return [...telling.slice(0, -2), last, ...telling.slice(-2, -1)];
  return telling.length > 0 ? telling : words;
}

/**
 * Whether two names of persons, each of at least two words, can be one person's: same last word, given names that do not clash, in
 * whatever spelling; or the same words in the other order, "Kishida Fumio"; or a long name and its beginning.
 */
export function canBeOnePerson(a: readonly string[], b: readonly string[]): boolean {
  if (generationOf(a) !== generationOf(b)) return false;
  if (a.join("") === b.join("")) return true;
  if (!isSameWord(a.at(-1) ?? "", b.at(-1) ?? "")) return isTurned(a, b) || isBeginning(a, b) || isBeginning(b, a);
  const [fewer, more] = a.length <= b.length ? [a.slice(0, -1), b.slice(0, -1)] : [b.slice(0, -1), a.slice(0, -1)];
  let from = 0;
  return fewer.every((word) => {
    const at = more.findIndex((other, index) => index >= from && isSameGiven(word, other));
    from = at + 1;
    return at >= 0;
  });
}

/** Keys of which two names that can be one person's share at least one; the first is that of the surname. */
export function personKeys(words: readonly string[]): string[] {
  const plain = words.map(romanised);
  const turned = words.length > 1 ? [plain.toSorted().join(" "), plain.join("")] : [];
  const beginning = words.length >= SURE_BEGINNING ? [plain.slice(0, SURE_BEGINNING).join(" ")] : [];
  return [plain.at(-1) ?? "", ...turned, ...beginning];
}

function generationOf(words: readonly string[]): string | undefined {
  return words.find((word) => GENERATION.test(word));
}

/**
 * Whether two full names are one name but for one slip in a long first name: "Volodomyr Zelenskiy". They may still be two people's.
 */
export function isSlipOf(a: readonly string[], b: readonly string[]): boolean {
  const [given = "", other = ""] = [a[0], b[0]];
  if (a.length !== b.length || Math.min(given.length, other.length) < LONG_GIVEN) return false;
  return isOneSlip(given, other) && a.slice(1).every((word, index) => isSameWord(word, b[index + 1] ?? ""));
}

/** One letter more or less, another one, or two turned round. */
function isOneSlip(a: string, b: string): boolean {
  let start = 0;
  while (start < a.length && a[start] === b[start]) start++;
  let end = 0;
  while (end < Math.min(a.length, b.length) - start && a.at(-1 - end) === b.at(-1 - end)) end++;
  const [left, right] = [a.slice(start, a.length - end), b.slice(start, b.length - end)];
  const isTurned = left.length === 2 && left === [...right].reverse().join("");
  return isTurned || Math.max(left.length, right.length) === 1;
}

function isSameWord(a: string, b: string): boolean {
  return a === b || romanised(a) === romanised(b);
}

function isSameGiven(a: string, b: string): boolean {
  return isSameWord(a, b) || isShortened(a, b) || isShortened(b, a);
}

/** "J", "Dan" for "Daniel", but not "Jan" for "Janet". */
function isShortened(short: string, long: string): boolean {
  if (!long.startsWith(short)) return false;
  if (short.length === 1) return true;
  if (long.length < short.length + LEFT_OUT) return false;
  // "Jenni" is on no list.
  if (short.length >= SURE_GIVEN && !isFirstName(short)) return isFirstName(long);
  const areNames = short.length >= SHORTEST_GIVEN && isFirstName(short);
  return areNames && isFirstName(long) && genderOfFirstName(short) === genderOfFirstName(long);
}

/** "Kishida Fumio", "Orbán Viktor", but not "James Henry", where both words are first names. */
function isTurned(a: readonly string[], b: readonly string[]): boolean {
  const isSame = a.length === b.length && a.map(romanised).sort().join(" ") === b.map(romanised).sort().join(" ");
  return isSame && !a.every(isFirstName);
}

function isBeginning(a: readonly string[], b: readonly string[]): boolean {
  return (
    a.length >= SURE_BEGINNING && b.length > a.length && a.every((word, index) => isSameWord(word, b[index] ?? ""))
  );
}

/**
 * Whether a fuller form of a name looks as if something that stood before it was taken into it, "Lahore Ann Lee" beside "Ann Lee"; `times`
 * says how often each form is used.
 */
export function isOverfull(fuller: string, shorter: string, times: (form: string) => number): boolean {
  // Asked first, for few names end in another.
  if (!fuller.endsWith(` ${shorter}`)) return false;
  const [before, first = ""] = [fuller.slice(0, -shorter.length).trim(), shorter.split(" ")[0]];
  // "E. |Jean Carroll".
  if (INITIALS.test(before)) return false;
  const isWhole = shorter.includes(" ") && isFirstName(first) && !isNameParticle(first.toLowerCase());
  if (before === "" || !isWhole) return false;
  return !isFirstName(before) || times(fuller) < times(shorter);
}

/** First letters of the words that count: "Syrian Observatory for Human Rights" gives "sohr". */
export function initials(words: readonly string[]): string {
  return words
    .filter((word) => !/^(?:of|for|and|the|in|on|to|de|des|du|la|e)$/.test(word))
    .map((word) => word.charAt(0))
    .join("");
}

/** What an organisation may be called by its first letters, also with the last of "Federal Deposit Insurance |Corp|"; `words` are those of `nameWords`. */
export function acronymsOfName(name: string, words: readonly string[]): string[] {
  const short = initials(words);
  const [ending] = name.match(COMPANY) ?? [];
  return ending === undefined ? [short] : [short, short + ending.charAt(0).toLowerCase()];
}
