import { cleanLine } from "../clean-text.ts";
import type { PageDocument } from "./dom.ts";

/** A heading with less of the declared title's letters than this is the name of the site or a section. */
const LEAST_SHARE = 0.4;
/** A heading of fewer words that is not in the declared title is no headline. */
const FEWEST_WORDS = 4;
/** Behind a bar or dash so few words are the name of an outlet, when so many characters stand before them. */
const OUTLET = { mostWords: 3, leastBefore: 12 };

/**
 * The headline that the page shows, when it repeats the title that the page declares or is its only long heading on the same matter;
 * else the declared title without the outlet's name.
 */
export function titleOf(
  document: PageDocument,
  metadata: readonly (string | null | undefined)[],
  outlet: string | null,
): string | null {
  const page = withoutOutlet(cleanLine(document.querySelector("title")?.textContent ?? null), outlet);
  const named = metadata.map((title) => withoutOutlet(cleanLine(title ?? null), outlet));
  const declared = [...named, page].filter((title) => title !== null);
  const shown = [...document.querySelectorAll("h1, [itemprop=headline]")]
    .flatMap(({ textContent }) => cleanLine(textContent) ?? [])
    .filter((title) => letters(title) !== letters(outlet ?? ""));
  const main = declared[0] ?? "";
  const long = new Set(shown.filter((title) => title.split(" ").length >= FEWEST_WORDS && sharesWord(title, main)));
  const repeated = shown.find((title) => repeats(title, main));
  return repeated ?? (long.size === 1 ? [...long][0] : null) ?? declared[0] ?? shown[0] ?? null;
}

/** Whether a heading and the declared title are one, or one is a good part of the other. */
function repeats(shown: string, declared: string): boolean {
  const [one, other] = [letters(shown), letters(declared)];
  return one.length >= other.length * LEAST_SHARE && other !== "" && (other.includes(one) || one.includes(other));
}

function sharesWord(one: string, other: string): boolean {
  const words = new Set(one.toLowerCase().match(/\p{L}{4,}/gu));
  return (other.toLowerCase().match(/\p{L}{4,}/gu) ?? []).some((word) => words.has(word));
}

/** A title without the name of the outlet behind or before a bar or dash: a part that is the outlet, or the last one of few words. */
function withoutOutlet(title: string | null, outlet: string | null): string | null {
  const parts = title?.split(/\s+[|│»·–—-]\s+|\s+:\s+/) ?? [];
  const [first = "", last = ""] = [parts[0], parts.at(-1)];
  if (title === null || parts.length < 2) return title;
  if (outlet !== null && letters(first) === letters(outlet)) return title.slice(title.indexOf(parts[1] ?? ""));
  const isShort = last.split(" ").length <= OUTLET.mostWords && first.length >= OUTLET.leastBefore;
  return isShort || letters(last) === letters(outlet ?? "")
    ? title.slice(0, title.lastIndexOf(last)).replace(/[\s|│»·–—:-]+$/, "")
    : title;
}

function letters(text: string): string {
  return text
    .normalize("NFKC")
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, "");
}
