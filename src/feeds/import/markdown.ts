import { parse } from "yaml";
import type { FoundArticle } from "../found-article.ts";
import { foundInRecord } from "../record.ts";
import { bad, type Entry, entryOf } from "./entry.ts";
import { textOfMarkdown } from "./markdown-text.ts";

/** Front matters have a few hundred characters; far longer ones are not written by hand. */
const LONGEST_FRONT_MATTER = 100_000;

const FRONT_MATTER = /^---[ \t]*\r?\n([\s\S]*?)\r?\n?^(?:---|\.\.\.)[ \t]*(?:\r?\n|$)/m;
const TITLE_HEADING = /^\s*#[ \t]+(.{1,300}?)[ \t]*#*[ \t]*(?:\r?\n|$)|^\s*(\S.*)\r?\n=+[ \t]*(?:\r?\n|$)/;

/** The article of a Markdown text, with or without a YAML front matter; the names of its fields are those of Hugo, Jekyll and others. */
export function readMarkdown(text: string): Entry {
  const front = text.startsWith("---") ? FRONT_MATTER.exec(text) : null;
  const fields = readYaml(front?.[1] ?? "");
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

function readYaml(text: string): object | null {
  if (text.length > LONGEST_FRONT_MATTER) return null;
  try {
    const value: unknown = parse(text, { logLevel: "error" });
    if (value === null || value === undefined) return {};
    return typeof value === "object" && !Array.isArray(value) ? value : null;
  } catch {
    return null;
  }
}
