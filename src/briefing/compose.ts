import { sha256 } from "@noble/hashes/sha2.js";
import { bytesToHex, utf8ToBytes } from "@noble/hashes/utils.js";
import { headOf } from "#news/article.ts";
import type { Topic } from "#news/topic.ts";
import { slice } from "#text/span.ts";
import { fullestRole } from "./actors/fullest-role.ts";
import { mergedActorsOf, personNamed } from "./actors/merging.ts";
import type { AnalysedArticle, FoundArticle } from "./analysis.ts";
import type { Briefing, Excerpt, KeyQuote } from "./briefing.ts";
import { disagreementsIn } from "./disagreements.ts";
import { beginningOf, comesBackTo, dwellsOn, type Events, eventsOn } from "./events.ts";
import { sourceOf } from "./excerpt.ts";
import { namedInHeadline } from "./headlines.ts";
import { keyActors } from "./key-actors.ts";
import { keyQuotes } from "./key-quotes.ts";
import { knownFrom } from "./known.ts";
import { opensAlone } from "./opening.ts";
import { BESIDE, quotesBeside } from "./quotes-beside.ts";
import { isOpinion, isReport, reportsAmong } from "./reports.ts";
import { ALIKENESS_ON_TOPIC, coverageOf, newestTime, type Story, storiesAmong, timeOf, weightOf } from "./stories.ts";
import { type ToldStory, toldStories } from "./told-stories.ts";
import { inOwnWords, type Named, namingAny, namingTest, type Subjects } from "./topic-naming.ts";
import { topicStems } from "./topic-stems.ts";
import { newsIn } from "./whats-new.ts";
import { writtenWords } from "./written-words.ts";

const KEY_QUOTES = 4;
/** With those that the button "Quotes" shows. */
const ALL_QUOTES = 16;
/** What fits into one message each. */
const DISAGREEMENTS = 4;

/**
 * Whom no article of the stories told names counts this much: of 180 actors of 23 topics 67 % were named together with
 * the topic, then 75 %.
 */
const BESIDE_STORIES = 0.4;
/**
 * … and who is named only so long before the newest story, in milliseconds, counts this much; nor is anybody quoted
 * from then: a coup in Gabon has nothing to do with what a shipowner said there 36 years before.
 */
const LONG_BEFORE = { time: 180 * 86_400_000, worth: 0.1 };

/**
 * Articles of one story are on average this much alike in their openings, the topic's words aside: those of five weeks
 * on Boeing were not.
 */
const ONE_STORY = 0.08;
/** Quotes of articles further down are never among the best: of 100 briefings on 40 articles none changed by leaving them out. */
const ARTICLES_QUOTED = 30;
/** In what is about much else, a live blog or a newsletter, the sentence of a quote itself has the topic, or one so many letters away. */
const RIGHT_BESIDE = 4;
/** What is new: so many sentences, from so many articles. */
const NEWS = 4;
const ARTICLES_OF_NEWS = 20;
/** Articles whose openings are this much alike tell one piece of news. */
const ONE_NEWS = 0.2;

/** What a briefing may know beside the articles found. */
type Beside = { readonly subjects?: Subjects; readonly before?: readonly AnalysedArticle[] };

/**
 * Composes a briefing from articles in order of relevance, the best first. Articles that mention the topic in passing
 * are used only when none is about it. `subjects` are what the topic asks for by all its names, if they are known;
 * `before` are articles of the time before: given some, it is told what is new since. The same input gives the same
 * briefing.
 */
export function composeBriefing(
  topic: Topic,
  found: readonly FoundArticle[],
  { subjects = inOwnWords(topic), before = [] }: Beside = {},
): Briefing {
  const aboutIt = found.filter(({ isInPassing }) => !isInPassing);
  const clustered = storiesAmong(aboutIt.length > 0 ? aboutIt : found);
  const { articles } = clustered;
  // "olympics OR climate" asks for two things.
  const asked = subjects.map((subject) => namingTest([subject]));
  const named = namingAny(asked);
  const events = eventsOn([topic]);
  const stories = storiesOn(asked, clustered, events);
  const told = new Set(stories.flatMap(({ story }) => story.map(({ article }) => article.id)));
  const newest = newestTime(stories.flatMap(({ story }) => story));
  const isOfThen = (from: AnalysedArticle) => !told.has(from.article.id) && newest - timeOf(from) > LONG_BEFORE.time;
  const worthOf = (from: AnalysedArticle) => (isOfThen(from) ? LONG_BEFORE.worth : BESIDE_STORIES);
  const merged = mergedActorsOf(articles, (from) => (told.has(from.article.id) ? 1 : worthOf(from)));
  const ofNow = articles.filter((from) => !isOfThen(from));
  const quotes = keyQuotes(quotedOn(named, ofNow), topicStems(topic), ALL_QUOTES).map(
    withFullestRole(personNamed(merged)),
  );
  const summary = stories.flatMap(({ story, sentences }, index) =>
    sentences.map((one, place) => ({
      ...one,
      story: index,
      ...(place === 0 && leansOnHeadline(one, story) && { isUnderHeadline: true as const }),
    })),
  );
  const news =
    before.length > 0 ? newsOn(named, { articles, before, areAboutIt: aboutIt.length > 0 }, events) : undefined;
  const used = [...summary, ...quotes.slice(0, KEY_QUOTES), ...(news ?? [])].map(({ articleId }) => articleId);
  const written = writtenWords(topic.text, articles);
  const content = {
    topic: topic.text,
    ...(written.length > 0 && { written }),
    stories: stories.map(({ story }) => storyInShort(story)),
    summary,
    ...(news && { news }),
    quotes: quotes.slice(0, KEY_QUOTES),
    moreQuotes: quotes.slice(KEY_QUOTES),
    ...keyActors(articles, merged, named, told),
    disagreements: weightiestFirst(articles, clustered.at())
      .values()
      .flatMap(disagreementsIn)
      .take(DISAGREEMENTS)
      .toArray(),
    sources: sourcesOf(articles, used),
    coverage: coverageOf(articles),
  };
  return { id: hash(JSON.stringify(content)), ...content };
}

/** The stories that the briefing tells of what is asked for. */
function storiesOn(
  asked: readonly Named[],
  { articles, at }: ReturnType<typeof storiesAmong>,
  events: Events,
): ToldStory[] {
  const stories = at(ALIKENESS_ON_TOPIC).flatMap((story) => events.apart(story, ONE_STORY));
  return toldStories(asked, { articles, stories }, events);
}

/** Whether the sentence that a story begins with cannot be read without the headline of its article. */
function leansOnHeadline(first: Excerpt, story: Story): boolean {
  const from = sourceOf(first, story);
  return from !== undefined && from.article.title !== "" && !opensAlone(from, first);
}

/** Articles to tell news from, those of the time before, and whether the first are about the topic. */
type NewsFrom = {
  readonly articles: readonly AnalysedArticle[];
  readonly before: readonly AnalysedArticle[];
  readonly areAboutIt: boolean;
};

/** What the articles tell that nobody knew before, an event once: sentences on the topic, and the first under a headline on it. */
function newsOn(named: Named, { articles, before, areAboutIt }: NewsFrom, { likeness }: Events): Excerpt[] {
  const isTitled = (from: AnalysedArticle) => namedInHeadline(named, from) === 1;
  const isOnTopic = (sentence: string, from: AnalysedArticle, isFirst: boolean) =>
    named(sentence) === 1 ? isTitled(from) || comesBackTo(named, from) : isFirst && areAboutIt && isTitled(from);
  const isOneEvent = (one: AnalysedArticle, other: AnalysedArticle) => likeness([one], [other]) >= ONE_NEWS;
  const reports = reportsAmong(articles).slice(0, ARTICLES_OF_NEWS);
  return newsIn(reports, knownFrom(before, []), { most: NEWS, ofEach: 1, isOnTopic, isOneEvent });
}

/** The stories of ranked articles, the weightiest first. */
function weightiestFirst(articles: readonly AnalysedArticle[], stories: readonly Story[]): Story[] {
  const rank = new Map(articles.map((article, index) => [article, index]));
  const weighed = stories.map((story) => ({ story, weight: weightOf(story, (from) => rank.get(from) ?? 0) }));
  return weighed.toSorted((a, b) => b.weight - a.weight).map(({ story }) => story);
}

function storyInShort(story: Story): Briefing["stories"][number] {
  const { articles, outlets, until } = coverageOf(story);
  return { articles, outlets, newest: until };
}

/**
 * The articles about the topic, if there are any, with those of their quotes that it stands beside; in a report with the
 * topic in its headline all do.
 */
function quotedOn(named: Named, articles: readonly AnalysedArticle[]): readonly AnalysedArticle[] {
  const first = articles.slice(0, ARTICLES_QUOTED).filter((from) => !isOpinion(from));
  const aboutIt = first.filter((from) => dwellsOn(named, from) || opensOn(named, from));
  return (aboutIt.length > 0 ? aboutIt : first).map((from) => {
    if (isReport(from) && named(from.article.title) > 0) return from;
    const reach = isReport(from) && named(beginningOf(from)) > 0 ? BESIDE : RIGHT_BESIDE;
    return quotesBeside(from, (sentence) => named(sentence) > 0, reach);
  });
}

/** Whether the first sentence of an article names the topic. */
function opensOn(named: Named, { article, analysis: { sentences } }: AnalysedArticle): boolean {
  const [opening] = sentences;
  return opening !== undefined && named(slice(article.text, opening)) > 0;
}

/** The quote with what any of the articles tells of its speaker. */
function withFullestRole(named: ReturnType<typeof personNamed>): (quote: KeyQuote) => KeyQuote {
  return (quote) => {
    const known = quote.speaker === null ? undefined : named(quote.speaker);
    return { ...quote, role: fullestRole([quote.role ?? [], known?.role ?? []].flat()) };
  };
}

function sourcesOf(articles: readonly AnalysedArticle[], used: readonly number[]): Briefing["sources"] {
  const place = new Map([...new Set(used)].map((id, index) => [id, index]));
  const placeOf = (id: number) => place.get(id) ?? used.length;
  // What language a text is in, its analysis knows better than its outlet tells.
  const head = ({ article, analysis }: AnalysedArticle) => ({ ...headOf(article), language: analysis.language });
  return articles.map(head).sort((a, b) => placeOf(a.id) - placeOf(b.id));
}

function hash(text: string): string {
  return bytesToHex(sha256(utf8ToBytes(text))).slice(0, 24);
}
