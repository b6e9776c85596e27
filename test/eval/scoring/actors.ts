import type { Sums } from "../estimate.ts";
import type { Place } from "./places.ts";

/** A name in a text; one that is only a description of somebody is not `isNamed`. */
export type Mention = Place & { readonly type: string; readonly isNamed: boolean };

/** What one text adds to each figure, and the kinds of its mistakes. */
export type MentionScores = {
  /** Right, given, wanted: bounds and type. */
  readonly mentions: Sums;
  /** Right, given, wanted: the different names of a text with their types. */
  readonly names: Sums;
  readonly mistakes: readonly string[];
};

/** The types that are judged. */
const TYPES = ["PER", "ORG", "LOC"];
const EDGE = /[\s"'`“”„‘’«».,;:!?()[\]—–-]/;

/** Judges the names found in a text by those that people marked; buildings count as places. */
export function scoreMentions(text: string, marked: readonly Mention[], found: readonly Mention[]): MentionScores {
  const [all, answers] = [distinct(text, marked), distinct(text, found).filter(isJudged)];
  const wanted = all.filter((mention) => mention.isNamed && isJudged(mention));
  const descriptions = all.filter(({ isNamed }) => !isNamed);
  const given = answers.filter(
    (answer) => wanted.some((one) => touches(one, answer)) || !descriptions.some((one) => touches(one, answer)),
  );
  const typeAt = new Map(wanted.map((mention) => [placeKey(mention), mention.type]));
  const right = given.filter((mention) => typeAt.get(placeKey(mention)) === mention.type);
  const [wantedNames, givenNames] = [namesIn(text, wanted), namesIn(text, given)];
  return {
    mentions: [right.length, given.length, wanted.length],
    names: [givenNames.intersection(wantedNames).size, givenNames.size, wantedNames.size],
    mistakes: [
      ...given.flatMap((answer) => mistakeOf(answer, wanted) ?? []),
      ...wanted.filter((one) => !given.some((answer) => touches(one, answer))).map(() => "missed"),
    ],
  };
}

function mistakeOf(answer: Mention, wanted: readonly Mention[]): string | null {
  const exact = wanted.find((one) => placeKey(one) === placeKey(answer));
  if (exact !== undefined) return exact.type === answer.type ? null : "wrong type";
  return wanted.some((one) => touches(one, answer)) ? "wrong bounds" : "no name";
}

function isJudged({ type }: Mention): boolean {
  return TYPES.includes(type);
}

function distinct(text: string, mentions: readonly Mention[]): Mention[] {
  const kept = mentions
    .map((mention) => ({
      ...mention,
      ...withoutArticle(text, mention),
      type: mention.type === "FAC" ? "LOC" : mention.type,
    }))
    .filter(({ start, end }) => start < end);
  return [...new Map(kept.map((mention) => [`${placeKey(mention)} ${mention.type}`, mention])).values()];
}

/** A name without marks around it, its article, and its possessive ending. */
function withoutArticle(text: string, { start, end }: Place): Place {
  let [from, to] = [start, end];
  while (from < to && EDGE.test(text.charAt(from))) from++;
  while (from < to && EDGE.test(text.charAt(to - 1)) && !/[A-Z]\.$/.test(text.slice(from, to))) to--;
  const name = text.slice(from, to);
  const article = /^(?:the|an?)\s+(?=.)/i.exec(name)?.[0].length ?? 0;
  const possessive = article > 0 ? 0 : (/(?<=.)\s?['’]s$/.exec(name)?.[0].length ?? 0);
  if (article + possessive === 0) return { start: from, end: to };
  return withoutArticle(text, { start: from + article, end: to - possessive });
}

function placeKey({ start, end }: Place): string {
  return `${start} ${end}`;
}

function touches(one: Place, other: Place): boolean {
  return one.start < other.end && other.start < one.end;
}

function namesIn(text: string, mentions: readonly Mention[]): Set<string> {
  return new Set(
    mentions.map(({ start, end, type }) => {
      const plain = text.slice(start, end).toLowerCase().normalize("NFD").replace(/\p{M}/gu, "");
      return `${type} ${plain.match(/[\p{L}\p{N}]+/gu)?.join(" ") ?? ""}`;
    }),
  );
}
