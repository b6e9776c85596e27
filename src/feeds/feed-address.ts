/**
 * One form of a feed's address for comparing: http and https are one, the fragment and a closing slash do not count.
 * Parameters do: they choose the feed.
 */
export function feedKey(url: string): string {
  const parsed = URL.parse(url.trim());
  if (parsed === null) return url.trim();
  return `${parsed.host}${parsed.pathname.replace(/\/+$/, "")}${parsed.search}`;
}

/** The host with its port: who is asked. */
export function hostOf(url: string): string {
  return URL.parse(url)?.host ?? "";
}
