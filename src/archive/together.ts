import type { Subjects } from "#briefing/topic-naming.ts";
import { capitalised } from "#briefing/written-words.ts";
import type { Topic } from "#news/topic.ts";
import { lightStem } from "#text/light-stem.ts";
import { subjectsOf } from "./wanted.ts";

/** Not the acronym WHO, and no other script. */
const PLAIN = /^[a-z\d]+$/;
/** What stands between two words of one matter, "Trump is charged in Georgia": some words of one sentence. */
const BETWEEN = /^(?:(?!(?<=[\p{Ll}\d][”’)]?)[.!?]["”’)]?\s)[^\n]){1,80}$/u;
/** … and of one name: "Mike J. Johnson", "Bank of England", "O’Connor". */
const IN_NAME = "(?:[’'-]| (?:(?:\\p{Lu}[\\p{L}.’'-]*|of|the|for|and) ){0,2})";
/** Words that most of the texts that have them together write as a name are meant as one. */
const MOSTLY = 0.5;
/** "Training" is no train, nor is a house housing. */
const ACTIVITY = /ings?$/;
const ACTIVITY_OR_DONE = /(?:ings?|ed)$/;

/**
 * Tells which of the texts found for several words have them together, as one thing or as a name: one of the largest
 * banks of the world is not the World Bank, nor is a man who was burned a Burning Man.
 */
export function togetherTest(topic: Topic, found: readonly string[]): (text: string) => boolean {
  const [subjects = [], ...others] = subjectsOf(topic);
  const words = topic.alternatives.flat(2);
  const isPlain = words.every((word) => PLAIN.test(word));
  if (subjects.length < 2 || others.length > 0 || !isPlain) return () => true;
  const areNear = nearTest(subjects);
  const near = found.filter(areNear);
  const [first = "", ...more] = words.map(capitalised);
  // "al-Qaeda" is as good as "Al Qaeda".
  const head = `(?:${first}|${first.toLowerCase()}(?=-))`;
  const named = (form: (word: string) => string) => {
    const name = new RegExp(`(?<!\\p{L})${[head, ...more.map(form)].join(IN_NAME)}`, "u");
    return (text: string) => name.test(plain(text));
  };
  const isMostlyName = near.filter(named((word) => word)).length > MOSTLY * near.length;
  // "Nobel prize" is as good as "Nobel Prize".
  return isMostlyName ? named((word) => `(?:${word}|${word.toLowerCase()})`) : areNear;
}

/** Tells whether two of the subjects stand beside each other somewhere in a text. */
function nearTest(subjects: Subjects[number]): (text: string) => boolean {
  const placesOf = subjects.map((names) => placesTest(names.map((name) => name.join(" "))));
  return (text) => {
    const letters = plain(text);
    const places = placesOf
      .flatMap((placesIn, subject) => placesIn(letters).map((place) => ({ ...place, subject })))
      .sort((a, b) => a.start - b.start);
    return places.some((place, at) => {
      const next = places[at + 1];
      return next !== undefined && next.subject !== place.subject && BETWEEN.test(letters.slice(place.end, next.start));
    });
  };
}

/** Tells where a text has any of these names in a form that means the same. */
function placesTest(names: readonly string[]): (text: string) => { readonly start: number; readonly end: number }[] {
  const stemsOf = (name: string) => name.split(/[ ’'-]/).map(lightStem);
  const wanted = names.map((name) => ({ name, stems: stemsOf(name).join(" ") }));
  const beginnings = wanted.map(({ stems }) => stems.split(" ").map(beginningOf).join("[ ’'-]"));
  const pattern = new RegExp(`(?<!\\p{L})(?:${beginnings.join("|")})`, "giu");
  const isForm = (form: string) =>
    wanted.some(({ name, stems }) => stemsOf(form).join(" ") === stems && isSameThing(form, name));
  return (text) =>
    [...text.matchAll(pattern)]
      .filter(([form]) => isForm(form))
      .map(({ 0: form, index }) => ({ start: index, end: index + form.length }));
}

function isSameThing(form: string, name: string): boolean {
  return ACTIVITY.test(name) ? ACTIVITY_OR_DONE.test(form) : !ACTIVITY.test(form);
}

/** Any word that may have a stem: the stem without a last letter that may have been added, and what follows. */
function beginningOf(stem: string): string {
  return `${stem.replace(/(?<=.{2})[ey]$/, "")}\\p{L}*`;
}

function plain(text: string): string {
  return text.normalize("NFD").replace(/\p{M}+/gu, "");
}
