import { expect, test } from "vitest";
import { parsePage } from "#feeds/page/dom.ts";
import { shownDate } from "#feeds/page/page-date.ts";

test.each([
  ['<p>1 May 2020</p><time datetime="2021-03-09T08:00:00Z">today</time>', "2021-03-09T08:00:00Z"],
  ['<time datetime="2020-01-01">x</time><span itemprop="datePublished" content="2021-03-09"></span>', "2021-03-09"],
  ['<div class="publish-info">Story published on March 9, 2021 by us</div>', "March 9, 2021"],
  ["<h1>Ferry</h1><div><span>9. März 2021</span></div>", "9. März 2021"],
  ["<p>Stand: 09.03.2021 11:05 Uhr</p>", "09.03.2021"],
])("%s shows %s", (html, date) => {
  expect(shownDate(parsePage(html), null)).toBe(date);
});

test("a date in the midst of the story is not its date", () => {
  const story = `<p>The ferry was laid up on 9 March 2020, when its engine failed on the way to the islands, and it was not ${"again ".repeat(10)}seen.</p>`;
  expect(shownDate(parsePage(story), null)).toBeNull();
});

test("the address is asked last", () => {
  expect(shownDate(parsePage("<p>9 March 2021</p>"), "https://a.org/2020/01/02/x")).toBe("9 March 2021");
  expect(shownDate(parsePage("<p>x</p>"), "https://a.org/2020/01/02/x")).toBe("2020-01-02");
  expect(shownDate(parsePage("<p>x</p>"), "https://a.org/2019/nov/18/x")).toBe("18 nov 2019");
  expect(shownDate(parsePage("<p>x</p>"), "https://a.org/news/18-11-2019")).toBe("18-11-2019");
  expect(shownDate(parsePage("<p>x</p>"), "https://a.org/news/10-11-2019")).toBeNull();
  expect(shownDate(parsePage("<p>x</p>"), "https://a.org/2020/13/02/x")).toBeNull();
  expect(shownDate(parsePage("<p>x</p>"), "https://a.org/2020/top/10/x")).toBeNull();
});
