import type { MergedActor } from "./actors/merging.ts";
import type { ActorType } from "./analysis.ts";
import type { Excerpt } from "./briefing.ts";
import { excerptOf } from "./excerpt.ts";
import { type Appearance, holdsAny, leastArticles } from "./profile-roles.ts";
import { isAddress, isBalanced, isBlurb, isCutOff, isStopped, startsDangling } from "./readable.ts";
import { isOpinion } from "./reports.ts";

/** What fits into one message. */
const MOST_RELATED = 6;
/** A longer sentence, in UTF-16 code units, tells of much beside. */
const LONG_SENTENCE = 220;

/** An actor who is named in the same sentences, with the newest of these that is no long one. */
export type RelatedActor = {
  readonly name: string;
  readonly type: ActorType;
  readonly articles: number;
  readonly sentence: Excerpt;
};

/** Those named most often in a sentence with an actor, the most articles first. */
export function relatedTo(
  actor: MergedActor,
  all: readonly MergedActor[],
  appearances: readonly Appearance[],
): RelatedActor[] {
  const reportsFirst = appearances.toSorted((a, b) => Number(isOpinion(a.from)) - Number(isOpinion(b.from)));
  const near = reportsFirst.flatMap(({ from: { article, analysis }, own }) =>
    analysis.sentences
      .filter((sentence) => holdsAny(sentence, own.mentions))
      .map((sentence) => excerptOf(article, sentence)),
  );
  const least = leastArticles(appearances);
  const beside = all
    .filter((other) => other !== actor && other.type !== "LOC")
    .map((other) => ({ other, shared: near.filter((sentence) => names(sentence, other)) }))
    .map(({ other, shared }) => ({ other, shared, articles: new Set(shared.map(({ articleId }) => articleId)).size }))
    .filter(({ articles }) => articles >= least)
    .toSorted((a, b) => b.articles - a.articles);
  return onASentenceEach(beside.slice(0, 2 * MOST_RELATED)).slice(0, MOST_RELATED);
}

type Beside = { readonly other: MergedActor; readonly shared: readonly Excerpt[]; readonly articles: number };

/** Each with a sentence of its own, rather one that names none of the others: who is only named where another is says nothing more. */
function onASentenceEach(beside: readonly Beside[]): RelatedActor[] {
  const named = new Map<string, number>();
  for (const { text } of beside.flatMap(({ shared }) => shared)) named.set(text, (named.get(text) ?? 0) + 1);
  const shown = new Set<string>();
  return beside.flatMap(({ other, shared, articles }) => {
    const fresh = shared
      .filter(({ text }) => isWhole(text) && !shown.has(text))
      .toSorted((a, b) => (named.get(a.text) ?? 0) - (named.get(b.text) ?? 0));
    const sentence = fresh.find(({ text }) => text.length <= LONG_SENTENCE) ?? fresh[0];
    if (sentence === undefined) return [];
    shown.add(sentence.text);
    return [{ name: other.name, type: other.type, articles, sentence }];
  });
}

/** Whether a sentence can stand as news by itself, leans on none before it, speaks to nobody, and is no caption: "(L-R) …". */
function isWhole(sentence: string): boolean {
  return (
    !sentence.startsWith("(") &&
    isStopped(sentence) &&
    isBalanced(sentence) &&
    !startsDangling(sentence) &&
    !isCutOff(sentence) &&
    !isBlurb(sentence) &&
    !isAddress(sentence)
  );
}

function names({ articleId, start, end }: Excerpt, { mentions }: MergedActor): boolean {
  return mentions.some((mention) => mention.articleId === articleId && mention.start >= start && mention.end <= end);
}
