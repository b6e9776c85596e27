import { expect, test } from "vitest";
import { proseSentences } from "../../src/briefing/analyse.ts";
import { profileOf } from "../../src/briefing/profile.ts";
import { quotesAbroad } from "../../src/briefing/quotes/abroad/quotes-abroad.ts";
import { speakerProfile } from "../../src/briefing/speaker-profile.ts";
import { analysed } from "./sample-analysis.ts";

function german(id: number, text: string) {
  const sentences = proseSentences(text, "");
  const quotes = quotesAbroad(text, sentences, "de");
  const from = analysed(id, text, { title: "Flut" });
  return { ...from, analysis: { ...from.analysis, language: "de", sentences, quotes, actors: [] } };
}

const articles = [
  german(1, "„Wir haben die Schäden unter der Fahrbahn unterschätzt“, sagte Bürgermeisterin Anna Berg."),
  german(2, "„Die Umleitung kostet jeden Pendler eine halbe Stunde“, sagte Anna Berg. Niemand widersprach."),
  german(3, "„Das wird noch sehr lange dauern, fürchte ich“, sagte Jonas Keller."),
];

test("whom articles without told actors quote has a profile of quotes and no roles", () => {
  const profile = profileOf("Berg", articles);
  expect(profile?.name).toBe("Anna Berg");
  expect(profile?.quotes).toHaveLength(2);
  expect(profile?.quotes.every(({ speaker }) => speaker === "Anna Berg")).toBe(true);
  expect(profile?.roles).toEqual([]);
  expect(profile?.sources).toHaveLength(2);
});

test("whom nobody quotes has none", () => {
  expect(speakerProfile("Olaf Kern", articles, new Set(), 5)).toBeNull();
  expect(speakerProfile("", articles, new Set(), 5)).toBeNull();
});
