import { type Span, slice } from "#text/span.ts";
import type { AnalysedArticle } from "./analysis.ts";
import { quoted } from "./readable.ts";
import { verbsIn } from "./tense.ts";

/** Who these mean, another sentence may tell. */
const PERSONAL = /\b(?:he|she|him|his|her|hers|himself|herself)\b/i;
/** "Bearing a penny stamp, it", "a popular figure on campus, he": who is spoken of so was named before. */
const PRONOUN_BEHIND_OPENING =
  /^(?:\p{Lu}\p{L}+(?:ing|ed)|(?:An?|The|Once|Born)\s\p{Ll}[\p{L}-]*)\b[^,;“"]*(?:,[^,;“"]*)?,\s(?:he|she|it|they)\b/u;
/** "Writing on social media it said that". */
const TELLS_BEHIND_OPENING =
  /^(?:Writing|Speaking|Posting|Tweeting|Responding|Asked)\b[^,;“"]*\s(?:he|she|it|they)\s(?:said|says|added|told|wrote|claimed|insisted)\b/u;
/** "…, he said": whoever tells is none of those of whom he tells. */
const TOLD_BY = /,\s(?:he|she)\s(?:said|says|added|adds|told|explained|noted|argued|wrote)\b[^,]*$/;
/** Somebody who is brought in: "a police officer", "two brothers"; but "two years ago, she". */
const BROUGHT_IN =
  /\b(?:an?|another|one|two|three|four|five|\d+)\s(?!(?:\p{L}+\s)?(?:years?|months?|weeks?|days?|hours?|minutes?|decades?)\b)(?:[\p{L}\d'’-]+\s){0,3}\p{L}+/iu;
/** Offices of which a country, or the world, has one. */
const SOLE_OFFICES = "(?:prime|foreign|defence|defense|finance|interior) minister|president|king|queen|pope";
/** Whose "his" needs no name before it: there is one of him. */
const OF_RANK = new RegExp(
  `^The (?:${SOLE_OFFICES}|(?:Duke|Duchess|(?:Crown )?Prince|Princess|Earl|Countess|(?:Arch)?[Bb]ishop|Emir|Sultan) of \\p{Lu}\\p{L}+)(?![\\p{L}’'])`,
  "u",
);
/** "The incident", "the 48-year-old Australian". */
const THE = /^(?:[^,]{1,30},\s)?[Tt]he\s(?=\p{Ll}|\d+-year-old)/u;
/** "According to the official": which, a sentence before tells. */
const BY_THE = /^(?:According to|In|At|During|After|Before) the \p{Ll}+(?: \p{Ll}+)?,/u;
/** What tells which one is meant: "the rate of inflation", "the bombing in Nice". */
const TOLD_WHICH = /\b(?:of|in|at|from|for|to|on|between|against|over|by|with|near|outside|who|that|whose|which)\b/;
/** "The court on Wednesday": when it was does not tell which it is. */
const WHEN =
  /\b(?:on|in|since|from|by|late on|early on) (?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|January|February|March|April|May|June|July|August|September|October|November|December)\b/g;
/** "The man accused of driving into a crowd was": the participle tells which, the next verb the news. */
const TELLS_WHICH = /^\p{L}+ed (?:of|by|in|with|for|at|over|from|after|on)\b(?!.*(?:,\s|\band\b))/u;
/** "The Indian captain", who is named before or behind it. */
const SOMEBODY =
  /^The (?:\p{Lu}[\p{L}-]* )+(?:captain|skipper|leader|star|actor|actress|singer|player|striker|champion|billionaire|lawmaker|senator|giant|company|firm)\b(?! \p{Lu})/u;
/** "The health secretary, Ann Lee, has refused", "The Indian captain, Ravi Rao, said": the name stands behind. */
const NAMED_BEHIND =
  /^(?:[^,]{1,30},\s)?[Tt]he\s[^,;:“"]{2,60},\s(?:(?:[a-z]{2,3}[ -])?\p{Lu}[\p{L}.’'-]*\s?){1,5},\s/u;
/** A comma, and verbs of the present: "the suit alleges". */
const SUBJECT_ENDS =
  /,|\s(?:alleges|claims|says|shows|captures|depicts|features|finds|reveals|argues|aims|means|comes|will|would)\s/;
/** What there is one of, or which a reader knows by the topic. */
const KNOWN_ONE = new RegExp(
  `^the\\s(?:${SOLE_OFFICES}|government|army|military|police|navy|dollar|pound|euro|yen|yuan|rouble|ruble|lira|rupee|parliament|cabinet|central bank|ruling party|opposition|world|sun|moon|supermoon|stock market|coup|war|earthquake|pandemic|election|referendum|film|game|authorities|rebels|militants|protesters|troops|soldiers)\\b`,
  "i",
);
/** "Reported this on Monday": what, the sentence before tells. */
const THIS_ALONE =
  /\b(?:this|these|those)\s(?:on|in|at|yesterday|today|late|early|and|but)\b|\bsaid\sas\smuch\b|\bmade the (?:comments?|remarks?|announcement|statement|claims?)\b|\b(?:these|those)\s\p{Ll}{4,}s\b(?! (?:who|of|in|that)\b)|\b(?:similar|these|those|such)\s(?:comments?|remarks?|statements?|views?|claims?|allegations?|accusations?)\b/iu;
const CAPTION =
  /\b(?:left to right|from left|pictured|Getty Images|Press Association)\b|\((?:left|right|cent(?:re|er)|(?:\d(?:st|nd|rd|th) )?[LRC])\)/i;

/**
 * Whether a sentence says whom and what it speaks of, so that it can be read where nothing stands before it. The first
 * sentence (`place` 0) always does.
 */
export function standsAlone(from: AnalysedArticle, sentence: Span, place: number): boolean {
  const prose = slice(from.article.text, sentence);
  if (CAPTION.test(prose)) return false;
  if (
    PRONOUN_BEHIND_OPENING.test(prose) ||
    TELLS_BEHIND_OPENING.test(prose) ||
    THIS_ALONE.test(prose) ||
    BY_THE.test(prose)
  )
    return false;
  if (speaksOfSomebody(from, sentence)) return false;
  return place === 0 || NAMED_BEHIND.test(prose) || !(SOMEBODY.test(prose) || pointsAtOne(from, sentence));
}

/** Whether it says "he" of somebody whom it neither names nor brings in; "his" may stand before the name. */
function speaksOfSomebody({ article, analysis }: AnalysedArticle, sentence: Span): boolean {
  const prose = slice(article.text, sentence).replace(quoted, (speech) => " ".repeat(speech.length));
  const teller = TOLD_BY.exec(prose);
  const pronoun = teller ?? PERSONAL.exec(prose);
  if (pronoun === null) return false;
  if (teller === null && (OF_RANK.test(prose) || BROUGHT_IN.test(prose.slice(0, pronoun.index)))) return false;
  const end = teller !== null || /^s?he$/i.test(pronoun[0]) ? sentence.start + pronoun.index : sentence.end;
  return !analysis.actors.some(
    ({ type, mentions }) => type === "PER" && mentions.some((one) => one.start >= sentence.start && one.end <= end),
  );
}

/** Whether its subject is "the incident", of which nothing in it tells which. */
function pointsAtOne({ article: { text } }: AnalysedArticle, sentence: Span): boolean {
  const prose = slice(text, sentence);
  const opening = THE.exec(prose);
  if (opening === null) return false;
  // "The attempted coup", "the newly elected mayor": what follows at once is no verb.
  const [noun = ""] = /^(?:\p{Ll}+ly )?\S+/u.exec(prose.slice(opening[0].length)) ?? [];
  const from = sentence.start + opening[0].length + noun.length;
  const [first, second] = verbsIn(text, { start: from, end: sentence.end });
  const verb = first && second && TELLS_WHICH.test(text.slice(first.start, second.start)) ? second : first;
  const end = verb === undefined ? sentence.end : verb.start;
  const [subject = ""] = text.slice(sentence.start + opening[0].search(/the\s$/i), end).split(SUBJECT_ENDS);
  const named = subject.replace(/^the\s(?:\d+-year-old\s\p{L}+)?/iu, "").replaceAll(WHEN, "");
  return !KNOWN_ONE.test(subject) && !TOLD_WHICH.test(named) && !/\p{Lu}/u.test(named);
}

/** Whether a sentence has a finite verb, as a caption has not; only English verbs are known. */
export function hasVerb({ article, analysis }: AnalysedArticle, sentence: Span): boolean {
  return analysis.language !== "en" || verbsIn(article.text, sentence).length > 0;
}
