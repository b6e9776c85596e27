import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Readable } from "node:stream";
import { expect, test } from "vitest";
import { parseFeedLines } from "#operator/parse-feed.ts";

const folder = mkdtempSync(join(tmpdir(), "newsdesk-"));

async function answersTo(lines: readonly object[]) {
  const answers: unknown[] = [];
  const complaints: string[] = [];
  await parseFeedLines({
    input: Readable.from(lines.map((line) => `${JSON.stringify(line)}\n`)),
    write: async (text) => void answers.push(JSON.parse(text)),
    complain: (sentence) => void complaints.push(sentence),
  });
  return { answers, complaints };
}

function file(name: string, content: string): string {
  writeFileSync(join(folder, name), content);
  return join(folder, name);
}

test("each line is answered with the feed in its file, or with what is wrong", async () => {
  const feed = file(
    "a.xml",
    "<rss><channel><author>Ann Lee</author><item><link>/a</link><pubDate>12 Jul 2016</pubDate></item></channel></rss>",
  );
  const page = file("b.html", "<html><body>x</body></html>");
  const { answers } = await answersTo([
    { id: 1, path: feed, url: "https://a.org/feed", headers: { "Content-Language": "de" } },
    { id: "2", path: page },
    { id: "3", path: join(folder, "none.xml") },
  ]);
  expect(answers).toMatchObject([
    {
      id: 1,
      feed: { title: "https://a.org/feed", link: "https://a.org/feed", language: "de" },
      entries: [
        {
          title: "https://a.org/a",
          link: "https://a.org/a",
          published: "2016-07-12T00:00:00.000Z",
          authors: [{ name: "Ann Lee" }],
        },
      ],
    },
    { id: "2", error: "is a web page, not a feed" },
    { id: "3", error: expect.stringMatching(/./) },
  ]);
});

test("Content-Location is where relative links start, Content-Type names the encoding", async () => {
  const path = join(folder, "c.xml");
  writeFileSync(
    path,
    Buffer.from("<rss><channel><item><link>x</link><title>\xd7</title></item></channel></rss>", "latin1"),
  );
  const headers = { "content-location": "/b/", "content-type": "text/xml; charset=koi8-r" };
  const { answers } = await answersTo([{ id: 1, path, url: "https://a.org/feed", headers }]);
  expect(answers).toMatchObject([{ entries: [{ link: "https://a.org/b/x", title: "в" }] }]);
});

test("a line without a path is complained about", async () => {
  expect(await answersTo([{ id: 1 }])).toMatchObject({
    answers: [],
    complaints: [expect.stringContaining("line 1: path")],
  });
});
