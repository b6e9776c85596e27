/** Whether a title is the true one, but for case and the form of marks. */
export function isSameTitle(truth: string, found: string): boolean {
  return plain(truth) === plain(found);
}

/** Whether the same people are named, in any order. */
export function areSameAuthors(truth: string, found: string): boolean {
  return authorsIn(truth) === authorsIn(found);
}

/** Whether two dates are the same day as written, or within some 14 hours: zones differ. */
export function isSameDay(truth: string, found: string): boolean {
  const apart = Math.abs(Date.parse(found) - Date.parse(truth));
  if (Number.isNaN(apart)) return false;
  return found.slice(0, 10) === truth.slice(0, 10) || apart < 0.6 * 86_400_000;
}

function plain(text: string): string {
  const sameMarks = text
    .toLowerCase()
    .normalize("NFKC")
    .replaceAll("&amp;", "&")
    .replace(/[‘’]/g, "'")
    .replace(/[“”]/g, '"')
    .replace(/[–—]/g, "-");
  return sameMarks.replace(/\s+/g, " ").trim();
}

function authorsIn(names: string): string {
  const each = plain(names)
    .replace(/^by\s+/, "")
    .split(/\s*(?:[;,&/|]|\band\b|\bund\b)\s*/);
  return each.filter(Boolean).sort().join("|");
}
