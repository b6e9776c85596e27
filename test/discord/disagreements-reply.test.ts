import { expect, test } from "vitest";
import type { Briefing } from "../../src/briefing/briefing.ts";
import { disagreementsReply } from "../../src/discord/disagreements-reply.ts";

const head = { title: "Quake", url: null, language: "en" };
const at = "2016-07-12T12:00:00Z";
const briefing: Briefing = {
  ...{ id: "a".repeat(24), topic: "ayr", stories: [], summary: [], quotes: [], moreQuotes: [], actors: [] },
  ...{ moreActors: [], timeline: [], disagreements: [] },
  sources: [
    { ...head, id: 1, outlet: "The Wire", publishedAt: at },
    { ...head, id: 2, outlet: "The Herald", publishedAt: "2016-07-12T13:00:00Z" },
  ],
  coverage: { articles: 2, outlets: 2, from: at, until: at },
};

test("conflicting figures stand side by side, each with its outlet, its time and its sentence", () => {
  const side = (articleId: number, figure: string) => ({
    ...{ articleId, start: 0, end: 20, text: `It killed ${figure} people.` },
    figure: { articleId, start: 10, end: 12, text: figure },
  });
  const disagreements = [{ matter: "killed" as const, sides: [side(1, "56"), side(2, "about 200")] }];
  const [list, below] = disagreementsReply({ ...briefing, disagreements }).body.embeds ?? [];
  expect(list?.description?.split("\n")).toEqual([
    "**How many were killed?**",
    "- **56** · The Wire · <t:1468324800:f>: It killed 56 people\\.\u00a0¹",
    "- **about 200** · The Herald · <t:1468328400:f>: It killed about 200 people\\.\u00a0²",
  ]);
  expect(below?.description?.split("\n")).toEqual([
    "¹ Quake · The Wire · <t:1468324800:D>",
    "² Quake · The Herald · <t:1468328400:D>",
  ]);
});

test("nothing that conflicts is said in a sentence", () => {
  expect(disagreementsReply(briefing).body.embeds?.[0]?.description).toContain("no figures that conflict");
});
