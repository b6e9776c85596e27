import { ChannelType, OverwriteType, PermissionFlagsBits } from "discord-api-types/v10";
import { describe, expect } from "vitest";
import { botPermissions, permissionsIn } from "#discord/bot-permissions.ts";
import { ALL_PERMISSIONS } from "#discord/permissions.ts";
import { test } from "./bot.ts";

const { Administrator, EmbedLinks, SendMessages, ViewChannel } = PermissionFlagsBits;
const GUILD = "1";
const BOT = "2";
const standing = {
  guildId: GUILD,
  memberId: BOT,
  memberRoles: ["10", "11"],
  roles: [
    { id: GUILD, permissions: ViewChannel },
    { id: "10", permissions: SendMessages },
    { id: "11", permissions: 0n },
    { id: "12", permissions: EmbedLinks },
  ],
};

function role(id: string, allow: bigint, deny: bigint) {
  return { id, type: OverwriteType.Role, allow, deny };
}

function member(id: string, allow: bigint, deny: bigint) {
  return { id, type: OverwriteType.Member, allow, deny };
}

describe("a member's permissions in a channel", () => {
  test("are those of everyone and of the member's own roles", () => {
    expect(permissionsIn(standing, [])).toBe(ViewChannel | SendMessages);
  });

  test.for([
    ["everyone's overwrite takes away", [role(GUILD, 0n, SendMessages)], ViewChannel],
    [
      "a role's overwrite goes above everyone's",
      [role("10", SendMessages, 0n), role(GUILD, 0n, SendMessages)],
      ViewChannel | SendMessages,
    ],
    [
      "one role's allowance goes above another's denial",
      [role("10", SendMessages, 0n), role("11", 0n, SendMessages)],
      ViewChannel | SendMessages,
    ],
    ["the member's own goes above all", [member(BOT, 0n, SendMessages), role("10", SendMessages, 0n)], ViewChannel],
    [
      "those of others do not count",
      [role("12", EmbedLinks, SendMessages), member("3", 0n, SendMessages)],
      ViewChannel | SendMessages,
    ],
    ["whoever cannot see the channel can do nothing in it", [role(GUILD, 0n, ViewChannel)], 0n],
  ] as const)("%s", ([, overwrites, expected]) => {
    expect(permissionsIn(standing, overwrites)).toBe(expected);
  });

  test("are all of them for an administrator, whatever the channel says", () => {
    const roles = [...standing.roles, { id: "11", permissions: Administrator }];
    expect(permissionsIn({ ...standing, roles }, [role(GUILD, 0n, ViewChannel)])).toBe(ALL_PERMISSIONS);
  });
});

describe("asked of Discord, the bot's own permissions", () => {
  test("hold in the channel, and in a thread those of its channel", async ({ startBot }) => {
    const { discord, connection } = await startBot({});
    const inChannel = botPermissions(connection.rest);
    const news = discord.channel("news", { botMay: ViewChannel | EmbedLinks });
    const thread = discord.channel("talk", { type: ChannelType.PublicThread, parentId: news.id });
    expect(await inChannel(discord.guildId, news.id)).toBe(ViewChannel | EmbedLinks);
    expect(await inChannel(discord.guildId, thread.id)).toBe(ViewChannel | EmbedLinks);
  });

  test("are none where it may not look, and null where nothing is or of another server", async ({ startBot }) => {
    const { discord, connection } = await startBot({});
    const inChannel = botPermissions(connection.rest);
    const hidden = discord.channel("hidden", { botMay: 0n });
    const direct = discord.channel("ann", { isDirect: true });
    expect(await inChannel(discord.guildId, hidden.id)).toBe(0n);
    expect(await inChannel(discord.guildId, "99")).toBeNull();
    expect(await inChannel(discord.guildId, direct.id)).toBeNull();
    expect(await inChannel("99", discord.channel("news").id)).toBeNull();
  });

  test("are unknown when Discord does not answer", async ({ startBot }) => {
    const { discord, connection } = await startBot({});
    discord.fails("roles", { kind: "broken", status: 502 });
    const asking = botPermissions(connection.rest)(discord.guildId, discord.channel("news").id);
    await expect(asking).rejects.toMatchObject({ name: "DiscordError", status: 502 });
  });
});
