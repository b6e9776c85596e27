import { existsSync } from "node:fs";
import { join } from "node:path";
import { z } from "zod";
import { share } from "../estimate.ts";
import { type Extracted, extracted } from "../extracted.ts";
import { type Aim, errorShares, type Findings, type Order, onlyRemarks, together } from "../findings.ts";
import { countsOf, rowsAbout } from "../rows.ts";
import { areSameAuthors, isSameDay, isSameTitle } from "../scoring/metadata.ts";
import { records } from "../sets.ts";

/** How many of the dates of each set should be right. */
const DATE_AIMS = new Map([
  ["postlight", 95],
  ["traf", 87],
  ["htmldate", 88],
]);

const Names = z.union([z.string(), z.array(z.string()).transform((names) => names.join("; "))]).nullish();
const Page = z.object({
  file: z.string(),
  set: z.string(),
  gold: z.object({ title: z.string().nullish(), author: Names, date: z.string().nullish() }),
});
type Page = z.infer<typeof Page>;

const fields = {
  date: { isRight: isSameDay, find: ({ date }: Extracted) => date },
  title: { isRight: isSameTitle, find: ({ title }: Extracted) => title },
  author: { isRight: areSameAuthors, find: ({ author }: Extracted) => author },
};

type Scored = { readonly isRight: boolean; readonly mistakes: readonly string[] };

/** How often the date, the title and the authors of a page are right. */
export async function measureMetadata({ data }: Order): Promise<Findings> {
  const file = join(data, "metadata", "gold.jsonl");
  if (!existsSync(file)) return onlyRemarks(`${file}: not there, so the set is not measured.`);
  const pages = records(file, Page);
  const found = await extracted(pages.map((page) => ({ id: page.file, path: join(data, "metadata", page.file) })));
  const sets = Map.groupBy(pages, ({ set }) => set);
  return together([...sets].map(([set, ofSet]) => measureSet(set, ofSet, found)));
}

function measureSet(set: string, pages: readonly Page[], found: ReadonlyMap<string, Extracted>): Findings {
  const place = { section: "metadata", set };
  const least = DATE_AIMS.get(set);
  const dateAim: Aim | null = least === undefined ? null : { atLeast: least };
  const measured = (["date", "title", "author"] as const).map((field) => {
    const scores = pages.flatMap(({ file, gold }): Scored[] => {
      const truth = gold[field];
      if (!truth) return [];
      const page = found.get(file);
      const answer = page === undefined ? null : fields[field].find(page);
      const isRight = answer !== null && fields[field].isRight(truth, answer);
      return [{ isRight, mistakes: isRight ? [] : [`${answer ? "wrong" : "no"} ${field}`] }];
    });
    return { field, scores };
  });
  return {
    rows: measured
      .filter(({ scores }) => scores.length > 0)
      .map(({ field, scores }) =>
        rowsAbout(place, scores, [])(
          field,
          share,
          ({ isRight }) => [isRight ? 1 : 0, 1],
          field === "date" ? dateAim : null,
        ),
      ),
    errors: errorShares(place, countsOf(measured.flatMap(({ scores }) => scores))),
    remarks: [],
  };
}
