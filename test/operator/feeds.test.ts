import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { catalogue } from "#feeds/catalogue.ts";
import { atom, page, story } from "../feeds/poll/made-up-web.ts";
import { served } from "../web/server.ts";
import { newsdesk, place } from "./run.ts";

/** An outlet on loopback: a feed, its page and its articles; `/broken` is none. */
async function outlet(): Promise<string> {
  const { origin } = await served((request, response) => {
    const path = request.url ?? "";
    const entries = ["bridge", "harbour"].map((subject) => ({
      ...{ id: subject, title: `The ${subject} opens`, url: `http://${request.headers.host}/${subject}` },
      text: `A teaser on the ${subject} …`,
    }));
    if (path === "/broken") response.writeHead(500).end();
    else if (path === "/feed") response.setHeader("content-type", "application/atom+xml").end(atom(entries));
    else if (path === "/robots.txt") response.writeHead(404).end();
    else {
      const head = '<link rel="alternate" type="application/atom+xml" href="/feed">';
      const body = path === "/" ? `<html><head>${head}</head></html>` : page(`The ${path.slice(1)} opens`, story(path));
      response.setHeader("content-type", "text/html").end(body);
    }
  });
  return origin;
}

function desk() {
  const { folder, environment } = place();
  const run = (words: readonly string[], more: Readonly<Record<string, string>> = {}) =>
    newsdesk(["feeds", ...words], { environment: { ...environment, ALLOW_PRIVATE_FEEDS: "true", ...more } });
  return { folder, environment, run };
}

describe("newsdesk feeds", () => {
  test("finds a feed behind a page, polls it, and its articles are there", async () => {
    const { run, environment } = desk();
    const origin = await outlet();
    expect(await run(["add", origin])).toEqual({
      code: 0,
      out: `Added: The Example (${origin}/feed)\n`,
      err: "",
    });
    expect((await run(["add", `${origin}/feed`])).out).toContain("Known already: The Example");
    expect((await run(["poll"])).out).toBe("0 feeds asked, 0 failed; 2 articles stored.\n");
    expect((await run(["poll", "--all"])).out).toBe("1 feed asked, 0 failed; 0 articles stored.\n");
    const found = await newsdesk(["search", "harbour"], { environment });
    expect(found.out).toContain("The harbour opens");
    expect((await run(["list"])).out).toMatch(
      /^✓ The Example · http:\S+\/feed\n {4}for everybody · 2 articles · works, last article \d{4}-/,
    );
  });

  test("names what cannot be added, adds the rest, and ends with code 1, or 2 when nothing is left", async () => {
    const { run } = desk();
    const origin = await outlet();
    const some = await run(["add", `${origin}/broken`, `${origin}/feed`, "http://nowhere.invalid/"]);
    expect(some.code).toBe(1);
    expect(some.out).toContain("Added: The Example");
    expect(some.err).toContain(`${origin}/broken has trouble of its own (500).`);
    expect(some.err).toMatch(/nowhere\.invalid\/ (?:has no such host|cannot be looked up)/);
    expect(await run(["add", `${origin}/broken`])).toMatchObject({ code: 2, out: "" });
    const shut = await run(["add", `${origin}/feed`], { ALLOW_PRIVATE_FEEDS: "false" });
    expect(shut.err).toContain("leads to a private address");
  });

  test("switches on a region of the catalogue, and says that nobody has checked it", async () => {
    const { run } = desk();
    const inAsia = catalogue().filter(({ region }) => region === "asia");
    const added = await run(["add", "--catalogue", "asia"]);
    expect(added.out).toContain(`${inAsia.length} feeds added, 0 known already.`);
    const listed = JSON.parse((await run(["list", "--json"])).out);
    expect(listed).toHaveLength(inAsia.length);
    expect((await run(["list"])).out.match(/not checked yet/g)).toHaveLength(inAsia.length);
    expect((await run(["list", "--failing"])).out).toBe(`None of ${inAsia.length} feeds fails.\n`);
    expect(await run(["add", "--catalogue", "atlantis"])).toMatchObject({
      code: 2,
      err: expect.stringContaining("all, world, africa"),
    });
    expect((await run(["add", "--catalogue", "europe", "--language", "de"])).code).toBe(0);
    expect((await run(["add", "--catalogue", "europe", "--language", "xx"])).code).toBe(2);
    expect((await run(["add"])).err).toContain("Give the address of a feed, or --catalogue");
  });

  test("exports what it imports, and removes", async () => {
    const { run, folder } = desk();
    const list = join(folder, "feeds.opml");
    const urls = ["https://a.example/feed", "https://b.example/rss?x=1&amp;y=2"];
    const body = urls.map((url) => `<outline><outline xmlUrl="${url}"/></outline>`).join("");
    writeFileSync(list, `<opml>${body}<outline xmlUrl="junk"/></opml>`);
    const imported = await run(["import", list]);
    expect(imported).toMatchObject({ code: 1, err: "1 entry had no address on the web.\n" });
    expect(imported.out).toContain("2 feeds added");
    const exported = await run(["export"]);
    expect(exported.out.match(/xmlUrl="([^"]*)"/g)).toEqual(urls.map((url) => `xmlUrl="${url}"`));
    writeFileSync(list, exported.out);
    expect((await run(["import", list])).out).toContain("0 feeds added, 2 known already");
    expect(readFileSync(list, "utf8")).toContain('<opml version="2.0">');

    expect((await run(["remove", "https://a.example/feed/"])).out).toBe("Removed: https://a.example/feed/\n");
    expect(await run(["remove", "https://a.example/feed"])).toMatchObject({ code: 2, out: "" });
    expect((await run(["list", "--json"])).out).toContain("b.example");
    expect(await run(["import", join(folder, "none.opml")])).toMatchObject({ code: 2, out: "" });
  });

  test("polling says which feeds fail and why; so do the list and doctor", async () => {
    const { run, environment, folder } = desk();
    const origin = await outlet();
    writeFileSync(join(folder, "l.opml"), `<opml><outline xmlUrl="${origin}/broken"/></opml>`);
    await run(["import", join(folder, "l.opml")]);
    const polled = await run(["poll"]);
    expect(polled.out).toMatch(
      /^✗ 127\.0\.0\.1:\d+\/broken: fails since \S+: it has trouble of its own \(500\)\n1 feed asked, 1 failed; 0 articles stored\.\n$/,
    );
    expect((await run(["list", "--failing"])).out).toContain("✗ 127.0.0.1");
    const doctor = await newsdesk(["doctor"], { environment });
    expect(doctor.out).toMatch(/feeds: 1 feed, 1 of them failing: .*\/broken \(it has trouble of its own \(500\)\)/);
  });
});
