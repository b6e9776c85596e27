import { expect, test } from "vitest";
import { foretells, isAwaited, isTelling, tellsDeed } from "../../src/briefing/deeds.ts";

test.each([
  ["The envoy was set to speak at noon."],
  ["The senator weighed in on the strike."],
  ["Maybe the strike ends on Monday."],
  ["“Son,” the captain remembered, “we have a problem.”"],
])("no news: %s", (sentence) => {
  expect(isTelling(sentence)).toBe(false);
});

test("what was done is news", () => {
  expect(isTelling("The envoy spoke at noon.")).toBe(true);
});

test.each([
  ["Countries can address both problems.", false],
  ["Such states are among the most fragile.", false],
  ["The country is suspending its embassy in London.", true],
  ["The council voted for the bridge.", true],
  ["The council will vote for the bridge.", true],
  ["The bridge is safe, the mayor said.", true],
])("%s tells a deed: %s", (sentence, isDeed) => {
  expect(tellsDeed(sentence, { start: 0, end: sentence.length })).toBe(isDeed);
});

test.each([
  ["The bank could raise its rate on Thursday.", true],
  ["The bank is expected to raise its rate.", true],
  ["The bank may have raised its rate.", false],
  ["The bank raised its rate in May.", false],
  ["The mayor denounced a ban that will end in June.", false],
])("%s foretells: %s", (sentence, isAhead) => {
  expect(foretells(sentence, { start: 0, end: sentence.length })).toBe(isAhead);
});

test.each([
  ["Guests were expected to queue at the gates.", true],
  ["The town is bracing for a storm.", true],
  ["The town is gearing up for a vote.", true],
  ["Nine parties spoke on the eve of the vote.", true],
  ["Guests queued at the gates.", false],
  ["The bank set its rate at four percent.", false],
])("%s looks forward: %s", (sentence, isAhead) => {
  expect(isAwaited(sentence)).toBe(isAhead);
});
