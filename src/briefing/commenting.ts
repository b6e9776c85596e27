/** Verbs with which somebody comments on what others did; headlines have their own, in `reactions.ts`. */
const VERBS =
  /\b(?:criticiz|criticis|slamm|blast|ripp|mock|prais|dismiss|rebuk|lambast|applaud|hail|tweet|troll|react|respond|assess|comment)ed\b|\b(?:weigh(?:ed|s) in|lashed out|took aim|doubled down|called out|spoke out|joined (?:a|the) chorus|voiced (?:support|concern|opposition)|sidestepped (?:a |the )?questions?|signal(?:l?)ed (?:support|opposition))\b/;
/** Where somebody does so. */
const PLACES =
  /\btook to (?:X|Twitter|Instagram|Facebook|TikTok|Truth Social|social media)\b|\bon (?:his|her|their) (?:podcast|show|radio)\b/;
/** Who does so by trade. */
const COMMENTATORS =
  /\b(?:(?:[Rr]adio|TV|television|podcast|show|[Nn]ews|late-night|CNN|CNBC|NBC|CBS|ABC|MSNBC|NewsNation|View)(?:['’]s)? (?:co-)?(?:host|anchor)s?|pundit|columnist|commentator|podcaster|comedian)\b/;
/** What a report quotes somebody's saying with is a view rather than a deed. */
const VIEW = /\b(?:said|says|told|claimed|argued|insisted)\b[^.]*[“"]/;

/**
 * Whether an English sentence tells what somebody says of the news rather than news; `isReported`: it stands on
 * somebody's word.
 */
export function isComment(sentence: string, isReported: boolean): boolean {
  const isSaid = [VERBS, PLACES, COMMENTATORS].some((one) => one.test(sentence));
  return isSaid || (isReported && VIEW.test(sentence));
}
