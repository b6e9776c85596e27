import { expect, test } from "vitest";
import { betterKnown, topicsMeant } from "../../src/commands/meant.ts";
import { parseTopic } from "../../src/news/topic.ts";
import { analysed } from "../briefing/sample-analysis.ts";

const known = new Set(["climate", "change", "flying", "saucers", "syria", "donald", "trump", "wall", "go"]);
const near: Readonly<Record<string, string>> = {
  climat: "climate",
  chnage: "change",
  "jon kery": "John Kerry",
  trmp: "Donald Trump",
};

/** What may be meant, in an archive of a few known words. */
async function meant(text: string, told = (words: readonly string[]) => words) {
  const topic = parseTopic(text);
  if (topic.kind !== "topic") throw new Error(topic.reason);
  const servers: unknown[] = [];
  const names = await topicsMeant(topic, "5", {
    find: async ({ alternatives }, { server, anySense }) => {
      servers.push(server);
      const words = alternatives.flat(2);
      return anySense && words.every((word) => known.has(word)) ? [analysed(1, told(words).join(" "))] : [];
    },
    nearNames: async (word) => (near[word] === undefined ? [] : [near[word]]),
    namesStartingWith: async (prefix) => ["climate", "Syria"].filter((name) => name.toLowerCase().startsWith(prefix)),
    now: () => new Date("2016-07-15T00:00:00Z"),
  });
  return { names, servers };
}

test("misspelled words are put right, and the topic is offered as a whole", async () => {
  expect(await meant("climat chnage")).toEqual({ names: ["climate change"], servers: ["5", "5", "5"] });
  expect((await meant("climate chnage")).names).toEqual(["climate change"]);
});

test("a name that is near takes the place of its other words", async () => {
  expect((await meant("donald trmp wall")).names).toEqual(["Donald Trump wall"]);
});

test("a word that nothing is near is left out", async () => {
  expect((await meant("flying zxcvbn saucers")).names).toEqual(["flying saucers"]);
});

test("nothing is offered that no article has as a whole, nor one short word", async () => {
  expect((await meant("climat chnage", (words) => words.slice(0, 1))).names).toEqual([]);
  expect((await meant("zxcvbn go")).names).toEqual([]);
});

test("nothing is offered for words that are all known, or all nonsense", async () => {
  expect((await meant("flying climate")).names).toEqual([]);
  expect((await meant("qwerty zxcvbn")).names).toEqual([]);
});

test("a whole name that is near comes first", async () => {
  expect((await meant("jon kery")).names).toEqual(["John Kerry"]);
});

test("topics that are more than words get no guess", async () => {
  expect((await meant("climat OR chnage")).names).toEqual([]);
  expect((await meant("climat chnage -syria")).names).toEqual([]);
  expect((await meant("one-word nonsense goes on and climat chnage asks too much of us")).names).toEqual([]);
});

test("one word is completed, or put right", async () => {
  expect((await meant("clim")).names).toEqual(["climate"]);
  expect((await meant("climat")).names).toEqual(["climate"]);
  expect((await meant("syria")).names).toEqual([]);
});

test("a word of hardly any article may mean a name near it that stands in many", async () => {
  const better = async (text: string, { found = 1, named = 500, name = "Israel" } = {}) => {
    const topic = parseTopic(text);
    if (topic.kind !== "topic") throw new Error(topic.reason);
    return betterKnown(topic, found, null, {
      find: async (_, { limit, anySense }) =>
        Array.from({ length: anySense ? Math.min(limit, named) : 1 }, (_, id) => analysed(id, "Found.")),
      nearNames: async () => [name],
      namesStartingWith: async () => [],
      now: () => new Date("2016-07-15T00:00:00Z"),
    });
  };
  expect(await better("isreal")).toEqual(["Israel"]);
  expect(await better("isreal", { found: 12 })).toEqual([]);
  expect(await better("isreal", { named: 3 })).toEqual([]);
  expect(await better("quito", { name: "quit" })).toEqual([]);
  expect(await better("isreal gaza")).toEqual([]);
});
