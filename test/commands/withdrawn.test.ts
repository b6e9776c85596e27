import { expect, test } from "vitest";
import { composeBriefing } from "#briefing/compose.ts";
import { composeDigest } from "#briefing/digest-composing.ts";
import { briefButtons } from "#commands/brief.ts";
import type { Briefings } from "#commands/briefings.ts";
import { digestButtons } from "#commands/digest-buttons.ts";
import { topic } from "../archive/made-up.ts";
import { pressed } from "./asked.ts";
import { road } from "./people.ts";

const standing = { ...road, withdrawnAt: null };
const withdrawn = { ...road, withdrawnAt: "2016-07-14T12:00:00.000Z" };
type Stored = typeof standing | typeof withdrawn;

/** What a button under a briefing of the one article answers. */
async function answerBelowBriefing(name: string, article: Stored): Promise<string> {
  const made = composeBriefing(topic("road"), [road]);
  const kept = { briefing: { ...made, news: made.summary }, stored: () => article };
  const briefings: Briefings = {
    on: async () => ({ kind: "topic-unclear", problem: "" }),
    keep: async () => {},
    kept: async () => kept,
  };
  const button = briefButtons(briefings).find((one) => one.name === name);
  return JSON.stringify((await button?.answer(made.id, pressed(`${name}:${made.id}`)))?.body);
}

/** What a button below a digest of the one article answers. */
async function answerBelowDigest(name: string, article: Stored): Promise<string> {
  const topics = [{ topic: topic("road"), found: [road] }];
  const digest = composeDigest({ topics, told: [], since: null, stories: 6, now: new Date("2016-07-12T14:00:00Z") });
  const buttons = digestButtons({ digestOf: async () => digest, load: async () => [article] });
  const button = buttons.find((one) => one.name === name);
  return JSON.stringify((await button?.answer("marker", pressed(`${name}:marker`)))?.body);
}

const words = /road open all winter|Ann Lee|northern road/;

test.each(["quotes", "news", "actors", "timeline"])(
  "what an outlet took back is shown by no button under a briefing: %s",
  async (name) => {
    expect(await answerBelowBriefing(name, standing)).toMatch(words);
    expect(await answerBelowBriefing(name, withdrawn)).not.toMatch(words);
  },
);

test.each(["digest-quotes", "digest-actors", "digest-why"])("… nor by one below a digest: %s", async (name) => {
  expect(await answerBelowDigest(name, standing)).toMatch(words);
  expect(await answerBelowDigest(name, withdrawn)).not.toMatch(words);
});

test("only the proof still shows what was posted", async () => {
  expect(await answerBelowBriefing("proof", withdrawn)).toMatch(words);
  expect(await answerBelowDigest("digest-proof", withdrawn)).toMatch(words);
});
