import { slice } from "#text/span.ts";
import type { AnalysedArticle } from "./analysis.ts";
import type { Excerpt } from "./briefing.ts";
import { dwellsOn, type Events } from "./events.ts";
import { sourceOf } from "./excerpt.ts";
import { isReadable } from "./opening.ts";
import { newestTime, type Story, timeOf } from "./stories.ts";
import { summaryOf } from "./story-summary.ts";
import { type Teller, tellersAmong } from "./tellers.ts";
import { addsTo, sentencesFrom, tellsInOne } from "./telling.ts";
import { type Named, namingAny } from "./topic-naming.ts";

/** How many sentences each story gets: a briefing has two to four. */
const SENTENCES = [2, 1, 1] as const;
/** Beside the first story one is told that is worth so much less at most: of 220 told so in 118 briefings 157 were good. */
const LESS_WORTH = 2;
/** … and not so much older, in milliseconds. */
const STALE = 30 * 86_400_000;
/** Of what only names the topic a little is told, lest a briefing be about something else. */
const STORIES_IN_PASSING = 2;
/**
 * Two stories are one, told twice, when their openings are this much alike, the topic aside: of 30 pairs read, 14 of
 * the 17 above told the same again, and 3 of the 13 below.
 */
const SAME_AGAIN = 0.14;
/** … and their newest articles came out within so long, in milliseconds: two firms lay people off in much the same words. */
const SAME_TIME = 5 * 86_400_000;
/** More articles of one story say little new and cost time. */
const ARTICLES_A_SENTENCE = 8;

/** A story with the sentences that tell it. */
export type ToldStory = { readonly story: Story; readonly sentences: readonly Excerpt[] };

/** Ranked articles, the most relevant first, and their stories. */
type Ranked = { readonly articles: readonly AnalysedArticle[]; readonly stories: readonly Story[] };

/**
 * The stories that tell best where a topic stands, three at the most, each told in a few sentences; when none can be
 * told well, what there is. `asked` tells of each thing asked for whether a text names it: each has its own newest.
 */
export function toldStories(asked: readonly Named[], ranked: Ranked, events: Events): ToldStory[] {
  const named = namingAny(asked);
  const each = asked.map((one) => worthTelling(tellersAmong(one, ranked.articles, ranked.stories, events)));
  const tellers = inTurn(each.toSorted((a, b) => timeOfBest(b) - timeOfBest(a)));
  const worthy = withoutTrifles(eventsToldBy(tellers, ranked.stories, events), asked.length);
  const found = worthy.filter(({ teller }, place) => place === 0 || tellsInOne(named, teller));
  if (found.length === 0) return whatThereIs(named, ranked.stories);
  if (!found.some(({ teller }) => dwellsOn(named, teller.from)))
    return found.slice(0, STORIES_IN_PASSING).map((one) => toldIn(named, one, 1));
  const [only, another] = found;
  if (only !== undefined && another === undefined) return [toldAlone(named, only, tellers, events.alike)];
  return found.map((one, place) => toldIn(named, one, SENTENCES[place] ?? 1));
}

/** An event with all the stories that tell it, and who tells it best. */
type Found = { readonly teller: Teller; readonly main: Story; readonly story: Story };

/** The best, and those beside it that are worth telling. */
function worthTelling(tellers: readonly Teller[]): readonly Teller[] {
  const [best] = tellers;
  const isNews = ({ from }: Teller) => best !== undefined && timeOf(best.from) - timeOf(from) <= STALE;
  return tellers.filter((one) => isNews(one) && one.worth >= (best?.worth ?? 0) - LESS_WORTH);
}

function timeOfBest([best]: readonly Teller[]): number {
  return best === undefined ? 0 : timeOf(best.from);
}

/** The first of each list, the second of each, and so on. */
function inTurn<One>(lists: readonly (readonly One[])[]): One[] {
  const longest = Math.max(0, ...lists.map(({ length }) => length));
  return Array.from({ length: longest }, (_, place) => lists.flatMap((list) => list.slice(place, place + 1))).flat();
}

/** The events that tellers tell, each once. */
function eventsToldBy(tellers: readonly Teller[], stories: readonly Story[], { likeness, saySame }: Events): Found[] {
  const isSame = (one: Story, other: Story) =>
    one === other || (Math.abs(newestTime(one) - newestTime(other)) <= SAME_TIME && likeness(one, other) >= SAME_AGAIN);
  const found: Found[] = [];
  for (const teller of tellers) {
    const main = stories.find((story) => story.includes(teller.from)) ?? [teller.from];
    const isTold = found.some((one) => isSame(one.main, main) || saySame([one.teller.opening], [teller.opening]));
    if (isTold) continue;
    const others = stories.filter((story) => story !== main && isSame(main, story));
    found.push({ teller, main, story: [main, ...others].flat() });
    if (found.length === SENTENCES.length) break;
  }
  return found;
}

/**
 * Of one thing asked for, beside what several articles tell, what one alone tells is a trifle: of 14 such sentences two
 * readers struck eleven, and of 33 judged before 19, where of all it was a third.
 */
function withoutTrifles(found: readonly Found[], things: number): readonly Found[] {
  const [first, ...others] = found;
  if (first === undefined || first.main.length === 1 || things > 1) return found;
  return [first, ...others.filter(({ main }) => main.length > 1)];
}

function toldIn(named: Named, { teller, story }: Found, count: number): ToldStory {
  return { story, sentences: sentencesFrom(named, teller, count) };
}

/** The only story: as its article tells it, and what the next best adds. */
function toldAlone(
  named: Named,
  { teller, story }: Found,
  tellers: readonly Teller[],
  alike: Events["alike"],
): ToldStory {
  const told = sentencesFrom(named, teller, SENTENCES[0]);
  const added = tellers.find(
    (other) => story.includes(other.from) && named(other.opening.text) > 0 && addsTo(told, other, teller, alike),
  );
  return { story, sentences: added === undefined ? told : [...told, added.opening] };
}

/** Where nothing tells the topic well, what the first stories say of it: those that can be read alone, else the first. */
function whatThereIs(named: Named, stories: readonly Story[]): ToldStory[] {
  const told = stories.slice(0, SENTENCES.length).map((story) => {
    const naming = story.map((from) => onlyNaming(named, from)).filter(({ analysis }) => analysis.sentences.length > 0);
    return {
      story,
      sentences: summaryOf((naming.length > 0 ? naming : story).slice(0, ARTICLES_A_SENTENCE), 1, named),
    };
  });
  const some = told.filter(({ sentences }) => sentences.length > 0);
  const readable = some.filter(({ story, sentences: [first] }) => {
    const from = sourceOf(first, story);
    return first !== undefined && from !== undefined && isReadable(from, first);
  });
  return readable.length > 0 ? readable : some.slice(0, 1);
}

/** The article as if it said no more than what it says of the topic. */
function onlyNaming(named: Named, { article, analysis }: AnalysedArticle): AnalysedArticle {
  const sentences = analysis.sentences.filter((sentence) => named(slice(article.text, sentence)) > 0);
  return { article, analysis: { ...analysis, sentences } };
}
