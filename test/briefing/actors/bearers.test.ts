import { expect, test } from "vitest";
import { mentionsOf } from "./model.ts";

test("a form of address tells a couple apart", () => {
  const text = "Bill Clinton and Hillary Clinton spoke. Mrs. Clinton said yes. Mr. Clinton said no. Ms Clinton left.";
  expect(mentionsOf(text, "Bill Clinton")).toEqual(["Bill Clinton", "Clinton"]);
  expect(mentionsOf(text, "Hillary Clinton")).toEqual(["Hillary Clinton", "Clinton", "Clinton"]);
});

test("an office tells two of a name apart", () => {
  const text =
    "Former President Bill Clinton and Secretary of State Hillary Clinton met. Later Secretary Clinton spoke, then President Clinton.";
  expect(mentionsOf(text, "Bill Clinton")).toHaveLength(2);
  expect(mentionsOf(text, "Hillary Clinton")).toHaveLength(2);
});

test("a relative who is introduced later is not who was meant before", () => {
  const text = "President Biden went to Ottawa along with first lady Jill Biden. Biden will meet Justin Trudeau.";
  expect(mentionsOf(text, "Jill Biden")).toEqual(["Jill Biden"]);
  expect(mentionsOf(text, "Biden")).toEqual(["Biden", "Biden"]);
});

test("a woman is not meant by a name that only a man bears", () => {
  const text = "Barack Obama spoke first. Mrs. Obama spoke after him.";
  expect(mentionsOf(text, "Barack Obama")).toEqual(["Barack Obama"]);
});

test("who is called a relative does not hold the office of the name", () => {
  const text = "Michelle Obama, the first lady, spoke. It was an effort by President Obama. Obama smiled.";
  expect(mentionsOf(text, "Michelle Obama")).toEqual(["Michelle Obama"]);
  expect(mentionsOf(text, "Obama")).toEqual(["Obama", "Obama"]);
});

test("a president is neither his namesake the younger nor a child introduced later", () => {
  const text =
    "Former President Trump’s adult sons are expected to testify. Donald Trump Jr., Trump's oldest child, and Eric Trump run the company.";
  expect(mentionsOf(text, "Trump")).toEqual(["Trump"]);
  expect(mentionsOf(text, "Eric Trump")).toEqual(["Eric Trump"]);
});

test("the younger of a name is president when he is called so", () => {
  const text = "President Ferdinand Marcos Jr. spoke in Davao. President Marcos thanked the town.";
  expect(mentionsOf(text, "Ferdinand Marcos Jr")).toHaveLength(2);
});

test("a king is not the prince of his name", () => {
  const text =
    "Crown Prince Mohammed bin Salman was there. King Salman was not. King Charles III spoke, and King Charles left.";
  expect(mentionsOf(text, "Mohammed bin Salman")).toEqual(["Mohammed bin Salman"]);
  expect(mentionsOf(text, "Salman")).toEqual(["Salman"]);
  expect(mentionsOf(text, "Charles III")).toEqual(["Charles III", "Charles"]);
});

test("a president of many articles is no relative whom one names in full", () => {
  const text = "The Hunter Biden laptop was read. President Biden knew of it.";
  expect(mentionsOf(text, "Hunter Biden")).not.toContain("Biden");
  const later = "President Biden spoke of it. The Hunter Biden laptop was read. Biden knew of it.";
  expect(mentionsOf(later, "Biden")).toEqual(["Biden", "Biden"]);
  expect(mentionsOf("Hunter Biden spoke first. President Biden smiled. Biden left.", "Biden")).toHaveLength(1);
  expect(mentionsOf("Joseph Biden spoke. President Biden smiled.", "Joseph Biden")).toContain("Biden");
});

test("a daughter is kept apart from whoever bears the name, whatever else she is", () => {
  const text =
    "Geoffrey Hallam died. His daughter, the novelist Clara Hallam, said so. Hallam built towers. Hallam never spoke.";
  expect(mentionsOf(text, "Clara Hallam")).toEqual(["Clara Hallam"]);
  expect(mentionsOf(text, "Geoffrey Hallam")).toHaveLength(3);
});
