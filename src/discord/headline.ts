import type { ArticleHead } from "#news/article.ts";

/** Words that a headline leaves small, but for its first. */
const SMALL = /^(?:a|an|and|as|at|by|for|from|in|of|on|or|the|to|vs|with|de|la)$/;
const WORD = /(?<=^|[\s("“-])\p{L}[\p{L}\p{M}]*/gu;
/** "NHS", "iPhone": written neither small nor with one capital at its head. */
const SPELLED = /^.+\p{Lu}/u;

/**
 * "saudi arabia" becomes "Saudi Arabia", and "nhs" becomes "NHS" where most headlines of the sources write it so; a
 * word behind a mark ("@here") and what is not all lower case stay as they were typed.
 */
export function headline(topic: string, sources: readonly Pick<ArticleHead, "title">[] = []): string {
  if (topic !== topic.toLowerCase()) return topic;
  const titles = sources.map(({ title }) => title).filter((title) => title !== title.toUpperCase());
  return topic.replace(WORD, (word, place: number) => {
    if (place > 0 && SMALL.test(word)) return word;
    return spelled(word, titles) ?? `${word.charAt(0).toUpperCase()}${word.slice(1)}`;
  });
}

/** The spelling with capitals of its own that more than half of the headlines which have the word give it. */
function spelled(word: string, titles: readonly string[]): string | undefined {
  const wanted = new RegExp(`(?<![\\p{L}\\p{M}])${word}(?![\\p{L}\\p{M}])`, "giu");
  const forms = titles.flatMap((title) => title.match(wanted)?.[0] ?? []);
  const usual = Map.groupBy(forms, (form) => form).entries();
  return usual.find(([form, all]) => SPELLED.test(form) && 2 * all.length > forms.length)?.[0];
}
