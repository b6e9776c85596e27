import type { Fetched } from "./fetched.ts";

/** The name that a robots.txt calls us by, in lower case. */
const PRODUCT = "newsdesk";
/** A delay beyond this would keep a site from ever being read in time; in seconds. */
const LONGEST_DELAY = 60;

/** What a site allows us to read. */
export type RobotsVerdict = {
  readonly isAllowed: boolean;
  /** Seconds that the site wants between two requests, at most 60; null when it does not say. */
  readonly crawlDelay: number | null;
};

/** What the answer for a robots.txt means: its rules, "" for none, or that the site must be left alone for now. */
export type RobotsRules = { readonly kind: "rules"; readonly text: string } | { readonly kind: "not-now" };

type Line = Readonly<{ field: string; value: string }>;
type Group = Readonly<{ agents: readonly string[]; lines: readonly Line[] }>;

/** Where the rules for a page are; null for what is no address. */
export function robotsUrl(page: string): string | null {
  return URL.parse("/robots.txt", page)?.href ?? null;
}

/** By RFC 9309, 2.3.1: 2xx gives rules, 4xx none; but who is asked too often (429) wants to be left alone, like who is not well. */
export function robotsRules(fetched: Fetched): RobotsRules {
  if (fetched.kind !== "answered") return { kind: "not-now" };
  const { status, body } = fetched;
  if (status >= 200 && status < 300) return { kind: "rules", text: new TextDecoder().decode(body) };
  return status >= 300 && status < 500 && status !== 429 ? { kind: "rules", text: "" } : { kind: "not-now" };
}

/** Judges a page by the text of its site's robots.txt, as RFC 9309 has it: the longest rule decides, and of two as long the kinder one. */
export function judgeByRobots(text: string, page: string): RobotsVerdict {
  const url = URL.parse(page);
  const lines = linesFor(text);
  const delay = Number(lines.find(({ field }) => field === "crawl-delay")?.value ?? 0);
  const crawlDelay = delay > 0 ? Math.min(delay, LONGEST_DELAY) : null;
  if (url === null) return { isAllowed: false, crawlDelay };
  const path = normalised(url.pathname + url.search);
  const isAllowed = longestFit(path, lines, "allow") >= longestFit(path, lines, "disallow");
  return { isAllowed, crawlDelay };
}

/** The length of the longest rule of a kind that a path fits; -1 without one. */
function longestFit(path: string, lines: readonly Line[], wanted: string): number {
  return lines
    .filter(({ field, value }) => field === wanted && value !== "")
    .map(({ value }) => normalised(value))
    .reduce((longest, rule) => (rule.length > longest && fits(path, rule) ? rule.length : longest), -1);
}

/** The lines of all groups that name us, else of those for everybody. */
function linesFor(text: string): readonly Line[] {
  const groups = groupsIn(text);
  const own = groups.filter(({ agents }) => agents.includes(PRODUCT));
  return (own.length > 0 ? own : groups.filter(({ agents }) => agents.includes("*"))).flatMap(({ lines }) => lines);
}

/** A group begins with one or more user agents and goes on until the next one. */
function groupsIn(text: string): Group[] {
  const groups: { agents: string[]; lines: Line[] }[] = [];
  for (const { field, value } of text.split(/\r\n|\r|\n/).map(lineOf)) {
    const last = groups.at(-1);
    if (field === "user-agent" || field === "useragent") {
      const agent = /^(?:\*|[a-z_-]+)/i.exec(value)?.[0].toLowerCase() ?? "";
      if (last?.lines.length === 0) last.agents.push(agent);
      else groups.push({ agents: [agent], lines: [] });
    } else if (/^(?:allow|disallow|crawl-delay)$/.test(field)) last?.lines.push({ field, value });
  }
  return groups;
}

function lineOf(line: string): Line {
  const content = line.split("#", 1)[0] ?? "";
  const colon = content.indexOf(":");
  return { field: content.slice(0, Math.max(colon, 0)).trim().toLowerCase(), value: content.slice(colon + 1).trim() };
}

/** Whether a path begins as a pattern says; `*` stands for anything, `$` at the end for the end of the path. */
function fits(path: string, pattern: string): boolean {
  const isWhole = pattern.endsWith("$");
  const [start = "", ...rest] = (isWhole ? pattern.slice(0, -1) : pattern).split(/\*+/);
  if (!path.startsWith(start)) return false;
  const last = isWhole ? rest.pop() : undefined;
  if (isWhole && last === undefined) return path === start;
  let at = start.length;
  // The first place where a part fits leaves the most room for those behind it.
  for (const part of rest) {
    const found = path.indexOf(part, at);
    if (found < 0) return false;
    at = found + part.length;
  }
  return path.endsWith(last ?? "") && path.length - (last ?? "").length >= at;
}

/** A path or pattern with what is not ASCII in per cent notation, and that in capitals. */
function normalised(path: string): string {
  const encoded = path.replace(/[^!-~]+/g, (text) => encodeURIComponent(text.toWellFormed()));
  return encoded.replace(/%[0-9a-f]{2}/gi, (code) => code.toUpperCase());
}
