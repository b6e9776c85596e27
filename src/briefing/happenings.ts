import type { TimelineEvent } from "./briefing.ts";
import { cosine, type TermVector } from "./term-vectors.ts";

/** Two sentences of one day that are this much alike tell of the same happening. */
const SAME_EVENT = 0.3;
/** … and, without the topic's own words, of a day and its month or year, of a day and its report a day later, of a day and what is recalled of it. */
const SAME_APART = { roughly: 0.2, reported: 0.35, recalled: 0.15 };
/** A happening is reported so many days later at the most, and recalled from so many days later on. */
const REPORTED_DAYS = 2;
const RECALLED_DAYS = 4;
/** Two sentences this much alike are copies; when they give different days, the one that came out first is believed. */
const SAME_WORDS = 0.85;
/** Twice as many outlets add so much to the worth of a line. */
const OUTLETS = 0.2;

/** A dated sentence that may become a line of a timeline. */
export type Candidate = {
  readonly event: TimelineEvent;
  readonly outlet: string | null;
  readonly publishedAt: string;
  readonly vector: TermVector;
  /** Without the topic's own words. */
  readonly telling: TermVector;
  readonly score: number;
};

/** Keeps the best sentence for each happening; one that several outlets tell weighs more. */
export function onceEach(candidates: readonly Candidate[]): Candidate[] {
  const kept: { best: Candidate; outlets: Set<string | null> }[] = [];
  for (const candidate of withoutMisdated(candidates).toSorted((a, b) => b.score - a.score)) {
    const twin = kept.find(({ best }) => isSameEvent(best, candidate));
    if (twin) twin.outlets.add(candidate.outlet);
    else kept.push({ best: candidate, outlets: new Set([candidate.outlet]) });
  }
  return kept.map(({ best, outlets }) => ({
    ...best,
    event: { ...best.event, outlets: outlets.size },
    score: best.score + OUTLETS * Math.log2(outlets.size),
  }));
}

/**
 * Whether two lines tell of one happening: alike, of one day or one of them less precise or reported a day later; or
 * both recall the same day.
 */
function isSameEvent(one: Candidate, other: Candidate): boolean {
  const [a, b] = [one.event, other.event];
  const likeness = cosine(one.telling, other.telling);
  if (a.date === b.date) {
    const recalled = hasDay(a.date) ? [one, other].filter(isRecalled).length : 0;
    const isSame = cosine(one.vector, other.vector) >= SAME_EVENT || isOneReport(a, b);
    return isSame || recalled === 2 || (recalled === 1 && likeness >= SAME_APART.recalled);
  }
  if (a.date.startsWith(b.date) || b.date.startsWith(a.date)) return likeness >= SAME_APART.roughly;
  const later = a.date > b.date ? a : b;
  const isReportedLater = later.kind === "reported" && Math.abs(daysFrom(a.date, b.date)) <= REPORTED_DAYS;
  return isReportedLater && likeness >= SAME_APART.reported;
}

/** Whether the article tells what happened days ago: of a day long past one thing is recalled. */
function isRecalled({ event, publishedAt }: Candidate): boolean {
  return daysFrom(event.date, publishedAt) >= RECALLED_DAYS;
}

/** Two sentences on one announcement: "… a new holiday, state media reported", "the agency said that the day …". */
function isOneReport(a: TimelineEvent, b: TimelineEvent): boolean {
  return a.articleId === b.articleId && a.kind === "reported" && b.kind === "reported";
}

/** Without copies that came out later and so seem to tell of another day. */
function withoutMisdated(candidates: readonly Candidate[]): Candidate[] {
  const kept: Candidate[] = [];
  for (const candidate of candidates.toSorted((a, b) => a.publishedAt.localeCompare(b.publishedAt))) {
    const isMisdated = kept.some(
      (other) => other.event.date !== candidate.event.date && cosine(other.vector, candidate.vector) >= SAME_WORDS,
    );
    if (!isMisdated) kept.push(candidate);
  }
  return kept;
}

/** Whether an ISO date names a day, and not only a month or a year. */
export function hasDay(date: string): boolean {
  return date.length === "2016-07-12".length;
}

/** Whether an ISO date names a year and no month. */
export function isYear(date: string): boolean {
  return date.length === "2016".length;
}

/** Days from one day to another, of months and years from their first; negative when the other is earlier. */
function daysFrom(date: string, to: string): number {
  return (Date.parse(to.slice(0, 10)) - Date.parse(date)) / 86_400_000;
}
