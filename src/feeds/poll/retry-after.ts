/** Longer than this no host is left alone: a date set wrong would silence its feeds for good. */
const LONGEST_WAIT = 7 * 86_400_000;

/** How long a server asks to be left alone by Retry-After (seconds or a date), in milliseconds; null when it does not say. */
export function retryAfter(headers: Readonly<Record<string, string>>, now: Date): number | null {
  const said = headers["retry-after"]?.trim() ?? "";
  const wait = /^\d+$/.test(said) ? Number(said) * 1000 : Date.parse(said) - now.getTime();
  return Number.isNaN(wait) ? null : Math.min(Math.max(wait, 0), LONGEST_WAIT);
}
