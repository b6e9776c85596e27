import { expect, test } from "vitest";
import { people, told } from "./model.ts";

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

test("a town is a town, whoever might be called so", () => {
  expect(told("They live in the town of Tal Tamer, and Tal Tamer is quiet.")).toEqual(["Tal Tamer LOC"]);
});

test("clubs, magazines and shops are told by the word beside them, well-known outlets by themselves", () => {
  expect(told("The Sudanese club Al Merrikh beat Peter Olsen's side.")).toContain("Al Merrikh ORG");
  expect(told("Al Watan newspaper reported it.")).toEqual(["Al Watan ORG"]);
  expect(told("Ryan Lee supermarkets were closed.")).toEqual(["Ryan Lee ORG"]);
  expect(told("Al Jazeera and Der Spiegel said so.")).toEqual(["Al Jazeera ORG", "Der Spiegel ORG"]);
});

test("a team is no person, whoever leads it", () => {
  expect(told("Team Jorge was found out by Peter Olsen.")).toContain("Team Jorge ORG");
});

test("the Amazon is a river, and Amazon a company", () => {
  expect(told("The children were lost in the Amazon. Amazon tribes helped them.")).toEqual(["Amazon LOC"]);
  expect(told("Amazon said it would cut jobs. The Amazon warehouse and the Amazon and Google apps stay.")).toEqual(
    expect.arrayContaining(["Amazon ORG"]),
  );
});

test("stadiums, valleys and firms are known by parts of their names", () => {
  expect(told("They met at the Stade de France.")).toEqual(["Stade de France LOC"]);
  expect(told("Fighting in Wadi Barada went on.")).toEqual(["Wadi Barada LOC"]);
  expect(told("Russ Berrie and Co Inc said on Friday it was sold.")).toEqual(["Russ Berrie and Co Inc ORG"]);
});

test("a word with a capital inside is a brand, unless it is a family name", () => {
  expect(told("The firms that Sam Altman runs are OpenAI and DoorDash.")).toEqual(
    expect.arrayContaining(["OpenAI ORG", "DoorDash ORG"]),
  );
  expect(people("McConnell and LeBron and DeSantis said so.")).toEqual(
    expect.arrayContaining(["McConnell", "LeBron", "DeSantis"]),
  );
});

test("a well-known organisation with more behind it is one", () => {
  expect(people("The lead manager Morgan Stanley International said so.")).toEqual([]);
  expect(people("The bond was led by Yamaichi International in London.")).toEqual([]);
});

test("a base, an airport and a stadium are places", () => {
  expect(told("They landed at Wright-Patterson Air Force Base in Ohio.")).toEqual(
    expect.arrayContaining(["Wright-Patterson Air Force Base LOC"]),
  );
});

test("studios and makers of games are no people", () => {
  expect(told("It was made by John Brown Studios in Ohio, and John Brown Studios said so.")).toContain(
    "John Brown Studios ORG",
  );
});

test("what a power plant is called after is a place", () => {
  expect(told("Shells hit the Khmelnytskyi nuclear power plant on Friday.")).toEqual(["Khmelnytskyi LOC"]);
});

test("what is called after a saint is a place", () => {
  expect(told("The stone of destiny and St Edward’s staff were shown by Peter Olsen.")).toEqual([
    "Peter Olsen PER",
    "St Edward LOC",
  ]);
});

test("who is called as firms and houses of art are is one", () => {
  expect(told("Raven Software said so. It was shown by Kojima Productions.")).toEqual([
    "Raven Software ORG",
    "Kojima Productions ORG",
  ]);
  expect(
    told("The Titan is run by OceanGate Expeditions, said Peter Olsen. OceanGate Expeditions was asked."),
  ).toContain("OceanGate Expeditions ORG");
});

test("a strait and a cricket ground are places", () => {
  expect(told("Ships passed the Bab al-Mandab on Friday.")).toEqual(["Bab al-Mandab LOC"]);
  expect(told("Peter Olsen won at the Leeds Cricket Ground.")).toContain("Leeds Cricket Ground LOC");
});

test("an abbey, a speedway or a shoal is a place", () => {
  expect(told("Drivers love the Martinsville Speedway. Martinsville Speedway was full.")).toEqual([
    "Martinsville Speedway LOC",
  ]);
});

test("a church or a guild of a country is no place", () => {
  expect(told("Bishops of the Church of England met on Friday.")).toContain("Church of England ORG");
});
