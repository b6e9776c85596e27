import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { escapeMarkdown, link, plain, shorten } from "../../src/discord/escape.ts";

/** What a reader sees of text whose every backslash escapes the character behind it. */
function seen(escaped: string): string {
  return escaped.replace(/\\([!-/:-@[-`{-~])/g, "$1");
}

const text = fc.string({ unit: "binary", maxLength: 200 });

/** Letters that show nothing, such as U+3164: they go with all that hides. */
const FILLER = /\p{Default_Ignorable_Code_Point}/u;

describe("untrusted text in markdown", () => {
  test.each([
    ["**bold** and ~~gone~~"],
    ["[click](https://evil.example)"],
    ["@everyone <@123> <#5> <:smile:1> <t:1:R>"],
    ["https://evil.example/x"],
    ["discord.gg/abc"],
    ["# heading"],
    ["> quote"],
    ["-# small"],
    ["1. list"],
    ["||spoiler|| `code` ```block```"],
    ["\\*"],
  ])("%s has no effect and reads the same", (hostile) => {
    const escaped = escapeMarkdown(hostile);
    expect(seen(escaped)).toBe(hostile);
    expect(escaped.replace(/\\./g, "")).not.toMatch(/[*_~`|<>[\]()#@:/\\.-]/);
  });

  test("every character that could mean something is escaped, in any text", () => {
    fc.assert(
      fc.property(text, (any) => !/[!#$%&()*+\-./:;<=>?@[\\\]^_`{|}~]/.test(escapeMarkdown(any).replace(/\\./gs, ""))),
    );
  });

  test("no text breaks its line", () => {
    fc.assert(fc.property(text, (any) => !/[\r\n]/.test(escapeMarkdown(any))));
    expect(escapeMarkdown("one\n> two")).toBe("one \\> two");
  });

  test("letters, digits and spaces between words stay", () => {
    fc.assert(
      fc.property(
        fc.stringMatching(/^[\p{L}\p{N}]+( [\p{L}\p{N}]+)*$/u).filter((text) => !FILLER.test(text)),
        (words) => escapeMarkdown(words) === words,
      ),
    );
  });
});

describe("plain text", () => {
  test("hidden, reordering and control characters are gone; joiners that scripts need stay", () => {
    expect(plain("a\u202Eb\u2066c\u200Bd\uFEFFe\u0007f\u2060g")).toBe("abcdefg");
    expect(plain("a\u061Cb\u00ADc\u180Ed\u{E0041}e\u034Ff\u3164g\u206Ah")).toBe("abcdefgh");
    expect(plain("☀\uFE0F")).toBe("☀\uFE0F");
    expect(plain("می\u200Cخواهم 👩\u200D🚀")).toBe("می\u200Cخواهم 👩\u200D🚀");
  });

  test("is always well formed", () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom("a", "\ud83d", "\ude00", " ") }), (any) =>
        plain(any).isWellFormed(),
      ),
    );
  });
});

describe("links", () => {
  test("an address cannot end its own link early", () => {
    expect(link("label", "https://a.example/x)](https://evil.example")).toBe(
      "[label](https://a.example/x%29]%28https://evil.example)",
    );
    fc.assert(
      fc.property(fc.webUrl({ withQueryParameters: true, withFragments: true }), text, (url, more) => {
        const target = link("x", url + more).match(/^\[x\]\((.*)\)$/s)?.[1] ?? "";
        return !/[()<>\s\\`]/.test(target);
      }),
    );
  });

  test.each([
    ["javascript:alert(1)"],
    ["file:///etc/passwd"],
    ["https://user:pass@bank.example/"],
    ["no address"],
    [""],
  ])("%s makes no link, only its label", (url) => expect(link("label", url)).toBe("label"));

  test.each([["https://bank.example/login"], ["Read www.bank.example"]])(
    "%s is no label of a link: it would seem to lead there",
    (title) => {
      const label = escapeMarkdown(title);
      expect(link(label, "https://evil.example/")).toBe(label);
    },
  );

  test("an address longer than Discord takes makes no link", () => {
    expect(link("label", `https://a.example/${"x".repeat(600)}`)).toBe("label");
  });
});

describe("shortening", () => {
  test("short text stays, long text is cut at a word with a mark", () => {
    expect(shorten("short", 10)).toBe("short");
    expect(shorten("one two three four", 12)).toBe("one two…");
  });

  test("never longer than asked, never half a character", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme" }), fc.integer({ min: 1, max: 50 }), (any, most) => {
        const short = shorten(any, most);
        return short.length <= most && (short.isWellFormed() || !any.isWellFormed());
      }),
    );
  });
});
