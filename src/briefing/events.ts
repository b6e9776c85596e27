import type { Topic } from "#news/topic.ts";
import { firstWords } from "#text/words.ts";
import type { AnalysedArticle } from "./analysis.ts";
import { averageLinkage } from "./average-linkage.ts";
import type { Story } from "./stories.ts";
import { cosine, type TermVector, termVector } from "./term-vectors.ts";
import { topicStems, topicWordsIn } from "./topic-stems.ts";

/** Articles of one event are at least this much alike in headline and opening, the topic's own words aside. */
const SAME_EVENT = 0.1;
/** … and this much when one was told and the other is said to go on with it: wrong marks are worse than missing ones. */
const GOES_ON = 0.18;
/** Words of the opening. */
const OPENING = 60;

/** What tells events apart where all articles are on the same topics. */
export type Events = {
  /** Parts a story whose articles have no more in common than their topic, as those of a small set seem to have. */
  readonly apart: (story: Story) => Story[];
  /** Whether a story goes on with what was told before. */
  readonly goesOn: (told: Story, fresh: Story) => boolean;
};

/** Tells the events of topics apart by headlines and openings. */
export function eventsOn(topics: readonly Topic[]): Events {
  const common = new Set(topics.flatMap((topic) => [...topicStems(topic)]));
  const opening = ({ article: { title, text }, analysis }: AnalysedArticle): TermVector => {
    const words = [...firstWords(title, OPENING), ...firstWords(text, OPENING)];
    return termVector(words, analysis.language, common);
  };
  return {
    apart: (story) => {
      const openings = story.map(opening);
      const pairs = openings.flatMap((one, b) =>
        openings.slice(0, b).map((other, a) => ({ a, b, likeness: cosine(one, other) })),
      );
      const events = averageLinkage(story.length, pairs, SAME_EVENT);
      return [...Map.groupBy(story, (_, place) => events[place]).values()];
    },
    goesOn: (told, fresh) => {
      const openings = told.map(opening);
      return fresh.map(opening).some((one) => openings.some((other) => cosine(one, other) >= GOES_ON));
    },
  };
}

/** Whether any headline or opening of a story has a word of the topic. */
export function opensOn(topic: Topic, story: Story): boolean {
  const openings = story.flatMap(({ article: { title, text } }) => [title, firstWords(text, OPENING).join(" ")]);
  return topicWordsIn(topic, openings).length > 0;
}
