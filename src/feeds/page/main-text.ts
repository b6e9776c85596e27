import { Readability } from "@mozilla/readability";
import { textOfHtml } from "../html-text.ts";
import { type PageDocument, type PageElement, parsePage } from "./dom.ts";
import { storyOf } from "./story.ts";

/** What is never part of a story. */
const NO_STORY =
  "script, style, noscript, template, iframe, form, button, input, select, textarea, svg, canvas, object, embed, audio, video, figure, figcaption, picture, nav, footer, dialog, .sr-only, [class*=visually-hidden i], [class*=visuallyhidden i], [class*=screen-reader i], [style*='clip:rect(0']";

/** What stands beside the story on news pages, by its role, name or class. Not "paywall": on some sites it holds the story. */
const BESIDE_THE_STORY = [
  "aside, [hidden], [aria-hidden=true], [role=navigation], [role=complementary], [role=dialog], [role=contentinfo]",
  "[class*=caption i], [class*=photo-credit i], [class*=image-credit i]",
  "[class*=related i], [class*=recommend i], [class*=newsletter i], [class*=promo i], [class*=subscri i]",
  "[class*=share i], [class*=sharing i], [class*=social i]",
  "[class*=byline i], [class*=author i], [class*=comments i], [class*=advert i]",
  "[class*=teaser i], [class*=copyright i], [class*=cookie i], [class*=notification i], [class*=gating i], [class*=signup i], [class*=sign-up i], [id^=post-]",
].join(", ");

/** Above this share of the words in a page's paragraphs, an element is not beside the story: it holds it. */
const MOST_BESIDE = 0.4;
/** Blocks that are mostly links are lists of other stories. */
const MOST_LINKED = { block: 0.5, sentence: 0.7 };
/** Less text than this, in characters, is not believed to be the story while there is another way to find it. */
const SHORTEST_STORY = 250;

/** How sites name the parts of a story, for those that split it into many blocks. */
const STORY_PARTS =
  "[itemprop=articleBody], [class*=article-body i], [class*=articlebody i], [class*=story-body i], [class*=entry-content i]";
/** The parts so named are taken for the story when they have this many times the text that Readability finds. */
const PARTS_WIN = 1.3;

/** The text of the story on a page, in paragraphs, without its title; "" when none is found. */
export function mainText(html: string, title: string | null): string {
  const clean = parsePage(html);
  cleanUp(clean);
  const parts = storyOf(textOfParts(clean), title);
  const found = storyOf(readable(clean), title);
  const story = parts.length > found.length * PARTS_WIN && parts.includes(found.slice(0, 80)) ? parts : found;
  if (story.length >= SHORTEST_STORY) return story;
  const second = storyOf(readable(parsePage(html)), title);
  return second.length > story.length ? second : story;
}

function textOfParts(document: PageDocument): string {
  const parts = [...document.querySelectorAll(STORY_PARTS)];
  const outermost = parts.filter(({ parentElement }) => !parentElement?.closest(STORY_PARTS));
  return textWithoutLinkLists(outermost.map(({ innerHTML }) => `<div>${innerHTML}</div>`).join(""));
}

function cleanUp(document: PageDocument): void {
  for (const element of document.querySelectorAll(NO_STORY)) element.remove();
  const all = proseLength(document);
  for (const element of document.querySelectorAll(BESIDE_THE_STORY)) {
    if (proseLength(element) <= all * MOST_BESIDE) element.remove();
  }
}

function proseLength(part: Pick<PageElement, "querySelectorAll">): number {
  return [...part.querySelectorAll("p")].reduce((sum, { textContent }) => sum + textContent.length, 0);
}

/** What Readability takes for the story. */
function readable(document: PageDocument): string {
  return textWithoutLinkLists(new Readability(document, { charThreshold: 200 }).parse()?.content ?? "");
}

function textWithoutLinkLists(html: string): string {
  if (html === "") return "";
  const story = parsePage(`<html><body>${html}</body></html>`);
  for (const block of story.querySelectorAll("ul, ol, p, div, section, table, h2, h3, h4")) {
    if (isMostlyLinks(block)) block.remove();
  }
  return textOfHtml(story.querySelector("body")?.innerHTML ?? "");
}

/** A sentence may be linked almost to its end; a link to another story is linked as a whole. */
function isMostlyLinks(block: PageElement): boolean {
  if (block.closest("a") !== null) return true;
  const text = block.textContent.trim();
  const linked = [...block.querySelectorAll("a")].reduce((sum, { textContent }) => sum + textContent.trim().length, 0);
  const share = linked / text.length;
  return linked > 0 && share > (/[.!?]["”’]?$/.test(text) ? MOST_LINKED.sentence : MOST_LINKED.block);
}
