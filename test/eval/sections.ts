import type { Findings, Order } from "./findings.ts";

/** Measures one part of Newsdesk. */
type Measure = (order: Order) => Promise<Findings>;

/** The parts that are measured, as they stand in the table; each loads what it needs only when it is asked for. */
export const sections: ReadonlyMap<string, () => Promise<Measure>> = new Map([
  ["quotes", async () => (await import("./sections/quotes.ts")).measureQuotes],
  ["actors", async () => (await import("./sections/actors.ts")).measureActors],
  ["summaries", async () => (await import("./sections/summaries.ts")).measureSummaries],
  ["stories", async () => (await import("./sections/stories.ts")).measureStories],
  ["finding", async () => (await import("./sections/finding.ts")).measureFinding],
  ["pages", async () => (await import("./sections/pages.ts")).measurePages],
  ["metadata", async () => (await import("./sections/metadata.ts")).measureMetadata],
  ["feeds", async () => (await import("./sections/feeds.ts")).measureFeeds],
  ["speed", async () => (await import("./sections/speed.ts")).measureSpeed],
]);

/** Sections that are spoilt by others at work beside them. */
export const alone: ReadonlySet<string> = new Set(["speed"]);
