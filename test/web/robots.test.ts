import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Fetched } from "#web/fetched.ts";
import { judgeByRobots, robotsRules, robotsUrl } from "#web/robots.ts";

const site = "https://news.example";

function isAllowed(path: string, ...lines: string[]): boolean {
  return judgeByRobots(lines.join("\n"), site + path).isAllowed;
}

function answered(status: number, text = ""): Fetched {
  return { kind: "answered", status, headers: {}, body: new TextEncoder().encode(text), url: site, movedTo: null };
}

test("the rules of a page lie at the root of its site", () => {
  expect(robotsUrl(`${site}:8080/a/b?c#d`)).toBe(`${site}:8080/robots.txt`);
  expect(robotsUrl("no address")).toBeNull();
});

describe("what an answer for a robots.txt means", () => {
  test.each([200, 204])("%i: its rules", (status) => {
    expect(robotsRules(answered(status, "User-agent: *"))).toEqual({ kind: "rules", text: "User-agent: *" });
  });

  test.each([302, 401, 403, 404, 410])("%i: no rules", (status) => {
    expect(robotsRules(answered(status))).toEqual({ kind: "rules", text: "" });
  });

  test.each([429, 500, 503])("%i: not now", (status) => {
    expect(robotsRules(answered(status))).toEqual({ kind: "not-now" });
  });

  test("no answer: not now", () => {
    expect(robotsRules({ kind: "failed", reason: "does not answer" })).toEqual({ kind: "not-now" });
    expect(robotsRules({ kind: "refused", reason: "leads to a private address" })).toEqual({ kind: "not-now" });
  });
});

describe("whose rules they are", () => {
  test("without rules everything is allowed", () => {
    expect(isAllowed("/a")).toBe(true);
    expect(isAllowed("/a", "<!doctype html><title>Not found</title>")).toBe(true);
    expect(isAllowed("/a", "User-agent: *", "Disallow:")).toBe(true);
    expect(isAllowed("/a", "Disallow: /")).toBe(true);
  });

  test("our own group counts, and not the one for everybody", () => {
    const lines = ["User-agent: *", "Disallow: /", "", "User-agent: newsDESK/2.0", "Disallow: /private"];
    expect(isAllowed("/a", ...lines)).toBe(true);
    expect(isAllowed("/private/a", ...lines)).toBe(false);
  });

  test("a group of another with a similar name is not ours", () => {
    expect(isAllowed("/a", "User-agent: Newsdesk-Image", "User-agent: News", "Disallow: /")).toBe(true);
  });

  test("a group may name several, and several groups may name us", () => {
    const lines = ["User-agent: Other", "User-agent: Newsdesk", "Disallow: /a", "User-agent: Newsdesk", "Disallow: /b"];
    expect(["/a", "/b", "/c"].map((path) => isAllowed(path, ...lines))).toEqual([false, false, true]);
  });

  test("a site map between parts no group", () => {
    expect(isAllowed("/a", "User-agent: Newsdesk", "Sitemap: /s.xml", "User-agent: X", "Disallow: /")).toBe(false);
  });
});

describe("how rules are read", () => {
  test.each([
    ["/fish", "/fish.html", true],
    ["/fish", "/Fish", false],
    ["/fish/", "/fish", false],
    ["/*.php", "/a/b.php?c", true],
    ["/*.php$", "/a/b.php", true],
    ["/*.php$", "/a/b.php?c", false],
    ["/a$", "/a", true],
    ["/a$", "/ab", false],
    ["/*", "/", true],
    ["*", "/anything", true],
    ["/a*b*c", "/axxbyyczz", true],
    ["/a*b*c", "/axxcyyb", false],
    ["/a*aa$", "/aa", false],
    ["/a*aa$", "/aaa", true],
    ["/?s=", "/?s=x", true],
    ["/zürich", "/z%C3%BCrich", true],
    ["/%7efoo", "/%7Efoo", true],
    ["fish", "/fish", false],
  ])("Disallow: %s fits %s: %s", (pattern, path, isFitting) => {
    expect(isAllowed(path, "User-agent: *", `Disallow: ${pattern}`)).toBe(!isFitting);
  });

  test("the longest rule decides, and of two as long the kinder one", () => {
    expect(isAllowed("/page/a", "User-agent: *", "Disallow: /page", "Allow: /page/")).toBe(true);
    expect(isAllowed("/page/a", "User-agent: *", "Allow: /page", "Disallow: /page/")).toBe(false);
    expect(isAllowed("/page", "User-agent: *", "Disallow: /page", "Allow: /page")).toBe(true);
  });

  test("remarks, blanks, the byte order mark and the line ends of all systems do not matter", () => {
    const text = "\ufeffUSER-AGENT : * # all\r\rdisallow : /a # not this\r\n";
    expect(judgeByRobots(text, `${site}/a`).isAllowed).toBe(false);
  });
});

test.each([
  ["10", 10],
  ["0.5", 0.5],
  ["3600", 60],
  ["0", null],
  ["-1", null],
  ["soon", null],
])("a delay of %s is %s", (delay, seconds) => {
  expect(judgeByRobots(`User-agent: *\nCrawl-delay: ${delay}`, site).crawlDelay).toBe(seconds);
});

test("any text and address give a verdict", () => {
  const line = fc.tuple(
    fc.constantFrom("User-agent", "Allow", "Disallow", "Crawl-delay", ""),
    fc.string({ unit: "binary" }),
  );
  fc.assert(
    fc.property(fc.array(line), fc.string(), (lines, page) => {
      const text = lines.map(([field, value]) => `${field}: ${value}`).join("\n");
      judgeByRobots(text, page);
      judgeByRobots(text, `${site}/${page}`);
    }),
  );
});

test("many rules do not fill the stack", () => {
  const text = `User-agent: *\n${"Disallow: /a\n".repeat(200_000)}`;
  expect(judgeByRobots(text, `${site}/a`).isAllowed).toBe(false);
});
