import { storableText } from "#archive/storable.ts";
import type { Fetch } from "#web/fetched.ts";
import { judgeByRobots, robotsRules, robotsUrl } from "#web/robots.ts";
import { hostOf } from "../feed-address.ts";
import type { FoundArticle } from "../found-article.ts";
import type { PageReading } from "../page/page.ts";
import { reasonOfStatus } from "./ask-feed.ts";
import type { HostMemory } from "./host-memory.ts";
import type { HostTurns } from "./host-turns.ts";
import { LEFT_ALONE } from "./polite-fetch.ts";
import { retryAfter } from "./retry-after.ts";

/** How long a robots.txt holds: a day, as RFC 9309 says. */
const ROBOTS_HOLD = 24 * 3_600_000;
/** A robots.txt that cannot be had is asked for again after this time; no page of the host is asked for before. */
const ROBOTS_AGAIN = 3_600_000;
/**
 * A page whose host is busy for longer, in milliseconds, is put off rather than holding a place. Less than the distance
 * of two requests: so nobody waits behind somebody. Once it has redirected, more is spent on waiting than on asking
 * again from the start.
 */
const PATIENCE = { first: 500, redirected: 3_000 };
/** Links of newsletters and aggregators lead over one or two other hosts. */
const MOST_REDIRECTS = 5;
/** No site is read more slowly than this, in milliseconds, whatever its robots.txt says: an article must come while it is news. */
const SLOWEST = 30_000;

/** What came of asking for the page of an entry. Reasons end a sentence that begins with its address. */
export type PageAnswer =
  | { readonly kind: "page"; readonly found: FoundArticle }
  /** 404, or (for good) 410. */
  | { readonly kind: "missing"; readonly isForGood: boolean }
  /** It will not work another time either. */
  | { readonly kind: "unfit"; readonly reason: string }
  /** `pause`: how long the server wants to be left alone, in milliseconds. */
  | { readonly kind: "failed"; readonly reason: string; readonly pause?: number }
  /** The host wants to be left alone. */
  | { readonly kind: "wait"; readonly until: Date };

/** Reads a page away from the event loop. */
type ReadPage = (
  body: Uint8Array,
  where: { readonly url: string; readonly contentType: string | null },
) => Promise<PageReading>;

/** What asking for pages needs. */
export type PageNeeds = {
  readonly fetch: Fetch;
  readonly readPage: ReadPage;
  readonly turns: HostTurns;
  readonly memory: HostMemory;
  readonly now: () => Date;
};

/**
 * Asks for a page when its host's turn comes, as far as the host allows it; where that redirects to another host, at
 * its turn and by its rules.
 */
export async function askPage(start: string, needs: PageNeeds, signal: AbortSignal): Promise<PageAnswer> {
  let url = start;
  for (let redirects = 0; redirects <= MOST_REDIRECTS; redirects++) {
    const host = hostOf(url);
    const isBusy = needs.turns.wait(host) > (redirects === 0 ? PATIENCE.first : PATIENCE.redirected);
    if (isBusy) return { kind: "wait", until: new Date(needs.now().getTime() + needs.turns.keep(host)) };
    const answer = await needs.turns.take(host, (pause) => inTurn(url, host, needs, pause, signal), signal);
    // A request that was broken off says nothing of the page.
    if (answer.kind === "failed" && signal.aborted) return { kind: "wait", until: needs.now() };
    if (answer.kind !== "elsewhere") return answer;
    url = answer.url;
  }
  return { kind: "unfit", reason: "redirects too often" };
}

/** What a request gives: an answer, or where else to ask. */
type Hop = PageAnswer | { readonly kind: "elsewhere"; readonly url: string };

async function inTurn(
  url: string,
  host: string,
  needs: PageNeeds,
  pause: () => Promise<void>,
  signal: AbortSignal,
): Promise<Hop> {
  const now = needs.now();
  const until = await needs.memory.notBefore(host);
  if (until > now.getTime()) return { kind: "wait", until: new Date(until) };
  if (signal.aborted) return { kind: "wait", until: now };
  const known = await needs.memory.robots(host, now);
  const text = known === null ? await askRobots(url, host, needs, signal) : known.text;
  if (text === null) return { kind: "failed", reason: "is on a site whose robots.txt cannot be read" };
  const { isAllowed, crawlDelay } = judgeByRobots(text, url);
  if (crawlDelay !== null) needs.turns.slowDown(host, Math.min(crawlDelay * 1000, SLOWEST));
  if (!isAllowed) return { kind: "unfit", reason: "is closed to programs by the site's robots.txt" };
  if (known === null) await pause();
  const mayFollow = (next: string) => hostOf(next) === host && judgeByRobots(text, next).isAllowed;
  return request(url, mayFollow, needs, signal);
}

/** The text of a host's robots.txt; null when it cannot be had now. No robots.txt is an empty one. */
async function askRobots(url: string, host: string, needs: PageNeeds, signal: AbortSignal): Promise<string | null> {
  const fetched = await needs.fetch(robotsUrl(url) ?? url, { as: "robots", signal });
  if (signal.aborted) return null;
  const rules = robotsRules(fetched);
  const text = rules.kind === "rules" ? storableText(rules.text) : null;
  const hold = text === null ? ROBOTS_AGAIN : ROBOTS_HOLD;
  await needs.memory.keepRobots(host, text, new Date(needs.now().getTime() + hold));
  return text;
}

async function request(
  url: string,
  mayFollow: (url: string) => boolean,
  needs: PageNeeds,
  signal: AbortSignal,
): Promise<Hop> {
  const fetched = await needs.fetch(url, { as: "page", mayFollow, signal });
  if (fetched.kind === "elsewhere") return fetched;
  if (fetched.kind === "refused") return { kind: "unfit", reason: fetched.reason };
  if (fetched.kind === "failed") return { kind: "failed", reason: fetched.reason };
  const { status, headers, body } = fetched;
  if (status === 404 || status === 410) return { kind: "missing", isForGood: status === 410 };
  if (status === 408 || status === 425 || status === 429 || status >= 500) {
    const pause = retryAfter(headers, needs.now()) ?? (status === 429 ? LEFT_ALONE : 0);
    if (status === 429) await needs.memory.leaveAlone(hostOf(fetched.url), new Date(needs.now().getTime() + pause));
    return { kind: "failed", reason: reasonOfStatus(status), pause };
  }
  if (status < 200 || status > 299) return { kind: "unfit", reason: reasonOfStatus(status) };
  const reading = await needs.readPage(body, { url: fetched.url, contentType: headers["content-type"] ?? null });
  if (reading.kind === "unreadable") return { kind: "unfit", reason: reading.reason };
  return { kind: "page", found: { ...reading.found, url: reading.canonicalUrl ?? fetched.url } };
}
