import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import { setTimeout } from "node:timers/promises";
import { madeUpNews } from "../train/actors-templates.ts";
import { corpus, hasCorpus } from "./corpus.ts";

const TEXTS = 2000;
const LENGTH = { shortest: 1500, longest: 6000 };

/** Of a hundred feeds so many answer slowly, are dead, have something new at every poll, and tell only the beginning of it. */
const SLOW = 5;
const DEAD = 5;
const LIVELY = 20;
const TEASING = 10;
const SLOWNESS = 3_000;

const items = Number(process.argv[2] ?? 20);
const texts = await someTexts();
/** How often each feed was given in full. */
const given = new Map<number, number>();

async function someTexts(): Promise<string[]> {
  const found: string[] = [];
  for await (const text of hasCorpus ? corpusTexts() : madeUpTexts()) {
    if (text.length >= LENGTH.shortest && text.length <= LENGTH.longest) found.push(text);
    if (found.length === TEXTS) break;
  }
  return found;
}

async function* corpusTexts(): AsyncGenerator<string> {
  for await (const { text } of corpus()) yield text;
}

async function* madeUpTexts(): AsyncGenerator<string> {
  const pieces = madeUpNews(TEXTS * 4).map(({ text }) => text);
  for (let text = 0; text < TEXTS; text++) yield pieces.slice(text * 4, text * 4 + 4).join("\n\n");
}

/** The n-th item of a feed: a text of the corpus with a sentence of its own, so that no two are the same. */
function textOf(feed: number, item: number): string {
  return `${texts[(feed * 31 + item * 7) % texts.length]}\n\nThis was item ${item} of feed ${feed}.`;
}

async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
  const [, kind, feedText = "0", itemText = "0"] = (request.url ?? "").split("/");
  const feed = Number(feedText);
  if (kind === "robots.txt") return void response.writeHead(404).end();
  if (kind === "page")
    return void response.writeHead(200, { "content-type": "text/html" }).end(page(feed, Number(itemText)));
  const kindOfFeed = feed % 100;
  if (kindOfFeed < DEAD) return void request.socket.destroy();
  if (kindOfFeed < DEAD + SLOW) await setTimeout(SLOWNESS);
  const times = given.get(feed) ?? 0;
  const isLively = kindOfFeed >= 100 - LIVELY;
  const etag = `"${isLively ? times : 0}"`;
  if (!isLively && request.headers["if-none-match"] === etag) return void response.writeHead(304).end();
  given.set(feed, times + 1);
  response.writeHead(200, { "content-type": "application/rss+xml", etag }).end(rss(feed, isLively ? times : 0));
}

function rss(feed: number, first: number): string {
  const entries = Array.from({ length: items }, (_, place) => {
    const item = first + items - place;
    const text = feed % 100 >= 100 - TEASING ? textOf(feed, item).slice(0, 200) : textOf(feed, item);
    const date = new Date(Date.now() - place * 3_600_000).toUTCString();
    return `<item><guid>${feed}-${item}</guid><link>http://${`site-${feed}.example:${port}`}/page/${feed}/${item}</link><title>${escaped(textOf(feed, item).slice(0, 70))}</title><pubDate>${date}</pubDate><description>${escaped(text)}</description></item>`;
  });
  return `<?xml version="1.0"?><rss version="2.0"><channel><title>Site ${feed}</title>${entries.join("")}</channel></rss>`;
}

function page(feed: number, item: number): string {
  const text = textOf(feed, item);
  const paragraphs = text.split(/\n+/).map((paragraph) => `<p>${escaped(paragraph)}</p>`);
  return `<!doctype html><html lang="en"><head><title>${escaped(text.slice(0, 70))}</title></head><body><nav><a href="/">Home</a></nav><article>${paragraphs.join("")}</article></body></html>`;
}

function escaped(text: string): string {
  return text.replace(/&/g, "&amp;").replace(/</g, "&lt;");
}

const server = createServer((request, response) => void answer(request, response)).listen(0, "127.0.0.1");
await new Promise((resolve) => server.once("listening", resolve));
const address = server.address();
const port = typeof address === "object" && address !== null ? address.port : 0;
console.log(port);
