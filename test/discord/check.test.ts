import { REST } from "discord.js";
import { PermissionFlagsBits } from "discord-api-types/v10";
import { describe, expect } from "vitest";
import { check, inviteLink } from "#discord/check.ts";
import { restOptions, TOKEN_REFUSED } from "#discord/gateway.ts";
import { test } from "./bot.ts";

describe("the check of the token", () => {
  test("tells the application, its servers and how to invite it", async ({ newDiscord }) => {
    const { api, token, applicationId } = await newDiscord();
    expect(await check(new REST(restOptions(api)).setToken(token))).toEqual({
      kind: "works",
      applicationId,
      name: "Newsdesk",
      servers: 1,
      invite: inviteLink(applicationId),
    });
  });

  test("says in a sentence that the token is wrong", async ({ newDiscord }) => {
    const { api } = await newDiscord();
    expect(await check(new REST(restOptions(api)).setToken("wrong"))).toEqual({
      kind: "wrong",
      sentence: TOKEN_REFUSED,
    });
  });

  test("says in a sentence that interactions go elsewhere", async ({ newDiscord }) => {
    const discord = await newDiscord();
    discord.sendsInteractionsTo("https://example.org/interactions");
    const result = await check(new REST(restOptions(discord.api)).setToken(discord.token));
    expect(result).toMatchObject({ kind: "wrong", sentence: expect.stringContaining("Interactions Endpoint URL") });
  });

  test("says in a sentence that Discord is not there", async () => {
    const result = await check(new REST(restOptions("http://127.0.0.1:1/api")).setToken("any"));
    expect(result).toMatchObject({ kind: "wrong", sentence: expect.stringContaining("could not ask Discord") });
  });
});

test("the invite link asks for commands and five permissions, not for an administrator's", () => {
  const { searchParams } = new URL(inviteLink("123456789012345678"));
  expect(searchParams.get("client_id")).toBe("123456789012345678");
  expect(searchParams.get("scope")).toBe("bot applications.commands");
  const permissions = BigInt(searchParams.get("permissions") ?? 0);
  const names = Object.entries(PermissionFlagsBits).filter(([, bit]) => (permissions & bit) !== 0n);
  expect(names.map(([name]) => name)).toEqual([
    "ViewChannel",
    "SendMessages",
    "EmbedLinks",
    "ReadMessageHistory",
    "SendMessagesInThreads",
  ]);
});
