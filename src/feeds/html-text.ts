import { Parser } from "htmlparser2";

/** Real markup nests less than 100 deep; the parser's stack grows slow far beyond that. */
const DEEPEST = 256;

const PARAGRAPHS = names(
  "address article aside blockquote body center dd details div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hr li main nav ol p pre section summary table tr ul",
);
const CELLS = names("td th");
const SILENT = names(
  "script style template noscript iframe object svg math head title select textarea button audio video",
);

/** The words of an HTML fragment, without what is no text (scripts, forms); block elements become paragraphs, `<br>` a line break. */
export function textOfHtml(html: string): string {
  let text = "";
  let depth = 0;
  let silent = 0;
  const parser = new Parser({
    onopentagname(name) {
      depth++;
      if (SILENT.has(name)) silent++;
      else if (silent === 0) text += breakAround(name);
      if (depth > DEEPEST) parser.pause();
    },
    onclosetag(name) {
      depth--;
      if (SILENT.has(name)) silent--;
      else if (silent === 0 && name !== "br") text += breakAround(name);
    },
    ontext(words) {
      if (silent === 0) text += words.replace(/[ \t\r\n\f]+/g, " ");
    },
  });
  parser.write(html);
  if (depth > DEEPEST) return withoutTags(html);
  parser.end();
  return text
    .replace(/ +/g, " ")
    .replace(/ ?\n ?/g, "\n")
    .replace(/\n{3,}/g, "\n\n")
    .trim();
}

function withoutTags(html: string): string {
  return html
    .replace(/<[^<>]*>|\s+/g, " ")
    .replace(/ +/g, " ")
    .trim();
}

/** Whether a text is HTML by its tags, as the content of blogs and feeds often is. */
export function isHtml(text: string): boolean {
  return /<\/(?:p|div|a|b|i|em|strong|span|ul|h\d|blockquote)\s*>|<(?:br|p|img)\b[^<>]*>/i.test(text);
}

function breakAround(name: string): string {
  if (PARAGRAPHS.has(name)) return "\n\n";
  if (name === "br") return "\n";
  return CELLS.has(name) ? " " : "";
}

function names(list: string): ReadonlySet<string> {
  return new Set(list.split(" "));
}
