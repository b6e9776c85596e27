import { button, row } from "./buttons.ts";
import { plain, shorten } from "./escape.ts";
import { escapedWithin } from "./layout.ts";
import { privateReply, type Reply } from "./reply.ts";

/** Discord's limit for a custom id, less `brief:`. */
const TOPIC_IN_BUTTON = 94;
const LABEL = 80;

/** Tells that nothing is stored on a topic, and offers what is near it; `action` is that of their buttons, null: in words only. */
export function nothingFoundReply(
  outcome: { readonly topic: string; readonly near: readonly string[]; readonly isWindowed: boolean },
  action: "brief" | null = "brief",
): Reply {
  const near = outcome.near.filter((name) => name.length <= TOPIC_IN_BUTTON);
  const nothing = `No articles on *${escapedWithin(outcome.topic, 200)}*${outcome.isWindowed ? " in that time" : ""}.`;
  const names = near.map((name) => `**${escapedWithin(name, 200)}**`);
  if (names.length === 0) {
    const advice = outcome.isWindowed ? "Leave `since` out to look further back." : "Try another word, or fewer words.";
    return privateReply({ content: `${nothing} ${advice}` });
  }
  const content = `${nothing} Did you mean ${new Intl.ListFormat("en", { type: "disjunction" }).format(names)}?`;
  if (action === null) return privateReply({ content });
  const offered = near.map((name) => button(shorten(plain(name), LABEL), `${action}:${name}`, "primary"));
  return privateReply({ content, components: row(...offered) });
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
  const names = near.map((one) => `**${escapedWithin(one, 200)}**`);
  const meant = new Intl.ListFormat("en", { type: "disjunction" }).format(names);
  const advice = isNamedElsewhere ? " Leave `topic` out: others do." : meant === "" ? "" : ` Did you mean ${meant}?`;
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
