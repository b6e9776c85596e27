import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { timelineOf } from "../../src/briefing/timeline.ts";
import type { Subjects } from "../../src/briefing/topic-naming.ts";
import { analysed } from "./sample-analysis.ts";

const none: Subjects = [];

/** The dates and kinds of the events that one article of Tuesday 12 July 2016 tells. */
function told(text: string) {
  return timelineOf([analysed(1, text)], none, 10).map(({ date, kind }) => `${date} ${kind}`);
}

test("an article without a date of its own dates nothing", () => {
  const from = analysed(1, "Soldiers blocked both bridges over the strait on Friday evening.");
  const undated = { ...from, article: { ...from.article, publishedAt: from.article.storedAt } };
  expect(timelineOf([from], none, 10)).toHaveLength(1);
  expect(timelineOf([undated], none, 10)).toEqual([]);
});

describe("what makes a line of a timeline", () => {
  test.each([
    ["Soldiers blocked both bridges over the strait on Friday evening.", "2016-07-08 happened"],
    ["Russia entered the war last September to support its old ally.", "2015-09 happened"],
    ["The court will read out its judgment on Thursday.", "2016-07-14 planned"],
    ["Troops have taken the northern road, a monitoring group said on Sunday.", "2016-07-10 reported"],
    ["The player agreed to a new deal with the club on Saturday.", "2016-07-09 happened"],
    ["At least nine people died on Sunday, the police said on Monday.", "2016-07-10 happened"],
    ["Rebels took the bridge over the strait in February 2011.", "2011-02 happened"],
    ["The two men had been arrested near the harbour on Sunday.", "2016-07-10 happened"],
    ["Agents had seized a telephone, the lawyer of the mayor disclosed on Sunday.", "2016-07-10 reported"],
    ["A tanker ran aground near the cape, according to a note of the navy on Sunday.", "2016-07-10 reported"],
    ["In the old town two hundred people protested on Sunday, and nine were arrested.", "2016-07-10 happened"],
    ["Exports grew for a third month, according to figures released on Monday.", "2016-07-11 reported"],
    ["The death toll passed 400, according to estimates of the army on Monday.", "2016-07-11 reported"],
    ["A bank took over the old mill one year ago on July 2, 2015.", "2015-07-02 happened"],
    ["Nine men fell ill in early July after a feast, the army confirmed on Monday.", "2016-07 happened"],
    ["The app saw its users decline from 49 million on July 7, to 23 million on July 9.", "2016-07-09 happened"],
    ["The army, which lost the port, took the harbour on Saturday 9 July.", "2016-07-09 happened"],
    ["Three people were killed when a train derailed near the harbour on Sunday.", "2016-07-10 happened"],
  ])("%s", (text, line) => {
    expect(told(text)).toEqual([line]);
  });

  test.each([
    ["it points back to something that is not there", "He landed at the airport of the capital on Friday."],
    ["its date bounds a time", "The road has been closed to all traffic since Monday."],
    ["its date belongs to a noun", "The minister praised his July 4 speech before a large crowd."],
    ["its date is a part of a name", "The governor blasted a loud 4th of July message of the company."],
    ["its date belongs to goods, not to the news", "The ministers debated the duties imposed on Monday."],
    ["its date belongs to a clause on the side", "The mayor who was elected on Monday cleaned the square."],
    ["its date is the moment of a state, not of a deed", "The mayor was at home when the bridge fell on Sunday."],
    ["its date is the moment of a hope", "The harbour expected nothing when a ship arrived on Sunday."],
    ["its date is the moment of a speech", "The mayor said nothing when a ship arrived on Sunday."],
    ["it tells only what somebody thinks", "The bank said on Monday that prices would rise again."],
    ["it is what somebody said", "“The troops took the road on Monday,” the colonel said."],
    ["its date belongs to what is told of somebody in it", "Detectives questioned a man who left jail on Monday."],
    ["its date belongs to a clause behind a comma", "Reporters met Roy Bell, whose son, Tom, was hurt on Monday."],
    ["it tells of now", "The deal is much like the one that both sides signed on Monday."],
    ["its date is that of an end", "The company reported a loss for the quarter ended June 30."],
    ["its date belongs to another happening", "The glitch with the satellite followed a failed launch in May."],
    ["its date belongs to a noun beside a perfect", "The campaign has been built on the victories of Roy in 2008."],
    ["it did not happen", "The war in the north did not begin on Monday."],
    ["its date is the beginning of one", "From at least May 2015 to June 2016 the firm hired nobody in the north."],
    ["its date is the end of a stretch of time", "The fund bought 400 shares between May 3 and June 6."],
    ["its date belongs to goods that were sold", "The bank considered a purchase of shares sold by Libya in May."],
    ["its date belongs to a deed without a word of its own", "The clerk settled a suit his rival had filed on Monday."],
    ["its clause stands between commas", "The probe, launched on Monday by a private firm, sent pictures."],
    ["its clause ends the sentence", "The mayor opened the new bridge, designed on a napkin in 2012."],
    ["a participle opens it", "Under the reform announced on Monday, farmers pay less."],
    ["its year is that of a clause", "Reid raised the example of Obama in 2008 inviting a rival."],
    ["a quotation ends before its clause", "Scholars watched the forum “Cellar,” banned in 2015."],
    ["its day is in a quotation", "The mayor wondered whether “nothing in this town today” was left."],
    ["its day is that of what is compared", "Shares of the mill rose to 40 lire against 38 on Monday."],
    ["it opens with those of whom it tells", "Out of nine men convicted in a case of 2012, only one was jailed."],
    ["it is in advance of something", "Farmers ordered a hundred lorries in advance of a feast on Monday."],
    ["it has begun by then", "Miners have called a strike starting on Monday in all pits."],
    ["its year is that of a lesser number", "The candidate won fewer votes than her rival in 2012."],
    ["a participle begins it", "Originally announced in 2014, the game sells well."],
    ["a strike is only named on the side", "Marines came after the strike, now old, was ruled illegal on Monday."],
    ["its day belongs to the noun behind it", "The driver took the first place in Friday qualifying."],
    ["its year is that of a comparison", "Drought cut the harvest to 3 million tonnes from 4 million in 2014."],
    ["its date is what somebody else did", "The painter won a prize created by a king in 1883."],
    ["its date is told of an older thing", "The trial highlighted an angry letter to a rival in 2005."],
    [
      "its date is when somebody needs something",
      "Italy beat its rival and now they need a draw with Spain on Monday.",
    ],
    ["its clause begins without a word of its own", "A small studio it bought on Monday makes games for adults."],
    [
      "its day is that of a noun behind a perfect",
      "The league has opened an inquiry into the manners of its president at the final on Sunday.",
    ],
    [
      "its year belongs to a noun behind two perfects",
      "War has left ruins and raised fears of a massacre 20 years ago.",
    ],
    ["its day is that of a match", "The coach named a strong team for their first home match on Saturday."],
    ["its day is told of a measure in its subject", "The measure announced on Monday suspends the right to gather."],
    [
      "its verb stands in an apposition",
      "The firm plans to launch Vega, the largest rocket ever built, from Texas on Monday.",
    ],
    ["it is on the way to something", "Lee remained unbeaten in nine games heading into his debut on Sunday."],
    [
      "its clause begins without a word of its own but once",
      "He defends the bank he once helmed in a court on Monday.",
    ],
    ["nothing happened", "The old town was quiet and empty on Sunday morning."],
    ["it tells of a state", "The general was in office in 2012 and popular with his men."],
  ])("a sentence is left out when %s", (_, text) => {
    expect(told(text)).toEqual([]);
  });
});

describe("a line is left out when it cannot be read alone", () => {
  const lines = (text: string, actors: readonly { name: string }[] = []) =>
    timelineOf([analysed(1, `Parliament met. ${text}`, { actors })], none, 5).length;

  test.each([
    ["The incident happened near the harbour on Sunday morning."],
    ["The 48-year-old Australian was freed from prison on Sunday."],
    ["According to the official, the programme of the army began on Sunday."],
    ["A popular figure in the old town, he moved to the capital on Sunday."],
    ["The Indian captain was dismissed without a run on Sunday."],
    ["Bearing a royal stamp, it dropped through his letterbox on Sunday."],
    ["Judges heard on Sunday that he used a weapon in the house."],
    ["A lawyer of the mayor made the announcement on Sunday evening."],
    ["A letter of the mayor answered those questions on Sunday evening."],
    ["The campaign of the mayor made similar remarks on Sunday evening."],
    ["Ann and Bo, both pictured, died in the fire on Sunday evening."],
  ])("%s", (text) => {
    expect(lines(text)).toBe(0);
  });

  test.each([
    ["The bombing of the old harbour happened on Sunday morning."],
    ["The government dissolved parliament on Sunday evening."],
    ["A tailor from the north said his shop was burned on Sunday."],
    ["The Australian Open began in front of empty seats on Sunday."],
  ])("but not: %s", (text) => {
    expect(lines(text)).toBe(1);
  });

  test("who is named in it may be he", () => {
    const text = "Judges heard on Sunday that Lee kept his gun in the house and fired it.";
    expect(lines(text)).toBe(0);
    expect(lines(text, [{ name: "Lee" }])).toBe(1);
  });

  test("who is named only behind him is somebody else", () => {
    const lines = (text: string) =>
      timelineOf([analysed(1, `Parliament met. ${text}`, { actors: [{ name: "Ann Lee" }] })], none, 5).length;
    expect(lines("Before the vote on Sunday he accused Ann Lee of theft.")).toBe(0);
    expect(lines("On Sunday in his short speech Ann Lee admitted a theft.")).toBe(1);
  });

  test("the first sentence of an article leans on nothing", () => {
    const text = "The incident happened near the harbour on Sunday morning.";
    expect(timelineOf([analysed(1, text)], none, 5)).toHaveLength(1);
  });
});

describe("a line is on the topic", () => {
  const syria: Subjects = [[[["syria"], ["damascus"]]]];
  const dates = (text: string, title = "A headline") =>
    timelineOf([analysed(1, text, { title })], syria, 5).map(({ date }) => date);
  const deeds = "Troops took the northern road on Sunday. Rebels left the town in 2012.";

  test("an article that names it nowhere tells nothing", () => {
    expect(dates(deeds)).toEqual([]);
  });

  test("under its headline every day counts, but a year only where the topic is named, and nowhere else", () => {
    expect(dates(deeds, "War in Syria")).toEqual(["2016-07-10"]);
    expect(dates("Syrian rebels lost the harbour in 2013.", "War in Syria")).toEqual(["2013"]);
    expect(dates("Syrian rebels lost the harbour in 2013.", "War and peace")).toEqual([]);
    expect(dates("Syrian rebels lost the harbour in May 2013.", "War and peace")).toEqual(["2013-05"]);
  });

  test("named at the end of a sentence it is an example, and worth less", () => {
    const aside = "Officers toppled the president on Sunday, as before them others in Chad, Mali and Syria.";
    const deed = "Syrian rebels lost the harbour and the northern road on Saturday.";
    const best = (text: string) => timelineOf([analysed(1, text)], syria, 1).map(({ date }) => date);
    expect(best(`${aside} ${deed}`)).toEqual(["2016-07-09"]);
    expect(best(aside)).toEqual(["2016-07-10"]);
  });

  test("what begins before the end of a sentence is no example", () => {
    const strikes = "Air strikes killed 56 civilians in the north of Syria on Sunday, monitors said.";
    const deed = "Syrian rebels lost the harbour and the northern road on Saturday.";
    expect(dates(`${strikes} ${deed}`)).toEqual(["2016-07-09", "2016-07-10"]);
  });

  test("its other names count", () => {
    expect(dates("Troops took the northern road to Damascus on Sunday.")).toEqual(["2016-07-10"]);
  });

  test("under an opening that names it a part of the name is enough, and nothing too little", () => {
    const khan: Subjects = [[[["imran"]], [["khan"]]]];
    const told = (text: string) => timelineOf([analysed(1, text)], khan, 5).length;
    const line = "Guards took Khan to a prison in the north on Sunday.";
    expect(told(line)).toBe(0);
    expect(told(`Judges spoke of Imran Khan. ${line}`)).toBe(1);
    expect(told(`Judges spoke of Imran Khan. ${line.replace("Khan", "a rival")}`)).toBe(0);
  });

  test("all words of one alternative must be named", () => {
    const wanted: Subjects = [[[["union"]], [["berlin"]]], [[["hertha"]]]];
    const told = (text: string) => timelineOf([analysed(1, text)], wanted, 5).length;
    expect(told("Union won a match in Munich on Sunday evening.")).toBe(0);
    expect(told("Union won a match in Berlin on Sunday evening.")).toBe(1);
    expect(told("The union won a strike against four big mills far from Berlin on Sunday evening.")).toBe(0);
    expect(told("Hertha won a match in Munich on Sunday evening.")).toBe(1);
  });
});

test("events come in the order of time, each an exact sentence", () => {
  const text = "Troops took the harbour on Sunday morning. Rebels closed the northern road on July 2.";
  const events = timelineOf([analysed(7, text)], none, 10);
  expect(events.map(({ date }) => date)).toEqual(["2016-07-02", "2016-07-10"]);
  for (const event of events) expect(text.slice(event.start, event.end)).toBe(event.text);
});

test("what several outlets tell of one day is one line that says how many they are", () => {
  const wire = analysed(1, "Government troops took the Castello Road on Sunday after heavy fighting.");
  const herald = analysed(2, "The Castello Road was taken by government troops on Sunday.", { outlet: "The Herald" });
  expect(timelineOf([wire, herald], none, 10)).toMatchObject([{ date: "2016-07-10", outlets: 2 }]);
});

test("a copy that came out later does not make a second day", () => {
  const text = "Government troops took the Castello Road on Sunday after heavy fighting.";
  const copy = analysed(2, text, { outlet: "The Herald", publishedAt: "2016-07-20T12:00:00.000Z" });
  expect(timelineOf([copy, analysed(1, text)], none, 10).map(({ date }) => date)).toEqual(["2016-07-10"]);
});

describe("a happening is told once", () => {
  const dates = (...texts: readonly (readonly [text: string, published: string])[]) =>
    timelineOf(
      texts.map(([text, day], place) => analysed(place + 1, text, { publishedAt: `2016-07-${day}T12:00:00.000Z` })),
      [[[["niger"]]]],
      10,
    ).map(({ date }) => date);

  test("what two articles recall of one day is one thing, however they tell it", () => {
    const toppled = "Officers toppled Bazoum on 2 July, as Niger became the fourth country in three years with a coup.";
    const removed =
      "On 2 July young soldiers locked the elected leader of Niger into his palace with nine ministers before dawn.";
    expect(dates([toppled, "20"], [removed, "21"])).toEqual(["2016-07-02"]);
    expect(dates([toppled, "20"], [removed, "02"])).toEqual(["2016-07-02", "2016-07-02"]);
  });

  test("a day and its month are one, when they tell the same", () => {
    const strike = "The miners of Niger began a strike on July 2.";
    expect(dates([strike, "03"], ["In July the miners of Niger began a long strike.", "29"])).toEqual(["2016-07-02"]);
    expect(dates([strike, "03"], ["In July the army of Niger lost a town.", "29"])).toHaveLength(2);
  });

  test("two reports of one article on one day are one announcement", () => {
    const created = "Niger has created a new holiday for its army, state media reported on Sunday.";
    const designated = "The agency of Niger said on Sunday that a council had designated the anniversary.";
    expect(dates([`${created} ${designated}`, "12"])).toHaveLength(1);
  });

  test("a report of the day after is the same as the deed", () => {
    const deed = "Rebels in Niger took the airport of the capital on Saturday.";
    const report = "Rebels took the airport of the capital of Niger, the army said on Sunday.";
    expect(dates([deed, "09"], [report, "10"])).toEqual(["2016-07-09"]);
  });
});

test("a plan whose day has come is left out where there is anything else", () => {
  const plan = analysed(1, "The court will read out its judgment on Thursday.");
  const published = { publishedAt: "2016-07-20T12:00:00.000Z" };
  const kinds = (...texts: readonly string[]) =>
    timelineOf([plan, ...texts.map((text, place) => analysed(place + 2, text, published))], none, 10).map(
      ({ kind }) => kind,
    );
  expect(kinds("Troops took the northern road on Sunday.")).toEqual(["happened"]);
  expect(kinds("Nobody came.")).toEqual(["planned"]);
});

test("who only comments on the news makes no line", () => {
  const deeds = [
    "Troops of Syria took the northern road on Sunday.",
    "A large tanker sank near Syria on Saturday.",
    "The guards of Syria freed nine men on Friday.",
  ];
  const lines = (...texts: readonly string[]) =>
    timelineOf(
      texts.map((text, place) => analysed(place + 1, text, { title: "War in Syria" })),
      [[[["syria"]]]],
      10,
    ).length;
  expect(lines("Roy Bell slammed the judges of the war on Monday.", ...deeds)).toBe(3);
  expect(lines("Roy Bell met the judges of the Syria war on Monday.", ...deeds)).toBe(4);
  expect(lines("Roy Bell slammed the judges of the war on Monday.")).toBe(0);
});

test("what is hardly worth a line is told where nothing is worth more, and nothing worse", () => {
  const dates = (...texts: readonly string[]) =>
    timelineOf(
      texts.map((text, place) => analysed(place + 1, text)),
      [[[["syria"]]]],
      10,
    ).map(({ date }) => date);
  const quoting = "Troops of Syria took “the road of fear” on Sunday. Nobody slept.";
  expect(dates(quoting)).toEqual(["2016-07-10"]);
  expect(dates(quoting, "Rebels of Syria took the harbour on Saturday.")).toEqual(["2016-07-09"]);
  expect(dates(`${quoting} Nobody ate. Nobody drank.`)).toEqual([]);
});

test("a newsletter tells of much beside its headline", () => {
  const text = "An actor died at his home in Oakland on Monday. The army of Syria took a town on Sunday.";
  const dates = (title: string) => timelineOf([analysed(1, text, { title })], [[[["syria"]]]], 10).length;
  expect(dates("Coup in Syria")).toBe(2);
  expect(dates("First Thing: coup in Syria")).toBe(1);
});

test("articles that name the topic in passing tell only their sentences on it", () => {
  const article = analysed(
    1,
    "Farmers blocked the motorway with tractors on Monday. Syria reopened its embassy in the capital on Sunday.",
    { title: "Farmers on the road" },
  );
  expect(timelineOf([{ ...article, isInPassing: true }], [[[["syria"]]]], 10).map(({ date }) => date)).toEqual([
    "2016-07-10",
  ]);
});

test("no more lines than wanted, and no day crowds out the others", () => {
  const deeds = [
    "Soldiers took the old bridge",
    "Farmers burned a barn",
    "Guards freed nine prisoners",
    "Traders lost lorries",
  ];
  const text = `${deeds.map((deed) => `${deed} late on Sunday.`).join(" ")} Parliament met again early on Monday.`;
  const events = timelineOf([analysed(1, text)], none, 10);
  expect(events.filter(({ date }) => date === "2016-07-10")).toHaveLength(3);
  expect(timelineOf([analysed(1, text)], none, 2)).toHaveLength(2);
});

test("articles in other languages are left out rather than guessed", () => {
  const article = analysed(1, "Soldiers blocked both bridges over the strait on Friday evening.");
  const german = { ...article, analysis: { ...article.analysis, language: "de" } };
  expect(timelineOf([german], none, 10)).toEqual([]);
});

test("whatever an article says, every event is exactly in it", () => {
  const piece = fc.constantFrom(
    "Troops",
    "took",
    "it",
    "on Monday",
    "in 2012",
    "said",
    "will",
    ".",
    ",",
    "The road",
    "“",
  );
  fc.assert(
    fc.property(fc.array(piece, { minLength: 1, maxLength: 40 }), (pieces) => {
      const text = `${pieces.join(" ")}.`;
      for (const event of timelineOf([analysed(1, text)], none, 5)) {
        expect(text.slice(event.start, event.end)).toBe(event.text);
      }
    }),
  );
});

test("what speaks to the reader is no line", () => {
  const lines = (text: string) => timelineOf([analysed(1, text)], none, 5).length;
  expect(lines("Troops took the northern road on Monday after a long fight.")).toBe(1);
  expect(lines("Troops took the northern road on Monday, as our readers know.")).toBe(0);
});
