import { expect, test } from "vitest";
import { storyOf } from "#feeds/page/story.ts";

const first = "The ferry to the islands will sail again from Friday, the harbour office said.";
const second = "It was laid up for eleven months. Its engine failed last year on the way home.";

test.each([
  "Advertisement",
  "Read more: Harbour opens its quay",
  "Sign up for our newsletter",
  "Updated 5:27 am, Friday",
  "By Ann Lee, Bo Berg",
  "Photo: Ann Lee",
  "© 2021 Island Post",
  "https://example.org/ferry",
  "9 March 2021",
  "8:02PM",
  "* * *",
  "FERRY sails again",
])("%s is a note, not the story", (note) => {
  expect(storyOf([first, note, second].join("\n\n"), "Ferry sails again")).toBe(`${first}\n\n${second}`);
});

test("labels at the edges go, headings within stay", () => {
  const text = ["Sea", "Travel", first, "The engine", second, "Topics", "Ferries"].join("\n\n");
  expect(storyOf(text, null)).toBe([first, "The engine", second].join("\n\n"));
});

test("a short last sentence stays, and so does a list", () => {
  expect(storyOf([first, "It is small."].join("\n\n"), null)).toBe(`${first}\n\nIt is small.`);
  const list = [first, "One island", "Two islands", "Three islands", "Four islands", "Five islands"].join("\n\n");
  expect(storyOf(list, null)).toBe(list);
});

test("a text of short paragraphs is left as it is", () => {
  expect(storyOf("One\n\nTwo", null)).toBe("One\n\nTwo");
  expect(storyOf("", null)).toBe("");
});
