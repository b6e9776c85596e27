import { expect, test } from "vitest";
import { mergedActorsOf } from "../../src/briefing/actors/merging.ts";
import { keyActors } from "../../src/briefing/key-actors.ts";
import { analysed } from "./sample-analysis.ts";

/** An article that names these people. */
const article = (id: number, text: string, ...names: string[]) =>
  analysed(id, text, { actors: names.map((name) => ({ name })) });

const isRoad = (text: string) => +text.includes("road");

/** The names shown at once and those shown by the button, of articles of which only those with these ids belong to a story told. */
function namesIn(articles: readonly ReturnType<typeof article>[], ...told: number[]) {
  const { actors, moreActors } = keyActors(articles, mergedActorsOf(articles), isRoad, new Set(told));
  return [actors, moreActors].map((some) => some.map(({ name }) => name));
}

test("who is named in one sentence with the topic comes first, who only stands in a story told comes later", () => {
  const text = "Bo Orr sang at the feast, and Bo Orr danced. Ann Lee opened the road.";
  expect(namesIn([article(1, text, "Bo Orr", "Ann Lee")], 1)).toEqual([["Ann Lee", "Bo Orr"], []]);
});

test("who stands neither beside the topic nor in a story told is left to the button", () => {
  const opened = article(1, "Ann Lee opened the road.", "Ann Lee");
  const feast = article(2, "Bo Orr sang at the feast. Cy Ash took the road. Cy Ash left the road.", "Bo Orr", "Cy Ash");
  expect(namesIn([opened, feast], 1)).toEqual([["Ann Lee", "Cy Ash"], ["Bo Orr"]]);
});

test("who is near the topic once, in one article beside the stories, is left to the button unless in its headline", () => {
  const opened = article(1, "Ann Lee opened the road.", "Ann Lee");
  const feast = (title: string) =>
    analysed(2, "The road is long. Bo Orr came by road.", { title, actors: [{ name: "Bo Orr" }] });
  expect(namesIn([opened, feast("A long road")], 1)).toEqual([["Ann Lee"], ["Bo Orr"]]);
  expect(namesIn([opened, feast("Orr’s long road")], 1)).toEqual([["Ann Lee", "Bo Orr"], []]);
  const again = article(3, "The road is long. Bo Orr came by road.", "Bo Orr");
  expect(namesIn([opened, feast("A long road"), again], 1)).toEqual([["Bo Orr", "Ann Lee"], []]);
});

test("who has no role and stands far down in the only story told that names him is left to the button", () => {
  const story = (role?: string) =>
    analysed(1, "The road is open. It is long. It is wide. It is new. Bo Orr sang.", {
      actors: [role === undefined ? { name: "Bo Orr" } : { name: "Bo Orr", role }],
    });
  expect(namesIn([story()], 1)).toEqual([[], ["Bo Orr"]]);
  expect(namesIn([story("mayor")], 1)).toEqual([["Bo Orr"], []]);
});

test("an organisation that is named only in a role is left to the button", () => {
  const said = (text: string) =>
    analysed(1, text, {
      actors: [
        { name: "Bo Orr", role: "head of the Road Office" },
        { name: "Road Office", type: "ORG" },
      ],
    });
  const head = "Bo Orr, head of the Road Office, spoke.";
  expect(namesIn([said(head)], 1)).toEqual([["Bo Orr"], ["Road Office"]]);
  expect(namesIn([said(`${head} The Road Office was shut.`)], 1)[0]).toContain("Road Office");
});

test("whose role names the topic takes part in it", () => {
  const envoy = analysed(1, "Bo Orr sang at the feast.", {
    actors: [{ name: "Bo Orr", role: "head of the road office" }],
  });
  expect(namesIn([envoy])).toEqual([["Bo Orr"], []]);
});

test("who is named with the topic in an article on something else does not take part in it", () => {
  const feast =
    "The feast of Ayr began on Monday with a song. The guests danced all night in the hall. Bo Orr, who came by road, sang.";
  expect(namesIn([article(1, feast, "Bo Orr")])).toEqual([[], ["Bo Orr"]]);
});

test("a sentence that goes before an actor's, or after it, is not the actor's", () => {
  const text = "The road is open. Bo Orr sang at the feast. The road is long.";
  expect(namesIn([article(1, text, "Bo Orr")])).toEqual([[], ["Bo Orr"]]);
});

test("who goes by a bare name and no role is nobody, unless three outlets or the topic say so", () => {
  const sang = (id: number, outlet: string) =>
    analysed(id, "Madonna sang on the road.", { outlet, actors: [{ name: "Madonna" }] });
  expect(namesIn([sang(1, "The Wire"), sang(2, "The Post")])).toEqual([[], []]);
  expect(namesIn([sang(1, "The Wire"), sang(2, "The Post"), sang(3, "The Mail")])).toEqual([["Madonna"], []]);
  expect(namesIn([analysed(1, "Roady sang.", { actors: [{ name: "Roady" }] })]).flat()).toEqual([]);
  expect(namesIn([analysed(1, "The road roady sang.", { actors: [{ name: "road" }] })]).flat()).toEqual(["road"]);
});

test("an organisation that goes by its kind alone is left out, but a parliament is not", () => {
  const met = (name: string) => [analysed(1, `The ${name} met on the road.`, { actors: [{ name, type: "ORG" }] })];
  expect(namesIn(met("Church")).flat()).toEqual([]);
  expect(namesIn(met("Senate")).flat()).toEqual(["Senate"]);
});

test("a bare surname beside people who bear it is nobody", () => {
  const opened = (id: number, name: string) => article(id, `${name} opened the road. ${name} left the road.`, name);
  const named = [opened(1, "Ann Broad"), opened(2, "Bo Broad"), opened(3, "Broad")];
  expect(namesIn(named, 1, 2, 3)).toEqual([["Ann Broad", "Bo Broad"], []]);
  expect(namesIn(named.slice(2), 3)).toEqual([["Broad"], []]);
});
