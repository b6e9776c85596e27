import type { Actor } from "#briefing/analysis.ts";
import { wordSet } from "#text/word-set.ts";
import { subjectOfSentence } from "./clause-subjects.ts";
import type { Reading } from "./discourse.ts";
import type { SpeakerMention } from "./noun-phrases.ts";
import { subjectsOfCues } from "./telling-subjects.ts";

/** Which organisation "the company" means; null when the text does not show that it is exactly one. */
export type BodyOf = (mention: SpeakerMention) => string | null;

/** What a business is called again by: "the company", "the chipmaker", "the tech giant". */
const businesses = wordSet(
  `company firm studio startup start-up retailer carmaker automaker airline chipmaker manufacturer publisher developer drugmaker insurer lender giant network`,
);
/** Bodies that bear the word in their names: the ministry is the "Foreign Ministry" or the "Ministry of Justice". */
const bodies = wordSet("ministry department university bank union council commission committee agency institute club");
/** "the |tech| giant", "the |social| network". */
const kinds = wordSet(
  "tech technology software search social e-commerce retail ride-hailing streaming chip toy online internet gaming game media",
);
/** What no business is called. */
const publicBody =
  /\b(?:Ministry|Department|Agency|Commission|Council|Court|Committee|Police|University|Union|Party|Congress|Senate|House|Parliament|[Gg]overnment|Association|Office|Army|Times|Post|News|Journal)\b/;

/** An organisation with what was told of it before a place in the text. */
interface Told {
  readonly name: string;
  readonly mentions: number;
  /** How often it was the subject of a sentence, or spoke. */
  readonly deeds: number;
  readonly lastAt: number;
  /** "The EV" is no business. */
  readonly hasArticle: boolean;
}

/**
 * Reads which organisation is meant by what it is: the only one with the word in its name, or the business that was
 * named last, most often, and most often as the one who acts.
 */
export function bodiesMeant(reading: Reading, actors: readonly Actor[]): BodyOf {
  // Few articles quote "the company", and finding all subjects takes longer than seeing that.
  let subjects: ReadonlySet<number> | null = null;
  return ({ kind, start, end }) => {
    const head = kind === "nominal" ? headOf(reading.text.slice(start, end)) : null;
    if (head === null) return null;
    subjects ??= subjectsIn(reading);
    const told = organisationsBefore(reading, actors, subjects, start);
    return bodies.has(head) ? onlyOneCalled(head, told) : businessMeant(told);
  };
}

/** "company" of "the company", "giant" of "the tech giant"; null of all other words. */
function headOf(phrase: string): string | null {
  const words = phrase.toLowerCase().split(/\s+/);
  const head = words.at(-1) ?? "";
  const isKnown = words[0] === "the" && (businesses.has(head) || bodies.has(head));
  return isKnown && words.length <= 3 && words.slice(1, -1).every((word) => kinds.has(word)) ? head : null;
}

/** Where the subjects of the article's sentences and of its verbs of speech begin. */
function subjectsIn({ sentences }: Reading): ReadonlySet<number> {
  return new Set(
    sentences.flatMap((sentence) => {
      const subject = subjectOfSentence(sentence);
      return [...(subject === null ? [] : [subject]), ...subjectsOfCues(sentence)].map(({ start }) => start);
    }),
  );
}

/** The organisations that the article names in its own voice before `end`. */
function organisationsBefore(
  { text, quotations }: Reading,
  actors: readonly Actor[],
  subjects: ReadonlySet<number>,
  end: number,
): Told[] {
  const isSaid = (at: number) => quotations.some(({ quotation }) => at >= quotation.start && at < quotation.end);
  return actors.flatMap(({ type, name, mentions }): Told[] => {
    const before = type === "ORG" ? mentions.filter(({ start }) => start < end && !isSaid(start)) : [];
    const last = before.at(-1);
    if (last === undefined) return [];
    const deeds = before.filter(({ start }) => subjects.has(start)).length;
    const hasArticle = before.some(({ start }) => /\bthe $/i.test(text.slice(start - 4, start)));
    return [{ name, mentions: before.length, deeds, lastAt: last.start, hasArticle }];
  });
}

/** The only one that has the word at an end of its name, if it is also the last that was named. */
function onlyOneCalled(head: string, told: readonly Told[]): string | null {
  const called = told.filter(({ name }) => name.toLowerCase().split(" ").includes(head));
  const [one] = called;
  const ends = new RegExp(`^${head} of | ${head}$`, "i");
  return one !== undefined && called.length === 1 && one === lastOf(told) && ends.test(one.name) ? one.name : null;
}

/** The business that was named last, more often than any other organisation, and that did more than any other. */
function businessMeant(told: readonly Told[]): string | null {
  const one = lastOf(told);
  if (one === undefined || one.hasArticle || one.deeds === 0 || publicBody.test(one.name)) return null;
  const isMost = told.every((other) => other === one || (other.mentions < one.mentions && other.deeds < one.deeds));
  return isMost ? one.name : null;
}

const lastOf = (told: readonly Told[]): Told | undefined => told.toSorted((a, b) => b.lastAt - a.lastAt)[0];
