import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { readInteraction } from "#discord/interaction.ts";

const where = { id: "1", token: "t", application_id: "2", channel_id: "3", guild_id: "4", locale: "de" };
const member = { user: { id: "5" }, permissions: "32" };
const asker = {
  id: "1",
  token: "t",
  applicationId: "2",
  userId: "5",
  channelId: "3",
  guildId: "4",
  locale: "de",
  permissions: 32n,
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
      focused: { option: "", typed: "" },
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
    });
    const menu = { custom_id: "m", component_type: 3, values: ["x"] };
    expect(readInteraction({ ...where, member, type: 3, data: menu })).toMatchObject({ values: ["x"] });
  });

  test("in a direct message has no server and no permissions", () => {
    const { guild_id: _, ...direct } = where;
    const data = { name: "brief" };
    expect(readInteraction({ ...direct, user: { id: "5" }, type: 2, data })).toMatchObject({
      userId: "5",
      guildId: null,
      permissions: 0n,
    });
  });

  test("of a kind that Newsdesk does not know is none", () => {
    expect(readInteraction({ type: 1 })).toBeNull();
    expect(readInteraction({ ...where, member, type: 5, data: { custom_id: "m", components: [] } })).toBeNull();
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
      type: 2,
      data: { name: "brief", options: [{ name: "topic", type: 3, value: "x" }] },
    };
    const paths = fc.constantFrom("id", "token", "type", "data", "member", "locale", "options", "permissions", "value");
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
