import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { parse } from "yaml";
import { z } from "zod";

const folder = join(import.meta.dirname, "..", "data", "samples");

const FrontMatter = z.strictObject({
  title: z.string().min(10),
  date: z.iso.datetime(),
  outlet: z.string().min(1),
  byline: z.string().min(1),
  url: z.url({ protocol: /^https$/ }),
  language: z.enum(["en", "de", "fr", "es"]),
  section: z.string().min(1),
});

const samples = readdirSync(folder)
  .filter((name) => name.endsWith(".md"))
  .map((name) => {
    const [, front = "", body = ""] =
      /^---\n([\s\S]*?)\n---\n\n([\s\S]+)$/.exec(readFileSync(join(folder, name), "utf8")) ?? [];
    return { name, ...FrontMatter.parse(parse(front), { reportInput: true }), body: body.trim() };
  });

/** The names of the samples that a claim does not hold for. */
function failing(holds: (sample: (typeof samples)[number]) => boolean): string[] {
  return samples.filter((sample) => !holds(sample)).map(({ name }) => name);
}

describe("the sample articles", () => {
  test("are about thirty, from at least six outlets", () => {
    expect(samples.length).toBeGreaterThanOrEqual(30);
    expect(new Set(samples.map(({ outlet }) => outlet)).size).toBeGreaterThanOrEqual(6);
  });

  test("have addresses of their own, on hosts that cannot exist", () => {
    expect(failing(({ url }) => new URL(url).hostname.endsWith(".example"))).toEqual([]);
    expect(new Set(samples.map(({ url }) => url)).size).toBe(samples.length);
  });

  test("belong to one host for each outlet", () => {
    const pairs = new Set(samples.map(({ outlet, url }) => `${outlet} ${new URL(url).hostname}`));
    expect(pairs.size).toBe(new Set(samples.map(({ outlet }) => outlet)).size);
  });

  test("are of 2016, on the day that their names and addresses give", () => {
    expect(failing(({ date }) => date.startsWith("2016-"))).toEqual([]);
    expect(
      failing(({ name, date, url }) => {
        const day = date.slice(0, 10);
        return name.startsWith(`${day}-`) && url.includes(`/${day.replaceAll("-", "/")}/`);
      }),
    ).toEqual([]);
  });

  test("have 90 to 300 words each, and no two the same", () => {
    const words = (text: string) => text.split(/\s+/).length;
    expect(failing(({ body }) => words(body) >= 90 && words(body) <= 300)).toEqual([]);
    expect(new Set(samples.map(({ body }) => body)).size).toBe(samples.length);
  });

  test("cover Syria in July 2016 from at least five outlets", () => {
    const syria = samples.filter(({ date, body }) => date.startsWith("2016-07-") && body.includes("Syria"));
    expect(syria.length).toBeGreaterThanOrEqual(12);
    expect(new Set(syria.map(({ outlet }) => outlet)).size).toBeGreaterThanOrEqual(5);
  });

  test("carry direct quotes in at least eight articles", () => {
    expect(samples.filter(({ body }) => /["„«][^"“»]{20,}["“»]/.test(body)).length).toBeGreaterThanOrEqual(8);
  });

  test("close every quotation mark in its paragraph", () => {
    const isClosed = (paragraph: string) =>
      paragraph.split('"').length % 2 === 1 &&
      paragraph.split("«").length === paragraph.split("»").length &&
      paragraph.split("„").length === paragraph.split("“").length;
    expect(failing(({ body }) => body.split("\n\n").every(isClosed))).toEqual([]);
  });
});
