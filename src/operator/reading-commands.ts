import type { Command } from "commander";
import type { WithNewsdesk } from "./feed-commands.ts";

/**
 * Adds the commands that answer what the bot's slash commands of the same names do; what carries them out is loaded when
 * it is asked for.
 */
export function addReadingCommands(program: Command, withNewsdesk: WithNewsdesk): void {
  addTopicCommands(program, withNewsdesk);
  addNameCommands(program, withNewsdesk);
}

/** What is asked about a topic. */
function addTopicCommands(program: Command, withNewsdesk: WithNewsdesk): void {
  program
    .command("brief <topic...>")
    .description("a briefing on a topic, as /brief gives it")
    .option("--since <time>", "how far back: 3 days, 2 weeks, 2016-07-01, all time")
    .option("--json", "as JSON, with the article and the offsets of every line")
    .allowUnknownOption()
    .action((topic: string[], options: { since?: string; json?: boolean }) =>
      withNewsdesk(async (desk) => (await reading()).brief(desk, asTopic(topic, program), options)),
    );

  program
    .command("timeline <topic...>")
    .description("what happened when, as /timeline gives it")
    .option("--since <time>", "what happened from then on: 3 days, 2 weeks, 2016-07-01, all time")
    .option("--json", "as a JSON array, with the article and the offsets of every line")
    .allowUnknownOption()
    .action((topic: string[], options: { since?: string; json?: boolean }) =>
      withNewsdesk(async (desk) => (await reading()).timeline(desk, asTopic(topic, program), options)),
    );

  program
    .command("search <words...>")
    .description("articles that fit the words")
    .option("--since <time>", "only articles from then on: 3 days, 2 weeks, 2016-07-01, all time")
    .option("--json", "as a JSON array")
    .allowUnknownOption()
    .action((words: string[], options: { since?: string; json?: boolean }) =>
      withNewsdesk(async (desk) => (await reading()).search(desk, asTopic(words, program), options)),
    );
}

/** What is asked about somebody, or for one article. */
function addNameCommands(program: Command, withNewsdesk: WithNewsdesk): void {
  program
    .command("who <name...>")
    .description("who somebody is by the articles, as /who gives it")
    .option("--json", "as JSON, with the article and the offsets of every line")
    .action((name: string[], options: { json?: boolean }) =>
      withNewsdesk(async (desk) => (await reading()).who(desk, name.join(" "), options)),
    );

  program
    .command("quotes <person...>")
    .description("what somebody said, as /quotes gives it")
    .option("--topic <topic>", "only from articles on this")
    .option("--json", "as a JSON array, with the article and the offsets of every quote")
    .action((person: string[], options: { topic?: string; json?: boolean }) =>
      withNewsdesk(async (desk) => (await reading()).quotes(desk, person.join(" "), options)),
    );

  program
    .command("article <headline...>")
    .description("one article in short, by words of its headline or by its number (#1468281600)")
    .option("--json", "the whole article and its analysis as JSON")
    .action((headline: string[], options: { json?: boolean }) =>
      withNewsdesk(async (desk) => (await reading()).article(desk, headline.join(" "), options)),
    );
}

function reading() {
  return import("./reading.ts");
}

/** The words as one topic. `-football` excludes a word; with two dashes it is an option that there is not. */
function asTopic(words: readonly string[], program: Command): string {
  const option = words.find((word) => word.startsWith("--"));
  if (option !== undefined) program.error(`error: unknown option '${option}'`);
  return words.join(" ");
}
