import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { escapeMarkdown } from "#discord/escape.ts";
import { type Inline, inlineMarkdown } from "#preview/page/inline-markdown.ts";
import { type Block, type List, markdown } from "#preview/page/markdown.ts";

/** The tree as a compact text: `bold(x)`, `quote(…)`; plain text as it is. */
function outline(blocks: readonly Block[]): string {
  return blocks.map(ofBlock).join(" / ");
}

function ofBlock(block: Block): string {
  switch (block.kind) {
    case "paragraph":
      return ofInlines(block.children);
    case "heading":
      return `h${block.level}(${ofInlines(block.children)})`;
    case "subtext":
      return `sub(${ofInlines(block.children)})`;
    case "quote":
      return `quote(${outline(block.blocks)})`;
    case "code":
      return `code:${block.language}(${block.text})`;
    case "list":
      return ofList(block);
  }
}

function ofList({ start, items }: List): string {
  const shown = items.map(({ children, lists }) => [ofInlines(children), ...lists.map(ofList)].join(" "));
  return `list${start ?? ""}(${shown.join(", ")})`;
}

function ofInlines(inlines: readonly Inline[]): string {
  return inlines.map(ofInline).join("");
}

function ofInline(inline: Inline): string {
  switch (inline.kind) {
    case "text":
      return inline.text;
    case "code":
      return `code(${inline.text})`;
    case "link":
      return `link(${ofInlines(inline.children)} → ${inline.href})`;
    case "time":
      return `time(${inline.unix}:${inline.style})`;
    case "mention":
      return `${inline.of}(${inline.name})`;
    default:
      return `${inline.kind}(${ofInlines(inline.children)})`;
  }
}

const id = "110000000000000001";

describe("markdown as Discord reads it", () => {
  test.each([
    ["**a** *b* _c_ __d__ ~~e~~ ||f||", "bold(a) italic(b) italic(c) underline(d) strike(e) spoiler(f)"],
    ["***both***", "bold(italic(both))"],
    ["*a **b** c*", "italic(a bold(b) c)"],
    ["snake_case_name and 2 * 3 * 4", "snake_case_name and 2 * 3 * 4"],
    ["**never closed", "**never closed"],
    ["`**code**` and ``a ` b``", "code(**code**) and code(a ` b)"],
    ["\\*not\\* \\`this\\` \\<t:1:R>", "*not* `this` <t:1:R>"],
    ["[a \\[b\\]](https://x.org/a_(b)) end", "link(a [b] → https://x.org/a_(b)) end"],
    ["[click](javascript:alert(1))", "[click](javascript:alert(1))"],
    [
      "see https://x.org/a_b_c, or <https://y.org>.",
      "see link(https://x.org/a_b_c → https://x.org/a_b_c), or link(https://y.org → https://y.org).",
    ],
    ["<t:1700000000:R> <t:5>", "time(1700000000:R) time(5:f)"],
    [
      `<@${id}> <@&${id}> <#${id}> </feeds add:${id}> @everyone`,
      `user(${id}) role(${id}) channel(${id}) command(feeds add) everyone(everyone)`,
    ],
    [`<:wave:${id}>`, ":wave:"],
    ["<img src=x onerror=alert(1)>", "<img src=x onerror=alert(1)>"],
  ])("%s", (text, expected) => {
    expect(ofInlines(inlineMarkdown(text))).toBe(expected);
  });

  test.each([
    ["# One\n## Two\n### Three\n#no", "h1(One) / h2(Two) / h3(Three) / #no"],
    ["-# small **print**", "sub(small bold(print))"],
    ["a\n> b\n> **c**\nd", "a\n / quote(b\nbold(c)) / d"],
    ["a\n\n> b\n\n> c", "a\n\n / quote(b) / \n / quote(c)"],
    [">>> a\nb\n> c", "quote(a\nb\n> c)"],
    ["- a\n  - b\n- c\n\ntext", "list(a list(b), c) / \ntext"],
    ["3. a\n4. b\n- c", "list3(a, b) / list(c)"],
    ["```js\nconst a = `1`;\n```after", "code:js(const a = `1`;) / after"],
    ["before ```x``` after", "before  / code:(x) /  after"],
    ["```never closed", "```never closed"],
    ["a\n\nb", "a\n\nb"],
    ["\\> no quote\n\\- no list\n\\# no heading", "> no quote\n- no list\n# no heading"],
  ])("%j", (text, expected) => {
    expect(outline(markdown(text))).toBe(expected);
  });
});

/** Every character of the tree, without what formats it. */
function textOf(blocks: readonly Block[]): string {
  const inline = (part: Inline): string => {
    if (part.kind === "text" || part.kind === "code") return part.text;
    if (part.kind === "time") return part.source;
    return part.kind === "mention" ? part.name : part.children.map(inline).join("");
  };
  const list = ({ items }: List): string =>
    items.map(({ children, lists }) => children.map(inline).join("") + lists.map(list).join("")).join("");
  const block = (part: Block): string => {
    if (part.kind === "code") return part.text;
    if (part.kind === "quote") return part.blocks.map(block).join("");
    return part.kind === "list" ? list(part) : part.children.map(inline).join("");
  };
  return blocks.map(block).join("");
}

/** Text rich in what markdown is made of. */
const marked = fc
  .array(
    fc.constantFrom(
      "*",
      "_",
      "**",
      "__",
      "~~",
      "||",
      "`",
      "```",
      "\n",
      "> ",
      ">>> ",
      "- ",
      "1. ",
      "# ",
      "-# ",
      "[a](",
      "https://x.org",
      ")",
      "<t:1:R>",
      "\\",
      " ",
      "a",
      "é",
      "<b>",
      "🙂",
    ),
    { maxLength: 60 },
  )
  .map((parts) => parts.join(""));

describe("whatever the text", () => {
  test("nothing is shown that was not typed, and nothing typed out of order", () => {
    fc.assert(
      fc.property(fc.oneof(marked, fc.string({ unit: "grapheme" })), (text) => {
        let at = 0;
        for (const character of textOf(markdown(text))) {
          const found = text.indexOf(character, at);
          expect(found, `${JSON.stringify(character)} of ${JSON.stringify(text)}`).not.toBe(-1);
          at = found + character.length;
        }
      }),
    );
  });

  test("text without marks is kept whole", () => {
    const plain = fc.string({ unit: fc.constantFrom("a", "Z", "é", "字", "🙂", " ", ".", ",", "(", ")", "'", "“") });
    fc.assert(
      fc.property(plain, (text) => {
        expect(textOf(markdown(text))).toBe(text);
      }),
    );
  });

  test("what escapeMarkdown escapes is shown as it was", () => {
    fc.assert(
      fc.property(marked, (text) => {
        const shown = escapeMarkdown(text);
        const bare = shown.replace(/\\(.)/gu, "$1");
        expect(markdown(shown)).toEqual(
          bare === "" ? [] : [{ kind: "paragraph", children: [{ kind: "text", text: bare }] }],
        );
      }),
    );
  });

  test("links lead to the web only", () => {
    const hrefs = (inlines: readonly Inline[]): string[] =>
      inlines.flatMap((part) =>
        "children" in part ? [...("href" in part ? [part.href] : []), ...hrefs(part.children)] : [],
      );
    const tempting = fc.tuple(
      fc.constantFrom("javascript:", "data:", "https://x.org/", "//x", "file:///"),
      fc.string(),
    );
    fc.assert(
      fc.property(tempting, ([start, rest]) => {
        for (const href of hrefs(inlineMarkdown(`[a](${start}${rest}) <${start}${rest}>`)))
          expect(href).toMatch(/^https?:\/\//);
      }),
    );
  });
});
