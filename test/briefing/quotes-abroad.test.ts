import { describe, expect, test } from "vitest";
import { proseSentences } from "#briefing/analyse.ts";
import { quotesAbroad } from "#briefing/quotes/abroad/quotes-abroad.ts";
import { SHOWN_CONFIDENCE } from "#briefing/quotes/quotes.ts";

/** The speakers shown for the quotes of a text, in order; null is shown as "unattributed". */
function shownSpeakers(language: string, text: string): (string | null)[] {
  const quotes = quotesAbroad(text, proseSentences(text, ""), language);
  return quotes.map(({ speaker, confidence }) => (confidence >= SHOWN_CONFIDENCE ? speaker : null));
}

describe("a speaker is named where another language names one", () => {
  test.each([
    ["de", "„Das wird uns noch lange beschäftigen“, sagte der Grünen-Politiker Konstantin Zobel.", "Konstantin Zobel"],
    [
      "de",
      "„Das wird uns noch lange beschäftigen“, sagte der Chef der Gewerkschaft Bau, Frank Wolter.",
      "Frank Wolter",
    ],
    ["de", "„Das wird uns noch lange beschäftigen“, sagte Keller der Zeitung.", "Keller"],
    ["es", "El ministro, Juan Prado, ha asegurado que «nadie nos preguntó antes de tomar la decisión».", "Juan Prado"],
    ["es", "«No hay vuelta atrás para los vecinos», dijo Ortega en Madrid a la agencia Efe.", "Ortega"],
    ["fr", "Interrogé mardi, Marc Petit a expliqué que « personne ne nous a consultés avant ».", "Marc Petit"],
    ["it", "«Nessuno ci ha chiesto nulla prima», ha aggiunto Ferri parlando con i giornalisti.", "Ferri"],
    ["ru", "«Нас никто не спросил перед этим», — сказал Лебедев ТАСС.", "Лебедев"],
    ["tr", 'Elif Kaya, "Bu karardan önce kimse bize sormadı" dedi.', "Elif Kaya"],
    ["tr", '"Bu karardan önce kimse bize sormadı" diyen Murat Aydın yola çıktı.', "Murat Aydın"],
  ])("%s: %s", (language, text, speaker) => {
    expect(shownSpeakers(language, text)).toEqual([speaker]);
  });
});

describe("a noun with a capital is no name", () => {
  test.each([
    ["de", "„Das wird uns noch lange beschäftigen“, sagte ein Sprecher der Polizei am Dienstag."],
    ["de", "„Das wird uns noch lange beschäftigen“, sagte die Sprecherin."],
    ["de", "Der Kanzler sagte: „Das wird uns noch lange beschäftigen.“ Dann ging der Mann."],
    ["es", "«No hay vuelta atrás para los vecinos», dijo el Gobierno."],
    ["fr", "« Il n’y a plus de retour en arrière », a dit le Premier ministre."],
    ["it", "«Nessuno ci ha chiesto nulla prima», ha detto il Presidente del Consiglio a Roma."],
  ])("%s: %s", (language, text) => {
    expect(shownSpeakers(language, text)).toEqual([null]);
  });
});

describe("a verb of speech that is not known gives the quote to nobody, not to the speaker before", () => {
  test.each([
    [
      "de",
      "„Das wird noch lange dauern“, sagte Jonas Keller. „Wir warten seit zwei Jahren“, zürnt Anna Berg.",
      "Jonas Keller",
    ],
    [
      "es",
      "«No hay vuelta atrás para nadie», dijo Javier Prado. «No nos preguntó nadie», remachó Eva Gil.",
      "Javier Prado",
    ],
    [
      "fr",
      "« Il n’y a plus de retour », a dit Jean Roy. « On nous a oubliés », s’est enflammée Anne Le Goff.",
      "Jean Roy",
    ],
    ["ru", "«Нас никто не спросил об этом», — сказал Лебедев. «Мы ждём два года», — вздохнула Орлова.", "Лебедев"],
  ])("%s: %s", (language, text, speaker) => {
    expect(shownSpeakers(language, text)).toEqual([speaker, null]);
  });
});

describe("whoever is only named beside the one who speaks is not given the words", () => {
  test.each([
    ["de", "„Wir sind auf einem guten Weg und bleiben dabei“, sagte ein Sprecher von Olaf Scholz."],
    ["de", "„Wir sind auf einem guten Weg und bleiben dabei“, sagte der Sprecher von Minister Olaf Scholz."],
    ["de", "Über Anna Berg sagte er: „Sie ist eine gute Ministerin geworden.“"],
    ["de", "Anna Berg traf Olaf Scholz. „Das war ein gutes Gespräch“, sagte er."],
    ["de", "Deutsche Bahn: „Wir bitten um Entschuldigung für die Störung.“"],
    ["de", "Der Richter verurteilte Hans Meier: „Sie haben das Vertrauen missbraucht.“"],
    ["fr", "« Nous irons jusqu’au bout de cette affaire », a déclaré l’avocat de Marc Petit."],
    ["fr", "« Nous irons jusqu’au bout de cette affaire », a déclaré à Jean Roy le juge."],
    ["fr", "« Nous irons jusqu’au bout de cette affaire », a fait savoir l’Élysée."],
    ["fr", "« Nous irons jusqu’au bout de cette affaire », a dit un proche d’Emmanuel Macron."],
    ["es", "«Iremos hasta el final de este asunto», dijo el abogado de Juan Prado."],
    ["es", "«Iremos hasta el final de este asunto», dijo a María Gil el presidente."],
    ["es", "«Iremos hasta el final de este asunto», dice la canción de Rosalía Vila."],
    ["pt", "“Vamos até ao fim deste assunto”, disse o advogado de João Melo."],
    ["pt", "“Vamos até ao fim deste assunto”, disse a mulher de João Melo."],
    ["it", "«Andremo fino in fondo a questa storia», ha detto il legale di Marco Ferri."],
    ["it", "«Andremo fino in fondo a questa storia», ha detto a Marco Ferri il giudice."],
    ["nl", "‘We gaan door tot het einde’, zei een woordvoerder van Mark Rutte."],
    ["ru", "«Мы пойдём до конца в этом деле», — сказал адвокат Ивана Петрова."],
    ["ru", "«Мы пойдём до конца в этом деле», — передал слова Сергея Лаврова ТАСС."],
    ["ru", "Представитель Ивана Петрова заявил: «Мы пойдём до конца»."],
    ["tr", 'Ali Kaya\'nın avukatı, "Sonuna kadar gideceğiz biz" dedi.'],
    ["ar", 'وقال محامي أحمد سليم: "سنمضي حتى النهاية في هذه القضية".'],
    ["ar", 'وقال المتحدث باسم الرئيس أحمد سليم: "سنمضي حتى النهاية في هذه القضية".'],
    ["ar", 'وقال مصدر مقرب من أحمد سليم: "سنمضي حتى النهاية في هذه القضية".'],
    ["ar", 'وقالت زوجة أحمد سليم: "سنمضي حتى النهاية في هذه القضية".'],
    ["ar", 'وقال المتحدث غير الرسمي: "سنمضي حتى النهاية في هذه القضية".'],
  ])("%s: %s", (language, text) => {
    expect(shownSpeakers(language, text).filter((speaker) => speaker !== null)).toEqual([]);
  });
  test.each([
    [
      "de",
      "„Das war ein gutes Gespräch“, sagte die Bundeskanzlerin Angela Merkel in Berlin zu Emmanuel Macron.",
      "Angela Merkel",
    ],
    [
      "de",
      "„Das ist ein Skandal ohne Beispiel“, sagte die Linken-Abgeordnete Heidi Reichinnek dieser Zeitung.",
      "Heidi Reichinnek",
    ],
    [
      "de",
      "„Das ist ein Skandal ohne Beispiel“, sagte Verdi-Chef Frank Werneke den Zeitungen der Funke Mediengruppe.",
      "Frank Werneke",
    ],
    ["fr", "« Nous irons jusqu’au bout de cette affaire », a déclaré l’avocat de Marc Petit, Me Anne Roy.", "Anne Roy"],
    ["es", "«Iremos hasta el final de este asunto», dijo la esposa de Juan Prado, María Gil.", "María Gil"],
    ["it", "«Andremo fino in fondo a questa storia», ha detto Maria Conti a Marco Ferri.", "Maria Conti"],
    ["nl", "‘We gaan door tot het einde’, zei de advocaat van Mark Rutte, Peter Plasman.", "Peter Plasman"],
    ["nl", "‘We gaan door tot het einde’, zei Mark Rutte tegen Geert Wilders.", "Mark Rutte"],
    ["ru", "«Мы пойдём до конца в этом деле», — сказала адвокат Ивана Петрова Мария Котова.", "Мария Котова"],
    ["ru", "«Мы пойдём до конца в этом деле», — сказал Сергею Лаврову Джон Керри.", "Джон Керри"],
    ["ru", "Встретившись с Иваном Петровым, Мария Котова заявила: «Мы пойдём до конца».", "Мария Котова"],
    ["tr", 'Ali Kaya ile görüşen Murat Aydın, "Sonuna kadar gideceğiz biz" dedi.', "Murat Aydın"],
    ["tr", 'Murat Aydın, Ali Kaya hakkında "Sonuna kadar gideceğiz biz" dedi.', "Murat Aydın"],
    ["pt", "“A água subiu muito depressa”, contou a costureira Maria Prates, de 54 anos.", "Maria Prates"],
    ["it", "«Bisogna fermare l’escalation», ha dichiarato da Ginevra l’inviato dell’Onu Paolo Zeri.", "Paolo Zeri"],
    ["es", "Para el alcalde de la localidad, Ricardo Mora, «ha sido el peor día de nuestra historia».", "Ricardo Mora"],
    ["it", "Esulta Massimo Vitti della Lav: «Ha vinto la scienza, finalmente».", "Massimo Vitti"],
    ["es", "«Iremos hasta el final de este asunto», dijo Juan Prado del PP.", "Juan Prado"],
    ["ar", 'وقالت التاجرة فاطمة حسن: "خسرت رزق عائلتي كله".', "فاطمة حسن"],
    ["ru", "«Сначала надо помочь, — ответил мэр Дмитрий Носов. — Потом искать виноватых».", "Дмитрий Носов"],
    ["tr", 'Vali İhsan Baydar, "Vatandaşlarımız evlerine dönmesin" ifadelerini kullandı.', "İhsan Baydar"],
    ["ar", 'وقال محافظ أسوان إسماعيل كمال للصحفيين: "نواجه وضعا لم نشهد مثله".', "إسماعيل كمال"],
  ])("%s: %s", (language, text, speaker) => {
    expect(shownSpeakers(language, text)).toEqual([speaker]);
  });
});

describe("a pronoun, a missing one, or an office means the only one it can mean", () => {
  test.each([
    ["de", "Anna Berg kam. „Den Betroffenen wird geholfen“, versprach sie.", "Anna Berg"],
    [
      "de",
      "Kanzler Karl Reuter kam. Anna Berg schwieg. „Wir lassen niemanden allein“, sagte der Kanzler.",
      "Karl Reuter",
    ],
    ["fr", "Jean Roy est venu. « Nous manquons de tout », a-t-il ajouté.", "Jean Roy"],
    ["es", "Carlos Gil llegó tarde. «Pedimos perdón a nuestra gente», agregó.", "Carlos Gil"],
    ["ru", "Олег Котов приехал утром. «Просим жителей не возвращаться», — добавил он.", "Олег Котов"],
    ["de", "Anna Berg traf Olaf Kern. „Das war ein gutes Gespräch“, sagte Kern.", "Olaf Kern"],
  ])("%s: %s", (language, text, speaker) => {
    expect(shownSpeakers(language, text)).toEqual([speaker]);
  });
  test.each([
    ["de", "Anna Berg traf Olaf Kern. „Das war ein gutes Gespräch“, sagte er."],
    ["es", "Carlos Gil habló con Juan Prado. «Pedimos perdón a nuestra gente», agregó."],
    ["fr", "Anne Roy est venue. « Nous manquons de tout », a-t-il ajouté."],
  ])("and else nobody: %s: %s", (language, text) => {
    expect(shownSpeakers(language, text)).toEqual([null]);
  });
});

test("the title of a book is no quote", () => {
  expect(shownSpeakers("es", "Su novela «El camino del sur» lleva vendidos muchos ejemplares.")).toEqual([]);
  expect(shownSpeakers("ru", "Лауреатом премии стал автор романа «Дорога на юг».")).toEqual([]);
});

test("hostile texts are read to their end", () => {
  for (const language of ["de", "ru", "tr", "ar"]) {
    for (const soup of ["«А Б» сказал ", "„Anna Berg“ sagte er. ", 'Ali "x y z w" dedi. ', "قال: «كل كل كل كل» "]) {
      const text = soup.repeat(3000);
      for (const quote of quotesAbroad(text, proseSentences(text, ""), language))
        expect(quote.end).toBeLessThanOrEqual(text.length);
    }
  }
});
