import { cleanUrl } from "../clean-text.ts";

/** The start of a site or of one of its languages. */
const HOME = /^\/(?:[a-z]{2}(?:[-_][a-z]{2})?\/?)?(?:(?:index|home|default)(?:\.\w+)?)?$/i;
/** Names of hosts that are one with the site above them. */
const FRONT = /^(?:www\d?|m|mobile|amp|wap|touch)\./;
/** Sites declare these where an article has no picture of its own. */
const PLACEHOLDER =
  /(?:^|[/_.-])(?:logo|placeholder|fallback|default|blank|spacer|favicon|no-?image)(?:[/_.-][^/]*)?$/i;

/**
 * The first address that a page may be known by: one of the same site, and not its home page, as careless templates declare it.
 * Any article's address will do when nothing tells where the page was fetched.
 */
export function canonicalAddress(candidates: readonly (string | null)[], address: string | null): string | null {
  const urls = candidates.map((candidate) => URL.parse(absolute(candidate, address) ?? ""));
  const own = URL.parse(address ?? "");
  const url = urls.find((url) => url !== null && !isHome(url) && (own === null || isSameSite(own, url)));
  return url?.href.replace(/#.*$/, "") ?? null;
}

/** The first address of a picture that is no placeholder. */
export function pictureAddress(candidates: readonly (string | null)[], base: string | null): string | null {
  const addresses = candidates.map((candidate) => absolute(candidate, base));
  return addresses.find((address) => address !== null && !PLACEHOLDER.test(new URL(address).pathname)) ?? null;
}

/** An empty attribute is not the page itself. */
function absolute(candidate: string | null, base: string | null): string | null {
  return candidate?.trim() ? cleanUrl(candidate, base ?? undefined) : null;
}

function isHome({ pathname, search }: URL): boolean {
  return search === "" && HOME.test(pathname);
}

/** Whether one host is the other or stands below it. Two hosts side by side may belong to two people, as with the hosts of blogs. */
function isSameSite(one: URL, other: URL): boolean {
  const [a, b] = [one.hostname.replace(FRONT, ""), other.hostname.replace(FRONT, "")];
  return a === b || a.endsWith(`.${b}`) || b.endsWith(`.${a}`);
}
