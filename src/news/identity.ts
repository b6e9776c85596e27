import { sha256 } from "@noble/hashes/sha2.js";
import { bytesToHex, utf8ToBytes } from "@noble/hashes/utils.js";

/** Parameters that tell where a reader came from. Only such: `source` or `sid` name the article itself on some sites. */
const tracking =
  /^(utm_.*|mc_[ce]id|fb(clid|_.*)|gclid|dclid|msclkid|yclid|twclid|igshid|_ga|_gl|ref|ref_?src|ref_?url|referrer|cmp(id)?|s_cid|ns_.*|at_(campaign|medium|link|custom).*|smid|smtyp|xtor|wt_.*|ocid|ito|rss|spm|amp|outputtype)$/i;

/** Hosts and paths under which an article is shown for phones. */
const phoneHost = /^(?:amp|m|mobile|touch|wap)\.(?=[^.]+\.)/;
const phonePath = /\/amp(?=\/|$)|\.amp(?=\.html?$|$)/gi;
const ampCache = /^\/[cv](?:\/s)?\/(.+)$/;

const FINGERPRINT_BYTES = 16;

/**
 * One form for all addresses of the same article: https, no www or phone host, no tracking, parameters sorted, no
 * fragment, no closing slash. It is for comparing, not for following. What is no http address is given back as it is.
 */
export function canonicalUrl(url: string): string {
  const parsed = URL.parse(url.trim());
  if (parsed === null || !/^https?:$/.test(parsed.protocol)) return url;
  const cached = parsed.hostname.endsWith(".cdn.ampproject.org") ? ampCache.exec(parsed.pathname)?.[1] : undefined;
  if (cached !== undefined) return canonicalUrl(`https://${cached}${parsed.search}`);
  const path = parsed.pathname
    .replace(phonePath, "")
    .replace(/\/{2,}/g, "/")
    .replace(/\/$/, "");
  const port = parsed.port === "" ? "" : `:${parsed.port}`;
  return `https://${plainHost(parsed.hostname)}${port}${path}${sortedParameters(parsed.searchParams)}`;
}

/** The publisher's name when nothing better is known: the host of an address without www; null for what is no address. */
export function outletOf(url: string): string | null {
  const host = URL.parse(url)?.hostname;
  return host ? plainHost(host) : null;
}

/** 128 bits in hex, the same for texts of the same words, however they are spaced, cased or punctuated. */
export function fingerprint(text: string): string {
  const words = text
    .normalize("NFKC")
    .toLowerCase()
    .match(/[\p{L}\p{N}\p{M}]+/gu);
  const essence = words === null ? text.trim() : words.join(" ");
  return bytesToHex(sha256(utf8ToBytes(essence)).subarray(0, FINGERPRINT_BYTES));
}

function plainHost(hostname: string): string {
  return hostname
    .replace(/\.$/, "")
    .replace(/^www\d?\./, "")
    .replace(phoneHost, "");
}

function sortedParameters(parameters: URLSearchParams): string {
  const kept = [...parameters].filter(([name]) => !tracking.test(name));
  const sorted = new URLSearchParams(kept.toSorted(([a, x], [b, y]) => compare(a, b) || compare(x, y)));
  return kept.length === 0 ? "" : `?${sorted}`;
}

function compare(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}
