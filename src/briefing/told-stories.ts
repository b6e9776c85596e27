import { slice } from "#text/span.ts";
import { countWords, wordsOf } from "#text/words.ts";
import type { AnalysedArticle } from "./analysis.ts";
import type { Excerpt } from "./briefing.ts";
import { beginningOf, type Events, opensOn } from "./events.ts";
import { opensAlone } from "./opening.ts";
import { isStopped } from "./readable.ts";
import { isReport } from "./reports.ts";
import type { Story } from "./stories.ts";
import { AHEAD, OUTDATED, summaryOf } from "./story-summary.ts";
import { isWhole } from "./summary-features.ts";
import { termVector } from "./term-vectors.ts";
import type { Named } from "./topic-naming.ts";
import { knownFrom } from "./whats-new.ts";

/** How many sentences each story gets, the weightiest first: a briefing has two to four. */
const SENTENCES = [2, 1, 1];
/** What tells of the topic is among the weightiest stories: so many are asked whether they could answer, and of those that can so many are tried. */
const STORIES_ASKED = 16;
const STORIES_TRIED = 8;
/**
 * Two stories are one, told twice, when their openings are this much alike, the topic aside: of 30 pairs read, 14 of the 17 above told the same
 * again, and 3 of the 13 below.
 */
const SAME_AGAIN = 0.14;
/** … and their newest articles came out within so long, in milliseconds: two firms lay people off in much the same words. */
const SAME_TIME = 5 * 86_400_000;
/** … or when what is told of them is this much alike: of 110 pairs of stories told in one briefing three were, two of them one event. */
const SAYS_SAME = 0.28;
/** Beside the weightiest story, one whose newest article is so much older, in milliseconds, is no news any more. */
const STALE = 30 * 86_400_000;
/** … and three when there is one story alone. */
const SENTENCES_ALONE = 3;
/** The beginnings of two articles on one story that are more alike than this say the same: of eight pairs read, the three most alike did. */
const SAYS_AGAIN = 0.4;
/** What is added tells on, so its article is at most so much older, in milliseconds: "is preparing for the storm" said before it came. */
const GOES_ON = 6 * 3_600_000;
/** Behind the first, shorter sentences say little: "He faces an uphill climb." */
const LEAST_WORDS = 7;
/** More articles of one story say little new and cost time. */
const ARTICLES_A_STORY = 12;
/** A story told in one sentence is told by the articles that rank first: of 100 briefings on 40 articles none changed. */
const ARTICLES_A_SENTENCE = 8;

/** A story with the sentences that tell it. */
export type ToldStory = { readonly story: Story; readonly sentences: readonly Excerpt[] };

/**
 * The weightiest stories that answer, three at the most, each told in a few sentences; when none answers, those there are. Beside the first, a story that is older by more than `staleAfter` milliseconds is not told.
 */
export function toldStories(
  named: Named,
  weightiest: readonly Story[],
  { likeness, alike }: Pick<Events, "likeness" | "alike">,
  staleAfter = STALE,
): ToldStory[] {
  const found: Found[] = [];
  const isSame = (one: ToldStory, other: ToldStory) => alike(textOf(one), textOf(other)) >= SAYS_SAME;
  const possible = weightiest.slice(0, STORIES_ASKED).filter((story) => canAnswer(named, story));
  const onAll = possible.filter((story) => story.some((from) => named(beginningOf(from)) === 1));
  const answering = (onAll.length > 0 ? onAll : possible).slice(0, STORIES_TRIED);
  for (const parts of withoutRetelling(answering, likeness)) {
    const told = newestFirst(parts)
      .values()
      .filter((part) => !isStale(part, found[0]?.main, staleAfter))
      .map((main) => ({ main, story: parts.flat(), sentences: sentencesOf(named, main, SENTENCES[found.length] ?? 1) }))
      .find(({ main, sentences }) => isAnswer(named, main, sentences));
    if (told !== undefined && !isOvertaken(told, found[0]) && !found.some((other) => isSame(told, other)))
      found.push(told);
    if (found.length === SENTENCES.length) return found;
  }
  const [only, another] = found;
  if (only !== undefined && another === undefined) return [{ ...only, sentences: sentencesAlone(named, only) }];
  if (found.length > 0) return found;
  return weightiest.slice(0, SENTENCES.length).map((story, place) => {
    const naming = story.map((from) => onlyNaming(named, from)).filter(({ analysis }) => analysis.sentences.length > 0);
    return { story, sentences: sentencesOf(named, naming.length > 0 ? naming : story, SENTENCES[place] ?? 1) };
  });
}

/** A told story; `main` is the part of it that tells it. */
type Found = ToldStory & { readonly main: Story };

/** The stories, each with those behind it that tell the same again. */
function withoutRetelling(stories: readonly Story[], likeness: Events["likeness"]): Story[][] {
  const groups: Story[][] = [];
  for (const story of stories) {
    const isSame = (other: Story) =>
      Math.abs(timeOf(other) - timeOf(story)) <= SAME_TIME && likeness(other, story) >= SAME_AGAIN;
    const group = groups.find((parts) => parts.some(isSame));
    if (group === undefined) groups.push([story]);
    else group.push(story);
  }
  return groups;
}

function textOf({ sentences }: ToldStory): string {
  return sentences.map(({ text }) => text).join(" ");
}

/** The parts of a story in their order, those last that were overtaken by others. */
function newestFirst(parts: readonly Story[]): Story[] {
  const newest = Math.max(...parts.map(timeOf));
  const isOvertaken = (part: Story) => newest - timeOf(part) > OUTDATED;
  return [...parts.filter((part) => !isOvertaken(part)), ...parts.filter(isOvertaken)];
}

/** Whether a story tells what was ahead when the one told first was not yet written. */
function isOvertaken({ main, sentences: [opening] }: Found, first: Found | undefined): boolean {
  return first !== undefined && timeOf(main) < timeOf(first.main) && AHEAD.test(opening?.text ?? "");
}

/** Whether a story is old news beside the one told first. */
function isStale(story: Story, first: Story | undefined, after: number): boolean {
  return first !== undefined && timeOf(first) - timeOf(story) > after;
}

/** When the newest article of a story was published. */
function timeOf(story: Story): number {
  return Math.max(...story.map(({ article }) => Date.parse(article.publishedAt)));
}

/** The sentences that tell the only story: two of one article, and what another article adds. */
function sentencesAlone(named: Named, { main, story }: Found): Excerpt[] {
  const told = sentencesOf(named, main, SENTENCES_ALONE);
  const from = story.find(({ article }) => article.id === told[0]?.articleId);
  if (from === undefined) return told;
  const others = story.filter(
    (other) => other !== from && isReport(other) && timeOf([from]) - timeOf([other]) <= GOES_ON,
  );
  const added =
    others.length > 0 ? sentencesOf(named, others, 1).filter((one) => addsTo(told, one, named, others)) : [];
  return [...told.slice(0, SENTENCES_ALONE - added.length), ...added];
}

/** Whether a sentence of another article names the topic, can be read alone, and does not say again what is told. */
function addsTo(told: readonly Excerpt[], one: Excerpt, named: Named, others: Story): boolean {
  const from = others.find(({ article }) => article.id === one.articleId);
  const isAgain = knownFrom([], told).likest(termVector(wordsOf(one.text), "en")) >= SAYS_AGAIN;
  return from !== undefined && named(one.text) > 0 && opensAlone(from, one) && !isAgain;
}

/** The article as if it said no more than what it says of the topic. */
function onlyNaming(named: Named, { article, analysis }: AnalysedArticle): AnalysedArticle {
  const sentences = analysis.sentences.filter((sentence) => named(slice(article.text, sentence)) > 0);
  return { article, analysis: { ...analysis, sentences } };
}

/** Whether a story is a report, and on the topic. */
function canAnswer(named: Named, story: Story): boolean {
  return story.some(isReport) && opensOn(named, story);
}

/** Whether what is told of a story names the topic, and can be read alone. */
function isAnswer(named: Named, story: Story, sentences: readonly Excerpt[]): boolean {
  const [first, ...others] = sentences.filter(({ text }) => isWhole(text));
  const from = story.find(({ article }) => article.id === first?.articleId);
  if (first === undefined || from === undefined || !opensAlone(from, first)) return false;
  return [first, ...others].some(({ text }) => named(text) > 0);
}

function sentencesOf(named: Named, story: Story, count: number): Excerpt[] {
  const sentences = summaryOf(story.slice(0, count > 1 ? ARTICLES_A_STORY : ARTICLES_A_SENTENCE), count, named);
  const whole = sentences.filter(({ text }) => isWhole(text));
  const ended = whole.filter(({ text }, place) => isStopped(text) && (place === 0 || countWords(text) >= LEAST_WORDS));
  return [ended, whole].find(({ length }) => length > 0) ?? sentences;
}
