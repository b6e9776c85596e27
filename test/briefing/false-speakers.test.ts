import { describe, expect, test } from "vitest";
import type { Actor } from "#briefing/analysis.ts";
import { quotesIn, read, SHOWN_CONFIDENCE } from "#briefing/quotes/quotes.ts";
import { sentences } from "#text/sentences.ts";
import { slice } from "#text/span.ts";

/** The speakers named for what stands in quotation marks, in order; null where nobody is, though the words may describe who speaks. */
function shownSpeakers(text: string): (string | null)[] {
  return quotesIn(read(text, sentences(text)), [])
    .filter(({ type }) => type !== "indirect")
    .map(({ speaker, speakerKind, speakerSpan, confidence }) => {
      const isDescribed = speakerKind === "nominal" && speakerSpan !== null && slice(text, speakerSpan) === speaker;
      return confidence >= SHOWN_CONFIDENCE && !isDescribed ? speaker : null;
    });
}

const last = (text: string) => shownSpeakers(text).at(-1);

describe("somebody else who comes to speak ends the turn of the speaker before", () => {
  test("with the words: quoted as saying", () => {
    const text =
      '"We will help them at once," Jon Berg said. "It is no help to anybody," Mara Lindqvist is quoted as saying.';
    expect(quotesIn(read(text, sentences(text)), []).at(-1)?.speaker).toBe("Mara Lindqvist");
  });

  test("in reported speech", () => {
    const text =
      '"We will help them at once," Jon Berg said. Mara Lindqvist said the help would come too late. "Nobody has asked us before."';
    expect(last(text)).not.toBe("Jon Berg");
  });

  test("with words that are no verb of speech we know", () => {
    const text =
      '"We will help them at once," Jon Berg said. "It is no help to anybody," was how Mara Lindqvist put it.';
    expect(last(text)).not.toBe("Jon Berg");
  });
});

describe("the clause behind a quotation may tell of something else", () => {
  test.each([
    [
      "as",
      'Mara Lindqvist accused the council of "having lost control of it", as Jon Berg announced a plan for spring.',
    ],
    ["and", 'The house became "the end of all that we knew", and Jon Berg said the plan would come in spring.'],
    ["leading to", 'Mara Lindqvist wrote of "the end of all that we knew", leading Jon Berg to say he would resign.'],
  ])("%s", (_link, text) => {
    expect(quotesIn(read(text, sentences(text)), []).map(({ speaker }) => speaker)).not.toContain("Jon Berg");
  });

  test("yet it tells of the quotation when it has no other object", () => {
    expect(last('"It is the end of all that we knew," as Jon Berg told the paper.')).toBe("Jon Berg");
  });
});

test("an acronym is no short form of a longer name", () => {
  const text = 'The Freedom Fabric NORD opened in May. "We will sell it next year," NORD said.';
  expect(last(text)).toBe("NORD");
});

describe("a title is not said", () => {
  test.each([
    'Read on: "Bridge opens in spring at last," by Mara Lindqvist of the Riga Post.',
    'Mara Lindqvist said so <a href="https://bridge.example/opens-in-spring-at-last/of/all/bridges">here</a>.',
    'Mara Lindqvist retweeted the film "What Is A Bridge?" on Friday.',
    'Mara Lindqvist wrote the play for "Fifty Shades of Sea."',
  ])("%s", (text) => {
    expect(shownSpeakers(text)).toEqual([]);
  });
  test("but a short exclamation in capitals is", () => {
    expect(last('"Thank You!" Mara Lindqvist said.')).toBe("Mara Lindqvist");
  });
});

test("what follows a guess is a guess", () => {
  const text =
    'Mary Lind sat in the hall for a show named "who came down from the hill last night". "It was the longest night of all the year."';
  expect(shownSpeakers(text)).not.toContain("Mary Lind");
});

describe("a pronoun has no clear meaning", () => {
  test("when a life is told while another person is the last who spoke", () => {
    const text =
      "“They will wait for the spring,” said David Strand of Uppsala. Jon Berg is the first of his family to lead the party. He studied in Oslo.\n\n“There will be new leaders after the vote,” he said.";
    expect(last(text)).not.toBe("Jon Berg");
  });

  test("for a country", () => {
    const text =
      'Norlandia said it would sign. Norlandia signed on Monday with the towns of the coast.\n\nThe troops went home to Norlandia from Norlandia. "This treaty is one more step back," he said.';
    expect(last(text)).toBeNull();
  });
});

describe("an office is no name", () => {
  test.each([
    ["at the end of a run", '"It is a threat to us all," comments Tern Software CEO.'],
    ["with a title before it", '"It is a threat to us all," Norlandia’s Chief Cabinet Secretary told reporters.'],
    ["of a body in the genitive", '"It is a threat to us all," the president of the Tern Officers’ Council said.'],
    ["that is written short", '"It is a threat to us all," said the SP.'],
  ])("%s", (_kind, text) => {
    expect(last(text)).toBeNull();
  });

  test("nor is what follows it in the genitive", () => {
    const text = '"It is a threat to us all," the editor of the state’s Al Hayat daily wrote.';
    expect(last(text)).toBeNull();
  });

  test("and what it is for belongs to no name, whatever a tagger says", () => {
    const text = '"We will vote for it," said UK Chancellor of the Exchequer Gordon Holm.';
    const start = text.indexOf("Exchequer");
    const mentions = [{ start, end: text.length - 1 }];
    const tagged: Actor = { name: "Exchequer Gordon Holm", type: "PER", role: null, salience: 1, mentions };
    expect(quotesIn(read(text, sentences(text)), [tagged])[0]?.speaker).toBe("Gordon Holm");
  });

  test.each([
    [
      "before the subject it is for",
      '"We will go to court," Assistant Attorney General for National Security John Carlin said.',
      "John Carlin",
    ],
    ["inverted", '"We will go to court," said Minister for Europe Mara Lindqvist.', "Mara Lindqvist"],
    ["with the place it is for", '"We will go to court," the Norland Democrat said.', null],
    ["with no name", '"We will go to court," Deputy Attorney General said.', null],
  ])("%s", (_what, text, speaker) => {
    expect(last(text)).toBe(speaker);
  });
});

describe("the subject of the main clause has not said what", () => {
  test.each([
    [
      "an inquiry concluded",
      "Jon Berg faced a wall of anger from members in the House of Lords after Lind’s inquiry concluded that many of the parties were “difficult to justify at all”.",
    ],
    [
      "somebody is alleged to have said",
      "Jon Berg was in the team when the former captain Erik Lind is alleged to have said there were “too many of you lot here”.",
    ],
  ])("%s", (_what, text) => {
    expect(last(text)).not.toBe("Jon Berg");
  });
});

test("a last name that is also a first name of the other gender still means its bearer", () => {
  const text =
    "Mary Warren Hammers Banks Over Fees\n\nSen. Mary Warren spoke late. “This is not right at all,” Warren said.";
  expect(last(text)).toBe("Mary Warren");
});

describe("a name is whole", () => {
  test("as the tagger found it", () => {
    const text = "Tovea Anna Lind came home. “It was a very long way,” Tovea Anna Lind said.";
    const actor: Actor = {
      name: "Tovea Anna Lind",
      type: "PER",
      role: null,
      salience: 1,
      mentions: [{ start: 0, end: 15 }],
    };
    expect(quotesIn(read(text, sentences(text)), [actor]).at(-1)?.speaker).toBe("Tovea Anna Lind");
  });

  test("with its initial", () => {
    expect(last("“It was a very long way,” T. Jon Lind said.")).toBe("T. Jon Lind");
  });
});

describe("part of a noun phrase is no speaker", () => {
  test.each([
    [
      "who is told",
      'Jon Berg called it "the longest winter of my life," told the Courier that it was over.',
      "Courier",
    ],
    ["who is anybody", '"We all are tired of the winter," one Norland Banker said.', "Norland Banker"],
    [
      "half of a committee",
      'The head of the Education and the Workforce Committee says schools have "never been so poor".',
      "Workforce Committee",
    ],
    [
      "half of an authority",
      '"We will look into all of it," the Securities and Exchange Commission said.',
      "Exchange Commission",
    ],
    [
      "where a singer sings",
      'He was found by "radio north" on Webtube, who said of Berg, "It was like nothing I heard before."',
      "Webtube",
    ],
    ["a people of two countries", '"It was the longest winter of my life," the Norland-German said.', "Norland-German"],
    ["half of a library", 'The Library of Norland announced "the loudest songs of the year" on Monday.', "Library"],
  ])("%s", (_what, text, name) => {
    expect(last(text)).not.toBe(name);
  });

  test("the museum that somebody is of", () => {
    expect(last('The Norland Museum Of Play\'s Jon Berg said, "It was the first game of them all."')).toBe("Jon Berg");
  });

  test("the club that somebody manages", () => {
    expect(
      last('Friends of the Sea senior communications manager Mary Lind said the plan "was never told to any of us".'),
    ).toBe("Mary Lind");
  });

  test("one of two who speak together", () => {
    const text = '"We have seen no evidence of it," U.S. envoy Mary Lind and UK Foreign Secretary Jon Berg said.';
    expect(last(text)).toBeNull();
  });

  test("a title with what it is of", () => {
    expect(last('"We all are still human here," Volvo Head of Safety Jon Berg said.')).toBe("Jon Berg");
    expect(last('The Nordic MP Jon Berg has said he "came very close to dying" there.')).toBe("Jon Berg");
  });

  test("a product of the company", () => {
    const text = 'The Norsung Members App is new. "It will learn from what you say," Norsung said.';
    expect(last(text)).toBe("Norsung");
  });
});

test("an organisation keeps what it is for in its name", () => {
  const text =
    'The Organization for Peace and Co-operation in Scania, which watches the border, said it had seen "more fighting than in years".';
  expect(last(text)).not.toBe("Co-operation");
});

describe("an office that one person of the article holds stands for that person", () => {
  test.each([
    [
      "by a title",
      'Prime Minister Mara Lindqvist spoke late. Jon Berg left.\n\n"We will not wait for them," the prime minister said.',
      "Mara Lindqvist",
    ],
    [
      "by an apposition",
      'Mara Lindqvist, the mayor of Riga, spoke late. Jon Berg left.\n\n"We will not wait for them," said the mayor.',
      "Mara Lindqvist",
    ],
    [
      "by what she became",
      'Mara Lindqvist became prime minister of Norway on Monday.\n\n"We will not wait for them," the new prime minister said.',
      "Mara Lindqvist",
    ],
  ])("%s", (_how, text, speaker) => {
    expect(last(text)).toBe(speaker);
  });

  test("beside a last name that is a month", () => {
    const text =
      'Theresa May became prime minister on Monday.\n\n"We will not wait for them," the new prime minister said.';
    const actor: Actor = {
      name: "Theresa May",
      type: "PER",
      role: null,
      salience: 1,
      mentions: [{ start: 0, end: 11 }],
    };
    const quote = quotesIn(read(text, sentences(text)), [actor]).at(-1);
    expect(quote).toMatchObject({ speaker: "Theresa May", speakerKind: "nominal" });
  });

  test.each([
    [
      "a company has it",
      'Lindqvist-Berg, the owner of the bridge, said it would build.\n\n"We will not wait for them," the owner said.',
    ],
    ["two hold it", 'Mayor Mara Lindqvist and Mayor Jon Berg met.\n\n"We will not wait for them," the mayor said.'],
    [
      "the former one is another",
      'Mara Lindqvist, a former mayor, left.\n\n"We will not wait for them," the mayor said.',
    ],
    [
      "of another place",
      'Prime Minister Mara Lindqvist left.\n\n"We will not wait for them," the Danish prime minister said.',
    ],
    ["of a lower rank", 'President Mara Lindqvist left.\n\n"We will not wait for them," the vice president said.'],
    ["of nobody", 'Prime Minister Mara Lindqvist left.\n\n"We will not wait for them," a minister said.'],
  ])("not when %s", (_why, text) => {
    expect(last(text) ?? "").not.toMatch(/Lindqvist|Berg/);
  });
});

test("a stray mark opens no quotation", () => {
  const text = 'The towns were hit on Monday "> officials said. "We will mend them all soon," Mara Lindqvist said.';
  const quotes = quotesIn(read(text, sentences(text)), []);
  expect(quotes.flatMap(({ quoted }) => quoted.map((span) => slice(text, span)))).toEqual([
    '"We will mend them all soon,"',
  ]);
});

test("a president is not the younger of his name", () => {
  const said = '"We will win this state," President Berg said.';
  expect(last(`Jon Berg Jr. came to Iowa. ${said}`)).toBe("Berg");
  expect(last(`President Jon Berg Jr. came to Iowa. ${said}`)).toBe("Jon Berg Jr.");
});

describe("a bare surname of two people", () => {
  const text =
    'Jon Berg met his sister Mara Berg on Monday. The town was waiting for news of the bridge. "It will not open this year," Berg said.';
  const person = (name: string): Actor => {
    const start = text.indexOf(name);
    return { name, type: "PER", role: null, mentions: [{ start, end: start + name.length }], salience: 1 };
  };
  const speakerWith = (...people: Actor[]) => quotesIn(read(text, sentences(text)), people).at(-1)?.speaker;

  test("stays as it is written where each may be meant", () => {
    expect(speakerWith(person("Mara Berg"), person("Jon Berg"))).toBe("Berg");
  });

  test("means who is named first, and not less often", () => {
    expect(speakerWith(person("Jon Berg"), person("Mara Berg"))).toBe("Jon Berg");
  });
});

describe("a president alone", () => {
  const named = (name: string, ...starts: number[]): Actor => {
    const mentions = starts.map((start) => ({ start, end: start + name.length }));
    return { name, type: "PER", role: null, mentions, salience: 1 };
  };
  const speaker = (text: string, full: string) => {
    const bare = [...text.matchAll(/(?<!Olle |Mara )Berg/g)].map(({ index }) => index);
    const actors = [named("Berg", ...bare), named(full, text.indexOf(full))];
    return quotesIn(read(text, sentences(text)), actors).at(-1)?.speaker;
  };
  const said = '"We will win this state," Berg said.';

  test.each([
    ["is not his son, who is named later", `President Berg left. His son Olle Berg was not there. ${said}`, "Berg"],
    ["is not whom the article begins with", `First lady Mara Berg met President Berg. ${said}`, "Mara Berg"],
    ["is called so", `It rained when Berg left. On Monday Olle Berg was not there. ${said}`, "Olle Berg"],
  ])("%s", (_what, text, expected) => {
    expect(speaker(text, text.includes("Olle") ? "Olle Berg" : "Mara Berg")).toBe(expected);
  });
});
