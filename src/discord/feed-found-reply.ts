import { button, row } from "./buttons.ts";
import { link } from "./escape.ts";
import { boldName, reasonText } from "./feed-line.ts";
import { counted, discordTime, escapedWithin, fitted, INK } from "./layout.ts";
import { privateReply, type Reply } from "./reply.ts";

const LONGEST = { title: 250, address: 400, headline: 150 };
/** Leaves room for what else stands beside it. */
const BUDGET = 1_900;

/** A feed that was just looked at; all texts are a stranger's. */
export type FoundView = {
  readonly name: string;
  readonly url: string;
  readonly site: string | null;
  /** By its English name; null when it cannot be told. */
  readonly language: string | null;
  /** How many entries it has now. */
  readonly entries: number;
  readonly newest: readonly {
    readonly title: string;
    readonly url: string | null;
    readonly publishedAt: string | null;
  }[];
};

/** Shows a feed and asks whether to read it; `key` stands for the question. */
export function foundReply(found: FoundView, key: string): Reply {
  return privateReply({
    content: "Is this the feed? Its articles will be for this server alone.",
    embeds: [
      {
        title: escapedWithin(found.name, LONGEST.title),
        description: `${whereText(found)}\n${foundText(found)}`,
        color: INK,
      },
    ],
    components: row(button("Add this feed", `feeds-add:${key}`, "success"), button("Cancel", "feeds-cancel:")),
  });
}

function whereText({ url, site }: FoundView): string {
  const home = site === null || site === url ? [] : [`Home page: ${escapedWithin(site, LONGEST.address)}`];
  return [escapedWithin(url, LONGEST.address), ...home].join("\n");
}

/** What a feed gives: its language and newest items. */
export function foundText({ language, entries, newest }: FoundView): string {
  const items = newest.map(({ title, url, publishedAt }) => {
    const date = publishedAt === null ? "" : ` · ${discordTime(publishedAt, "R")}`;
    return `- ${link(escapedWithin(title, LONGEST.headline) || "Untitled", url)}${date}`;
  });
  const lines = [
    [language ?? "language unknown", entries === 0 ? "no items yet" : counted(entries, "item")].join(" · "),
    ...(items.length === 0 ? [] : ["**Newest**", ...items]),
  ];
  return fitted(lines, { budget: BUDGET });
}

/** Tells why there is no feed to be had, and what to do. */
export function notFoundReply(typed: string, reason: string): Reply {
  return privateReply({
    content: `${escapedWithin(typed, LONGEST.address)} ${reasonText(reason)}. ${adviceOn(reason)}`,
  });
}

function adviceOn(reason: string): string {
  if (/no feed can be found/.test(reason))
    return "Look on it for a link called RSS or Feed, and give the address of that.";
  if (/private address/.test(reason)) return "Feeds are read from the public internet only.";
  if (/list of feeds/.test(reason)) return "`/feeds import` reads such lists.";
  if (/port|login|no http|no address/.test(reason)) return "An address looks like `https://example.org/news`.";
  if (/no such host/.test(reason)) return "Is the address spelt right?";
  return "Check the address in a browser, or try again later.";
}

/** Tells that the answer takes long; `key` stands for the question. */
export function stillLookingReply(typed: string, key: string): Reply {
  return privateReply({
    content: `${escapedWithin(typed, LONGEST.address)} answers slowly. Newsdesk is still looking there.`,
    components: row(button("Show what was found", `feeds-look:${key}`, "primary")),
  });
}

/** Tells that a feed was added. */
export function addedReply(name: string): Reply {
  return privateReply({
    content: `Added ${boldName(name)}. Its newest articles are read within minutes; then \`/brief\` knows them.`,
    components: row(button("All feeds", "feeds-page:0")),
  });
}
