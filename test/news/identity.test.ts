import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { canonicalUrl, fingerprint, outletOf } from "#news/identity.ts";

describe("addresses of the same article have one canonical form", () => {
  const same: readonly (readonly [string, readonly string[]])[] = [
    [
      "https://example.com/news/story?a=1&b=2",
      [
        "HTTPS://www.Example.COM:443/news/story/?b=2&a=1#top",
        "http://example.com:80/news//story?a=1&utm_source=feed&b=2&fbclid=x&gclid=y&cmp=z&ref=w",
        "https://m.example.com/news/story?a=1&b=2",
        "https://amp.example.com/news/story?a=1&b=2&amp=1",
        "https://example.com/news/story/amp/?a=1&b=2",
        "https://example-com.cdn.ampproject.org/c/s/example.com/news/story?a=1&b=2",
      ],
    ],
    ["https://example.com/story.html", ["https://example.com/story.amp.html"]],
    ["https://example.com", ["http://www.example.com/"]],
  ];
  for (const [canonical, addresses] of same) {
    test.each(addresses)(`%s is ${canonical}`, (address) => expect(canonicalUrl(address)).toBe(canonical));
  }

  test("addresses of different articles stay different", () => {
    const addresses = [
      "https://example.com/story?id=1",
      "https://example.com/story?id=2",
      "https://example.com/Story?id=1",
      "https://example.com:8080/story?id=1",
      "https://news.example.com/story?id=1",
      "https://example.com/story?source=1",
      "https://example.com/amphibians",
    ];
    expect(new Set(addresses.map(canonicalUrl)).size).toBe(addresses.length);
  });

  test("a short host that begins like a phone's is a host of its own", () => {
    expect(canonicalUrl("https://m.co/a")).toBe("https://m.co/a");
  });

  test("what is no http address is left as it is", () => {
    expect(canonicalUrl("mailto:desk@example.com")).toBe("mailto:desk@example.com");
    expect(canonicalUrl("no address")).toBe("no address");
  });

  test("the canonical form of a canonical form is itself", () => {
    fc.assert(
      fc.property(fc.webUrl({ withFragments: true, withQueryParameters: true }), (url) => {
        const once = canonicalUrl(url);
        expect(canonicalUrl(once)).toBe(once);
      }),
    );
  });
});

test("an outlet is named by its host without www", () => {
  expect(outletOf("https://www.example.org/a")).toBe("example.org");
  expect(outletOf("https://m.example.org/a")).toBe("example.org");
  expect(outletOf("no address")).toBeNull();
});

describe("a fingerprint", () => {
  test("is the same for the same words, however spaced, cased and punctuated", () => {
    expect(fingerprint("“Hello,\n\nWorld!”")).toBe(fingerprint("hello world"));
    expect(fingerprint("Café")).toBe(fingerprint("Cafe\u0301"));
  });

  test("differs for other words, other order, and texts without words", () => {
    const texts = ["hello world", "world hello", "helloworld", "…", "!", ""];
    expect(new Set(texts.map(fingerprint)).size).toBe(texts.length);
  });

  test("is 128 bits in hex", () => expect(fingerprint("x")).toMatch(/^[0-9a-f]{32}$/));
});
