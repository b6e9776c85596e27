import type { Topic } from "#news/topic.ts";
import { stem } from "#text/stem.ts";

/** The stems of the words that a topic asks for. */
export function topicStems({ alternatives }: Topic): ReadonlySet<string> {
  return new Set(alternatives.flat(2).map((word) => stem(word)));
}
