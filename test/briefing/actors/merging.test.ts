import { expect, test } from "vitest";
import { mergeActors } from "#briefing/actors/merging.ts";
import type { ArticleActors } from "#briefing/actors/same-person.ts";
import type { ActorType } from "#briefing/analysis.ts";

function article(articleId: number, ...named: readonly [string, string | null, ActorType?][]): ArticleActors {
  return {
    articleId,
    outlet: `Outlet ${articleId}`,
    publishedAt: `2016-07-${10 + articleId}T08:00:00Z`,
    text: "",
    actors: named.map(([name, role, type = "PER"], i) => ({
      name,
      type,
      role,
      salience: 0.5,
      mentions: [{ start: i, end: i + 1 }],
    })),
  };
}

/** The actors, each named by the first words of the text. */
const wholeText = (actors: ArticleActors["actors"]) =>
  actors.map((actor) => ({ ...actor, mentions: [{ start: 0, end: actor.name.length }] }));

const namesOf = (articles: readonly ArticleActors[]) => mergeActors(articles).map(({ name }) => name);

test("a full name and a bare surname are one person, with the mentions of both", () => {
  const [kerry, ...others] = mergeActors([article(1, ["John Kerry", null]), article(2, ["Kerry", null])]);
  expect(others).toEqual([]);
  expect(kerry).toMatchObject({ name: "John Kerry", articleIds: [1, 2], outlets: ["Outlet 1", "Outlet 2"] });
  expect(kerry?.mentions).toEqual([
    { articleId: 1, start: 0, end: 1 },
    { articleId: 2, start: 0, end: 1 },
  ]);
});

test("different given names are two people", () => {
  expect(namesOf([article(1, ["John Kerry", null]), article(2, ["Cam Kerry", null])])).toEqual([
    "John Kerry",
    "Cam Kerry",
  ]);
});

test("a bare surname that could be two people joins neither", () => {
  const merged = namesOf([
    article(1, ["John Kerry", null]),
    article(2, ["Cam Kerry", null]),
    article(3, ["Kerry", null]),
  ]);
  expect(merged.toSorted()).toEqual(["Cam Kerry", "John Kerry", "Kerry"]);
});

test("two people that one article keeps apart stay apart", () => {
  const merged = namesOf([article(1, ["John Kerry", null], ["Kerry", null]), article(2, ["John Kerry", null])]);
  expect(merged.toSorted()).toEqual(["John Kerry", "Kerry"]);
});

test("initials and middle names do not part a person", () => {
  expect(namesOf([article(1, ["John F. Kerry", null]), article(2, ["John Kerry", null])])).toEqual(["John F. Kerry"]);
});

test("the newest full role wins over an older one and over a bare title", () => {
  const [may] = mergeActors([
    article(1, ["Theresa May", "British Home Secretary"]),
    article(2, ["Theresa May", "British Prime Minister"]),
    article(3, ["Theresa May", "Minister"]),
  ]);
  expect(may?.role).toBe("British Prime Minister");
});

test("the short and the long name of an organisation are one", () => {
  expect(namesOf([article(1, ["UN", null, "ORG"]), article(2, ["United Nations", null, "ORG"])])).toEqual([
    "United Nations",
  ]);
  expect(namesOf([article(1, ["US", null, "LOC"]), article(2, ["United States", null, "LOC"])])).toEqual([
    "United States",
  ]);
});

test("a bare name has the type that most articles give it", () => {
  const merged = mergeActors([
    article(1, ["Tokhar", null, "PER"]),
    article(2, ["Tokhar", null, "LOC"]),
    article(3, ["Tokhar", null, "LOC"]),
  ]);
  expect(merged).toMatchObject([{ name: "Tokhar", type: "LOC", articleIds: [2, 3, 1] }]);
});

test("who is in more articles comes first", () => {
  const merged = namesOf([article(1, ["Ann Lee", null], ["Bo Ek", null]), article(2, ["Bo Ek", null])]);
  expect(merged).toEqual(["Bo Ek", "Ann Lee"]);
});

test("a bare surname means the bearer who is far better known", () => {
  const known = [1, 2, 3, 4].map((id) => article(id, ["John Kerry", null]));
  const merged = mergeActors([...known, article(5, ["Cam Kerry", null]), article(6, ["Kerry", null])]);
  expect(merged.find(({ name }) => name === "John Kerry")?.articleIds).toEqual([1, 2, 3, 4, 6]);
});

test("a name taken for an organisation is the surname of who is in far more articles", () => {
  const known = [1, 2, 3, 4].map((id) => article(id, ["John Kerry", null]));
  expect(namesOf([...known, article(5, ["Kerry", null, "ORG"])])).toEqual(["John Kerry"]);
  expect(namesOf([article(1, ["Ann Ford", null]), article(2, ["Ford", null, "ORG"])])).toEqual(["Ann Ford", "Ford"]);
});

test("a nickname of one article is not the name of a person", () => {
  const usual = [1, 2, 3, 4, 5].map((id) => article(id, ["Ann Lee", null]));
  expect(namesOf([...usual, article(6, ["Sleepy Ann Lee", null])])).toEqual(["Ann Lee"]);
});

test("a bare head noun is the organisation of the set whose name has it, when only one fits", () => {
  const full = article(1, ["Baltic Observatory for Winds", null, "ORG"]);
  const bare = article(2, ["Observatory", null, "ORG"]);
  expect(namesOf([full, bare])).toEqual(["Baltic Observatory for Winds"]);
  expect(namesOf([full, bare, article(3, ["Alpine Observatory", null, "ORG"])])).toContain("Observatory");
});

test("an acronym is the organisation of the set that it is made of, when only one fits", () => {
  const full = article(1, ["Baltic Observatory for Winds", null, "ORG"]);
  const short = article(2, ["BOW", null, "ORG"]);
  expect(namesOf([full, short])).toEqual(["Baltic Observatory for Winds"]);
  expect(namesOf([full, short, article(3, ["Board of Works", null, "ORG"])])).toContain("Board of Works");
  expect(namesOf([full, short, article(3, ["Bureau of Open Waters", null, "ORG"])])).toContain("BOW");
});

test("what one party holds has the name without the party", () => {
  expect(namesOf([article(1, ["Senate", null, "ORG"]), article(2, ["Republican Senate", null, "ORG"])])).toContain(
    "Senate",
  );
});

test("of roles told on one day the one of most articles comes first", () => {
  const told = (role: string, id: number) => ({
    ...article(id, ["Ann Lee", role]),
    publishedAt: "2016-07-11T08:00:00Z",
  });
  const roles = ["Mayor of Riga", "Mayor of Riga", "port pilot", "port pilot", "port pilot"];
  expect(mergeActors(roles.map(told))[0]?.role).toBe("port pilot");
});

test("a well-known organisation has its full name even where most articles abbreviate it", () => {
  const short = [1, 2, 3, 4, 5].map((id) => article(id, ["EU", null, "ORG"]));
  expect(namesOf([...short, article(6, ["European Union", null, "ORG"])])).toEqual(["European Union"]);
});

test("a well-known organisation that is best known by its short name has that", () => {
  const shared = (...names: readonly string[]) => namesOf(names.map((name, id) => article(id, [name, null, "ORG"])));
  expect(shared("North Atlantic Treaty Organization", "NATO")).toEqual(["NATO"]);
  expect(shared("Group of Seven", "G7")).toEqual(["G7"]);
  expect(shared("US Department of Defense", "Pentagon")).toEqual(["Pentagon"]);
});

test("the ministries of two countries are two, and one of which nobody knows the country is none", () => {
  const ministry = (id: number, text: string) => ({
    ...article(id),
    text,
    actors: [
      {
        name: "Foreign Ministry",
        type: "ORG" as const,
        role: null,
        salience: 0.5,
        mentions: [{ start: text.indexOf("Foreign"), end: text.indexOf("Foreign") + "Foreign Ministry".length }],
      },
    ],
  });
  const norwegian = ministry(1, "The Norwegian Foreign Ministry said no.");
  const turkish = ministry(2, "Turkey's Foreign Ministry said yes.");
  const unknown = ministry(3, "The Foreign Ministry was silent.");
  expect(namesOf([norwegian, turkish, unknown])).toEqual(["Norwegian Foreign Ministry", "Turkey's Foreign Ministry"]);
  expect(namesOf([norwegian, unknown])).toEqual(["Norwegian Foreign Ministry"]);
});

test("an organisation has no role", () => {
  expect(mergeActors([article(1, ["Kerry", "envoy"], ["Kerry", null, "ORG"])])[0]?.role).toBeNull();
});

test("no articles, no actors", () => {
  expect(mergeActors([])).toEqual([]);
});

test("one person in several spellings and orders is one", () => {
  const merged = namesOf([
    article(1, ["Volodymyr Zelensky", null], ["Kishida Fumio", null]),
    article(2, ["Volodymyr Zelenskyy", null], ["Fumio Kishida", null]),
    article(3, ["Volodymyr Zelenskyy", null], ["Fumio Kishida", null]),
    article(4, ["Zelenskiy", null]),
  ]);
  expect(merged.toSorted()).toEqual(["Fumio Kishida", "Volodymyr Zelenskyy"]);
});

test("a bare name that is no surname joins the one person of the news who has it", () => {
  const lula = (id: number) => article(id, ["Luiz Inácio Lula da Silva", null], ["Rosângela da Silva", null]);
  expect(namesOf([lula(1), lula(2), article(3, ["Lula", null])]).toSorted()).toEqual([
    "Luiz Inácio Lula da Silva",
    "Rosângela da Silva",
  ]);
  expect(namesOf([lula(1), article(3, ["Lula", null])])).toContain("Lula");
  // A first name alone may be anybody's.
  const kane = (id: number) => article(id, ["Harry Kane", null]);
  expect(namesOf([kane(1), kane(2), article(3, ["Harry", null])])).toContain("Harry");
});

test("what was glued to a name in one article is left out", () => {
  const merged = namesOf([article(1, ["MorganGodfery Jacinda Ardern", null]), article(2, ["Jacinda Ardern", null])]);
  expect(merged).toEqual(["Jacinda Ardern"]);
});

test("what somebody was years ago is not told as present", () => {
  const biden = (day: string, role: string) => ({
    ...article(1, ["Joe Biden", role]),
    publishedAt: `${day}T08:00:00Z`,
  });
  const [now] = mergeActors([biden("2023-08-01", "President"), biden("2019-11-19", "former Vice President")]);
  expect(now?.role).toBe("President");
  const [fuller] = mergeActors([biden("2023-08-01", "President"), biden("2021-02-01", "US President")]);
  expect(fuller?.role).toBe("US President");
  const [undated] = mergeActors([
    { ...biden("2016-01-01", "Vice President"), publishedAt: "" },
    biden("2023-08-01", "President"),
  ]);
  expect(undated?.role).toBe("President");
});

test("a bare surname of two articles is one person, even where somebody else bears it", () => {
  const merged = namesOf([
    article(1, ["Biden", "President"], ["Jill Biden", null]),
    article(2, ["Biden", "President"], ["Jill Biden", null]),
  ]);
  expect(merged.toSorted()).toEqual(["Biden", "Jill Biden"]);
});

test("a bare surname with an office is the one bearer who holds it", () => {
  const merged = mergeActors([
    article(1, ["Joe Biden", "US President"], ["Hunter Biden", "businessman"]),
    article(2, ["Biden", "President"]),
    article(3, ["Biden", null]),
    article(4, ["Hunter Biden", null]),
  ]);
  expect(merged.find(({ name }) => name === "Joe Biden")?.articleIds).toEqual([1, 2]);
});

test("a full name that one article takes for an organisation is still the person's", () => {
  const merged = mergeActors([article(1, ["Oprah Winfrey", null]), article(2, ["Oprah Winfrey", null, "ORG"])]);
  expect(merged).toMatchObject([{ name: "Oprah Winfrey", type: "PER", articleIds: [1, 2] }]);
});

test("a full name that most articles give to a company is the company's", () => {
  const firm = (id: number) => article(id, ["Ann Lee", null, "ORG"]);
  expect(mergeActors([article(1, ["Ann Lee", null]), firm(2), firm(3)])).toMatchObject([{ type: "ORG" }]);
});

test("an acronym passes over the small words of a name, and the parts joined by hyphens count", () => {
  const merged = namesOf([article(1, ["Pakistan Tehreek-e-Insaf", null, "ORG"]), article(2, ["PTI", null, "ORG"])]);
  expect(merged).toEqual(["Pakistan Tehreek-e-Insaf"]);
});

test("a king of one article is not the prince of another", () => {
  const prince = article(1, ["Mohammed bin Salman", "Crown Prince"]);
  expect(namesOf([prince, article(2, ["Salman", "King"])]).toSorted()).toEqual(["Mohammed bin Salman", "Salman"]);
  expect(namesOf([prince, article(2, ["Salman", null])])).toEqual(["Mohammed bin Salman"]);
});

test("the fighters of an organisation are told as the organisation", () => {
  expect(namesOf([article(1, ["Taliban", null, "ORG"]), article(2, ["Taliban fighters", null, "ORG"])])).toEqual([
    "Taliban",
  ]);
});

test("an acronym that one article ties to a name is of that name in the others", () => {
  const text = "Cocoa Organization of Lake Cities (ICCO)";
  const full = {
    ...article(1, ["Cocoa Organization of Lake Cities", null, "ORG"]),
    text,
  };
  const [actor] = full.actors;
  const tied = actor && {
    ...full,
    actors: [
      {
        ...actor,
        mentions: [
          { start: 0, end: 33 },
          { start: 35, end: 39 },
        ],
      },
    ],
  };
  expect(namesOf([tied ?? full, article(2, ["ICCO", null, "ORG"])])).toEqual(["Cocoa Organization of Lake Cities"]);
  expect(namesOf([full, article(2, ["ICCO", null, "ORG"])])).toHaveLength(2);
});

test("a team is one by the last word of its name, unless two teams have it or it joins two firms", () => {
  const short = article(1, ["Harriers", null, "ORG"]);
  const full = article(2, ["Leeds Harriers", null, "ORG"]);
  expect(namesOf([short, full])).toEqual(["Leeds Harriers"]);
  expect(namesOf([short, full, article(3, ["Perth Harriers", null, "ORG"])])).toHaveLength(3);
  expect(namesOf([short, article(2, ["Harriers Shop", null, "ORG"])])).toHaveLength(2);
  expect(namesOf([article(1, ["Cetus", null, "ORG"]), article(2, ["Olsen and Cetus", null, "ORG"])])).toHaveLength(2);
});

test("an acronym that is written like a word is the name whose letters it has", () => {
  const short = article(1, ["Habia", null, "ORG"]);
  expect(namesOf([short, article(2, ["Harbour and Bridge Industry Association", null, "ORG"])])).toHaveLength(2);
  expect(namesOf([short, article(2, ["Harbour Aid Board for Islands Abroad", null, "ORG"])])).toEqual([
    "Harbour Aid Board for Islands Abroad",
  ]);
});

test("a slip in a first name is the same person's in the same office, and else somebody else's", () => {
  const president = article(1, ["Volodymyr Zelensky", "Ukrainian president"]);
  expect(namesOf([president, article(2, ["Volodomyr Zelenskiy", "Ukraine's president"])])).toHaveLength(1);
  expect(namesOf([president, article(2, ["Volodomyr Zelenskiy", "chess player"])])).toHaveLength(2);
});

test("an acronym has the letter of the corporation, too", () => {
  const whole = article(1, ["Federal Deposit Insurance Corp", null, "ORG"]);
  const other = article(3, ["Federal Deposit Insurance Corporation", null, "ORG"]);
  expect(mergeActors([whole, article(2, ["FDIC", null, "ORG"]), other])).toMatchObject([{ articleIds: [1, 3, 2] }]);
});

test("a university is one with its name alone, of however many words", () => {
  const names = ["Michigan State", "Michigan State University", "University of Michigan"];
  const articles = names.map((name, id) => article(id, [name, null, "ORG"]));
  expect(namesOf(articles)).toEqual(["Michigan State University", "University of Michigan"]);
});

test("a party and a university are one with their names alone", () => {
  const short = article(1, ["Likud", null, "ORG"], ["Harvard", null, "ORG"], ["Fox", null, "ORG"]);
  const long = article(2, ["Likud Party", null, "ORG"], ["Harvard University", null, "ORG"], ["Fox News", null, "ORG"]);
  expect(namesOf([short, long]).toSorted()).toEqual(["Fox", "Fox News", "Harvard University", "Likud Party"]);
});

test("a slip in the first name that was read leaves the others one person", () => {
  const slip = article(1, ["Volodymr Zelenskiy", "Ukrainian President"]);
  const others = [2, 3].map((id) => article(id, ["Volodymyr Zelenskiy", id === 2 ? "Ukrainian President" : null]));
  expect(mergeActors([slip, ...others])).toHaveLength(1);
});

test("a short form of a first name is known though no list has it", () => {
  expect(namesOf([article(1, ["Jennifer Olsen", null]), article(2, ["Jenni Olsen", null])])).toHaveLength(1);
  expect(namesOf([article(1, ["Jonathan Olsen", null]), article(2, ["Joan Olsen", null])])).toHaveLength(2);
});

test("a firm is one with the first word of its name", () => {
  const named = (...names: readonly string[]) => namesOf(names.map((name, id) => article(id, [name, null, "ORG"])));
  expect(named("OceanGate", "OceanGate Expeditions")).toEqual(["OceanGate Expeditions"]);
  expect(named("Dominion", "Dominion Voting Systems")).toEqual(["Dominion Voting Systems"]);
  expect(named("United", "United Airlines")).toHaveLength(2);
  expect(named("Fox", "Fox News")).toHaveLength(2);
});

test("somebody may be called by the initials of three names", () => {
  const full = [1, 2].map((id) => article(id, ["Alexandria Ocasio-Cortez", null]));
  expect(namesOf([...full, article(3, ["AOC", null, "ORG"])])).toEqual(["Alexandria Ocasio-Cortez"]);
  expect(namesOf([...full, article(3, ["Aoc", null, "ORG"])])).toContain("Aoc");
  const king = [1, 2].map((id) => article(id, ["Ellen Clara Bell", null]));
  expect(namesOf([...king, article(3, ["ECB", null, "ORG"])])).toContain("ECB");
});

test("a body of the United States is the one that nearly all articles name without them", () => {
  const named = (id: number) => article(id, ["Supreme Court", null, "ORG"]);
  const bare = [1, 2, 3, 7, 8].map((id) => ({
    ...named(id),
    text: "Supreme Court",
    actors: wholeText(named(id).actors),
  }));
  const own = [article(5, ["US Supreme Court", null, "ORG"]), article(6, ["Ohio Supreme Court", null, "ORG"])];
  expect(namesOf([...bare, ...own])).toEqual(["Supreme Court", "Ohio Supreme Court"]);
  expect(namesOf([...bare.slice(2), ...own])).toEqual(["Supreme Court", "US Supreme Court", "Ohio Supreme Court"]);
});

test("somebody taken together with his firm is one with himself", () => {
  const named = [article(1, ["Ann Lee", null]), article(2, ["Harbourworks Ann Lee", null, "ORG"])];
  expect(mergeActors(named)).toMatchObject([{ name: "Ann Lee", articleIds: [1, 2] }]);
  expect(namesOf([article(1, ["Ann Lee", null]), article(2, ["Ann Lee Foundation", null, "ORG"])])).toHaveLength(2);
});

test("a title that is a first name is spelt in several ways", () => {
  const spelt = ["Seyed Reza Amini", "Sayyed Reza Amini", "Syed Reza Amini"];
  expect(namesOf(spelt.map((name, id) => article(id, [name, null])))).toHaveLength(1);
});

test("a body of the United States is one with and without them", () => {
  const named = (name: string) => [article(1, [name, null, "ORG"]), article(2, [`U.S. ${name}`, null, "ORG"])];
  expect(namesOf(named("Secret Service"))).toEqual(["U.S. Secret Service"]);
  expect(namesOf(named("Senate"))).toEqual(["U.S. Senate"]);
  expect(namesOf(named("Steel"))).toHaveLength(2);
  const told = ["Senate", "Senate", "Senate", "California Senate"].map((name, id) =>
    article(id + 3, [name, null, "ORG"]),
  );
  expect(namesOf([...named("Senate").slice(1), ...told])).toHaveLength(2);
  const spelt = [
    article(1, ["United States Secret Service", null, "ORG"]),
    article(2, ["Secret Service", null, "ORG"]),
  ];
  expect(namesOf(spelt)).toHaveLength(1);
});

test("a short name is the fuller one that stands before it wherever it is used", () => {
  const org = (...names: string[]) =>
    article(names.length, ...names.map((name): [string, null, ActorType] => [name, null, "ORG"]));
  expect(namesOf([org("Harbour Water", "Harbour")])).toEqual(["Harbour Water"]);
  expect(namesOf([org("Lindqvist Foods", "Lindqvist")])).toEqual(["Lindqvist Foods"]);
  expect(namesOf([org("Lindqvist Olsen Inc", "Lindqvist")])).toEqual(["Lindqvist Olsen Inc"]);
  expect(namesOf([org("Ministry of Tides Harbour Board", "Harbour Board")])).toHaveLength(1);
  expect(namesOf([org("Lindqvist Council", "Lindqvist")])).toHaveLength(1);
  // Not who is named before, or alone elsewhere, what is made, or who has a company of the group beside it.
  expect(namesOf([org("Harbour", "Harbour Water")])).toHaveLength(2);
  expect(namesOf([org("Harbour Water", "Harbour"), org("Harbour")])).toHaveLength(2);
  expect(namesOf([org("Lindqvist Mini", "Lindqvist")])).toHaveLength(2);
  expect(namesOf([org("Lindqvist TV", "Lindqvist")])).toHaveLength(2);
  expect(namesOf([org("QXR Council", "QXR")])).toHaveLength(2);
  expect(namesOf([org("Ministry of Tides Harbour Wells", "Harbour Wells")])).toHaveLength(2);
  expect(namesOf([org("Lindqvist Credit Co", "Lindqvist Co")])).toHaveLength(2);
  expect(namesOf([org("Harbour Water", "Harbour Health", "Harbour")])).toHaveLength(3);
});

test("an organisation is shown by the name that readers know", () => {
  const told = (name: string) => article(1, [name, null, "ORG"]);
  expect(namesOf([told("Federal Bureau of Investigation"), { ...told("FBI"), articleId: 2 }])).toEqual(["FBI"]);
  expect(namesOf([told("Fed"), { ...told("Federal Reserve"), articleId: 2 }])).toEqual(["Federal Reserve"]);
});
