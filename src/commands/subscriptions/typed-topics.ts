import { BadInput } from "#discord/command.ts";
import { plain, shorten } from "#discord/escape.ts";
import { parseTopic } from "#news/topic.ts";

/** A digest has no room for more sections. */
export const MOST_TOPICS = 5;
/** More of what was typed says nothing new. */
const ECHO = 60;

/** Outside quotation marks; a topic reads no punctuation, so that neither takes anything from it. */
const BETWEEN = /[;,；，\n](?=(?:[^"“”„]*["“”„][^"“”„]*["“”„])*[^"“”„]*$)/;

/**
 * Topics as people type several: parted by semicolons or commas, each as `/brief` takes it; one that is typed twice counts once.
 * @throws BadInput when one cannot be meant, or there are more than five.
 */
export function typedTopics(typed: string): string[] {
  const written = typed.split(BETWEEN).map((part) => part.replace(/\s+/g, " ").trim());
  const topics = [...new Map(written.filter(Boolean).map((topic) => [topic.toLowerCase(), topic])).values()];
  if (topics.length === 0) throw new BadInput("Name a topic, for example: syria; climate.");
  if (topics.length > MOST_TOPICS)
    throw new BadInput(`A digest has at most ${MOST_TOPICS} topics: make a second one of the others.`);
  for (const topic of topics) {
    const read = parseTopic(topic);
    if (read.kind === "problem") throw new BadInput(`“${shorten(plain(topic), ECHO)}” is no topic yet. ${read.reason}`);
  }
  return topics;
}

/** Topics as they are typed: "syria; climate". */
export function topicsTyped(topics: readonly string[]): string {
  return topics.join("; ");
}
