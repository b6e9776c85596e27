import type { ActorType } from "../analysis.ts";
import { aliasKey } from "./aliases.ts";
import { type Bearer, possibleBearers } from "./bearers.ts";
import { withoutArms } from "./collectives.ts";
import { organisationHeads } from "./lexicon.ts";
import type { Mention } from "./mentions.ts";
import { acronymsOfName, canBeOnePerson, isOverfull, nameWords } from "./names.ts";
import { FEWEST_SPOKEN, isNickname, isShortFor } from "./organisations.ts";

/** All mentions of one actor, in reading order. */
export interface Linked {
  readonly name: string;
  readonly type: ActorType;
  readonly mentions: readonly Mention[];
}

/** Namesakes beyond these are not compared, so that no text can make linking slow. */
const MOST_NAMESAKES = 20;

interface Group extends Bearer {
  words: readonly string[];
  readonly full: Mention[];
  readonly short: Mention[];
  /** Other first names of a person, shortened ones: "Dan" of Daniel Lee. */
  readonly given?: string[];
}

/** Merges the mentions of each actor: fullest forms first, then surnames, acronyms and aliases join them. */
export function linkMentions(text: string, mentions: readonly Mention[]): Linked[] {
  const people = linkPeople(
    text,
    mentions.filter(({ type }) => type === "PER"),
  );
  const others = linkOthers(
    text,
    mentions.filter(({ type }) => type !== "PER"),
  );
  return [...people, ...others].map((group) => linked(text, group));
}

/** A mention of a person, and the words of the name for comparing. */
interface Named {
  readonly mention: Mention;
  readonly words: readonly string[];
}

/** Between a full name and the one that somebody is called by: "Ann Lee, better known as Kitty". */
const KNOWN_AS =
  /^,?\s\(?(?:(?:who is|popularly|better|also|widely|commonly|best|simply)\s)*(?:known as|nicknamed|dubbed|alias|a\.?k\.?a\.?)\s["“‘]?$/;
const LONGEST_KNOWN_AS = 40;

function linkPeople(text: string, mentions: readonly Mention[]): Group[] {
  const named = withoutNicknames(
    text,
    mentions.map((mention) => ({ mention, words: nameWords(text.slice(mention.start, mention.end)) })),
  );
  const bySurname = new Map<string, Group[]>();
  const groups = groupFullNames(
    named.filter(({ words }) => words.length > 1),
    bySurname,
  );
  const byWord = wordIndex(groups);
  for (const { mention, words } of named.filter(({ words }) => words.length <= 1)) {
    const word = words[0] ?? "";
    const bearers = bySurname.get(word) ?? byWord.get(word) ?? [];
    const known = nearest(possibleBearers(text, bearers, mention), mention);
    if (known !== undefined) known.short.push(mention);
    else {
      const group = { words, full: [], short: [mention] };
      groups.push(group);
      bySurname.set(word, [...bearers, group].slice(0, MOST_NAMESAKES));
    }
  }
  return groups;
}

/** The same with the words of their full names for those that a text ties to one: "Ann Lee, known as |Kitty|". */
function withoutNicknames(text: string, named: readonly Named[]): readonly Named[] {
  const full = new Map<string, readonly string[]>();
  named.forEach(({ mention, words }, index) => {
    const before = named[index - 1];
    if (before === undefined || before.words.length < 2 || mention.start - before.mention.end > LONGEST_KNOWN_AS)
      return;
    if (KNOWN_AS.test(text.slice(before.mention.end, mention.start))) full.set(words.join(" "), before.words);
  });
  if (full.size === 0) return named;
  return named.map((one) => ({ ...one, words: full.get(one.words.join(" ")) ?? one.words }));
}

/** The people named in full; `bySurname` is filled with them. */
function groupFullNames(named: readonly Named[], bySurname: Map<string, Group[]>): Group[] {
  const groups: Group[] = [];
  for (const { mention, words } of named) {
    const surname = words.at(-1) ?? "";
    const namesakes = bySurname.get(surname) ?? [];
    let group = namesakes.find((known) => canBeOnePerson(known.words, words));
    if (group === undefined) {
      group = { words, full: [], short: [], given: [] };
      groups.push(group);
      if (namesakes.length < MOST_NAMESAKES) bySurname.set(surname, [...namesakes, group]);
    }
    if (words[0] !== group.words[0]) group.given?.push(words[0] ?? "");
    if (words.length > group.words.length) group.words = words;
    group.full.push(mention);
  }
  return groups;
}

/** Groups by each word of their names but the last: "Ahmed" stands for Ahmed Mohamed. */
function wordIndex(groups: readonly Group[]): Map<string, Group[]> {
  const index = new Map<string, Group[]>();
  for (const group of groups) {
    for (const word of new Set([...group.words.slice(0, -1), ...(group.given ?? [])])) {
      const known = index.get(word) ?? [];
      if (known.length < MOST_NAMESAKES) index.set(word, [...known, group]);
    }
  }
  return index;
}

/** Of several namesakes, the one named in full last before the mention; else the one named first. */
function nearest(groups: readonly Group[], { start }: Mention): Group | undefined {
  if (groups.length < 2) return groups[0];
  const near = groups.map((group) => ({ group, at: lastBefore(group.full, start) }));
  return near.reduce((best, next) => (next.at > best.at ? next : best)).group;
}

/** Start of the last mention before `start`, by binary search; -1 when there is none. */
function lastBefore(mentions: readonly Mention[], start: number): number {
  let low = 0;
  let high = mentions.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((mentions[middle]?.start ?? start) < start) low = middle + 1;
    else high = middle;
  }
  return mentions[low - 1]?.start ?? -1;
}

function linkOthers(text: string, mentions: readonly Mention[]): Group[] {
  const groups = new Map<string, Group>();
  const acronyms = acronymsOf(text, mentions);
  for (const mention of mentions) {
    const named = text.slice(mention.start, mention.end);
    const name = withoutArms(named);
    const words = nameWords(name);
    const isShort = isAcronym(name) || (words.length === 1 && name.length >= FEWEST_SPOKEN);
    const acronym = isShort ? acronyms.get(words.join("")) : undefined;
    const known = aliasKey(name, words);
    const isKnown = known !== words.join(" ");
    const key = `${mention.type} ${isKnown ? known : (acronym ?? known)}`;
    const group = groups.get(key) ?? { words, full: [], short: [] };
    (name === named ? group.full : group.short).push(mention);
    groups.set(key, group);
  }
  return joinHeads([...groups.values()]);
}

/** "the Observatory" joins the one organisation of the article whose name holds that word. */
function joinHeads(groups: readonly Group[]): Group[] {
  const isHead = ({ words, full }: Group) =>
    words.length === 1 &&
    full[0]?.type === "ORG" &&
    (organisationHeads.has(words[0] ?? "") || isNickname(words[0] ?? ""));
  const byWord = new Map<string, Group[]>();
  for (const group of groups.filter(({ words, full }) => words.length > 1 && full[0]?.type === "ORG")) {
    for (const word of new Set(group.words)) byWord.set(word, [...(byWord.get(word) ?? []).slice(0, 1), group]);
  }
  return groups.filter((group) => {
    const alike = isHead(group) ? (byWord.get(group.words[0] ?? "") ?? []) : [];
    const [whole, ...others] = alike.filter(({ words }) => isShortFor(group.words, words));
    if (whole === undefined || others.length > 0) return true;
    whole.short.push(...group.full);
    return false;
  });
}

/** "NATO", "PiS". */
function isAcronym(name: string): boolean {
  return /^\p{Lu}(?:[\p{Lu}\d.&-]+|\p{Ll}\p{Lu})$/u.test(name);
}

/** Letters of an acronym that is tied to a name by nothing else; places of two words are many, and two letters much else. */
const SHORTEST_ACRONYM = { ORG: 2, LOC: 3 } as const;
/** Between a name and its acronym: a bracket, perhaps after one more word ("Islamic State group [IS]"). */
const BEFORE_ACRONYM = /^\s?(?:\p{Ll}+\s)?[([]$/u;

/** The key of the full name each acronym stands for: in brackets after the name, or made of its first letters. */
function acronymsOf(text: string, mentions: readonly Mention[]): Map<string, string> {
  const meaning = new Map<string, string>();
  mentions.forEach((mention, index) => {
    const name = text.slice(mention.start, mention.end);
    if (isAcronym(name)) return;
    const words = nameWords(name);
    const shortest = SHORTEST_ACRONYM[mention.type === "ORG" ? "ORG" : "LOC"];
    const shorts = words.length < 2 ? [] : acronymsOfName(name, words);
    for (const short of shorts)
      if (short.length >= shortest && !meaning.has(short)) meaning.set(short, aliasKey(name, words));
    const next = mentions[index + 1];
    if (next === undefined || !"([".includes(text.charAt(next.start - 1))) return;
    const bracketed = text.slice(next.start, next.end);
    if (!isAcronym(bracketed) || !BEFORE_ACRONYM.test(text.slice(mention.end, next.start))) return;
    meaning.set(nameWords(bracketed).join(""), aliasKey(name, words));
  });
  return meaning;
}

function linked(text: string, { full, short }: Group): Linked {
  const ordered = [...full, ...short].toSorted((a, b) => a.start - b.start);
  const isPerson = ordered[0]?.type === "PER";
  // "Hezbollah fighters" tells less of Hezbollah than its name.
  const telling = isPerson || full.length === 0 ? ordered : full;
  const nameOf = ({ start, end, first, last }: Mention) =>
    first === last ? text.slice(start, end) : text.slice(start, end).replace(/\s+/g, " ");
  const names = Map.groupBy(telling, nameOf);
  const times = (name: string) => names.get(name)?.length ?? 0;
  const forms = [...names.keys()];
  const clean = forms.filter((name) => !forms.some((other) => isOverfull(name, other, times)));
  const name = clean.reduce((best, next) => (isFuller(next, best) ? next : best));
  return { name, type: ordered[0]?.type ?? "ORG", mentions: ordered };
}

/** More words tell more; a name in capitals tells less than the same in ordinary writing. */
function isFuller(a: string, b: string): boolean {
  const [more, less] = [nameWords(a).length, nameWords(b).length];
  if (more !== less) return more > less;
  const [shoutsA, shoutsB] = [a === a.toUpperCase(), b === b.toUpperCase()];
  return shoutsA === shoutsB ? a.length > b.length : shoutsB;
}
