import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { readInteraction } from "#discord/interaction.ts";

const where = { id: "1", token: "t", application_id: "2", channel_id: "3", guild_id: "4", locale: "de" };
const member = { user: { id: "5" }, permissions: "32", roles: ["6"] };
const resolved = { channels: new Map(), roles: new Map(), users: new Map(), attachments: new Map() };
const asker = {
  id: "1",
  token: "t",
  applicationId: "2",
  userId: "5",
  memberRoles: ["6"],
  channelId: "3",
  channel: null,
  guildId: "4",
  locale: "de",
  guildLocale: null,
  permissions: 32n,
  appPermissions: 0n,
};

describe("an interaction", () => {
  test("that is a command has its options by name", () => {
    const options = [
      { name: "topic", type: 3, value: "syria" },
      { name: "days", type: 4, value: 7 },
    ];
    expect(readInteraction({ ...where, member, type: 2, data: { name: "brief", options } })).toEqual({
      ...asker,
      kind: "command",
      name: "brief",
      options: { topic: "syria", days: 7 },
      resolved,
    });
  });

  test("that is a subcommand has the full name and the innermost options", () => {
    const add = { name: "add", type: 1, options: [{ name: "url", type: 3, value: "https://example.org" }] };
    const group = { name: "local", type: 2, options: [add] };
    expect(readInteraction({ ...where, member, type: 2, data: { name: "feeds", options: [add] } })).toMatchObject({
      name: "feeds add",
      options: { url: "https://example.org" },
    });
    expect(readInteraction({ ...where, member, type: 2, data: { name: "feeds", options: [group] } })).toMatchObject({
      name: "feeds local add",
      options: { url: "https://example.org" },
    });
  });

  test("that asks for suggestions has what is typed so far", () => {
    const options = [{ name: "topic", type: 3, value: "sy", focused: true }];
    expect(readInteraction({ ...where, member, type: 4, data: { name: "brief", options } })).toMatchObject({
      kind: "suggestion",
      focused: { option: "topic", typed: "sy" },
    });
  });

  test("that is a button has its custom id, a menu its values too", () => {
    expect(readInteraction({ ...where, member, type: 3, data: { custom_id: "a:b", component_type: 2 } })).toEqual({
      ...asker,
      kind: "button",
      customId: "a:b",
      values: [],
      resolved,
      isOnPrivate: false,
    });
    const menu = { custom_id: "m", component_type: 3, values: ["x"] };
    expect(readInteraction({ ...where, member, type: 3, data: menu })).toMatchObject({ values: ["x"] });
  });

  test("tells where it was asked, in which language, and what the bot may do there", () => {
    const thread = { id: "3", type: 11, name: "talk", parent_id: "9", permissions: "64", topic: null };
    const here = { ...where, channel: thread, guild_locale: "fr", app_permissions: "2048" };
    expect(readInteraction({ ...here, member, type: 2, data: { name: "brief" } })).toMatchObject({
      channel: { id: "3", type: 11, name: "talk", parentId: "9", permissions: 64n },
      guildLocale: "fr",
      appPermissions: 2048n,
    });
  });

  test("resolves what its options stand for, and leaves out what it cannot read", () => {
    const data = {
      name: "feeds",
      options: [{ name: "channel", type: 7, value: "10" }],
      resolved: {
        channels: { "10": { id: "10", type: 15, name: "news", permissions: "1" }, "11": { id: "11", type: 9999 } },
        roles: { "12": { id: "12", name: "Readers", mentionable: true, color: 0 } },
        users: { "13": { id: "13", username: "ann", global_name: "Ann" } },
        attachments: {
          "14": { id: "14", filename: "f.opml", size: 9, url: "https://cdn.example/f", content_type: "text/xml" },
        },
      },
    };
    expect(readInteraction({ ...where, member, type: 2, data })).toMatchObject({
      options: { channel: "10" },
      resolved: {
        channels: new Map([["10", { id: "10", type: 15, name: "news", parentId: null, permissions: 1n }]]),
        roles: new Map([["12", { id: "12", name: "Readers", mentionable: true }]]),
        users: new Map([["13", { id: "13", name: "Ann", isBot: false }]]),
        attachments: new Map([
          ["14", { id: "14", filename: "f.opml", size: 9, url: "https://cdn.example/f", contentType: "text/xml" }],
        ]),
      },
    });
  });

  test("that is a button tells whether the message is the presser's alone", () => {
    const on = (flags: number) => ({
      ...where,
      member,
      type: 3,
      message: { flags },
      data: { custom_id: "a", component_type: 2 },
    });
    expect(readInteraction(on(64))).toMatchObject({ isOnPrivate: true });
    expect(readInteraction(on(4))).toMatchObject({ isOnPrivate: false });
  });

  test("that is a form has its texts by name, from new clients and from old", () => {
    const field = (custom_id: string, value: string) => ({ type: 4, custom_id, value });
    const components = [
      { type: 18, component: field("words", "syria") },
      { type: 1, components: [field("note", "a\nb")] },
      { type: 10, content: "a text between them" },
    ];
    expect(readInteraction({ ...where, member, type: 5, data: { custom_id: "f:1", components } })).toEqual({
      ...asker,
      kind: "form",
      customId: "f:1",
      fields: { words: "syria", note: "a\nb" },
      isOnPrivate: false,
    });
  });

  test("in a direct message has no server and no permissions", () => {
    const { guild_id: _, ...direct } = where;
    const data = { name: "brief" };
    expect(readInteraction({ ...direct, user: { id: "5" }, type: 2, data })).toMatchObject({
      userId: "5",
      guildId: null,
      permissions: 0n,
      memberRoles: [],
    });
  });

  test("of a kind that Newsdesk does not know is none", () => {
    expect(readInteraction({ type: 1 })).toBeNull();
    expect(readInteraction({ ...where, member, type: 6, data: { custom_id: "m", components: [] } })).toBeNull();
    expect(readInteraction({ ...where, type: 2, data: { name: "brief" } })).toBeNull();
  });
});

describe("reading never throws", () => {
  test("whatever JSON comes", () => {
    fc.assert(
      fc.property(fc.jsonValue(), (payload) => {
        readInteraction(payload);
      }),
    );
  });

  test("whatever stands in an otherwise good interaction", () => {
    const good = {
      ...where,
      member,
      channel: { id: "3", type: 0 },
      app_permissions: "1",
      message: { flags: 0 },
      type: 2,
      data: {
        name: "brief",
        options: [{ name: "topic", type: 3, value: "x" }],
        resolved: { channels: { "1": { id: "1", type: 0 } } },
      },
    };
    const paths = fc.constantFrom(
      ...["id", "token", "type", "data", "member", "locale", "options", "permissions", "value"],
      ...["channel", "resolved", "channels", "roles", "app_permissions", "message"],
    );
    fc.assert(
      fc.property(paths, fc.jsonValue(), (path, value) => {
        const changed: unknown = JSON.parse(JSON.stringify(good, (key, old) => (key === path ? value : old)));
        const read = readInteraction(changed);
        expect(read === null || typeof read.userId === "string").toBe(true);
      }),
    );
  });

  test("however deep the options go", () => {
    const deep = JSON.parse(`${'{"name":"a","type":1,"options":['.repeat(5_000)}${"]}".repeat(5_000)}`);
    expect(readInteraction({ ...where, member, type: 2, data: deep })).toMatchObject({ name: "a a a a" });
  });
});
