import { readable, type Topic } from "#news/topic.ts";
import { stem } from "#text/stem.ts";
import { wordsOf } from "#text/words.ts";

/** A stem this long also stands for words that are so much longer: "syria" for "Syrian", not for "Britain-based". */
const NAME = 4;
const NAME_ENDING = 3;

/** The stems of the words that a topic asks for. */
export function topicStems({ alternatives }: Topic): ReadonlySet<string> {
  return new Set(alternatives.flat(2).map((word) => stem(word)));
}

/** Whether a stem is the wanted one, or a name made from it. */
export function standsFor(stem: string, want: string): boolean {
  const longer = stem.length - want.length;
  return stem === want || (want.length >= NAME && longer > 0 && longer <= NAME_ENDING && stem.startsWith(want));
}

/** The words of a topic that texts have. */
export function topicWordsIn({ alternatives }: Topic, texts: readonly string[]): string[] {
  const stems = [...new Set(texts.flatMap((text) => wordsOf(text).map((word) => stem(word))))];
  return [...new Set(alternatives.flat(2).map(readable))].filter((word) => {
    const want = stem(word);
    return stems.some((one) => standsFor(one, want));
  });
}
