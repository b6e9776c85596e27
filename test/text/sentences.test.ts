import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { sentences } from "#text/sentences.ts";
import { slice } from "#text/span.ts";

const split = (text: string) => sentences(text).map((span) => slice(text, span));

/** Sentences of one text, parted by " | " in the expectation. */
function expectSplit(marked: string): void {
  expect(split(marked.replaceAll(" | ", " "))).toEqual(marked.split(" | "));
}

describe("English", () => {
  test("titles, initials, acronyms and decimals do not end a sentence", () => {
    expectSplit("Mr. Lee met Gen. J. R. Ortiz of the U.S. Army at 3.5 p.m. Monday. | They spoke for 1.2 hours.");
  });
  test("an acronym ends a sentence when an opening word follows", () => {
    expectSplit("They left the U.S. | The flight took ten hours.");
  });
  test("a company ending closes a sentence only before an opening word", () => {
    expectSplit("Acme Inc. Chairman Ann Roe resigned from Acme Inc. | She gave no reason.");
  });
  test("closing quotation marks belong to the sentence they close", () => {
    expectSplit("“We are ready.” | “Are you?” | The room fell silent.");
  });
  test("a question told in a sentence stays in it", () => {
    expectSplit('"Are we ready?" he asked. | "Never!" Ann Roe replied.');
  });
  test("an ellipsis ends a sentence only before a capital", () => {
    expectSplit("We waited... and waited. | Then... | Nothing came.");
  });
  test("a sentence ends where the space behind its stop was lost", () => {
    const glued = [
      "“We go.”",
      "The talks failed.",
      "Both sides left.",
      "“They go.”",
      "The road was closed in 2017.",
      "Nobody came.",
    ];
    expect(split(glued.join(""))).toEqual(glued);
  });
  test("names with a stop in them are no two sentences", () => {
    expectSplit(
      "Ann Roe, Ph.D. of Leave.EU, wrote U.S.A. Today in Node.js for Steam.TV and <abc.He> at Dr.Lee’s. | It ran.",
    );
  });
  test("footnote numbers and brackets stay with their sentence", () => {
    expectSplit("It fell in May.[12] | (It rose in June.) | Then it stopped.");
  });
});

describe("lines and paragraphs", () => {
  test("a blank line ends a sentence without a stop", () => {
    expect(split("A headline\n\nThe story begins.")).toEqual(["A headline", "The story begins."]);
  });
  test("a line break before a capital ends a sentence", () => {
    expect(split("3 min read\nTuesday, 1 March\nThe story begins.")).toHaveLength(3);
  });
  test("wrapped lines are one paragraph", () => {
    const wrapped =
      "The harbour will be closed until the end of the month, the\nAuthority said, because the storm has moved two of the old\nBuoys and nobody knows where they are.";
    expect(split(wrapped)).toEqual([wrapped]);
  });
  test("a line that goes on in lower case is no new sentence", () => {
    expect(split("The vote was\npostponed.")).toEqual(["The vote was\npostponed."]);
  });
  test("Windows line ends part paragraphs too", () => {
    expect(split("One.\r\n\r\nTwo.")).toEqual(["One.", "Two."]);
    expect(split("The vote was\r\npostponed.")).toHaveLength(1);
  });
});

describe("other languages", () => {
  test("a German quotation closes its sentence", () => {
    expectSplit("Er rief: „Wir bleiben hier.“ | Dann ging er mit 3 Mio. Euro. | »Das reicht.« | So endete es.");
  });
  test("French, Spanish and Russian titles and plurals go on", () => {
    expectSplit("Hier M. Le Goff a vu Mme. Roy. | Le reste suit.");
    expectSplit("La Sra. Gil volvió de EE. UU. con el art. 14 en la mano. | Nadie la vio.");
    expectSplit("На ул. Мира, д. 5, живёт проф. Белов. | В 2016 г. он уехал.");
  });
  test("a letter alone shortens a title in Arabic", () => {
    expectSplit("وصل د. سامي حداد. | ثم غادر أ. د. منى خوري.");
  });
  test("Roman figures end sentences, and small words go on only before a figure", () => {
    expectSplit("It was World War II. | Specifically, they said no. | Ann Roe played the no. 5 seed.");
  });
  test("German ordinals and abbreviations", () => {
    expectSplit("Am 3. Mai traf Dr. Weiß u.a. die 2. Kammer. | Er blieb bis zum 12. Juni.");
  });
  test("titles behind an apostrophe, of physicians, and of a letter before a name", () => {
    expectSplit("Lo dice l’on. Ferri, non l’ing. Conti. | Poi tace.");
    expectSplit("Er dankte Dr. med. Anna Weiß u. a. Helfern. | Dann, in der 12. und 78. Minute, ging er.");
    expectSplit("Уровень воды в р. Волге достиг 5 м. | Потом вода спала.");
    expectSplit("Doç. Dr. Demir konuştu. | Mw. Smit ook.");
  });
  test("French marks with inner spaces", () => {
    expectSplit("« C’est fini. » | M. Petit est parti. | Pourquoi ?");
  });
  test("Spanish opening marks", () => {
    expectSplit("El Sr. Vega llegó a EE.UU. | ¿Por qué? | ¡Nadie lo sabe!");
  });
  test("Russian", () => {
    expectSplit("Он родился в 1950 г. в Твери. | Это было давно.");
  });
  test("Arabic and Urdu stops", () => {
    expectSplit("هل وصل الوفد؟ | نعم. | وصل أمس.");
    expectSplit("وہ آ گئے۔ | ہم چلے۔");
  });
  test("Chinese and Japanese need no space after the stop", () => {
    expect(split("会议结束了。代表们离开了！")).toEqual(["会议结束了。", "代表们离开了！"]);
    expect(split("「終わった。」と述べた。次は来週だ。")).toEqual(["「終わった。」と述べた。", "次は来週だ。"]);
  });
});

test("only the given stretch is read", () => {
  const text = "One. Two. Three.";
  expect(sentences(text, { start: 5, end: 9 })).toEqual([{ start: 5, end: 9 }]);
});

test("the sentences cover every letter once, in order", () => {
  const soup = fc
    .array(fc.constantFrom("a", "B", ".", "!", "…", '"', "”", "\n", " ", "3", "Mr", "。", "»"))
    .map((parts) => parts.join(""));
  fc.assert(
    fc.property(soup, (text) => {
      const found = sentences(text);
      expect(
        found
          .map((span) => slice(text, span))
          .join("")
          .replace(/\s/g, ""),
      ).toBe(text.replace(/\s/g, ""));
      for (const span of found) expect(slice(text, span).trim()).toBe(slice(text, span));
    }),
  );
});

test("hostile texts are read to their end", () => {
  const hostile = [
    '"'.repeat(100_000),
    "x".repeat(1_000_000),
    ". ".repeat(200_000),
    `.${" ".repeat(500_000)}`,
    "\n".repeat(500_000),
    '." '.repeat(100_000),
    "A.".repeat(300_000),
  ];
  for (const text of hostile) expect(sentences(text).length).toBeLessThanOrEqual(text.length);
});
