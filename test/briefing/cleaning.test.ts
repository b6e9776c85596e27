import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { proseIn } from "#briefing/cleaning.ts";

const kept = (text: string, title?: string) => proseIn(text, title).map(({ start, end }) => text.slice(start, end));

const report = "The minister will travel to Norland this week, her office said on Monday.";
const second = "Talks on the border have gone on since spring, and no date for a treaty is known.";

describe("lines that are no prose are left out", () => {
  test.each([
    "2 min read",
    "The post Talks on the border resume appeared first on The Amberly Post.",
    "The post Talks on the border res",
    "Articles and letters may be edited for clarity and space.",
    "Reading time: 3 minutes",
    "12 July, 2016",
    "Published on 12 July 2016 at 10:30 GMT",
    "Aktualisiert am 3. März 2021 um 14:05 Uhr",
    "Publié le 12 juillet 2016 à 10h30",
    "18/11/2026 09h42 Atualizado há 2 horas",
    "18.11.2026 - 20:15 | Son Güncelleme: 18.11.2026 - 21:02",
    "19 ноября 2026 года, 16:20",
    "Dieser Artikel wurde am 19. November um 16.10 Uhr aktualisiert.",
    "Este artículo fue actualizado a las 16:10.",
    "By Alda Voss and Tom Reed",
    "Von Alda Voss",
    "Foto: dpa",
    "The minister has often urged Norland to sign [Getty]",
    "A guard looks across the border on Friday. (AP Photo/Tom Reed)",
    "Image: Reuters",
    "Graphic: Ada Moor / Source images: The Harbour Ledger",
    "Illustration by Ada Moor / The Harbour Ledger",
    "Photo illustration by Ben Hale via Wire Pictures",
    "The bridge at dusk, a week before the storm. | Image: Harbour Films",
    "The bridge at dusk, a week before the storm. | Photo by Ben Hale / Wire Pictures",
    "See at HarbourShop",
    "A guard looks across the border in Amberly on May 10. (Ben Hale/The Harbour Ledger)",
    "A guard looks across the border in Amberly on May 10. (Border service of Norland/Handout via Wire Pictures)",
    "(L–R) Harbour minister Ada Moor, ferryman Ben Hale, in Amberly",
    "Click to share on Twitter (Opens in new window)",
    "Follow our Norland news live blog for the latest updates",
    "Get our morning and afternoon news emails",
    "Image copyright AFP Image caption The border is closed at night",
    "FILE - In this May 3, 2019 file photo, trucks wait at the border.",
    "Trucks wait at the border, Monday, May 3, 2021, in Amberly.",
    "Photograph: Alda Voss/The Amberly Post",
    "Share on Facebook",
    "Facebook Twitter Pinterest WhatsApp",
    "1.2K shares",
    "34 comments",
    "Sign up for our newsletter and get the news every morning.",
    "Are you a friend of the harbour? Buy the shirt at HarbourShop.com !",
    "Read more: Five things to know about the border",
    "READ MORE",
    "Related: Five things to know about the border",
    "Lesen Sie auch: Fünf Dinge, die man wissen muss",
    "[Five things to know about the border]",
    "Agencies contributed to this report.",
    "Reporting by Alda Voss; editing by Tom Reed",
    "Copyright 2021 The Amberly Post. All rights reserved.",
    "© 2021 The Amberly Post",
    "Advertisement",
    "Story continues below advertisement",
    "Follow us on Twitter @amberlypost",
    "We use cookies to improve your visit. Read our privacy policy.",
    "* * *",
    "The long road",
  ])("%s", (line) => {
    expect(kept(`${report}\n\n${second}\n\n${line}\n\n${report.replace("week", "month")}`)).toEqual([
      report,
      second,
      report.replace("week", "month"),
    ]);
  });
});

describe("prose that mentions such things stays", () => {
  test.each([
    "Also on Thursday, the parliament voted on the share of the border towns.",
    "Customers who signed up for the free trial were told that their photos were lost.",
    "According to data compiled by the university, the number of comments doubled.",
    "The vote, reported by Reuters, came two minutes before the deadline.",
    "For more than two years the border has been closed.",
    "Ad spending fell sharply in spring.",
    "By Monday the border had been closed for a year.",
    "Photos by volunteers showed that the border was open.",
    "The union asked for a vote on the treaty (and/or its annex).",
    "The newspaper said the picture was taken on 12 July 2016.",
    "The border was closed, wrote the Paris daily LibÃ©ration.",
  ])("%s", (line) => {
    expect(kept(`${report}\n\n${line}`)).toContain(line);
  });
});

describe("a dateline is cut off and the rest of its paragraph stays", () => {
  test.each([
    "AMBERLY (Reuters) - ",
    "By Ada Moor and Ben Hale AMBERLY, Nov 6 (Reuters) - ",
    "AMBERLY, Norland (AP) — ",
    "Amberly, Norland (CNN) ",
    "(AFP) – ",
    "AMBERLY — ",
    "AMBERLY ― ",
    "Berlin (dpa) - ",
    "AMBERLY, March 3 (Xinhua) -- ",
    "PORT AMBERLY: ",
    "NEW AMBERLY: ",
    "LA MER: ",
    "ST. KESTREL, Norland — ",
    "AMBERLY, Norland: ",
    "AMBERLY/KESTREL: ",
    "Exclusive: ",
    "BREAKING: ",
    "[River News] ",
    "[River News] Amberly -- ",
    "[riverNews.com] New Amberly, Norland -- ",
    "[River News] New Amberly, -- ",
    "[River Bank (RB)] ",
    "Amberly – ",
  ])("%s", (dateline) => {
    expect(kept(`${dateline}${report}\n\n${second}`)).toEqual([report, second]);
  });
  test.each([
    ["Frankfurt/Main – ", "Die Bank hat am Freitag den Leitzins erhöht."],
    ["Damas - ", "L’armée a pris jeudi plusieurs villages au sud de la ville."],
    ["Москва. 18 ноября. INTERFAX.RU - ", "Число пострадавших увеличилось до семи, сообщили в мэрии."],
    ["КАЗАНЬ, 18 ноября. ", "Число пострадавших увеличилось до семи, сообщили в мэрии."],
    ["أسوان - أ ش أ: ", "أعلن رئيس الوزراء تخصيص مليار جنيه للمتضررين."],
    ["УЖГОРОД, 18 листопада /Укрінформ/. ", "Унаслідок повені загинули троє людей, повідомили рятувальники."],
    ["新华社成都11月18日电　", "四川省十八日凌晨发生地震。"],
    ["【金沢共同】", "石川県で震度5強の地震があった。"],
    ["القاهرة - رويترز - ", "قال مسؤولون إن الجسر أغلق أمام السيارات."],
    ["AMBERLY: ", "US actress Ada Moor began a hunger strike on Monday."],
    ["AMBERLY: ", "NATO’s ferries have left the harbour of Kestrel."],
  ])("%s%s", (dateline, sentence) => {
    expect(kept(`${dateline}${sentence}`)).toEqual([sentence]);
  });

  test("square brackets in the middle of a text, or a single letter before a colon, are no dateline", () => {
    const [clarified, graded] = ["[Norland] Officials have been told, she wrote.", "GRADE A: Both were praised."];
    expect(kept([report, second, second.toUpperCase(), clarified, graded].join("\n\n"))).toEqual(
      expect.arrayContaining([clarified, graded]),
    );
  });

  test("a dash after a name in the middle of a text is no dateline", () => {
    const aside = "Voss – The Mayor, as they call her – left early.";
    expect(kept([report, second, report.toUpperCase(), aside].join("\n\n"))).toContain(aside);
  });
});

test("the headline repeated at the top is left out, alone or with a section before it", () => {
  const title = "Minister to travel to Norland for talks";
  expect(kept(`${title}\n\n${report}`, title)).toEqual([report]);
  expect(kept(`World ${title} Both sides hope for a treaty before winter\n${report}`, title)).toEqual([
    "Both sides hope for a treaty before winter",
    report,
  ]);
});

test("what pages put between headline and report is left out, line by line", () => {
  const title = "Minister to travel to Norland for talks";
  const page = `${title}\n\n${report}\n2 min read\n12 July, 2016\nThe minister has often urged Norland to sign [Getty]\n\n${report}\n\n${second}\n\nAgencies contributed to this report.`;
  expect(kept(page, title)).toEqual([report, second]);
  expect(kept(page.slice(page.indexOf("2 min")), title)).toEqual([report, second]);
});

test.each([
  ["Minister to travel to Norland for ‘talks’", "Minister to travel to Norland for 'talks.'"],
  ["Minister to travel to Norland; Both sides hope for a treaty", "Both sides hope for a treaty."],
  ["Minister To Travel To Norland For Talks", "Minister to travel to Norland for talks."],
])("the headline is left out in other marks and capitals, too: %s", (title, line) => {
  expect(kept(`${line}\n\n${report}`, title)).toEqual([report]);
  expect(kept(`${report}\n\n${second}\n\n${second}!\n\n${line}`, title)).toContain(line);
});

test("a sentence that is the title, too, is kept", () => {
  const sentence = "Norland’s minister will travel to the islands for talks.";
  expect(kept(sentence, sentence.replace("’", "'"))).toEqual([sentence]);
  expect(kept(`Yes, it is.\n\n${report}`, "Yes, it is so, Norland's minister says")).toEqual(["Yes, it is.", report]);
});

test("a sentence that goes on after the words of the headline is no headline", () => {
  const sentence = "Minister to travel to Norland for talks on the border, her office says.";
  expect(kept(`${sentence}\n\n${report}`, "Minister to travel to Norland for talks")).toEqual([sentence, report]);
});

test.each(["Read more...", "Continue reading…", "This is a post from The Kestrel Read the original post: Ferry sinks"])(
  "an invitation at the end of a paragraph is cut off: %s",
  (invitation) => {
    expect(kept(`${report} ${invitation}\n\n${second}`)).toEqual([report, second]);
    expect(kept(`${report}\n\n${invitation}`)).toEqual([report]);
  },
);

test("whoever reads more goes on in a sentence", () => {
  const sentence = "The minister said that children should read more.";
  expect(kept(`${report}\n\n${sentence}`)).toEqual([report, sentence]);
});

test("a paragraph that stands in the text twice is told once", () => {
  expect(kept(`${report}\n\n${second}\n\n${report}`)).toEqual([report, second]);
});

test("a long opening line without a full stop is a standfirst and stays, a later one is a caption and does not", () => {
  const line = "Both sides hope for a treaty on the border before winter comes";
  expect(kept(`${line}\n\n${report}\n\n${second}`)).toEqual([line, report, second]);
  const more = "The border has been closed since spring.";
  expect(kept([report, second, more, line].join("\n\n"))).toEqual([report, second, more]);
});

test("a text without any full stops is kept whole", () => {
  expect(kept("ประเทศไทยเปิดพรมแดน\n\nรัฐมนตรีกล่าวเมื่อวันจันทร์")).toHaveLength(2);
});

test("prose is trimmed, in order, and not overlapping, whatever the text", () => {
  const line = fc.oneof(
    fc.lorem({ maxCount: 3, mode: "sentences" }),
    fc.constantFrom("Photo", "AMBERLY (AP) -", "Read more:", "", " ", "© 2021", "By Alda Voss", "[Getty]"),
    fc.string({ unit: "binary" }),
  );
  fc.assert(
    fc.property(fc.array(line), fc.string(), (lines, title) => {
      const text = lines.join("\n");
      let end = 0;
      for (const span of proseIn(text, title)) {
        expect(span.start).toBeGreaterThanOrEqual(end);
        expect(span.end).toBeGreaterThan(span.start);
        expect(text.slice(span.start, span.end).trim()).toBe(text.slice(span.start, span.end));
        end = span.end;
      }
      expect(end).toBeLessThanOrEqual(text.length);
    }),
  );
});
