import { expect, test } from "vitest";
import { retrieve } from "#archive/retrieve.ts";

test("documents are found by their own ids, the best first", async () => {
  const search = await retrieve<number | string>([
    { id: 7, title: "Budget", text: "A long debate on money, and turnips in the end." },
    { id: "x", title: "Turnips", text: "Turnips, turnips, turnips.", date: "1987-03-01" },
    { id: "y", title: null, text: "Nothing of the kind.", date: "no date" },
  ]);
  expect(await search("turnips", 10)).toEqual(["x", 7]);
  expect(await search("turnips", 1)).toEqual(["x"]);
});

test("documents of the same words stay two documents", async () => {
  const search = await retrieve([
    { id: "a", text: "Turnips." },
    { id: "b", text: "Turnips." },
  ]);
  expect((await search("turnips", 10)).toSorted()).toEqual(["a", "b"]);
});

test("what is no topic finds nothing", async () => {
  const search = await retrieve([{ id: "a", text: "the of" }]);
  expect(await search("the of", 10)).toEqual([]);
});
