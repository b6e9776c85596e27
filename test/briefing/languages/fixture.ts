import { readFileSync } from "node:fs";

/** A news text of our own in one language, with what a reader would say of it. */
export type Fixture = {
  readonly title: string;
  readonly text: string;
  /** The sentences of its prose, in order. */
  readonly sentences: readonly string[];
};

/**
 * Reads `<code>.txt`: `# ` opens the title, `✗ ` a line of page furniture; `⟦ ⟧` enclose a dateline, and ` ¦ ` stands between two
 * sentences of a paragraph.
 */
export function fixture(code: string): Fixture {
  const [title = "", ...paragraphs] = readFileSync(new URL(`${code}.txt`, import.meta.url), "utf8")
    .trim()
    .split("\n\n");
  const prose = paragraphs.filter((paragraph) => !paragraph.startsWith("✗ "));
  return {
    title: title.replace("# ", ""),
    text: paragraphs.map((paragraph) => paragraph.replace(/^✗ |[⟦⟧]|¦ /g, "")).join("\n\n"),
    sentences: prose.flatMap((paragraph) => paragraph.replace(/⟦.*⟧/, "").split(" ¦ ")),
  };
}
