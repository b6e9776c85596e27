/** What matches a pattern only where no letter stands around it. */
export function wholeWord(pattern: string): string {
  return `(?<!\\p{L})(?:${pattern})(?!\\p{L})`;
}

/** The word as a name is written. */
export function capitalised(word: string): string {
  return `${word.charAt(0).toUpperCase()}${word.slice(1)}`;
}
