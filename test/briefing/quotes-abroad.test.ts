import { describe, expect, test } from "vitest";
import { proseSentences } from "../../src/briefing/analyse.ts";
import { quotesIn, read, SHOWN_CONFIDENCE } from "../../src/briefing/quotes/quotes.ts";

/** The speakers shown for the quotes of a text, in order; null is shown as "unattributed". */
function shownSpeakers(text: string): (string | null)[] {
  const quotes = quotesIn(read(text, proseSentences(text, "")), []);
  return quotes.map(({ speaker, confidence }) => (confidence >= SHOWN_CONFIDENCE ? speaker : null));
}

describe("a speaker is named where another language names one", () => {
  test.each([
    ["„Das wird uns noch lange beschäftigen“, sagte der Grünen-Politiker Konstantin Zobel.", "Konstantin Zobel"],
    ["„Das wird uns noch lange beschäftigen“, sagte der Chef der Gewerkschaft Bau, Frank Wolter.", "Frank Wolter"],
    ["„Das wird uns noch lange beschäftigen“, sagte Keller der Zeitung.", "Keller"],
    ["El ministro, Juan Prado, ha asegurado que «nadie nos preguntó antes de tomar la decisión».", "Juan Prado"],
    ["«No hay vuelta atrás para los vecinos», dijo Ortega en Madrid a la agencia Efe.", "Ortega"],
    ["Interrogé mardi, Marc Petit a expliqué que « personne ne nous a consultés avant ».", "Marc Petit"],
    ["«Nessuno ci ha chiesto nulla prima», ha aggiunto Ferri parlando con i giornalisti.", "Ferri"],
    ["«Нас никто не спросил перед этим», — сказал Лебедев ТАСС.", "Лебедев"],
    ['Elif Kaya, "Bu karardan önce kimse bize sormadı" dedi.', "Elif Kaya"],
    ['"Bu karardan önce kimse bize sormadı" diyen Murat Aydın yola çıktı.', "Murat Aydın"],
  ])("%s", (text, speaker) => {
    expect(shownSpeakers(text)).toEqual([speaker]);
  });
});

describe("a noun with a capital is no name", () => {
  test.each([
    "„Das wird uns noch lange beschäftigen“, sagte ein Sprecher der Polizei am Dienstag.",
    "„Das wird uns noch lange beschäftigen“, sagte die Sprecherin.",
    "Der Kanzler sagte: „Das wird uns noch lange beschäftigen.“ Dann ging der Mann.",
    "«No hay vuelta atrás para los vecinos», dijo el Gobierno.",
    "« Il n’y a plus de retour en arrière », a dit le Premier ministre.",
    "«Nessuno ci ha chiesto nulla prima», ha detto il Presidente del Consiglio a Roma.",
  ])("%s", (text) => {
    expect(shownSpeakers(text)).toEqual([null]);
  });
});

describe("a verb of speech that is not known gives the quote to nobody, not to the speaker before", () => {
  test.each([
    ["„Das wird noch lange dauern“, sagte Jonas Keller. „Wir warten seit zwei Jahren“, so Anna Berg.", "Jonas Keller"],
    ["«No hay vuelta atrás para nadie», dijo Javier Prado. «No nos preguntó nadie», remachó Eva Gil.", "Javier Prado"],
    ["« Il n’y a plus de retour », a dit Jean Roy. « On nous a oubliés », s’est indignée Anne Le Goff.", "Jean Roy"],
    ["«Нас никто не спросил об этом», — сказал Лебедев. «Мы ждём два года», — возмутилась Орлова.", "Лебедев"],
  ])("%s", (text, speaker) => {
    expect(shownSpeakers(text)).toEqual([speaker, null]);
  });
});
