import MiniSearch from "minisearch";
import { termOf } from "#text/terms.ts";
import { wordsOf } from "#text/words.ts";
import type { MakeSearch } from "../sections/finding.ts";

/** BM25 as usual for news: frequency counts less, and length less, than in the textbook's 1.2 and 0.75. */
const K1 = 0.9;
const B = 0.4;
/** How many times the words of a title count. */
const TITLE = 2;

/** MiniSearch as it comes, titles counting double; and plain BM25 over stems. */
export const searches: Readonly<Record<string, MakeSearch>> = {
  MiniSearch: async (documents) => {
    const index = new MiniSearch({ fields: ["title", "text"], searchOptions: { boost: { title: TITLE } } });
    index.addAll(documents);
    return async (text, limit) => {
      const found = index.search(text).slice(0, limit);
      return found.map(({ id }) => String(id));
    };
  },
  BM25: async (documents) => {
    const postings = new Map<string, [place: number, count: number][]>();
    const lengths = documents.map(({ title, text }, place) => {
      const titles = Array.from({ length: TITLE }, () => stems(title)).flat();
      const all = [...titles, ...stems(text)];
      for (const [term, same] of Map.groupBy(all, (each) => each)) {
        const posting = postings.get(term) ?? [];
        posting.push([place, same.length]);
        postings.set(term, posting);
      }
      return all.length;
    });
    const usual = lengths.reduce((sum, length) => sum + length, 0) / documents.length;
    return async (text, limit) => {
      const scores = new Map<number, number>();
      for (const term of new Set(stems(text))) {
        const posting = postings.get(term) ?? [];
        const idf = Math.log(1 + (documents.length - posting.length + 0.5) / (posting.length + 0.5));
        for (const [place, count] of posting) {
          const part = (count * (K1 + 1)) / (count + K1 * (1 - B + (B * (lengths[place] ?? 0)) / usual));
          scores.set(place, (scores.get(place) ?? 0) + idf * part);
        }
      }
      const best = [...scores].sort(([, a], [, b]) => b - a).slice(0, limit);
      return best.flatMap(([place]) => documents[place]?.id ?? []);
    };
  },
};

function stems(text: string): string[] {
  return wordsOf(text).flatMap((word) => termOf(word, "en") ?? []);
}
