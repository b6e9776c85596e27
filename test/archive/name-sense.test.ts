import { expect, test } from "vitest";
import { senseTest } from "#archive/name-sense.ts";
import { topic } from "./made-up.ts";

const country = "The envoy flew to Turkey on Monday.";
const bird = "She put the turkey into the oven. Turkey takes four hours.";
const people = "Turkish voters chose a new parliament.";

test("a word that most texts write as a name is meant as one; a text with another name for it stays", () => {
  const isMeant = senseTest(topic("turkey"), [country, country, bird]);
  expect([country, bird, people].map(isMeant)).toEqual([true, false, true]);
});

test("a word that is a name in few texts stays the common word, unless it is typed as a name", () => {
  const found = [country, bird, bird];
  expect(found.map(senseTest(topic("turkey"), found))).toEqual([true, true, true]);
  expect(found.map(senseTest(topic("Turkey"), found))).toEqual([true, false, false]);
});

test("nobody asks for the verbs may and will", () => {
  const minister = "Theresa Hale stood beside Mrs May in Amberly.";
  const verb = "The bridge may open again in May.";
  const never = "The bridge may open again.";
  expect([minister, verb, never].map(senseTest(topic("may"), [minister, never, never]))).toEqual([true, true, false]);
});

test("topics of several words say by themselves what they mean", () => {
  expect([country, bird].map(senseTest(topic("turkey recipes"), [country, country]))).toEqual([true, true]);
});

test("a word of the same stem that is only a name is another name, unless the word stands beside it", () => {
  const estate = "Reporters waited at Mar-a-Lago on Monday.";
  const both = "He flew from Mar-a-Lago to Lagos on Monday.";
  const none = "He flew from Nigeria on Monday.";
  expect([estate, both, none].map(senseTest(topic("lagos"), [estate, both]))).toEqual([false, true, true]);
  const prize = "She won an Oscar on Sunday.";
  const night = ["The Oscars began.", "At the Oscars one Oscar fell.", "Ada Moor left the Oscars with her Oscar."];
  expect(senseTest(topic("oscars"), [...night, prize])(prize)).toBe(true);
  const plain = "One vaccine was tested. Vaccine makers waited.";
  expect(senseTest(topic("vaccines"), [plain])(plain)).toBe(true);
});

test("a place whose name only begins otherwise is another place", () => {
  const state = "New South Wales votes in March, and New South Wales is large.";
  const both = "From New South Wales he flew to Wales.";
  const part = "Rain fell on north Wales.";
  expect([state, both, part].map(senseTest(topic("wales"), [state, both, part]))).toEqual([false, true, true]);
});

test("a name is known by the texts that have it, however many have a verb of its stem", () => {
  const planet = "The rover landed on Mars in May.";
  const vote = "Malpractice marred the vote in May.";
  expect([planet, vote].map(senseTest(topic("mars"), [planet, vote, vote, vote]))).toEqual([true, false]);
});

test("a plural that most write small is no club of that name, a body of the kind is one", () => {
  const insects = "Many bees died in May.";
  const club = "Four goals of the Bees sank Amberly.";
  expect([insects, club].map(senseTest(topic("bees"), [insects, insects, club]))).toEqual([true, false]);
  const officers = "The police came late.";
  const body = "An officer of Amberly Police came late.";
  expect([officers, body].map(senseTest(topic("police"), [officers, officers, body]))).toEqual([true, true]);
});

test("who asks for a thing does not ask for a verb of its stem", () => {
  const fire = "A fire burned the mill of Amberly.";
  const teacher = "The school of Amberly fired a teacher.";
  expect([fire, teacher].map(senseTest(topic("fire"), [fire, teacher]))).toEqual([true, false]);
  expect(senseTest(topic("shooting"), [teacher])("A shooting in Amberly")).toBe(true);
});

test("a verb of the same stem is no name", () => {
  const planet = "The rover landed on Mars in May.";
  const vote = "Malpractice marred the vote in May.";
  expect([planet, vote].map(senseTest(topic("mars"), [planet, planet, vote]))).toEqual([true, false]);
});

test("housing is no house, and flooding a flood", () => {
  const found = ["The White House spoke.", "Housing is dear in Amberly.", "Floods came. The flood of the year."];
  expect(found.map(senseTest(topic("housing"), found))).toEqual([false, true, false]);
  expect(found.slice(2).map(senseTest(topic("flooding"), found))).toEqual([true]);
});
