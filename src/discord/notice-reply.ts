import { button, row } from "./buttons.ts";
import { BUTTON_LABEL, CUSTOM_ID } from "./component-limits.ts";
import { plain, shorten } from "./escape.ts";
import { escapedWithin } from "./layout.ts";
import { type ActionRow, privateReply, type Reply } from "./reply.ts";

/** What fits into a custom id behind `brief:`. */
const TOPIC_IN_BUTTON = CUSTOM_ID - "brief:".length;

/** Tells that nothing is stored on a topic, and offers what is near it; `action` is that of their buttons, null: in words only. */
export function nothingFoundReply(
  outcome: { readonly topic: string; readonly near: readonly string[]; readonly isWindowed: boolean },
  action: "brief" | null,
): Reply {
  const nothing = `No articles on *${escapedWithin(outcome.topic, 200)}*${outcome.isWindowed ? " in that time" : ""}.`;
  if (outcome.near.length === 0) {
    const advice = outcome.isWindowed
      ? "Leave `since` out to look further back."
      : "Try another word, or `/search`, which finds the words anywhere.";
    return privateReply({ content: `${nothing} ${advice}` });
  }
  const content = `${nothing} ${didYouMean(outcome.near)}`;
  return privateReply({ content, ...(action === "brief" && { components: briefingsOn(outcome.near) }) });
}

/** The question whether one of some names was meant. */
export function didYouMean(near: readonly string[]): string {
  const names = near.map((name) => `**${escapedWithin(name, 200)}**`);
  return `Did you mean ${new Intl.ListFormat("en", { type: "disjunction" }).format(names)}?`;
}

/** A button for each name that brings its briefing. */
export function briefingsOn(near: readonly string[]): ActionRow[] {
  const possible = near.filter((name) => name.length <= TOPIC_IN_BUTTON);
  return row(...possible.map((name) => button(shorten(plain(name), BUTTON_LABEL), `brief:${name}`, "primary")));
}

/** Tells that no article (on a topic) names what was asked for, and which names are near it, or that articles on something else do. */
export function nobodyReply({
  name,
  topic,
  near,
  isNamedElsewhere,
}: {
  readonly name: string;
  readonly topic: string | null;
  readonly near: readonly string[];
  readonly isNamedElsewhere: boolean;
}): Reply {
  const articles = topic === null ? "No article" : `No article on *${escapedWithin(topic, 200)}*`;
  const meant = near.length === 0 ? "" : ` ${didYouMean(near)}`;
  const advice = isNamedElsewhere ? " Leave `topic` out: others do." : meant;
  return privateReply({ content: `${articles} names *${escapedWithin(name, 200)}*.${advice}` });
}

/** Tells that nothing of a briefing can be shown any more. */
export function articlesGoneReply(): Reply {
  return privateReply({ content: "The articles behind this briefing are no longer in the archive." });
}

/** Tells that the buttons of a message are too old to work. */
export function expiredReply(): Reply {
  return privateReply({ content: "This briefing has expired. Type `/brief` with its topic for a new one." });
}
