import type { Briefing, Matter } from "#briefing/briefing.ts";
import type { ArticleHead } from "#news/article.ts";
import { titleOf } from "./headline.ts";
import { discordTime, escapedWithin, fitted, UNDATED } from "./layout.ts";
import { LIST_WITH_SOURCES, leftOver, listReply, usedSources } from "./list-reply.ts";
import type { Reply } from "./reply.ts";
import { type NumberOf, numbered, sourceNumbers } from "./source-numbers.ts";

/** The longest sentence, figure and outlet. */
const LONGEST = { sentence: 350, figure: 60, outlet: 60 };

/** What outlets disagree on, as a question. */
export const QUESTIONS: Readonly<Record<Matter, string>> = {
  killed: "How many were killed?",
  wounded: "How many were wounded?",
  missing: "How many are missing?",
  arrested: "How many were arrested?",
  displaced: "How many were driven out?",
  evacuated: "How many were evacuated?",
  trapped: "How many are trapped?",
  rescued: "How many were rescued?",
  "living there": "How many live there?",
  "taking part": "How many took part?",
};

type Disagreement = Briefing["disagreements"][number];
type Side = Disagreement["sides"][number];

/** The conflicting figures side by side, each with outlet, time and sentence, for the button "Outlets disagree". */
export function disagreementsReply(briefing: Briefing): Reply {
  const { disagreements, sources } = briefing;
  const numberOf = sourceNumbers(sources);
  const lines = disagreements.map((one) => disagreementLines(one, sources, numberOf));
  const used = disagreements.flatMap(({ sides }) => sides.map(({ articleId }) => articleId));
  return listReply(
    `Outlets disagree on ${titleOf(briefing)}`,
    [
      lines.length > 0
        ? fitted(lines, { ...leftOver(LIST_WITH_SOURCES), gap: "\n" })
        : "The articles of this briefing give no figures that conflict.",
    ],
    usedSources(sources, new Set(used)),
  );
}

function disagreementLines(
  { matter, sides }: Disagreement,
  sources: readonly ArticleHead[],
  numberOf: NumberOf,
): string {
  return [`**${QUESTIONS[matter]}**`, ...sides.map((side) => sideLine(side, sources, numberOf))].join("\n");
}

function sideLine({ articleId, text, figure }: Side, sources: readonly ArticleHead[], numberOf: NumberOf): string {
  const source = sources.find(({ id }) => id === articleId);
  const from = source
    ? [
        escapedWithin(source.outlet ?? "", LONGEST.outlet),
        source.publishedAt === null ? UNDATED : discordTime(source.publishedAt, "f"),
      ]
    : [];
  const head = [`**${escapedWithin(figure.text, LONGEST.figure)}**`, ...from].filter((part) => part !== "").join(" · ");
  return numbered(`- ${head}: ${escapedWithin(text, LONGEST.sentence)}`, articleId, numberOf);
}
