import { isFirstName } from "#text/first-names.ts";
import { slice } from "#text/span.ts";
import type { AnalysedArticle } from "./analysis.ts";
import { isAddress } from "./readable.ts";

/** Pieces that say what somebody thinks, as a headline names them at its head ("Opinion: …") or its end ("… | Letters"). */
const OPINIONS =
  "opinions?|comment(?:ary)?|editorial|observer editorial|the guardian view(?: on .+)?|analysis|column|letters?|op-ed|review|restaurant review";
/** Other pieces that are no reports ("Watch: …", "… – live") … */
const OTHERS =
  "podcast|listen|audio|watch(?: live)?|video|photos?|pictured|in pictures|gallery|" +
  "explainer|explained|fact check|q&a|quiz|crossword|horoscopes?|recipes?|live|live updates?|as it happened|newsletter|first thing|(?:morning|evening|mon|tues|wednes|thurs|fri|satur|sun)(?:day)? (?:briefing|report|update)|" +
  "the big picture|the morning after|(?:daily|black friday|amazon) deals?|best of 20\\d\\d|revisited|obituary|sponsored";
const OPINION_TITLES = titlesOf(OPINIONS);
const OTHER_TITLES = titlesOf(OTHERS);
/** … and anywhere: "Australia news live:", "Five things to know", "2023 – the year that was". */
const ANYWHERE =
  /\blive(?: updates?)?\s*:|\blive (?:blog|updates)\b|\bas it happened\b|\bwhat we know\b|\b(?:what|things|all you need|everything you need) to (?:know|expect|watch)\b|\bhere(?:['’]s| is| are) (?:what|how|why|everything)\b|\b(?:\d+|two|three|four|five|six|seven|eight|nine|ten) (?:\p{L}+ )?(?:things|takeaways|charts|reasons|ways|facts|lessons|questions|tips)\b|\bin (?:charts|pictures|photos)\b|\bquiz\b|\bhoroscopes?\b|\bpodcast\b|\bcrossword\b|\bweekly (?:roundup|digest)\b|\byear in review\b|\bthe year that was\b|\bof the (?:year|decade) so far\b|^20\d\d\s*[:–-]|\breview [–-] /iu;
/** "How", "Why" and "What" open an explanation, except when they ask for nothing: "How dare they" is said by nobody in a report either. */
const EXPLAINS = /^(?:how (?:to|do|does|did|can|will|is|are|much|many)|what (?:is|are|does|do|will)|why)\b/i;
/** "… | Zoe Williams": the name of the columnist, where papers put it. */
const SIGNED = /\s\|\s(\p{Lu}[\p{L}'’-]+)(?: \p{Lu}[\p{L}'’-]+){1,2}$/u;

/** Sections and parts of an address that hold opinions, or other pieces that are no reports. */
const OPINION_PLACES = placesOf(
  "opinions?|comment|commentary|commentisfree|op-?eds?|editorials?|letters|columns?|columnists?|perspectives?|opinion-and-analysis|reviews?",
);
const OTHER_PLACES = placesOf(
  "podcasts?|audio|galler(?:y|ies)|in-pictures|" +
    "photos|live|liveblogs?|live-updates|quiz(?:zes)?|crosswords?|puzzles|horoscopes?|astrology|newsletters?|explainers?|recipes?|deals|coupons|obituaries|cartoons?|sponsored(?:-content)?|advertorials?",
);

/**
 * Whether an article is a report of news, as against opinion, live blogs, explainers, podcasts, pictures, newsletters, quizzes and the like; by
 * headline, section and address. Unsure, it is a report.
 */
export function isReport(from: AnalysedArticle): boolean {
  const title = from.article.title.trim();
  const isOther = [...OTHER_TITLES, ANYWHERE, EXPLAINS].some((kind) => kind.test(title)) || title.endsWith("?");
  return !isOther && !isOpinion(from) && !standsIn(from, OTHER_PLACES);
}

/** Whether an article says what somebody thinks: opinion, editorial, letters, review; by headline, section and address. */
export function isOpinion(from: AnalysedArticle): boolean {
  const title = from.article.title.trim();
  const [, firstName] = SIGNED.exec(title) ?? [];
  const isSigned = firstName !== undefined && isFirstName(firstName);
  return isSigned || OPINION_TITLES.some((kind) => kind.test(title)) || standsIn(from, OPINION_PLACES);
}

/** The reports among articles, if there are any those that do not begin by speaking to the reader; all of them when there is no report. */
export function reportsAmong<From extends AnalysedArticle>(articles: readonly From[]): readonly From[] {
  const reports = articles.filter(isReport);
  const plain = reports.filter((article) => !opensWithAddress(article));
  return [plain, reports].find(({ length }) => length > 0) ?? articles;
}

function opensWithAddress({ article, analysis: { sentences } }: AnalysedArticle): boolean {
  const [first] = sentences;
  return first !== undefined && isAddress(slice(article.text, first));
}

/** A kind at the head of a title, and at its end. */
function titlesOf(kinds: string): RegExp[] {
  return [
    new RegExp(`^(?:${kinds})\\s*[:|–—]`, "i"),
    new RegExp(`\\s[|–—-]\\s*(?:(?:[\\p{L}']+ ){1,2}(?=live|podcast))?(?:${kinds})\\s*$`, "iu"),
  ];
}

type Places = { readonly section: RegExp; readonly address: RegExp };

function placesOf(names: string): Places {
  return {
    section: new RegExp(`^(?:${names})$`, "i"),
    address: new RegExp(`^https?://[^/?#]+/(?:[^?#]*/)?(?:${names})/`, "i"),
  };
}

function standsIn({ article: { section, url } }: AnalysedArticle, places: Places): boolean {
  return (section !== null && places.section.test(section.trim())) || (url !== null && places.address.test(url));
}
