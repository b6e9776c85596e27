import { REST } from "discord.js";
import type { Config } from "#config.ts";
import { explained, isSound, openDatabase, proveWritable } from "#database/database.ts";
import { check } from "#discord/check.ts";
import { restOptions } from "#discord/gateway.ts";
import { counted } from "#discord/layout.ts";
import { messageOf } from "#log.ts";
import { type Newsdesk, openNewsdesk } from "#newsdesk.ts";
import { deliveryHealth } from "./deliveries.ts";
import { feedHealth } from "./feed-health.ts";
import type { Health } from "./health.ts";

/** What `doctor` found out about one part. */
export type Finding = Health & { readonly part: string };

/** `doctor`: looks at the settings, the database and what stands in it, and the bot's standing with Discord. */
export async function examine(config: Config): Promise<Finding[]> {
  return [
    { part: "settings", isWell: true, sentence: "All settings can be read." },
    ...(await stored(config)),
    await discord(config),
  ];
}

/** The findings, a line each. */
export function findingsText(findings: readonly Finding[]): string {
  return findings.map(({ part, isWell, sentence }) => `${isWell ? "✓" : "✗"} ${part}: ${sentence}`).join("\n");
}

/** The database, and what stands in it. */
async function stored(config: Config): Promise<Finding[]> {
  try {
    await refuseUnsound(config.databaseUrl);
    const desk = await openNewsdesk(config);
    try {
      const now = new Date();
      return [
        await database(desk),
        { part: "feeds", ...(await feedHealth(desk, now)) },
        { part: "digests", ...(await deliveryHealth(desk, now)) },
      ];
    } finally {
      await desk.close();
    }
  } catch (error) {
    return [{ part: "database", isWell: false, sentence: messageOf(explained(error, config.databaseUrl)) }];
  }
}

async function database({ archive }: Newsdesk): Promise<Finding> {
  const { articles, outlets, newest } = await archive.stats();
  const held =
    articles === 0
      ? "empty; `npm run newsdesk -- import PATH` fills it"
      : `${counted(articles, "article")} of ${counted(outlets, "outlet")}, the newest of ${newest?.toISOString().slice(0, 10)}`;
  return { part: "database", isWell: true, sentence: `It opens, and is ${held}.` };
}

/** Throws what is wrong with a database that opens: a page of it is damaged, or it can only be read. */
async function refuseUnsound(url: string): Promise<void> {
  const database = await openDatabase({ url });
  try {
    if (!(await isSound(database))) throw new Error(`The database file ${url} is damaged: put back a copy.`);
    await proveWritable(database);
  } finally {
    await database.close();
  }
}

async function discord({ discordToken, discordApi }: Config): Promise<Finding> {
  if (discordToken === null) {
    return {
      part: "discord",
      isWell: true,
      sentence: "DISCORD_TOKEN is not set: `npm start` opens the preview instead.",
    };
  }
  const standing = await check(new REST(restOptions(discordApi)).setToken(discordToken));
  if (standing.kind === "wrong") return { part: "discord", isWell: false, sentence: standing.sentence };
  const servers = standing.servers === null ? "" : ` in ${counted(standing.servers, "server")}`;
  return {
    part: "discord",
    isWell: true,
    sentence: `The token is that of ${standing.name}${servers}. Add it to a server, with the permissions it needs: ${standing.invite}`,
  };
}
