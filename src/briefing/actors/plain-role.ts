import { demonyms, roleAdjectives, roleFields, roles } from "./lexicon.ts";

/** They praise, blame, or go without saying, and "23-year-old" is soon wrong. */
const IDLE =
  /^(?:billionaire|millionaire|renowned|famous|famed|legendary|acclaimed|celebrated|beloved|controversial|disgraced|embattled|prominent|noted|influential|powerful|popular|iconic|outspoken|firebrand|respected|(?:award|prize|oscar|grammy|emmy|bafta)-winning|distinguished|eminent|notorious|infamous|wealthy|successful|charismatic|talented|esteemed|aspiring|incumbent|sitting|current|brilliant|radical|hardline|leftist|moderate|gifted|luckless|beleaguered|under-fire|in-form|reclusive|fabulous|fantastic|better-known|best-known|(?:world|well|much|now)-\S+|\S+-year-old)$/i;
/** What joins several words of praise. */
const JOINS = /^(?:and|but)$/;
/** They tell when, in small letters wherever they stand. */
const TIME = /^(?:former|outgoing|incoming|late|longtime|long-time|veteran|retired|ousted|then)$/;
/** Before a name they have a capital wherever they stand: "President Lee". */
const OFFICE =
  /^(?:president|vice-president|premier|chancellor|minister|secretary|senator|representative|congressman|congresswoman|governor|mayor|ambassador|judge|justice|sheriff|commissioner|speaker|pope|cardinal|archbishop|bishop|rabbi|imam|ayatollah|patriarch|general|lieutenant|colonel|major|captain|sergeant|corporal|admiral|commander|brigadier|marshal|officer|inspector|superintendent|detective|constable|king|queen|prince|princess|emperor|sultan|emir|sheikh|duke|duchess|lord|baroness|uncle|father|mother|brother|sister|professor|chief|deputy)$/;
/** They begin names, too: "|United| goalkeeper", "|State| spokesman". */
const OF_NAMES = /^(?:united|independent|state)$/;
/** "Director |of| National Intelligence". */
const LINK = /^(?:of|for|at|to|in|on|and)$/;

/** A role without its age and praise, and with no capital that it has only because a sentence begins with it: "former Gov." */
export function plainRole(role: string): string {
  const words = role.split(" ");
  const found = words.findIndex((word) => !IDLE.test(word));
  const first = found < 0 ? words.length - 1 : found;
  const isListed = JOINS.test(words[first] ?? "") || words.slice(0, first).some((word) => word.endsWith(","));
  const plain = first < 1 || isListed ? words : words.slice(first);
  const [opening = "", ...others] = plain;
  // "|Comedian| and writer".
  const next = others[0] === "and" ? others[1] : others[0];
  const isOpening = /^\p{Lu}\p{Ll}/u.test(opening) && opensSentence(opening.toLowerCase(), next);
  return isOpening ? [opening.toLowerCase(), ...others].join(" ") : plain.join(" ");
}

/** Whether the first word of a role has its capital only from the sentence that it begins. */
function opensSentence(word: string, next: string | undefined): boolean {
  if (TIME.test(word)) return true;
  if (OFFICE.test(word)) return false;
  if (next === undefined) return roles.has(word);
  const isWord = roles.has(word) || roleAdjectives.has(word) || roleFields.has(word);
  return isWord && /^\p{Ll}/u.test(next) && !LINK.test(next) && !demonyms.has(word) && !OF_NAMES.test(word);
}
