import { expect, test } from "vitest";
import type { Mention } from "#briefing/actors/mentions.ts";
import { withVotedTypes } from "#briefing/actors/voting.ts";

/** The types of the names, each taken for a person at first. */
function typesOf(...names: readonly string[]): string[] {
  const text = names.join(" | ");
  const mentions = names.map((name): Mention => {
    const start = text.indexOf(name);
    return { start, end: start + name.length, first: start, last: start, type: "PER", fit: [1, 0, 0] };
  });
  return withVotedTypes(text, mentions).map(({ type }) => type);
}

test("a direction and a known region are places", () => {
  expect(typesOf("North", "Middle East", "Ann Lee")).toEqual(["LOC", "LOC", "PER"]);
});

test("a direction that is somebody's surname is that person", () => {
  expect(typesOf("Ann West", "West")).toEqual(["PER", "PER"]);
});

test("companies and towns that look like people are none", () => {
  expect(typesOf("Lockheed Martin", "Warner Bros", "Khan Younis", "Ann Lee")).toEqual(["ORG", "ORG", "LOC", "PER"]);
});
