import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { z } from "zod";
import { harmonic, share } from "../estimate.ts";
import { extracted } from "../extracted.ts";
import { errorShares, type Findings, type Order, onlyRemarks, together } from "../findings.ts";
import { rowsAbout } from "../rows.ts";
import { scoreText } from "../scoring/shingles.ts";

/** F1 of the text that each set should reach, and the ending of its files' names where the set names pages without. */
const SETS = [
  { set: "extraction", ending: ".html.gz", aim: 97.2 },
  { set: "extraction-fundus", ending: "", aim: 96.8 },
];

/** The text of each page: whole, or as sections of paragraphs. */
const Truth = z.record(
  z.string(),
  z.union([
    z.object({ articleBody: z.string() }).transform(({ articleBody }) => articleBody),
    z
      .object({ body: z.array(z.union([z.string(), z.array(z.string())])) })
      .transform(({ body }) => body.flat().join("\n\n")),
  ]),
);

/** How well the text of an article is read from a page. */
export async function measurePages({ data }: Order): Promise<Findings> {
  const all: Findings[] = [];
  for (const { set, ending, aim } of SETS) all.push(await measureSet(join(data, set), set, ending, aim));
  return together(all);
}

async function measureSet(folder: string, set: string, ending: string, aim: number): Promise<Findings> {
  const file = join(folder, "ground-truth.json");
  if (!existsSync(file)) return onlyRemarks(`${file}: not there, so the set is not measured.`);
  const truth = Object.entries(Truth.parse(JSON.parse(readFileSync(file, "utf8"))));
  const pages = await extracted(truth.map(([id]) => ({ id, path: join(folder, "html", `${id}${ending}`) })));
  const scores = truth.map(([id, text]) => scoreText(text, pages.get(id)?.text ?? ""));
  const place = { section: "pages", set };
  const about = rowsAbout(place, scores, []);
  const sum = (pick: (score: (typeof scores)[number]) => number) =>
    scores.reduce((total, score) => total + pick(score), 0);
  return {
    rows: [
      about("text, F1", harmonic, ({ sums }) => sums, { atLeast: aim }),
      about("exactly right", share, ({ isExact }) => [isExact ? 1 : 0, 1]),
    ],
    errors: [
      ...errorShares(
        place,
        { "text left out": sum(({ missing }) => missing), "text too much": sum(({ extra }) => extra) },
        { what: "wrong words" },
      ),
      ...errorShares(
        place,
        { "no article read": truth.filter(([id]) => !pages.get(id)?.text).length },
        { what: "pages", of: truth.length },
      ),
    ],
    remarks: [],
  };
}
