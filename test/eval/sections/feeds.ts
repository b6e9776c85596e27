import { existsSync } from "node:fs";
import { dirname, join } from "node:path";
import { Readable } from "node:stream";
import { z } from "zod";
import { parseFeedLines } from "#operator/parse-feed.ts";
import { share } from "../estimate.ts";
import { errorShares, type Findings, type Order, onlyRemarks } from "../findings.ts";
import { countsOf, rowsAbout } from "../rows.ts";
import { records } from "../sets.ts";

const Check = z.looseObject({ field: z.string() });
const FeedFile = z.object({
  id: z.string(),
  suite: z.string(),
  file: z.string(),
  baseUrl: z.string().optional(),
  headers: z.record(z.string(), z.string()).optional(),
  checks: z.array(Check),
});
type FeedFile = z.infer<typeof FeedFile>;

const Answer = z.looseObject({ id: z.string(), error: z.string().optional() });
type Answer = z.infer<typeof Answer>;

/** Whether an answer meets what a project that tests feeds expects; its rules belong to the set. */
type Meets = (check: z.infer<typeof Check>, answer: Answer | undefined) => boolean;

type Scored = {
  readonly met: number;
  readonly checks: number;
  readonly isRead: boolean;
  readonly mistakes: readonly string[];
};

/** How many of the expectations of four projects that test feeds are met. */
export async function measureFeeds({ data }: Order): Promise<Findings> {
  const file = join(data, "feeds", "expectations.jsonl");
  const scorer = join(dirname(file), "score-feeds.mjs");
  const absent = [file, scorer].find((path) => !existsSync(path));
  if (absent) return onlyRemarks(`${absent}: not there, so the set is not measured.`);
  const { meets }: { meets: Meets } = await import(scorer);
  const feeds = records(file, FeedFile);
  const answers = await parsed(dirname(file), feeds);
  const scores = feeds.map((feed) => ({ suite: feed.suite, ...scored(feed, answers.get(feed.id), meets) }));
  const place = { section: "feeds", set: "all" };
  const about = rowsAbout(place, scores, []);
  const suites = Map.groupBy(scores, ({ suite }) => suite);
  return {
    rows: [
      about("expectations met", share, ({ met, checks }) => [met, checks], { atLeast: 97 }),
      about("files not read", share, ({ isRead }) => [isRead ? 0 : 1, 1], { atMost: 0 }),
      ...[...suites].map(([suite, ofSuite]) =>
        rowsAbout({ ...place, set: suite }, ofSuite, [])("expectations met", share, ({ met, checks }) => [met, checks]),
      ),
    ],
    errors: errorShares(place, countsOf(scores)),
    remarks: [],
  };
}

function scored({ checks }: FeedFile, answer: Answer | undefined, meets: Meets): Scored {
  const judged = checks.filter(({ field }) => field !== "encoding");
  const unmet = judged.filter((check) => !meets(check, answer));
  return {
    met: judged.length - unmet.length,
    checks: judged.length,
    isRead: answer !== undefined && answer.error === undefined,
    // "entries.3.content.0" and "feed.title": what it is matters, not where.
    mistakes: unmet.map(({ field }) => field.replace(/^(?:feed|entries\.\d+)\./, "").replace(/\..*$/, "")),
  };
}

/** As the command `parse-feed` reads them. */
async function parsed(folder: string, feeds: readonly FeedFile[]): Promise<ReadonlyMap<string, Answer>> {
  const lines: string[] = [];
  await parseFeedLines({
    input: Readable.from(
      feeds.map(
        ({ id, file, baseUrl, headers }) =>
          `${JSON.stringify({ id, path: join(folder, file), url: baseUrl, headers })}\n`,
      ),
    ),
    write: async (text) => void lines.push(text),
    complain: (sentence) => console.error(sentence),
  });
  const answers = lines.join("").split("\n").filter(Boolean);
  return new Map(answers.map((line) => Answer.parse(JSON.parse(line))).map((answer) => [answer.id, answer] as const));
}
