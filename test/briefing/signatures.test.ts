import { expect, test } from "vitest";
import { proseIn } from "#briefing/cleaning.ts";
import { quotesIn, read, SHOWN_CONFIDENCE } from "#briefing/quotes/quotes.ts";
import { sentences } from "#text/sentences.ts";
import { slice } from "#text/span.ts";

/** The words of each quotation and whom a briefing names for it. */
function told(text: string): [string, string | null][] {
  return quotesIn(read(text, sentences(text)), [])
    .filter(({ type }) => type !== "indirect")
    .map((quote) => [
      slice(text, quote),
      quote.speaker !== null && quote.confidence >= SHOWN_CONFIDENCE ? quote.speaker : null,
    ]);
}

const said = '"The bridge will open in spring."';

test.each([
  ["in the same line", `${said} — Mara Lindqvist, mayor of Umeå`, "Mara Lindqvist"],
  ["in the next line", `${said}\n- Mara Lindqvist`, "Mara Lindqvist"],
  ["in the next paragraph", `${said}\n\n-- Mayor Lindqvist.`, "Lindqvist"],
  ["with an account", `${said} – Mara Lindqvist (@mara)`, "Mara Lindqvist"],
  ["by a surname that stands in full elsewhere", `Mara Lindqvist replied.\n\n${said}\n- Lindqvist.`, "Mara Lindqvist"],
])("whoever signs a quotation said it: %s", (_, text, speaker) => {
  expect(told(`The council met.\n\n${text}\n\nPeter Olsen disagreed.`)).toContainEqual([said, speaker]);
});

test.each([
  ["an agency", `${said} — Reuters`],
  ["a body", `${said}\n- Fujitsu Ltd`],
  ["a clause", `${said} — Mara Lindqvist opens the bridge`],
  ["a list", `${said}\n- Mara Lindqvist: the mayor`],
  ["a list with roles", `${said}\n- Mara Lindqvist, the mayor: it will`],
  ["words before the quotation", `The mayor waited. ${said}\n\n- Mara Lindqvist`],
])("%s is no signature", (_, text) => {
  expect(told(`The council met.\n\n${text}\n\nPeter Olsen disagreed.`)).toEqual([[said, null]]);
});

test("all paragraphs of a quotation have the signature behind the last, and none behind it has", () => {
  const text = `The council met.\n\n"We waited for years.\n\n${said} — Mara Lindqvist\n\n"It will not open at all."`;
  expect(told(text)).toEqual([
    ['"We waited for years.', "Mara Lindqvist"],
    [said, "Mara Lindqvist"],
    ['"It will not open at all."', null],
  ]);
});

test("a name within the marks, in a line of its own, signs and is not quoted", () => {
  const text = `The council met.\n\n"The bridge will open in spring.\nPeter Olsen, who builds it."\n\nNobody came.`;
  expect(told(text)).toEqual([['"The bridge will open in spring.', "Peter Olsen"]]);
});

test("a second paragraph that is no name stays quoted", () => {
  const text = `The council met.\n\n"The bridge will open in spring.\nUmeå Needs It, whatever it costs."\n\nNobody came.`;
  expect(told(text).map(([words]) => words)).toEqual([
    '"The bridge will open in spring.',
    'Umeå Needs It, whatever it costs."',
  ]);
});

test("a quotation that is signed without a stop is prose", () => {
  const line = `${said} — Mara Lindqvist, mayor`;
  const text = `${"The council met on Monday and talked for hours until it was late.\n\n".repeat(9)}${line}`;
  expect(proseIn(text).map((span) => slice(text, span))).toContain(line);
});

test.each([
  ["a name alone", `Mara Lindqvist: ${said}`],
  ["with a title", `- Dr. Mara Lindqvist: ${said}`],
  ["with a role in brackets", `Mara Lindqvist (mayor of Umeå): ${said}`],
  ["with a role behind it", `Mara Lindqvist, editor of Tom Gray's Almanac: ${said}`],
  ["with a role before it", `Umeå mayor Mara Lindqvist: ${said}`],
])("whoever stands alone before the colon of a quotation said it: %s", (_, text) => {
  expect(told(`The council met.\n\n${text}`)).toEqual([[said, expect.stringMatching(/^Mara Lindqvist$/)]]);
});

test.each([
  ["a word", `Suddenly: ${said}`],
  ["a body", `Fujitsu Ltd: ${said}`],
  ["a subject of talk", `More on mayor Mara Lindqvist: ${said}`],
  ["a clause", `Mara Lindqvist, who is mayor, waits: ${said}`],
  ["a list", `Mara Lindqvist and Tom Gray: ${said}`],
  ["another thing", `Umeå harbour Mara Lindqvist: ${said}`],
  ["a page about somebody", `Letters to Mara Lindqvist (mayor): ${said}`],
])("%s before a colon is no label", (_, text) => {
  expect(told(`The council met.\n\n${text}`)).toEqual([[said, null]]);
});

test("a verb of speech with a name is believed rather than a label", () => {
  const text = 'Mara Lindqvist: "The bridge will open in spring," said Peter Olsen.';
  expect(told(text)).toEqual([['"The bridge will open in spring,"', "Peter Olsen"]]);
});

test("capitals behind a colon are no title", () => {
  const shouted = '"THE BRIDGE IS CLOSED, AND EVERYBODY KNOWS IT!"';
  expect(told(`Mara Lindqvist posted: ${shouted}`)).toEqual([[shouted, "Mara Lindqvist"]]);
  expect(told(`Mara Lindqvist held a sign, ${shouted}, in her hand.`)).toEqual([]);
});

test("a shout behind a verb of speech is no title", () => {
  const shout = '"What a Super Tuesday Night!"';
  expect(told(`Mara Lindqvist declared ${shout} and left.`)).toEqual([[shout, "Mara Lindqvist"]]);
  expect(told(`Mara Lindqvist danced to ${shout} and left.`)).toEqual([]);
});

test("the letter that opens an answer is nobody", () => {
  expect(told(`Q: What will you do?\nA: ${said}`)).toEqual([[said, null]]);
  expect(quotesIn(read(`A: ${said}`, [{ start: 0, end: 3 + said.length }]), [])[0]?.speaker).toBeNull();
});
