/** What a line begins with that the lines below it leave free: blanks, the number of a source, a date, a dash. */
const HEAD = /^ *(?:\[\d+\] +|\d+\. +|#\d+ +|[—-] +|\d{4}(?:-\d\d){0,2} +)?/;
/** A word with the blanks before it; scripts without blanks may be parted at any character. */
const PIECE =
  /\s*(?:[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}][\p{M}\p{P}]*|[^\s\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]+)/gu;
/** What a terminal draws over the character before it, and what it draws twice as wide. */
const NARROW = /\p{M}/u;
const WIDE =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\u3000-\u303f\uff01-\uff60\p{Emoji_Presentation}]/u;

/**
 * A line parted into lines of at most `columns` columns, the further ones below the text of the first; a longer word,
 * such as an address, stays whole.
 */
export function wrapped(line: string, columns: number): string {
  const [head = ""] = HEAD.exec(line) ?? [];
  const lines = [head];
  let width = widthOf(head);
  for (const [piece] of line.slice(head.length).matchAll(PIECE)) {
    const isFirst = width <= head.length;
    if (!isFirst && width + widthOf(piece) > columns) {
      lines.push(" ".repeat(head.length));
      width = head.length;
    }
    const added = width <= head.length ? piece.trimStart() : piece;
    lines.push(`${lines.pop() ?? ""}${added}`);
    width += widthOf(added);
  }
  return lines.join("\n");
}

function widthOf(text: string): number {
  let width = 0;
  for (const character of text) width += NARROW.test(character) ? 0 : WIDE.test(character) ? 2 : 1;
  return width;
}
