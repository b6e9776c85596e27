import { months, weekdays } from "#text/calendar.ts";
import { remembering } from "#text/remembering.ts";
import { wordSet } from "#text/word-set.ts";
import { plainLower } from "#text/words.ts";

/** Capitalised words that begin sentences, or name times, rather than people. */
const notNames =
  wordSet(`the a an this that these those it he she they we you i his her their its our my your in on at but and or nor so for from with without after before when while as if
  there some many most no not now what who whom whose which how why also both although though however meanwhile because since until unless once by to of about over under
  into during between among against despite instead still yet then thus later earlier even only just like unlike all any each every another other others such
  more less few several one two three four five six seven eight nine ten hundreds thousands dozens asked speaking according amid rather perhaps maybe
  yes indeed finally first second third last next here where whether either neither nothing everyone everybody someone people
  ${weekdays.join(" ")} ${months.join(" ")} today yesterday tomorrow would could should will can did does do is are was were has have had let well oh ok okay please
  new again never always often sometimes anyway regardless upon ever very known remember consider including almost been hence
  summarizing summarising taking using citing following calling joining replying noting giving making seeing watching whatever whoever left poorly`);

/** "Specifically", "Unfortunately": adverbs, as against Kelly, Connally, Mattingly and Whately. */
const adverb =
  /(?:ic|ti|ci|ri|ni|on|tu|su|er|or|ur|in|nt|it|ob|eg|du|xu|nu|rm|uo|oc|ib)ally$|(?:[iunmrplc]at|vat|ut|et|init|fin|siv|tiv|treme|eparat)ely$|(?:nt|st|us|ful|[ai]b|ed|ad|rt|mp|rp|ck|ow|rect|act|fect|unlik)ly$|(?:ar|or|av|eas|sumab|app)ily$|(?:increas|surpris|seem|accord|interest|strik|know|exceed|overwhelm)ingly$/;

/** "Lee", "al-Assad". */
const capitalised = /^(?:\p{Lu}|(?:al|el|d|de|ad|as|ash|at|an|az)[-'’]\p{Lu})/u;
/** A politician's party and state: "R-Ohio". */
const partyTag = /^\p{Lu}-\p{Lu}/u;

/** Whether a word has the capital of a name. */
export function isCapitalised(word: string): boolean {
  return capitalised.test(word);
}

/** Whether a word with the capital of a name may be a part of one. */
export function canStandInName(word: string): boolean {
  return !partyTag.test(word) && !isSeldomName(word);
}

/** Whether a word stands at the head of sentences rather than in names, or tells a time. */
export function isSeldomName(word: string): boolean {
  const lower = plainLower(word);
  return notNames.has(lower) || (lower.endsWith("ly") && adverb.test(lower));
}

/** Words of names kept, some 150 kB. */
const MEMORY = 2_000;
const lowered = remembering(MEMORY, plainLower);

/** A word of a name as people are looked up by it. */
export const nameKey = (word = ""): string => lowered(word);

/** The last word of a name that tells who it is, as people are looked up by it. */
export const lastName = (words: readonly string[]): string => nameKey(words.findLast((word) => !isGeneration(word)));

/** "Jr." and "III", which tell a son from a father. It is asked of every name, and of few words with a pattern. */
export const isGeneration = (word: string) => word.length <= "iii.".length && /^(?:jr|sr|ii|iii|iv)\.?$/i.test(word);
