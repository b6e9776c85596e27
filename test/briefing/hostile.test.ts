import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { brokenPromises, read } from "./promises.ts";

const MANY = 100_000;
const HUGE = 1_000_000;
const LONG = 300_000;
const filled = (piece: string, length: number) => piece.repeat(Math.ceil(length / piece.length));

/** Texts made to break a reader of news, or to keep it busy. */
const hostile: Readonly<Record<string, string>> = {
  "a million letters without a space": filled("a", HUGE),
  "a million capitals without a space": filled("A", HUGE),
  "letters, figures and stops without a space": filled("aB1.", HUGE),
  "one sentence of a million characters": filled("the mayor of the town said that all would come and ", HUGE),
  "one sentence full of names": filled("Ann Lee and Bob Ray of Acme Corp met Syria in London ", LONG),
  "an apposition without end": filled("Ann Lee, the mayor, ", LONG),
  "fifty thousand lines of one word": filled("word\n", 250_000),
  "only capitals": filled("THE MAYOR OF LONDON SAID THAT ALL WAS WELL. ", LONG),
  "only punctuation": filled("!?.,;:-—()[]{}…", 300_000),
  "a million full stops": filled(".", HUGE),
  "a million spaces": `${filled(" ", HUGE)}x`,
  "a million line breaks": filled("\r\n", HUGE),
  "words parted by a thousand spaces": filled(`a${" ".repeat(999)}`, HUGE),
  "lone surrogates": filled("The mayor \udc00said “yes\ud83d it is so” \ud800. ", 200_000),
  "letters under a heap of accents": `a${filled("\u0301", LONG)} said ${filled("Z̵̛͎̘a̷̢̛͓l̶̘̈́g̵̡̛o̷͙͝ ", 300_000)}`,
  "every script in every sentence": filled("Привет hello שלום مرحبا 你好 สวัสดี नमस्ते 안녕. ", 400_000),
  "ten thousand “said”": filled("said ", 50_000),
  "quotations ten thousand deep": `${"“‘".repeat(10_000)}x${"’”".repeat(10_000)}`,
  "quotations that never close": filled("“said Ann Lee ", LONG),
  "paragraphs whose quotations never close": filled("“The bridge opens and never closes\n\n", LONG),
  "twenty thousand short quotations": filled('"We will win this," he said. ', LONG),
  "only figures": filled("1234567890 ", HUGE),
  "dates and counts": filled("At least 5 people were killed on 3 May 2016. ", LONG),
  "only emoji": filled("😀👨‍👩‍👧🇩🇪", LONG),
  "a NUL between words": filled("The\0mayor\0said. ", LONG),
  "overrides of the writing direction": filled("\u202e\u2067\u202dThe mayor said “no”. \u202c", LONG),
  "ten thousand names in brackets": Array.from({ length: 10_000 }, (_, index) => `Some Long Name (SLN${index})`).join(
    " ",
  ),
  "ten thousand speakers": Array.from(
    { length: 10_000 },
    (_, index) => `Ann${index} Lee said “we are number ${index}”.`,
  ).join(" "),
  "Han characters without spaces": filled("「我是。」他说。", LONG),
  "Arabic without a stop": filled("قال الرئيس إن ذلك مهم جدا ", HUGE),
};

const marks = [..."\"'`“”„‟«»‘’‚‹›「」『』＂"];

/** In milliseconds; only to stop a text that is never done with, on the slowest machine. */

describe("no text breaks what is promised, or is never done with", () => {
  test.each(Object.entries(hostile))("%s", (_, text) => {
    expect(brokenPromises([read(1, text)])).toEqual([]);
  });

  test.each(marks)("a hundred thousand times %s", (mark) => {
    expect(brokenPromises([read(1, mark.repeat(MANY)), read(2, `${mark}a `.repeat(MANY))])).toEqual([]);
  });
});

/** What news is made of, to be put together in any order. */
const fragment = fc.constantFrom(
  ...[
    "The mayor said on Monday that the bridge was closed.",
    "Mayor Ann Lee",
    " said",
    "said Ann Lee, the mayor,",
    "he added",
  ],
  ...[
    "“We will keep this bridge open all winter,”",
    '"We will not give up,"',
    "„Wir bleiben hier“, sagte Anna Berg.",
    "« Non »",
  ],
  ...[
    "«Мы не будем рисковать», — заявил мэр Иван Лебедев.",
    "قال رئيس البلدية «لن نخاطر أبدا بسلامة السكان».",
    "「我们会来」他说。",
  ],
  ...[
    "At least 56 people were killed on 3 May 2016",
    "John Kirby, a spokesman for the State Department,",
    "Acme Corp. (AC)",
    "U.S.",
  ],
  ...[
    "LONDON (Reuters) -",
    "Read more: the bridge",
    "© 2016",
    "By Ann Lee",
    "\n\n",
    "\n",
    " ",
    ". ",
    ", ",
    ": ",
    "“",
    "”",
    '"',
    "’",
    "(",
  ],
  ...[
    "*bold* _x_ [a](https://b.example) @everyone <@1>",
    "\u202e",
    "\u200b",
    "\0",
    "\ud83d",
    "😀",
    "```",
    "> ",
    "# ",
    "…",
  ],
);
const newsLike = fc.array(fragment, { minLength: 1, maxLength: 40 }).map((pieces) => pieces.join(" "));

test("whatever news is put together, every promise is kept", () => {
  fc.assert(
    fc.property(
      fc.array(newsLike, { minLength: 1, maxLength: 3 }),
      fc.constantFrom("mayor", "bridge"),
      (texts, topic) => {
        expect(
          brokenPromises(
            texts.map((text, index) => read(index + 1, text)),
            topic,
          ),
        ).toEqual([]);
      },
    ),
    { numRuns: 300 },
  );
});
