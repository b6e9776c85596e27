import type { Row } from "#database/tables.ts";
import type { NewArticle } from "#news/article.ts";
import type { FeedEntry } from "../feed.ts";
import { type FoundArticle, newArticle } from "../found-article.ts";
import { articleOfEntry } from "../parse/entry-article.ts";
import type { PageAnswer } from "./ask-page.ts";
import type { ReadArticle } from "./file-articles.ts";
import type { EntryOutcome, WaitingEntry } from "./waiting-entries.ts";

/** A page that fails is asked for again after these times, in milliseconds; then the feed's own text has to do. */
const RETRIES = [30 * 60_000, 3 * 3_600_000];
/** A page that was there must be missing for so long, in milliseconds, before its article is taken out: sites have hiccups. */
const MISSING_FOR = 3_600_000;
/** A page that gives less than this share of the feed's own text was not read well, or is behind a wall. */
const SHORTEST_SHARE = 0.9;

/** What a feed says of all its entries. */
export type FeedFacts = Pick<Row<"feeds">, "title" | "site" | "language">;

/** What is not remembered of a feed: no article depends on it. */
const NOTHING_SAID = {
  description: null,
  id: null,
  publishedAt: null,
  updatedAt: null,
  authors: [],
  image: null,
  ttl: null,
  entries: [],
};

/** What reading an entry gives: an article, or at once what becomes of the entry. */
export type EntryReading =
  | { readonly kind: "article"; readonly article: NewArticle; readonly from: ReadArticle["from"] }
  | Exclude<EntryOutcome, { readonly kind: "stored" }>;

/** Reads an entry: its page where the feed shows only the beginning, else (or when the page fails for good) the feed's own text. */
export async function readEntry(
  waiting: WaitingEntry,
  feed: FeedFacts,
  {
    askPage,
    isKnown,
    now,
  }: {
    readonly askPage: (url: string) => Promise<PageAnswer>;
    /** Whether the archive has it already. */
    readonly isKnown: (article: NewArticle) => Promise<boolean>;
    readonly now: () => Date;
  },
): Promise<EntryReading> {
  const { entry, seenAt } = waiting;
  if (entry.isWithdrawn) return { kind: "withdrawn" };
  const own = articleOfEntry(
    entry,
    { ...NOTHING_SAID, title: feed.title, site: feed.site, language: feed.language },
    { seenAt },
  );
  if (!own.isTeaser || entry.url === null) return fromFeed(own.found);
  const named = newArticle({ ...own.found, text: own.found.text || entry.url });
  // Sections of one outlet carry the same articles: each page is asked for once, for the entry that made the article.
  if (named && waiting.readFrom === null && (waiting.articleId !== null || (await isKnown(named)))) {
    return { kind: "article", article: named, from: null };
  }
  const isOfPage = waiting.readFrom === "page" && waiting.articleId !== null;
  const answer = await askPage(entry.url);
  switch (answer.kind) {
    case "page":
      return better(own.found, answer.found, entry);
    case "missing":
      return isOfPage ? missing(waiting, answer.isForGood, now()) : fromFeed(own.found);
    case "unfit":
      return isOfPage ? AS_IT_IS : fromFeed(own.found);
    case "wait":
      return { kind: "later", at: answer.until, isFailure: false };
    case "failed": {
      const retry = RETRIES[waiting.tries];
      if (retry === undefined) return isOfPage ? AS_IT_IS : fromFeed(own.found);
      return { kind: "later", at: new Date(now().getTime() + Math.max(retry, answer.pause ?? 0)), isFailure: true };
    }
  }
}

/** The article of a page that cannot be read again stays as it was read: the feed's own text is only its beginning. */
const AS_IT_IS = { kind: "failed" } as const;

/** A page that is not there any more: once may be a mistake, so that it is looked for again. */
function missing({ missingSince }: WaitingEntry, isForGood: boolean, now: Date): EntryReading {
  const since = missingSince ?? now;
  const isCertain = isForGood || now.getTime() - since.getTime() >= MISSING_FOR;
  if (isCertain) return { kind: "withdrawn" };
  return { kind: "later", at: new Date(since.getTime() + MISSING_FOR), isFailure: false, missingSince: since };
}

function fromFeed(found: FoundArticle): EntryReading {
  const article = newArticle(found);
  return article === null ? { kind: "failed" } : { kind: "article", article, from: "feed" };
}

/** The page's text where it is the fuller one. What the feed says of the article is trusted more: nobody had to guess it from markup. */
function better(own: FoundArticle, page: FoundArticle, entry: FeedEntry): EntryReading {
  if (page.text.length < own.text.length * SHORTEST_SHARE) return fromFeed({ ...own, url: page.url });
  const article = newArticle({
    url: page.url,
    title: own.title ?? page.title,
    text: page.text,
    byline: own.byline ?? page.byline,
    outlet: entry.source ?? page.outlet ?? own.outlet,
    language: page.language ?? own.language,
    section: own.section ?? page.section,
    date: entry.publishedAt === null ? (page.date ?? own.date) : own.date,
  });
  return article === null ? fromFeed(own) : { kind: "article", article, from: "page" };
}
