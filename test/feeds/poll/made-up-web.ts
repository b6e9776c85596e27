import { decodeHtml } from "#feeds/page/charset.ts";
import { feedLinks } from "#feeds/parse/feed-links.ts";
import { parseFeed } from "#feeds/parse/parse.ts";
import type { TryNeeds } from "#feeds/try-feed.ts";
import type { Fetch, Fetched, Wanted } from "#web/fetched.ts";

/** How a made-up server answers: a body, a status, or anything in between. */
type Answer = {
  readonly status?: number;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string;
  readonly movedTo?: string;
  /** Where it redirects to, by the redirect itself. */
  readonly redirectsTo?: string;
  /** Where it came from in the end, after redirects. */
  readonly url?: string;
};

/** A request as a made-up server saw it. */
type Asked = { readonly url: string; readonly headers: Readonly<Record<string, string>>; readonly at: number };

/** A web of made-up servers: no request leaves the test. */
export type MadeUpWeb = {
  readonly fetch: Fetch;
  readonly asked: Asked[];
  /** How often an address was asked for. */
  readonly times: (url: string) => number;
  /** Sets what an address answers from now on; a function is called at each request, and may throw for "no answer". */
  readonly serves: (url: string, answer: Answer | ((asked: Asked) => Answer | Promise<Answer>)) => void;
};

/** Makes a web where every address is missing that was not given an answer. */
export function madeUpWeb(now: () => Date): MadeUpWeb {
  const servers = new Map<string, (asked: Asked) => Answer | Promise<Answer>>();
  const asked: Asked[] = [];
  const fetch: Fetch = async (url, wanted) => {
    const request = { url, headers: wanted.headers ?? {}, at: now().getTime() };
    asked.push(request);
    try {
      const answer = await (servers.get(url) ?? missing)(request);
      return answer.redirectsTo === undefined ? fetched(url, answer) : redirected(answer.redirectsTo, wanted, fetch);
    } catch {
      return { kind: "failed", reason: "does not answer" };
    }
  };
  return {
    asked,
    times: (url) => asked.filter((request) => request.url === url).length,
    serves: (url, answer) => servers.set(url, typeof answer === "function" ? answer : () => answer),
    fetch,
  };
}

/** What trying an address needs, over a made-up web. */
export function trying(fetch: Fetch): TryNeeds {
  return {
    fetch,
    parse: parseFeed,
    feedLinks: async (body, url) => feedLinks(decodeHtml(Buffer.from(body)), url),
  };
}

function missing(): Answer {
  return { status: 404 };
}

async function redirected(url: string, wanted: Wanted, fetch: Fetch): Promise<Fetched> {
  if (wanted.mayFollow?.(url) === false) return { kind: "elsewhere", url, reason: "redirects elsewhere" };
  return fetch(url, wanted);
}

function fetched(url: string, { status = 200, headers = {}, body = "", movedTo, url: end }: Answer): Fetched {
  return {
    kind: "answered",
    status,
    headers,
    body: new TextEncoder().encode(status < 300 ? body : ""),
    url: end ?? movedTo ?? url,
    movedTo: movedTo ?? null,
  };
}

/** An item of a made-up feed. */
export type Item = {
  readonly id: string;
  readonly url?: string;
  readonly title?: string;
  readonly text?: string;
  readonly date?: string;
  readonly isWithdrawn?: boolean;
};

/** An Atom feed of these items. */
export function atom(items: readonly Item[], { title = "The Example", author = "" } = {}): string {
  const entries = items.map(
    ({ id, url, title: headline = `Headline of ${id}`, text = `Summary of ${id}.`, date, isWithdrawn }) =>
      isWithdrawn
        ? `<at:deleted-entry xmlns:at="http://purl.org/atompub/tombstones/1.0" ref="${id}" when="2026-11-21T00:00:00Z"/>`
        : `<entry><id>${id}</id>${url ? `<link href="${url}"/>` : ""}<title>${headline}</title>
         <published>${date ?? "2026-11-20T10:00:00Z"}</published><content type="text">${text}</content></entry>`,
  );
  return `<?xml version="1.0"?><feed xmlns="http://www.w3.org/2005/Atom"><title>${title}</title><id>x</id>${author && `<author><name>${author}</name></author>`}${entries.join("")}</feed>`;
}

/** Prose long enough that nobody takes it for a teaser. */
export function story(subject: string): string {
  const sentence = (n: number) =>
    `In the matter of ${subject} the council heard witness number ${n}, who spoke for a long while of what was seen there.`;
  return Array.from({ length: 14 }, (_, n) => sentence(n)).join(" ");
}

/** A page whose article is the story of a subject. */
export function page(title: string, text: string): string {
  const paragraphs = (text.match(/[^.]+\./g) ?? []).map((sentence) => `<p>${sentence.trim()}</p>`);
  return `<!doctype html><html lang="en"><head><title>${title}</title></head><body><article><h1>${title}</h1>${paragraphs.join("")}</article></body></html>`;
}
