import { setTimeout } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import cron from "node-cron";
import { tellOfFailing } from "#commands/feeds/failing.ts";
import { explained } from "#database/database.ts";
import type { Delivery } from "#digest/deliver.ts";
import { connect } from "#discord/gateway.ts";
import { register } from "#discord/register.ts";
import { importArticles } from "#feeds/import/import.ts";
import { type Config, environmentWithFile, readConfig } from "./config.ts";
import type { DigestDoor } from "./digests.ts";
import { discordDoor, previewDoor } from "./doors.ts";
import { forgetLoading } from "./little-memory.ts";
import { messageOf, withoutSecrets } from "./log.ts";
import { type Newsdesk, openNewsdesk } from "./newsdesk.ts";

const SAMPLES = fileURLToPath(new URL("../data/samples", import.meta.url));
/** Supervisors kill a process about ten seconds after they asked it to stop. */
const STOP_WITHIN = 9_000;

/** Any hour will do: somewhere people are always awake. */
const NIGHTLY = "17 3 * * *";

const EVERY_MINUTE = "* * * * *";
const EVERY_HOUR = "7 * * * *";
/** A beat that a busy process misses is made up for until the next, in milliseconds. */
const BEAT_LATE = 59_000;

/** In milliseconds. */
const BETWEEN_RENEWALS = 500;

/** Where people ask: the bot in Discord or the preview. */
type Door = { readonly digests: DigestDoor; readonly close: () => Promise<void> };

try {
  const outcome = readConfig(environmentWithFile());
  if (outcome.kind === "problems") leave(outcome.problems.join("\n"));
  else await run(outcome.config);
} catch (error) {
  leave(messageOf(error));
}

async function run(config: Config): Promise<void> {
  try {
    const newsdesk = await openNewsdesk(config);
    lastResort(newsdesk);
    const door =
      config.discordToken === null
        ? await openDoorHere(newsdesk, config)
        : await joinDiscord(newsdesk, config.discordToken, config.discordApi);
    const delivery = newsdesk.digests.open(door.digests);
    closeOnSignal([delivery, door, newsdesk], newsdesk);
    forgetLoading();
    deliverEachMinute(delivery);
    tidyNightly(newsdesk);
    await pollFeeds(newsdesk);
    tellOfFailingFeeds(newsdesk, door);
    await renewAnalyses(newsdesk);
  } catch (error) {
    leave(withoutSecrets(messageOf(explained(error, config.databaseUrl)), config.secrets));
  }
}

/** Brings the analyses of a former version up to date, a few at a time, so that nobody who asks has to wait. */
async function renewAnalyses({ renew, log }: Newsdesk): Promise<void> {
  try {
    for (let renewed = await renew(); renewed > 0; renewed = await renew()) await setTimeout(BETWEEN_RENEWALS);
  } catch (error) {
    log.error("analyses-not-renewed", { error });
  }
}

/** The heartbeat: each minute the feeds that are due are polled. */
async function pollFeeds({ feeds, log }: Newsdesk): Promise<void> {
  const notPolled = (error: unknown) => log.error("feeds-not-polled", { error });
  // On a full disk, for one: what is stored can be asked for all the same.
  await feeds.poller.start().catch(notPolled);
  const beatOrLog = () => feeds.poller.beat().catch(notPolled);
  cron.schedule(EVERY_MINUTE, beatOrLog, { timezone: "UTC", noOverlap: true });
}

/** Servers hear of feeds that have failed for days: an hour more does not matter then. */
function tellOfFailingFeeds({ feeds, log }: Newsdesk, { digests }: Door): void {
  const tell = tellOfFailing(digests.posting.post);
  const tellOrLog = () => feeds.tellFailing(tell).catch((error: unknown) => log.error("feeds-not-told", { error }));
  cron.schedule(EVERY_HOUR, tellOrLog, { timezone: "UTC", noOverlap: true });
}

/** The heartbeat of the digests: what is due stands in the database, so that a beat more or less changes nothing. */
function deliverEachMinute({ beat }: Delivery): void {
  void beat();
  cron.schedule(EVERY_MINUTE, beat, { timezone: "UTC", noOverlap: true, missedExecutionTolerance: BEAT_LATE });
}

function tidyNightly({ tidy, log }: Newsdesk): void {
  const tidyOrLog = () => tidy().catch((error: unknown) => log.error("not-tidied", { error }));
  cron.schedule(NIGHTLY, tidyOrLog, { timezone: "UTC", noOverlap: true });
}

async function joinDiscord(
  { dispatch, log, commands, registered }: Newsdesk,
  token: string,
  api: string | undefined,
): Promise<Door> {
  const connection = await connect({ token, dispatch, log: log.warn, fatal: leave, api });
  // Without it the bot still answers the commands that Discord knows from before.
  const outcome = await register({ ...connection, commands, remembered: registered }).catch((error: unknown) => {
    log.error("commands-not-registered", { error });
    return "not registered";
  });
  log.info("ready", { application: connection.applicationId, commands: outcome });
  return { digests: discordDoor(connection, leave), close: connection.close };
}

async function openDoorHere(newsdesk: Newsdesk, { preview }: Config): Promise<Door> {
  if ((await newsdesk.archive.count()) === 0) await storeSamples(newsdesk);
  const { commands, dispatch, log } = newsdesk;
  // Loaded only here: the bot needs no bundler.
  const { openPreview } = await import("#preview/server.ts");
  const page = await openPreview({ commands, dispatch, log: log.error, ...preview });
  process.stdout.write(`DISCORD_TOKEN is not set: Newsdesk opens its preview at ${page.url}\n`);
  return { digests: previewDoor(page, leave), close: page.close };
}

async function storeSamples({ ingest, log }: Newsdesk): Promise<void> {
  await importArticles([SAMPLES], {
    add: ingest,
    report: ({ file, reason }) => log.warn("sample-unreadable", { file, reason }),
    progress: () => {},
    standardInput: process.stdin,
    signal: new AbortController().signal,
  });
}

function closeOnSignal(doors: readonly Pick<Door, "close">[], { log }: Newsdesk): void {
  let isClosing = false;
  const close = async () => {
    if (isClosing) return;
    isClosing = true;
    void setTimeout(STOP_WITHIN, undefined, { ref: false }).then(() => process.exit(1));
    for (const door of doors) await door.close().catch((error: unknown) => log.error("close-failed", { error }));
    process.exit(0);
  };
  process.on("SIGINT", close);
  process.on("SIGTERM", close);
}

/** What nothing caught is logged, and the desk goes on: all that must not be lost or halved is in the database. */
function lastResort({ log }: Newsdesk): void {
  process.on("uncaughtException", (error) => log.error("uncaught", { error }));
  process.on("unhandledRejection", (error) => log.error("unhandled", { error }));
}

function leave(sentence: string): void {
  process.stderr.write(`${sentence}\n`);
  process.exit(1);
}
