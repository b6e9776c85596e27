import type { Briefing, KeyQuote } from "#briefing/briefing.ts";
import type { Proof } from "#briefing/proof.ts";
import { button, row } from "./buttons.ts";
import { escapeMarkdown } from "./escape.ts";
import { type Titled, titleOf } from "./headline.ts";
import {
  articleLine,
  counted,
  coverageLine,
  discordTime,
  escapedWithin,
  fitted,
  INK,
  introducedLine,
} from "./layout.ts";
import { LIST, leftOver, listReply, sourceLine, usedSources } from "./list-reply.ts";
import { briefingsOn, didYouMean } from "./notice-reply.ts";
import { quoteLine } from "./quote-line.ts";
import { type ActionRow, type MessageBody, privateReply, publicReply, type Reply } from "./reply.ts";
import { type NumberOf, numbered, sourceNumbers } from "./source-numbers.ts";
import { storyParagraphs } from "./story-paragraphs.ts";

/**
 * Discord takes 6000 characters over all embeds of a message, 4096 in a description and 1024 in a field. These parts
 * together stay below it.
 */
const BUDGET = { title: 250, summary: 1700, quotes: 1700, actors: 850, sources: 1000 };

/** The longest line of each kind, escaped; a longer one is cut at a word and marked by "…". */
const LINE = { passage: 900, news: 550 };

/** The briefing as the whole channel sees it, or the asker alone; above it, what may have been meant instead. */
export function briefingReply(briefing: Briefing, isPrivate: boolean, near: readonly string[] = []): Reply {
  const { components = [], ...told } = briefingBody(briefing);
  const question = near.length === 0 ? {} : { content: didYouMean(near) };
  const body = { ...question, ...told, components: [...components, ...briefingsOn(near)] };
  return isPrivate ? privateReply(body) : publicReply(body);
}

function briefingBody(briefing: Briefing): Omit<MessageBody, "allowed_mentions"> {
  const numberOf = sourceNumbers(briefing.sources);
  const quotes = briefing.quotes.map((quote) => numberedQuote(quote, numberOf));
  const actors = fitted(briefing.actors.map(actorLine), { budget: BUDGET.actors });
  const sources = fitted(briefing.sources.map(sourceLine), {
    budget: BUDGET.sources,
    left: (count) => `*and ${count} more: press **Sources***`,
  });
  return {
    embeds: [
      {
        title: escapedWithin(titleOf(briefing), BUDGET.title),
        description: [
          fitted(storyParagraphs(briefing, numberOf), { budget: BUDGET.summary, gap: "\n\n" }),
          fitted(quotes, { budget: BUDGET.quotes, gap: "\n\n" }),
        ]
          .filter((part) => part !== "")
          .join("\n\n"),
        color: INK,
        fields: [
          ...(actors === "" ? [] : [{ name: "Who is in it", value: actors }]),
          ...(sources === "" ? [] : [{ name: "Sources", value: sources }]),
        ],
        footer: { text: coverageLine(briefing) },
      },
    ],
    components: briefingButtons(briefing),
  };
}

/** All quotes of the briefing, for the button "Quotes". */
export function quotesReply(briefing: Briefing): Reply {
  const numberOf = sourceNumbers(briefing.sources);
  const quotes = [...briefing.quotes, ...briefing.moreQuotes];
  const used = new Set(quotes.map(({ articleId }) => articleId));
  const lines = quotes.map((quote) => numberedQuote(quote, numberOf));
  return listReply(
    `Quotes on ${titleOf(briefing)}`,
    lines.length > 0 ? lines : ["The articles of this briefing quote nobody."],
    usedSources(briefing.sources, used),
  );
}

/** What nobody knew before the time that was asked for, for the button "What is new". */
export function newsReply(briefing: Briefing): Reply {
  const { news = [], sources } = briefing;
  const numberOf = sourceNumbers(sources);
  const lines = news.map(({ text, articleId }) => numbered(`- ${escapedWithin(text, LINE.news)}`, articleId, numberOf));
  return listReply(
    `What is new on ${titleOf(briefing)}`,
    [lines.length > 0 ? lines.join("\n") : "The articles of this briefing tell nothing that was not known before."],
    usedSources(sources, new Set(news.map(({ articleId }) => articleId))),
  );
}

/** All actors of the briefing, for the button "Actors". */
export function actorsReply(briefing: Briefing): Reply {
  const actors = [...briefing.actors, ...briefing.moreActors].map(actorLine);
  return listReply(
    `Who is in the news on ${titleOf(briefing)}`,
    actors.length > 0
      ? [fitted(actors, leftOver(LIST))]
      : ["The articles of this briefing name no people or organisations."],
  );
}

/** All sources of the briefing, for the button "Sources". */
export function sourcesReply(briefing: Titled): Reply {
  return listReply(`Sources on ${titleOf(briefing)}`, [fitted(briefing.sources.map(sourceLine), leftOver(LIST))]);
}

/** For each line of the briefing the passage of the article it stands in, article by article, for the button "Proof". */
export function proofReply(briefing: Titled, proofs: readonly Proof[]): Reply {
  const byArticle = Map.groupBy(proofs, ({ excerpt }) => excerpt.articleId);
  const blocks = briefing.sources.flatMap((source) => {
    const passages = byArticle.get(source.id)?.map((proof) => `- ${passageLine(proof)}`) ?? [];
    return passages.length > 0 ? [[articleLine(source, "f"), ...passages].join("\n")] : [];
  });
  return listReply(`Proof for the briefing on ${titleOf(briefing)}`, [
    ...blocks,
    ...(blocks.length === 0 ? ["The articles behind this briefing are no longer in the archive."] : []),
  ]);
}

const LABELS = {
  quotes: "Quotes",
  actors: "Actors",
  sources: "Sources",
  proof: "Proof",
  news: "What is new",
  timeline: "Timeline",
  disagreements: "Outlets disagree",
} as const;

/** Two rows; in the second stands only what the briefing has something for. */
function briefingButtons({ id, news = [], disagreements }: Briefing): ActionRow[] {
  const more = [
    ...(news.length > 0 ? (["news"] as const) : []),
    "timeline" as const,
    ...(disagreements.length > 0 ? (["disagreements"] as const) : []),
  ];
  return [["quotes", "actors", "sources", "proof"] as const, more].flatMap((names) =>
    row(...names.map((name) => button(LABELS[name], `${name}:${id}`))),
  );
}

function numberedQuote(quote: KeyQuote, numberOf: NumberOf): string {
  return numbered(quoteLine(quote), quote.articleId, numberOf);
}

function actorLine({ outlets, ...actor }: Briefing["actors"][number]): string {
  return `${introducedLine(actor.name, actor.role)} · ${counted(outlets, "outlet")}`;
}

/** The passage with the words that the briefing shows underlined; it is said when the article reads otherwise now. */
function passageLine({ excerpt, passage, formerUntil }: Proof): string {
  const [before, shown, after] = [
    passage.text.slice(0, excerpt.start - passage.start),
    excerpt.text,
    passage.text.slice(excerpt.end - passage.start),
  ].map(escapedInside);
  const marked = `${before}__${shown}__${after}`;
  const isWhole = passage.text === excerpt.text || marked.length > LINE.passage;
  const line = isWhole ? escapedWithin(passage.text, LINE.passage) : marked;
  return formerUntil === null ? line : `${line} *(earlier version, changed on ${discordTime(formerUntil, "D")})*`;
}

/** Escaped, with a blank at either edge where there was one. */
function escapedInside(text: string): string {
  const [lead, tail] = [/^\s/, /\s$/].map((blank) => (blank.test(text) ? " " : ""));
  const escaped = escapeMarkdown(text);
  return escaped === "" ? `${lead}` : `${lead}${escaped}${tail}`;
}
