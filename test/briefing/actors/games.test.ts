import { expect, test } from "vitest";
import { people } from "./model.ts";

const game = "The gameplay on Xbox and PlayStation is good.";

test("in an article on games those whom no list of names knows are nobody", () => {
  const text = "Kirill Ring is back, and Baldur is not. Margaret Atwood said so. Atwood left.";
  expect(people(`${text} ${game}`)).not.toContain("Baldur");
  expect(people(`${text} ${game}`)).toContain("Margaret Atwood");
  expect(people(text)).toContain("Baldur");
});

test("whose calling is told is somebody, in an article on games too", () => {
  expect(people(`They met director Yxo Qarm. ${game}`)).toEqual(people("They met director Yxo Qarm."));
});

test("who buys a console is no game", () => {
  expect(people("Kirill Ring is back, and Baldur is not. He bought an Xbox.")).toContain("Baldur");
});
