import { REST } from "discord.js";
import { ChannelType, PermissionFlagsBits } from "discord-api-types/v10";
import { describe, expect } from "vitest";
import { restOptions } from "#discord/gateway.ts";
import type { Place } from "#discord/place.ts";
import { createPosting } from "#discord/posting.ts";
import { test } from "./bot.ts";
import type { Discord } from "./double/discord.ts";
import type { Fault } from "./double/faults.ts";

const marker = "abcdefghij.2026-11-23";
const body = {
  content: "the digest",
  allowed_mentions: { parse: [] },
  components: [{ type: 1, components: [{ type: 2, style: 2, label: "More", custom_id: `digest-more:${marker}` }] }],
};
const yes = () => true;
const { ViewChannel, SendMessages } = PermissionFlagsBits;

function postingOn(discord: Discord) {
  const rest = new REST({ ...restOptions(discord.api), version: "10" }).setToken(discord.token);
  return createPosting(rest, async () => {});
}

function placeOf(channelId: string, kind: Place["kind"] = "text"): Place {
  return { channelId, kind, userId: "777", title: "Syria, 2026-11-23" };
}

/** Long before anything that the double does. */
const since = () => new Date(Date.now() - 60_000);

describe("a post", () => {
  test("stands in the channel once, however often it is sent with its nonce", async ({ newDiscord }) => {
    const discord = await newDiscord();
    const channel = discord.channel("news");
    const posting = postingOn(discord);
    const first = await posting.post(placeOf(channel.id), body, "n1", yes);
    expect(first).toMatchObject({ kind: "posted", messageId: channel.messages[0]?.id });
    expect(await posting.post(placeOf(channel.id), body, "n1", yes)).toEqual(first);
    expect(channel.messages).toHaveLength(1);
  });

  test("that was recorded and deleted since is known as such", async ({ newDiscord }) => {
    const discord = await newDiscord();
    const channel = discord.channel("news");
    const posting = postingOn(discord);
    await posting.post(placeOf(channel.id), body, "n1", yes);
    discord.deletes({ id: channel.messages[0]?.id ?? "", channelId: channel.id });
    expect(await posting.post(placeOf(channel.id), body, "n1", yes)).toEqual({ kind: "deleted-since" });
  });

  test("whose turn is over does not leave", async ({ newDiscord }) => {
    const discord = await newDiscord();
    const channel = discord.channel("news");
    expect(await postingOn(discord).post(placeOf(channel.id), body, "n1", () => false)).toMatchObject({
      kind: "not-now",
    });
    expect(discord.received("post")).toEqual([]);
  });

  test("into an archived thread wakes the thread up", async ({ newDiscord }) => {
    const discord = await newDiscord();
    const thread = discord.channel("thread", { type: ChannelType.PublicThread });
    thread.isArchived = true;
    expect(await postingOn(discord).post(placeOf(thread.id, "thread"), body, "n1", yes)).toMatchObject({
      kind: "posted",
    });
    expect(thread).toMatchObject({ isArchived: false, messages: [{ content: "the digest" }] });
  });

  test("into a forum is a post of its own, filed under a tag where the forum demands one", async ({ newDiscord }) => {
    const discord = await newDiscord();
    const forum = discord.channel("forum", { type: ChannelType.GuildForum, tags: ["123"], demandsTag: true });
    expect(await postingOn(discord).post(placeOf(forum.id, "forum"), body, "n1", yes)).toMatchObject({
      kind: "posted",
    });
    const posts = discord.channels().filter(({ parentId }) => parentId === forum.id);
    expect(posts).toMatchObject([{ name: "Syria, 2026-11-23", messages: [{ content: "the digest" }] }]);
  });

  test("to a person opens their direct messages first", async ({ newDiscord }) => {
    const discord = await newDiscord();
    const posting = postingOn(discord);
    expect(await posting.post(placeOf("1", "direct"), body, "n1", yes)).toMatchObject({ kind: "posted" });
    expect(await posting.post(placeOf("1", "direct"), body, "n2", yes)).toMatchObject({ kind: "posted" });
    expect(discord.directChannel("777")?.messages).toHaveLength(2);
    expect(discord.received("open direct")).toHaveLength(1);
  });

  const answers: readonly (readonly [string, Fault, object])[] = [
    ["10003", { kind: "refused", status: 404, code: 10003 }, { kind: "gone" }],
    ["10004", { kind: "refused", status: 404, code: 10004 }, { kind: "gone" }],
    ["50001", { kind: "refused", status: 403, code: 50001 }, { kind: "no-access" }],
    ["50013", { kind: "refused", status: 403, code: 50013 }, { kind: "no-access" }],
    ["50008", { kind: "refused", status: 400, code: 50008 }, { kind: "no-access" }],
    ["50024", { kind: "refused", status: 400, code: 50024 }, { kind: "no-access" }],
    ["50007", { kind: "refused", status: 403, code: 50007 }, { kind: "no-access" }],
    ["160005", { kind: "refused", status: 400, code: 160005 }, { kind: "no-access" }],
    ["20016", { kind: "refused", status: 400, code: 20016 }, { kind: "not-now" }],
    ["20028", { kind: "refused", status: 400, code: 20028 }, { kind: "not-now" }],
    ["20029", { kind: "refused", status: 400, code: 20029 }, { kind: "not-now" }],
    ["40004", { kind: "refused", status: 400, code: 40004 }, { kind: "not-now" }],
    ["40062", { kind: "refused", status: 400, code: 40062 }, { kind: "not-now" }],
    ["50035", { kind: "refused", status: 400, code: 50035 }, { kind: "refused" }],
    ["50006", { kind: "refused", status: 400, code: 50006 }, { kind: "refused" }],
    ["40005", { kind: "refused", status: 413, code: 40005 }, { kind: "refused" }],
    ["200000", { kind: "refused", status: 400, code: 200000 }, { kind: "refused" }],
    ["240000", { kind: "refused", status: 400, code: 240000 }, { kind: "refused" }],
    ["401", { kind: "refused", status: 401, code: 0 }, { kind: "locked-out" }],
    ["40333", { kind: "refused", status: 403, code: 40333 }, { kind: "locked-out" }],
    ["a 403 that is not Discord's", { kind: "broken", status: 403 }, { kind: "not-now" }],
    ["500", { kind: "broken", status: 500 }, { kind: "open" }],
    ["502 after it was recorded", { kind: "broken", status: 502, after: true }, { kind: "open" }],
    ["503", { kind: "broken", status: 503 }, { kind: "open" }],
    ["a reset", { kind: "reset" }, { kind: "open" }],
    ["a hang-up", { kind: "hang-up", after: true }, { kind: "open" }],
    ["half a body", { kind: "half a body", after: true }, { kind: "open" }],
    [
      "a 429 of 120 s",
      { kind: "limited", scope: "user", retryAfter: 120 },
      { kind: "not-now", after: expect.closeTo(120_000, -3), isGlobal: false },
    ],
    [
      "a global 429",
      { kind: "limited", scope: "global", retryAfter: 120 },
      { kind: "not-now", after: expect.closeTo(120_000, -3), isGlobal: true },
    ],
  ];
  test.for(answers)("answered with %s is understood", async ([, fault, outcome], { newDiscord }) => {
    const discord = await newDiscord();
    discord.fails("post", fault);
    const channel = discord.channel("news");
    expect(await postingOn(discord).post(placeOf(channel.id), body, "n1", yes)).toMatchObject(outcome);
    expect(discord.received("post")).toHaveLength(1);
  });

  test("that found no connection certainly did not arrive", async ({ newDiscord }) => {
    const discord = await newDiscord();
    const rest = new REST({ ...restOptions("http://127.0.0.1:1/api"), version: "10" }).setToken(discord.token);
    const outcome = await createPosting(rest, async () => {}).post(placeOf("1"), body, "n1", yes);
    expect(outcome).toMatchObject({ kind: "not-now", isGlobal: false });
    expect(JSON.stringify(outcome)).not.toContain(discord.token);
  });
});

describe("the history", () => {
  test("finds a message by its marker, and no other", async ({ newDiscord }) => {
    const discord = await newDiscord();
    const place = placeOf(discord.channel("news").id);
    const posting = postingOn(discord);
    const posted = await posting.post(place, body, "n1", yes);
    expect(await posting.sought(place, marker, since())).toMatchObject({ ...posted, kind: "found" });
    expect(await posting.sought(place, "abcdefghij.2026-11-24", since())).toEqual({ kind: "absent" });
  });

  test("is searched beyond its first hundred messages", async ({ newDiscord }) => {
    const discord = await newDiscord();
    const channel = discord.channel("news");
    const posting = postingOn(discord);
    await posting.post(placeOf(channel.id), body, "n1", yes);
    const [message] = channel.messages;
    if (!message) throw new Error("nothing was posted");
    const other = (id: bigint) => ({ ...message, id: String(id), components: [] });
    const before = Array.from({ length: 250 }, (_, index) => other(BigInt(message.id) - 250n + BigInt(index)));
    channel.messages.splice(0, 1, ...before, message);
    expect(await posting.sought(placeOf(channel.id), marker, since())).toMatchObject({ kind: "found" });
    expect(discord.received("history")).toHaveLength(3);
  });

  test("that may not be read leaves it open only when something came since", async ({ newDiscord }) => {
    const discord = await newDiscord();
    const channel = discord.channel("news", { botMay: ViewChannel | SendMessages });
    const posting = postingOn(discord);
    expect(await posting.sought(placeOf(channel.id), marker, since())).toEqual({ kind: "absent" });
    await posting.post(placeOf(channel.id), body, "n1", yes);
    expect(await posting.sought(placeOf(channel.id), marker, since())).toMatchObject({ kind: "unknown" });
    const later = new Date(Date.now() + 3_600_000);
    expect(await posting.sought(placeOf(channel.id), marker, later)).toEqual({ kind: "absent" });
  });

  test.for([false, true])("of a forum is its posts, archived: %s", async (isArchived, { newDiscord }) => {
    const discord = await newDiscord();
    const forum = discord.channel("forum", { type: ChannelType.GuildForum });
    const posting = postingOn(discord);
    expect(await posting.sought(placeOf(forum.id, "forum"), marker, since())).toEqual({ kind: "absent" });
    const posted = await posting.post(placeOf(forum.id, "forum"), body, "n1", yes);
    for (const post of discord.channels().filter(({ parentId }) => parentId === forum.id)) post.isArchived = isArchived;
    expect(await posting.sought(placeOf(forum.id, "forum"), marker, since())).toMatchObject({
      ...posted,
      kind: "found",
    });
  });

  test("that cannot be read just now is asked for again", async ({ newDiscord }) => {
    const discord = await newDiscord();
    discord.fails("history", { kind: "broken", status: 502 });
    const { id } = discord.channel("news");
    expect(await postingOn(discord).sought(placeOf(id), marker, since())).toMatchObject({ kind: "not-now" });
    expect(await postingOn(discord).sought(placeOf("12345"), marker, since())).toMatchObject({ kind: "gone" });
  });
});

describe("publishing", () => {
  test("reaches the followers, and twice is no failure", async ({ newDiscord }) => {
    const discord = await newDiscord();
    const channel = discord.channel("announcements", { type: ChannelType.GuildAnnouncement });
    const posting = postingOn(discord);
    await posting.post(placeOf(channel.id, "announcement"), body, "n1", yes);
    const id = channel.messages[0]?.id ?? "";
    expect(await posting.publish(placeOf(channel.id), id)).toEqual({ isPublished: true, reason: null });
    expect(await posting.publish(placeOf(channel.id), id)).toEqual({ isPublished: true, reason: null });
    expect(discord.isPublished(id)).toBe(true);
  });

  test("says why it did not work", async ({ newDiscord }) => {
    const discord = await newDiscord();
    const outcome = await postingOn(discord).publish(placeOf(discord.channel("news").id), "123");
    expect(outcome).toMatchObject({ isPublished: false, reason: "the channel takes no such messages" });
  });
});
