import { describe, expect } from "vitest";
import { feedsCommand } from "#commands/feeds/feeds.ts";
import type { Resolved } from "#discord/resolved.ts";
import { asked } from "../asked.ts";
import { FEED, type Scene, test } from "./scene.ts";

const opml = (urls: readonly string[]) =>
  `<opml version="2.0"><body><outline text="News"><outline text="World">${urls
    .map((url) => `<outline type="rss" xmlUrl="${url}"/>`)
    .join("")}</outline></outline></body></opml>`;

const many = (count: number) => Array.from({ length: count }, (_, n) => `https://n${n}.example/feed`);

/** Attaches a file and imports it. */
function imports({ ann, desk }: Scene, body: string, size = body.length) {
  const url = `https://cdn.example/${ann.id}/feeds.opml`;
  desk.web.serves(url, { body });
  const file = ann.uploads({ filename: "feeds.opml", size, url, content_type: "text/x-opml" });
  return ann.types("/feeds import", { file });
}

describe("/feeds import", () => {
  test("adds what is new in nested folders, and counts doubles, junk and what is there", async ({ scene }) => {
    const here = await scene();
    await here.desk.uses("https://n0.example/feed", here.guildId);
    await here.desk.uses("https://n1.example/feed", null);
    const told = await imports(here, opml([...many(5), "https://n4.example/feed/", "javascript:alert(1)", "junk"]));
    expect(told.content.split("\n")).toEqual([
      expect.stringContaining("**3 feeds added.**"),
      "2 feeds were read already.",
      "1 entry named the same feed again.",
      "2 entries had no address on the web.",
    ]);
    expect(await here.feedsOf()).toHaveLength(4);
  });

  test("of more than a server may have adds what fits, and can be undone", async ({ scene }) => {
    const here = await scene({ mostFeeds: 20 });
    await here.desk.uses(FEED, here.guildId);
    const told = await imports(here, opml(many(200)));
    expect(told.content).toContain("**19 feeds added.**");
    expect(told.content).toContain("181 feeds did not fit: a server may have 20.");
    expect(await here.feedsOf()).toHaveLength(20);
    expect((await here.ann.presses(told, "Undo")).content).toBe("Undone: 19 feeds removed again.");
    expect(await here.feedsOf()).toEqual([FEED]);
  });

  test("twice adds nothing more", async ({ scene }) => {
    const here = await scene();
    await imports(here, opml(many(3)));
    const again = await imports(here, opml(many(3)));
    expect(again.content).toContain("Nothing was added.\n3 feeds were read already.");
    expect(again.buttons).not.toContain("Undo");
  });

  test("by two moderators at once keeps to what a server may have", async ({ scene }) => {
    const here = await scene({ mostFeeds: 10 });
    const bob = here.moderator("bob");
    await Promise.all([imports(here, opml(many(8))), imports({ ...here, ann: bob }, opml(many(16).slice(8)))]);
    expect(await here.feedsOf()).toHaveLength(10);
  });

  test.for([
    ["larger than 2 MB", "", 5_000_000, "is larger than 2 MB"],
    ["a feed", "<rss><channel/></rss>", 20, "is a feed, not a list of feeds (OPML). Give its address to `/feeds add`"],
    ["empty", "", 0, "is no list of feeds"],
    ["a bomb", '<!DOCTYPE o [<!ENTITY a "ha"><!ENTITY b "&a;&a;">]><opml>&b;</opml>', 90, "names no feeds"],
    ["nested without end", `<opml>${"<outline>".repeat(100_000)}`, 900_000, "names no feeds"],
  ] as const)("of a file that is %s says so", async ([, body, size, told], { scene }) => {
    const here = await scene();
    const answer = await imports(here, body, size);
    expect(answer.content.replaceAll("\\", "")).toContain(told);
    expect(await here.feedsOf()).toEqual([]);
  });

  test("of a file that Discord does not give says so", async ({ scene }) => {
    const here = await scene();
    const file = here.ann.uploads({ filename: "f.opml", size: 9, url: "https://gone.example/", content_type: "" });
    expect((await here.ann.types("/feeds import", { file })).content).toContain("cannot be had from Discord");
  });

  test("reads the file out of its address, as the preview gives it", async ({ scene }) => {
    const { needs, guildId } = await scene();
    const url = `data:text/x-opml;base64,${Buffer.from(opml(many(2))).toString("base64")}`;
    const attachment = { id: "9", filename: "f.opml", size: 99, url, contentType: null };
    const resolved: Resolved = {
      ...{ channels: new Map(), roles: new Map(), users: new Map() },
      attachments: new Map([["9", attachment]]),
    };
    const command = asked("feeds import", { file: "9" }, { guildId, permissions: 32n, resolved });
    expect((await feedsCommand(needs).answer(command)).body.content).toContain("**2 feeds added.**");
  });
});

describe("/feeds export", () => {
  test("imported again gives the same feeds", async ({ scene }) => {
    const here = await scene();
    await imports(here, opml([...many(30), "https://x.example/?a=1&amp;b=%22%3C"]));
    const before = await here.feedsOf();
    const exported = await here.ann.types("/feeds export");
    expect(exported).toMatchObject({ isPrivate: true, files: [{ name: "newsdesk-feeds.opml" }] });
    for (const { id } of await here.needs.store.list(here.guildId)) await here.needs.store.remove(id, here.guildId);
    await imports(here, exported.files[0]?.text ?? "");
    expect(await here.feedsOf()).toEqual(before);
  });

  test("of a server without feeds says what to do", async ({ scene }) => {
    const { ann } = await scene();
    expect(await ann.types("/feeds export")).toMatchObject({
      files: [],
      content: expect.stringContaining("/feeds add"),
    });
  });
});
