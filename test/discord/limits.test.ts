import { MessageCreateRequestSchema } from "discord-api-spec/zod";
import {
  AllowedMentionsTypes,
  type APIButtonComponentWithCustomId,
  type APIButtonComponentWithURL,
  type APIChannelSelectComponent,
  type APIStringSelectComponent,
  ButtonStyle,
  ComponentType,
  MessageFlags,
  SelectMenuDefaultValueType,
} from "discord-api-types/v10";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { problemsOf, type SentMessage } from "#discord/limits.ts";
import { pinging, publicReply } from "#discord/reply.ts";

const muted = { allowed_mentions: { parse: [] } };

function button(custom_id: string, label = "Sources"): APIButtonComponentWithCustomId {
  return { type: ComponentType.Button, style: ButtonStyle.Secondary, custom_id, label };
}

function link(url: string): APIButtonComponentWithURL {
  return { type: ComponentType.Button, style: ButtonStyle.Link, url, label: "Read" };
}

function row(...components: APIButtonComponentWithCustomId[]) {
  return { type: ComponentType.ActionRow as const, components };
}

test("a message with text, an embed and buttons has no problems", () => {
  const { body } = publicReply({
    content: "x".repeat(2_000),
    embeds: [
      { title: "t".repeat(256), description: "d".repeat(4_096), fields: [{ name: "n", value: "v".repeat(1_024) }] },
    ],
    components: [row(button("a"), button("b"), button("c"), button("d"), button("e"))],
  });
  expect(problemsOf(body)).toEqual([]);
});

test("a role that the text mentions first can be pinged, beside an embed too", () => {
  expect(problemsOf(pinging("7", { content: "Good morning." }))).toEqual([]);
  const digest = pinging("7", { embeds: [{ title: "t" }] });
  expect(digest).toEqual({ content: "<@&7>", embeds: [{ title: "t" }], allowed_mentions: { parse: [], roles: ["7"] } });
  expect(problemsOf(digest)).toEqual([]);
});

test("a file alone is a message", () => {
  expect(problemsOf({ ...muted, attachments: [{ filename: "data.json" }] })).toEqual([]);
});

test("an edit may leave out what stays, but not whom it pings", () => {
  expect(problemsOf(muted)).toEqual(["the message is empty"]);
  expect(problemsOf(muted, { isEdit: true })).toEqual([]);
  expect(problemsOf({ content: "hello" }, { isEdit: true })).toEqual([
    "allowed_mentions.parse is missing: names in the text would ping",
  ]);
});

describe("each of these is told in one sentence", () => {
  const select = (count: number, value = (index: number) => `${index}`) => ({
    type: ComponentType.StringSelect as const,
    custom_id: "choose",
    options: Array.from({ length: count }, (_, index) => ({ label: "l", value: value(index) })),
  });
  const channels: APIChannelSelectComponent = { type: ComponentType.ChannelSelect, custom_id: "channel" };
  const chosen = (id: string) => ({ type: SelectMenuDefaultValueType.Channel as const, id });
  const everyRole = Array.from({ length: 101 }, (_, index) => `${index}`);
  const inRow = (component: APIStringSelectComponent | APIChannelSelectComponent) => ({
    type: ComponentType.ActionRow as const,
    components: [component],
  });
  const embed = { title: "t" };
  const long = { description: "d".repeat(4_000) };

  const cases: readonly (readonly [problem: string, message: SentMessage])[] = [
    ["the message is empty", { content: " \n " }],
    ["the content has 2001 characters", { content: "x".repeat(2_001) }],
    ["the nonce has 26 characters", { content: "x", nonce: "n".repeat(26) }],
    ["there are 11 embeds", { embeds: Array.from({ length: 11 }, () => embed) }],
    ["embed 1 is empty", { embeds: [{ color: 1 }] }],
    ["the title of embed 1", { embeds: [{ title: "t".repeat(257) }] }],
    ["the description of embed 2", { embeds: [embed, { description: "d".repeat(4_097) }] }],
    ["the footer of embed 1", { embeds: [{ footer: { text: "f".repeat(2_049) } }] }],
    ["the author of embed 1", { embeds: [{ author: { name: "a".repeat(257) } }] }],
    [
      "there are 26 fields in embed 1",
      { embeds: [{ fields: Array.from({ length: 26 }, () => ({ name: "n", value: "v" })) }] },
    ],
    ["lacks its name or its value", { embeds: [{ fields: [{ name: "n", value: " " }] }] }],
    ["the name of a field", { embeds: [{ fields: [{ name: "n".repeat(257), value: "v" }] }] }],
    ["the value of a field", { embeds: [{ fields: [{ name: "n", value: "v".repeat(1_025) }] }] }],
    ["no web address", { embeds: [{ title: "t", url: "javascript:alert(1)" }] }],
    ["6000 characters together", { embeds: [long, long] }],
    ["a button links to", { components: [{ type: ComponentType.ActionRow, components: [link("example.org")] }] }],
    [
      "the address of a button",
      { components: [{ type: ComponentType.ActionRow, components: [link(`https://example.org/${"x".repeat(500)}`)] }] },
    ],
    ["would ping", { content: "x", allowed_mentions: { parse: [AllowedMentionsTypes.User] } }],
    ["people would be pinged", { content: "<@1>", allowed_mentions: { parse: [], users: ["1"] } }],
    [
      "101 ids",
      { content: everyRole.map((id) => `<@&${id}>`).join(""), allowed_mentions: { parse: [], roles: everyRole } },
    ],
    ["the role 7 is to be pinged", { content: "<@&8>", allowed_mentions: { parse: [], roles: ["7"] } }],
    ["the role 7 is to be pinged", { embeds: [{ title: "<@&7>" }], allowed_mentions: { parse: [], roles: ["7"] } }],
    ["there are 11 files", { attachments: Array.from({ length: 11 }, (_, index) => ({ filename: `${index}` })) }],
    ["a file has no name", { attachments: [{ filename: "" }] }],
    ['the file "a.txt" stands there twice', { attachments: [{ filename: "a.txt" }, { filename: "a.txt" }] }],
    ["there are 6 rows", { components: Array.from({ length: 6 }, (_, index) => row(button(`${index}`))) }],
    ["a row is empty", { components: [row()] }],
    ["6 buttons in a row", { components: [row(...Array.from({ length: 6 }, (_, index) => button(`${index}`)))] }],
    ['custom id "a" stands there twice', { components: [row(button("a")), row(button("a"))] }],
    ["a custom id has 101 characters", { components: [row(button("x".repeat(101)))] }],
    ["a custom id is empty", { components: [row(button(""))] }],
    ["the label of a button", { components: [row(button("a", "l".repeat(81)))] }],
    ["neither label nor emoji", { components: [row(button("a", ""))] }],
    ["26 options", { components: [inRow(select(26))] }],
    ["has no options", { components: [inRow({ ...select(0), min_values: 0, max_values: 0 })] }],
    ['the value "same" stands there twice', { components: [inRow(select(2, () => "same"))] }],
    ["a text in a select menu", { components: [inRow(select(1, () => "v".repeat(101)))] }],
    ["asks for more choices", { components: [inRow({ ...select(1), max_values: 2 })] }],
    ["the placeholder of a select menu", { components: [inRow({ ...channels, placeholder: "p".repeat(151) })] }],
    ["more than 25 choices", { components: [inRow({ ...channels, max_values: 26 })] }],
    ["more is chosen", { components: [inRow({ ...channels, default_values: [chosen("1"), chosen("2")] })] }],
    ["only rows stand at the top", { components: [{ type: ComponentType.TextDisplay, content: "x" }] }],
  ];

  test.each(cases)("%s", (problem, message) => {
    const problems = problemsOf({ ...muted, ...message });
    expect(problems).toHaveLength(1);
    expect(problems[0]).toContain(problem);
  });
});

describe("a message of components only", () => {
  const flags = MessageFlags.IsComponentsV2;
  const text = (content: string) => ({ type: ComponentType.TextDisplay as const, content });
  const container = (...components: ReturnType<typeof text>[]) => ({
    type: ComponentType.Container as const,
    components,
  });

  test("takes 40 components, those in containers counted, and 4000 characters", () => {
    const full = container(...Array.from({ length: 39 }, () => text("x".repeat(100))));
    expect(problemsOf({ ...muted, flags, components: [full] })).toEqual([]);
    expect(problemsOf({ ...muted, flags, components: [full, text("x")] })[0]).toContain("there are 41 components");
    expect(problemsOf({ ...muted, flags, components: [text("x".repeat(4_001))] })[0]).toContain("4001 characters");
  });

  test("has neither content nor embeds", () => {
    expect(problemsOf({ ...muted, flags, content: "x", components: [text("y")] })).toEqual([
      "IS_COMPONENTS_V2 allows neither content nor embeds",
    ]);
  });

  test("has up to three texts in a section and ten pictures in a gallery", () => {
    const section = {
      type: ComponentType.Section as const,
      components: Array.from({ length: 4 }, () => text("x")),
      accessory: button("a"),
    };
    const gallery = {
      type: ComponentType.MediaGallery as const,
      items: Array.from({ length: 11 }, () => ({ media: { url: "https://example.org/a.png" } })),
    };
    expect(problemsOf({ ...muted, flags, components: [section, gallery] })).toEqual([
      "there are 4 texts in a section, Discord takes 3",
      "there are 11 pictures in a gallery, Discord takes 10",
    ]);
  });
});

test("a message without problems passes Discord's own schema too", () => {
  // Mostly harmless, so that what is too much is often the only thing wrong.
  const text = (most: number) =>
    fc.oneof(
      { weight: 9, arbitrary: fc.constantFrom("a", "é", "𝄞", "two words") },
      { weight: 1, arbitrary: fc.constantFrom(0, most, most + 1).map((length) => "x".repeat(length)) },
    );
  const url = fc.constantFrom(
    "https://example.org",
    "http://x/",
    "https://",
    "ftp://x",
    "x",
    "https://a b",
    "https://[",
  );
  const embed = fc.record(
    {
      title: text(256),
      description: text(4_096),
      url,
      color: fc.constant(0x3b7ea1),
      author: fc.record({ name: text(256), url }),
      footer: fc.record({ text: text(2_048) }),
      fields: fc.array(fc.record({ name: text(256), value: text(1_024) }), { maxLength: 26 }),
    },
    { requiredKeys: [] },
  );
  const pressed = fc.tuple(text(100), text(80)).map(([id, label]) => button(id, label));
  const body = fc.record(
    {
      content: text(2_000),
      embeds: fc.array(embed, { maxLength: 3 }),
      components: fc
        .array(fc.array(fc.oneof(pressed, url.map(link)), { maxLength: 6 }), { maxLength: 6 })
        .map((rows) => rows.map((components) => ({ type: ComponentType.ActionRow as const, components }))),
    },
    { requiredKeys: [] },
  );
  fc.assert(
    fc.property(body, (message) => {
      const sent = { ...message, ...muted };
      fc.pre(problemsOf(sent).length === 0);
      expect(MessageCreateRequestSchema.safeParse(sent)).toMatchObject({ success: true });
    }),
    { numRuns: 1_000 },
  );
});
