import { expect, test } from "vitest";
import { openAnalysisPool } from "#archive/analysis-pool.ts";

const article = { title: "Ferry sails again", text: "The ferry sails again from Friday.", language: "en" };

test("a pool that is closed leaves no article half understood", async () => {
  const pool = openAnalysisPool(1);
  const analysing = pool.analyse(Array.from({ length: 20 }, () => article));
  await pool.close();
  const understood = (await analysing).filter(({ sentences }) => sentences.length > 0);
  expect(understood).toHaveLength(20);
  await expect(pool.analyse([article])).rejects.toThrow("closed");
});
