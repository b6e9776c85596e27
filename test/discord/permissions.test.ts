import { PermissionFlagsBits } from "discord-api-types/v10";
import { describe, expect, test } from "vitest";
import { requireManageServer, requireServer } from "#discord/allowed.ts";
import { BadInput } from "#discord/command.ts";
import { may, missing } from "#discord/permissions.ts";

const { Administrator, EmbedLinks, ManageGuild, SendMessages, ViewChannel } = PermissionFlagsBits;

describe("what is missing", () => {
  test("is named as a server's settings name it", () => {
    expect(missing(ViewChannel, ViewChannel | SendMessages | EmbedLinks)).toEqual(["Send Messages", "Embed Links"]);
    expect(missing(ViewChannel | SendMessages, SendMessages)).toEqual([]);
  });

  test("is nothing for an administrator", () => {
    expect(missing(Administrator, SendMessages)).toEqual([]);
    expect(may(Administrator, SendMessages)).toBe(true);
  });

  test("is told of a permission without a name too", () => {
    expect(missing(0n, 1n << 60n)).toEqual([`permission ${1n << 60n}`]);
  });
});

describe("what only managers of the server may do", () => {
  const member = { guildId: "1", permissions: 0n, memberRoles: ["7"] };

  test.each([
    ["Manage Server", { ...member, permissions: ManageGuild }, null],
    ["Administrator", { ...member, permissions: Administrator }, null],
    ["the role", member, "7"],
  ])("is allowed to those with %s", (_, asked, role) => {
    expect(requireManageServer(asked, role)).toBe("1");
  });

  test.each([
    ["a member", member, null, "Manage Server"],
    ["a member without the role", member, "8", "the role <@&8>"],
    [
      "a member with every other permission",
      { ...member, permissions: ~(ManageGuild | Administrator) & 0xffffffn },
      null,
      "Manage Server",
    ],
    ["anybody in a direct message", { ...member, guildId: null, permissions: ManageGuild }, "7", "in a server only"],
  ])("is refused to %s in one sentence", (_, asked, role, told) => {
    expect(() => requireManageServer(asked, role)).toThrow(BadInput);
    expect(() => requireManageServer(asked, role)).toThrow(told);
  });

  test("a command of a server has its id", () => {
    expect(requireServer({ guildId: "1" })).toBe("1");
    expect(() => requireServer({ guildId: null })).toThrow("in a server only");
  });
});
