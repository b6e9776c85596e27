import { Readable } from "node:stream";
import { z } from "zod";
import { extractLines } from "#operator/extract.ts";

const Extracted = z.object({
  id: z.string(),
  title: z.string().nullable(),
  author: z.string().nullable(),
  date: z.string().nullable(),
  text: z.string(),
});
/** What the command `extract` reads from a page. */
export type Extracted = z.infer<typeof Extracted>;

/** What is read from the pages of the files, by the names they are given; as the command `extract` reads them. */
export async function extracted(pages: readonly { readonly id: string; readonly path: string }[]) {
  const answers: string[] = [];
  await extractLines({
    input: Readable.from(pages.map((page) => `${JSON.stringify(page)}\n`)),
    write: async (text) => void answers.push(text),
    // A page without an article has an empty answer, which is judged.
    complain: () => {},
  });
  const lines = answers.join("").split("\n").filter(Boolean);
  return new Map(lines.map((line) => Extracted.parse(JSON.parse(line))).map((page) => [page.id, page] as const));
}
