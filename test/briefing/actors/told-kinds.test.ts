import { expect, test } from "vitest";
import { actors } from "./model.ts";

const told = (text: string) => actors(text).map(({ name, type }) => `${name} ${type}`);
const people = (text: string) =>
  actors(text)
    .filter(({ type }) => type === "PER")
    .map(({ name }) => name);

test("the word before a company says what it is, throughout the article", () => {
  const text = "The fashion retailer Ted Baker cut 953 jobs. Ted Baker has overhauled its management.";
  expect(told(text)).toEqual(["Ted Baker ORG"]);
  expect(told("The law firm Wood Mackenzie said so.")).toEqual(["Wood Mackenzie ORG"]);
});

test("who founded a firm is no firm", () => {
  expect(people("It is the company Peter Olsen founded.")).toEqual(["Peter Olsen"]);
});

test("what owns a reporter is an outlet", () => {
  expect(told("Giant Bomb's Jeff Grubb reported it first.")).toEqual(
    expect.arrayContaining(["Giant Bomb ORG", "Jeff Grubb PER"]),
  );
  expect(people("Stanley Kubrick's Barry Lyndon is long.")).toContain("Stanley Kubrick");
});

test("an area and its police are of a place", () => {
  expect(told("Dera Ghazi Khan police arrested three men.")).toEqual(["Dera Ghazi Khan LOC"]);
});

test("ships, storms, prizes and stadiums are nobody", () => {
  expect(people("The aircraft carrier Kitty Hawk and the USS Gerald R. Ford sailed to Bahrain.")).toEqual([]);
  expect(people("Hurricane Ian hit Florida. Ian was worse than others.")).toEqual([]);
  expect(people("He has won this year's Baillie Gifford prize for a book.")).toEqual([]);
  expect(people("Supporters filled the Santiago Bernabéu in the evening.")).toEqual([]);
});

test("films, songs and books that sound like people are nobody", () => {
  expect(people("Its other shows are “Chip Chilla” and a cartoon.")).toEqual([]);
  expect(people("He liked the hit series Ted Lasso, which is over.")).toEqual([]);
  expect(people("In her new film Emma Stone, as a bride, is alone.")).toEqual(["Emma Stone"]);
  expect(people("A man from the town named “Mohamed Fakih” was there.")).toEqual(["Mohamed Fakih"]);
});

test("measures, laws and contests do nothing", () => {
  expect(told("The Consumer Price Index rose in Ohio.")).toEqual(["Ohio LOC"]);
  expect(told("He was charged under the Unlawful Activities Prevention Act.")).toEqual([]);
});

test("stadiums, valleys and firms are known by parts of their names", () => {
  expect(told("They met at the Stade de France.")).toEqual(["Stade de France LOC"]);
  expect(told("Fighting in Wadi Barada went on.")).toEqual(["Wadi Barada LOC"]);
  expect(told("Russ Berrie and Co Inc said on Friday it was sold.")).toEqual(["Russ Berrie and Co Inc ORG"]);
});

test("a word with a capital inside is a brand, unless it is a family name", () => {
  expect(told("The firms that Sam Altman runs are OpenAI and DoorDash.")).toEqual(expect.arrayContaining(["OpenAI ORG", "DoorDash ORG"]));
  expect(people("McConnell and LeBron and DeSantis said so.")).toEqual(
    expect.arrayContaining(["McConnell", "LeBron", "DeSantis"]),
  );
});

test("several people are nobody", () => {
  expect(people("Tax cuts are demanded by Tory MPs.")).toEqual([]);
});

test("who speaks is somebody, whatever is called so", () => {
  const text = "She won the Ann Lee prize. Ann Lee said on Friday that she was glad.";
  expect(people(text)).toContain("Ann Lee");
});

test("the government, the plan and the years of somebody are that person's", () => {
  for (const what of ["administration", "plan", "government"])
    expect(people(`Critics of the Donald Trump ${what} met in Ohio.`)).toEqual(["Donald Trump"]);
  expect(people("An official in the Bill Clinton and Barack Obama administrations said so.")).toContain("Bill Clinton");
});
