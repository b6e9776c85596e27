import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { openArchive } from "../../../src/archive/archive.ts";
import { createBriefings } from "../../../src/commands/briefings.ts";
import { type Database, openDatabase } from "../../../src/database/database.ts";
import { briefingReply } from "../../../src/discord/briefing-reply.ts";
import { brokenPromises, read } from "../promises.ts";
import { fixture } from "./fixture.ts";

/** A word of each report to ask for, and the language that the reply names. */
const asked = [
  ["de", "brücke", "German", "Anna Berg"],
  ["fr", "pont", "French", "Julien Perrin"],
  ["es", "puente", "Spanish", "Javier Ortega"],
  ["ru", "мост", "Russian", "Иван Лебедев"],
  ["ar", "جسر", "Arabic", "سامي حداد"],
] as const;
const now = new Date("2016-07-15T12:00:00Z");

let database: Database;
beforeAll(async () => {
  database = await openDatabase({ url: ":memory:" });
  const found = asked.map(([code], index) => read(index + 1, fixture(code).text, fixture(code).title));
  await openArchive(database).add(
    found.map(({ article, analysis }) => ({
      article: {
        ...article,
        url: `https://wire.example/${article.id}`,
        language: analysis.language,
        publishedAt: "2016-07-12T12:00:00.000Z",
      },
      analysis,
    })),
    now,
  );
});
afterAll(() => database.close());

describe.each(asked)("/brief on an article in %s", (code, topic, language, speaker) => {
  async function briefing() {
    const archive = openArchive(database);
    const store = { get: async () => undefined, set: async () => undefined };
    const outcome = await createBriefings({ ...archive, store, now: () => now }).on(topic, {
      since: null,
      server: null,
    });
    if (outcome.kind !== "briefing") throw new Error(outcome.kind);
    return outcome.briefing;
  }

  test("tells whole sentences, exact quotes and no actors", async () => {
    const { summary, quotes, actors } = await briefing();
    const whole = fixture(code).sentences;
    expect(summary.length).toBeGreaterThanOrEqual(2);
    expect(summary.filter(({ text }) => !whole.includes(text))).toEqual([]);
    expect(quotes).toHaveLength(2);
    expect(actors).toEqual([]);
  });

  test("says in Discord which language its source is in, and lets no text reorder another", async () => {
    const embed = briefingReply(await briefing(), false).body.embeds?.[0];
    expect(embed?.footer?.text).toContain(language);
    expect(embed?.description).toContain(speaker);
    expect(JSON.stringify(embed)).not.toMatch(/[\u200e\u200f\u202a-\u202e\u2066-\u2069]/u);
  });

  test("keeps every promise", () => {
    expect(brokenPromises([read(1, fixture(code).text, fixture(code).title)], topic)).toEqual([]);
  });
});
