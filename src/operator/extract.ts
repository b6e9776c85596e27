import { createReadStream } from "node:fs";
import { availableParallelism } from "node:os";
import { z } from "zod";
import { newArticle } from "#feeds/found-article.ts";
import { unpacked, wholeOf } from "#feeds/import/byte-stream.ts";
import { reasonOf } from "#feeds/import/files.ts";
import { openPagePool, type PagePool } from "#feeds/page-pool.ts";
import type { NewArticle } from "#news/article.ts";
import { answerLines, type Streams } from "./json-lines.ts";

/** As much as is taken from the web; in bytes. */
const LARGEST_PAGE = 5_000_000;
/** Pages handed to the worker threads at once. */
const BATCH = 16;

const Page = z
  .object({
    id: z.union([z.string(), z.number()]).optional(),
    file: z.string().optional(),
    path: z.string().optional(),
    url: z.url({ protocol: /^https?$/ }).nullish(),
  })
  .refine(({ file, path }) => (path ?? file) !== undefined, { path: ["path"], error: "is missing" });
type Page = z.infer<typeof Page>;

/** ISO 8601 with an offset: the same moment as in UTC, and the day on which its readers had it. */
const LOCAL_TIME = /^\d{4}-\d\d-\d\dT\d\d:\d\d(?::\d\d(?:\.\d+)?)?[+-]\d\d:?\d\d$/;

type Article = NewArticle | null;

/** `extract`: the file of a web page a line in, gzip or not; what its article is out, or an empty text for a page without one. */
export async function extractLines(streams: Streams): Promise<void> {
  const pool = openPagePool(availableParallelism());
  const complain = (page: Page, reason: string) => streams.complain(`${page.path ?? page.file}: ${reason}.`);
  const answer = (pages: readonly Page[]) =>
    Promise.all(pages.map(async (page) => answerLine(page, await articleIn(page, pool, complain))));
  await answerLines(streams, Page, BATCH, answer).finally(pool.close);
}

function answerLine({ id, file }: Page, article: Article) {
  return {
    ...(id !== undefined && { id }),
    ...(file !== undefined && { file }),
    title: article?.title ?? null,
    author: article?.byline ?? null,
    date: article?.publishedAt ?? null,
    text: article?.text ?? "",
    lang: article?.language ?? null,
    site: article?.outlet ?? null,
  };
}

async function articleIn(
  page: Page,
  { readPage }: PagePool,
  complain: (page: Page, reason: string) => void,
): Promise<Article> {
  const body = await bytesOf(page.path ?? page.file ?? "").catch(reasonOf);
  if (typeof body === "string") {
    complain(page, body);
    return null;
  }
  const reading = await readPage(body, { url: page.url ?? null, contentType: null });
  if (reading.kind === "article") return withLocalDate(newArticle(reading.found), reading.found.date);
  complain(page, reading.reason);
  return null;
}

function withLocalDate(article: Article, date: string | null): Article {
  return article !== null && date !== null && LOCAL_TIME.test(date) ? { ...article, publishedAt: date } : article;
}

async function bytesOf(path: string): Promise<Uint8Array | string> {
  return (await wholeOf(await unpacked(createReadStream(path)), LARGEST_PAGE)) ?? "is larger than 5 MB";
}
