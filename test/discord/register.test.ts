import { REST } from "discord.js";
import { describe, expect } from "vitest";
import { restOptions } from "#discord/gateway.ts";
import { type Registration, register } from "#discord/register.ts";
import { test } from "./bot.ts";
import type { Discord } from "./double/discord.ts";

const brief = { definition: { name: "brief", description: "Briefs", default_member_permissions: "32" } };
const help = { definition: { name: "help", description: "Helps" } };

function registrationOn({ api, token, applicationId }: Discord): Registration {
  let hash: string | undefined;
  return {
    rest: new REST(restOptions(api)).setToken(token),
    applicationId,
    commands: [brief, help],
    remembered: {
      get: async () => hash,
      set: async (next) => {
        hash = next;
      },
    },
  };
}

function names(discord: Discord): string[] {
  return discord.commands().map(({ name }) => name);
}

describe("registering", () => {
  test("shows all commands at once, and is not repeated while they stay the same", async ({ newDiscord }) => {
    const discord = await newDiscord();
    const registration = registrationOn(discord);
    expect(await register(registration)).toBe("registered");
    expect(await register(registration)).toBe("unchanged");
    expect(names(discord)).toEqual(["brief", "help"]);
    expect(discord.received("register")).toHaveLength(1);
  });

  test("is repeated when a definition changes, when it is forced, and for another application", async ({
    newDiscord,
  }) => {
    const discord = await newDiscord();
    const registration = registrationOn(discord);
    await register(registration);
    expect(await register({ ...registration, commands: [help] })).toBe("registered");
    expect(names(discord)).toEqual(["help"]);
    expect(await register({ ...registration, commands: [help], force: true })).toBe("registered");
    expect(await register({ ...registration, commands: [help], applicationId: "123456789012345678" })).toBe(
      "registered",
    );
  });

  test("that fails is not remembered and says why, without the token", async ({ newDiscord }) => {
    const discord = await newDiscord();
    const registration = registrationOn(discord);
    discord.fails("register", { kind: "refused", status: 400, code: 50035 });
    const failure = await register(registration).catch((error: unknown) => error);
    expect(failure).toMatchObject({
      status: 400,
      code: 50035,
      message: expect.stringMatching(/^could not register the commands: 400, code 50035/),
    });
    expect(JSON.stringify(failure)).not.toContain(discord.token);
    expect(await register(registration)).toBe("registered");
  });
});
