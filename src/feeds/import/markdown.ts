import { parse } from "yaml";
import type { FoundArticle } from "../found-article.ts";
import { foundInRecord } from "../record.ts";
import { bad, type Entry, entryOf } from "./entry.ts";
import { textOfMarkdown } from "./markdown-text.ts";

/** Front matters have a few hundred characters; far longer ones are not written by hand. */
const LONGEST_FRONT_MATTER = 100_000;

const FRONT_MATTER = /^---[ \t]*\r?\n([\s\S]*?)\r?\n?^(?:---|\.\.\.)[ \t]*(?:\r?\n|$)/m;
/** A field on one line whose value is no list or map. */
const FIELD = /^([\w-]+):[ \t]+([^\s[{].*?)[ \t]*$/gm;
const TITLE_HEADING = /^\s*#[ \t]+(.{1,300}?)[ \t]*#*[ \t]*(?:\r?\n|$)|^\s*(\S.*)\r?\n=+[ \t]*(?:\r?\n|$)/;

/** The article of a Markdown text, with or without a YAML front matter; the names of its fields are those of Hugo, Jekyll and others. */
export function readMarkdown(text: string): Entry {
  const front = text.startsWith("---") ? FRONT_MATTER.exec(text) : null;
  const fields = readFields(front?.[1] ?? "");
  if (fields === null) return bad("its front matter is not valid YAML");
  return entryOf(withBody(foundInRecord(fields), text.slice(front?.[0].length ?? 0)));
}

/** Without a title of its own the article takes the heading on top; a heading that repeats the title is not text. */
function withBody(found: FoundArticle, body: string): FoundArticle {
  const heading = TITLE_HEADING.exec(body);
  const top = heading && textOfMarkdown(heading[1] ?? heading[2] ?? "");
  if (heading === null || (found.title !== null && found.title !== top))
    return { ...found, text: textOfMarkdown(body) };
  return { ...found, title: top, text: textOfMarkdown(body.slice(heading[0].length)) };
}

/** The fields of a front matter; null when it is none. */
function readFields(text: string): object | null {
  if (text.length > LONGEST_FRONT_MATTER) return null;
  const value = parsed(text) ?? parsed(text.replace(FIELD, withQuotes));
  if (value === undefined) return null;
  if (value === null) return {};
  return typeof value === "object" && !Array.isArray(value) ? value : null;
}

/** A field as YAML has it: people write `title: Storm: five dead` and `title: "Go" was all he said`, which need quotation marks. */
function withQuotes(line: string, name: string, value: string): string {
  return parsed(line) === undefined ? `${name}: ${JSON.stringify(value)}` : line;
}

/** What YAML says; undefined when it is not valid. */
function parsed(yaml: string): unknown {
  try {
    return parse(yaml, { logLevel: "error" }) ?? null;
  } catch {
    return undefined;
  }
}
