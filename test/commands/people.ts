import type { FoundArticle } from "../../src/briefing/analysis.ts";
import type { ProfileNeeds } from "../../src/commands/profiles.ts";
import type { Topic } from "../../src/news/topic.ts";
import { analysed } from "../briefing/sample-analysis.ts";

/** An article that quotes Ann Lee on Tuesday 12 July 2016. */
export const road = analysed(
  1,
  "Mayor Ann Lee opened the northern road on Monday. “We will keep this road open all winter,” Lee said.",
  {
    title: "Road opens",
    quotes: [{ words: "“We will keep this road open all winter,”", by: "Ann Lee" }],
    actors: [{ name: "Ann Lee", role: "Mayor" }],
  },
);

/** What the commands need, answered by the articles given; `asked` gathers the questions. */
export function archiveOf(articles: readonly FoundArticle[], near: readonly string[] = []) {
  const asked: { topic: Topic; since: Date | null }[] = [];
  const needs: ProfileNeeds = {
    find: async (topic, { since }) => {
      asked.push({ topic, since });
      return articles;
    },
    nearNames: async () => near,
    namesStartingWith: async () => [
      "Ann Lee",
      "Bill Lee",
      "Ann Marie Lee",
      "Mr. Lee",
      "Lee County",
      "William Lee",
      "Aann Lee",
      "Bill Lee Jr.",
    ],
    now: () => new Date("2016-07-15T00:00:00Z"),
  };
  return { asked, needs };
}

/** Autocompletion from two names. */
export async function names(prefix: string): Promise<string[]> {
  return ["Ann Lee", "Anna Low"].filter((name) => name.toLowerCase().startsWith(prefix));
}
