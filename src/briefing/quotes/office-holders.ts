import { isOffice } from "#text/person-names.ts";
import { wordSet } from "#text/word-set.ts";
import type { NamedSentence, Reading } from "./discourse.ts";
import type { Person } from "./named-people.ts";
import type { NameMention } from "./names.ts";
import type { SpeakerMention } from "./noun-phrases.ts";
import { roleBeside } from "./role-beside.ts";
import type { PersonOf } from "./speakers.ts";
import type { Token } from "./tokens.ts";

/** Whom "the prime minister" means; null when the text does not prove it for exactly one person before. */
export type HolderOf = (mention: SpeakerMention) => Person | null;

/** An office somebody is shown to hold, and where. */
interface Held {
  readonly person: Person;
  readonly at: number;
  /** Whether it stands beside the fullest name: "President Lee" may be another than the Ann Lee of the article. */
  readonly isProof: boolean;
}

/** Words that make another office of an office: the deputy mayor is not the mayor. */
const ranks = wordSet("deputy vice assistant associate acting former ex late shadow retired interim outgoing incoming");
/** Verbs that give somebody an office: "became prime minister", "was named mayor". */
const appointing = /^(?:became|named|elected|appointed)$/;
/** Words before an office that only point at the holder again. */
const pointers = new Set(["the", "new", "newly", "elected"]);
/** "The CPL" is no corporal. */
const LONGEST_ABBREVIATION = 3;
/** An office is not longer than this many words. */
const LONGEST_OFFICE = 4;

/** Reads who holds which office, from titles, appositions and appointments in the article's own voice. */
export function officeHolders({ text, sentences }: Reading, personOf: PersonOf): HolderOf {
  // Few articles quote an office, and finding all holders takes longer than seeing that.
  let holders: ReadonlyMap<string, readonly Held[]> | null = null;
  return ({ kind, start, end }) => {
    const office = kind === "nominal" ? officeMeant(text.slice(start, end)) : null;
    if (office === null) return null;
    holders ??= heldOffices(text, sentences, personOf);
    const held = holders.get(office) ?? [];
    const proof = held.find(({ isProof, at }) => isProof && at < start);
    const isOne = held.every(({ person }) => person === proof?.person);
    return proof !== undefined && isOne && !isSharedOffice(text, office) ? proof.person : null;
  };
}

function heldOffices(
  text: string,
  sentences: readonly NamedSentence[],
  personOf: PersonOf,
): ReadonlyMap<string, readonly Held[]> {
  const held = sentences.flatMap((sentence) =>
    [...sentence.nameAt.values()].flatMap((name) =>
      officesOf(text, sentence, name).map((office) => ({ office, ...heldBy(text, personOf(name), name) })),
    ),
  );
  return Map.groupBy(held, ({ office }) => office);
}

function heldBy(text: string, person: Person, { words, isPerson: looksLikePerson, start }: NameMention): Held {
  // A company speaks too: a single word needs a title or a first name to be somebody.
  const isPerson = looksLikePerson || (words.length > 1 && person.isPerson);
  return { person, at: start, isProof: isPerson && text.startsWith(person.name, start) };
}

function officesOf(text: string, sentence: NamedSentence, name: NameMention): string[] {
  const role = roleBeside(text, sentence, name) ?? "";
  const appointed = officeGiven(sentence.tokens, name.to + 1);
  return [officeIn(wordsOf(role)), officeIn(name.titles.map(plain)), appointed].filter((office) => office !== null);
}

/** The office in a role or a title: "Riga mayor", "mayor of Riga" and "Mayor" all give "mayor". */
function officeIn(words: readonly string[]): string | null {
  const head = words.findIndex((word) => isOffice(word));
  if (head < 0) return null;
  let [from, to] = [head, head];
  while (ranks.has(words[from - 1] ?? "")) from -= 1;
  while (isOffice(words[to + 1] ?? "")) to += 1;
  return words.slice(from, to + 1).join(" ");
}

/** "Ann Lee |became prime minister": the office that the verb behind a name gives. */
function officeGiven(tokens: readonly Token[], from: number): string | null {
  const at = tokens.findIndex(({ lower }, index) => index >= from && index < from + 3 && appointing.test(lower));
  const words = at < 0 ? [] : tokens.slice(at + 1, at + 1 + LONGEST_OFFICE).map(({ lower }) => lower);
  const bare = words[0] === "the" ? words.slice(1) : words;
  return isOffice(bare[0] ?? "") ? officeIn(bare) : null;
}

/**
 * The office that "the prime minister" or "the new mayor" names; null for "a minister" and for what tells more: "the
 * Danish prime minister".
 */
function officeMeant(phrase: string): string | null {
  const words = wordsOf(phrase);
  const from = words.findIndex((word) => !pointers.has(word));
  if (words[0] !== "the" || from < 0 || words.length - from > LONGEST_OFFICE) return null;
  const office = officeIn(words.slice(from));
  const isWhole = office === words.slice(from).join(" ");
  return isWhole && office.length > LONGEST_ABBREVIATION ? office : null;
}

/** Whether the text also speaks of an office as one of several: "a minister", "two ministers". */
function isSharedOffice(text: string, office: string): boolean {
  const word = office.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
  return new RegExp(
    `\\b(?:an?|another|one|two|three|other)\\s+(?:[\\p{L}-]+\\s+){0,2}${word}\\b|\\b${word}s\\b`,
    "iu",
  ).test(text);
}

/** Offices that are written short before a name. */
const inFull: ReadonlyMap<string, string> = new Map([
  ["sen", "senator"],
  ["rep", "representative"],
  ["gov", "governor"],
  ["gen", "general"],
  ["col", "colonel"],
  ["lt", "lieutenant"],
  ["sgt", "sergeant"],
  ["capt", "captain"],
  ["supt", "superintendent"],
  ["pres", "president"],
]);

function plain(word: string): string {
  const lower = word.toLowerCase().replace(/\.$/, "");
  return inFull.get(lower) ?? lower;
}

const wordsOf = (phrase: string) => phrase.split(/\s+/).filter(Boolean).map(plain);
