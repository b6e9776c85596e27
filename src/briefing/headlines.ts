import type { AnalysedArticle } from "./analysis.ts";
import type { Named } from "./topic-naming.ts";

const NO_WORD = /[^\p{L}\p{N}]+/u;

/** Whether a headline names somebody by the last word of the name: "Maine bars Trump". */
export function isToldByLastWord(name: string, title: string): boolean {
  return title.split(NO_WORD).includes(lastWord(name));
}

/**
 * The share of a topic that the headline of an article names. Who is asked for in full is named by the last name, as
 * headlines name people, where nobody else in the article has it.
 */
export function namedInHeadline(named: Named, { article: { title }, analysis: { actors } }: AnalysedArticle): number {
  const share = named(title);
  if (share === 0 || share === 1) return share;
  const people = actors.filter(({ type }) => type === "PER");
  const asked = people.find(({ name }) => named(name) === 1);
  if (asked === undefined || !isToldByLastWord(asked.name, title)) return share;
  const isShared = people.some(({ name }) => name !== asked.name && lastWord(name) === lastWord(asked.name));
  return isShared ? share : 1;
}

function lastWord(name: string): string {
  return name.split(NO_WORD).at(-1) ?? "";
}
