import { describe, expect } from "vitest";
import { tellOfFailing } from "#commands/feeds/failing.ts";
import { createPosting } from "#discord/posting.ts";
import { tellFailing } from "#feeds/poll/health.ts";
import { FEED, type Scene, test } from "./scene.ts";

const DAY = 1_440;

/** A feed that has failed for days, added in a channel of the server. */
async function withFailing(here: Scene, channelId: string, addedBy = here.ann.id): Promise<void> {
  here.desk.web.serves(FEED, { status: 500 });
  await here.needs.store.addUnseen(FEED, { guildId: here.guildId, addedBy, channelId });
  await here.desk.after(0);
  for (let day = 0; day < 4; day++) await here.desk.after(DAY);
}

function tells({ desk, bot }: Scene): Promise<void> {
  const { post } = createPosting(bot.connection.rest);
  return tellFailing(desk.database, {
    tell: tellOfFailing(post),
    now: desk.now,
    log: (event) => desk.logged.push(event),
  });
}

describe("a feed that fails for days", () => {
  test("is told once where it was added, with the reason and a button to try again", async ({ scene }) => {
    const here = await scene();
    const news = here.bot.discord.channel("news");
    await withFailing(here, news.id);
    await tells(here);
    await tells(here);
    const bob = here.moderator("bob", { channel: news });
    const [notice, ...more] = bob.sees();
    expect(more).toEqual([]);
    expect(notice?.text).toContain("it has trouble of its own \\(500\\)");
    expect(notice?.text).toContain(`<@${here.ann.id}>`);
    if (!notice) return;
    const retried = await bob.presses(notice, "Try again");
    expect(retried).toMatchObject({ isPrivate: true, text: expect.stringContaining("asked again within a minute") });
    expect(bob.sees()[0]?.text).toBe(notice.text);
    const nobody = here.bot.discord.person("cem", { channel: news });
    expect((await nobody.presses(notice, "Remove")).content).toContain("Manage Server");
    expect(await here.feedsOf()).toEqual([FEED]);
  });

  test("is told to the person who added it when the channel is gone", async ({ scene }) => {
    const here = await scene();
    await withFailing(here, "1100000000000000999");
    await tells(here);
    expect(here.bot.discord.directChannel(here.ann.id)?.messages).toHaveLength(1);
    here.bot.discord.takeProblems();
  });

  test.for([
    [{ kind: "not-now", after: 0, reason: "busy", isGlobal: false }, ["text", "text"]],
    [{ kind: "no-access", reason: "closed" }, ["text", "direct"]],
    [{ kind: "open", reason: "no answer" }, ["text"]],
  ] as const)("is told again later only when that may help: %j", async ([outcome, places], { scene }) => {
    const here = await scene();
    await withFailing(here, "1");
    const tried: string[] = [];
    const tell = tellOfFailing(async ({ kind }) => {
      tried.push(kind);
      return outcome;
    });
    const needs = { tell, now: here.desk.now, log: () => {} };
    await tellFailing(here.desk.database, needs);
    await tellFailing(here.desk.database, needs);
    // The third may have arrived.
    expect(tried).toEqual(places);
  });
});
