import { expect, test } from "vitest";
import { actors, mentionsOf, people, roleOf } from "./model.ts";

test("a people before a person is no part of the name", () => {
  expect(people("Ukrainian Elina Svitolina beat Peter Olsen in two sets.")).toContain("Elina Svitolina");
  expect(people("The prize goes to Hungarian-American Katalin Karikó.")).toContain("Katalin Karikó");
  expect(people("The debate with Democrat Hillary Clinton was short.")).toContain("Hillary Clinton");
});

test("the Crown Prince is nobody's name", () => {
  expect(people("The Crown Prince paid a call on the king.")).toEqual([]);
});

test("a people before a surname alone is no part of it, a first name is", () => {
  expect(people("Nicolas Maduro won. Socialist Maduro has ruled for years.")).toEqual(["Nicolas Maduro"]);
  expect(people("Christian Pulisic scored twice.")).toEqual(["Christian Pulisic"]);
});

test("a junior is one behind a comma too", () => {
  expect(actors("Manny Diaz, Jr. sent a letter on Friday.").map(({ name }) => name)).toEqual(["Manny Diaz, Jr"]);
});

test("the place of an office ends before the name of who holds it", () => {
  const text = "Former U.S. ambassador to Russia Michael McFaul said on Friday that it was no surprise.";
  expect(mentionsOf(text, "Michael McFaul")).toEqual(["Michael McFaul"]);
  expect(roleOf(text, "Michael McFaul")).toBe("Former U.S. ambassador to Russia");
});

test("offices in capitals, callings and degrees are no part of a name", () => {
  expect(people("He is close to deputy CM Ajit Pawar in Mumbai.")).toEqual(["Ajit Pawar"]);
  expect(people("On Monday mother-of-two Dorota Rynkiewicz died.")).toEqual(["Dorota Rynkiewicz"]);
  expect(people("Irish Minister Neale Richmond TD met him.")).toEqual(["Neale Richmond"]);
});

test("first names that are also peoples or places stay", () => {
  expect(people("Christian Atsu scored before half-time.")).toEqual(["Christian Atsu"]);
  expect(people("The dancer Mali Poppy Cooper won.")).toEqual(["Mali Poppy Cooper"]);
  expect(people("The singer Sydney Ann Lee won.")).toEqual(["Sydney Ann Lee"]);
});

test("the parties of a case are nobody, unless the article names them in full", () => {
  expect(people("The court overturned Roe v. Wade. Since Roe fell, clinics have closed.")).toEqual([]);
  expect(people("Andy Murray won. The final is Murray v Federer.")).toContain("Andy Murray");
});

test("what is called after somebody is not that person", () => {
  expect(people("Schools are closed on Martin Luther King Day this year.")).toEqual([]);
  expect(people("They were seen on The Kapil Sharma Show last year.")).toEqual([]);
  expect(people("Critics of Doris Day said it was a pity.")).toEqual(["Doris Day"]);
});

test("a body before a person is no part of the name", () => {
  const text = "The chairman of the House Foreign Affairs Committee Michael McCaul spoke.";
  expect(people(text)).toEqual(["Michael McCaul"]);
});

test("the place of an office and the line above are no part of a name", () => {
  expect(people("They met Governor Punjab Usman Anwar in Lahore.")).toEqual(["Usman Anwar"]);
  expect(roleOf("They met Governor Punjab Usman Anwar in Lahore.", "Usman Anwar")).toBe("Governor Punjab");
  expect(people("They met Mayor Karachi Barrister Murtaza Wahab.")).toEqual(["Murtaza Wahab"]);
});

test("Sultan Al Jaber bears Sultan as a name", () => {
  expect(people("The summit was led by Sultan Al Jaber in Dubai.")).toEqual(["Sultan Al Jaber"]);
  expect(people("Dr. Sultan bin Ahmed Al Amiri led the summit in Dubai.")).toEqual(["Sultan bin Ahmed Al Amiri"]);
});

test("what somebody does, or both of whose peoples, is no part of the name", () => {
  expect(people("The DFP spokesman, Advocate Arshad Iqbal, spoke in Srinagar.")).toEqual(["Arshad Iqbal"]);
  expect(people("She was named as British-Iranian Vahid Beheshti left on Monday.")).toContain("Vahid Beheshti");
});
