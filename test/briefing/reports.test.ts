import { describe, expect, test } from "vitest";
import { isOpinion, isReport, reportsAmong } from "#briefing/reports.ts";
import { analysed } from "./sample-analysis.ts";

const TEXT = "The bridge over the Amber closed on Monday.";
const titled = (title: string) => analysed(1, TEXT, { title });

describe("opinion, live coverage, explainers and the like are no reports", () => {
  test.each([
    "Opinion: Kestrel has waited long enough",
    "Commentary – A harbour is more than its cranes",
    "The harbour strike is nobody’s fault | Zoe Marsh",
    "A fairer toll for everyone | Letters",
    "Norland v Kestrel: cup final – live",
    "Norland votes on the bridge – politics live",
    "Kestrel flood live: thousands leave their homes",
    "The harbour strike as it happened",
    "What we know about the fire in Amberly",
    "Five things to watch in the Norland vote",
    "How does the new toll work?",
    "Why the bridge was closed",
    "The week in Amberly – podcast",
    "The Thursday quiz: bridges",
    "Podcast: the harbour and its gulls",
    "2023: The year the river rose",
    "Will the bridge ever open?",
  ])("%s", (title) => {
    expect(isReport(titled(title))).toBe(false);
  });
});

describe("a report stays one, whatever words its headline borrows", () => {
  test.each([
    "Kestrel closes the bridge over the Amber",
    "Opinion polls see Norland ahead",
    "Review finds faults in the bridge",
    "Families live in tents after the flood",
    "Minister says she will live with the toll",
    "How Dare He! Mayor stays away from the vote",
    "Bridge closed | The Harbour Ledger",
    "Amberly: two hurt in fire",
  ])("%s", (title) => {
    expect(isReport(titled(title))).toBe(true);
  });
});

test("the section and the address tell too", () => {
  expect(isReport(analysed(1, TEXT, { section: "Opinion" }))).toBe(false);
  expect(isReport(analysed(1, TEXT, { section: "World" }))).toBe(true);
  expect(isReport(analysed(1, TEXT, { url: "https://wire.example/opinion/bridge" }))).toBe(false);
  expect(isReport(analysed(1, TEXT, { url: "https://wire.example/world/live/bridge" }))).toBe(false);
  expect(isReport(analysed(1, TEXT, { url: "https://wire.example/world/opinion-polls-narrow" }))).toBe(true);
});

test("an opinion is told from other pieces that are no reports", () => {
  const titled = (title: string) => isOpinion(analysed(1, TEXT, { title }));
  expect(["Letters: the bridge", "The Guardian view on bridges: build them", "Bridges | Zoe Hart"].map(titled)).toEqual(
    [true, true, true],
  );
  expect(["Podcast: the bridge", "Bridge closes", "Why the bridge closed"].map(titled)).toEqual([false, false, false]);
  expect(isOpinion(analysed(1, TEXT, { url: "https://wire.example/commentisfree/bridge" }))).toBe(true);
});

test("a report that speaks to its reader comes behind those that do not, an opinion behind both", () => {
  const plain = analysed(1, TEXT, { title: "Bridge closes" });
  const chatty = analysed(2, "You had better take the ferry on Monday.", { title: "Bridge closes on Monday" });
  const opinion = analysed(3, TEXT, { title: "Opinion: close it" });
  expect(reportsAmong([opinion, chatty, plain])).toEqual([plain]);
  expect(reportsAmong([opinion, chatty])).toEqual([chatty]);
  expect(reportsAmong([opinion])).toEqual([opinion]);
});
