import { type Span, slice } from "#text/span.ts";
import { startsDanglingAbroad } from "./dangling-abroad.ts";

/** Words that point back to something said before: pronouns, demonstratives and connectives at the head of a sentence. */
const pointsBack =
  /^["“„«‘'(]*(?:he|she|it|they|we|i|you|his|her|hers|him|its|their|them|our|my|this|these|those|that|such|here|there|but|and|or|so|nor|yet|still|further|however|meanwhile|moreover|furthermore|also|then|thus|therefore|instead|nevertheless|nonetheless|otherwise|likewise|similarly|additionally|besides|afterwards|(?:(?:\p{L}+ )?(?:moments?|minutes?|hours?|days?|weeks?|months?|years?) )?later|earlier|the (?:next|following) (?:day|night|morning|evening|week|month|year)|both|neither|another|others?|one|some|as such|as (?:shared|shown|seen|noted|mentioned|reported|outlined|explained) (?:above|below|earlier|previously)|the \p{L}+ (?:comes?|came) (?:as|after|amid|\p{L}+ (?:after|before))|known (?:as|for)|all of (?:it|this|that|these)|in addition|(?:\p{L}+ )?(?:in|at|on|by|from|during) the same|in contrast|on the other hand|for (?:example|instance)|as a result|in (?:that|this) case|by contrast|even so|after (?:that|this)|at (?:that|this) (?:time|point)|(?:of|during|for|since|from|by|with|until) (?:that|those|these)|since then|by then|(?:either way|in any (?:case|event)|to that end|what['’]s more|by comparison|for (?:his|her|its|their) part|in (?:response|turn|return))(?=,))(?![\p{L}-])/iu;

/** Openings of those words that point forward or nowhere: "It is clear that", "There are", "One in three", "Some teachers". */
const pointsForward =
  /^["“„«‘'(]*(?:it(?:['’]s| is| was| will be| has been) (?:\p{L}+ ){1,3}(?:that|to|who|when|since)\b|there (?:is|are|was|were|will|has|have)\b|(?:one|some|another) (?:of the|in|out of|\d)|some \p{L}+s\b|both \p{Lu}|later (?:this|in(?! the same)|on \p{Lu})|earlier (?:this|in|on \p{Lu})|here['’]s|this (?:week|month|year|morning|summer|autumn|fall|winter|spring|season|weekend)\b)/iu;

/** "According to a statement on Wednesday, these": an opening of its own, and then a pronoun. */
const pronounAfterOpening =
  /^(?:About|After|Although|As|At|Before|By|Despite|During|Early|Earlier|For|From|If|In|Last|Late|Later|On|Since|Though|Under|Until|When|While|With|According|Asked|Speaking)\b([^“”";:.]*?), (?:he|she|they|these|those)\b/u;
const datewords =
  /\b(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|January|February|March|April|May|June|July|August|September|October|November|December)\b/g;

/** "The letter he sent": who, the sentence before tells. */
const madeByPronoun = /^The \p{Ll}+ (?:he|she|they) \p{Ll}/u;

/** "It was a sign that": of what, the sentence before tells. */
const signOfBefore = /^it (?:is|was) (?:a|an|the) (?:\p{L}+ ){1,2}that\b/iu;

/** Whether a sentence leans on one before it: it begins with a pronoun or connective, and would hang in the air alone. */
export function startsDangling(sentence: string, language = "en"): boolean {
  if (language !== "en" && language !== "und") return startsDanglingAbroad(sentence, language);
  const isLeaning = pointsBack.test(sentence) && !pointsForward.test(sentence);
  return isLeaning || signOfBefore.test(sentence) || madeByPronoun.test(sentence) || hasPronounForNobody(sentence);
}

/** Whether a pronoun follows an opening that names nobody whom it could mean. */
function hasPronounForNobody(sentence: string): boolean {
  const [, opening] = pronounAfterOpening.exec(sentence) ?? [];
  return opening !== undefined && !/\p{Lu}/u.test(opening.replace(datewords, ""));
}

/** What stands in quotation marks within a sentence, marks included. */
export const quoted = /[“"][^“”"]*[”"]/g;
/** … and between single ones, apostrophes within. */
const quotedOnce = /(?<![\p{L}\p{N}])[‘'][^‘’']*(?:[’'](?=\p{L})[^‘’']*)*[’']/gu;

/** Words for whoever writes or reads. */
const ADDRESS = /\b(?:I|[Ww]e|[Mm]y|[Oo]ur|me|us|[Yy]ou|[Yy]our|[Ll]et[’']s)\b/;
/** How live blogs and newsletters greet whoever reads them. */
const GREETING = /^(?:(?:Hello|Hi|Good (?:morning|afternoon|evening))(?: and welcome\b|[,.!])|Welcome (?:back )?to\b)/;

/** Whether a sentence asks, or speaks of its writer or to its reader outside quotation marks: no news is told so. */
export function isAddress(sentence: string, language = "en"): boolean {
  const outside = sentence.replace(quoted, "").replace(quotedOnce, "");
  if (/[?؟]\s*$/.test(outside)) return true;
  // Elsewhere "I" is an article, and "me" means anything.
  return language === "en" && (ADDRESS.test(outside) || GREETING.test(outside));
}

/** What a programme or a page says of itself: "Jane Doe reports.", "The mayor joins TODAY and opens up about", "is a weekly show". */
const BLURB =
  /\b(?:takes? a look|reports? on (?:why|how|the)|joins? (?:us|TODAY|\p{Lu}[\p{L}’']+ to (?:discuss|talk))|sits? down with|opens? up about|breaks? down (?:why|how|what|more of|the (?:key |main |biggest )?(?:takeaways|latest))|retraces|has (?:the latest|the story|(?:the |more )details|more (?:on|from))|is a weekly|talks? about|tonight['’]s broadcast|[Cc]lick here|[Tt]o subscribe|^Please|^(?:Watch|Listen to|Take a look|Catch up|Find out|Check out) (?=\p{Ll}|\d))\b|^(?:[\p{Lu}][\p{L}.’'-]* ){2,5}reports?(?: (?:on|from|live|for)\b[^,]*)?\.$/u;

/** "CNN's Jane Doe speaks to", "CBS News foreign correspondent Roy Bell examines"; of broadcasters whatever their people do but say. */
const PRESENTED =
  /^(?:(?:\p{Lu}{2,5}|\p{Lu}\S+)(?: News)?(?:['’]s?|(?:['’]s)? (?:\p{Ll}+ ){0,4}(?:correspondent|analyst|anchor|host|reporter)) (?:\p{Lu}[\p{L}.’'-]+ ){2,3}(?:speaks|talks|shares|explains|discusses|explores|interviews|looks|examines|joins|reports|asks|walks|shows)|(?:CNN|[ANC]BC|CBS|CNBC|MSNBC|Sky|Fox|TODAY)(?: News)?['’]s? (?:\p{Lu}[\p{L}.’'-]+ ){2,3}(?!(?:say|ha|i|wa)s\b)\p{Ll}+s)\b/u;

/** Whether a sentence tells what a programme or a page shows, and no news. */
export function isBlurb(sentence: string): boolean {
  return BLURB.test(sentence) || PRESENTED.test(sentence);
}

/** Whether every quotation mark and bracket that opens in a sentence closes in it. */
export function isBalanced(sentence: string): boolean {
  const count = (pattern: RegExp) => sentence.match(pattern)?.length ?? 0;
  const [low, opened, closed] = [count(/„/g), count(/“/g), count(/”/g)];
  // „German“, “English” and ”Swedish” marks share their characters.
  const isCurlyClosed = low > 0 ? low === opened + closed : opened === 0 ? closed % 2 === 0 : opened === closed;
  return (
    isCurlyClosed &&
    count(/"/g) % 2 === 0 &&
    count(/«/g) === count(/»/g) &&
    count(/[([]/g) === count(/[)\]]/g) &&
    count(/(?<![\p{L}\p{N}])[‘'](?=[\p{L}\p{N}])/gu) <= count(/(?<=[\p{L}\p{N}.,!?…])[’'](?![\p{L}\p{N}])/gu)
  );
}

/** Whether two sentences stand in one without a space between them, as when a page's markup was lost. */
export function isGlued(sentence: string): boolean {
  return /\p{Ll}[.!?]["”’)]?\p{Lu}\p{Ll}/u.test(sentence);
}

/** Whether a sentence holds the markup of a page or a place in a form that nothing was put in, or begins with what ends another. */
export function isTorn(sentence: string): boolean {
  return /<\p{L}+ [^<>]*=|\{\p{L}+\}|^[.,;:!?)\]…]/u.test(sentence);
}

/** Whether a sentence ends in the dots by which a feed cuts a text off. */
export function isCutOff(sentence: string): boolean {
  return /(?:\.\.\.|…|\[(?:…|\.\.\.)\])\s*$/.test(sentence);
}

/** Whether a sentence ends as sentences do, as against headings, standfirsts and what a feed cut off without a mark. */
export function isStopped(sentence: string): boolean {
  return /[.!?…؟۔。।]["”’»)\]]*\s*$/.test(sentence);
}

/** Whether a sentence begins with a row of words in capitals: labels of a map or a graphic that lost their place. */
export function startsWithLabels(sentence: string): boolean {
  return /^(?:[\p{Lu}\d]{2,}[^\p{L}\d]+){4}/u.test(sentence);
}

/** For each sentence of a text, whether it begins inside a quotation that an earlier sentence of its paragraph opened. */
export function startInsideQuotes(text: string, sentences: readonly Span[]): boolean[] {
  let open: Open = NONE_OPEN;
  let end = 0;
  return sentences.map((sentence) => {
    if (text.slice(end, sentence.start).includes("\n")) open = NONE_OPEN;
    end = sentence.end;
    const isInside = open.curly > 0 || open.isStraight || open.angle !== "";
    for (const [mark] of slice(text, sentence).matchAll(/[„“”"«»]/g)) open = afterMark(open, mark);
    return isInside;
  });
}

/** What is open: curly marks, German ones among them by their count, a straight mark, and the angle mark that opened. */
type Open = { readonly curly: number; readonly low: number; readonly isStraight: boolean; readonly angle: string };
const NONE_OPEN: Open = { curly: 0, low: 0, isStraight: false, angle: "" };

/** “English”, „German“ and „Dutch” marks, «French» and »German« ones: which of them opens, what is open tells. */
function afterMark(open: Open, mark: string): Open {
  if (mark === '"') return { ...open, isStraight: !open.isStraight };
  if (/[«»]/.test(mark)) return { ...open, angle: open.angle === "" ? mark : open.angle === mark ? mark : "" };
  if (mark === "„") return { ...open, curly: open.curly + 1, low: open.low + 1 };
  const closes = mark === "”" || open.low > 0;
  return { ...open, curly: Math.max(0, open.curly + (closes ? -1 : 1)), low: Math.max(0, open.low - (closes ? 1 : 0)) };
}
