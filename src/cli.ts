#!/usr/bin/env node
import { Command } from "commander";
import { explained } from "#database/database.ts";
import { BadInput } from "#discord/command.ts";
import { type Config, environmentWithFile, readConfig } from "./config.ts";
import { messageOf, withoutSecrets } from "./log.ts";
import { type Newsdesk, openNewsdesk } from "./newsdesk.ts";
import { addFeedCommands } from "./operator/feed-commands.ts";
import { addFilters } from "./operator/filter-commands.ts";
import { addReadingCommands } from "./operator/reading-commands.ts";

/** The exit code when what was asked for is not there or cannot be meant. */
const NOT_FOUND = 2;

const program = new Command("newsdesk")
  .description("Briefs a Discord server on the news. `npm start` runs the bot; these are its operator's commands.")
  .showHelpAfterError("Run `newsdesk --help` for what there is.");

addReadingCommands(program, withNewsdesk);

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
