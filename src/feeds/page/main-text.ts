import { Readability } from "@mozilla/readability";
import { textOfHtml } from "../html-text.ts";
import { type PageDocument, type PageElement, parsePage } from "./dom.ts";

/** What stands beside the story on news pages, by its role, name or class. Not "paywall": on some sites it holds the story. */
const BESIDE_THE_STORY = [
  "script, style, noscript, template, iframe, form, button, input, select, textarea, svg, canvas, object, embed, audio, video",
  "figure, figcaption, picture, nav, aside, footer, dialog",
  "[hidden], [aria-hidden=true], [role=navigation], [role=complementary], [role=dialog], [role=contentinfo]",
  "[class*=caption i], [class*=photo-credit i], [class*=image-credit i]",
  "[class*=related i]:not(body, article, main), [class*=recommend i], [class*=newsletter i], [class*=promo i]:not(body, article, main)",
  "[class*=share i]:not(body, article, main), [class*=sharing i], [class*=social i]:not(body, article, main)",
  "[class*=byline i], [class*=author-bio i], [class*=comments i]:not(body, article, main), [class*=advert i]",
].join(", ");

/** Blocks that are mostly links are lists of other stories. */
const MOST_LINKED = 0.5;

/** The text of the story on a page, in paragraphs, without its title; "" when none is found. Changes the document. */
export function mainText(document: PageDocument, title: string | null): string {
  for (const element of document.querySelectorAll(BESIDE_THE_STORY)) element.remove();
  const content = new Readability(document, { charThreshold: 200 }).parse()?.content;
  if (!content) return "";
  const story = parsePage(`<html><body>${content}</body></html>`);
  for (const block of story.querySelectorAll("ul, ol, p, div, section, table, h2, h3, h4"))
    if (isMostlyLinks(block)) block.remove();
  const text = textOfHtml(story.querySelector("body")?.innerHTML ?? "");
  return title !== null && text.startsWith(title) ? text.slice(title.length).replace(/^[ .]*\n+/, "") : text;
}

function isMostlyLinks(block: PageElement): boolean {
  const length = block.textContent.trim().length;
  const linked = [...block.querySelectorAll("a")].reduce((sum, { textContent }) => sum + textContent.trim().length, 0);
  return linked > 0 && linked / length > MOST_LINKED;
}
