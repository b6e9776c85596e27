import { slice } from "#text/span.ts";
import { stem } from "#text/stem.ts";
import type { AnalysedArticle, FoundArticle } from "./analysis.ts";
import type { TimelineEvent } from "./briefing.ts";
import { type DatedSentence, datedSentences } from "./dated-sentences.ts";
import { excerptOf } from "./excerpt.ts";
import { type Candidate, hasDay, isYear, onceEach } from "./happenings.ts";
import { type Asked, tellingOf, worthAmong } from "./line-worth.ts";
import { isOpinion, isReport } from "./reports.ts";
import { type Named, namingTest, type Subjects } from "./topic-naming.ts";

/** Lines of one day: more of them crowd the other days out. */
const MOST_A_DAY = 3;
/** Further dates of one article, which only chronologies have, are left out: every one is compared with all others. */
const MOST_OF_ONE = 40;

/** Where nothing is worth a line, the best is told that is worth so much: of six read that were worth less none was good. */
const LAST_RESORT = -0.5;
/** Letters of the opening: what is named further down is not what the article tells of. */
const OPENING = 500;

/**
 * The happenings that the articles date, in the order of time, at most `most` of them and the weightiest: each an exact sentence, told once
 * however many outlets tell it, and none of an opinion. `subjects` is what the topic asks for; `from` is an ISO day before which nothing counts.
 */
export function timelineOf(
  articles: readonly FoundArticle[],
  subjects: Subjects,
  most: number,
  from = "",
): TimelineEvent[] {
  const asked = { named: namingTest(subjects), stems: new Set(subjects.flat(3).map((word) => stem(word))) };
  const worth = worthAmong(articles, asked);
  const candidates = articles
    .flatMap((from) =>
      onTopic(from, asked.named).map((sentence) => candidate(from, sentence, worth(from, sentence), asked)),
    )
    .filter(({ event: { date } }) => date >= from.slice(0, date.length));
  return weightiest(worthTelling(onceEach(candidates), articles), most)
    .map(({ event }) => event)
    .sort((a, b) => a.date.localeCompare(b.date) || a.articleId - b.articleId || a.start - b.start);
}

/**
 * The dated sentences of an article that name the topic, or a day on which something happened in what is about it. What
 * has no day is background: of the topic only where it is named, a year alone only under a headline that names it, too;
 * and a newsletter or live blog tells of much beside its headline.
 */
function onTopic(from: FoundArticle, named: Named): DatedSentence[] {
  const { title, text } = from.article;
  const isAbout = !from.isInPassing && isReport(from);
  const isTitled = isAbout && named(title) === 1;
  const isOpened = isAbout && named(text.slice(0, OPENING)) === 1;
  const dated = isOpinion(from) ? [] : datedSentences(from).slice(0, MOST_OF_ONE);
  return dated.filter((sentence) => {
    const share = named(slice(text, sentence));
    if (share === 1) return isTitled || !isYear(sentence.date);
    return hasDay(sentence.date) && (isTitled || (isOpened && share > 0));
  });
}

function candidate({ article }: AnalysedArticle, sentence: DatedSentence, score: number, { stems }: Asked): Candidate {
  const { date, kind } = sentence;
  const excerpt = excerptOf(article, sentence);
  return {
    event: { ...excerpt, date, kind, outlets: 1 },
    outlet: article.outlet,
    publishedAt: article.publishedAt,
    vector: tellingOf(excerpt.text),
    telling: tellingOf(excerpt.text, stems),
    score,
  };
}

/** Without plans whose day has come by the newest article, and what is hardly worth a line; where that leaves nothing, the best if it is not far from it. */
function worthTelling(candidates: readonly Candidate[], articles: readonly AnalysedArticle[]): Candidate[] {
  const [newest = ""] = articles.map(({ article }) => article.publishedAt).toSorted((a, b) => b.localeCompare(a));
  const isAhead = (date: string) => date >= newest.slice(0, date.length);
  const live = candidates.filter(({ event: { date, kind } }) => kind !== "planned" || isAhead(date));
  const worth = live.filter(({ score }) => score > 0);
  const best = (some: readonly Candidate[]) =>
    weightiest(
      some.filter(({ score }) => score > LAST_RESORT),
      1,
    );
  return [worth, best(live), best(candidates)].find(({ length }) => length > 0) ?? [];
}

function weightiest(candidates: readonly Candidate[], most: number): Candidate[] {
  const onDay = new Map<string, number>();
  const chosen = candidates
    .toSorted((a, b) => b.score - a.score)
    .filter(({ event: { date } }) => {
      onDay.set(date, (onDay.get(date) ?? 0) + 1);
      return (onDay.get(date) ?? 0) <= MOST_A_DAY;
    });
  return chosen.slice(0, most);
}
