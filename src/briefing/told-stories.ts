import { slice } from "#text/span.ts";
import { countWords, wordsOf } from "#text/words.ts";
import type { AnalysedArticle } from "./analysis.ts";
import type { Excerpt } from "./briefing.ts";
import { beginningOf, dwellsOn, type Events, opensOn } from "./events.ts";
import { isReadable, opensAlone } from "./opening.ts";
import { isStopped } from "./readable.ts";
import { isReport } from "./reports.ts";
import { newestTime, type Story, sourceOf, timeOf } from "./stories.ts";
import { AHEAD, aboutIt, summaryOf } from "./story-summary.ts";
import { isWhole } from "./summary-features.ts";
import { termVector } from "./term-vectors.ts";
import type { Named } from "./topic-naming.ts";
import { knownFrom } from "./whats-new.ts";

/** How many sentences each story gets, the weightiest first: a briefing has two to four. */
const SENTENCES = [2, 1, 1];
/**
 * What tells of the topic is among the weightiest stories: so many are asked whether they could answer, and of those
 * that can so many are tried.
 */
const STORIES_ASKED = 16;
const STORIES_TRIED = 8;
/**
 * Two stories are one, told twice, when their openings are this much alike, the topic aside: of 30 pairs read, 14 of
 * the 17 above told the same again, and 3 of the 13 below.
 */
const SAME_AGAIN = 0.14;
/** … and their newest articles came out within so long, in milliseconds: two firms lay people off in much the same words. */
const SAME_TIME = 5 * 86_400_000;
/** Beside the weightiest story, one whose newest article is so much older, in milliseconds, is no news any more. */
const STALE = 30 * 86_400_000;
/** Of what only names the topic a little is told, lest a briefing be about something else. */
const STORIES_IN_PASSING = 2;
/** What only names the topic is told instead of what is about it where that is so much older, in milliseconds. */
const LONG_AGO = 90 * 86_400_000;
/** An article so much older than the newest of its story, in milliseconds, tells of something before: "NASA puts off the flight". */
const BEFORE = 14 * 86_400_000;
/** Of the parts of one event, those so much older than the newest, in milliseconds, tell it last: "voting is under way". */
const LATER = 12 * 3_600_000;
/** … and three when there is one story alone. */
const SENTENCES_ALONE = 3;
/**
 * The beginnings of two articles on one story that are more alike than this say the same: of eight pairs read, the
 * three most alike did.
 */
const SAYS_AGAIN = 0.4;
/** What is added is of the same day, its article at most so much older, in milliseconds, and tells of nothing that was still ahead. */
const GOES_ON = 24 * 3_600_000;
/** Behind the first, shorter sentences say little: "He faces an uphill climb." */
const LEAST_WORDS = 7;
/** "which used the polls as a referendum": what a page's markup tore from its sentence. */
const BEGINS_SMALL = /^\p{Ll}+\s/u;
/** More articles of one story say little new and cost time. */
const ARTICLES_A_STORY = 12;
/** A story told in one sentence is told by the articles that rank first: of 100 briefings on 40 articles none changed. */
const ARTICLES_A_SENTENCE = 8;

/** Shorter headlines may say nothing beside the topic. */
const LONG_HEADLINE = 6;

/** A story with the sentences that tell it. */
export type ToldStory = { readonly story: Story; readonly sentences: readonly Excerpt[] };

/** A story, and how much it weighs among the others. */
export type WeighedStory = { readonly story: Story; readonly weight: number };

/**
 * The weightiest stories that answer, three at the most, each told in a few sentences; when none answers, what there
 * is. Beside the first, a story that is older by more than `staleAfter` milliseconds is not told.
 */
export function toldStories(
  named: Named,
  weightiest: readonly WeighedStory[],
  events: Pick<Events, "likeness" | "alike" | "saySame">,
  staleAfter = STALE,
): ToldStory[] {
  const possible = weightiest.slice(0, STORIES_ASKED).filter(({ story }) => canAnswer(named, story));
  const onAll = possible.filter(({ story }) => story.some((from) => named(beginningOf(from)) === 1));
  const on = onAll.length > 0 ? onAll : possible;
  const newest = Math.max(...on.map(({ story }) => newestTime(story)));
  const isAbout = (from: AnalysedArticle) => dwellsOn(named, from);
  const isRecent = (story: Story) => newest - newestTime(story) <= Math.max(LONG_AGO, staleAfter);
  const about = on.filter(({ story }) => isRecent(story) && story.some((from) => isReport(from) && isAbout(from)));
  const isNews: IsTeller = (from, { text }, story) => story.length > 1 || !isDetour(from, text, events.alike);
  const well: IsTeller = (from, opening, story) => isAbout(from) && isNews(from, opening, story);
  const foundWell = answersAmong(named, about, events, { staleAfter, isTeller: well });
  const found =
    foundWell.length > 0
      ? foundWell
      : inPassing(named, answersAmong(named, on, events, { staleAfter, isTeller: isNews }));
  const [only, another] = found;
  if (only !== undefined && another === undefined && foundWell.length > 0)
    return [{ ...only, sentences: sentencesAlone(named, only) }];
  return found.length > 0
    ? found
    : whatThereIs(
        named,
        weightiest.map(({ story }) => story),
      );
}

/** Whether an article whose opening is given may tell its story. */
type IsTeller = (from: AnalysedArticle, opening: Excerpt, story: Story) => boolean;

/**
 * Whether an opening has nothing of its headline but the topic: a scene, or a way round to the news. Of 15 such
 * openings read, 10 told none.
 */
function isDetour({ article: { title }, analysis }: AnalysedArticle, opening: string, alike: Events["alike"]): boolean {
  return analysis.language === "en" && countWords(title) >= LONG_HEADLINE && alike(title, opening) === 0;
}

function answersAmong(
  named: Named,
  stories: readonly WeighedStory[],
  { likeness, saySame }: Pick<Events, "likeness" | "saySame">,
  { staleAfter, isTeller }: { readonly staleAfter: number; readonly isTeller: IsTeller },
): Found[] {
  const found: Found[] = [];
  for (const parts of withoutRetelling(stories.slice(0, STORIES_TRIED), likeness)) {
    const told = newestFirst(parts)
      .values()
      .filter((part) => !isStale(part, found[0]?.main, staleAfter))
      .map((main) => ({ main, story: parts.flat(), sentences: sentencesOf(named, main, SENTENCES[found.length] ?? 1) }))
      .find(({ main, sentences }) => isAnswer(named, main, sentences, isTeller));
    if (
      told !== undefined &&
      !isOvertaken(told, found[0]) &&
      !found.some(({ sentences }) => saySame(told.sentences, sentences))
    )
      found.push(told);
    if (found.length === SENTENCES.length) return found;
  }
  return found;
}

/** Where all stories name the topic in passing, of the first few what names it. */
function inPassing(named: Named, found: readonly Found[]): Found[] {
  return found.slice(0, STORIES_IN_PASSING).map((one) => ({
    ...one,
    sentences: one.sentences.filter(({ text }) => named(text) > 0).slice(0, 1),
  }));
}

/** Where no story answers, the weightiest in what they say of the topic: those that can be read alone, else the first. */
function whatThereIs(named: Named, weightiest: readonly Story[]): ToldStory[] {
  const told = weightiest.slice(0, SENTENCES.length).map((story, place) => {
    const naming = story.map((from) => onlyNaming(named, from)).filter(({ analysis }) => analysis.sentences.length > 0);
    return { story, sentences: sentencesOf(named, naming.length > 0 ? naming : story, SENTENCES[place] ?? 1) };
  });
  const some = told.filter(({ sentences }) => sentences.length > 0);
  const readable = some.filter(({ story, sentences: [first] }) => {
    const from = sourceOf(first, story);
    return first !== undefined && from !== undefined && isReadable(from, first);
  });
  return [readable, some.slice(0, 1)].find(({ length }) => length > 0) ?? told.slice(0, 1);
}

/** A told story; `main` is the part of it that tells it. */
type Found = ToldStory & { readonly main: Story };

/** The stories, each with those behind it that tell the same again, the weightiest together first: a flood is told in many ways. */
function withoutRetelling(stories: readonly WeighedStory[], likeness: Events["likeness"]): Story[][] {
  const groups: WeighedStory[][] = [];
  for (const one of stories) {
    const isSame = ({ story }: WeighedStory) =>
      Math.abs(newestTime(story) - newestTime(one.story)) <= SAME_TIME && likeness(story, one.story) >= SAME_AGAIN;
    const group = groups.find((parts) => parts.some(isSame));
    if (group === undefined) groups.push([one]);
    else group.push(one);
  }
  const weight = (parts: readonly WeighedStory[]) => parts.reduce((sum, one) => sum + one.weight, 0);
  return groups.toSorted((a, b) => weight(b) - weight(a)).map((parts) => parts.map(({ story }) => story));
}

/** The parts of a story in their order, those last that were overtaken by others. */
function newestFirst(parts: readonly Story[]): Story[] {
  const newest = Math.max(...parts.map(newestTime));
  const isOvertaken = (part: Story) => newest - newestTime(part) > LATER;
  return [...parts.filter((part) => !isOvertaken(part)), ...parts.filter(isOvertaken)];
}

/** Whether a story tells what was ahead when the one told first was not yet written. */
function isOvertaken({ main, sentences: [opening] }: Found, first: Found | undefined): boolean {
  return first !== undefined && newestTime(main) < newestTime(first.main) && AHEAD.test(opening?.text ?? "");
}

/** Whether a story is old news beside the one told first. */
function isStale(story: Story, first: Story | undefined, after: number): boolean {
  return first !== undefined && newestTime(first) - newestTime(story) > after;
}

/** The sentences that tell the only story: two of one article, and what another article adds. */
function sentencesAlone(named: Named, { main, story }: Found): Excerpt[] {
  const told = sentencesOf(named, main, SENTENCES_ALONE);
  const from = sourceOf(told[0], story);
  if (from === undefined) return told;
  const others = story.filter((other) => other !== from && isReport(other) && timeOf(from) - timeOf(other) <= GOES_ON);
  const added =
    others.length > 0 ? sentencesOf(named, others, 1).filter((one) => addsTo(told, one, named, others)) : [];
  return [...told.slice(0, SENTENCES_ALONE - added.length), ...added];
}

/** Whether a sentence of another article names the topic, can be read alone, and does not say again what is told. */
function addsTo(told: readonly Excerpt[], one: Excerpt, named: Named, others: Story): boolean {
  const from = sourceOf(one, others);
  const isAgain = knownFrom([], told).likest(termVector(wordsOf(one.text), "en")) >= SAYS_AGAIN;
  return from !== undefined && named(one.text) > 0 && opensAlone(from, one) && !isAgain && !AHEAD.test(one.text);
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
function isAnswer(named: Named, story: Story, sentences: readonly Excerpt[], isTeller: IsTeller): boolean {
  const [first, ...others] = sentences.filter(({ text }) => isWhole(text));
  const from = sourceOf(first, story);
  if (first === undefined || from === undefined || !opensAlone(from, first)) return false;
  if (!isTeller(from, first, story) || newestTime(aboutIt(story, named)) - timeOf(from) > BEFORE) return false;
  return [first, ...others].some(({ text }) => named(text) > 0);
}

function sentencesOf(named: Named, story: Story, count: number): Excerpt[] {
  const sentences = summaryOf(story.slice(0, count > 1 ? ARTICLES_A_STORY : ARTICLES_A_SENTENCE), count, named);
  const whole = sentences.filter(({ text }) => isWhole(text));
  const ended = whole.filter(
    ({ text }, place) =>
      isStopped(text) && (place === 0 || (countWords(text) >= LEAST_WORDS && !BEGINS_SMALL.test(text))),
  );
  return [ended, whole].find(({ length }) => length > 0) ?? sentences;
}
