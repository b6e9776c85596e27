import type { AnalysedArticle } from "./analysis.ts";

/** Where no headline has a word, so much of each text is read for how it is written, in UTF-16 code units. */
const BEGINNING = 1500;

/**
 * The words of a topic, typed all in small letters, that the headlines of articles write with capitals of their own, or
 * their texts where no headline has the word: "UNHCR", "eBay".
 */
export function writtenWords(topic: string, articles: readonly AnalysedArticle[]): string[] {
  const words = topic === topic.toLowerCase() ? (topic.match(/\p{L}[\p{L}\p{M}]*/gu) ?? []) : [];
  const titles = articles.map(({ article }) => article.title);
  const texts = () => articles.map(({ article }) => article.text.slice(0, BEGINNING));
  return words.flatMap((word) => {
    const usual = usualForm(word, titles) ?? usualForm(word, texts()) ?? word;
    return hasOwnCapitals(usual) ? [usual] : [];
  });
}

/** A word as a name is written. */
export function capitalised(word: string): string {
  return `${word.charAt(0).toUpperCase()}${word.slice(1)}`;
}

/** "NHS", "iPhone": whether a word is written neither small nor with one capital at its head. */
export function hasOwnCapitals(word: string): boolean {
  return /^.+\p{Lu}/u.test(word);
}

/**
 * How more than half of the texts that have a word write it where they have it first, small where they differ; null when
 * none has it. Texts all in capitals tell nothing.
 */
export function usualForm(word: string, texts: readonly string[]): string | null {
  const wanted = new RegExp(`(?<![\\p{L}\\p{M}])${word}(?![\\p{L}\\p{M}])`, "iu");
  const forms = texts.flatMap((text) => (text === text.toUpperCase() ? [] : (wanted.exec(text)?.[0] ?? [])));
  if (forms.length === 0) return null;
  const usual = Map.groupBy(forms, (form) => form)
    .entries()
    .find(([, all]) => 2 * all.length > forms.length);
  return usual?.[0] ?? word;
}
