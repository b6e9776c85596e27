import { type APIEmbed, MessageFlags } from "discord-api-types/v10";
import type { Digest, DigestStory } from "#briefing/digest.ts";
import { sourcesIn } from "#briefing/digest-proof.ts";
import { button, row } from "./buttons.ts";
import { DETAILS, type Detail, MARKS, storyParagraph } from "./digest-story.ts";
import { plain } from "./escape.ts";
import { headline } from "./headline.ts";
import { counted, daysBetween, escapedWithin, fitted, INK } from "./layout.ts";
import { CONTENT } from "./limits.ts";
import { type ActionRow, type MessageBody, pinging, publicReply } from "./reply.ts";
import { type NumberOf, numbered, sourceNumbers } from "./source-numbers.ts";

/** Discord takes 6000 characters over all embeds of a message and 4096 in a description; titles and footer come on top of these. */
const BUDGET = { together: 5200, topic: 4000, title: 100, footer: 200 };
/** In the plain message: a headline, and what all lines may fill beside the ping. */
const PLAIN = { headline: 240, lines: CONTENT - 60 };

/** A digest as Discord takes it. It pings nobody but, perhaps, one role. */
export type DigestMessage = MessageBody & { readonly flags?: MessageFlags.SuppressEmbeds };

/** What a digest is posted with: the name of its delivery, and the role to ping. */
export type DigestPost = { readonly marker: string; readonly pingRoleId: string | null };

/** The digest as a channel sees it: topic by topic, each story a paragraph; as much of each as fits into one message. */
export function digestMessage(digest: Digest, post: DigestPost): DigestMessage {
  return pinging(post.pingRoleId, { embeds: topicEmbeds(digest), components: digestButtons(digest, post.marker) });
}

/** The same without embeds, for a channel where Discord refuses them: the headlines with their outlets. */
export function plainDigestMessage(digest: Digest, post: DigestPost): DigestMessage {
  const numberOf = sourceNumbers(sourcesIn(digest.stories));
  const lines = sections(digest).flatMap(({ topic, stories }) => [
    `**${escapedWithin(headline(topic, sourcesIn(stories)), BUDGET.title)}**`,
    ...stories.map((story) => plainLine(story, numberOf)),
  ]);
  const content = fitted(lines, { budget: PLAIN.lines, left: (count) => `*and ${counted(count, "line")} more*` });
  return {
    ...pinging(post.pingRoleId, { content, components: digestButtons(digest, post.marker) }),
    flags: MessageFlags.SuppressEmbeds,
  };
}

/** One line that there is nothing new, for those who asked to hear that too. */
export function nothingNewMessage(topics: readonly string[], { marker }: Pick<DigestPost, "marker">): DigestMessage {
  const names = topics.map((topic) => `**${escapedWithin(headline(topic), BUDGET.title)}**`);
  const description = `Nothing new on ${new Intl.ListFormat("en").format(names)}.`;
  return publicReply({ embeds: [{ description, color: INK, footer: { text: marker } }] }).body;
}

type Section = { readonly topic: string; readonly stories: readonly DigestStory[] };

/** The topics that have stories, in their order. */
function sections({ topics, stories }: Digest): Section[] {
  return topics
    .map((topic) => ({ topic, stories: stories.filter((story) => story.topic === topic) }))
    .filter((section) => section.stories.length > 0);
}

function topicEmbeds(digest: Digest): APIEmbed[] {
  const numberOf = sourceNumbers(sourcesIn(digest.stories));
  const all = sections(digest);
  const details = fittingDetails(all, numberOf);
  return all.map((section, index) => ({
    title: escapedWithin(headline(section.topic, sourcesIn(section.stories)), BUDGET.title),
    description: describe(section, details, numberOf),
    color: INK,
    ...(index === all.length - 1 && { footer: { text: coverageLine(digest) }, timestamp: digest.asOf }),
  }));
}

type Details = ReadonlyMap<DigestStory, Detail>;

function describe({ stories }: Section, details: Details, numberOf: NumberOf): string {
  return stories.map((story) => storyParagraph(story, details.get(story) ?? "short", numberOf)).join("\n\n");
}

/** As much of every story as fits; the last stories lose their quote first, then their second sentence, then their links. */
function fittingDetails(all: readonly Section[], numberOf: NumberOf): Details {
  const stories = all.flatMap((section) => section.stories);
  const details = new Map<DigestStory, Detail>(stories.map((story) => [story, "all"]));
  const lengths = () => all.map((section) => describe(section, details, numberOf).length);
  const isFitting = () => {
    const each = lengths();
    return Math.max(0, ...each) <= BUDGET.topic && each.reduce((sum, length) => sum + length, 0) <= BUDGET.together;
  };
  const steps = DETAILS.slice(1).flatMap((detail) => stories.toReversed().map((story) => ({ story, detail })));
  for (const { story, detail } of steps) {
    if (isFitting()) break;
    details.set(story, detail);
  }
  return details;
}

function plainLine(story: DigestStory, numberOf: NumberOf): string {
  const [first] = story.sentences;
  const [source] = story.sources;
  const outlet = source?.outlet ? ` · ${escapedWithin(source.outlet, 40)}` : "";
  const headline = `- ${MARKS[story.kind]}${escapedWithin(first?.text ?? "", PLAIN.headline)}`;
  return `${numbered(headline, first?.articleId ?? 0, numberOf)}${outlet}`;
}

const LABELS = {
  "digest-more": "More",
  "digest-quotes": "Quotes",
  "digest-actors": "Actors",
  "digest-sources": "Sources",
  "digest-proof": "Proof",
  "digest-why": "Why these",
} as const;

/** Two rows of three, as a phone shows them; "More" only where there is more. */
function digestButtons({ more }: Digest, marker: string): ActionRow[] {
  const first = [
    ...(more.length > 0 ? (["digest-more"] as const) : []),
    "digest-quotes" as const,
    "digest-actors" as const,
  ];
  return [first, ["digest-sources", "digest-proof", "digest-why"] as const].flatMap((names) =>
    row(...names.map((name) => button(LABELS[name], `${name}:${marker}`))),
  );
}

function coverageLine({ coverage }: Digest): string {
  const parts = [
    counted(coverage.articles, "article"),
    counted(coverage.outlets, "outlet"),
    daysBetween(coverage.from, coverage.until),
    ...(coverage.untold > 0 ? [`${counted(coverage.untold, "more story", "more stories")}`] : []),
  ];
  return plain(parts.join(" · "));
}
