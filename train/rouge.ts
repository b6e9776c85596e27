import { stem } from "#text/stem.ts";

/** Tokens as ROUGE counts them: lower-case Latin letters and digits, stemmed when longer than three letters. */
export function rougeTokens(text: string): string[] {
  const found = text.toLowerCase().match(/[a-z0-9]+/g) ?? [];
  return found.map((token) => (token.length > 3 ? stem(token) : token));
}

/** The mean of ROUGE-1, ROUGE-2 and ROUGE-L (F1), each against the reference that suits it best (Lin 2004). */
export function rouge(references: readonly (readonly string[])[], summary: readonly string[]): number {
  const best = (measure: (reference: readonly string[]) => number) => Math.max(...references.map(measure));
  const ngrams = (n: number) =>
    best((reference) => f1(overlap(grams(reference, n), grams(summary, n)), reference, summary, n));
  const sequence = best((reference) => f1(longestCommonSubsequence(reference, summary), reference, summary, 1));
  return (ngrams(1) + ngrams(2) + sequence) / 3;
}

function f1(common: number, reference: readonly string[], summary: readonly string[], n: number): number {
  const size = (tokens: readonly string[]) => Math.max(0, tokens.length - n + 1);
  return common === 0 ? 0 : (2 * common) / (size(reference) + size(summary));
}

function grams(tokens: readonly string[], n: number): Map<string, number> {
  const counts = new Map<string, number>();
  for (let at = 0; at + n <= tokens.length; at += 1) {
    const gram = tokens.slice(at, at + n).join(" ");
    counts.set(gram, (counts.get(gram) ?? 0) + 1);
  }
  return counts;
}

function overlap(a: ReadonlyMap<string, number>, b: ReadonlyMap<string, number>): number {
  return a.entries().reduce((sum, [gram, count]) => sum + Math.min(count, b.get(gram) ?? 0), 0);
}

function longestCommonSubsequence(a: readonly string[], b: readonly string[]): number {
  let row = new Uint16Array(b.length + 1);
  for (const token of a) {
    const next = new Uint16Array(b.length + 1);
    b.forEach((other, at) => {
      next[at + 1] = token === other ? (row[at] ?? 0) + 1 : Math.max(row[at + 1] ?? 0, next[at] ?? 0);
    });
    row = next;
  }
  return row[b.length] ?? 0;
}
