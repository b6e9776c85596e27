import { type Command, InvalidArgumentError } from "commander";
import { ownStreams } from "./json-lines.ts";

/**
 * Adds the filters for pipelines to the command line: one JSON object a line in and out; what carries them out is
 * loaded when it is asked for.
 */
export function addFilters(program: Command): void {
  program
    .command("analyze")
    .description("filter: {id, title?, text} a line in; sentences, quotes and actors out")
    .action(async () => (await filters()).analyzeLines(ownStreams()));

  program
    .command("extract")
    .description(
      "filter: {id or file, path, url?} of a web page a line in; its title, author, date, text, lang and site out",
    )
    .action(async () => (await import("./extract.ts")).extractLines(ownStreams()));

  program
    .command("summarize")
    .description("filter: {id, documents} a line in; a summary out")
    .option("--words <n>", "how many words; the last sentence may run 20 % over", wholeNumber)
    .option("--sentences <n>", "how many sentences (3 when neither is given)", wholeNumber)
    .action(async ({ words, sentences }: { words?: number; sentences?: number }) =>
      (await filters()).summarizeLines(ownStreams(), words === undefined ? { sentences: sentences ?? 3 } : { words }),
    );

  program
    .command("cluster")
    .description("filter: {id, title, text, date} a line in; the story each belongs to out")
    .action(async () => (await filters()).clusterLines(ownStreams()));

  program
    .command("retrieve <documents>")
    .description("filter: {id, text} a line in; the documents of a JSON lines file that fit best out")
    .option("--top <n>", "how many", wholeNumber, 10)
    .action(async (file: string, { top }: { top: number }) => (await filters()).retrieveLines(ownStreams(), file, top));

  program
    .command("parse-feed")
    .description("filter: {id, path, url, headers} a line in; the feed in that file and its entries out")
    .action(async () => (await import("./parse-feed.ts")).parseFeedLines(ownStreams()));
}

function filters() {
  return import("./filters.ts");
}

function wholeNumber(text: string): number {
  if (!/^[1-9]\d{0,5}$/.test(text)) throw new InvalidArgumentError("It must be a whole number from 1.");
  return Number(text);
}
