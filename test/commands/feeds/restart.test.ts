import { PermissionFlagsBits } from "discord-api-types/v10";
import { expect } from "vitest";
import { readConfig } from "#config.ts";
import { connect } from "#discord/gateway.ts";
import { register } from "#discord/register.ts";
import { openNewsdesk } from "#newsdesk.ts";
import { test } from "../../discord/bot.ts";
import { place } from "../../operator/run.ts";
import { served } from "../../web/server.ts";
import { atom } from "./scene.ts";

test("a feed that was shown before a restart is added by a press after it", async ({ newDiscord, onTestFinished }) => {
  const discord = await newDiscord();
  const { origin, seen } = await served((_, response) =>
    response.setHeader("content-type", "application/atom+xml").end(atom([{ id: "1" }], { title: "Gazette" })),
  );
  const outcome = readConfig({ ...place().environment, ALLOW_PRIVATE_FEEDS: "true" });
  if (outcome.kind === "problems") throw new Error(outcome.problems.join(" "));
  const { config } = outcome;
  const started = async () => {
    const desk = await openNewsdesk(config);
    const { dispatch, commands, registered, feeds } = desk;
    const fatal = (sentence: string) => expect.unreachable(sentence);
    const connection = await connect({ token: discord.token, api: discord.api, dispatch, log: () => {}, fatal });
    await register({ ...connection, commands, remembered: registered });
    const stop = async () => {
      await connection.close();
      await desk.close();
    };
    return { feeds, stop };
  };

  const first = await started();
  const ann = discord.person("ann", { may: PermissionFlagsBits.ManageGuild });
  const question = await ann.types("/feeds add", { url: `${origin}/feed` });
  await first.stop();

  const second = await started();
  onTestFinished(second.stop);
  expect((await ann.presses(question, "Add this feed")).content).toContain("Added **Gazette**");
  expect(await second.feeds.store.list(discord.guildId)).toMatchObject([{ url: `${origin}/feed`, title: "Gazette" }]);
  // Once to show it; after the restart once more, for what was found is not kept on disk.
  expect(seen).toEqual(["/feed", "/feed"]);
});
