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
    "Wednesday Afternoon Update: Bridge opens, ferries are late",
    "The truth about the bridge (Show Notes)",
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
    "The 20 best early ferry deals for the weekend",
    "Harbour tours are $12 off for one more day",
    "The ferry pass is back on sale for $40",
    "7 little boats that make the Amber worth a visit",
    "The best ferries of the year",
    "Ferry diary: a morning with the gulls",
    "The Morning Risk Report",
    "Watch the bridge open",
    "Mayor speaks on the bridge: Watch live",
    "The 20 greatest ferries – ranked!",
    "Up First: the flood; the vote",
    "The best new novels – review roundup",
    "See why a woman rowed around Norland",
    "My summer as a bridge keeper",
    "What the harbour means to you",
    "Norland must close the bridge at once",
    "A complete guide to the ferries of the week",
    "The bridge of glass: discuss with spoilers",
    "Kestrel X15 review: a boat for all weathers",
    "A look back on three ferries that sank",
    "How the papers covered the new bridge",
    "Amberly against Kestrel: talking points",
    "Football Daily | A club without a ground",
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
    "Two ferrymen to stand trial over lost boat",
    "Oil falls 12% off its peak",
    "Norland must close the bridge, court says",
    "Leave the bridge to us, ferrymen tell mayor",
    "Mayor: ‘You will get your bridge’",
    "Best Buy opens a shop by the harbour",
  ])("%s", (title) => {
    expect(isReport(titled(title))).toBe(true);
  });
});

test("what speaks of its writer or to its reader again and again is no report, nor is a report for what it quotes", () => {
  const own = "I took the ferry on Monday. The gulls followed. I was the only one on deck.";
  const yours = "The ferry is cheap if you come early. Your bags go below.";
  const quoted = "“I took the ferry, and I was alone,” the mayor said. The ferry left on Monday.";
  const judged = [own, yours, quoted, "World War I and World War II closed the harbour."].map((text) =>
    isReport(analysed(1, text)),
  );
  expect(judged).toEqual([false, false, true, true]);
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
