import { publishingDate } from "#news/article.ts";
import type { AnalysedArticle } from "./analysis.ts";
import type { Excerpt } from "./briefing.ts";
import { beginningOf, dwellsOn, type Events } from "./events.ts";
import { excerptOf } from "./excerpt.ts";
import { namedInHeadline } from "./headlines.ts";
import { opensAlone } from "./opening.ts";
import { isReaction } from "./reactions.ts";
import { isAddress, isStopped, startsDangling } from "./readable.ts";
import { isOpinion, isReport } from "./reports.ts";
import type { Story } from "./stories.ts";
import { inTheReportersWords } from "./story-summary.ts";
import { isWhole } from "./summary-features.ts";
import { verbsIn } from "./tense.ts";
import type { Named } from "./topic-naming.ts";

/*
 * What an opening is worth to who asks where a topic stands: a logistic regression on 1,055 openings of 118 topics,
 * each judged by a reader who knew what else there was. Of topics that it did not learn from it knows the better of a
 * good and a bad opening in 85 of 100 pairs, and puts a good one first in 91 of 118. What else was tried adds nothing:
 * how many outlets tell a story, what came later, how an article comes back to the topic, futures, quotation marks.
 */
const WORTH = {
  base: 1.5,
  /** For each unit of ln(1 + half days) that its story is behind the newest, and it behind its story. */
  age: -0.5,
  ageInStory: -0.7,
  /** How much alike the likest other is of the days around: two tell of what matters. */
  likest: 3,
  /** For each unit of ln(RANK + place) in the ranking. */
  rank: -1.8,
  /** It cannot be read alone. */
  isUnclear: -1.75,
  /** For headline and opening each, the share of the topic that it names. */
  named: 1,
  isReport: 1.35,
  isReaction: -1.7,
  /** Its first verb tells what happened, or that somebody said something. */
  isPast: 0.8,
  isSpeech: -0.6,
};
const HALF_DAY = 12 * 3_600_000;
const RANK = 5;
const HALF_DAYS_AROUND = 8;
/** A report has begun by then: its first sentence may be a caption, or a quotation. */
const TOP = 4;

/** An article that can tell a topic, the sentence that it begins with, and what that is worth. */
export type Teller = { readonly from: AnalysedArticle; readonly opening: Excerpt; readonly worth: number };

/** How an article begins, and whether that can be read alone. */
type Beginning = { readonly opening: Excerpt; readonly isClear: boolean };

/** An article that can tell it, its place in the ranking, and when it was published, in half days. */
type Candidate = Beginning & { readonly from: AnalysedArticle; readonly rank: number; readonly time: number };

/** The articles that can tell a topic, of those ranked, the most relevant first, and their stories; those first that tell best where it stands. */
export function tellersAmong(
  named: Named,
  ranked: readonly AnalysedArticle[],
  stories: readonly Story[],
  { likeness }: Pick<Events, "likeness">,
): Teller[] {
  const on = candidatesAmong(named, ranked);
  const newest = Math.max(...on.map(({ time }) => time));
  const storyOf = new Map(stories.flatMap((story) => story.map((from) => [from, story])));
  const likest = likestOf(on, likeness);
  const tellers = on.map((one, index) => {
    const { from, opening, rank, time } = one;
    const story = storyOf.get(from) ?? [from];
    const end = Math.max(...story.map(halfDayOf));
    const worth =
      WORTH.base +
      WORTH.age * Math.log1p(Math.max(0, newest - end)) +
      WORTH.ageInStory * Math.log1p(end - time) +
      WORTH.likest * (likest[index] ?? 0) +
      WORTH.rank * Math.log(RANK + rank) +
      WORTH.named * (namedInHeadline(named, from) + named(opening.text)) +
      worthAlone(one);
    return { from, opening, worth };
  });
  return tellers.toSorted((a, b) => b.worth - a.worth);
}

/** How much alike the likest other is to each of the candidates, of those around it in time. */
function likestOf(candidates: readonly Candidate[], likeness: Events["likeness"]): number[] {
  const likest = candidates.map(() => 0);
  candidates.forEach((one, a) => {
    candidates.slice(0, a).forEach((other, b) => {
      if (Math.abs(other.time - one.time) >= HALF_DAYS_AROUND) return;
      const alike = likeness([one.from], [other.from]);
      likest[a] = Math.max(likest[a] ?? 0, alike);
      likest[b] = Math.max(likest[b] ?? 0, alike);
    });
  });
  return likest;
}

/** Who can tell the topic; where some begin with all of it, only these. */
function candidatesAmong(named: Named, ranked: readonly AnalysedArticle[]): Candidate[] {
  const possible = ranked.flatMap((from, rank) => {
    const share = isOpinion(from) ? 0 : named(beginningOf(from));
    const beginnings = share > 0 ? beginningsOf(named, from) : [];
    return beginnings.map((beginning) => ({ ...beginning, from, rank, share, time: halfDayOf(from) }));
  });
  const onAll = possible.filter(({ share }) => share === 1);
  return onAll.length > 0 ? onAll : possible;
}

/** The first sentence of a report that can be read alone, else the first whole one, where it or the report is on the topic. */
function beginningsOf(named: Named, from: AnalysedArticle): Beginning[] {
  const clear = wholeAtTop(from).find((sentence) => opensAlone(from, sentence));
  const { language } = from.analysis;
  const opening = clear ?? wholeAtTop(from).find(({ text }) => !startsDangling(text, language));
  if (opening === undefined || (named(opening.text) === 0 && !dwellsOn(named, from))) return [];
  return [{ opening, isClear: clear !== undefined }];
}

/** The whole sentences at the top of a report, in its own words; looked at one by one, for mostly the first is what is sought. */
function wholeAtTop(from: AnalysedArticle): IteratorObject<Excerpt> {
  const { article, analysis } = from;
  return inTheReportersWords(from, TOP)
    .values()
    .map((sentence) => excerptOf(article, sentence))
    .filter(({ text }) => isWhole(text) && isStopped(text) && !isAddress(text, analysis.language));
}

/** When an article was published, in half days; when its source does not tell, before what is news. */
function halfDayOf({ article }: AnalysedArticle): number {
  const date = publishingDate(article);
  return date === null ? 0 : Date.parse(date) / HALF_DAY;
}

function worthAlone({ from, opening, isClear }: Candidate): number {
  const [verb] = from.analysis.language === "en" ? verbsIn(from.article.text, opening) : [];
  return (
    (isReport(from) ? WORTH.isReport : 0) +
    (isClear ? 0 : WORTH.isUnclear) +
    (isReaction(from.article.title) ? WORTH.isReaction : 0) +
    (verb?.tense === "past" ? WORTH.isPast : 0) +
    (verb?.isSpeech === true ? WORTH.isSpeech : 0)
  );
}
