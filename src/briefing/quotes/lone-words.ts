import { openAbbreviations } from "#text/abbreviations.ts";
import { demonyms } from "../actors/lexicon.ts";
import { isManyWhoSpeak } from "./descriptions.ts";
import type { Token } from "./tokens.ts";
import { isPreposition } from "./word-classes.ts";

/** Offices in capitals. */
const initials = /^(?:[ES]?VP|PM|AG|MP|QC|KC)$/;
/** Words that are short for a name only where the article says of what: "the Council". */
const bodies =
  /^(?:Chamber|City|Office|Committee|Council|Cent(?:er|re)|Bank|Trust|Association|Government|Directorate|Secretariat|Party|Society|Movement|Convention|Church|Commission|Ministry|Department|Board|Court|Union|Club|University|College|School|Authority|Agency|Institute|Group|Force|Federation|Foundation)$/;

/** "Asked about it", "Fig. 3", "Officials said", "the PM": whether one capitalised word alone names nobody. */
export function isLoneWord(tokens: readonly Token[], at: number, isCapitalAnyway: boolean): boolean {
  const [word, behind] = [tokens[at], tokens[at + 1]];
  if (word === undefined) return false;
  const isParticiple = isCapitalAnyway && /(?:ed|ing)$/.test(word.text) && isPreposition(behind);
  const isMany = isCapitalAnyway && isManyWhoSpeak(word.lower);
  const isShort = behind?.text === "." && openAbbreviations.has(word.lower);
  return isParticiple || isMany || initials.test(word.text) || isShort;
}

/**
 * Whether a speaker's fullest name is one word that tells a reader nothing: "Council", "Syrian", "Anglo-Irish", "Jr.", "P."; several are a group
 * with a name, "Democrats".
 */
export function isNoWholeName(name: string): boolean {
  const lower = name.toLowerCase();
  const isFromThere = demonyms.has(lower.slice(lower.lastIndexOf("-") + 1)) && !lower.endsWith("s");
  return bodies.test(name) || isFromThere || /^(?:(?:Jr|Sr|III?)\.?|\p{Lu}\.)$/u.test(name);
}
