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

test.each([
  [{ processors: 2, memory: 8e9 }, 2],
  [{ processors: 64, memory: 256e9 }, 8],
  [{ processors: 16, memory: 1e9 }, 7],
  [{ processors: 2, memory: 512e6 }, 2],
  [{ processors: 4, memory: 256e6 }, 1],
])("as many threads analyse as there are processors and there is memory for: %o", (machine, threads) => {
  expect(analysisThreads(machine)).toBe(threads);
});
