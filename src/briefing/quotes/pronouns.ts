import type { Gender } from "#text/first-names.ts";
import { couldBePerson } from "#text/person-names.ts";
import { type Attention, afterName, bringsSomebodyIn, noAttention, rested } from "./attention.ts";
import { subjectOfSentence } from "./clause-subjects.ts";
import type { NamedSentence } from "./discourse.ts";
import type { Person } from "./named-people.ts";
import type { NameMention } from "./names.ts";
import type { SpeakerMention } from "./noun-phrases.ts";
import type { PersonOf } from "./speakers.ts";
import { subjectsOfCues } from "./telling-subjects.ts";
import type { Token } from "./tokens.ts";
import { isGendered, isPreposition } from "./word-classes.ts";

/**
 * How much a mention makes its person the one a later "he" means, by the mention's place in the sentence: the idea of
 * Lappin and Leass (1994). The weights lie between a first guess and the best of a random search on two thirds of the
 * development set.
 */
const WEIGHTS = {
  speaker: 80,
  subject: 130,
  plain: 30,
  afterPreposition: 30,
  genitive: 15,
  pronounSubject: 90,
  pronounOther: 25,
};
/** What is left of the weight of a mention one sentence later. */
const SENTENCE_DECAY = 0.45;
/** The same at the end of a paragraph, on top. */
const PARAGRAPH_DECAY = 0.8;
/** A person whose gender nothing tells counts for this share of one whose gender fits. */
const UNKNOWN_GENDER = 0.8;
/** Below this a person is forgotten. */
const FORGOTTEN = 1;

/** Whom a pronoun means, and how surely. */
export interface Resolution {
  readonly person: Person;
  /** The share of the best candidate's weight among the two best: from 0.5, a toss-up, to 1, no other candidate. */
  readonly margin: number;
  /**
   * Whether the person was just before named as a subject or a speaker, nobody else the pronoun could mean was named
   * there, and nobody else it could mean is the last who spoke.
   */
  readonly isClear: boolean;
  /** Whether the person is the last who spoke, named or not, and nobody else the pronoun could mean was just before named. */
  readonly hasFloor: boolean;
  /** Whether the article tells just now of the person and of nobody else, and nothing speaks against the gender. */
  readonly hasAttention: boolean;
  /** Whether the person is the last who spoke, and the only one who acted or spoke just before: others are but named. */
  readonly hasSpoken: boolean;
}

/**
 * What is known while reading: how prominent everybody is, who was named in this sentence and the one before, who was
 * the last to speak, and of whom it is told.
 */
interface Memory {
  weights: Map<Person, number>;
  readonly near: ReadonlySet<Person>;
  readonly prominent: ReadonlySet<Person>;
  readonly lastSpeaker: readonly Person[];
  attention: Attention;
  /** The one gender that all pronouns of the article tell. */
  readonly onlyGender: Gender | undefined;
}

const nobody: ReadonlySet<Person> = new Set();
const genders: ReadonlyMap<string, Gender> = new Map([
  ["he", "male"],
  ["him", "male"],
  ["his", "male"],
  ["she", "female"],
  ["her", "female"],
]);

/** Resolves "he" and "she" outside quotations, by the offset where they stand, up to the last that is asked for. */
export function resolvePronouns(
  sentences: readonly NamedSentence[],
  personOf: PersonOf,
  last: number,
): ReadonlyMap<number, Resolution> {
  const resolved = new Map<number, Resolution>();
  let memory: Memory = {
    weights: new Map(),
    near: nobody,
    prominent: nobody,
    lastSpeaker: [],
    attention: noAttention,
    onlyGender: onlyGenderIn(sentences),
  };
  let paragraph = 0;
  for (const sentence of sentences) {
    if (sentence.start > last) break;
    const decay = sentence.paragraph === paragraph ? SENTENCE_DECAY : SENTENCE_DECAY * PARAGRAPH_DECAY;
    paragraph = sentence.paragraph;
    memory.weights = faded(memory.weights, decay);
    memory = readSentence(sentence, personOf, memory, resolved);
  }
  return resolved;
}

function faded(weights: Map<Person, number>, share: number): Map<Person, number> {
  if (weights.size === 0) return weights;
  const lower = [...weights].map(([person, weight]): [Person, number] => [person, weight * share]);
  return new Map(lower.filter(([, weight]) => weight >= FORGOTTEN));
}

/** Resolves the pronouns of a sentence, and gives what the next sentence remembers. */
function readSentence(
  sentence: NamedSentence,
  personOf: PersonOf,
  memory: Memory,
  resolved: Map<number, Resolution>,
): Memory {
  const { weights } = memory;
  if (!sentence.tokens.some(({ kind }) => kind === "word")) return memory;
  const telling = subjectsOfCues(sentence);
  const lastSpeaker = floorAfter(telling, memory);
  if (sentence.nameAt.size === 0 && !sentence.tokens.some(isGendered)) {
    const attention = rested(attentionWithout(sentence, memory.attention));
    return { ...memory, near: nobody, prominent: nobody, lastSpeaker, attention };
  }
  const speakers = new Set(telling.filter((mention) => !isOwned(sentence, mention)).map(({ start }) => start));
  const subject = subjectOfSentence(sentence)?.start;
  const here = {
    ...memory,
    lastSpeaker,
    near: new Set<Person>(),
    prominent: new Set<Person>(),
    attention: rested(memory.attention),
  };
  const isActing = (start: number) => start === subject || speakers.has(start);
  const add = (person: Person, start: number, weight: number, isSure: boolean) => {
    weights.set(person, (weights.get(person) ?? 0) + weight);
    here.near.add(person);
    if (isSure && isActing(start)) here.prominent.add(person);
    if (isSure && speakers.has(start)) here.lastSpeaker = [person];
  };
  const meet = (name: NameMention, at: number) => {
    const person = personOf(name);
    person.isPerson ||= showsPerson(person, name, speakers.has(name.start), name.start === subject);
    here.attention = afterName(here.attention, person, isActing(name.start));
    if (person.isPerson) add(person, name.start, weightOf(sentence, name, at, subject, speakers), true);
  };
  const resolve = ({ start }: Token, gender: Gender) => {
    const best = heaviest(weights, gender);
    if (best === null) return;
    const { person } = best;
    const isAlone = isOnlyOneOf(person, gender, [...memory.near, ...here.near, ...here.lastSpeaker]);
    const isClear = isAlone && (memory.prominent.has(person) || here.prominent.has(person));
    const isMeant = person === here.attention.person && fitsGender(person, gender, here.onlyGender);
    const hasAttention = isMeant && isOnlyOneOf(person, gender, here.lastSpeaker);
    if (hasAttention) here.attention = { person, idle: 0 };
    const hasSpoken =
      here.lastSpeaker[0] === person &&
      memory.prominent.has(person) &&
      isOnlyOneOf(person, gender, [...memory.prominent]);
    resolved.set(start, { ...best, isClear, hasFloor: isAlone && hasFloor(person, here), hasAttention, hasSpoken });
    add(person, start, isActing(start) ? WEIGHTS.pronounSubject : WEIGHTS.pronounOther, isClear);
  };
  sentence.tokens.forEach((token, at) => {
    const name = sentence.nameAt.get(at);
    if (name !== undefined) meet(name, at);
    if (bringsSomebodyIn(sentence.tokens, at)) here.attention = { person: null, idle: 0 };
    const gender = genderTold(token);
    if (gender !== undefined) resolve(token, gender);
  });
  return here;
}

function onlyGenderIn(sentences: readonly NamedSentence[]): Gender | undefined {
  let only: Gender | undefined;
  for (const { tokens } of sentences) {
    for (const token of tokens) {
      const gender = genderTold(token);
      if (gender === undefined) continue;
      if (only !== undefined && only !== gender) return undefined;
      only = gender;
    }
  }
  return only;
}

/** The gender that a pronoun tells. */
const genderTold = (token: Token) => (isGendered(token) ? genders.get(token.lower) : undefined);

/** The attention after a sentence without names. */
const attentionWithout = ({ tokens }: NamedSentence, attention: Attention): Attention =>
  tokens.some((_, at) => bringsSomebodyIn(tokens, at)) ? { person: null, idle: 0 } : attention;

/** Whether a person is of a gender, or of none that is known where the article speaks of that gender alone. */
const fitsGender = (person: Person, gender: Gender, onlyGender: Gender | undefined) =>
  person.gender === gender || (person.gender === undefined && onlyGender === gender && person.name.includes(" "));

/** Who spoke last: whoever did is forgotten when somebody unnamed speaks. */
const floorAfter = (telling: readonly SpeakerMention[], { lastSpeaker }: Memory) =>
  telling.some(({ kind }) => kind === "nominal") ? [] : lastSpeaker;

/** "|His| lawyer said": the lawyer speaks, and so "his" does not. */
const isOwned = ({ tokens }: NamedSentence, { kind, start }: SpeakerMention) =>
  kind === "nominal" && tokens.some((token) => token.start === start && isGendered(token));

/** Whether the person is the last who spoke; where no gender is known, it may have been no person at all. */
const hasFloor = (person: Person, { lastSpeaker }: Memory) => lastSpeaker[0] === person && person.gender !== undefined;

/** Whether what somebody does shows a person: speaking, or being the subject under a name like a person's. */
function showsPerson({ isElse }: Person, { words }: NameMention, isSpeaker: boolean, isSubject: boolean): boolean {
  return !isElse && ((isSpeaker && words.length !== 2) || ((isSpeaker || isSubject) && couldBePerson(words)));
}

/** Whether the person alone of these people can be meant by a pronoun of the gender. */
function isOnlyOneOf(person: Person, gender: Gender, people: readonly Person[]): boolean {
  return people.every((other) => other === person || (other.gender !== undefined && other.gender !== gender));
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

function heaviest(weights: ReadonlyMap<Person, number>, gender: Gender): Pick<Resolution, "person" | "margin"> | null {
  let best: Person | null = null;
  let first = 0;
  let second = 0;
  for (const [person, weight] of weights) {
    if (person.gender !== undefined && person.gender !== gender) continue;
    const fitting = person.gender === undefined ? weight * UNKNOWN_GENDER : weight;
    if (fitting > first) [second, first, best] = [first, fitting, person];
    else second = Math.max(second, fitting);
  }
  return best === null ? null : { person: best, margin: first / (first + second) };
}
