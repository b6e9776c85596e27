import type { Quote } from "#briefing/analysis.ts";
import { genderOfFirstName } from "#text/first-names.ts";
import type { Quotation } from "#text/quotation-marks.ts";
import type { Span } from "#text/span.ts";
import type { OuterSentence } from "../sentence-tokens.ts";
import type { Token } from "../tokens.ts";
import type { Teller } from "./attributions.ts";
import { type FullName, fullNames, type NameRun } from "./people.ts";

/** How often an office or a pronoun was resolved rightly, by the rules below: nearly always in the texts written for them. */
const POINTED = 0.955;
/** Words before a name that may tell what somebody is. */
const LONGEST_OFFICE = 7;
/** A shorter word for an office may be part of too many others. */
const SHORTEST_OFFICE = 4;
/** Reports name people less often; bounds the time on lists of names. */
const MOST_MENTIONS = 300;

/** How a language names people, and tells who speaks. */
export type Tongue = {
  readonly names: (tokens: readonly Token[]) => NameRun[];
  readonly teller: (tokens: readonly Token[], at: number) => Teller | null;
};

/** Somebody, or something of several words, that the article names in its own voice: the full name, and the words right before it. */
type Mention = Span & {
  readonly name: string;
  readonly paragraph: number;
  readonly before: readonly string[];
  readonly isPerson: boolean;
};

/** An article read for who speaks in it. */
export type Reading = {
  readonly text: string;
  readonly outer: readonly OuterSentence[];
  readonly tongue: Tongue;
  readonly fullName: FullName;
  /** Who is named, in reading order, and the same by paragraph. */
  readonly mentions: readonly Mention[];
  readonly inParagraph: ReadonlyMap<number, readonly Mention[]>;
};

/** Who spoke last, and where. */
export type Floor = {
  readonly name: string;
  readonly at: Span | null;
  readonly sentence: number;
  readonly paragraph: number;
};

/** Who speaks: the name, the words that name or mean somebody, and how sure that is. */
export type Told = {
  readonly name: string;
  readonly kind: Quote["speakerKind"];
  readonly at: Span | null;
  readonly cue: Span | null;
  readonly confidence: number;
  /** Whether it goes on with the quotation before, in the same sentence. */
  readonly isShared: boolean;
};

/** Reads whom the sentences of an article name. */
export function readNames(text: string, outer: readonly OuterSentence[], tongue: Tongue): Reading {
  const named = outer.map(({ tokens }) => tongue.names(tokens));
  const fullName = fullNames(named.flat());
  const mentions = outer.flatMap((sentence, index) => mentionsIn(sentence, named[index] ?? [], fullName));
  const inParagraph = Map.groupBy(mentions, ({ paragraph }) => paragraph);
  return { text, outer, tongue, fullName, mentions, inParagraph };
}

function mentionsIn({ tokens, paragraph }: OuterSentence, runs: readonly NameRun[], fullName: FullName): Mention[] {
  return runs.flatMap(({ words, isPerson, isGoverned, start, end, from }, index) => {
    const name = fullName(words) ?? (words.length > 1 ? words.join(" ") : null);
    const after = Math.max((runs[index - 1]?.to ?? -1) + 1, from - LONGEST_OFFICE);
    // "the lawyer of Ana Gil" is not she.
    const before = isGoverned ? [] : tokens.slice(after, from).map(({ lower }) => lower);
    return name === null ? [] : [{ name, start, end, paragraph, before, isPerson: isPerson || words.length === 1 }];
  });
}

/** Whom "the minister" means: the one person whom the article gives that office beside the full name. */
export function holderOf({ mentions }: Reading, { at, head, cue }: Extract<Teller, { kind: "nominal" }>): Told | null {
  if (head.length < SHORTEST_OFFICE) return null;
  const holders = mentions.slice(0, MOST_MENTIONS).filter(({ before }) => before.some((word) => isOffice(word, head)));
  const name = onlyOne(holders);
  return name === null ? null : { name, kind: "nominal", at, cue, confidence: POINTED, isShared: false };
}

/** "Bundeskanzler" is a "Kanzler". */
const isOffice = (word: string, head: string) =>
  word === head || (word.endsWith(head) && word.length > head.length + 2);

/** The one name that all have; null where there are several, or none. */
function onlyOne(people: readonly Pick<Mention, "name">[]): string | null {
  const [first] = people;
  return first !== undefined && people.every(({ name }) => name === first.name) ? first.name : null;
}

/** Whom "he", or a verb without a subject, means: the only one named in the paragraph so far, or else in the one above it. */
export function pointedTo(
  { outer, inParagraph }: Reading,
  index: number,
  quotation: Quotation,
  { at, gender, cue }: Extract<Teller, { kind: "pronoun" }>,
  floor: Floor | null,
): Told | null {
  const paragraph = outer[index]?.paragraph ?? -1;
  const spoke = (where: number) => (floor?.paragraph === where ? [floor] : []);
  const here = (inParagraph.get(paragraph) ?? []).filter(({ end }) => end <= quotation.start);
  const near = [...here.filter(isSurely), ...spoke(paragraph)];
  const above = [...(inParagraph.get(paragraph - 1) ?? []).filter(isSurely), ...spoke(paragraph - 1)];
  const name = onlyOne(near.length > 0 || here.length > 0 ? near : above);
  if (name === null) return null;
  const known = genderOfFirstName(name.split(" ")[0] ?? "");
  if (gender !== null && known !== undefined && known !== gender) return null;
  return { name, kind: "pronoun", at: at ?? cue, cue, confidence: POINTED, isShared: false };
}

/** Organisations and people of unusual names look alike: who is meant may be one of them, so nobody is looked for further up. */
const isSurely = ({ isPerson }: Mention) => isPerson;

/** Whether nobody else is named in the paragraph of who had the floor. */
export function isAloneIn({ inParagraph }: Reading, { name, paragraph }: Floor): boolean {
  return (inParagraph.get(paragraph) ?? []).every((mention) => !mention.isPerson || mention.name === name);
}
