import { sha256 } from "@noble/hashes/sha2.js";
import { bytesToHex, utf8ToBytes } from "@noble/hashes/utils.js";
import { type Article, headOf } from "#news/article.ts";
import type { Topic } from "#news/topic.ts";
import { fullestRole } from "./actors/fullest-role.ts";
import { type MergedActor, mergedActorsOf, personNamed } from "./actors/merging.ts";
import { reportingTest } from "./actors/reporters.ts";
import type { AnalysedArticle, FoundArticle } from "./analysis.ts";
import type { Briefing, BriefingActor, KeyQuote } from "./briefing.ts";
import { disagreementsIn } from "./disagreements.ts";
import { eventsOn } from "./events.ts";
import { keyQuotes } from "./key-quotes.ts";
import { isReport, reportsAmong } from "./reports.ts";
import { ALIKENESS_ON_TOPIC, coverageOf, type Story, storiesAmong, weightOf } from "./stories.ts";
import { toldStories } from "./told-stories.ts";
import { inOwnWords, namingTest, type Subjects } from "./topic-naming.ts";
import { topicStems } from "./topic-stems.ts";
import { knownFrom, newsIn } from "./whats-new.ts";

const KEY_QUOTES = 4;
const KEY_ACTORS = 8;
/** What the buttons "Quotes" and "Actors" can show at the most. */
const ALL_QUOTES = 16;
const ALL_ACTORS = 30;
/** What fits into one message each. */
const DISAGREEMENTS = 4;

/** News is made by people: an organisation must be this much weightier to come before a person. */
const PERSON = 2;
/** Of those whom no article names in full or gives a role, three of four are no people but products, ships, places. */
const BARE_NAME = 0.5;
/** Whom no report names is talked about rather than acting: opinions and reviews of the year are full of names. */
const NO_REPORT = 0.4;

/** Articles of one story are on average this much alike in their openings, the topic's words aside: those of five weeks on Boeing were not. */
const ONE_STORY = 0.08;
/** Quotes of articles further down are never among the best: of 100 briefings on 40 articles none changed by leaving them out. */
const ARTICLES_QUOTED = 30;
/** What is new: so many sentences, from so many articles. */
const NEWS = 4;
/** … and what does not name the topic itself stands under a headline that does, or behind a beginning of so many letters. */
const BEGINNING = 200;
const ARTICLES_OF_NEWS = 20;

/** What a briefing may know beside the articles found. */
type Beside = { readonly subjects?: Subjects; readonly before?: readonly AnalysedArticle[] };

/**
 * Composes a briefing from articles in order of relevance, the best first. Articles that mention the topic in passing are
 * used only when none is about it. `subjects` are what the topic asks for by all its names, if they are known; `before` are articles of the time
 * before: given some, it is told what is new since. The same input gives the same briefing.
 */
export function composeBriefing(
  topic: Topic,
  found: readonly FoundArticle[],
  { subjects = inOwnWords(topic), before = [] }: Beside = {},
): Briefing {
  const aboutIt = found.filter(({ isInPassing }) => !isInPassing);
  const told = storiesAmong(aboutIt.length > 0 ? aboutIt : found);
  const { articles } = told;
  const { apart } = eventsOn([topic]);
  const named = namingTest(subjects);
  const stories = toldStories(
    named,
    weightiestFirst(
      articles,
      told.at(ALIKENESS_ON_TOPIC).flatMap((story) => apart(story, ONE_STORY)),
    ),
  );
  const merged = mergedActorsOf(articles);
  const quotes = keyQuotes(articles.slice(0, ARTICLES_QUOTED), topicStems(topic), ALL_QUOTES).map(
    withFullestRole(personNamed(merged)),
  );
  const actors = actorsOf(articles, merged);
  const summary = stories.flatMap(({ sentences }, index) => sentences.map((one) => ({ ...one, story: index })));
  const isOnTopic = (sentence: string, { title, text }: Article) =>
    named(sentence) === 1 || (aboutIt.length > 0 && named(`${title}\n${text.slice(0, BEGINNING)}`) === 1);
  const news =
    before.length > 0
      ? newsIn(reportsAmong(articles).slice(0, ARTICLES_OF_NEWS), knownFrom(before, []), {
          most: NEWS,
          ofEach: 1,
          isOnTopic,
        })
      : undefined;
  const used = [...summary, ...quotes.slice(0, KEY_QUOTES), ...(news ?? [])].map(({ articleId }) => articleId);
  const content = {
    topic: topic.text,
    stories: stories.map(({ story }) => storyInShort(story)),
    summary,
    ...(news && { news }),
    quotes: quotes.slice(0, KEY_QUOTES),
    moreQuotes: quotes.slice(KEY_QUOTES),
    actors: actors.slice(0, KEY_ACTORS),
    moreActors: actors.slice(KEY_ACTORS),
    disagreements: weightiestFirst(articles, told.at()).values().flatMap(disagreementsIn).take(DISAGREEMENTS).toArray(),
    sources: sourcesOf(articles, used),
    coverage: coverageOf(articles),
  };
  return { id: hash(JSON.stringify(content)), ...content };
}

/** The stories of ranked articles, the weightiest first. */
function weightiestFirst(articles: readonly AnalysedArticle[], stories: readonly Story[]): Story[] {
  const rank = new Map(articles.map((article, index) => [article, index]));
  const weight = (story: Story) => weightOf(story, (article) => rank.get(article) ?? 0);
  return stories.toSorted((a, b) => weight(b) - weight(a));
}

function storyInShort(story: Story): Briefing["stories"][number] {
  const { articles, outlets, until } = coverageOf(story);
  return { articles, outlets, newest: until };
}

/** The quote with what any of the articles tells of its speaker. */
function withFullestRole(named: ReturnType<typeof personNamed>): (quote: KeyQuote) => KeyQuote {
  return (quote) => {
    const known = quote.speaker === null ? undefined : named(quote.speaker);
    return { ...quote, role: fullestRole([quote.role ?? [], known?.role ?? []].flat()) };
  };
}

function actorsOf(articles: readonly AnalysedArticle[], merged: readonly MergedActor[]): BriefingActor[] {
  const textOf = new Map(articles.map(({ article }) => [article.id, article.text]));
  const isBare = ({ name, role }: MergedActor) => role === null && !name.includes(" ");
  const worth = (actor: MergedActor) => (actor.type !== "PER" ? 1 : isBare(actor) ? BARE_NAME : PERSON);
  const reports = new Set(articles.filter(isReport).map(({ article }) => article.id));
  const isInReport = ({ articleIds }: MergedActor) => articleIds.some((id) => reports.has(id));
  const weight = (actor: MergedActor) => worth(actor) * actor.salience * (isInReport(actor) ? 1 : NO_REPORT);
  const isReporting = reportingTest(articles);
  return merged
    .toSorted((a, b) => weight(b) - weight(a))
    .values()
    .filter((actor) => actor.type !== "LOC" && !isReporting(actor))
    .take(ALL_ACTORS)
    .flatMap((actor) => briefingActor(actor, textOf))
    .toArray();
}

function briefingActor(actor: MergedActor, textOf: ReadonlyMap<number, string>): BriefingActor[] {
  const [mention] = actor.mentions;
  const text = mention && textOf.get(mention.articleId)?.slice(mention.start, mention.end);
  if (!mention || !text) return [];
  return [
    {
      name: actor.name,
      type: actor.type,
      role: actor.role,
      outlets: Math.max(1, actor.outlets.length),
      articles: actor.articleIds.length,
      mention: { ...mention, text },
    },
  ];
}

function sourcesOf(articles: readonly AnalysedArticle[], used: readonly number[]): Briefing["sources"] {
  const place = new Map([...new Set(used)].map((id, index) => [id, index]));
  const placeOf = (id: number) => place.get(id) ?? used.length;
  return articles.map(({ article }) => headOf(article)).sort((a, b) => placeOf(a.id) - placeOf(b.id));
}

function hash(text: string): string {
  return bytesToHex(sha256(utf8ToBytes(text))).slice(0, 24);
}
