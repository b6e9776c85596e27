/** What matches a pattern only where no letter stands around it. */
export function wholeWord(pattern: string): string {
  return `(?<!\\p{L})(?:${pattern})(?!\\p{L})`;
}
