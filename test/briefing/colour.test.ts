import { expect, test } from "vitest";
import { isColour } from "#briefing/colour.ts";

test.each([
  "Maybe everyone looks at the wrong bridge.",
  "The harbour is a really busy place, or so its keeper claims.",
  "It’s been a long week for the ferrymen.",
  "Norland took the world of ferries by storm.",
  "Over the past few years, Ada Moor has won every race.",
  "That’s the ferry of my youth.",
  "A must-see bridge stands in Amberly.",
  "Gulls are a group of birds that live by the sea.",
  "Norland isn’t the only country to boast of its bridges.",
  "In the world of ferries, nobody is as fast as Ada Moor.",
  "Few towns are as generous as Amberly when it comes to bridges.",
])("it paints, muses or gives background: %s", (sentence) => {
  expect(isColour(sentence)).toBe(true);
});

test.each([
  "Norland opened the longest bridge over the Amber on Monday.",
  "Ada Moor said the bridge was “something really beautiful”.",
  "Oil that’s spilling from a ferry off Norland has reached the shore.",
  "The minister, who has won every race, resigned on Monday.",
  "The gale was not the first time that ferries were kept in port this year, the harbour said.",
  "The mayor doesn’t want a bridge, she told the council on Monday.",
])("it tells what happened: %s", (sentence) => {
  expect(isColour(sentence)).toBe(false);
});
