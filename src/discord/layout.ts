import type { Briefing } from "#briefing/briefing.ts";
import { introduction } from "#briefing/introduction.ts";
import type { ArticleHead } from "#news/article.ts";
import { escapeMarkdown, link, plain, shorten } from "./escape.ts";

/** The accent colour of every Newsdesk message. */
export const INK = 0x3b7ea1;

/** Longer headlines and outlet names are cut in a list; the link leads to the whole. */
const HEADLINE = 120;
const OUTLET = 60;
/** So are names and roles. */
const NAME = 100;
const ROLE = 160;

/** Stands where the date would, when the source gives none. */
export const UNDATED = "undated";

/**
 * As many whole lines, in order, as fit into `budget` UTF-16 code units; `left` says how many did not, on a line of
 * its own. A line that would not fit even alone is left out too.
 */
export function fitted(
  lines: readonly string[],
  { budget, left, gap = "\n" }: { budget: number; left?: (count: number) => string; gap?: string },
): string {
  const whole = lines.join(gap);
  if (whole.length <= budget) return whole;
  const reserve = left ? left(lines.length).length + gap.length : 0;
  const kept: string[] = [];
  let length = 0;
  for (const line of lines) {
    if (length + line.length + gap.length > budget - reserve) continue;
    length += line.length + gap.length;
    kept.push(line);
  }
  const missing = lines.length - kept.length;
  return [...kept, ...(left && missing > 0 ? [left(missing)] : [])].join(gap);
}

/** Untrusted text escaped for markdown, cut at a word when it would be longer than `most` code units once escaped. */
export function escapedWithin(text: string, most: number): string {
  const escaped = escapeMarkdown(text);
  if (escaped.length <= most) return escaped;
  const visible = plain(text);
  const share = Math.floor(visible.length * (most / escaped.length));
  return escapedWithin(shorten(visible, Math.max(1, Math.min(share, visible.length - 1))), most);
}

/** A moment that each reader's Discord shows as a date (or date and time) in their own zone and language. */
export function discordTime(iso: string, style: "d" | "D" | "f" | "R"): string {
  return `<t:${Math.floor(Date.parse(iso) / 1000)}:${style}>`;
}

/** The days from one moment to another in words, in UTC: "11 – 15 July 2016". */
export function daysBetween(from: string | null, until: string | null): string {
  if (from === null || until === null) return UNDATED;
  const days = new Intl.DateTimeFormat("en-GB", { day: "numeric", month: "long", year: "numeric", timeZone: "UTC" });
  return days.formatRange(new Date(from), new Date(until));
}

/** "1 outlet", "3 outlets". */
export function counted(count: number, singular: string, plural = `${singular}s`): string {
  return `${count.toLocaleString("en-GB")} ${count === 1 ? singular : plural}`;
}

/** An article as one line: its headline as a link, its outlet, its date, or with `f` its date and time, and whether it was withdrawn. */
export function articleLine(
  { title, url, outlet, publishedAt, withdrawnAt }: ArticleHead,
  time: "D" | "f" = "D",
): string {
  const headline = link(escapedWithin(title, HEADLINE), url);
  const parts = [
    headline,
    outlet === null ? "" : escapedWithin(outlet, OUTLET),
    publishedAt === null ? UNDATED : discordTime(publishedAt, time),
    withdrawnAt ? `withdrawn by its outlet on ${discordTime(withdrawnAt, "D")}` : "",
  ];
  return parts.filter((part) => part !== "").join(" · ");
}

/** Somebody in bold, with the role: "**Jane Doe**, mayor of Kalvik". */
export function introducedLine(someone: string, something: string | null): string {
  const { name, role } = introduction(someone, something);
  const bold = `**${escapedWithin(name, NAME)}**`;
  return role ? `${bold}, ${escapedWithin(role, ROLE)}` : bold;
}

/** What a briefing covers in one line: articles, outlets, days, and its languages when English is not the only one. */
export function coverageLine({ coverage, sources }: Pick<Briefing, "coverage" | "sources">): string {
  const languages = [...new Set(sources.map(({ language }) => language))].filter((code) => code !== "und");
  const names = new Intl.DisplayNames("en", { type: "language" });
  return [
    counted(coverage.articles, "article"),
    counted(coverage.outlets, "outlet"),
    daysBetween(coverage.from, coverage.until),
    ...(languages.some((code) => code !== "en") ? [languages.map((code) => names.of(code) ?? code).join(", ")] : []),
  ].join(" · ");
}
