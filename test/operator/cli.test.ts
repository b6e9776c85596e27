import { spawnSync } from "node:child_process";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { createServer } from "node:http";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { describe, expect, test } from "vitest";
import { Briefing } from "../../src/briefing/briefing.ts";
import { cli, newsdesk, place } from "./run.ts";

const samples = join(import.meta.dirname, "..", "..", "data", "samples");

describe("newsdesk on the command line", () => {
  test("imports, briefs, searches and shows an article", async () => {
    const { environment } = place();
    const imported = await newsdesk(["import", samples], { environment });
    expect(imported).toMatchObject({ code: 0, out: "35 articles stored, 0 known already, 0 bad, from 35 files.\n" });

    const again = await newsdesk(["import", samples], { environment });
    expect(again.out).toBe("0 articles stored, 35 known already, 0 bad, from 35 files.\n");

    const asText = await newsdesk(["brief", "syria"], { environment });
    expect(asText.out).toMatch(/^SYRIA\n\d+ articles · 5 outlets · .* July 2016\n/);

    const asJson = await newsdesk(["brief", "syria", "--json"], { environment });
    const briefing = Briefing.parse(JSON.parse(asJson.out));
    expect(briefing.summary.length).toBeGreaterThanOrEqual(2);

    const found = await newsdesk(["search", "castello", "road", "--json"], { environment });
    const [head] = JSON.parse(found.out);
    expect(head.title).toMatch(/Castello|Aleppo/i);

    const article = await newsdesk(["article", `#${head.id}`], { environment });
    expect(article.out).toContain(head.title);
  });

  test("what is not there ends with a sentence and code 2", async () => {
    const { environment } = place();
    expect(await newsdesk(["brief", "syria"], { environment })).toEqual({
      code: 2,
      out: "",
      err: 'No articles on "syria".\n',
    });
    expect(await newsdesk(["brief", "the"], { environment })).toMatchObject({ code: 2, out: "" });
    expect(await newsdesk(["brief", "syria", "--since", "soon"], { environment })).toMatchObject({ code: 2 });
  });

  test("a word with one dash is excluded from the topic, one with two is no option", async () => {
    const { environment } = place();
    await newsdesk(["import", samples], { environment });
    const search = (...words: string[]) => newsdesk(["search", ...words, "--json"], { environment });
    const all = JSON.parse((await search("syria")).out).length;
    const without = JSON.parse((await search("syria", "-kerry")).out).length;
    expect(without).toBeGreaterThan(0);
    expect(without).toBeLessThan(all);
    expect(await newsdesk(["brief", "syria", "-kerry"], { environment })).toMatchObject({ code: 0 });
    const mistyped = await search("syria", "--sinze");
    expect(mistyped).toMatchObject({ code: 1, out: "" });
    expect(mistyped.err).toContain("unknown option '--sinze'");
  });

  test("a database that is damaged in the middle is named, by doctor too", async () => {
    const { environment } = place();
    const file = environment.DATABASE_URL ?? "";
    await newsdesk(["import", samples], { environment });
    const bytes = readFileSync(file);
    writeFileSync(file, bytes.fill(0xff, 4 * 4096));
    const run = await newsdesk(["search", "syria"], { environment });
    expect(run).toMatchObject({ code: 1, out: "" });
    expect(run.err).toMatch(/^The database file .* is damaged: .*\n$/);
    expect((await newsdesk(["doctor"], { environment })).out).toMatch(/^✗ database: .* is damaged/m);
  });

  test("doctor and register ask the proxy that DISCORD_API names", async () => {
    const asked: (string | undefined)[] = [];
    const proxy = createServer(({ url }, response) => {
      asked.push(url);
      response.writeHead(401, { "content-type": "application/json" }).end('{"message":"401: Unauthorized","code":0}');
    });
    await new Promise<void>((listening) => proxy.listen(0, "127.0.0.1", listening));
    const address = proxy.address();
    const port = typeof address === "object" ? address?.port : 0;
    const token = `${"M".repeat(24)}.GAbCdE.${"x".repeat(38)}`;
    const environment = { ...place().environment, DISCORD_TOKEN: token, DISCORD_API: `http://127.0.0.1:${port}/api` };
    const [examined, registered] = [
      await newsdesk(["doctor"], { environment }),
      await newsdesk(["register"], { environment }),
    ];
    proxy.close();
    expect(asked).toEqual(Array(2).fill(expect.stringMatching(/^\/api\/v10\//)));
    expect(examined.out).toMatch(/^✗ discord: Discord refuses the bot token/m);
    expect(registered.err).toMatch(/^Discord refuses the bot token/);
    for (const { out, err } of [examined, registered]) expect(out + err).not.toContain(token);
  });

  test("a wrong setting stops it with one sentence that does not show the value", async () => {
    const run = await newsdesk(["brief", "syria"], { environment: { DISCORD_TOKEN: "hush-hush" } });
    expect(run.code).toBe(1);
    expect(run.err).toMatch(/^DISCORD_TOKEN is not a bot token .*\n$/);
    expect(run.err).not.toContain("hush-hush");
  });

  test("a file that is no database is named and left as it is", async () => {
    const { folder } = place();
    const file = join(folder, "notes.db");
    writeFileSync(file, "my notes, not a database".repeat(50));
    const run = await newsdesk(["brief", "syria"], { environment: { DATABASE_URL: file } });
    expect(run).toMatchObject({ code: 1, out: "" });
    expect(run.err.split("\n")).toHaveLength(2);
    expect(run.err).toContain("notes.db");
  });

  test("doctor says what is well and what to mend", async () => {
    const { environment } = place();
    const well = await newsdesk(["doctor"], { environment });
    expect(well.code).toBe(0);
    expect(well.out.match(/^✓/gm)).toHaveLength(5);
    const ill = await newsdesk(["doctor"], { environment: { DATABASE_URL: "/no/such/folder/news.db" } });
    expect(ill.code).toBe(1);
    expect(ill.out).toMatch(/^✗ database: /m);
  });
});

describe("filters", () => {
  const text = 'The mayor met the press on Monday. "We will open the road tomorrow," Ann Lee said.';

  test("analyze gives spans that are exactly the text they say", async () => {
    const run = await newsdesk(["analyze"], { environment: {}, input: `${JSON.stringify({ id: "a", text })}\n` });
    const [line] = run.out
      .trim()
      .split("\n")
      .map((one) => JSON.parse(one));
    expect(line.id).toBe("a");
    expect(line.quotes).toMatchObject([{ type: "direct", speaker: "Ann Lee" }]);
    for (const { start, end, text: shown } of line.quotes) expect(text.slice(start, end)).toBe(shown);
    for (const [start, end] of line.quotes[0].quoted) expect(text.slice(start, end)).toMatch(/^".*"$/);
    expect(line.sentences.map(({ start, end }: { start: number; end: number }) => text.slice(start, end))).toHaveLength(
      2,
    );
  });

  test("many documents come out in the order they went in, and a bad line is named and passed over", async () => {
    const ids = Array.from({ length: 150 }, (_, index) => index);
    const lines = ids.map((id) => JSON.stringify({ id, text }));
    const run = await newsdesk(["analyze"], {
      environment: {},
      input: [...lines.slice(0, 3), "{broken", ...lines.slice(3)].join("\n"),
    });
    expect(
      run.out
        .trim()
        .split("\n")
        .map((line) => JSON.parse(line).id),
    ).toEqual(ids);
    expect(run).toMatchObject({ code: 1, err: "standard input, line 4: not a JSON object of the expected form.\n" });
  });

  test("summarize keeps to its budget and says where each sentence stands", async () => {
    const documents = [
      {
        title: "Road opens",
        text: `${text} Traffic had been stopped for a week. Shops in the valley reopened on the same day.`,
      },
    ];
    const run = await newsdesk(["summarize", "--sentences", "2"], {
      environment: {},
      input: JSON.stringify({ id: 1, documents }),
    });
    const { summary, sentences } = JSON.parse(run.out);
    expect(sentences).toHaveLength(2);
    expect(
      sentences
        .map(({ doc, start, end }: { doc: number; start: number; end: number }) =>
          documents[doc]?.text.slice(start, end),
        )
        .join(" "),
    ).toBe(summary);
  });

  test("cluster puts the same story together and others apart", async () => {
    const quake =
      "A strong earthquake shook the northern coast on Monday, and rescuers searched the ruins of the harbour town for survivors.";
    const vote =
      "Parliament passed the budget after a night of debate, with the finance minister promising lower taxes for small farms.";
    const lines = [
      { id: 1, title: "Earthquake shakes northern coast", text: quake, date: null },
      { id: 2, title: "Parliament passes budget", text: vote, date: null },
      {
        id: 3,
        title: "Rescuers search ruins after earthquake on northern coast",
        text: `${quake} Aid is on its way.`,
        date: null,
      },
    ];
    const run = await newsdesk(["cluster"], {
      environment: {},
      input: lines.map((line) => JSON.stringify(line)).join("\n"),
    });
    const [a, b, c] = run.out
      .trim()
      .split("\n")
      .map((line) => JSON.parse(line).cluster);
    expect(a).toBe(c);
    expect(a).not.toBe(b);
  });

  test("retrieve gives the documents that fit, the best first", async () => {
    const { folder } = place();
    const file = join(folder, "documents.jsonl");
    const documents = [
      { id: "x", title: "Harvest", text: "Farmers brought in the wheat." },
      { id: "y", title: "Harbour reopens", text: "Ships entered the harbour after the storm." },
    ];
    writeFileSync(file, documents.map((line) => JSON.stringify(line)).join("\n"));
    const run = await newsdesk(["retrieve", file, "--top", "5"], {
      environment: {},
      input: '{"id":1,"text":"harbours"}',
    });
    expect(JSON.parse(run.out)).toEqual({ id: 1, hits: ["y"] });
  });

  test.each([
    ["nowhere.jsonl", "there is no such file or folder"],
    ["nowhere.jsonl.gz", "there is no such file or folder"],
    [".", "it is a folder"],
  ])("documents that cannot be read (%s) are named in a sentence", async (name, reason) => {
    const file = join(place().folder, name);
    expect(await newsdesk(["retrieve", file], { environment: {} })).toEqual({
      code: 2,
      out: "",
      err: `${file}: ${reason}.\n`,
    });
  });

  test("documents are unpacked whatever their file is called", async () => {
    const file = join(place().folder, "documents.jsonl");
    writeFileSync(file, gzipSync('{"id":"y","text":"Ships entered the harbour."}'));
    const run = await newsdesk(["retrieve", file], { environment: {}, input: '{"id":1,"text":"harbour"}' });
    expect(run).toMatchObject({ code: 0, out: '{"id":1,"hits":["y"]}\n' });
  });

  test.skipIf(!existsSync("/dev/full"))("output that cannot be written is an error", async () => {
    const command = `"${process.execPath}" "${cli}" analyze > /dev/full`;
    const run = spawnSync("sh", ["-c", command], { input: JSON.stringify({ id: 1, text }), encoding: "utf8" });
    expect(run).toMatchObject({ status: 1, stderr: expect.stringMatching(/^The output cannot be written: .*\n$/) });
  });

  test("an option that is no number is refused in a sentence", async () => {
    const run = await newsdesk(["summarize", "--words", "many"], { environment: {} });
    expect(run.code).not.toBe(0);
    expect(run.err).toContain("whole number");
  });
});
