import type { Digest, DigestStory } from "#briefing/digest.ts";
import { sourcesIn } from "#briefing/digest-proof.ts";
import { storyParagraph } from "./digest-story.ts";
import { headline } from "./headline.ts";
import { counted, discordTime, escapedWithin, fitted, UNDATED } from "./layout.ts";
import { LIST, leftOver, listReply } from "./list-reply.ts";
import { privateReply, type Reply } from "./reply.ts";
import { sourceNumbers } from "./source-numbers.ts";

/** The headline by which a story is known again, escaped. */
const HEADLINE = 140;
const WORD = 40;

/** Why a story is told, by its kind. */
const HISTORIES: Readonly<Record<DigestStory["kind"], string>> = {
  new: "not told here before",
  update: "told before, with something new in it",
};

/** What a digest is on: "Syria, Turkey". */
export function titleOf({ topics, stories }: Pick<Digest, "topics" | "stories">): string {
  return topics.map((topic) => headline(topic, sourcesIn(stories))).join(", ");
}

/** The stories that did not fit into the digest, for the button "More". */
export function moreReply(digest: Digest): Reply {
  const numberOf = sourceNumbers(sourcesIn(digest.more));
  const stories = digest.more.map((story) => storyParagraph(story, "headline", numberOf));
  const { untold } = digest.coverage;
  return listReply(`More on ${titleOf(digest)}`, [
    stories.length > 0
      ? fitted(stories, { ...leftOver(LIST), gap: "\n\n" })
      : "The articles behind these stories are no longer in the archive.",
    ...(untold > stories.length ? [`*and ${counted(untold - stories.length, "lesser story", "lesser stories")}*`] : []),
  ]);
}

/** Why each story stands in the digest and at its place, in plain words, for the button "Why these". */
export function whyReply(digest: Digest): Reply {
  const reasons = digest.stories.map((story, index) => reasonsFor(story, index, digest));
  return listReply(`Why these stories on ${titleOf(digest)}`, [
    "A story comes first when many outlets tell it, when it is new and when it is mostly about the topic. Reprints count once.",
    fitted(reasons, { ...leftOver(LIST), gap: "\n" }),
  ]);
}

/** Tells that the buttons of a digest are too old to work. */
export function digestGoneReply(): Reply {
  return privateReply({ content: "This digest is no longer kept. Type `/brief` with its topic for a new one." });
}

/** Tells that nothing of a digest can be shown any more. */
export function digestArticlesGoneReply(): Reply {
  return privateReply({ content: "The articles behind this digest are no longer in the archive." });
}

function reasonsFor(
  { topic, sentences, outlets, newest, matched, kind, sources }: DigestStory,
  index: number,
  digest: Digest,
): string {
  const reasons = [
    `told by ${counted(outlets, "outlet")} in ${counted(sources.length, "article")}`,
    newest === null ? UNDATED : `newest ${discordTime(newest, "R")}`,
    matched.length > 0
      ? `names ${matched.map((word) => `“${escapedWithin(word, WORD)}”`).join(", ")}`
      : `about **${escapedWithin(headline(topic, sources), HEADLINE)}** under another name`,
    HISTORIES[kind],
    `place ${index + 1} of ${digest.stories.length + digest.coverage.untold}`,
  ];
  return `**${index + 1}.** ${escapedWithin(sentences[0]?.text ?? "", HEADLINE)}\n-# ${reasons.join(" · ")}`;
}
