import { expect, test } from "vitest";
import { bareName } from "#briefing/actors/tagged-names.ts";
import { tokensOf } from "#briefing/actors/tokens.ts";
import type { ActorType } from "#briefing/analysis.ts";

/** The words of the name in a stretch that the tagger has marked as a whole. */
function nameIn(stretch: string, type: ActorType): string | null {
  const tokens = tokensOf(stretch, [{ start: 0, end: stretch.length }]);
  const name = bareName(tokens, 0, tokens.count - 1, type);
  return name && stretch.slice(tokens.start[name.first], tokens.end[name.last]);
}

test("titles and offices before a person are no part of the name", () => {
  expect(nameIn("US Secretary of State John Kerry", "PER")).toBe("John Kerry");
  expect(nameIn("Mr. Peter Olsen", "PER")).toBe("Peter Olsen");
  expect(nameIn("Bristol Mayor Ann Lee", "PER")).toBe("Ann Lee");
  expect(nameIn("Foreign Minister Lavrov", "PER")).toBe("Lavrov");
  expect(nameIn("Skipper Peter Olsen", "PER")).toBe("Peter Olsen");
  expect(nameIn("Referee Lavrov", "PER")).toBe("Lavrov");
});

test("a name that only looks like a title stays whole", () => {
  expect(nameIn("Martin Luther King", "PER")).toBe("Martin Luther King");
});

test("articles and outer marks are no part of a name", () => {
  expect(nameIn("the Red Cross", "ORG")).toBe("Red Cross");
  expect(nameIn("(Syria),", "LOC")).toBe("Syria");
  expect(nameIn("South Sudan", "LOC")).toBe("South Sudan");
});

test("peoples, days and pronouns are nobody", () => {
  expect(nameIn("Syrians", "LOC")).toBeNull();
  expect(nameIn("Costa Ricans", "PER")).toBeNull();
  expect(nameIn("Monday", "PER")).toBeNull();
  expect(nameIn("He", "PER")).toBeNull();
  expect(nameIn("President", "PER")).toBeNull();
  expect(nameIn("D-Calif", "PER")).toBeNull();
  expect(nameIn("Muslim-Americans", "PER")).toBeNull();
  expect(nameIn("end-April", "ORG")).toBeNull();
  expect(nameIn("July-September", "LOC")).toBeNull();
});

test("an acronym that spells a common word is a name", () => {
  expect(nameIn("US", "LOC")).toBe("US");
  expect(nameIn("WHO", "ORG")).toBe("WHO");
});

test("the word that opens a picture's credit is no part of the name before it", () => {
  expect(nameIn("Ann Lee Image:", "PER")).toBe("Ann Lee");
  expect(nameIn("Ann Lee Image", "PER")).toBe("Ann Lee Image");
});

test("an age, and what is no actor, are no part of a person's name", () => {
  expect(nameIn("33-year-old Ann Lee", "PER")).toBe("Ann Lee");
  expect(nameIn("Twenty-three-year-old Ann Lee", "PER")).toBe("Ann Lee");
  expect(nameIn("Harbour CTO Ann Lee", "PER")).toBe("Ann Lee");
  expect(nameIn("R", "ORG")).toBeNull();
  expect(nameIn("Brexit Ann Lee", "PER")).toBe("Ann Lee");
  expect(nameIn("Justices Ann Lee", "PER")).toBe("Ann Lee");
});

test("what an office is for is no part of its holder's name", () => {
  expect(nameIn("Security Affairs Ann Lee", "PER")).toBe("Ann Lee");
});

test("a currency is no country", () => {
  const tokens = tokensOf("US$20 million", [{ start: 0, end: 13 }]);
  expect(bareName(tokens, 0, 0, "LOC")).toBeNull();
});

test("a storm is no person", () => {
  expect(nameIn("Storm Ann", "PER")).toBeNull();
});

test("what a company makes is no actor", () => {
  expect(nameIn("Mac Mini", "PER")).toBeNull();
  expect(nameIn("iPhone", "ORG")).toBeNull();
  expect(nameIn("Mac Olsen", "PER")).toBe("Mac Olsen");
});

test("what has a number behind its name is nobody", () => {
  expect(nameIn("Kobo Clara 2E", "PER")).toBeNull();
  expect(nameIn("Radio 4", "ORG")).toBe("Radio 4");
});

test("a model is nobody, a fleet and a brigade with its number are", () => {
  expect(nameIn("Samsung QN90B TV", "ORG")).toBeNull();
  expect(nameIn("Navy 6th Fleet", "ORG")).toBe("Navy 6th Fleet");
});

test("who directed or made something is not named by it", () => {
  expect(nameIn("James Cameron-directed", "PER")).toBeNull();
  expect(nameIn("Li Ka-shing", "PER")).toBe("Li Ka-shing");
});

test("what a hyphen joins to a word before a name is no part of it", () => {
  expect(nameIn("Gadget-maker Harbourworks", "ORG")).toBe("Harbourworks");
  expect(nameIn("Ann Lee-founded Harbourworks", "PER")).toBe("Harbourworks");
  expect(nameIn("12-member Security Council", "ORG")).toBe("Security Council");
  expect(nameIn("In-form Peter Olsen", "PER")).toBe("Peter Olsen");
  expect(nameIn("Ali el-Sayed Hassan", "PER")).toBe("Ali el-Sayed Hassan");
  expect(nameIn("Owens-Corning Glass", "ORG")).toBe("Owens-Corning Glass");
});

test("a link behind a name is no part of it", () => {
  expect(nameIn("Harbourland Read More", "ORG")).toBe("Harbourland");
});

test("a day behind a name is no part of it, unless the day is the name", () => {
  expect(nameIn("St Anselm College Saturday", "ORG")).toBe("St Anselm College");
  expect(nameIn("Black Friday", "ORG")).toBe("Black Friday");
});

test("members of parliament and fields of an office go before a name", () => {
  expect(nameIn("Embakasi East MP Babu Owino", "PER")).toBe("Babu Owino");
  expect(nameIn("Parliamentary Affairs Ann Lee", "PER")).toBe("Ann Lee");
});

test("degrees and watts are nobody, and some of a people are no organisation", () => {
  for (const measure of ["43C", "110F", "120W", "5G", "CPU", "EVs"]) expect(nameIn(measure, "ORG")).toBeNull();
  expect(nameIn("3M", "ORG")).toBe("3M");
  expect(nameIn("Black Americans", "ORG")).toBeNull();
  expect(nameIn("Mumbai Indians", "ORG")).toBe("Mumbai Indians");
});

test("an amount of rupees is no name", () => {
  expect(nameIn("Rs208,450", "ORG")).toBeNull();
});

test("what a maker calls by a common word is nobody, but a part of the firm is", () => {
  expect(nameIn("Samsung Galaxy Watch", "ORG")).toBeNull();
  expect(nameIn("Google Maps", "ORG")).toBeNull();
  expect(nameIn("Amazon Kindle", "ORG")).toBeNull();
  expect(nameIn("Amazon Studios", "ORG")).toBe("Amazon Studios");
});

test("two with a comma between them are not one", () => {
  expect(nameIn("Orr, Lee", "PER")).toBe("Lee");
  expect(nameIn("Ann Lee, Jr.", "PER")).toBe("Ann Lee, Jr");
});

test("an elect president is called by what stands behind it", () => {
  expect(nameIn("Elect Trump", "PER")).toBe("Trump");
});

test("a state is named without its governor, a district without its court", () => {
  expect(nameIn("Florida Gov.", "LOC")).toBe("Florida");
  expect(nameIn("Manhattan District", "LOC")).toBe("Manhattan District");
});
