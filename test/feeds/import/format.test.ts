import { expect, test } from "vitest";
import { formatOf, hasKnownExtension } from "#feeds/import/format.ts";

test.each([
  ["a.TXT", "<html>", "text"],
  ["a.md.gz", "x", "markdown"],
  ["a.jsonl", "[", "json-lines"],
  ["a.json", '{"title": "x"}\n{"title": "y"}', "json-lines"],
  ["a.json", '{\n"title"', "json"],
  ["a.json", "x", "json"],
  ["-", '{"title": "a line that is longer than what was read', "json-lines"],
  ["-", '[\n {"title"', "json"],
  ["-", "[Ferry] sails", "text"],
  ["-", "---\ntitle: x", "markdown"],
  ["-", "\ufeff <!-- saved --> <!DOCTYPE html>", "html"],
  ["-", '<?xml version="1.0"?><feed>', null],
  ["-", "a\0b", null],
  ["a.html", "a\0b", null],
  ["a.txt", "a\0b", null],
  ["a.jsonl", "a\0b", "json-lines"],
  ["-", "", "text"],
])("%s that begins with %j is %s", (name, head, format) => {
  expect(formatOf(name, Buffer.from(head))).toBe(format);
});

test("UTF-16 is text by its byte order mark, though it holds zeros", () => {
  expect(formatOf("-", Buffer.from("\ufeffa", "utf16le"))).toBe("text");
});

test("only known extensions are taken from folders", () => {
  expect(["a.txt", "a.html.gz", "a.NDJSON"].every(hasKnownExtension)).toBe(true);
  expect(["a", "a.gz", "a.csv", "txt", "a.txt.bak"].some(hasKnownExtension)).toBe(false);
});
