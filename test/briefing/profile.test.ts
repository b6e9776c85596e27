import { expect, test } from "vitest";
import type { AnalysedArticle } from "../../src/briefing/analysis.ts";
import { profileOf } from "../../src/briefing/profile.ts";
import { analysed } from "./sample-analysis.ts";

const june = analysed(
  1,
  "Home secretary Ann Lee met Roy Bell at the harbour. “We will open the road again soon,” Lee said.",
  {
    publishedAt: "2016-06-01T12:00:00.000Z",
    quotes: [{ words: "“We will open the road again soon,”", by: "Ann Lee" }],
    actors: [{ name: "Ann Lee", role: "Home secretary" }, { name: "Roy Bell" }],
  },
);
const july = analysed(2, "Prime minister Ann Lee met Roy Bell again. “The talks on Syria go on tomorrow,” Lee said.", {
  publishedAt: "2016-07-14T12:00:00.000Z",
  quotes: [{ words: "“The talks on Syria go on tomorrow,”", by: "Ann Lee" }],
  actors: [{ name: "Ann Lee", role: "Prime minister" }, { name: "Roy Bell" }],
});

test("roles and quotes come newest first, each an exact span of its article", () => {
  const profile = profileOf("Ann Lee", [june, july]);
  expect(profile?.roles.map(({ text, from }) => `${text} ${from.slice(0, 7)}`)).toEqual([
    "Prime minister 2016-07",
    "Home secretary 2016-06",
  ]);
  expect(profile?.quotes.map(({ articleId }) => articleId)).toEqual([2, 1]);
  const textOf = new Map([june, july].map(({ article }) => [article.id, article.text]));
  const shown = [
    ...(profile?.roles ?? []),
    ...(profile?.quotes ?? []),
    ...(profile?.related ?? []).map((one) => one.sentence),
  ];
  expect(shown.length).toBeGreaterThan(4);
  for (const { articleId, start, end, text } of shown) expect(textOf.get(articleId)?.slice(start, end)).toBe(text);
});

test("a surname, in any case, finds the fullest name", () => {
  expect(profileOf("lee", [june])?.name).toBe("Ann Lee");
  expect(profileOf("Mary Lee", [june])).toBeNull();
  expect(profileOf(" ", [june])).toBeNull();
});

test("a bare surname means the weightiest of those who bear it, a full name only itself", () => {
  const full = { ...july, article: { ...july.article, id: 4 } };
  const bare = analysed(5, "Lee and Roy Lee went home.", { actors: [{ name: "Lee" }, { name: "Roy Lee" }] });
  expect(profileOf("lee", [june, full, bare])?.name).toBe("Ann Lee");
  expect(profileOf("roy lee", [june, full, bare])?.name).toBe("Roy Lee");
});

test("of two who bear a surname it means who is in the news now", () => {
  const named = (id: number, name: string, year: number) =>
    analysed(id, `${name} spoke.`, { publishedAt: `${year}-07-12T12:00:00.000Z`, actors: [{ name }] });
  const long = [1, 2, 3].map((id) => named(id, "Gerd Stolten", 1987));
  expect(profileOf("stolten", [...long, named(4, "Jan Stolten", 2023)])?.name).toBe("Jan Stolten");
  expect(profileOf("stolten", [...long, named(4, "Jan Stolten", 1986)])?.name).toBe("Gerd Stolten");
});

test("a first name means the well-known person before a firm that hardly anybody names", () => {
  const person = [1, 2].map((id) => analysed(id, "Konya Vest sang.", { actors: [{ name: "Konya Vest" }] }));
  const firm = analysed(3, "Konya sells shoes.", { actors: [{ name: "Konya", type: "ORG" }] });
  expect(profileOf("konya", [...person, firm])?.name).toBe("Konya Vest");
  expect(profileOf("konya", [firm])?.name).toBe("Konya");
  const place = analysed(4, "Vest-Lee opened.", { actors: [{ name: "Vest-Lee", type: "LOC" }] });
  const many = [5, 6].map((id) => analysed(id, "Ann Vest-Lee sang.", { actors: [{ name: "Ann Vest-Lee" }] }));
  expect(profileOf("vest-lee", [place, ...many])?.name).toBe("Ann Vest-Lee");
});

test("initials in small letters mean the body called so", () => {
  const state = analysed(1, "The FBI State line opened.", { actors: [{ name: "FBI State", type: "ORG" }] });
  const body = ["FBI", "Federal Bureau of Investigation"].map((name, at) =>
    analysed(2 + at, `The ${name} said no.`, { actors: [{ name, type: "ORG" }] }),
  );
  expect(profileOf("fbi", [state, ...body])?.sources).toHaveLength(2);
});

test("those named in the same sentences are related, with the newest of these as proof", () => {
  expect(profileOf("Ann Lee", [june, july])?.related).toMatchObject([
    { name: "Roy Bell", articles: 2, sentence: { articleId: 2, text: "Prime minister Ann Lee met Roy Bell again." } },
  ]);
});

test("a shorter sentence is proof of the relation where the newest is a long one", () => {
  const long = analysed(3, `Prime minister Ann Lee met Roy Bell${" and then went on".repeat(20)}.`, {
    publishedAt: "2016-08-01T12:00:00.000Z",
    actors: [{ name: "Ann Lee" }, { name: "Roy Bell" }],
  });
  const shown = (...articles: AnalysedArticle[]) => profileOf("Ann Lee", articles)?.related[0]?.sentence.articleId;
  expect(shown(long, july)).toBe(2);
  expect(shown(long)).toBe(3);
});

test("a role that a fuller one holds is told once, from the first to the last time", () => {
  const fuller = analysed(3, "Ann Lee, prime minister of the islands, spoke.", {
    publishedAt: "2016-08-01T12:00:00.000Z",
    actors: [{ name: "Ann Lee", role: "prime minister of the islands" }],
  });
  expect(profileOf("Ann Lee", [july, fuller])?.roles).toMatchObject([
    { text: "prime minister of the islands", from: "2016-07-14T12:00:00.000Z", until: "2016-08-01T12:00:00.000Z" },
  ]);
});

test("a former role is another one", () => {
  const former = analysed(3, "Ann Lee, former prime minister, spoke.", {
    publishedAt: "2016-08-01T12:00:00.000Z",
    actors: [{ name: "Ann Lee", role: "former prime minister" }],
  });
  expect(profileOf("Ann Lee", [july, former])?.roles.map(({ text }) => text)).toEqual([
    "former prime minister",
    "Prime minister",
  ]);
});

/** Articles of July, each with Ann Lee in a role, and in this order from the oldest. */
function inRoles(...roles: readonly string[]) {
  return roles.map((role, index) =>
    analysed(index + 1, `${role} Ann Lee spoke.`, {
      publishedAt: `2016-07-${String(index + 1).padStart(2, "0")}T12:00:00.000Z`,
      actors: [{ name: "Ann Lee", role }],
    }),
  );
}
const rolesOf = (articles: readonly AnalysedArticle[]) => profileOf("Ann Lee", articles)?.roles.map(({ text }) => text);

test("one role in several wordings is told once, in the fullest that is usual", () => {
  expect(rolesOf(inRoles("President", "President", "Turkish President", "Turkish President"))).toEqual([
    "Turkish President",
  ]);
  expect(rolesOf(inRoles("Wagner chief", "Wagner Group head", "Wagner leader", "Wagner leader"))).toEqual([
    "Wagner leader",
  ]);
  expect(rolesOf(inRoles("New Zealand's Prime Minister", "New Zealand Prime Minister"))).toHaveLength(1);
  expect(rolesOf(inRoles("Disgraced FTX founder", "FTX founder"))).toEqual(["FTX founder"]);
  expect(rolesOf(inRoles("Harbour CEO", "chief executive of Harbour"))).toHaveLength(1);
  expect(rolesOf(inRoles("Fed Chair", "Federal Reserve Chairman"))).toHaveLength(1);
  expect(rolesOf(inRoles("UN envoy", "United Nations envoy"))).toHaveLength(1);
  expect(rolesOf(inRoles("former premier", "former prime minister"))).toHaveLength(1);
  expect(rolesOf(inRoles("Vice President", "President"))).toEqual(["President", "Vice President"]);
});

test("who was something then, was it before", () => {
  expect(rolesOf(inRoles("then health secretary", "former health secretary"))).toEqual(["former health secretary"]);
});

test("a list of people is no role, nor is a word that tells nothing alone", () => {
  expect(rolesOf(inRoles("Secretary Roy Bell and Secretary George Low", "winner", "dancer"))).toEqual(["dancer"]);
});

test("who goes by one name is called by it, whatever a headline puts before it", () => {
  const songs = Array.from({ length: 10 }, (_, index) =>
    analysed(index + 1, "Madonna sang.", { actors: [{ name: "Madonna" }] }),
  );
  const headline = analysed(11, "With Madonna came rain.", { actors: [{ name: "With Madonna" }] });
  expect(profileOf("madonna", [...songs, headline])?.name).toBe("Madonna");
});

test("each one named beside has a sentence of its own, and a whole one", () => {
  const actors = [{ name: "Ann Lee" }, { name: "Roy Bell" }, { name: "Bo Low" }];
  const both = analysed(1, "Ann Lee met Roy Bell and Bo Low.", { actors });
  expect(profileOf("Ann Lee", [both])?.related.map(({ name }) => name)).toEqual(["Roy Bell"]);
  const apart = analysed(2, "Ann Lee met Bo Low.", { actors: [{ name: "Ann Lee" }, { name: "Bo Low" }] });
  expect(profileOf("Ann Lee", [both, apart])?.related).toHaveLength(2);
  const torn = ["Ann Lee met Bo Low and", "Rain comes,” Ann Lee told Bo Low.", "But Ann Lee met Bo Low."];
  for (const text of torn) {
    const other = analysed(2, text, { actors: [{ name: "Ann Lee" }, { name: "Bo Low" }] });
    expect(profileOf("Ann Lee", [both, other])?.related).toHaveLength(1);
  }
});

test("a report proves a relation before an opinion does", () => {
  const actors = [{ name: "Ann Lee" }, { name: "Roy Bell" }];
  const opinion = analysed(1, "Ann Lee loathes Roy Bell.", {
    title: "Opinion: enough",
    publishedAt: "2016-08-01T12:00:00.000Z",
    actors,
  });
  const report = analysed(2, "Ann Lee met Roy Bell.", { actors });
  expect(profileOf("Ann Lee", [opinion, report])?.related[0]?.sentence.articleId).toBe(2);
});

test("of many articles, one alone does not make a role, and one alone does not make the name", () => {
  const many = Array.from({ length: 10 }, (_, index) =>
    analysed(index + 1, "Prime minister Ann Lee spoke.", { actors: [{ name: "Ann Lee", role: "Prime minister" }] }),
  );
  const odd = analysed(11, "Even Ann Lee, dancer, spoke.", { actors: [{ name: "Even Ann Lee", role: "dancer" }] });
  const profile = profileOf("Ann Lee", [...many, odd]);
  expect(profile?.name).toBe("Ann Lee");
  expect(profile?.sources).toHaveLength(11);
  expect(profile?.roles.map(({ text }) => text)).toEqual(["Prime minister"]);
});

test("a role is shown where it is told of the actor, not where it is told of another", () => {
  const text = "The mayor of Bly left. Ann Lee, mayor, spoke.";
  const article = analysed(1, text, { actors: [{ name: "Ann Lee", role: "mayor" }] });
  expect(profileOf("Ann Lee", [article])?.roles.map(({ start }) => start)).toEqual([text.lastIndexOf("mayor")]);
});

test("the proof of a relation names both, in whatever article another name stands in the same place", () => {
  const one = analysed(1, "Ann Lee met Roy Bell.", { actors: [{ name: "Ann Lee" }, { name: "Roy Bell" }] });
  const other = analysed(2, "Ann Lee met Sue Moss.", { actors: [{ name: "Ann Lee" }, { name: "Sue Moss" }] });
  const related = profileOf("Ann Lee", [one, other])?.related ?? [];
  expect(related.map(({ name, sentence }) => [name, sentence.text]).sort()).toEqual([
    ["Roy Bell", "Ann Lee met Roy Bell."],
    ["Sue Moss", "Ann Lee met Sue Moss."],
  ]);
});

test("an article without a date tells no role, for its time is not known", () => {
  const undated = { ...june, article: { ...june.article, publishedAt: june.article.storedAt } };
  expect(profileOf("Ann Lee", [undated])).toMatchObject({ roles: [], quotes: [{ speaker: "Ann Lee" }] });
});

test("what is quoted without a date comes last, for its time is not known", () => {
  const quoting = (id: number, words: string, publishedAt: string) =>
    analysed(id, `“${words},” Ann Lee said.`, {
      publishedAt,
      quotes: [{ words: `“${words},”`, by: "Ann Lee" }],
      actors: [{ name: "Ann Lee" }],
    });
  const old = quoting(1, "We opened the old road to the harbour", "2016-12-31T12:00:00.000Z");
  const dated = quoting(2, "Nobody came to the feast of the ferrymen", "2016-07-12T12:00:00.000Z");
  const found = profileOf("Ann Lee", [old, dated]);
  expect(found?.quotes.map(({ articleId }) => articleId)).toEqual([2, 1]);
  expect(found?.sources.map(({ id }) => id)).toEqual([2, 1]);
});

test("a role beside a pronoun is left out, it is a role to somebody else", () => {
  const article = analysed(1, "His chief Ann Lee spoke.", { actors: [{ name: "Ann Lee", role: "chief" }] });
  expect(profileOf("Ann Lee", [article])?.roles).toEqual([]);
});

test("who makes no clear statement is quoted with what he says", () => {
  const vague = ["“They will do it as they always did,”", "“This is what it was all for,”"];
  const clear = "“The harbour of Kestrel will open again in spring,”";
  const said = (...words: string[]) =>
    profileOf("Ann Lee", [
      analysed(3, words.map((each) => `${each} Ann Lee said.`).join(" "), {
        quotes: words.map((each) => ({ words: each, by: "Ann Lee" })),
        actors: [{ name: "Ann Lee" }],
      }),
    ])?.quotes;
  expect(said(...vague)).toHaveLength(2);
  expect(said(...vague, clear)).toHaveLength(1);
});

test("quotes of somebody else, and those that may be, are left out", () => {
  const [sure, unsure] = [
    "“The harbour opens on the first of May,”",
    "“We will open the long road over the hills again very soon,”",
  ];
  const article = analysed(1, `${sure} Roy Bell told Ann Lee. ${unsure} a voice said.`, {
    quotes: [
      { words: sure, by: "Roy Bell" },
      { words: unsure, by: "Ann Lee", confidence: 0.5 },
    ],
    actors: [{ name: "Ann Lee" }, { name: "Roy Bell" }],
  });
  expect(profileOf("Ann Lee", [article])?.quotes).toEqual([]);
  expect(profileOf("Roy Bell", [article])?.quotes).toHaveLength(1);
});

test("who is named in full as a speaker only is quoted, too, and the article is a source", () => {
  const words = "“The council will vote on the bridge next week,”";
  const spoken = (by: string) => analysed(3, `${words} ${by} said.`, { quotes: [{ words, by }], actors: [] });
  const sources = (by: string) =>
    profileOf("Ann Lee", [june, spoken(by)])
      ?.sources.map(({ id }) => id)
      .toSorted();
  expect(profileOf("Ann Lee", [june, spoken("Ann Lee")])?.quotes).toHaveLength(2);
  expect(sources("Ann Lee")).toEqual([1, 3]);
  expect(sources("Lee")).toEqual([1]);
});

test("a name that begins with a rank is found where the rank is no part of it", () => {
  const article = analysed(1, "Sultan Al Jaber spoke at the harbour.", {
    actors: [{ name: "Al Jaber", role: "Sultan" }],
  });
  expect(profileOf("Sultan Al Jaber", [article])?.name).toBe("Al Jaber");
  expect(profileOf("Hamad Al Jaber", [article])).toBeNull();
});

test("a rank before a surname, or of several people, is no other name", () => {
  const fauci = analysed(1, "Anthony Fauci spoke of the flu.", { actors: [{ name: "Anthony Fauci" }] });
  expect(profileOf("Dr Fauci", [fauci])?.name).toBe("Anthony Fauci");
  expect(profileOf("Dr Bell", [fauci])).toBeNull();
  const heirs = analysed(2, "Princes William and Roy came.", { actors: [{ name: "Princes William" }] });
  expect(profileOf("prince william", [heirs])?.sources).toHaveLength(1);
});

test("a queen is asked for, and no hospital that is called after her", () => {
  const text = "Queen Hilda II died, Queen Hilda Hospital said, and so did Princess Signe.";
  const actors = [
    { name: "Queen Hilda Hospital", type: "ORG" as const },
    { name: "Hilda II", role: "Queen" },
    { name: "Signe", role: "Princess" },
  ];
  const article = analysed(1, text, { actors });
  expect(profileOf("queen hilda", [article])?.name).toBe("Hilda II");
  expect(profileOf("queen hilda ii", [article])?.name).toBe("Hilda II");
  expect(profileOf("queen hilda hospital", [article])?.name).toBe("Queen Hilda Hospital");
  expect(profileOf("princess signe", [article])?.name).toBe("Signe");
  expect(profileOf("crown princess signe", [article])?.name).toBe("Signe");
});

test("a caption proves no relation", () => {
  const actors = [{ name: "Ann Lee" }, { name: "Roy Bell" }];
  expect(profileOf("Ann Lee", [analysed(1, "(L-R) Ann Lee, Roy Bell.", { actors })])?.related).toEqual([]);
});

test("who is only something to somebody else has no role", () => {
  const article = analysed(1, "Ann Lee, owner, met Roy Bell, mayor of Ayr.", {
    actors: [
      { name: "Ann Lee", role: "owner" },
      { name: "Roy Bell", role: "mayor of Ayr" },
    ],
  });
  expect(profileOf("Ann Lee", [article])?.roles).toEqual([]);
  expect(profileOf("Roy Bell", [article])?.roles.map(({ text }) => text)).toEqual(["mayor of Ayr"]);
});

test("a name is found by each of its usual spellings", () => {
  const spelt = analysed(6, "President Volodymyr Zelenskiy spoke.", { actors: [{ name: "Volodymyr Zelenskiy" }] });
  for (const name of ["Zelensky", "Volodymyr Zelenskyy"])
    expect(profileOf(name, [spelt])?.name).toBe("Volodymyr Zelenskiy");
});

test("an organisation is named by itself, not by its fighters", () => {
  const text = "Hezbollah fighters left. ";
  const some = [1, 2].map((id) => analysed(id, text, { actors: [{ name: "Hezbollah fighters", type: "ORG" }] }));
  const one = analysed(3, "Hezbollah said so.", { actors: [{ name: "Hezbollah", type: "ORG" }] });
  expect(profileOf("Hezbollah", [...some, one])?.name).toBe("Hezbollah");
});
