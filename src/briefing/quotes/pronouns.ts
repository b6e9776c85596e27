import type { Gender } from "#text/first-names.ts";
import type { NamedSentence } from "./discourse.ts";
import type { NameMention } from "./names.ts";
import { isPreposition, REACH } from "./noun-phrases.ts";
import type { People, Person } from "./speakers.ts";
import { subjectOfClause, subjectsOfCues } from "./subjects.ts";

/**
 * How much a mention makes its person the one a later "he" means, by the mention's place in the sentence: the idea of Lappin and Leass (1994),
 * with weights chosen on the development set.
 */
const WEIGHTS = {
  speaker: 100,
  subject: 100,
  plain: 40,
  afterPreposition: 25,
  genitive: 25,
  pronounSubject: 90,
  pronounOther: 30,
};
/** What is left of the weight of a mention one sentence later. */
const SENTENCE_DECAY = 0.55;
/** The same at the end of a paragraph, on top. */
const PARAGRAPH_DECAY = 0.9;
/** A person whose gender nothing tells counts for this share of one whose gender fits. */
const UNKNOWN_GENDER = 0.6;
/** Below this a person is forgotten. */
const FORGOTTEN = 1;

/** Whom a pronoun means, and how surely. */
export interface Resolution {
  readonly person: Person;
  /** The share of the best candidate's weight among the two best: from 0.5, a toss-up, to 1, no other candidate. */
  readonly margin: number;
}

const genders: Readonly<Record<string, Gender>> = {
  he: "male",
  him: "male",
  his: "male",
  she: "female",
  her: "female",
};

/** Resolves "he" and "she" outside quotations, by the offset where they stand. */
export function resolvePronouns(sentences: readonly NamedSentence[], people: People): ReadonlyMap<number, Resolution> {
  const resolved = new Map<number, Resolution>();
  let weights = new Map<Person, number>();
  let paragraph = 0;
  for (const sentence of sentences) {
    weights = faded(weights, sentence.paragraph === paragraph ? SENTENCE_DECAY : SENTENCE_DECAY * PARAGRAPH_DECAY);
    paragraph = sentence.paragraph;
    readSentence(sentence, people, weights, resolved);
  }
  return resolved;
}

function faded(weights: ReadonlyMap<Person, number>, share: number): Map<Person, number> {
  return new Map(
    [...weights]
      .map(([person, weight]): [Person, number] => [person, weight * share])
      .filter(([, weight]) => weight >= FORGOTTEN),
  );
}

function readSentence(
  sentence: NamedSentence,
  people: People,
  weights: Map<Person, number>,
  resolved: Map<number, Resolution>,
): void {
  const speakers = new Set(subjectsOfCues(sentence).map(({ start }) => start));
  const subject = subjectOfClause(sentence, Math.min(sentence.tokens.length - 1, REACH))?.start;
  const add = (person: Person, weight: number) => weights.set(person, (weights.get(person) ?? 0) + weight);
  sentence.tokens.forEach((token, at) => {
    const name = sentence.nameAt.get(at);
    if (name !== undefined) {
      const person = people.personOf(name);
      person.isPerson ||= speakers.has(name.start);
      if (person.isPerson) add(person, weightOf(sentence, name, at, subject, speakers));
    }
    const gender = genders[token.lower];
    if (gender === undefined) return;
    const found = heaviest(weights, gender);
    if (found === null) return;
    resolved.set(token.start, found);
    const isSubject = token.start === subject || speakers.has(token.start);
    add(found.person, isSubject ? WEIGHTS.pronounSubject : WEIGHTS.pronounOther);
  });
}

function weightOf(
  sentence: NamedSentence,
  name: NameMention,
  at: number,
  subject: number | undefined,
  speakers: ReadonlySet<number>,
): number {
  if (speakers.has(name.start)) return WEIGHTS.speaker;
  if (name.start === subject) return WEIGHTS.subject;
  if (/^['’]s?$/.test(sentence.tokens[name.to + 1]?.text ?? "")) return WEIGHTS.genitive;
  return isPreposition(sentence.tokens[at - 1]) ? WEIGHTS.afterPreposition : WEIGHTS.plain;
}

function heaviest(weights: ReadonlyMap<Person, number>, gender: Gender): Resolution | null {
  let best: Person | null = null;
  let first = 0;
  let second = 0;
  for (const [person, weight] of weights) {
    if (person.gender !== undefined && person.gender !== gender) continue;
    const fitting = person.gender === undefined ? weight * UNKNOWN_GENDER : weight;
    if (fitting > first) {
      second = first;
      first = fitting;
      best = person;
    } else second = Math.max(second, fitting);
  }
  return best === null ? null : { person: best, margin: first / (first + second) };
}
