import type { Command } from "commander";
import type { Newsdesk } from "#newsdesk.ts";

/** Prints what an opened Newsdesk answers, and closes it. */
export type WithNewsdesk = (answer: (desk: Newsdesk) => Promise<string>) => Promise<void>;

/** Adds `feeds add`, `feeds list` and so on to the command line; what carries them out is loaded when it is asked for. */
export function addFeedCommands(program: Command, withNewsdesk: WithNewsdesk): void {
  const feeds = program.command("feeds").description("the feeds that are read for everybody");

  feeds
    .command("add [urls...]")
    .description("read feeds from now on: their addresses, or those of pages that have one")
    .option("--catalogue <region>", "those of a region in the catalogue: world, europe, ...; all for every one")
    .option("--language <code>", "of the region only those in one language: en, de, ...")
    .action((urls: string[], options: { catalogue?: string; language?: string }) =>
      withNewsdesk(async (desk) => (await import("./feeds.ts")).addFeeds(desk, urls, options)),
    );

  feeds
    .command("list")
    .description("all feeds, those of servers too, and how they do")
    .option("--failing", "only those that do not work")
    .option("--json", "as a JSON array")
    .action((options: { failing?: boolean; json?: boolean }) =>
      withNewsdesk(async (desk) => (await import("./feeds.ts")).listFeeds(desk, options)),
    );

  feeds
    .command("remove <urls...>")
    .description("read feeds no more; their articles stay")
    .action((urls: string[]) => withNewsdesk(async (desk) => (await import("./feeds.ts")).removeFeeds(desk, urls)));

  feeds
    .command("poll")
    .description("ask the feeds that are due and read what is new")
    .option("--all", "ask every feed")
    .action((options: { all?: boolean }) =>
      withNewsdesk(async (desk) => (await import("./poll.ts")).pollNow(desk, options)),
    );

  feeds
    .command("import <file>")
    .description("add the feeds of an OPML list")
    .action((file: string) => withNewsdesk(async (desk) => (await import("./feeds.ts")).importList(desk, file)));

  feeds
    .command("export")
    .description("everybody's feeds as an OPML list")
    .action(() => withNewsdesk(async (desk) => (await import("./feeds.ts")).exportList(desk)));
}
