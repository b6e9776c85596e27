import { ChannelType, PermissionFlagsBits } from "discord-api-types/v10";
import { describe, expect } from "vitest";
import { unsubscribeCommand } from "#commands/subscriptions/unsubscribe.ts";
import type { Person } from "../../discord/double/person.ts";
import type { Seen } from "../../discord/double/seen.ts";
import { typing } from "../asked.ts";
import { DAY, type Desk, HOUR, test } from "./desk.ts";

const bridge = "The longest bridge of Peru opened to lorries after nine years of building.";
const storm = "A storm in Peru cut off the power of forty thousand homes in the north of the country.";

async function one({ digests, discord }: Desk) {
  const [stored] = await digests.subscriptions.ofGuild(discord.guildId);
  if (!stored) throw new Error("no subscription");
  return { ...stored, ...stored.subscription };
}

/** Subscribes to Peru at ten, and opens it in the list. */
async function opened(desk: Desk, ann: Person): Promise<Seen> {
  await ann.types("/subscribe", { topic: "peru", time: "10", zone: "utc" });
  return ann.chooses(await ann.types("/subscriptions"), "sub-show:", [(await one(desk)).id]);
}

describe("/subscriptions", () => {
  test("without any says how to make one", async ({ newDesk }) => {
    const desk = await newDesk();
    expect((await desk.moderator("ann").types("/subscriptions")).content).toContain("`/subscribe topic:syria`");
  });

  test("lists them in pages, and those of one channel alone", async ({ newDesk }) => {
    const desk = await newDesk();
    const ann = desk.moderator("ann");
    const news = desk.discord.channel("news");
    for (let count = 1; count <= 8; count++) await ann.types("/subscribe", { topic: `topic${count}` });
    await ann.types("/subscribe", { topic: "peru", channel: news.id });
    const first = await ann.types("/subscriptions");
    expect(first.text).toContain("9 subscriptions");
    expect(first.text).toContain("page 1 of 2");
    expect(first.text).toContain("last: none yet");
    const second = await ann.presses(first, "More ›");
    expect(second).toMatchObject({ id: first.id, buttons: ["‹ Back"] });
    expect(second.text).toContain("**Peru**");
    const here = await ann.types("/subscriptions", { channel: news.id });
    expect(here.text).toContain("1 subscription");
    expect(here.text).not.toContain("Topic1");
  });

  test("says what became of the last digest, with a link to it", async ({ newDesk }) => {
    const desk = await newDesk();
    const ann = desk.moderator("ann");
    await opened(desk, ann);
    await desk.publish(bridge);
    await desk.passes(2 * HOUR);
    const [posted] = ann.sees().filter(({ isPrivate }) => !isPrivate);
    const list = await ann.types("/subscriptions");
    expect(list.text).toContain(
      `[posted](https://discord.com/channels/${desk.discord.guildId}/${posted?.channelId}/${posted?.id})`,
    );
  });

  test("a paused one is silent until it is resumed", async ({ newDesk }) => {
    const desk = await newDesk();
    const ann = desk.moderator("ann");
    const paused = await ann.presses(await opened(desk, ann), "Pause");
    expect(paused.text).toContain("**Standing** paused");
    await desk.publish(bridge);
    await desk.passes(DAY);
    expect(ann.sees().filter(({ isPrivate }) => !isPrivate)).toEqual([]);
    const resumed = await ann.presses(paused, "Resume");
    expect(resumed.text).toMatch(/\*\*Standing\*\* next <t:/);
    await desk.publish(storm, { title: "Storm in Peru" });
    await desk.passes(2 * HOUR);
    expect(ann.sees().filter(({ isPrivate }) => !isPrivate)).toHaveLength(1);
  });

  test("the form changes topics, time, days, zone and length, and shows the digest anew", async ({ newDesk }) => {
    const desk = await newDesk();
    await desk.publish(bridge);
    const ann = desk.moderator("ann");
    const detail = await opened(desk, ann);
    const form = await ann.opens(detail, "Change");
    expect(form.texts).toEqual({ topics: "peru", time: "10:00", days: "every day", zone: "UTC", stories: "6" });
    const texts = { topics: "peru; chile", time: "8 pm", days: "mon-fri", zone: "Lima", stories: "3" };
    const changed = await ann.fills(form, texts);
    expect(changed).toMatchObject({ id: detail.id });
    expect(changed.text).toContain("Changed: a digest on **Peru** and **Chile**");
    expect(changed.text).toContain("weekdays at **20:00** (Lima)");
    expect(changed.text).toContain("The longest bridge of Peru");
    expect(await one(desk)).toMatchObject({ minute: 1200, days: [1, 2, 3, 4, 5], zone: "America/Lima", stories: 3 });
  });

  test.for([
    [{ time: "25:00" }, "That is no time of day"],
    [{ stories: "11" }, "one from 1 to 10"],
    [{ topics: "the" }, "Those words stand in nearly every article"],
  ] as const)("a form that cannot be meant changes nothing: %o", async ([texts, told], { newDesk }) => {
    const desk = await newDesk();
    const ann = desk.moderator("ann");
    const form = await ann.opens(await opened(desk, ann), "Change");
    expect((await ann.fills(form, texts)).content).toContain(told);
    expect(await one(desk)).toMatchObject({ topics: ["peru"], minute: 600, stories: 6 });
  });

  test("Send now posts what is new at once, and says so when nothing is", async ({ newDesk }) => {
    const desk = await newDesk();
    const ann = desk.moderator("ann");
    const detail = await opened(desk, ann);
    expect((await ann.presses(detail, "Send now")).content).toContain("nothing was posted");
    await desk.publish(bridge, {}, 1);
    expect((await ann.presses(detail, "Send now")).content).toMatch(/^The digest: \[posted\]/);
    expect((await ann.presses(detail, "Send now")).content).toContain("nothing was posted");
    const posted = ann.sees().filter(({ isPrivate }) => !isPrivate);
    expect(posted).toHaveLength(1);
    // The scheduled one tells only what came since.
    await desk.passes(HOUR);
    await desk.publish(storm, { title: "Storm in Peru" }, 0.1);
    await desk.passes(HOUR);
    const [, second] = ann.sees().filter(({ isPrivate }) => !isPrivate);
    expect(second?.text).toContain("A storm in Peru");
    expect(second?.text).not.toContain("longest bridge");
  });

  test("moves to another channel, where the bot's permissions are asked for", async ({ newDesk }) => {
    const desk = await newDesk();
    const ann = desk.moderator("ann");
    const detail = await opened(desk, ann);
    const { id } = await one(desk);
    const closed = desk.discord.channel("closed", { botMay: 0n });
    const open = desk.discord.channel("open", { type: ChannelType.GuildForum });
    expect((await ann.chooses(detail, `sub-move:${id}`, [closed.id])).content).toContain("it lacks **View Channel**");
    const moved = await ann.chooses(detail, `sub-move:${id}`, [open.id]);
    expect(moved.text).toContain(`in <#${open.id}>`);
    expect(await one(desk)).toMatchObject({ channelId: open.id, channelKind: "forum" });
  });

  test("mentions a role, or none again", async ({ newDesk }) => {
    const desk = await newDesk();
    const ann = desk.moderator("ann");
    const role = desk.discord.role("Readers", { mentionable: true });
    const detail = await opened(desk, ann);
    const { id } = await one(desk);
    const chosen = await ann.chooses(detail, `sub-ping:${id}`, [role.id]);
    expect(chosen.text).toContain(`**Mentions** <@&${role.id}>`);
    expect((await ann.chooses(chosen, `sub-ping:${id}`, [])).text).toContain("**Mentions** nobody");
  });

  test("says that nothing is new, if that is wanted", async ({ newDesk }) => {
    const desk = await newDesk();
    const ann = desk.moderator("ann");
    await ann.presses(await opened(desk, ann), "Say when nothing is new");
    await desk.passes(2 * HOUR);
    expect(ann.sees().at(-1)?.text).toContain("Nothing new on **Peru**");
  });

  test("its buttons do nothing for those who lost the permission, or in another server", async ({ newDesk }) => {
    const desk = await newDesk();
    const ann = desk.moderator("ann");
    await opened(desk, ann);
    const { id } = await one(desk);
    const ended = { ...(await one(desk)).subscription, guildId: "77", channelId: "78" };
    const elsewhere = await desk.digests.subscriptions.add(ended, new Date(desk.discord.now()));
    if (elsewhere.kind !== "added") throw new Error(elsewhere.kind);
    await expect(ann.types("/unsubscribe", { topic: elsewhere.stored.subscription.id })).resolves.toMatchObject({
      content: expect.stringContaining("There is no subscription on that"),
    });
    const ben = desk.discord.person("ben");
    expect((await ben.types("/subscriptions")).content).toContain("**Manage Server**");
    expect((await ben.types("/unsubscribe", { topic: id })).content).toContain("**Manage Server**");
    expect(await one(desk)).toMatchObject({ state: "active" });
  });
});

describe("/unsubscribe", () => {
  test("without a topic ends the one of this channel, and nothing is posted any more", async ({ newDesk }) => {
    const desk = await newDesk();
    const ann = desk.moderator("ann");
    await ann.types("/subscribe", { topic: "peru", time: "10", zone: "utc" });
    expect((await ann.types("/unsubscribe")).content).toContain("The digest on **Peru**");
    await desk.publish(bridge);
    await desk.passes(DAY);
    expect(ann.sees().filter(({ isPrivate }) => !isPrivate)).toEqual([]);
    expect((await ann.types("/subscriptions")).content).toContain("There are no subscriptions");
    expect((await ann.types("/unsubscribe")).content).toBe("There are no subscriptions to end.");
  });

  test("names those there are while one types, and asks which of several is meant", async ({ newDesk }) => {
    const desk = await newDesk();
    const ann = desk.moderator("ann");
    for (const topic of ["peru", "chile; peru"]) await ann.types("/subscribe", { topic });
    const offered = await ann.suggestions("/unsubscribe", "topic", "chi");
    expect(offered).toMatchObject([{ name: "chile; peru · every day at 08:00" }]);
    expect((await ann.types("/unsubscribe", { topic: "Peru" })).content).toContain("Which one?");
    await ann.types("/unsubscribe", { topic: offered[0]?.value ?? "" });
    expect((await ann.types("/unsubscribe", { topic: "Peru" })).content).toContain("is deleted");
    expect(await desk.discord.person("ben").suggestions("/unsubscribe", "topic", "")).toEqual([]);
  });

  test("a broken database is no missing permission: the suggestions fail, and are logged", async ({ newDesk }) => {
    const { commandNeeds } = (await newDesk()).digests;
    const broken = new Error("the file is damaged");
    const settings = { ...commandNeeds.settings, of: () => Promise.reject(broken) };
    const { suggest } = unsubscribeCommand({ ...commandNeeds, settings });
    await expect(suggest?.(typing("unsubscribe", "topic", ""))).rejects.toBe(broken);
  });
});

describe("/digest preview", () => {
  test("shows the asker alone what a digest would say, and moderators a way to subscribe", async ({ newDesk }) => {
    const desk = await newDesk();
    await desk.publish(bridge);
    const ben = await desk.discord.person("ben").types("/digest preview", { topic: "peru" });
    expect(ben).toMatchObject({ isPrivate: true, buttons: [] });
    expect(ben.text).toContain("The longest bridge of Peru");
    const ann = desk.moderator("ann");
    const subscribed = await ann.presses(
      await ann.types("/digest preview", { topic: "peru" }),
      "Subscribe this channel",
    );
    expect(subscribed.content).toContain("Subscribed: a digest on **Peru**");
  });
});

describe("a channel that is closed to the bot", () => {
  async function closedAtTen(desk: Desk, ann: Person, code = 50_001) {
    await opened(desk, ann);
    await desk.publish(bridge);
    desk.discord.fails("post", { kind: "refused", status: 403, code });
    await desk.passes(2 * HOUR);
  }

  test("suspends its digest and tells who subscribed, once, by direct message", async ({ newDesk }) => {
    const desk = await newDesk();
    const ann = desk.moderator("ann");
    await closedAtTen(desk, ann);
    const told = () => desk.discord.directChannel(ann.id)?.messages.map(({ content }) => content) ?? [];
    expect(await one(desk)).toMatchObject({ state: "suspended" });
    expect(told()).toEqual([expect.stringContaining("Newsdesk cannot see the channel. They rest")]);
    await desk.passes(DAY);
    expect(told()).toHaveLength(1);
    expect((await ann.types("/subscriptions")).text).toContain("resting: Newsdesk cannot see the channel");
  });

  test("with several digests is told once to who subscribed to them", async ({ newDesk }) => {
    const desk = await newDesk();
    const ann = desk.moderator("ann");
    for (const topic of ["bridge", "peru"]) await ann.types("/subscribe", { topic, time: "10", zone: "utc" });
    await desk.publish(bridge);
    desk.discord.fails("post", { kind: "refused", status: 403, code: 50_001 }, 2);
    await desk.passes(2 * HOUR);
    const all = await desk.digests.subscriptions.ofGuild(desk.discord.guildId);
    expect(all.map(({ subscription }) => subscription.state)).toEqual(["suspended", "suspended"]);
    expect(desk.discord.directChannel(ann.id)?.messages).toHaveLength(1);
  });

  test("is tried again weekly, and its digest comes by itself", async ({ newDesk }) => {
    const desk = await newDesk();
    const ann = desk.moderator("ann");
    await closedAtTen(desk, ann);
    await desk.passes(7 * DAY + HOUR);
    expect(await one(desk)).toMatchObject({ state: "active" });
    await desk.publish(storm, { title: "Storm in Peru" }, 1);
    await desk.passes(DAY);
    expect(ann.sees().at(-1)?.text).toContain("A storm in Peru");
  });

  test("is tried at once when a moderator says that it is open", async ({ newDesk }) => {
    const desk = await newDesk();
    const ann = desk.moderator("ann");
    await closedAtTen(desk, ann);
    const detail = await ann.chooses(await ann.types("/subscriptions"), "sub-show:", [(await one(desk)).id]);
    await ann.presses(detail, "Try again now");
    expect(await one(desk)).toMatchObject({ state: "active" });
  });

  test("is told in another channel of the server to who takes no direct messages", async ({ newDesk }) => {
    const desk = await newDesk();
    const ann = desk.moderator("ann");
    const other = desk.discord.channel("other");
    await ann.types("/subscribe", { topic: "chile", channel: other.id, time: "11", zone: "utc" });
    await ann.types("/subscribe", { topic: "peru", time: "10", zone: "utc" });
    await desk.publish(bridge);
    desk.discord.fails("post", { kind: "refused", status: 403, code: 50_013 });
    desk.discord.fails("open direct", { kind: "refused", status: 403, code: 50_007 });
    await desk.passes(2 * HOUR);
    expect(other.messages.map(({ content }) => content)).toEqual([
      expect.stringContaining("Newsdesk may not write in the channel"),
    ]);
  });

  test("that was deleted ends its digest, which can still move to another", async ({ newDesk }) => {
    const desk = await newDesk();
    const ann = desk.moderator("ann");
    await closedAtTen(desk, ann, 10_003);
    expect(await one(desk)).toMatchObject({ state: "ended" });
    const list = await ann.types("/subscriptions");
    expect(list.text).toContain("ended: the channel is gone");
    const { id } = await one(desk);
    const news = desk.discord.channel("news");
    await ann.chooses(await ann.chooses(list, "sub-show:", [id]), `sub-move:${id}`, [news.id]);
    expect(await one(desk)).toMatchObject({ state: "active", channelId: news.id });
  });
});

describe("a server that removed the bot", () => {
  const gone = { kind: "refused", status: 403, code: 50_001 } as const;

  async function removed(desk: Desk, ann: Person) {
    await opened(desk, ann);
    await desk.publish(bridge);
    desk.discord.fails("post", gone);
    desk.discord.fails("roles", gone, 100);
    await desk.passes(2 * HOUR);
  }

  test("gets nothing, and its data goes after thirty days", async ({ newDesk }) => {
    const desk = await newDesk();
    const ann = desk.moderator("ann");
    await removed(desk, ann);
    expect(await one(desk)).toMatchObject({ state: "ended", reason: "Newsdesk was removed from the server" });
    expect(desk.discord.directChannel(ann.id)).toBeUndefined();
    desk.discord.passes(29 * DAY);
    await desk.sweep();
    expect(await one(desk)).toMatchObject({ state: "ended" });
    desk.discord.passes(2 * DAY);
    await desk.sweep();
    expect(await desk.digests.subscriptions.ofGuild(desk.discord.guildId)).toEqual([]);
    expect(await desk.digests.deliveries.list({ limit: 9 })).toEqual([]);
    expect(await desk.digests.settings.of(desk.discord.guildId)).toMatchObject({ zone: null });
  });

  test("and took it back keeps all, and has its digests back at a press", async ({ newDesk }) => {
    const desk = await newDesk();
    const ann = desk.moderator("ann");
    await removed(desk, ann);
    desk.discord.forgives("roles");
    const detail = await ann.chooses(await ann.types("/subscriptions"), "sub-show:", [(await one(desk)).id]);
    await ann.presses(detail, "Bring it back");
    desk.discord.passes(31 * DAY);
    await desk.sweep();
    expect(await one(desk)).toMatchObject({ state: "active" });
    expect(await desk.digests.settings.of(desk.discord.guildId)).toMatchObject({ zone: "UTC" });
  });
});

describe("/settings", () => {
  test("show what is set and change what is given", async ({ newDesk }) => {
    const desk = await newDesk();
    const ann = desk.moderator("ann");
    const role = desk.discord.role("Editors");
    const empty = await ann.types("/settings");
    expect(empty.text).toContain("**Clock** asked at the first");
    const options = { zone: "Berlin", time: "7:30", quiet: "22-6", language: "German", role: role.id };
    const set = await ann.types("/settings", options);
    for (const told of ["Berlin (Europe/Berlin), now", "07:30", "22:00 to 06:00", "German", `<@&${role.id}>`])
      expect(set.text).toContain(told);
    const form = await ann.opens(set, "Change");
    const changed = await ann.fills(form, { quiet: "none", language: "any" });
    expect(changed.text).toContain("**Quiet hours** none");
    expect(changed.text).toContain("**Language of articles in digests** any");
    expect(changed.text).toContain("07:30");
  });

  test("a zone named there takes the place of a guess, in the digests that were told by it", async ({ newDesk }) => {
    const desk = await newDesk();
    const ann = desk.moderator("ann", { locale: "de" });
    for (const options of [{ topic: "peru" }, { topic: "chile", zone: "Lima" }]) await ann.types("/subscribe", options);
    await desk.digests.settings.set(desk.discord.guildId, { zone: "Europe/Berlin", isZoneGuessed: true });
    await ann.types("/settings", { zone: "Tokyo" });
    const zones = async () =>
      (await desk.digests.subscriptions.ofGuild(desk.discord.guildId)).map(({ subscription }) => subscription.zone);
    expect(await zones()).toEqual(["Asia/Tokyo", "America/Lima"]);
    await ann.types("/settings", { zone: "Berlin" });
    expect(await zones()).toEqual(["Asia/Tokyo", "America/Lima"]);
  });

  test("a role named there may manage digests, but not the role", async ({ newDesk }) => {
    const desk = await newDesk();
    const role = desk.discord.role("Editors");
    const ben = desk.discord.person("ben", { roles: [role] });
    expect((await ben.types("/subscribe", { topic: "peru" })).content).toContain("**Manage Server**");
    await desk.moderator("ann").types("/settings", { role: role.id });
    expect((await ben.types("/subscribe", { topic: "peru" })).content).toContain("Subscribed");
    const other = desk.discord.role("Others");
    expect((await ben.types("/settings", { role: other.id })).content).toContain("**Manage Server**");
  });

  test("quiet hours refuse a time that is chosen within, and move the usual time to their end", async ({ newDesk }) => {
    const desk = await newDesk();
    const ann = desk.moderator("ann");
    await ann.types("/settings", { quiet: "22 - 9", zone: "utc" });
    const refused = await ann.types("/subscribe", { topic: "peru", time: "23" });
    expect(refused.content).toContain("23:00 lies in this server's quiet hours (22:00 to 09:00 in UTC)");
    const moved = await ann.types("/subscribe", { topic: "peru" });
    expect(moved.content).toContain("every day at **09:00**");
    expect(moved.content).toContain("so it comes at their end");
    // By the server's clock, wherever the digest's own is: 07:30 in London is 07:30 UTC in winter.
    const abroad = await ann.types("/subscribe", { topic: "peru", time: "10", zone: "Berlin" });
    expect(abroad.content).toContain("Subscribed");
    expect((await ann.types("/subscribe", { topic: "peru", time: "9", zone: "Berlin" })).content).toContain(
      "quiet hours",
    );
  });

  test("digests that come within new quiet hours are told, and move at a press", async ({ newDesk }) => {
    const desk = await newDesk();
    const ann = desk.moderator("ann");
    await ann.types("/subscribe", { topic: "peru", time: "10", zone: "utc" });
    const set = await ann.types("/settings", { quiet: "9-11" });
    expect(set.text).toContain("1 digest comes within the quiet hours.");
    const moved = await ann.presses(set, "Move to 11:00");
    expect(moved.text).not.toContain("comes within");
    expect(await one(desk)).toMatchObject({ minute: 660 });
  });

  test("a language leaves articles in others out of digests", async ({ newDesk }) => {
    const desk = await newDesk();
    await desk.publish(bridge);
    const ann = desk.moderator("ann");
    await ann.types("/settings", { language: "de" });
    expect((await ann.types("/digest preview", { topic: "peru" })).text).not.toContain("longest bridge");
    await ann.types("/settings", { language: "any" });
    expect((await ann.types("/digest preview", { topic: "peru" })).text).toContain("longest bridge");
  });

  test.for([
    [{ quiet: "always" }, "Write quiet hours like 22-7"],
    [{ language: "Klingon" }, "I know no language by that name"],
    [{ zone: "Mordor" }, "I know no time zone"],
  ] as const)("what cannot be meant changes nothing: %o", async ([options, told], { newDesk }) => {
    const desk = await newDesk();
    const ann = desk.moderator("ann");
    expect((await ann.types("/settings", { time: "9", ...options })).content).toContain(told);
    expect((await ann.types("/settings")).text).toContain("**Usual time of digests** 08:00");
  });
});

describe("/data", () => {
  const may = PermissionFlagsBits.Administrator;

  test("gives administrators all that is kept of their server as a file", async ({ newDesk }) => {
    const desk = await newDesk();
    const ann = desk.moderator("ann", { may });
    await opened(desk, ann);
    await desk.publish(bridge);
    await desk.passes(2 * HOUR);
    const answer = await ann.types("/data export");
    const [file] = answer.files;
    const data = JSON.parse(file?.text ?? "");
    expect(answer.isPrivate).toBe(true);
    expect(data).toMatchObject({
      settings: { zone: "UTC" },
      subscriptions: [{ subscription: { topics: ["peru"], userId: ann.id } }],
      deliveries: [{ state: "sent" }],
      feeds: [],
    });
  });

  test("is for administrators alone", async ({ newDesk }) => {
    const desk = await newDesk();
    const ben = desk.moderator("ben");
    for (const command of ["/data export", "/data delete"])
      expect((await ben.types(command)).content).toContain("**Administrator**");
  });

  test("deletes it all after asking, and nothing comes any more", async ({ newDesk }) => {
    const desk = await newDesk();
    const ann = desk.moderator("ann", { may });
    await opened(desk, ann);
    const asked = await ann.types("/data delete");
    expect((await ann.presses(asked, "Keep it")).content).toBe("Nothing was deleted.");
    expect(await one(desk)).toMatchObject({ state: "active" });
    await ann.presses(await ann.types("/data delete"), "Delete everything");
    await desk.publish(bridge);
    await desk.passes(DAY);
    expect(ann.sees().filter(({ isPrivate }) => !isPrivate)).toEqual([]);
    expect(await desk.digests.settings.of(desk.discord.guildId)).toMatchObject({ zone: null });
    expect(await desk.digests.deliveries.list({ limit: 9 })).toEqual([]);
  });
});

describe("/status", () => {
  test("tells everybody how news and digests stand, and the owner how deliveries went", async ({ newDesk }) => {
    const desk = await newDesk();
    const ann = desk.moderator("ann");
    await opened(desk, ann);
    await desk.publish(bridge);
    await desk.passes(2 * HOUR);
    const plain = await ann.types("/status");
    expect(plain.content).toContain("1 article");
    expect(plain.content).toContain("1 subscription, the next <t:");
    expect(plain.content).not.toContain("Deliveries");
    desk.discord.belongsTo(ann.id);
    expect((await ann.types("/status")).content).toContain("**Deliveries of the last 24 hours** 1 sent");
  });
});
