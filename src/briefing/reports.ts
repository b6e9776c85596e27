import { isFirstName } from "#text/first-names.ts";
import { slice } from "#text/span.ts";
import type { AnalysedArticle } from "./analysis.ts";
import { isAddress } from "./readable.ts";
import { FIRST_PERSON } from "./statements.ts";

/** Pieces that say what somebody thinks, as a headline names them at its head ("Opinion: …") or its end ("… | Letters"). */
const OPINIONS =
  "opinions?|comment(?:ary)?|editorial|observer editorial|the guardian view(?: on .+)?|analysis|column|letters?|op-ed|review|restaurant review";
/** Other pieces that are no reports ("Watch: …", "… – live") … */
const OTHERS =
  "podcast|up first|listen|audio|watch(?: live)?|video|photos?|pictured|in pictures|gallery|" +
  "explainer|explained|fact check|q&a|quiz|crossword|horoscopes?|recipes?|live|live updates?|as it happened|newsletter|first thing|(?:morning|evening|mon|tues|wednes|thurs|fri|satur|sun)(?:day)?(?: morning| afternoon| evening)? (?:briefing|report|update)|" +
  "the big picture|the morning after|(?:daily|black friday|amazon) deals?|best of 20\\d\\d|revisited|obituary|sponsored";
const OPINION_TITLES = titlesOf(OPINIONS);
const OTHER_TITLES = titlesOf(OTHERS);
/** … and anywhere: "Australia news live:", "Five things to know", "2023 – the year that was". */
const ANYWHERE =
  /\blive(?: updates?)?\s*:|\blive (?:blog|updates)\b|\bas it happened\b|\bwhat we know\b|\b(?:what|things|all you need|everything you need) to (?:know|expect|watch)\b|\bhere(?:['’]s| is| are) (?:what|how|why|everything)\b|\b(?:\d+|two|three|four|five|six|seven|eight|nine|ten) (?:\p{L}+ )?(?:things|takeaways|charts|reasons|ways|facts|lessons|questions|tips)\b|\bin (?:charts|pictures|photos)\b|\btalking points\b|^football (?:daily|weekly)\b|\bcomplete guide\b|\bspoilers?\b|\bquiz\b|\bhoroscopes?\b|\bpodcast\b|\bcrossword\b|\bshow notes\b|\bweekly (?:roundup|digest)\b|\byear in review\b|\bthe year that was\b|\bof the (?:year|decade) so far\b|^20\d\d\s*[:–-]|\breview(?: [–-]|:) |\b(?:how|what) the papers\b|\bfull broadcast\b|\blive stream(?:ing)?\b|\bshows preview\b|\ba look (?:back|at|inside)\b|\breview(?:s|-roundup| roundup)?$|^(?:the )?(?:morning|evening|daily|weekly)(?: \p{L}+)? (?:briefing|report|update|newsletter|roundup)$|^see (?:why|how|the moment)\b|^watch\s|:\s*watch(?: live)?$/iu;
/** What sells: "The best early deals", "$120 off", "back on sale for $200", "Save $500 on this monitor", "for just $19". */
const BARGAIN =
  /\b(?:best|early|top|great|cheap|daily|hot) (?:\S+ ){0,4}deals\b|\bdeals? (?:of the day|alert)\b|(?:[$£€]\d[\d,.]*|\d%) (?:off(?! (?:its|their|the|peak|highs?)\b)|discount|cheaper)\b|\b(?:is|are|back|now|currently|going) on sale\b|\bon sale (?:for|now|at|right now)\b|\blowest price (?:ever|yet)\b|\ball-time low price|^(?:save|get|grab|snag|score)\b.*(?:[$£€]\d|\d%|\bdiscount)|\b(?:just|only|for) [$£€]\d{2,3}(?:\.\d\d)?(?: (?:today|right now|this week(?:end)?))?$|\bgift (?:guide|ideas)\b/iu;
/** Lists and what invites to join in: "8 updated apps that …", "The best dash cams", "Country diary: …", "Share your …". */
const LISTED =
  /^(?:the |our |here are (?:the |our )?)?(?:\d+|two|three|four|five|six|seven|eight|nine|ten) (?:[\p{L}’'-]+ ){0,4}(?:that|you|we|worth|of the best)\b|^(?:the )?\d+ (?:\p{L}+ )?(?:greatest|biggest|worst|funniest|coolest|most)\b|\branked!?$|^(?:the )?(?:\d+ )?best (?!buy\b|western\b|picture\b)\p{L}|^(?:[\p{L}’'-]+ ){0,2}diary\b|^(?:share|test) your\b|^check out\b/iu;
/** "How", "Why" and "What" open an explanation, except when they ask for nothing: "How dare they" is said by nobody in a report either. */
const EXPLAINS = /^(?:how (?:to|do|does|did|can|will|is|are|much|many)|what (?:is|are|does|do|will)|why)\b/i;
const OTHER_HEADLINES = [...OTHER_TITLES, ANYWHERE, BARGAIN, LISTED, EXPLAINS];
/** "… | Zoe Williams": the name of the columnist, where papers put it. */
const SIGNED = /\s\|\s(\p{Lu}[\p{L}'’-]+)(?: \p{Lu}[\p{L}'’-]+){1,2}$/u;

/** Sentences at the top in which a column gives itself away, and how often it must speak of its writer or to its reader. */
const TOP = { sentences: 12, words: 2 };
const READER = /\b[Yy]our?\b/g;
/** Headlines outside quotation marks that are no reporter's: "My life as …", "What our schools need", "Ministers must act now" … */
const PERSONAL = /\b(?:I|[Mm]y|me|[Ww]e|[Oo]ur|us|[Yy]ou|[Yy]our)\b/;
const DEMAND = /^[^:]*\b(?:must|should|shouldn[’']t|ought to)\b[^:]*$/i;
/** … unless they tell who says so: "Leave it to us, envoy tells ministers". */
const SAID =
  /\b(?:says?|said|told|tells?|urge[sd]?|warn(?:s|ed|ing)?|calls?|argues?|reports?|MPs|rul(?:es?|ing)|courts?|study|poll|inquiry|union|suggests?|finds?|hears?|experts?|boss(?:es)?|chiefs?|minister)\b/i;

/** Sections and parts of an address that hold opinions, or other pieces that are no reports. */
const OPINION_PLACES = placesOf(
  "opinions?|comment|commentary|commentisfree|op-?eds?|editorials?|letters|columns?|columnists?|perspectives?|opinion-and-analysis|reviews?",
);
const OTHER_PLACES = placesOf(
  "podcasts?|audio|galler(?:y|ies)|in-pictures|" +
    "photos|live|liveblogs?|live-updates|quiz(?:zes)?|crosswords?|puzzles|horoscopes?|astrology|newsletters?|explainers?|recipes?|deals|coupons|obituaries|cartoons?|sponsored(?:-content)?|advertorials?",
);

/**
 * Whether an article is a report of news, as against opinion, live blogs, explainers, podcasts, pictures, newsletters,
 * quizzes and the like; by headline, section and address, and by whom its text speaks of. Unsure, it is a report.
 */
export function isReport(from: AnalysedArticle): boolean {
  const known = judged.get(from);
  if (known !== undefined) return known;
  const isOne = judge(from);
  judged.set(from, isOne);
  return isOne;
}

/** Asked again and again while a briefing is composed. */
const judged = new WeakMap<AnalysedArticle, boolean>();

function judge(from: AnalysedArticle): boolean {
  const title = from.article.title.trim();
  const isOther = OTHER_HEADLINES.some((kind) => kind.test(title)) || title.endsWith("?");
  return !isOther && !isOpinion(from) && !standsIn(from, OTHER_PLACES) && !readsAsColumn(from);
}

/** Whether an article says what somebody thinks: opinion, editorial, letters, review; by headline, section and address. */
export function isOpinion(from: AnalysedArticle): boolean {
  const title = from.article.title.trim();
  const [, firstName] = SIGNED.exec(title) ?? [];
  const isSigned = firstName !== undefined && isFirstName(firstName);
  return isSigned || OPINION_TITLES.some((kind) => kind.test(title)) || standsIn(from, OPINION_PLACES);
}

/** Whether an English article speaks of its writer, to its reader, or tells others what to do, though nothing marks it as a column. */
// On 4,000 feed items that their addresses place: of the opinions that no headline marks it finds 41 %; of 100 pieces
// in news sections it takes four, three of which are letters, diaries, essays and the like.
function readsAsColumn({
  article: { title, text },
  analysis: { language, sentences, quotes },
}: AnalysedArticle): boolean {
  if (language !== "en") return false;
  const headline = withoutQuotes(title);
  if (!SAID.test(headline) && (PERSONAL.test(headline) || DEMAND.test(headline))) return true;
  const quoted = quotes.flatMap((quote) => quote.quoted);
  const own = sentences
    .slice(0, TOP.sentences)
    .filter((sentence) => !quoted.some(({ start, end }) => start < sentence.end && end > sentence.start))
    .map((sentence) => withoutQuotes(slice(text, sentence)));
  const times = (pattern: RegExp) => own.reduce((sum, sentence) => sum + (sentence.match(pattern)?.length ?? 0), 0);
  return times(FIRST_PERSON) >= TOP.words || times(READER) >= TOP.words;
}

function withoutQuotes(text: string): string {
  return text.replace(/[“"][^“”"]*[”"]?|(?<![\p{L}\p{N}])[‘'][^‘’']*(?:[’'](?=\p{L})[^‘’']*)*[’']?/gu, " ");
}

/** The reports among articles, if there are any those that do not begin by speaking to the reader; all of them when there is no report. */
export function reportsAmong<From extends AnalysedArticle>(articles: readonly From[]): readonly From[] {
  const reports = articles.filter(isReport);
  const plain = reports.filter((article) => !opensWithAddress(article));
  return [plain, reports].find(({ length }) => length > 0) ?? articles;
}

function opensWithAddress({ article, analysis: { sentences, language } }: AnalysedArticle): boolean {
  const [first] = sentences;
  return first !== undefined && isAddress(slice(article.text, first), language);
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
