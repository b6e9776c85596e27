import { Agent, type Dispatcher, request } from "undici";
import { addressProblem } from "./address-rules.ts";
import { readBody } from "./body.ts";
import { guardedConnect, type Lookup, PrivateAddress, systemLookup } from "./connect.ts";
import { GivenUp, reasonOf } from "./failures.ts";
import type { Fetch, Fetched, Wanted } from "./fetched.ts";
import { KINDS, typeProblem } from "./media-types.ts";
import { isPublicAddress, isPublicOrOwnAddress } from "./public-address.ts";

/** In milliseconds: until the headers of an answer are there, and until all of it is, redirects included. */
const TIMEOUTS = { headers: 10_000, all: 20_000 };
/** Browsers follow 20; feeds that moved need one or two. */
const MOST_REDIRECTS = 5;
/** Twice what Node and most servers allow; in bytes. */
const MOST_HEADERS = 32_768;

/** The headers that a caller may add: none of them is a secret, so that they may follow a redirect to another site. */
const VALIDATORS = new Set(["if-none-match", "if-modified-since"]);

/** What a `Fetch` is made of. */
export type FetchNeeds = Readonly<{
  /** Whether hosts of the operator's own network may be asked. */
  allowPrivate: boolean;
  userAgent: string;
  lookup?: Lookup;
  timeouts?: typeof TIMEOUTS;
  /** Which addresses are public; a test has no other than its own machine. */
  isPublic?: (address: string) => boolean;
}>;

type Answer = Readonly<{ response: Dispatcher.ResponseData; url: URL; movedTo: string | null }>;

/** How Newsdesk names itself to the servers that it asks. */
export function userAgent(version: string, contactUrl: string | null): string {
  return contactUrl === null ? `Newsdesk/${version}` : `Newsdesk/${version} (+${contactUrl})`;
}

/** Makes the function that fetches what others name, within the limits of this room; each request has a connection of its own. */
export function createFetch(needs: FetchNeeds): Fetch {
  const timeouts = needs.timeouts ?? TIMEOUTS;
  const mayReach = needs.allowPrivate ? isPublicOrOwnAddress : (needs.isPublic ?? isPublicAddress);
  const dispatcher = new Agent({
    connect: guardedConnect(mayReach, needs.lookup ?? systemLookup, timeouts.headers),
    maxHeaderSize: MOST_HEADERS,
    // No connection is kept: the next request is minutes away, and each one is checked anew.
    pipelining: 0,
  });

  return async (address, wanted) => {
    const url = URL.parse(address);
    if (url === null) return { kind: "refused", reason: "is no address" };
    try {
      return await withDeadline(timeouts.all, wanted.signal, async (deadline) => {
        const answer = await follow(url, wanted, (hop) => ask(hop, wanted, deadline));
        return "kind" in answer ? answer : await fetched(answer, wanted);
      });
    } catch (error) {
      if (error instanceof PrivateAddress) return { kind: "refused", reason: "leads to a private address" };
      return { kind: "failed", reason: reasonOf(error) };
    }
  };

  async function ask(url: URL, wanted: Wanted, deadline: AbortController) {
    const timer = setTimeout(() => deadline.abort(tooSlow(timeouts.headers)), timeouts.headers);
    const headers = headersFor(wanted, needs.userAgent);
    try {
      const response = await request(url, { dispatcher, headers, signal: deadline.signal });
      // Who reads the body hears of its errors; one that is thrown away unread would end the process.
      response.body.on("error", () => {});
      return response;
    } finally {
      clearTimeout(timer);
    }
  }
}

function headersFor(wanted: Wanted, userAgent: string): Record<string, string> {
  const asked = Object.entries(wanted.headers ?? {}).map(([name, value]) => [name.toLowerCase(), value] as const);
  return {
    accept: KINDS[wanted.as].accept,
    "accept-encoding": "gzip, br, deflate",
    "user-agent": userAgent,
    ...Object.fromEntries(asked.filter(([name]) => VALIDATORS.has(name))),
  };
}

/** Asks at an address and at those it redirects to, each of them checked first. */
async function follow(
  start: URL,
  { mayFollow = () => true }: Wanted,
  ask: (url: URL) => Promise<Dispatcher.ResponseData>,
): Promise<Answer | Extract<Fetched, { kind: "refused" | "elsewhere" }>> {
  let url = start;
  let isForGood = true;
  for (let redirects = 0; redirects <= MOST_REDIRECTS; redirects++) {
    const problem = addressProblem(url);
    if (problem !== null) {
      return { kind: "refused", reason: redirects === 0 ? problem : `redirects to an address that ${problem}` };
    }
    if (redirects > 0 && !mayFollow(url.href)) {
      return { kind: "elsewhere", url: withoutHash(url), reason: "redirects elsewhere" };
    }
    const response = await ask(url);
    const next = redirection(response, url);
    if (next === null) return { response, url, movedTo: redirects > 0 && isForGood ? withoutHash(url) : null };
    // The connection closes with its body.
    response.body.destroy();
    isForGood &&= response.statusCode === 301 || response.statusCode === 308;
    url = next;
  }
  return { kind: "refused", reason: `redirects more than ${MOST_REDIRECTS} times` };
}

/** Where an answer redirects to; null when it does not. Servers send addresses as UTF-8, which headers are not. */
function redirection({ statusCode, headers }: Dispatcher.ResponseData, url: URL): URL | null {
  const location = [headers.location].flat()[0];
  if (location === undefined || ![301, 302, 303, 307, 308].includes(statusCode)) return null;
  return URL.parse(Buffer.from(location, "latin1").toString("utf8"), url.href);
}

async function fetched({ response, url, movedTo }: Answer, wanted: Wanted): Promise<Fetched> {
  const { statusCode: status, body } = response;
  const kind = KINDS[wanted.as];
  const headers = Object.fromEntries(
    Object.entries(response.headers).map(([name, value]) => [name, [value ?? []].flat().join(", ")]),
  );
  const isWell = status >= 200 && status < 300;
  try {
    const problem = isWell ? typeProblem(headers["content-type"], kind) : null;
    if (problem !== null) return { kind: "failed", reason: problem };
    const bytes = isWell ? await readBody(body, headers["content-encoding"] ?? "", kind) : new Uint8Array();
    const answer = { status, headers, body: bytes, url: withoutHash(url) };
    return { kind: "answered", ...answer, movedTo: isWell || status === 304 ? movedTo : null };
  } finally {
    body.destroy();
  }
}

function withoutHash(url: URL): string {
  return url.href.split("#", 1)[0] ?? url.href;
}

/** Does something that can be stopped, and stops it when its time is up or `outer` says so. */
async function withDeadline<T>(
  time: number,
  outer: AbortSignal | undefined,
  work: (deadline: AbortController) => Promise<T>,
): Promise<T> {
  const deadline = new AbortController();
  const timer = setTimeout(() => deadline.abort(tooSlow(time)), time);
  const giveUp = () => deadline.abort(new GivenUp("was not waited for"));
  outer?.addEventListener("abort", giveUp, { once: true });
  // undici lets a request wait that has no connection yet, whatever its signal says.
  const late = new Promise<never>((_, reject) => {
    deadline.signal.addEventListener("abort", () => reject(deadline.signal.reason), { once: true });
  });
  if (outer?.aborted) giveUp();
  try {
    return await Promise.race([late, work(deadline)]);
  } finally {
    clearTimeout(timer);
    outer?.removeEventListener("abort", giveUp);
  }
}

function tooSlow(time: number): GivenUp {
  return new GivenUp(`does not answer within ${time / 1000} s`);
}
