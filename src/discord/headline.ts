import type { Briefing } from "#briefing/briefing.ts";
import { capitalised, hasOwnCapitals, usualForm } from "#briefing/written-words.ts";
import type { ArticleHead } from "#news/article.ts";

/** Words that a headline leaves small, but for its first. */
const SMALL = /^(?:a|an|and|as|at|by|for|from|in|of|on|or|the|to|vs|v|with)$/;
/** … and those that names have small or not: "Ursula von der Leyen", "Robert De Niro", the fires of LA. */
const PARTICLE = /^(?:al|bin|da|de|del|den|der|di|la|van|von)$/;
const WORD = /(?<=^|[\s("“-])\p{L}[\p{L}\p{M}]*/gu;

/**
 * "saudi arabia" becomes "Saudi Arabia", and "nhs" becomes "NHS" where most headlines of the sources write it so, or
 * `written` has it; a word behind a mark ("@here") and what is not all lower case stay as they were typed.
 */
export function headline(
  topic: string,
  sources: readonly Pick<ArticleHead, "title">[] = [],
  written: readonly string[] = [],
): string {
  if (topic !== topic.toLowerCase()) return topic;
  const titles = sources.map(({ title }) => title);
  return topic.replace(WORD, (word, place: number) => {
    if (place > 0 && SMALL.test(word)) return word;
    const usual = written.find((one) => one.toLowerCase() === word) ?? usualForm(word, titles) ?? word;
    if (hasOwnCapitals(usual) || (place > 0 && PARTICLE.test(word))) return usual;
    return capitalised(word);
  });
}

/** What the title of a briefing is made of. */
export type Titled = Pick<Briefing, "topic" | "written" | "sources">;

/** The topic of a briefing, written as a headline. */
export function titleOf({ topic, sources, written }: Titled): string {
  return headline(topic, sources, written);
}
