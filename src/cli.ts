#!/usr/bin/env node
import { Command } from "commander";
import { explained } from "#database/database.ts";
import { BadInput } from "#discord/command.ts";
import { type Config, environmentWithFile, readConfig } from "./config.ts";
import { messageOf, withoutSecrets } from "./log.ts";
import { type Newsdesk, openNewsdesk } from "./newsdesk.ts";
import { addFeedCommands } from "./operator/feed-commands.ts";
import { addFilters } from "./operator/filter-commands.ts";

/** The exit code when what was asked for is not there or cannot be meant. */
const NOT_FOUND = 2;

const program = new Command("newsdesk")
  .description("Briefs a Discord server on the news. `npm start` runs the bot; these are its operator's commands.")
  .showHelpAfterError("Run `newsdesk --help` for what there is.");

program
  .command("brief <topic...>")
  .description("a briefing on a topic, as /brief gives it")
  .option("--since <time>", "how far back: 3 days, 2 weeks, 2016-07-01, all time")
  .option("--json", "as JSON, with the article and the offsets of every line")
  .allowUnknownOption()
  .action((topic: string[], options: { since?: string; json?: boolean }) =>
    withNewsdesk(async (desk) => (await import("./operator/reading.ts")).brief(desk, asTopic(topic), options)),
  );

program
  .command("timeline <topic...>")
  .description("what happened when, as /timeline gives it")
  .option("--since <time>", "what happened from then on: 3 days, 2 weeks, 2016-07-01, all time")
  .option("--json", "as a JSON array, with the article and the offsets of every line")
  .allowUnknownOption()
  .action((topic: string[], options: { since?: string; json?: boolean }) =>
    withNewsdesk(async (desk) => (await import("./operator/reading.ts")).timeline(desk, asTopic(topic), options)),
  );

program
  .command("who <name...>")
  .description("who somebody is by the articles, as /who gives it")
  .option("--json", "as JSON, with the article and the offsets of every line")
  .action((name: string[], options: { json?: boolean }) =>
    withNewsdesk(async (desk) => (await import("./operator/reading.ts")).who(desk, name.join(" "), options)),
  );

program
  .command("quotes <person...>")
  .description("what somebody said, as /quotes gives it")
  .option("--topic <topic>", "only from articles on this")
  .option("--json", "as a JSON array, with the article and the offsets of every quote")
  .action((person: string[], options: { topic?: string; json?: boolean }) =>
    withNewsdesk(async (desk) => (await import("./operator/reading.ts")).quotes(desk, person.join(" "), options)),
  );

program
  .command("search <words...>")
  .description("articles that fit the words")
  .option("--json", "as a JSON array")
  .allowUnknownOption()
  .action((words: string[], options: { json?: boolean }) =>
    withNewsdesk(async (desk) => (await import("./operator/reading.ts")).search(desk, asTopic(words), options)),
  );

program
  .command("article <headline...>")
  .description("one article in short, by words of its headline or by its number (#1468281600)")
  .option("--json", "the whole article and its analysis as JSON")
  .action((headline: string[], options: { json?: boolean }) =>
    withNewsdesk(async (desk) => (await import("./operator/reading.ts")).article(desk, headline.join(" "), options)),
  );

program
  .command("import <path...>")
  .description("store articles from files and folders; - is standard input")
  .action((paths: string[]) =>
    withNewsdesk(async (desk) => (await import("./operator/import.ts")).importPaths(desk, paths)),
  );

addFeedCommands(program, withNewsdesk);

program
  .command("register")
  .description("tell Discord the commands again")
  .action(() =>
    withNewsdesk(async (desk, config) => (await import("./operator/register.ts")).registerCommands(desk, config)),
  );

program
  .command("deliveries")
  .description("the newest deliveries of digests, with what became of each")
  .option("--failed", "only those that went wrong")
  .option("--json", "as a JSON array")
  .action((options: { failed?: boolean; json?: boolean }) =>
    withNewsdesk(async (desk) => (await import("./operator/deliveries.ts")).deliveries(desk, options)),
  );

program
  .command("doctor")
  .description("check settings, database and Discord, and say what to mend")
  .action(async () => {
    const config = configOrLeave();
    const { examine, findingsText } = await import("./operator/doctor.ts");
    const findings = await examine(config);
    process.stdout.write(`${withoutSecrets(findingsText(findings), config.secrets)}\n`);
    if (findings.some(({ isWell }) => !isWell)) process.exitCode = 1;
  });

addFilters(program);

process.stdout.on("error", (error: NodeJS.ErrnoException) => {
  // A reader that goes away (`| head`) has read enough.
  if (error.code === "EPIPE") process.exit(0);
  process.stderr.write(`The output cannot be written: ${error.message}.\n`);
  process.exit(1);
});
// Nobody reads the complaints: that is no reason to stop.
process.stderr.on("error", () => {});

try {
  await program.parseAsync();
} catch (error) {
  leave(error, []);
}

async function withNewsdesk(answer: (desk: Newsdesk, config: Config) => Promise<string>): Promise<void> {
  const config = configOrLeave();
  try {
    const desk = await openNewsdesk(config);
    try {
      process.stdout.write(`${await answer(desk, config)}\n`);
    } finally {
      await desk.close();
    }
  } catch (error) {
    leave(explained(error, config.databaseUrl), config.secrets);
  }
}

/** The words as one topic. `-football` excludes a word; with two dashes it is an option that there is not. */
function asTopic(words: readonly string[]): string {
  const option = words.find((word) => word.startsWith("--"));
  if (option !== undefined) program.error(`error: unknown option '${option}'`);
  return words.join(" ");
}

function configOrLeave(): Config {
  const outcome = readConfig(environmentWithFile());
  if (outcome.kind === "config") return outcome.config;
  process.stderr.write(`${outcome.problems.join("\n")}\n`);
  process.exit(1);
}

function leave(error: unknown, secrets: readonly string[]): void {
  const sentence = error instanceof BadInput ? error.message : messageOf(error);
  process.stderr.write(`${withoutSecrets(sentence, secrets)}\n`);
  process.exitCode = error instanceof BadInput ? NOT_FOUND : 1;
}
