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
