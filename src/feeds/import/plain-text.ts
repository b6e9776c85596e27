import { cleanText } from "../clean-text.ts";
import { readDate } from "../dates.ts";
import type { FoundArticle } from "../found-article.ts";

/** A first line up to this long is a headline; the longest of big papers have about 150 characters. */
const LONGEST_TITLE = 200;
/** A first line that ends like a sentence is a headline only when it is short ("It is over."). */
const LONGEST_SENTENCE_TITLE = 60;
/** Date, reading time, byline and captions stand among the first lines after the title. */
const HEAD_LINES = 12;
/** Credits stand among the last lines. */
const TAIL_LINES = 3;
const LONGEST_CREDIT = 300;

const ADDRESS = /^https?:\/\/\S+$/;
const READING_TIME = /^\d{1,3}[\s-]?min(?:ute)?s?(?: read(?:ing time)?)?$|^reading time:? \d+/i;
const BYLINE = /^(?:By|BY|by):? (\p{Lu}.{2,79})(?<![.!?"”])$/u;
const PICTURE_WORD = String.raw`(?:getty|shutterstock|istock|alamy|photos?|pictures?|images?|courtesy|handout)\b`;
const AGENCY = String.raw`(?:afp|ap|reuters|epa|dpa|pa|anadolu|xinhua|tass|bloomberg)\b`;
/** An agency in brackets behind a full sentence is the source of that sentence, not of a picture. */
const CAPTION = new RegExp(
  [
    String.raw`[[(][^\])]{0,60}?\b${PICTURE_WORD}[^\])]{0,60}[\])]$`,
    String.raw`(?<![.!?"”]\s?)[[(]${AGENCY}[^\])]{0,60}[\])]$`,
    "^(?:photo|picture|image)s?(?: credit| by)?: ",
  ].join("|"),
  "i",
);
const CREDITS = /contributed to this (?:report|article|story)\.?\)?$|^\(?(?:additional )?reporting by .*editing by /i;

/**
 * The article of a plain text: the title on its first line, then the text. Date, byline, address, reading time and captions are
 * told from the text by their form among the first lines, credits among the last; a lead that is repeated is kept once.
 */
export function readPlainText(text: string): FoundArticle {
  const lines = cleanText(text).split("\n");
  const title = titleOf(lines);
  const body = title === null ? lines : lines.slice(1);
  const written = [...body.keys()].filter((index) => body[index] !== "");
  const headEnd = (written[HEAD_LINES - 1] ?? body.length) + 1;
  const tailStart = written.at(-TAIL_LINES) ?? 0;
  const head = body.slice(0, headEnd);
  const isText = (line: string, index: number) =>
    (index >= headEnd || !(isAboutArticle(line) || isRepeated(body, index))) && (index < tailStart || !isCredit(line));
  return {
    url: head.find((line) => ADDRESS.test(line)) ?? null,
    title,
    text: body.filter(isText).join("\n"),
    byline: head.map((line) => BYLINE.exec(line)?.[1]).find((name) => name !== undefined) ?? null,
    outlet: null,
    language: null,
    section: null,
    date: head.find((line) => readDate(line) !== null) ?? null,
  };
}

function titleOf(lines: readonly string[]): string | null {
  const [first = "", ...rest] = lines;
  if (!rest.some((line) => line !== "")) return null;
  return first.length <= (first.endsWith(".") ? LONGEST_SENTENCE_TITLE : LONGEST_TITLE) ? first : null;
}

/** Whether a line among the first ones tells about the article rather than its story. */
function isAboutArticle(line: string): boolean {
  if (line.length > LONGEST_CREDIT) return false;
  return [READING_TIME, BYLINE, ADDRESS, CAPTION].some((form) => form.test(line)) || readDate(line) !== null;
}

function isRepeated(body: readonly string[], index: number): boolean {
  const line = body[index] ?? "";
  return line !== "" && body.includes(line, index + 1);
}

function isCredit(line: string): boolean {
  return line.length <= LONGEST_CREDIT && CREDITS.test(line);
}
