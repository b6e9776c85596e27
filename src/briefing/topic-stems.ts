import { readable, type Topic } from "#news/topic.ts";
import { lightStem } from "#text/light-stem.ts";
import { stem } from "#text/stem.ts";
import { wordsOf } from "#text/words.ts";

/** A name this long also stands for its people: "syria" for "Syrian", not for "Syriac". */
const NAME = 4;
const PEOPLE = new Set(["n", "an", "ian", "i", "es"]);

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
  return stem === want || (want.length >= NAME && stem.startsWith(want) && PEOPLE.has(stem.slice(want.length)));
}

/** The words of a topic that texts have. */
export function topicWordsIn(topic: Topic, texts: readonly string[]): string[] {
  return topicWordsAmong(
    topic,
    texts.flatMap((text) => wordsOf(text)),
  );
}

/** The words of a topic that are among others. */
export function topicWordsAmong({ alternatives }: Topic, words: readonly string[]): string[] {
  const stems = [...new Set(words.map(lightStem))];
  return [...new Set(alternatives.flat(2).map(readable))].filter((word) => {
    const want = lightStem(word);
    return stems.some((one) => standsFor(one, want));
  });
}
