import { wordSet } from "#text/word-set.ts";
import { onesWhoSpeak } from "./descriptions.ts";
import type { Person } from "./named-people.ts";
import type { Token } from "./tokens.ts";
import { isDeterminer } from "./word-classes.ts";

/**
 * Of whom the article tells just now: the one person named last, as long as nobody else comes in.
 */
export interface Attention {
  /** Null when several may be meant, undefined while nobody was named at all. */
  readonly person: Person | null | undefined;
  /** Sentences since the person was last meant. */
  readonly idle: number;
}

/** Before the first sentence. */
export const noAttention: Attention = { person: undefined, idle: 0 };

/** Nobody is kept in mind for more sentences without a word of him. */
const LONGEST_IDLE = 3;
/** "a close |friend|": the noun stands within so many words of its article. */
const LONGEST_PHRASE = 4;

/** People who are brought in without a name. */
const people = wordSet(
  `man woman boy girl person friend colleague partner boyfriend girlfriend husband wife father mother brother sister son daughter dad mum mom uncle aunt cousin
  fan reporter interviewer host commenter user follower neighbour neighbor assailant victim attacker suspect teenager guy`,
).union(onesWhoSpeak);
const bringsIn = wordSet("a an one another his her their my");

/** The attention after a sentence's end. */
export const rested = ({ person, idle }: Attention): Attention =>
  idle < LONGEST_IDLE ? { person, idle: idle + 1 } : { person: person && null, idle: 0 };

/** … and after a name: whoever acts or speaks takes it, and whoever else is named beside the person of whom it was told makes it open. */
export function afterName(attention: Attention, person: Person, isActing: boolean): Attention {
  if (person === attention.person) return { person, idle: 0 };
  if (!person.isPerson) return isActing && !person.isElse ? { person: null, idle: 0 } : attention;
  if (isActing || attention.person === undefined) return { person, idle: 0 };
  return isOfOtherGender(attention.person, person) ? attention : { person: null, idle: 0 };
}

const isOfOtherGender = (one: Person | null, other: Person) =>
  one?.gender !== undefined && other.gender !== undefined && one.gender !== other.gender;

/** "|a| friend, |one| analyst": whether the token at `at` brings in somebody without a name. */
export function bringsSomebodyIn(tokens: readonly Token[], at: number): boolean {
  if (!isDeterminer(tokens[at]) || !bringsIn.has(tokens[at]?.lower ?? "")) return false;
  for (const { kind, lower } of tokens.slice(at + 1, at + 1 + LONGEST_PHRASE)) {
    if (kind !== "word") return false;
    if (people.has(lower)) return true;
  }
  return false;
}
