import { expect, test } from "vitest";
import { detectLanguage } from "#text/language.ts";

test.each([
  ["en", "The minister said on Monday that the talks would go on for as long as it takes."],
  ["de", "Die Ministerin sagte am Montag, dass die Gespräche nicht ohne die Gewerkschaft weitergehen."],
  ["fr", "Le ministre a déclaré lundi que les discussions se poursuivront avec les syndicats."],
  ["es", "El ministro dijo el lunes que las conversaciones con los sindicatos van a seguir."],
  ["pt", "O ministro disse na segunda-feira que as conversas com os sindicatos não vão parar."],
  ["sv", "Ministern sade i måndags att samtalen fortsätter och att inget är klart."],
  ["da", "Ministeren sagde mandag, at samtalerne fortsætter efter mødet, og at intet er afgjort af de to."],
  ["ru", "Министр заявил в понедельник, что переговоры будут продолжены."],
  ["uk", "Міністр заявив у понеділок, що переговори будуть продовжені та завершені."],
  ["ar", "قال الوزير يوم الاثنين إن المحادثات ستستمر"],
  ["fa", "وزیر روز دوشنبه گفت که این گفتگوها ادامه خواهد یافت و از آن حمایت می شود"],
  ["zh", "部长星期一表示会谈将继续进行。"],
  ["ja", "大臣は月曜日に協議が続くと述べた。"],
  ["ko", "장관은 월요일 협상이 계속될 것이라고 말했다."],
])("a sentence in %s is known as such", (language, sentence) => {
  expect(detectLanguage(sentence)).toBe(language);
});

test("letters that a language does not have tell it from its neighbours", () => {
  const news = "Губернатор заявил, что мост закрыт на год, а жители ждут автобусы.";
  expect(detectLanguage(`${news} По данным мэрии, на него не хватает денег.`)).toBe("ru");
  expect(detectLanguage("Сообщил источник. Среди них двое детей. Мы стояли на крыше, рассказал пенсионер.")).toBe("ru");
});

test("letters tell a language where no function word stands", () => {
  expect(detectLanguage("Başsavcılığı sel felaketiyle ilgili soruşturma başlattı")).toBe("tr");
});

test("too little text is undetermined", () => {
  expect(detectLanguage("")).toBe("und");
  expect(detectLanguage("Kerry, Lavrov")).toBe("und");
});
