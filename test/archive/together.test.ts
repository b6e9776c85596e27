import { expect, test } from "vitest";
import { togetherTest } from "#archive/together.ts";
import { topic } from "./made-up.ts";

test("what most of the texts write as a name is meant as one", () => {
  const found = [
    "The World Bank lent nine million crowns.",
    "Ada Moor is to lead the World Bank.",
    "One of the largest banks of the world has a new tower.",
  ];
  expect(found.map(togetherTest(topic("world bank"), found))).toEqual([true, true, false]);
  const nobel = ["She won the Nobel Prize.", "The Nobel Prize is for peace.", "The Nobel prize for chemistry."];
  expect(nobel.map(togetherTest(topic("nobel prize"), nobel))).toEqual([true, true, true]);
});

test("a name may have small words and initials in it", () => {
  const found = ["Mike J. Johnson was there.", "Mike Bloomberg heard Boris Johnson.", "Mike Johnson was not."];
  expect(found.map(togetherTest(topic("mike johnson"), found))).toEqual([true, false, true]);
  const singer = ["Sinead O'Connor sang.", "Sinead O’Connor sang.", "Sinead Byrne met Connor O'Shea."];
  expect(singer.map(togetherTest(topic("sinead o'connor"), singer))).toEqual([true, true, false]);
  const band = ["Al Sharq played.", "It was Al Sharq again.", "The al-Sharq fans sang.", "Al Byrne saw Sharq."];
  expect(band.map(togetherTest(topic("al sharq"), band))).toEqual([true, true, true, false]);
  const bank = ["The Bank of England met.", "The Bank of England left its rate.", "A bank in the north of England."];
  expect(bank.map(togetherTest(topic("bank of england"), bank))).toEqual([true, true, false]);
});

test("words of one matter stand in one sentence, in a form that means the same", () => {
  const found = [
    "Two trains crashed near Amberly.",
    "The crash of a goods train killed nobody.",
    "An aircraft crashed during training near Amberly.",
    "The last train was late. A crash was heard at noon.",
    `The train left for the harbour ${"of the town and its hills ".repeat(4)}before the crash.`,
  ];
  expect(found.map(togetherTest(topic("train crash"), found))).toEqual([true, true, false, false, false]);
});

test("a name of the topic in another form counts, and so does any accent", () => {
  const found = ["Syrian rebels won an election.", "An election in São Paulo."];
  expect(found.map(togetherTest(topic("syria election"), found))).toEqual([true, false]);
  expect(found.map(togetherTest(topic("paulo election"), found))).toEqual([false, true]);
});

test("one word, one known name and alternatives are asked nothing", () => {
  for (const text of [
    "syria",
    "south korea",
    "olympics OR climate change",
    "climate change OR olympics",
    "who malaria",
  ])
    expect(togetherTest(topic(text), [])("Nothing of it.")).toBe(true);
});

test("a word may have marks in it", () => {
  const shares = ["The S&P 500 fell.", "It left the S&P 500.", "S. Moor and P. Lee have 500 ships."];
  expect(shares.map(togetherTest(topic("s&p 500"), shares))).toEqual([true, true, false]);
  const attacks = ["The 9/11 attacks.", "The attacks of 9/11 changed it.", "On 9 June 11 ships were attacked."];
  expect(attacks.map(togetherTest(topic("9/11 attacks"), attacks))).toEqual([true, true, false]);
  const edition = ["Web 3.0 is near.", "She builds Web 3.0.", "The web has 3 of 0.5 kinds."];
  expect(edition.map(togetherTest(topic("web 3.0"), edition))).toEqual([true, true, false]);
  const writer = ["Ada T. Moor wrote it.", "Ada T Moor did.", "Ada told T he knew Moor."];
  expect(writer.map(togetherTest(topic("ada t moor"), writer))).toEqual([true, true, false]);
});

test("an acronym is no common word", () => {
  const found = ["The WHO needs funding.", "Funding for the W.H.O. ends.", "Ask who gets funding now."];
  expect(found.map(togetherTest(topic("WHO funding"), found))).toEqual([true, true, false]);
});

test("a name counts among the texts that have its words side by side", () => {
  const found = [
    "Ada Moor won the U.S. Open.",
    "The US Open ends today.",
    "The U.S. has opened a harbour.",
    "In the US shops are open.",
    "A road opens in the United States.",
  ];
  expect(found.map(togetherTest(topic("U.S. Open"), found))).toEqual([true, true, false, false, false]);
});
