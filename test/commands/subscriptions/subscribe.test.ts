import { ChannelType, PermissionFlagsBits } from "discord-api-types/v10";
import { describe, expect } from "vitest";
import type { Seen } from "../../discord/double/seen.ts";
import { DAY, type Desk, HOUR, test } from "./desk.ts";

const { ViewChannel, SendMessages, EmbedLinks, ReadMessageHistory, MentionEveryone } = PermissionFlagsBits;

const bridge =
  "The longest bridge of Peru opened to lorries after nine years of building. Ferries across the strait will stop in August, the ministry said.";

async function all({ digests, discord }: Desk) {
  return (await digests.subscriptions.ofGuild(discord.guildId)).map(({ subscription }) => subscription);
}

/** The ids of the zones that a menu offers. */
function menuOf({ components }: Seen): string {
  return JSON.stringify(components);
}

describe("/subscribe", () => {
  test("with a topic alone subscribes this channel, every day at eight, and shows the digest", async ({ newDesk }) => {
    const desk = await newDesk();
    await desk.publish(bridge);
    const ann = desk.moderator("ann", { locale: "de" });
    const answer = await ann.types("/subscribe", { topic: "peru" });
    expect(answer.isPrivate).toBe(true);
    expect(answer.content).toContain("Subscribed: a digest on **Peru** in <#");
    expect(answer.content).toContain("every day at **08:00** (Berlin)");
    expect(answer.content).toMatch(/The first comes <t:\d+:f> \(<t:\d+:R>\)/);
    expect(answer.text).toContain("The longest bridge of Peru opened to lorries");
    expect(answer.buttons).toEqual(["Change", "Send now", "Undo", "More settings"]);
    expect(await all(desk)).toMatchObject([
      { topics: ["peru"], minute: 480, days: [1, 2, 3, 4, 5, 6, 7], zone: "Europe/Berlin", userId: ann.id },
    ]);
  });

  test("delivers it at that time in that zone, once, with its buttons", async ({ newDesk }) => {
    const desk = await newDesk();
    const ann = desk.moderator("ann");
    await ann.types("/subscribe", { topic: "peru", time: "10", zone: "utc" });
    await desk.publish(bridge);
    await desk.passes(HOUR);
    const posted = () => ann.sees().filter(({ isPrivate }) => !isPrivate);
    expect(posted()).toEqual([]);
    await desk.passes(HOUR);
    for (let beat = 0; beat < 3; beat++) await desk.passes(60_000);
    expect(posted()).toHaveLength(1);
    const [digest] = posted();
    if (!digest) throw new Error("no digest");
    expect(digest.text).toContain("The longest bridge of Peru");
    expect((await desk.discord.person("ben").presses(digest, "Why these")).text).toContain("Why these stories");
  });

  test("asks about the zone once: the first time, with the guess and others to choose from", async ({ newDesk }) => {
    const desk = await newDesk();
    const ann = desk.moderator("ann", { locale: "de" });
    const first = await ann.types("/subscribe", { topic: "peru" });
    expect(first.content).toMatch(/Times are in Berlin \(Europe\/Berlin\), now \d\d:\d\d\. Wrong\? Choose below\./);
    expect(menuOf(first)).toContain("Asia/Tokyo");
    const second = await ann.types("/subscribe", { topic: "chile" });
    expect(second.content).not.toContain("Wrong?");
    const [{ id } = { id: "" }] = await all(desk);
    const changed = await ann.chooses(first, `sub-zone:${id}`, ["Asia/Tokyo"]);
    expect(changed.content).toContain("every day at **08:00** (Tokyo)");
    // The second was told the same guess.
    expect((await all(desk)).map(({ zone }) => zone)).toEqual(["Asia/Tokyo", "Asia/Tokyo"]);
    expect((await ann.types("/subscribe", { topic: "cuba" })).content).toContain("(Tokyo)");
  });

  test("goes by the language of the server before that of the asker, and by a zone that is named", async ({
    newDesk,
  }) => {
    const desk = await newDesk();
    const ann = desk.moderator("ann");
    expect((await ann.types("/subscribe", { topic: "peru", zone: "kathmandu" })).content).toContain("(Kathmandu)");
    expect(await desk.digests.settings.of(desk.discord.guildId)).toMatchObject({
      zone: "Asia/Kathmandu",
      isZoneGuessed: false,
    });
  });

  test.for([
    [{ topic: "peru", time: "25:00" }, "That is no time of day that I can read"],
    [{ topic: "peru", time: "tomorrow" }, "That is no time of day that I can read"],
    [{ topic: "peru", days: "never" }, "Those are no days that I can read"],
    [{ topic: "peru", zone: "Mordor" }, "I know no time zone by that name"],
    [{ topic: "the" }, "Those words stand in nearly every article"],
    [{ topic: "peru; -football" }, "“-football” is no topic yet. Say what to look for"],
    [{ topic: "q1; q2; q3; q4; q5; q6" }, "A digest has at most 5 topics"],
    [{ topic: " ; " }, "Name a topic, for example"],
  ] as const)(
    "says what cannot be meant in one sentence, and subscribes nothing: %o",
    async ([options, told], { newDesk }) => {
      const desk = await newDesk();
      const answer = await desk.moderator("ann").types("/subscribe", options);
      expect(answer).toMatchObject({ isPrivate: true, content: expect.stringContaining(told) });
      expect(await all(desk)).toEqual([]);
    },
  );

  test("takes several topics, with semicolons or commas, phrases whole", async ({ newDesk }) => {
    const desk = await newDesk();
    const ann = desk.moderator("ann");
    await ann.types("/subscribe", { topic: 'syria OR lebanon -football; "Lima, Peru", climate; Climate' });
    expect(await all(desk)).toMatchObject([{ topics: ["syria OR lebanon -football", '"Lima, Peru"', "Climate"] }]);
  });

  test("a topic on which nothing ever came is taken, and near names are told", async ({ newDesk }) => {
    const desk = await newDesk();
    await desk.publish(bridge);
    const ann = desk.moderator("ann");
    const answer = await ann.types("/subscribe", { topic: "atlantis" });
    expect(answer.content).toContain("No article on **Atlantis** has come in so far.");
    expect(await all(desk)).toHaveLength(1);
  });

  test.for(["/subscribe", "/digest preview"])(
    "%s on old news alone says so, shows to the asker what it would have said then, and posts nothing",
    async (command, { newDesk }) => {
      const desk = await newDesk();
      await desk.publish(bridge, {}, 24 * 30);
      const ann = desk.moderator("ann");
      const answer = await ann.types(command, { topic: "peru" });
      expect(answer.content).toMatch(/Nothing on \*\*Peru\*\* is new now\. On \d+ \w+ \d{4} it would have said:$/);
      expect(answer.text).toContain("The longest bridge of Peru opened to lorries");
      await desk.passes(DAY);
      expect(ann.sees().filter(({ isPrivate }) => !isPrivate)).toEqual([]);
    },
  );

  test("what it would have said holds nothing that came later", async ({ newDesk }) => {
    const desk = await newDesk();
    await desk.publish(bridge, {}, 24 * 30);
    await desk.publish("It had nothing to say of the bridge.", { title: "Silence" }, 24 * 28);
    const answer = await desk.moderator("ann").types("/digest preview", { topic: "bridge" });
    expect(answer.text).toContain("The longest bridge of Peru opened to lorries");
    expect(answer.text).toContain("1 article · 1 outlet");
  });

  test("a topic that nothing is on sends a server without feeds to the catalogue", async ({ newDesk }) => {
    const desk = await newDesk();
    const answer = await desk.moderator("ann").types("/digest preview", { topic: "atlantis" });
    expect(answer.content).toContain("No article on **Atlantis** has come in so far.");
    expect(answer.content).toContain("This server reads no feeds yet: `/feeds browse`");
    expect(answer.content).not.toContain("would have said");
  });

  test("the same twice is one", async ({ newDesk }) => {
    const desk = await newDesk();
    const ann = desk.moderator("ann");
    await ann.types("/subscribe", { topic: "peru" });
    expect((await ann.types("/subscribe", { topic: "Peru" })).content).toContain("That is subscribed already");
    const [ben, cat] = [desk.moderator("ben"), desk.moderator("cat")];
    await Promise.all([ben.types("/subscribe", { topic: "chile" }), cat.types("/subscribe", { topic: "chile" })]);
    expect(await all(desk)).toHaveLength(2);
  });

  test("a second topic at the same time and place can join the first", async ({ newDesk }) => {
    const desk = await newDesk();
    const ann = desk.moderator("ann");
    await ann.types("/subscribe", { topic: "peru" });
    const answer = await ann.types("/subscribe", { topic: "chile" });
    const joined = await ann.presses(answer, "Join it with the digest on peru");
    expect(joined.content).toContain("Changed: a digest on **Peru** and **Chile**");
    expect(await all(desk)).toMatchObject([
      { topics: ["peru", "chile"], state: "active" },
      { topics: ["chile"], state: "ended" },
    ]);
  });

  test("more than a server may have are refused", async ({ newDesk }) => {
    const desk = await newDesk({ maxSubscriptions: 2 });
    const ann = desk.moderator("ann");
    await ann.types("/subscribe", { topic: "peru" });
    const second = await ann.types("/subscribe", { topic: "chile" });
    expect((await ann.types("/subscribe", { topic: "cuba" })).content).toContain("This server has 2 subscriptions");
    const undone = await ann.presses(second, "Undo");
    expect((await ann.types("/subscribe", { topic: "cuba" })).content).toContain("Subscribed");
    // What is brought back counts too.
    expect((await ann.presses(undone, "Bring it back")).content).toContain("as many as there may be");
  });

  test("Undo works a day later, and what is undone can be had back", async ({ newDesk }) => {
    const desk = await newDesk();
    const ann = desk.moderator("ann");
    const answer = await ann.types("/subscribe", { topic: "peru" });
    await desk.passes(DAY + HOUR);
    const undone = await ann.presses(answer, "Undo");
    expect(undone).toMatchObject({ id: answer.id, content: expect.stringContaining("is deleted: no more comes") });
    expect(await all(desk)).toMatchObject([{ state: "ended" }]);
    await ann.presses(undone, "Bring it back");
    expect(await all(desk)).toMatchObject([{ state: "active" }]);
  });

  test("who may not manage the server is told so, and how to have one of their own", async ({ newDesk }) => {
    const desk = await newDesk();
    const answer = await desk.discord.person("ben").types("/subscribe", { topic: "peru" });
    expect(answer.content).toContain("you need the permission **Manage Server**");
    expect(answer.content).toContain("as a direct message");
    expect(await all(desk)).toEqual([]);
  });

  test("in a direct message it is for oneself, without any permission", async ({ newDesk }) => {
    const desk = await newDesk();
    await desk.publish(bridge);
    const channel = desk.discord.channel("dm", { isDirect: true });
    const ben = desk.discord.person("ben", { channel, locale: "en-GB" });
    const answer = await ben.types("/subscribe", { topic: "peru", time: "10" });
    expect(answer.content).toContain("for you alone, by direct message, every day at **10:00** (London)");
    await desk.passes(3 * HOUR);
    const [digest] = desk.discord.directChannel(ben.id)?.messages ?? [];
    expect(JSON.stringify(digest?.embeds)).toContain("longest bridge");
    expect((await ben.types("/subscriptions")).text).toContain("by direct message");
  });
});

describe("where a digest goes", () => {
  test.for([
    [{ botMay: SendMessages | EmbedLinks | ReadMessageHistory }, "**View Channel**"],
    [{ botMay: ViewChannel | SendMessages | ReadMessageHistory }, "**Embed Links**"],
    [{ botMay: ViewChannel | SendMessages | EmbedLinks }, "**Read Message History**"],
    [
      { botMay: ViewChannel, type: ChannelType.GuildForum },
      "**Create Posts**, **Embed Links**, and **Read Message History**",
    ],
    [
      { botMay: ViewChannel | EmbedLinks | ReadMessageHistory, type: ChannelType.PublicThread },
      "**Send Messages in Threads**",
    ],
  ] as const)("each missing permission is named at once: %o", async ([traits, named], { newDesk }) => {
    const desk = await newDesk();
    const parent = desk.discord.channel("parent", { botMay: traits.botMay });
    const channel = desk.discord.channel("news", { parentId: parent.id, ...traits });
    const ann = desk.moderator("ann");
    const answer = await ann.types("/subscribe", { topic: "peru", channel: channel.id });
    expect(answer.content).toContain(`Newsdesk cannot do that in <#${channel.id}> yet: it lacks `);
    expect(answer.content).toContain(named);
    expect(await all(desk)).toEqual([]);
  });

  test("the permissions of the channel in which it is asked are known without asking Discord", async ({ newDesk }) => {
    const desk = await newDesk();
    const channel = desk.discord.channel("news", { botMay: ViewChannel });
    const answer = await desk.moderator("ann", { channel }).types("/subscribe", { topic: "peru" });
    expect(answer.content).toContain("**Send Messages**, **Embed Links**, and **Read Message History**");
    expect(desk.discord.received("channel")).toEqual([]);
  });

  test("publishing in an announcement channel wants a permission of its own; elsewhere there is none", async ({
    newDesk,
  }) => {
    const desk = await newDesk();
    const ann = desk.moderator("ann");
    const channel = desk.discord.channel("news", { type: ChannelType.GuildAnnouncement }).id;
    const refused = await ann.types("/subscribe", { topic: "peru", channel, publish: true });
    expect(refused.content).toContain("**Manage Messages**");
    const plain = await ann.types("/subscribe", { topic: "peru", publish: true });
    expect(plain.content).toContain("Only an announcement channel publishes");
    expect(await all(desk)).toMatchObject([{ channelKind: "text", isPublished: false }]);
  });

  test.for([
    [ChannelType.GuildForum, "forum"],
    [ChannelType.PublicThread, "thread"],
    [ChannelType.GuildAnnouncement, "announcement"],
  ] as const)("channels of type %s are taken as %s", async ([type, channelKind], { newDesk }) => {
    const desk = await newDesk();
    const parent = desk.discord.channel("parent");
    const channel = desk.discord.channel("news", { type, parentId: parent.id }).id;
    await desk.moderator("ann").types("/subscribe", { topic: "peru", channel });
    expect(await all(desk)).toMatchObject([{ channelKind, channelId: channel }]);
  });

  test("a category is none", async ({ newDesk }) => {
    const desk = await newDesk();
    const channel = desk.discord.channel("news", { type: ChannelType.GuildCategory });
    const answer = await desk.moderator("ann", { channel }).types("/subscribe", { topic: "peru" });
    expect(answer.content).toContain("A category holds no messages");
  });

  test("nobody lets a digest mention whom they could not mention themselves, and never everyone", async ({
    newDesk,
  }) => {
    const desk = await newDesk();
    const ann = desk.moderator("ann");
    const closed = desk.discord.role("Editors");
    const open = desk.discord.role("Readers", { mentionable: true });
    const refused = await ann.types("/subscribe", { topic: "peru", ping: closed.id });
    expect(refused.content).toContain(`You may not mention <@&${closed.id}> yourself`);
    const bob = desk.moderator("bob", { may: MentionEveryone });
    const lacking = await bob.types("/subscribe", { topic: "peru", ping: closed.id });
    expect(lacking.content).toContain("it lacks **Mention Everyone**");
    const fine = await ann.types("/subscribe", { topic: "peru", ping: open.id });
    expect(fine.content).toContain(`It mentions <@&${open.id}>.`);
  });
});

describe("suggestions", () => {
  test("times, days and zones are completed as people type them", async ({ newDesk }) => {
    const desk = await newDesk();
    const ann = desk.moderator("ann");
    const offered = async (option: string, text: string) =>
      (await ann.suggestions("/subscribe", option, text, option === "topic" ? {} : { topic: "peru" })).map(
        ({ value }) => value,
      );
    expect(await offered("time", "8")).toContain("20:00");
    expect(await offered("days", "week")).toEqual(["weekdays", "weekends"]);
    expect(await offered("zone", "berl")).toContain("Europe/Berlin");
    expect((await offered("topic", "syria; li")).at(-1)).toBe("syria; li");
  });
});
