import { once } from "node:events";
import { join } from "node:path";
import { afterEach, describe, expect } from "vitest";
import { ended, killAll, spawnMain, started } from "./bot-process.ts";
import { test } from "./discord/bot.ts";
import type { Discord } from "./discord/double/discord.ts";
import { newsdesk, place } from "./operator/run.ts";

const samples = join(import.meta.dirname, "..", "data", "samples");

afterEach(killAll);

type Environment = Readonly<Record<string, string>>;

/** The settings of a bot that joins this Discord with the sample articles in its archive. */
async function withSamples(discord: Discord): Promise<Environment> {
  const { environment } = place();
  await newsdesk(["import", samples], { environment });
  return { ...environment, DISCORD_TOKEN: discord.token, DISCORD_API: discord.api };
}

describe("the bot as a process", () => {
  test("registers its commands once, and answers /brief in the channel", async ({ newDiscord }) => {
    const discord = await newDiscord();
    const environment = await withSamples(discord);
    const first = await started(environment, /"event":"ready"/);
    expect(first.said()).toContain('"commands":"registered"');
    const briefing = await discord.person("ann").types("/brief", { topic: "syria" });
    expect(briefing.embeds[0]?.title).toBe("Syria");
    expect(briefing.isPrivate).toBe(false);
    expect(await ended(first.child, "SIGTERM")).toBe(0);

    const second = await started(environment, /"event":"ready"/);
    expect(second.said()).toContain('"commands":"unchanged"');
    expect(second.said()).not.toContain(discord.token);
  });

  test("its buttons work after it was killed and started again", async ({ newDiscord }) => {
    const discord = await newDiscord();
    const environment = await withSamples(discord);
    const ann = discord.person("ann");
    const ben = discord.person("ben");
    const first = await started(environment, /"event":"ready"/);
    const briefing = await ann.types("/brief", { topic: "syria" });
    // Killed while Ben's press is under way: Discord shows him that it failed, and nothing else breaks.
    ben.pushes(briefing, "Actors");
    await ended(first.child, "SIGKILL");

    await started(environment, /"event":"ready"/);
    const proof = await ben.presses(briefing, "Proof");
    expect(proof.isPrivate).toBe(true);
    expect(proof.embeds[0]?.description).toContain("\n- ");
    expect(await ann.presses(briefing, "Quotes")).toMatchObject({ isPrivate: true });
    discord.takeProblems();
  });

  test("a token that Discord refuses ends the process with one sentence", async ({ newDiscord }) => {
    const discord = await newDiscord();
    const environment = await withSamples(discord);
    discord.changesToken();
    const child = spawnMain(environment);
    let said = "";
    child.stderr?.on("data", (chunk) => {
      said += chunk;
    });
    await once(child, "close");
    expect(child.exitCode).toBe(1);
    expect(said).toContain("Discord refuses the bot token");
    expect(said).not.toContain(environment.DISCORD_TOKEN);
    expect(said).not.toContain(".ts:");
  });

  test("without a token it says so in one line and opens the preview with the samples stored", async () => {
    const { environment } = place();
    const { child, said } = await started(environment, /\n/);
    const [, url = "nowhere"] = /^DISCORD_TOKEN is not set: .* (http:\/\/127\.0\.0\.1:\d+\/)\n$/.exec(said()) ?? [];
    expect((await fetch(url)).status).toBe(200);
    expect(await ended(child, "SIGINT")).toBe(0);
    expect((await newsdesk(["search", "kerry"], { environment })).out).toContain("Kerry");
  });
});
