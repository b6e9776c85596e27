import type { Subjects } from "#briefing/topic-naming.ts";
import { capitalised } from "#briefing/written-words.ts";
import { indexWords, isAcronym, readable, type Term, type Topic } from "#news/topic.ts";
import { lightStem } from "#text/light-stem.ts";
import { subjectsOf } from "./wanted.ts";

/** No other script: it knows no capitals, or no spaces. */
const PLAIN = /^[a-z\d]+$/;
/** What parts the words of what is typed as one: "S&P", "9/11", "F-16", "rock 'n' roll". */
const JOINT = "[^\\p{L}\\p{N}\\n]{1,3}";
/** What stands between two words of one matter, "Trump is charged in Georgia": some words of one sentence. */
const BETWEEN = /^(?:(?!(?<=[\p{Ll}\d][”’)]?)[.!?]["”’)]?\s)[^\n]){1,80}$/u;
/** … and of one name: "Mike J. Johnson", "Bank of England", "O’Connor", "Texas A&M", "Web 3.0", "J. Edgar Hoover". */
const IN_NAME =
  "(?:[’'&/-]|(?<=\\d)[.](?=\\d)|(?:(?<=(?<!\\p{L})\\p{L})[.])? (?:(?:\\p{Lu}[\\p{L}.’'-]*|of|the|for|and|&) ){0,2})";
/**
 * Words that most of the texts that have them side by side write as a name are meant as one, where that is more than a
 * few of the texts that have them near each other: the U.S. Open is asked for, not whatever the U.S. opened.
 */
const MOSTLY = 0.5;
const A_FEW = 0.2;
/** "Training" is no train, nor is a house housing. */
const ACTIVITY = /ings?$/;
const ACTIVITY_OR_DONE = /(?:ings?|ed)$/;

/**
 * Tells which of the texts found for several words have them together, as one thing or as a name: one of the largest
 * banks of the world is not the World Bank, nor is a man who was burned a Burning Man.
 */
export function togetherTest(topic: Topic, found: readonly string[]): (text: string) => boolean {
  const [subjects = [], ...alternatives] = subjectsOf(topic);
  const words = topic.alternatives.flat(2);
  const isPlain = words.every((word) => isAcronym(word) || PLAIN.test(word));
  if (subjects.length < 2 || alternatives.length > 0 || !isPlain) return () => true;
  const areNear = nearTest(subjects);
  const near = found.map(plain).filter(areNear);
  const [first = "", ...more] = words.map((word) => (isAcronym(word) ? lettersOf(word) : capitalised(word)));
  // "al-Qaeda" is as good as "Al Qaeda".
  const head = `(?:${first}|${first.toLowerCase()}(?=-))`;
  const others = more.map(inAnyCase);
  const asName = near.filter(sideBySide([head, ...more])).length;
  const isMostlyName =
    asName > MOSTLY * near.filter(sideBySide([inAnyCase(first), ...others])).length && asName > A_FEW * near.length;
  // "Nobel prize" is as good as "Nobel Prize".
  const areTogether = isMostlyName ? sideBySide([head, ...others]) : areNear;
  return (text) => areTogether(plain(text));
}

/** Tells whether a plain text has words, given as patterns, one after the other as those of a name. */
function sideBySide(words: readonly string[]): (text: string) => boolean {
  const name = new RegExp(`(?<!\\p{L})${words.join(IN_NAME)}`, "u");
  return (text) => name.test(text);
}

function inAnyCase(word: string): string {
  return `(?:${word}|${word.toLowerCase()})`;
}

/** Tells whether two of the subjects stand beside each other somewhere in a plain text. */
function nearTest(subjects: Subjects[number]): (text: string) => boolean {
  const placesOf = subjects.map(placesTest);
  return (text) => {
    const places = placesOf
      .flatMap((placesIn, subject) => placesIn(text).map((place) => ({ ...place, subject })))
      .sort((a, b) => a.start - b.start);
    return places.some((place, at) => {
      const next = places[at + 1];
      return next !== undefined && next.subject !== place.subject && BETWEEN.test(text.slice(place.end, next.start));
    });
  };
}

/** Tells where a plain text has any of these names in a form that means the same. */
function placesTest(names: readonly Term[]): (text: string) => { readonly start: number; readonly end: number }[] {
  const wanted = names.map((name) => ({ name, stems: name.map(lightStem).join(" ") }));
  const beginnings = names.map((name) => name.map(beginningOf).join(JOINT));
  const pattern = new RegExp(`(?<!\\p{L})(?:${beginnings.join("|")})`, "giu");
  const isForm = (form: string) => {
    const words = indexWords(form);
    const stems = words.map(lightStem).join(" ");
    return wanted.some((one) => one.stems === stems && isSameThing(words.at(-1) ?? "", one.name.at(-1) ?? ""));
  };
  return (text) =>
    [...text.matchAll(pattern)]
      .filter(([form]) => isForm(form))
      .map(({ 0: form, index }) => ({ start: index, end: index + form.length }));
}

function isSameThing(form: string, name: string): boolean {
  return ACTIVITY.test(name) ? ACTIVITY_OR_DONE.test(form) : !ACTIVITY.test(form);
}

/** Any word that may have a stem as this one: the stem without a last letter that may have been added, and what follows. */
function beginningOf(word: string): string {
  return isAcronym(word) ? lettersOf(word) : `${lightStem(word).replace(/(?<=.{2})[ey]$/, "")}\\p{L}*`;
}

/** The letters of an acronym, with dots or without. */
function lettersOf(acronym: string): string {
  return [...readable(acronym)].join("[.]?");
}

/** Without accents; a text without any comes back as it is. */
function plain(text: string): string {
  return /[\u00c0-\u1fff]/.test(text) ? text.normalize("NFD").replace(/\p{M}+/gu, "") : text;
}
