import { expect, test } from "vitest";
import { pinging, publicReply } from "#discord/reply.ts";
import { createChannel } from "#preview/channel.ts";
import { createPosts } from "#preview/posts.ts";
import { CHANNEL, CHANNELS, ROLES } from "#preview/protocol.ts";
import { welcome } from "#preview/welcome.ts";

const now = () => new Date("2026-11-22T12:00:00Z");

function posting() {
  const channel = createChannel(now);
  return { channel, ...createPosts(channel, now) };
}

test("a post stands in the channel for every tab, and says which other channel it went to", () => {
  const { channel, post } = posting();
  post(CHANNELS[1].id, publicReply({ content: "Good morning." }).body);
  post(CHANNEL.id, pinging(ROLES[0].id, { content: "Good evening." }));
  expect(channel.seenBy("a")).toMatchObject([
    { content: "Good morning.", postedTo: "news", flags: 0, usedCommand: null },
    { content: `<@&${ROLES[0].id}>\nGood evening.`, postedTo: null },
  ]);
  expect(channel.seenBy("b")).toEqual(channel.seenBy("a"));
});

test.each([
  ["an unknown channel", "1", publicReply({ content: "x" }).body],
  ["an empty message", CHANNEL.id, publicReply({}).body],
  ["a message that pings whom it names", CHANNEL.id, { content: "@everyone" }],
])("Discord refuses %s here too", (_, channelId, body) => {
  const { channel, post } = posting();
  expect(() => post(channelId, body)).toThrow("Discord refuses this");
  expect(channel.seenBy("a")).toEqual([]);
});

test("a post is found by the marker in its buttons or its footer, the newest first; what people see alone is not", () => {
  const { channel, post, find } = posting();
  const marked = (text: string) => publicReply({ embeds: [{ title: "x", footer: { text } }] }).body;
  expect(find("m1")).toBeNull();
  post(CHANNEL.id, marked("Digest m1"));
  const second = post(CHANNEL.id, marked("Digest m1"));
  post(CHANNEL.id, publicReply({ content: "I mention m2" }).body);
  channel.put({ ...welcome(channel.nextId(), now()), embeds: [{ footer: { text: "m3" } }] }, "a");
  expect([find("m1"), find("m2"), find("m3")]).toEqual([second, null, null]);
});
