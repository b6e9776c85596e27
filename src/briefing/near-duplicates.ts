import { firstWords } from "#text/words.ts";
import type { AnalysedArticle } from "./analysis.ts";
import type { StoryText } from "./story-vectors.ts";

/** Words of title and text that are compared: revisions and reprints change the end of a report more than its top. */
const WORDS = 400;
/** Words in a row that two texts share only when one is taken from the other. */
const ROW = 3;
/**
 * Share of the shorter text's rows that the longer one has too. On 1,650 feed items, 0.3 to 0.6 find a third of the
 * revisions and no other pair.
 */
const SHARED = 0.4;
/** Shorter texts share rows by chance: names, dates, set phrases. */
const FEWEST_ROWS = 8;
/** Of copies that came out within so long, in milliseconds, the fullest is kept; else the newest, which may know more. */
const AT_ONCE = 12 * 3_600_000;

/**
 * The articles, in their order, without those that are reprints, revisions or excerpts of one that is kept: a report
 * that five outlets print is one report. `likePairs` are the places of those that are alike at all.
 */
export function withoutCopies<From extends AnalysedArticle>(
  articles: readonly From[],
  likePairs: readonly { readonly a: number; readonly b: number }[],
): From[] {
  const rows = new Map<number, ReadonlySet<string>>();
  const rowsAt = (place: number) => {
    const known = rows.get(place) ?? rowsOf(articles[place]?.article ?? { title: "", text: "" });
    rows.set(place, known);
    return known;
  };
  const copiesOf = new Map(articles.map((_, place) => [place, new Set<number>()]));
  for (const { a, b } of likePairs) {
    if (!shareRows(rowsAt(a), rowsAt(b))) continue;
    copiesOf.get(a)?.add(b);
    copiesOf.get(b)?.add(a);
  }
  const kept = new Set<number>();
  for (const place of bestFirst(articles)) {
    if (!copiesOf.get(place)?.isDisjointFrom(kept)) continue;
    kept.add(place);
  }
  return articles.filter((_, place) => kept.has(place));
}

function bestFirst(articles: readonly AnalysedArticle[]): number[] {
  const times = articles.map(({ article }) => Math.floor(Date.parse(article.publishedAt) / AT_ONCE));
  const time = (place: number) => times[place] ?? 0;
  const length = (place: number) => articles[place]?.article.text.length ?? 0;
  return [...articles.keys()].sort((a, b) => time(b) - time(a) || length(b) - length(a) || a - b);
}

/** Whether one of two articles is a reprint, a revision or an excerpt of the other, whatever their addresses and titles. */
export function isNearDuplicate(one: StoryText, other: StoryText): boolean {
  return shareRows(rowsOf(one), rowsOf(other));
}

function shareRows(one: ReadonlySet<string>, other: ReadonlySet<string>): boolean {
  const [short, long] = one.size <= other.size ? [one, other] : [other, one];
  return short.size >= FEWEST_ROWS && short.intersection(long).size >= SHARED * short.size;
}

function rowsOf({ title, text }: StoryText): Set<string> {
  const found = firstWords(`${title}\n${text}`, WORDS).map((word) => word.toLowerCase());
  return new Set(found.slice(ROW - 1).map((_, at) => found.slice(at, at + ROW).join(" ")));
}
