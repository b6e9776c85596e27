import * as lexicon from "#briefing/actors/lexicon.ts";
import { SHOWN_CONFIDENCE } from "#briefing/quotes/quotes.ts";
import type { Sums } from "../estimate.ts";
import { contentSpan, overlapOf, type Place } from "./places.ts";

/** A quotation, as people marked it or as a program found it. */
export type MarkedQuote = Place & {
  /** The parts in quotation marks; none when all of it is reported. */
  readonly quoted: readonly Place[];
  readonly speaker: string | null;
  readonly speakerKind: string;
  /** Where the speaker stands. */
  readonly mention: Place | null;
  /** Chance that the speaker is right. */
  readonly confidence: number;
};

/** What one text adds to each figure, and the kinds of its mistakes. */
export type QuoteScores = {
  /** Right, given, wanted: bounds at an overlap of 0.9. */
  readonly spans: Sums;
  /** Right, judged: speakers of the quotes whose bounds are right. */
  readonly speakers: Sums;
  readonly named: Sums;
  readonly fullNames: Sums;
  /** Right, given, wanted: bounds and speaker. */
  readonly attributed: Sums;
  readonly explicit: Sums;
  /** Wrong, shown: speakers that a briefing would name. */
  readonly misattributed: Sums;
  /** Shown, judged. */
  readonly shown: Sums;
  readonly mistakes: readonly string[];
};

/** Shorter ones are scare quotes and titles more often than speech: they count neither way. */
const FEWEST_WORDS = 4;
/** Spans are the same when they overlap by as much of both together. */
const SAME = 0.9;
/** Spans of less overlap are about different words. */
const RELATED = 0.5;

/** A stretch within quotation marks and the quotation that it belongs to. */
type Unit = Place & { readonly words: number; readonly quote: MarkedQuote };
type Pair = { readonly wanted: Unit; readonly given: Unit; readonly overlap: number };

/** Judges the quotations found in a text by those that people marked. */
export function scoreQuotes(text: string, marked: readonly MarkedQuote[], found: readonly MarkedQuote[]): QuoteScores {
  const [wanted, given] = [unitsIn(text, marked), unitsIn(text, found)];
  const pairs = bestPairs(wanted, given);
  const pairOf = new Map(pairs.flatMap((pair) => [[pair.wanted, pair] as const, [pair.given, pair] as const]));
  const counted = wanted.filter(isLong);
  const answers = given.filter((unit) => isAnswer(unit, pairOf.get(unit)));
  const right = counted.flatMap((unit) => pairOf.get(unit) ?? []).filter(({ overlap }) => overlap >= SAME);
  const judged = right.filter((pair) => isNamed(pair.wanted));
  const correct = judged.filter(hasRightSpeaker);
  const ofKind = (kind: string) => (pair: Pair) => pair.wanted.quote.speakerKind === kind;
  const fullNames = judged.filter((pair) => ofKind("name")(pair) && nameWords(pair.wanted.quote.speaker).length > 1);
  const shown = judged.filter(({ given: { quote } }) => quote.speaker !== null && quote.confidence >= SHOWN_CONFIDENCE);
  const named = answers.filter((unit) => unit.quote.speaker !== null && mayBeNamed(pairOf.get(unit)));
  return {
    spans: [right.length, answers.length, counted.length],
    speakers: [correct.length, judged.length],
    named: [correct.filter(ofKind("name")).length, judged.filter(ofKind("name")).length],
    fullNames: [fullNames.filter(hasFullName).length, fullNames.length],
    attributed: [correct.length, named.length, counted.filter(isNamed).length],
    explicit: [
      correct.filter((pair) => isExplicit(pair.wanted)).length,
      named.filter((unit) => isExplicit(relatedTo(pairOf.get(unit)))).length,
      counted.filter(isNamed).filter(isExplicit).length,
    ],
    misattributed: [shown.filter((pair) => !hasRightSpeaker(pair)).length, shown.length],
    shown: [shown.length, judged.length],
    mistakes: [
      ...counted.flatMap((unit) => boundsMistake(pairOf.get(unit)) ?? []),
      ...answers.filter((unit) => !pairOf.has(unit)).map(() => "not a quote"),
      ...judged.filter((pair) => !hasRightSpeaker(pair)).map(speakerMistake),
    ],
  };
}

function boundsMistake(pair: Pair | undefined): string | null {
  if (pair === undefined) return "missed";
  return pair.overlap < SAME ? "wrong bounds" : null;
}

const KINDS = new Map([
  ["name", "a name"],
  ["nominal", "a description"],
  ["pronoun", "a pronoun"],
]);

/** What went wrong, and what stands in the text for the speaker. */
function speakerMistake({ wanted, given }: Pair): string {
  const how = given.quote.speaker === null ? "no speaker" : "wrong speaker";
  return `${how} (${KINDS.get(wanted.quote.speakerKind) ?? "other"})`;
}

function unitsIn(text: string, quotes: readonly MarkedQuote[]): Unit[] {
  const units = new Map<string, Unit>();
  for (const quote of quotes) {
    for (const line of quote.quoted.flatMap((part) => linesOf(text, part))) {
      const span = contentSpan(text, line);
      const key = `${span.start} ${span.end}`;
      if (span.start === span.end || units.has(key)) continue;
      const words = text.slice(span.start, span.end).match(/[\p{L}\p{N}]+(?:['’]\p{L}+)*/gu) ?? [];
      units.set(key, { ...span, words: words.length, quote });
    }
  }
  return [...units.values()];
}

function linesOf(text: string, { start, end }: Place): Place[] {
  return [...text.slice(start, end).matchAll(/[^\n]+/g)].map(({ index, 0: line }) => ({
    start: start + index,
    end: start + index + line.length,
  }));
}

/** Pairs each stretch with at most one, those that overlap most first. */
function bestPairs(wanted: readonly Unit[], given: readonly Unit[]): Pair[] {
  const all = wanted.flatMap((one) =>
    given.map((other) => ({ wanted: one, given: other, overlap: overlapOf(one, other) })),
  );
  const taken = new Set<Unit>();
  return all
    .filter(({ overlap }) => overlap > 0)
    .sort((a, b) => b.overlap - a.overlap)
    .filter((pair) => {
      if (taken.has(pair.wanted) || taken.has(pair.given)) return false;
      taken.add(pair.wanted).add(pair.given);
      return true;
    });
}

function isLong({ words }: Unit): boolean {
  return words >= FEWEST_WORDS;
}

/** Whether a stretch found counts: a short one only when it is right, and never one that answers a short one. */
function isAnswer(unit: Unit, pair: Pair | undefined): boolean {
  const related = relatedTo(pair);
  if (related !== undefined && !isLong(related)) return false;
  return isLong(unit) || (pair !== undefined && pair.overlap >= SAME);
}

function relatedTo(pair: Pair | undefined): Unit | undefined {
  return pair !== undefined && pair.overlap >= RELATED ? pair.wanted : undefined;
}

function isNamed({ quote }: Unit): boolean {
  return quote.speakerKind !== "none" && quote.speaker !== null;
}

/** Whether a speaker named for a stretch can be judged: not where people gave none. */
function mayBeNamed(pair: Pair | undefined): boolean {
  const related = relatedTo(pair);
  return related === undefined || isNamed(related);
}

function isExplicit(unit: Unit | undefined): boolean {
  return unit?.quote.speakerKind !== "pronoun";
}

/** Whoever is only described is also right when the same words of the text are meant. */
function hasRightSpeaker({ wanted, given }: Pair): boolean {
  if (isSameName(given.quote.speaker, wanted.quote.speaker)) return true;
  const [meant, said] = [wanted.quote.mention, given.quote.mention];
  return wanted.quote.speakerKind === "nominal" && meant !== null && said !== null && overlapOf(meant, said) > 0;
}

function hasFullName({ wanted, given }: Pair): boolean {
  return withoutTitles(given.quote.speaker).join(" ") === withoutTitles(wanted.quote.speaker).join(" ");
}

/** Whether two names mean the same: the same last name, one within the other, or half of the words in common; titles aside. */
export function isSameName(one: string | null, other: string | null): boolean {
  const [a, b] = [significant(one), significant(other)];
  if (a.length === 0 || b.length === 0) return false;
  const last = a.at(-1) ?? "";
  if (last === b.at(-1) && last.length > 2) return true;
  const [wordsA, wordsB] = [new Set(a), new Set(b)];
  const common = wordsA.intersection(wordsB).size;
  return common === Math.min(wordsA.size, wordsB.size) || common / wordsA.union(wordsB).size >= 0.5;
}

function significant(name: string | null): string[] {
  const words = withoutTitles(name);
  return words.length > 0 ? words : nameWords(name);
}

const titles = new Set([
  ...lexicon.titles,
  "the",
  "a",
  "an",
  "former",
  "prime",
  "general",
  "u",
  "s",
  "us",
  "republican",
  "democratic",
]);

function withoutTitles(name: string | null): string[] {
  return nameWords(name).filter((word) => !titles.has(word));
}

function nameWords(name: string | null): string[] {
  const plain = (name ?? "")
    .toLowerCase()
    .normalize("NFD")
    .replace(/\p{M}|['’]s\b/gu, "")
    .replace(/\([^)]*\)/g, " ");
  return plain.match(/[\p{L}\p{N}-]+/gu) ?? [];
}
