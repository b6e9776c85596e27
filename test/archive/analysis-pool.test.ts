import { expect, test } from "vitest";
import { analysisThreads, openAnalysisPool } from "#archive/analysis-pool.ts";

const article = { title: "Ferry sails again", text: "The ferry sails again from Friday.", language: "en" };

test("a pool that is closed leaves no article half understood", async () => {
  const pool = openAnalysisPool(1);
  const analysing = pool.analyse(Array.from({ length: 20 }, () => article));
  await pool.close();
  const understood = (await analysing).filter(({ sentences }) => sentences.length > 0);
  expect(understood).toHaveLength(20);
  await expect(pool.analyse([article])).rejects.toThrow("closed");
});

test("an article that breaks the analysis is left empty and logged, and those beside it keep their own", async () => {
  const broken: typeof article = JSON.parse('{ "title": "Torn", "text": null, "language": "en" }');
  const longer = { ...article, text: `${article.text} It will not stop at the cape.` };
  const logged: unknown[] = [];
  const pool = openAnalysisPool(1, (event, fields) => logged.push({ event, fields }));
  const analyses = await pool.analyse([article, broken, longer]);
  await pool.close();
  expect(analyses.map(({ sentences }) => sentences.length)).toEqual([1, 0, 2]);
  expect(logged).toEqual([{ event: "article-not-understood", fields: { title: "Torn", error: expect.any(Error) } }]);
});

test.each([
  [{ processors: 2, memory: 8e9 }, 2],
  [{ processors: 64, memory: 256e9 }, 8],
  [{ processors: 16, memory: 1e9 }, 7],
  [{ processors: 2, memory: 512e6 }, 2],
  [{ processors: 4, memory: 256e6 }, 1],
])("as many threads analyse as there are processors and there is memory for: %o", (machine, threads) => {
  expect(analysisThreads(machine)).toBe(threads);
});
