import { readFileSync } from "node:fs";
import { gunzipSync } from "node:zlib";
import { describe, expect, test } from "vitest";
import { readTagger } from "../../../src/briefing/actors/tagger.ts";
import { analyse } from "../../../src/briefing/analyse.ts";
import { keyQuotes } from "../../../src/briefing/key-quotes.ts";
import { analysed } from "../sample-analysis.ts";
import { fixture } from "./fixture.ts";

const model = new URL("../../../data/models/actors.bin.gz", import.meta.url);
const tagger = readTagger(gunzipSync(readFileSync(model)));

/** What is quoted in each text, and who says it. */
const said: Readonly<Record<string, readonly (readonly [words: string, speaker: string | null])[]>> = {
  en: [
    ["We underestimated the damage under the roadway", "Anna Berg"],
    ["The detour costs every commuter half an hour a day.", "Jonas Keller"],
  ],
  de: [
    ["Wir haben die Schäden unter der Fahrbahn unterschätzt", "Anna Berg"],
    ["Die Umleitung kostet jeden Pendler eine halbe Stunde am Tag.", "Jonas Keller"],
  ],
  fr: [
    ["Nous ne prendrons aucun risque avec la sécurité des habitants", "Julien Perrin"],
    ["Personne ne nous a consultés avant cette décision.", "Sophie Leroy"],
  ],
  es: [
    ["No vamos a poner en riesgo a los vecinos", "Javier Ortega"],
    ["Nadie nos preguntó antes de tomar esta decisión", "Carmen Vidal"],
  ],
  pt: [
    ["Não vamos pôr em risco a segurança das famílias", "Rui Tavares"],
    ["Ninguém nos perguntou nada antes desta decisão.", "Ana Duarte"],
  ],
  it: [
    ["Non metteremo a rischio la sicurezza dei residenti", "Marco Ferri"],
    ["Nessuno ci ha chiesto nulla prima di questa scelta", "Giulia Conti"],
  ],
  nl: [
    ["We nemen geen enkel risico met de veiligheid van bewoners", "Pieter Smit"],
    ["Niemand heeft ons iets gevraagd voor dit besluit.", "Marieke Jansen"],
  ],
  ru: [
    ["Мы не будем рисковать безопасностью жителей", "Иван Лебедев"],
    ["Никто нас не спросил перед этим решением", "Ольга Соколова"],
  ],
  ar: [
    ["لن نخاطر أبدا بسلامة السكان في هذه المدينة القديمة", "سامي حداد"],
    ["لم يسألنا أحد عن رأينا قبل هذا القرار الصعب", "ليلى منصور"],
  ],
  tr: [
    ["Mahalle sakinlerinin güvenliğini riske atmayacağız", "Murat Aydın"],
    ["Bu karardan önce kimse bize bir şey sormadı.", "Elif Kaya"],
  ],
};

describe.each(Object.entries(said))("a report in %s", (code, quotes) => {
  const { title, text, sentences } = fixture(code);
  const analysis = analyse({ title, text, language: "und" }, tagger);
  const found = { ...analysed(1, text, { title }), analysis };

  test("is known by its language", () => {
    expect(analysis.language).toBe(code);
  });

  test("keeps its prose, sentence by sentence, and loses its furniture", () => {
    expect(analysis.sentences.map(({ start, end }) => text.slice(start, end))).toEqual(sentences);
  });

  test("gives its two quotes with their speakers, and not the scare quote", () => {
    const shown = keyQuotes([found], new Set(), 8).sort((a, b) => a.start - b.start);
    expect(shown.map((quote) => [quote.text, quote.speaker])).toEqual(quotes);
  });

  test("names actors only where a tagger knows the language", () => {
    expect(analysis.actors.length > 0).toBe(code === "en");
  });
});
