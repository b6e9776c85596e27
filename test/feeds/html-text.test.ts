import fc from "fast-check";
import { expect, test } from "vitest";
import { isHtml, textOfHtml } from "#feeds/html-text.ts";

test.each([
  ["blocks are paragraphs", "<p>One\n  two.</p><div>Three.<p>Four.</div>", "One two.\n\nThree.\n\nFour."],
  ["a break is a line break", "One<br>two<br/>three", "One\ntwo\nthree"],
  ["inline marks leave no trace", "It <b>sai</b>ls <a href=x>now</a>.", "It sails now."],
  ["entities are characters", "Tom &amp; Ann &#8220;sail&#8221;", "Tom & Ann “sail”"],
  [
    "scripts, styles and forms are silent",
    "<style>p{}</style>A<script>x<y</script> <select><option>B</select>C",
    "A C",
  ],
  ["list items and table cells do not touch", "<ul><li>a<li>b</ul><table><tr><td>c<td>d</table>", "a\n\nb\n\nc d"],
  ["text without markup stays", "2 < 3 & more", "2 < 3 & more"],
])("%s", (_, html, text) => {
  expect(textOfHtml(html)).toBe(text);
});

test("markup nested without end still gives its words", () => {
  expect(textOfHtml(`${"<div>".repeat(100_000)}word</div>`)).toBe("word");
});

test("HTML is told from text with angle brackets", () => {
  expect(["<p>a</p>", "a<br/>b", "it <em>sails</em>"].map(isHtml)).toEqual([true, true, true]);
  expect(["a < b > c", "<3", "see <https://a.org>"].map(isHtml)).toEqual([false, false, false]);
});

test("any text gives text without paragraphs of nothing", () => {
  const markup = fc.stringMatching(/^(?:<[a-z/!]{0,4}>?|&[a-z]{0,4};?|[ \na"'=-]){0,40}$/);
  fc.assert(
    fc.property(fc.oneof(fc.string({ unit: "binary" }), markup), (html) => {
      expect(textOfHtml(html)).not.toMatch(/\n{3}| {2}|^\s|\s$/);
    }),
    { numRuns: 500 },
  );
});
