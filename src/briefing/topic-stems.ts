import { indexWords, readable, type Topic } from "#news/topic.ts";
import { lightStem } from "#text/light-stem.ts";
import { stem } from "#text/stem.ts";

/** A name this long also stands for its people: "syria" for "Syrian", not for "Syriac". */
const NAME = 4;
const PEOPLE = ["n", "an", "ian", "i", "es"];

/** The stems of the words that a topic asks for, as the archive's search knows them. */
export function topicStems({ alternatives }: Topic): ReadonlySet<string> {
  return new Set(alternatives.flat(2).map(lightStem));
}

/** The words that topics ask for, as term vectors have them. */
export function topicTerms(topics: readonly Topic[]): ReadonlySet<string> {
  return new Set(topics.flatMap(({ alternatives }) => alternatives.flat(2).map((word) => stem(word))));
}

/** Whether a stem is the wanted one, or a name made from it. */
export function standsFor(stem: string, want: string): boolean {
  return stem === want || (want.length >= NAME && stem.startsWith(want) && PEOPLE.includes(stem.slice(want.length)));
}

/** Whether a wanted stem is among others, or a name made from it. */
function isNamedBy(stems: ReadonlySet<string>, want: string): boolean {
  return stems.has(want) || (want.length >= NAME && PEOPLE.some((ending) => stems.has(want + ending)));
}

/** The words of a topic that texts have. */
export function topicWordsIn({ alternatives }: Topic, texts: readonly string[]): string[] {
  const stems = new Set(texts.flatMap(indexWords).map(lightStem));
  const words = new Set(alternatives.flat(2));
  return [...words].filter((word) => isNamedBy(stems, lightStem(word))).map(readable);
}
