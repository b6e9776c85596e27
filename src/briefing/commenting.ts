/** Verbs with which somebody comments on what others did; headlines have their own, in `reactions.ts`. */
const VERBS =
  /\b(?:criticiz|criticis|mock|prais|rebuk|lambast|applaud|tweet|troll|comment)ed\b|\b(?:reacted to|hailed (?!from)|weigh(?:ed|s) in|lashed out|took aim|doubled down|call(?:ed|ing) out|(?:took|takes|taking) (?:a )?(?:swipe|dig|jab|shot)s? at|pok(?:ed|ing) fun|sparred with|spoke out|joined (?:a|the) chorus|defended (?:his|her|their) client|voiced (?:support|concern|opposition)|sidestepped (?:a |the )?questions?|signall?ed (?:support|opposition))\b/u;
/** Verbs that storms and rockets have too, and those that courts have. */
const ATTACKS =
  /(?<!\b(?:storm|hurricane|cyclone|typhoon|tornado)\b[^.]{0,25} )\b(?:slammed|blasted|ripped) (?!into|through|onto|off|apart|open|over|the (?:coast|roof|city|island)|a hole)|\bdismissed (?:\p{L}+ ){0,2}(?:claims?|criticism|suggestions?|concerns?|fears|attacks?|reports?)\b/iu;
/** Where somebody does so. */
const PLACES =
  /\btook to (?:X|Twitter|Instagram|Facebook|TikTok|Truth Social|social media)\b|\bon (?:his|her|their) (?:podcast|show|radio)\b/;
/** Who does so by trade, near the head of a sentence: of comedians themselves there is news as well. */
const COMMENTATORS =
  /^.{0,60}\b(?:(?:[Rr]adio|TV|television|podcast|show|[Nn]ews|late-night|CNN|CNBC|NBC|CBS|ABC|MSNBC)(?:['’]s)? (?:co-)?(?:host|anchor)s?|pundit|columnist|commentator|podcaster|comedian)\b/;
/** What the net makes much of: "a clip has gone viral", "fans erupted". */
const TALK =
  /\b(?:has|have|is|are) (?:gone|going) viral\b|^[^,]{3,60} went viral\b|\b(?:Twitter|[Ii]nternet|[Ss]ocial media|[Ff]ans) (?:has |have )?(?:erupt|explod|react)ed\b|\b(?:clip|tweet|post|video|photo|footage)s? (?:that |has |have )?resurfaced\b|\banecdotes?\b|\bhilarious(?:ly)?\b/;
/** What a report quotes somebody's saying with, or a member of Congress has said, is a view rather than a deed. */
const VIEW = /^(?:Rep|Sen)\.|\b(?:said|says|told|claimed|argued|insisted)\b[^.]*[“"]/;

/** Whether an English sentence tells what somebody says of the news rather than news. */
export function isComment(sentence: string): boolean {
  return [VERBS, ATTACKS, PLACES, COMMENTATORS, TALK].some((one) => one.test(sentence));
}

/** The same of a sentence that stands on somebody's word, which is a view more often. */
export function isReportedComment(sentence: string): boolean {
  return isComment(sentence) || VIEW.test(sentence);
}
