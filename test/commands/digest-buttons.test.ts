import { describe, expect, test } from "vitest";
import type { Digest } from "#briefing/digest.ts";
import { composeDigest } from "#briefing/digest-composing.ts";
import type { StoredArticle } from "#briefing/proof.ts";
import { digestButtons } from "#commands/digest-buttons.ts";
import { parseTopic } from "#news/topic.ts";
import { analysed } from "../briefing/sample-analysis.ts";
import { pressed } from "./asked.ts";

const marker = "abcdefghij.2016-07-12";
const text =
  "The longest bridge of Peru opened to lorries after nine years of building. “We will keep this bridge open all winter,” Mayor Ann Lee said. Ferries across the strait will stop in August.";
const article = analysed(7, text, {
  title: "New bridge opens in Peru",
  quotes: [{ words: "“We will keep this bridge open all winter,”", by: "Ann Lee" }],
  actors: [{ name: "Ann Lee", role: "Mayor" }],
});
const topic = parseTopic("peru");
if (topic.kind !== "topic") throw new Error(topic.reason);
const digest = composeDigest({
  topics: [{ topic, found: [article] }],
  told: [],
  since: null,
  stories: 6,
  now: new Date("2016-07-12T14:00:00Z"),
});

async function press(
  name: string,
  stored: readonly StoredArticle[] = [article],
  kept: Digest | null = digest,
): Promise<string> {
  const buttons = digestButtons({
    digestOf: async (asked) => (asked === marker ? kept : null),
    load: async (ids) => stored.filter((one) => ids.includes(one.article.id)),
  });
  const reply = await buttons.find((button) => button.name === name)?.answer(marker, pressed(`${name}:${marker}`));
  expect(reply?.isPrivate).toBe(true);
  return reply?.body.embeds?.[0]?.description ?? reply?.body.content ?? "";
}

describe("the buttons below a digest", () => {
  test("show the quotes and the actors of its articles", async () => {
    expect(await press("digest-quotes")).toContain("We will keep this bridge open all winter");
    expect(await press("digest-actors")).toContain("**Ann Lee**, Mayor");
  });

  test("show its sources, the proof of each line, and why each story is there", async () => {
    expect(await press("digest-sources")).toContain("[New bridge opens in Peru](https://wire.example/7)");
    expect(await press("digest-proof")).toContain("The longest bridge of Peru opened to lorries");
    expect(await press("digest-why")).toContain("names “peru”");
  });

  test("show no line that no longer stands in its article", async () => {
    const changed = { ...article, article: { ...article.article, text: text.replace("nine years", "ten years") } };
    expect(await press("digest-why", [changed])).not.toContain("nine years");
    expect(await press("digest-proof", [changed])).not.toContain("nine years");
  });

  test("say so when the articles are gone, or the digest is", async () => {
    expect(await press("digest-proof", [])).toContain("no longer in the archive");
    expect(await press("digest-proof", [article], null)).toContain("no longer kept");
  });
});
