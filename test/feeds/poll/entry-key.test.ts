import { describe, expect, test } from "vitest";
import { contentHash, entryKey } from "#feeds/poll/entry-key.ts";

type Entry = Parameters<typeof entryKey>[0] & Parameters<typeof contentHash>[0];

const entry = (said: Partial<Entry> = {}): Entry => ({
  id: null,
  url: null,
  title: "A title",
  summary: null,
  content: ["<p>Some words.</p>"],
  updatedAt: null,
  isWithdrawn: false,
  ...said,
});

describe("an entry is known", () => {
  test("by the feed's own name for it, whatever its address is", () => {
    const id = "tag:example.com,2026:1";
    expect(entryKey(entry({ id, url: "https://example.com/a" }))).toBe(
      entryKey(entry({ id, url: "https://example.com/b" })),
    );
  });

  test("without a name by its address, whatever tracks its readers", () => {
    const key = entryKey(entry({ url: "https://example.com/a?utm_source=rss" }));
    expect(key).toBe(entryKey(entry({ url: "http://www.example.com/a", title: "Another title" })));
    expect(key).not.toBe(entryKey(entry({ url: "https://example.com/b" })));
  });

  test("without either by its words", () => {
    expect(entryKey(entry())).toBe(entryKey(entry()));
    expect(entryKey(entry())).not.toBe(entryKey(entry({ content: ["<p>Other words.</p>"] })));
  });
});

describe("an entry has changed", () => {
  test("when its words, its title, its date of change or its withdrawal did", () => {
    const before = contentHash(entry());
    for (const said of [
      { content: ["<p>Other words.</p>"] },
      { title: "Another title" },
      { updatedAt: "2026-11-22T12:00:00.000Z" },
      { isWithdrawn: true },
    ]) {
      expect(contentHash(entry(said))).not.toBe(before);
    }
  });

  test("not when only its markup, advertisements' addresses or pictures did", () => {
    const content = ['<p class="x">Some <b>words.</b><img src="https://ads.example/4711.gif"></p>'];
    const dressed = { ...entry({ content }), image: "https://example.com/new.jpg" };
    expect(contentHash(dressed)).toBe(contentHash(entry()));
  });
});
