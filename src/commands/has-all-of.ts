import { subjectsOf } from "#archive/wanted.ts";
import type { Article } from "#news/article.ts";
import { indexWords, type Topic } from "#news/topic.ts";
import { lightStem } from "#text/light-stem.ts";

/**
 * Whether an article has all that is asked for, by any of its names: where none has, the archive gives those with a
 * part of it.
 */
export function hasAllOf({ title, text }: Article, topic: Topic): boolean {
  const stems = indexWords(`${title}\n${text}`).map(lightStem);
  const has = (word: string) => stems.some((one) => one.startsWith(lightStem(word)));
  return subjectsOf(topic).some((subjects) => subjects.every((names) => names.some((name) => name.every(has))));
}
