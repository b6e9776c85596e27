import { once } from "node:events";
import { brotliCompressSync, deflateRawSync, deflateSync, gzipSync } from "node:zlib";
import { describe, expect, test } from "vitest";
import { userAgent } from "#web/fetch.ts";
import { fetchWith, served } from "./server.ts";

const feed = { as: "feed" } as const;
const rss = "<rss><channel/></rss>";

test("an answer comes with status, headers, body and address", async () => {
  const { origin } = await served((_, response) => {
    response.writeHead(200, { "content-type": "application/rss+xml", etag: '"a, b"' }).end(rss);
  });
  expect(await fetchWith({})(`${origin}/feed?a=1#top`, feed)).toMatchObject({
    kind: "answered",
    status: 200,
    headers: { "content-type": "application/rss+xml", etag: '"a, b"' },
    body: new TextEncoder().encode(rss),
    url: `${origin}/feed?a=1`,
    movedTo: null,
  });
});

test("the server is told who asks, by its name, and nothing else", async () => {
  let headers = {};
  const { origin, port } = await served((request, response) => {
    headers = request.headers;
    response.end(rss);
  });
  await fetchWith({ "news.example": ["127.0.0.1"] })(origin.replace("127.0.0.1", "news.example"), {
    as: "feed",
    headers: { "If-None-Match": '"x"' },
  });
  expect(headers).toEqual({
    host: `news.example:${port}`,
    connection: "close",
    accept: expect.stringContaining("rss"),
    "accept-encoding": "gzip, br, deflate",
    "user-agent": "Newsdesk/test",
    "if-none-match": '"x"',
  });
});

test("Newsdesk names itself, its version and whom to write to", () => {
  expect(userAgent("1.2.3", "https://desk.example/bot")).toBe("Newsdesk/1.2.3 (+https://desk.example/bot)");
  expect(userAgent("1.2.3", null)).toBe("Newsdesk/1.2.3");
});

test.each([
  ["gzip", gzipSync(rss)],
  ["x-gzip", gzipSync(rss)],
  ["GZIP", gzipSync(rss)],
  ["br", brotliCompressSync(rss)],
  ["deflate", deflateSync(rss)],
  ["deflate", deflateRawSync(rss)],
  ["identity", Buffer.from(rss)],
  ["deflate, gzip", gzipSync(deflateSync(rss))],
  ["gzip", gzipSync(rss).subarray(0, -8)],
  ["gzip", Buffer.alloc(0)],
])("a body packed by %s is unpacked", async (encoding, bytes) => {
  const { origin } = await served((_, response) =>
    response.writeHead(200, { "content-encoding": encoding }).end(bytes),
  );
  const expected = new TextEncoder().encode(bytes.length === 0 ? "" : rss);
  expect(await fetchWith({})(origin, feed)).toMatchObject({ kind: "answered", body: expected });
});

test.each([
  ["feed", "text/html; charset=utf-8", true],
  ["feed", "application/octet-stream", true],
  ["feed", "xml", true],
  ["feed", "", true],
  ["feed", "application/pdf", false],
  ["page", "application/xhtml+xml", true],
  ["page", "application/pdf", false],
  ["page", "text/xml", false],
  ["robots", "text/html", true],
  ["attachment", "text/x-opml+xml; charset=utf-8", true],
  ["attachment", "image/png", false],
] as const)("a %s that comes as %j: %s", async (as, type, isTaken) => {
  const { origin } = await served((_, response) => response.writeHead(200, { "content-type": type }).end("x"));
  expect((await fetchWith({})(origin, { as })).kind).toBe(isTaken ? "answered" : "failed");
});

test("an attachment may be of 2 MB, a robots.txt is cut at 512 kB", async () => {
  const { origin } = await served((_, response) => response.end(Buffer.alloc(2_000_001, "a")));
  expect(await fetchWith({})(origin, { as: "attachment" })).toEqual({ kind: "failed", reason: "is larger than 2 MB" });
  expect(await fetchWith({})(origin, { as: "robots" })).toMatchObject({ body: { length: 512_000 } });
  expect(await fetchWith({})(origin, feed)).toMatchObject({ body: { length: 2_000_001 } });
});

test.each([304, 404, 410, 429, 503])("status %i is an answer without a body", async (status) => {
  const { origin } = await served((_, response) => {
    response.writeHead(status, { "retry-after": "60", "content-type": "image/png" }).end(status === 304 ? "" : "sorry");
  });
  const answer = { kind: "answered", status, headers: { "retry-after": "60" }, body: new Uint8Array() };
  expect(await fetchWith({})(origin, feed)).toMatchObject(answer);
});

describe("redirects", () => {
  const redirecting = (statuses: readonly number[], last = 200) =>
    served((request, response) => {
      const step = Number(request.url?.slice(1));
      const status = statuses[step];
      if (status === undefined) response.writeHead(last).end(rss);
      else response.writeHead(status, { location: `/${step + 1}` }).end("moved");
    });

  test.each([
    [[301], "/1"],
    [[308, 301], "/2"],
    [[301, 302], null],
    [[302, 301], null],
    [[307], null],
    [[303], null],
  ])("%j have moved the address for good to %s", async (statuses, movedTo) => {
    const { origin } = await redirecting(statuses);
    const answer = await fetchWith({})(`${origin}/0`, feed);
    expect(answer).toMatchObject({
      status: 200,
      url: `${origin}/${statuses.length}`,
      movedTo: movedTo === null ? null : origin + movedTo,
    });
  });

  test("to a page that is not there move nothing", async () => {
    const { origin } = await redirecting([301], 404);
    expect(await fetchWith({})(`${origin}/0`, feed)).toMatchObject({ status: 404, movedTo: null });
  });

  test("five are followed, six are not", async () => {
    const five = await redirecting([302, 302, 302, 302, 302]);
    expect(await fetchWith({})(`${five.origin}/0`, feed)).toMatchObject({ status: 200 });
    const six = await redirecting([302, 302, 302, 302, 302, 302]);
    expect(await fetchWith({})(`${six.origin}/0`, feed)).toMatchObject({ kind: "refused" });
  });

  test("are followed only where the caller would", async () => {
    const { origin } = await redirecting([302, 302, 302]);
    const asked: string[] = [];
    const mayFollow = (url: string) => {
      asked.push(url);
      return url !== `${origin}/2`;
    };
    expect(await fetchWith({})(`${origin}/0`, { as: "page", mayFollow })).toMatchObject({
      kind: "elsewhere",
      url: `${origin}/2`,
    });
    expect(asked).toEqual([`${origin}/1`, `${origin}/2`]);
  });

  test("carry validators, but no login and no cookie", async () => {
    let headers: Record<string, unknown> = {};
    const other = await served((request, response) => {
      headers = request.headers;
      response.end(rss);
    });
    const { origin } = await served((_, response) => {
      response.writeHead(302, { location: other.origin, "set-cookie": "a=b" }).end();
    });
    await fetchWith({})(origin, {
      as: "feed",
      headers: { Authorization: "Basic x", Cookie: "a=b", "X-Key": "secret", "If-None-Match": '"x"' },
    });
    expect(headers).toMatchObject({ "if-none-match": '"x"' });
    expect(Object.keys(headers).filter((name) => ["authorization", "cookie", "x-key"].includes(name))).toEqual([]);
  });

  test("may be written in UTF-8", async () => {
    const { origin, seen } = await served((request, response) => {
      if (request.url !== "/") return response.end(rss);
      response.writeHead(301, { location: Buffer.from("/zürich").toString("latin1") }).end();
    });
    await fetchWith({})(origin, feed);
    expect(seen).toEqual(["/", "/z%C3%BCrich"]);
  });

  test("that lead nowhere are an answer", async () => {
    const { origin } = await served((_, response) => response.writeHead(302, { location: "http://" }).end());
    expect(await fetchWith({})(origin, feed)).toMatchObject({ kind: "answered", status: 302, movedTo: null });
  });
});

describe("a fetch never rejects", () => {
  test("when it is stopped before it began, while it waits, and in the midst of a body", async () => {
    const stopped = { kind: "failed", reason: "was not waited for" };
    const { origin } = await served((request, response) => {
      if (request.url === "/body") response.write("<rss>");
    });
    const fetch = fetchWith({});
    expect(await fetch(origin, { as: "feed", signal: AbortSignal.abort() })).toEqual(stopped);
    expect(await fetch(origin, { as: "feed", signal: AbortSignal.timeout(50) })).toEqual(stopped);
    expect(await fetch(`${origin}/body`, { as: "feed", signal: AbortSignal.timeout(50) })).toEqual(stopped);
  });

  test("when a validator is no header", async () => {
    const { origin } = await served((_, response) => response.end(rss));
    expect(await fetchWith({})(origin, { as: "feed", headers: { "If-None-Match": "a\r\nb" } })).toMatchObject({
      kind: "failed",
    });
  });
});

test("a connection is closed with its answer, also with one that is not read", async () => {
  const closed: Promise<unknown>[] = [];
  const { origin } = await served((request, response) => {
    closed.push(once(request.socket, "close"));
    response.writeHead(request.url === "/well" ? 200 : 404).write(rss);
    if (request.url === "/well") response.end();
  });
  await fetchWith({})(`${origin}/well`, feed);
  await fetchWith({})(`${origin}/not-there`, feed);
  expect(await Promise.all(closed)).toHaveLength(2);
});

describe("the operator's own network, when it is opened", () => {
  const opened = { allowPrivate: true, isPublic: () => false };

  test("is asked", async () => {
    const { origin } = await served((_, response) => response.end(rss));
    expect(await fetchWith({}, opened)(origin, feed)).toMatchObject({ kind: "answered" });
    const byName = origin.replace("127.0.0.1", "nas.local");
    expect(await fetchWith({ "nas.local": ["127.0.0.1"] }, opened)(byName, feed)).toMatchObject({ kind: "answered" });
  });

  test.each([
    "169.254.169.254",
    "[fd00:ec2::254]",
    "100.100.100.200",
    "192.0.0.192",
    "0.0.0.0",
    "[fe80::1]",
    "224.0.0.1",
    "[2002:7f00:1::]",
  ])("does not open %s", async (host) => {
    expect(await fetchWith({}, opened)(`http://${host}/`, feed)).toMatchObject({ kind: "refused" });
  });
});
