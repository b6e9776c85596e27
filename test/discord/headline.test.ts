import { expect, test } from "vitest";
import { headline } from "../../src/discord/headline.ts";

const titles = (...all: string[]) => all.map((title) => ({ title }));

test("a topic typed in small letters is written as a headline writes it", () => {
  expect(headline("saudi arabia")).toBe("Saudi Arabia");
  expect(headline("bank of england OR the fed")).toBe("bank of england OR the fed");
  expect(headline("war in sudan")).toBe("War in Sudan");
});

test("what was typed with capitals stays", () => {
  expect(headline("iPhone sales", titles("IPHONE Sales Fall", "IPHONE sales fall"))).toBe("iPhone sales");
});

test("a word is spelled as most headlines of the sources spell it", () => {
  const sources = titles("NHS strike ends", "Strike at the NHS’s hospitals", "The iPhone turns 20", "Nhs: what next");
  expect(headline("nhs strike", sources)).toBe("NHS Strike");
  expect(headline("iphone", sources)).toBe("iPhone");
});

test("a spelling of no more than half of the headlines is nobody's", () => {
  expect(headline("who", titles("WHO warns of cholera", "Who will win?"))).toBe("Who");
});

test("particles in names are small, unless the headlines write them large", () => {
  expect(headline("ursula von der leyen")).toBe("Ursula von der Leyen");
  expect(headline("robert de niro", titles("Robert De Niro at 80", "A talk with Robert De Niro"))).toBe(
    "Robert De Niro",
  );
  expect(headline("fires in la", titles("LA burns", "Fires near LA"))).toBe("Fires in LA");
  expect(headline("roe v wade", titles("Roe V Wade falls"))).toBe("Roe v Wade");
});

test("what the headlines lack is written as the articles write it", () => {
  expect(headline("unhcr camps", titles("Camps fill up"), ["UNHCR"])).toBe("UNHCR Camps");
});

test("headlines all in capitals tell no spelling", () => {
  expect(headline("gaza", titles("GAZA TRUCE ENDS", "GAZA AID STOPS"))).toBe("Gaza");
});

test("part of a longer word is another word", () => {
  expect(headline("nat", titles("NATO meets", "NATO talks"))).toBe("Nat");
});
