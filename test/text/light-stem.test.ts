import { expect, test } from "vitest";
import { indexWords } from "#news/topic.ts";
import { lightStem } from "#text/light-stem.ts";

const stems = (words: string) => new Set(words.split(" ").map(lightStem));

test.each([
  "inflation inflated inflates Inflation's",
  "vaccination vaccinations vaccinate vaccinated",
  "organisation organization organised organizes organizer organiser",
  "party parties party’s",
  "movie movies",
  "study studies studied studying",
  "plan plans planned planning",
  "rate rates rated rating",
  "virus viruses",
  "travel travels travelled traveling",
  "use used using",
])("the forms of one word share a stem: %s", (words) => {
  expect(stems(words).size).toBe(1);
});

test.each([
  "inflation inflatable",
  "universe university",
  "organ organisation organic",
  "policy police",
  "general generation",
  "arm army",
  "news new",
  "relative relativity",
  "community communism",
  "import important",
  "capital capitalism",
  "hospital hospitality",
  "plan plane planet",
  "rat rate ratio",
  "state station",
  "united unit",
  "senate senator",
])("other words have other stems: %s", (words) => {
  expect(stems(words).size).toBe(words.split(" ").length);
});

test("a name that seems to have an ending keeps it", () => {
  expect(["Boeing", "US", "Xi", "Texas"].map(lightStem)).toEqual(["boeing", "us", "xi", "texa"]);
});

test("a very long run of letters is left as it is", () => {
  expect(lightStem(`${"x".repeat(100)}ing`)).toHaveLength(103);
});

test.each([
  ["Сирия Сирии Сирию Сирией"],
  ["сирийский сирийская сирийской сирийских сирийскую"],
  ["наводнение наводнения наводнению наводнением наводнений наводнениями"],
  ["мост моста мосту мостом мосты мостов"],
  ["سوريا السوري السورية سوري"],
  ["مصر مصري المصرية المصريون"],
])("the forms of one Russian or Arabic word are one: %s", (forms) => {
  expect(new Set(forms.split(" ").flatMap(indexWords).map(lightStem)).size).toBe(1);
});

test("words of other subjects stay apart", () => {
  const stems = "Россия Русь Сирия сирень суд судно мир мэр".split(" ").flatMap(indexWords).map(lightStem);
  expect(new Set(stems).size).toBe(stems.length);
});
