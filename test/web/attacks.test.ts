import { createServer } from "node:http";
import { gzipSync } from "node:zlib";
import { describe, expect, test } from "vitest";
import { createFetch } from "#web/fetch.ts";
import { fetchWith, listening, PUBLIC, served, spoken, table } from "./server.ts";

const feed = { as: "feed" } as const;

/**
 * What a fetch with the rules of the real internet says, with a name server that is a table; a fetch that gets through
 * finds this server.
 */
async function strictly(address: string, names: Readonly<Record<string, readonly string[]>> = {}) {
  const { port, seen } = await served((_, response) => response.end("secret"));
  const fetch = createFetch({ allowPrivate: false, userAgent: "Newsdesk/test", lookup: table(names) });
  const outcome = await fetch(address.replace("PORT", String(port)), feed);
  return { outcome, seen };
}

describe("no notation of a private address is asked", () => {
  test.each([
    ["loopback", "http://127.0.0.1:PORT/"],
    ["another loopback", "http://127.255.255.254:PORT/"],
    ["loopback as one decimal number", "http://2130706433:PORT/"],
    ["loopback in octal", "http://0177.0.0.1:PORT/"],
    ["loopback as one octal number", "http://017700000001:PORT/"],
    ["loopback in hexadecimal", "http://0x7f.0x0.0x0.0x1:PORT/"],
    ["loopback as one hexadecimal number", "http://0x7f000001:PORT/"],
    ["loopback in two parts", "http://127.1:PORT/"],
    ["loopback in three parts", "http://127.0.1:PORT/"],
    ["loopback in mixed notations", "http://0x7f.1:PORT/"],
    ["loopback in full-width digits", "http://１２７.０.０.１:PORT/"],
    ["loopback in circled digits", "http://①②⑦.⓪.⓪.①:PORT/"],
    ["loopback with a dot behind", "http://127.0.0.1.:PORT/"],
    ["loopback written with per cent signs", "http://%31%32%37.0.0.1:PORT/"],
    ["no address at all", "http://0.0.0.0:PORT/"],
    ["no address at all, in short", "http://0:PORT/"],
    ["this network", "http://0.1.2.3:PORT/"],
    ["a private network of class A", "http://10.0.0.1/"],
    ["a private network of class B", "http://172.16.5.4/"],
    ["the last of class B", "http://172.31.255.255/"],
    ["a private network of class C", "http://192.168.1.1/"],
    ["behind a carrier's NAT", "http://100.64.0.1/"],
    ["link-local: the metadata of a cloud", "http://169.254.169.254/latest/meta-data/"],
    ["metadata as one number", "http://2852039166/"],
    ["metadata of Alibaba", "http://100.100.100.200/"],
    ["metadata of Oracle", "http://192.0.0.192/"],
    ["documentation", "http://192.0.2.1/"],
    ["documentation, second net", "http://198.51.100.7/"],
    ["documentation, third net", "http://203.0.113.9/"],
    ["benchmarking", "http://198.18.0.1/"],
    ["relays of 6to4", "http://192.88.99.1/"],
    ["multicast", "http://224.0.0.1/"],
    ["broadcast", "http://255.255.255.255/"],
    ["reserved", "http://240.0.0.1/"],
    ["IPv6 loopback", "http://[::1]:PORT/"],
    ["IPv6 loopback at length", "http://[0:0:0:0:0:0:0:1]:PORT/"],
    ["IPv6 without an address", "http://[::]:PORT/"],
    ["IPv4 mapped into IPv6", "http://[::ffff:127.0.0.1]:PORT/"],
    ["IPv4 mapped into IPv6, in hexadecimal", "http://[::ffff:7f00:1]:PORT/"],
    ["metadata mapped into IPv6", "http://[::ffff:169.254.169.254]/"],
    ["IPv4-compatible IPv6", "http://[::127.0.0.1]:PORT/"],
    ["IPv4 translated (SIIT)", "http://[::ffff:0:127.0.0.1]:PORT/"],
    ["NAT64 of loopback", "http://[64:ff9b::127.0.0.1]:PORT/"],
    ["NAT64 of metadata", "http://[64:ff9b::a9fe:a9fe]/"],
    ["NAT64 of a local prefix", "http://[64:ff9b:1::7f00:1]/"],
    ["6to4 of loopback", "http://[2002:7f00:1::]/"],
    ["Teredo", "http://[2001:0:4136:e378:8000:63bf:80ff:fffe]/"],
    ["IPv6 link-local", "http://[fe80::1]/"],
    ["IPv6 unique local", "http://[fc00::1]/"],
    ["IPv6 unique local: metadata of AWS", "http://[fd00:ec2::254]/"],
    ["IPv6 site-local of old", "http://[fec0::1]/"],
    ["IPv6 multicast", "http://[ff02::1]/"],
    ["IPv6 discard", "http://[100::1]/"],
    ["IPv6 documentation", "http://[2001:db8::1]/"],
    ["IPv6 documentation, new net", "http://[3fff::1]/"],
    ["IPv6 ORCHID", "http://[2001:20::1]/"],
    ["IPv6 not given out", "http://[4000::1]/"],
  ])("%s", async (_, address) => {
    const { outcome, seen } = await strictly(address);
    expect(outcome).toEqual({ kind: "refused", reason: "leads to a private address" });
    expect(seen).toEqual([]);
  });
});

describe("no name leads to a private address", () => {
  test.each([
    ["localhost", ["127.0.0.1"]],
    ["localhost.", ["127.0.0.1"]],
    ["evil.example", ["127.0.0.1"]],
    ["six.example", ["::1"]],
    ["mapped.example", ["::ffff:127.0.0.1"]],
    ["inside.example", ["10.1.2.3"]],
    ["metadata.google.internal", ["169.254.169.254"]],
    ["nat64.example", ["64:ff9b::7f00:1"]],
    ["half.example", ["93.184.216.34", "127.0.0.1"]],
    ["other-half.example", ["127.0.0.1", "93.184.216.34"]],
    ["both-families.example", ["2606:2800:220:1::1", "192.168.0.1"]],
    ["zone.example", ["fe80::1%lo"]],
    ["nonsense.example", ["not an address"]],
    ["octal.example", ["0177.0.0.1"]],
    ["number.example", ["2130706433"]],
  ])("%s at %s", async (name, addresses) => {
    const { outcome, seen } = await strictly(`http://${name}:PORT/`, { [name]: addresses });
    expect(outcome).toEqual({ kind: "refused", reason: "leads to a private address" });
    expect(seen).toEqual([]);
  });

  test("a name without any address is a failure", async () => {
    const { outcome } = await strictly("http://empty.example/", { "empty.example": [] });
    expect(outcome).toEqual({ kind: "failed", reason: "has no such host" });
  });

  test("rebinding: the name is resolved once, and what was checked is what is asked", async () => {
    const inside = createServer((_, response) => response.end("secret"));
    const { origin, seen, port } = await served((_, response) => response.end("public"));
    await new Promise<void>((resolve) => inside.listen(port, "127.0.0.2", resolve)).catch(() => {});
    const answers = [[PUBLIC], ["127.0.0.2"], ["127.0.0.2"]];
    const lookup = async () => answers.shift() ?? [];
    const fetch = fetchWith({}, { lookup });
    const address = origin.replace(PUBLIC, "rebinding.example");
    expect(await fetch(address, feed)).toMatchObject({ kind: "answered", body: new TextEncoder().encode("public") });
    expect(answers).toHaveLength(2);
    expect(await fetch(address, feed)).toEqual({ kind: "refused", reason: "leads to a private address" });
    expect(seen).toEqual(["/"]);
    inside.close();
  });
});

describe("no other door is tried", () => {
  test.each([
    ["file:///etc/passwd", "is no http or https address"],
    ["ftp://news.example/feed", "is no http or https address"],
    ["gopher://127.0.0.1:6379/_INFO", "is no http or https address"],
    ["data:text/xml,<rss/>", "is no http or https address"],
    ["javascript:alert(1)", "is no http or https address"],
    ["unix:/var/run/docker.sock", "is no http or https address"],
    ["feed", "is no address"],
    ["", "is no address"],
    ["http://", "is no address"],
    ["http://[fe80::1%25lo]/", "is no address"],
    ["http://editor:secret@news.example/", "has a login in it"],
    ["http://news.example@127.0.0.1/", "has a login in it"],
    ["http://news.example:22/", "names port 22, which is not for the web"],
    ["http://news.example:25/", "names port 25, which is not for the web"],
    ["http://news.example:6379/", "names port 6379, which is not for the web"],
    ["http://news.example:5432/", "names port 5432, which is not for the web"],
    ["http://news.example:0/", "names port 0, which is not for the web"],
    [`http://news.example/${"a".repeat(5000)}`, "is longer than 4096 characters"],
  ])("%.40s", async (address, reason) => {
    expect((await strictly(address)).outcome).toEqual({ kind: "refused", reason });
  });
});

describe("no redirect leads where one may not go", () => {
  test.each([
    ["to loopback", "http://127.0.0.2:PORT/", "leads to a private address"],
    ["to IPv6 loopback", "http://[::1]:PORT/", "leads to a private address"],
    ["to metadata", "http://169.254.169.254/", "leads to a private address"],
    ["to a name at a private address", "http://inside.example:PORT/", "leads to a private address"],
    ["to a file", "file:///etc/passwd", "redirects to an address that is no http or https address"],
    ["to data", "data:text/xml,<rss/>", "redirects to an address that is no http or https address"],
    [
      "to a strange port",
      "http://127.0.0.1:22/",
      "redirects to an address that names port 22, which is not for the web",
    ],
    ["with a login", "http://a:b@127.0.0.1:PORT/", "redirects to an address that has a login in it"],
    ["without a scheme, to loopback", "//127.0.0.2:PORT/", "leads to a private address"],
  ])("%s", async (_, location, reason) => {
    const { origin, port, seen } = await served((_, response) => {
      response.writeHead(302, { location: location.replace("PORT", String(port)) }).end();
    });
    const fetch = fetchWith({ "inside.example": ["10.0.0.1"] });
    expect(await fetch(`${origin}/start`, feed)).toEqual({ kind: "refused", reason });
    expect(seen).toEqual(["/start"]);
  });

  test("to a private address after a public one", async () => {
    const { origin, seen } = await served((request, response) => {
      response.writeHead(301, { location: request.url === "/1" ? "/2" : "http://10.0.0.1/" }).end();
    });
    expect(await fetchWith({})(`${origin}/1`, feed)).toEqual({ kind: "refused", reason: "leads to a private address" });
    expect(seen).toEqual(["/1", "/2"]);
  });

  test("in a circle", async () => {
    const { origin, seen } = await served((_, response) => response.writeHead(302, { location: "/" }).end());
    expect(await fetchWith({})(origin, feed)).toEqual({ kind: "refused", reason: "redirects more than 5 times" });
    expect(seen).toHaveLength(6);
  });
});

describe("no answer holds Newsdesk up or fills its memory", () => {
  // One limit is near and the other far, so that the near one strikes on a slow machine too.
  const hasty = { timeouts: { headers: 150, all: 60_000 } };
  const hastyInAll = { timeouts: { headers: 60_000, all: 400 } };

  test("no headers at all", async () => {
    const { origin } = await served(() => {});
    expect(await fetchWith({}, hasty)(origin, feed)).toEqual({
      kind: "failed",
      reason: "does not answer within 0.15 s",
    });
  });

  test("headers that come byte by byte", async () => {
    const origin = await spoken((socket) => {
      socket.write("HTTP/1.1 200 OK\r\nX-Slow: ");
      const drip = setInterval(() => socket.write("a"), 20);
      socket.on("close", () => clearInterval(drip));
    });
    expect(await fetchWith({}, hasty)(origin, feed)).toEqual({
      kind: "failed",
      reason: "does not answer within 0.15 s",
    });
  });

  test("a body that comes byte by byte", async () => {
    const { origin } = await served((_, response) => {
      response.write("<rss>");
      const drip = setInterval(() => response.write(" "), 20);
      response.on("close", () => clearInterval(drip));
    });
    expect(await fetchWith({}, hastyInAll)(origin, feed)).toEqual({
      kind: "failed",
      reason: "does not answer within 0.4 s",
    });
  });

  test("redirects each of which takes its time", async () => {
    const { origin } = await served((_, response) => {
      setTimeout(() => response.writeHead(302, { location: "/" }).end(), 120);
    });
    expect(await fetchWith({}, hastyInAll)(origin, feed)).toEqual({
      kind: "failed",
      reason: "does not answer within 0.4 s",
    });
  });

  test("a name server that does not answer", async () => {
    const fetch = fetchWith({}, { ...hasty, lookup: () => new Promise(() => {}) });
    expect(await fetch("http://slow.example/", feed)).toEqual({
      kind: "failed",
      reason: "does not answer within 0.15 s",
    });
  });

  test("a body without an end", async () => {
    let sent = 0;
    const { origin } = await served((_, response) => {
      const more = () => {
        while (!response.destroyed && response.write(Buffer.alloc(65_536, " "))) sent += 65_536;
      };
      response.on("drain", more);
      more();
    });
    expect(await fetchWith({})(origin, feed)).toEqual({ kind: "failed", reason: "is larger than 5 MB" });
    expect(sent).toBeLessThan(30_000_000);
  });

  test.each([
    ["gzip", 300],
    ["gzip, gzip", 1000],
  ])("a bomb packed by %s", async (encoding, megabytes) => {
    const part = gzipSync(Buffer.alloc(10_000_000));
    const packed = Buffer.concat(Array.from({ length: megabytes / 10 }, () => part));
    const bomb = encoding === "gzip" ? packed : gzipSync(packed);
    const { origin } = await served((_, response) => {
      response.writeHead(200, { "content-encoding": encoding }).end(bomb);
    });
    const before = process.memoryUsage().rss;
    expect(await fetchWith({})(origin, feed)).toEqual({ kind: "failed", reason: "is larger than 5 MB" });
    expect(process.memoryUsage().rss - before).toBeLessThan(100_000_000);
  });

  test("a body packed more than twice", async () => {
    const { origin } = await served((_, response) => {
      response.writeHead(200, { "content-encoding": "gzip, gzip, gzip" }).end("x");
    });
    expect(await fetchWith({})(origin, feed)).toEqual({ kind: "failed", reason: "is packed in too many ways" });
  });

  test("packing that unpacks to nothing, without an end", async () => {
    const { origin } = await served((_, response) => {
      response.writeHead(200, { "content-encoding": "gzip" });
      response.write(gzipSync("").subarray(0, 10));
      // Empty stored blocks of deflate.
      const empty = Buffer.alloc(65_535, Buffer.from([0, 0, 0, 0xff, 0xff]));
      const more = () => {
        while (!response.destroyed && response.write(empty));
      };
      response.on("drain", more);
      more();
    });
    expect(await fetchWith({})(origin, feed)).toEqual({ kind: "failed", reason: "is larger than 5 MB" });
  });

  test("a header of 64 kB", async () => {
    const origin = await spoken((socket) => socket.write(`HTTP/1.1 200 OK\r\nX-Bomb: ${"a".repeat(65_536)}\r\n\r\n`));
    expect(await fetchWith({})(origin, feed)).toEqual({ kind: "failed", reason: "sends more headers than 32 kB" });
  });

  test("headers without an end", async () => {
    const origin = await spoken((socket) => {
      socket.write("HTTP/1.1 200 OK\r\n");
      const more = () => {
        while (!socket.destroyed && socket.write("X-More: and more\r\n".repeat(100)));
      };
      socket.on("drain", more);
      more();
    });
    expect(await fetchWith({})(origin, feed)).toEqual({ kind: "failed", reason: "sends more headers than 32 kB" });
  });
});

describe("a broken answer is a failure in plain words", () => {
  test.each([
    ["no HTTP", "is this a web server? no\r\n\r\n", "does not answer as a web server does"],
    ["HTTP/0.9", "<rss></rss>", "does not answer as a web server does"],
    [
      "a body shorter than announced",
      "HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\n<rss>",
      "breaks the connection off",
    ],
    [
      "a chunk without a size",
      "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\n",
      "does not answer as a web server does",
    ],
    [
      "two lengths that differ",
      "HTTP/1.1 200 OK\r\nContent-Length: 1\r\nContent-Length: 5\r\n\r\n<rss>",
      "breaks its answer off",
    ],
    ["nothing", "", "breaks the connection off"],
    [
      "what is not packed though it says so",
      "HTTP/1.1 200 OK\r\nContent-Encoding: gzip\r\n\r\n<rss>",
      "is packed wrongly",
    ],
    ["what is not packed by brotli", "HTTP/1.1 200 OK\r\nContent-Encoding: br\r\n\r\n<rss></rss>", "is packed wrongly"],
    [
      "packing that was not asked for",
      "HTTP/1.1 200 OK\r\nContent-Encoding: zstd\r\n\r\nx",
      "is packed in a way that was not asked for",
    ],
    ["a film", "HTTP/1.1 200 OK\r\nContent-Type: video/mp4\r\n\r\nx", "is video/mp4, not a feed"],
    [
      "a drawing, though it is XML",
      "HTTP/1.1 200 OK\r\nContent-Type: image/svg+xml\r\n\r\nx",
      "is image/svg+xml, not a feed",
    ],
  ])("%s", async (_, bytes, reason) => {
    const origin = await spoken((socket) => socket.once("data", () => socket.end(bytes)));
    expect(await fetchWith({})(origin, feed)).toEqual({ kind: "failed", reason });
  });

  test("more than announced is cut off", async () => {
    const origin = await spoken((socket) =>
      socket.once("data", () => socket.end("HTTP/1.1 200 OK\r\nContent-Length: 5\r\n\r\n<rss>GET /secret")),
    );
    expect(await fetchWith({})(origin, feed)).toMatchObject({ body: new TextEncoder().encode("<rss>") });
  });

  test("a connection that is reset", async () => {
    const origin = await spoken((socket) => socket.once("data", () => socket.resetAndDestroy()));
    expect(await fetchWith({})(origin, feed)).toEqual({ kind: "failed", reason: "breaks the connection off" });
  });

  test("a port where nobody listens", async () => {
    const server = createServer();
    const port = await listening(server);
    await new Promise((resolve) => server.close(resolve));
    expect(await fetchWith({})(`http://${PUBLIC}:${port}/`, feed)).toEqual({
      kind: "failed",
      reason: "refuses the connection",
    });
  });

  test("TLS asked of a server that speaks none", async () => {
    const { origin } = await served((_, response) => response.end());
    expect(await fetchWith({})(origin.replace("http:", "https:"), feed)).toEqual({
      kind: "failed",
      reason: "cannot be spoken to securely",
    });
  });
});
