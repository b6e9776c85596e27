import { readFileSync } from "node:fs";
import { gunzipSync } from "node:zlib";
import { expect, test } from "vitest";
import { readTagger } from "#briefing/actors/tagger.ts";
import { analyse } from "#briefing/analyse.ts";

const tagger = readTagger(gunzipSync(readFileSync(new URL("../../data/models/actors.bin.gz", import.meta.url))));

const report = [
  "CAIRO (Reuters) - The prime minister of Norway, Ingrid Solberg, met the president of Egypt on Monday.",
  "Meeting in Alexandria",
  "“We will build the port together,” Solberg said after two hours of talks in the old palace.",
  "Photo: John Smith/Getty Images",
  "Both governments want to sign the treaty before the summer, her office said in a statement.",
].join("\n\n");

const { actors, sentences } = analyse({ title: "", text: report, language: "en" }, tagger);
const named = actors.map(({ name }) => name);

test("headings are no sentences of the report, and yet what they name counts", () => {
  const heading = report.indexOf("Meeting in Alexandria");
  expect(sentences.some(({ start }) => start === heading)).toBe(false);
  expect(named).toContain("Alexandria");
  expect(named).toContain("Ingrid Solberg");
});

test("nobody is an actor for standing in a dateline or a credit", () => {
  expect(named).not.toContain("CAIRO");
  expect(named).not.toContain("Reuters");
  expect(named).not.toContain("John Smith");
  expect(named).not.toContain("Getty Images");
});

test("who is told in a role beside his first quote has it as an actor", () => {
  const text =
    "“I do not know what else there is,” said Ingrid Solberg, a line supervisor. “We will see,” said Solberg, a fabric sorter.";
  expect(analyse({ title: "", text, language: "en" }, tagger).actors).toMatchObject([
    { name: "Ingrid Solberg", role: "line supervisor" },
  ]);
});

test.each([" ", "\n\n"])(
  "a text as long as a book is read from its beginning, to the end of a sentence (parted by %j)",
  (gap) => {
    const text = Array.from({ length: 20_000 }, (_, place) => `The port was built in year ${place} of the plan.`).join(
      gap,
    );
    const read = analyse({ title: "", text, language: "en" }, tagger).sentences;
    const last = read.at(-1) ?? { start: 0, end: 0 };
    expect(text.slice(last.start, last.end)).toMatch(/^The port was built in year \d+ of the plan\.$/);
    expect(last.end).toBeLessThanOrEqual(300_000);
    expect(last.end).toBeGreaterThan(299_900);
  },
);

const german =
  "Die Bürgermeisterin von Ayrhausen hat am Montag die neue Brücke über den Fluss eröffnet. " +
  "„Wir haben lange auf diesen Tag gewartet“, sagte Anna Lehmann vor vielen Gästen. " +
  "Die Arbeiten haben drei Jahre gedauert und waren teurer als geplant. " +
  "Nach den Worten der Stadt sollen die ersten Busse noch in dieser Woche über die Brücke fahren.";

test.each([
  ["en", german, "de"],
  ["und", german, "de"],
  ["fr", german, "fr"],
  ["de", report, "en"],
  ["en", "Shr 16 cts vs 55 cts.", "en"],
  ["nb", "Statsministeren sier at det ikke er noe mer å si om saken enn det som ble sagt i går.", "nb"],
])("a text that its outlet declares to be %s: %.20s… is read as %s", (language, text, expected) => {
  expect(analyse({ title: "", text, language }, tagger).language).toBe(expected);
});

test("a fuller role beside a quote is the actor's, if it tells more of the office", () => {
  const roleOf = (text: string) => analyse({ title: "", text, language: "en" }, tagger).actors[0]?.role;
  expect(roleOf("“They should not have been there,” rescue chief Ann Lee told reporters.")).toBe("rescue chief");
  expect(roleOf("“They should not have been there,” on Monday chief Ann Lee told reporters.")).toBe("chief");
});
