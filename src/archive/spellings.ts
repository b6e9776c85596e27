import type { Term } from "#news/topic.ts";

/** Endings and beginnings of names that have several usual spellings in Latin letters; a name of one has the others, too. */
const ENDINGS: readonly (readonly [RegExp, readonly string[]])[] = [
  [/(?<=\p{L}{3}s[ck])(?:y|yy|iy|yi|ij)$/u, ["y", "yy", "iy", "yi"]],
  [/(?<=\p{L}{3}[hl]n)(?:y|yy|iy|yi)$/u, ["y", "yy", "yi"]],
  [/(?<=\p{L}{3}enk)[ao]$/u, ["o", "a"]],
  [/(?<=\p{L}{3}[eo]v)[iy]ch$/u, ["ich", "ych"]],
  [/^m[ou]h?am+[ae]d$/, ["mohammed", "muhammad", "mohamed", "mohammad"]],
  [/^[gqk]h?add?h?afi$/, ["gaddafi", "qaddafi", "gadhafi", "kadhafi"]],
];

/** The other usual spellings of a name, each with one word spelt otherwise: Zelenskyy and Zelenskiy for "Zelensky". */
export function spellings(term: Term): Term[] {
  return term.flatMap((word, place) => others(word).map((other) => term.with(place, other)));
}

function others(word: string): string[] {
  const [ending, spelt] = ENDINGS.find(([pattern]) => pattern.test(word)) ?? [];
  if (ending === undefined || spelt === undefined) return [];
  return spelt.map((one) => word.replace(ending, one)).filter((other) => other !== word);
}
