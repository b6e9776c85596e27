import type { Span } from "#text/span.ts";
import { wordSet } from "#text/word-set.ts";
import { plainLower, type Word, words } from "#text/words.ts";

/** A verb and the time it tells of; `open` for a modal or an infinitive, which leave that time open. */
export type Verb = Span & {
  readonly tense: "past" | "present" | "future" | "open";
  /** It tells that somebody said something, and nothing else ("said", not "announced"). */
  readonly isSpeech: boolean;
};

/** Past forms that do not end in -ed and that are seldom anything else. */
const irregular =
  wordSet(`was were did had began became broke brought built bought came chose cut dealt died drew drove fell fought found flew gave
  went got grew heard held hit kept knew landed laid led left lost made met paid put quit ran rose said sank sat saw sent set shot shut sold spent
  spoke spread stood stole struck swept sworn told took taught thought threw understood withdrew woke won wore wrote slew shook tore drowned
  wept sang rang ate slept swung dug froze hid rode bit blew crept forgot overcame shrank sprang upheld overthrew underwent lent swore sought fled bore beat burst hurt hung caught`);
/** Participles that "has" and "have" make a past of. */
const participles =
  wordSet(`been begun broken chosen drawn driven fallen flown given gone grown known risen seen shown spoken stolen sunk taken thrown
  torn worn woken written withdrawn done beaten hidden forbidden forgotten become come run overthrown undergone shaken`);
/** Words in -ed that are no verbs, or mostly not. */
const notVerbs =
  wordSet(`need indeed speed red hundred feed bed seed exceed proceed succeed breed bleed sacred naked wicked unprecedented
  supposed unlimited limited armed shed sled wed weed deed greed creed embed crossbred beloved kindred hatred united alleged so-called
  aged concerned involved based related inbred bloodshed newlywed gifted talented skilled detailed sophisticated complicated`);
const speech =
  wordSet(`said says say told tells added adds reported reports wrote writes tweeted noted notes explained claimed claims insisted
  argued suggested estimated believed thought stated quoted cited recalled testified according reckoned commented responded replied asked`);
const modals = wordSet("would could might may should must can cannot can't couldn't wouldn't shouldn't ought");
const determiners =
  wordSet(`a an the its his her their our my your this these those of some any no newly most more very so all both each every
  another many several`);
const planned =
  wordSet(`due set expected scheduled likely going planning slated poised ready bound plans planned hopes hoped intends intended
  expects wants aims agreed vowed vows pledged promised is are was were be am has have plan hope expect intend prepares prepared`);
const future = /^(?:will|shall|won't)$|'ll$/;
/** What has not happened yet when it "is expected". */
const awaited = /^(?:expected|scheduled|planned|slated|set|supposed|meant|due)$/;
const afterSet = /^(?:up|out|off|aside|fire|a|an|the|his|her|its|their|new)$/;
const beForms = /^(?:was|were|been|being|is|are)$/;
const presentBe = wordSet("is are am has have does do isn't aren't hasn't haven't doesn't don't");

/** The verbs of an English sentence, told by form and neighbours; present forms other than of "be", "have" and "do" are not known. */
export function verbsIn(text: string, sentence: Span): Verb[] {
  const all = words(text, sentence);
  return all.flatMap((word, at) => {
    const tense = tenseOf(all, at);
    return tense === null
      ? []
      : [{ start: word.start, end: word.end, tense, isSpeech: speech.has(word.text.toLowerCase()) }];
  });
}

function tenseOf(all: readonly Word[], at: number): Verb["tense"] | null {
  const [before, word] = [lowerAt(all, at - 1), lowerAt(all, at)];
  if (future.test(word) || modals.has(word)) return isName(all, at) ? null : future.test(word) ? "future" : "open";
  if (before === "to") return afterTo(all, at);
  const isAfterModal = !isName(all, at - 1) && (modals.has(before) || /^(?:will|be)$/.test(before));
  if (isAfterModal || isName(all, at)) return null;
  if (/^(?:was|were)$/.test(word) && awaited.test(lowerAt(all, at + 1))) return "open";
  return presentBe.has(word) ? tenseOfBe(all, at) : tenseOfForm(all, at);
}

/** "Has taken" tells of the past, "is taken" of now. */
function tenseOfBe(all: readonly Word[], at: number): Verb["tense"] {
  const isPerfect = /^ha(?:s|ve)/.test(lowerAt(all, at));
  return isPerfect && [at + 1, at + 2].some((next) => isParticiple(lowerAt(all, next))) ? "past" : "present";
}

function tenseOfForm(all: readonly Word[], at: number): Verb["tense"] | null {
  const [before, word] = [lowerAt(all, at - 1), lowerAt(all, at)];
  if (awaited.test(word) && beForms.test(before)) return /^w/.test(before) ? "open" : "future";
  if (/^(?:is|are|am)$/.test(before)) return null;
  // "A set of rules", but "set out", "set a date".
  if (word === "set" && !afterSet.test(lowerAt(all, at + 1))) return null;
  return isPast(word) && !isAdjective(word, before, lowerAt(all, at + 1)) ? "past" : null;
}

/** "Is to meet", "agreed to meet" tell of the future, "in order to meet" leaves it open; "to Geneva" and "according to estimates" have none. */
function afterTo(all: readonly Word[], at: number): Verb["tense"] | null {
  if (!isInfinitive(all[at]?.text ?? "") || lowerAt(all, at - 2) === "according") return null;
  const isAhead = planned.has(lowerAt(all, at - 2)) && !/^(?:was|were|had|been)$/.test(lowerAt(all, at - 3));
  return isAhead ? "future" : "open";
}

function isParticiple(word: string): boolean {
  return participles.has(word) || isPast(word);
}

function isPast(word: string): boolean {
  return irregular.has(word) || (/^[a-z]{2,}ed$/.test(word) && !notVerbs.has(word));
}

/** "The attempted coup", "a failed attack"; and "troops backed by", which tells nothing of its own. */
function isAdjective(word: string, before: string, after: string): boolean {
  return word.endsWith("ed") && (determiners.has(before) || (after === "by" && !beForms.test(before)));
}

/** After "to" stands an infinitive or a noun phrase: "to Moscow", "to the city", "to 265". */
function isInfinitive(word: string): boolean {
  return /^[a-z]{2,}$/.test(word) && !determiners.has(word) && !/^(?:that|wh[a-z]+)$|[a-z]{3}ing$/.test(word);
}

/** "May" and "Will" are people as well; at the head of a sentence they are taken for people too. */
function isName(all: readonly Word[], at: number): boolean {
  return /^\p{Lu}/u.test(all[at]?.text ?? "");
}

function lowerAt(all: readonly Word[], at: number): string {
  return plainLower(all[at]?.text ?? "");
}
