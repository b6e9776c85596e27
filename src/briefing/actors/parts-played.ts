import { stopwords } from "#text/stopwords.ts";
import { keyOf, type Mention, wordAt } from "./mentions.ts";
import { at } from "./role-words.ts";
import { isMark, type Tokens } from "./tokens.ts";

/** An actor's name in brackets behind the part, after so many tokens at most: "(a superb Peter Olsen)". */
const LONGEST_PRAISE = 5;
/** One alone may be a singer and her real name. */
const FEWEST_PARTS = 2;
const common = stopwords("en");

/** The names of the parts in plays and films, whole and by their last words: "Felix (Ann Lee)", "Ann Lee as Bella Baxter". */
export function partsIn(tokens: Tokens, people: readonly Mention[]): string[] {
  const bracketed = people.filter((part, index) => isBeforePlayer(tokens, part, people[index + 1]));
  const cast = people.filter((part, index) => isBehindPlayer(tokens, part, people[index - 1]));
  const parts = new Set(
    [...cast, ...(bracketed.length < FEWEST_PARTS ? [] : bracketed)].map((part) => keyOf(tokens, part)),
  );
  return [...parts, ...[...parts].map((name) => name.slice(name.lastIndexOf(" ") + 1))];
}

/** "|Leon| (a superb Peter Olsen)". */
function isBeforePlayer(tokens: Tokens, { first, last }: Mention, player: Mention | undefined): boolean {
  if (first < last || player === undefined || wordAt(tokens, last + 1) !== "(") return false;
  const isFull = player.first < player.last && player.first - last <= LONGEST_PRAISE;
  return isFull && wordAt(tokens, player.last + 1) === ")";
}

/** "Ann Lee as |Belle|, …", but not "they sacked Ann Lee as Peter Olsen resigned". */
function isBehindPlayer(tokens: Tokens, part: Mention, player: Mention | undefined): boolean {
  if (player === undefined || player.last + 2 !== part.first || at(tokens, part.first - 1, part) !== "as") return false;
  const next = at(tokens, part.last + 1, part);
  return next === "" || (next !== "'s" && (isMark(tokens, part.last + 1) || common.has(next)));
}
