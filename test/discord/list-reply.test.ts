import { expect, test } from "vitest";
import { problemsOf } from "../../src/discord/limits.ts";
import { listReply, usedSources } from "../../src/discord/list-reply.ts";

test("a list longer than a message shows whole blocks, and says how many are left out", () => {
  const blocks = Array.from({ length: 16 }, (_, index) => `${index} ${"long ".repeat(100)}end`);
  const { body, isPrivate } = listReply("Quotes on syria", [...blocks, ""]);
  expect(isPrivate).toBe(true);
  expect(problemsOf(body)).toEqual([]);
  const shown = body.embeds?.[0]?.description?.split("\n\n") ?? [];
  expect(shown.at(-1)).toBe(`*and ${16 - (shown.length - 1)} more, too long for one message*`);
  for (const block of shown.slice(0, -1)) expect(blocks).toContain(block);
});

test("sources keep the number that they have among all", () => {
  const source = (id: number) => ({
    ...{ id, title: `T${id}`, outlet: null, url: null, language: "en" },
    publishedAt: "2016-07-12T12:00:00Z",
  });
  expect(usedSources([source(5), source(6)], new Set([6]))).toBe("² T6 · <t:1468324800:D>");
});

test("sixteen sources with long headlines and addresses are all named, in short", () => {
  const sources = Array.from({ length: 16 }, (_, index) => ({
    ...{ id: index + 1, outlet: `Outlet ${index + 1}`, publishedAt: null, language: "en" },
    title: "Troops took another road in the far north of the country, the army said. ".repeat(2).trim(),
    url: `https://wire.example/2016/07/12/${"troops-take-another-road-in-the-north-".repeat(3)}${index}`,
  }));
  const shown = usedSources(sources, new Set(sources.map(({ id }) => id)));
  expect(shown.length).toBeLessThan(2800);
  expect([...shown.matchAll(/\[Outlet (\d+)\]/g)].map(([, number]) => Number(number))).toEqual(
    sources.map(({ id }) => id),
  );
  expect(usedSources(sources, new Set([2]))).toContain("Troops took another road");
});
