import { link, plain, shorten } from "./escape.ts";
import { counted, discordTime, escapedWithin } from "./layout.ts";

/** How a feed does, for one who uses it. A `reason` ends a sentence that begins with the feed. */
export type FeedHealth =
  | { readonly kind: "unchecked" }
  | { readonly kind: "works" }
  | { readonly kind: "fails"; readonly reason: string; readonly since: Date | null }
  /** Its server says that it will not come back. */
  | { readonly kind: "gone"; readonly reason: string }
  | { readonly kind: "paused" };

/** A feed as a reply shows it; all texts are a stranger's. */
export type FeedView = {
  readonly id: number;
  readonly name: string;
  readonly url: string;
  /** Its home page. */
  readonly site: string | null;
  readonly health: FeedHealth;
  /** How many it gave. */
  readonly articles: number;
  readonly lastArticleAt: Date | null;
  /** null: never. */
  readonly nextPollAt: Date | null;
};

/** Longer addresses are not linked to: so ten feeds fit into a message. */
const LONGEST = { name: 90, link: 120, reason: 100 };

/** How a feed does, in one sign. */
export const MARKS = { unchecked: "○", works: "✓", fails: "✗", gone: "✗", paused: "‖" } as const;

/** The name of a feed within a sentence. */
export function boldName(name: string): string {
  return `**${escapedWithin(name, LONGEST.name)}**`;
}

/** A feed and how it does, in two short lines. */
export function feedLine(view: FeedView): string {
  const { name, site, health } = view;
  const isShort = site !== null && site.length <= LONGEST.link;
  return `${MARKS[health.kind]} ${link(boldName(name), isShort ? site : null)}\n-# ${healthText(view)}`;
}

/** How a feed does, in Discord's markdown. */
export function healthText({ health, articles, lastArticleAt, nextPollAt }: Omit<FeedView, "name" | "site">): string {
  const next = nextPollAt === null ? [] : [`due ${time(nextPollAt)}`];
  const given = articles === 0 ? "no articles yet" : counted(articles, "article");
  const last = lastArticleAt === null ? [] : [`the last ${time(lastArticleAt)}`];
  switch (health.kind) {
    case "unchecked":
      return ["not checked yet", ...next].join(" · ");
    case "works":
      return ["works", [given, ...last].join(", "), ...next].join(" · ");
    case "fails": {
      const since = health.since === null ? "fails" : `fails since ${time(health.since)}`;
      return [`${since}: it ${reasonText(health.reason)}`, ...last, ...next].join(" · ");
    }
    case "gone":
      return [`it ${reasonText(health.reason)}: no longer asked`, given].join(" · ");
    case "paused":
      return ["paused here", [given, ...last].join(", ")].join(" · ");
  }
}

/** How a feed does, for a place without markdown. */
export function plainHealth({ health, lastArticleAt }: Pick<FeedView, "health" | "lastArticleAt">): string {
  switch (health.kind) {
    case "unchecked":
      return "not checked yet";
    case "works":
      return lastArticleAt === null
        ? "works, no articles yet"
        : `works, last article ${lastArticleAt.toISOString().slice(0, 10)}`;
    case "fails":
    case "gone":
      return `it ${shorten(plain(health.reason), LONGEST.reason)}`;
    case "paused":
      return "paused here";
  }
}

/** A reason within a line. */
export function reasonText(reason: string): string {
  return escapedWithin(reason, LONGEST.reason);
}

function time(moment: Date): string {
  return discordTime(moment.toISOString(), "R");
}
