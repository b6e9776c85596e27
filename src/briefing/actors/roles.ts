import { demonyms, organisations, roleAdjectives, roles, titles } from "./lexicon.ts";
import type { Mention } from "./mentions.ts";
import { wordAt } from "./mentions.ts";
import { Kind, type Tokens } from "./tokens.ts";

/** More words than these are a sentence, not a role. */
const LONGEST_ROLE = 14;
/** A phrase that says less than an office: taken only when nothing better is found. */
const KINSHIP =
  /^(?:father|mother|son|daughter|brother|sister|husband|wife|widow|uncle|aunt|cousin|nephew|niece|grandfather|grandmother|grandson|partner|friend|colleague|kinsman|boyfriend|girlfriend|man|woman|boy|girl|person|fan)s?$/;
/** Forms of address: they say nothing about what somebody does. */
const ADDRESS =
  /^(?:mr|mrs|ms|miss|mx|sir|dame|lord|lady|hon|honourable|honorable|dato|datuk|tun|dr|prof|fr|rev|saint|mister)$/;
/** Prepositions that carry a role on: "head of", "spokesman for", "professor at". */
const LINK = /^(?:of|for|at|to|in|on|from|with)$/;
const DETERMINER = /^(?:the|a|an|his|her|their|its|our|my)$/;

interface Phrase {
  /** First and last token. */
  readonly first: number;
  readonly last: number;
}

/** What the text calls a person beside one of the mentions, in its own words; null when it says nothing. */
export function roleOf(tokens: Tokens, mentions: readonly Mention[]): string | null {
  let best: Phrase | null = null;
  let bestWorth = 0;
  for (const mention of mentions) {
    for (const phrase of [phraseBefore(tokens, mention), phraseAfter(tokens, mention)]) {
      if (phrase === null) continue;
      const worth = worthOf(tokens, phrase);
      if (worth > bestWorth) [best, bestWorth] = [phrase, worth];
    }
  }
  return best && tokens.text.slice(tokens.start[best.first], tokens.end[best.last]).replace(/\s+/g, " ");
}

/** An office with its organisation says most, a bare title little, kinship least. */
function worthOf(tokens: Tokens, { first, last }: Phrase): number {
  let worth = 0;
  let kin = true;
  for (let i = first; i <= last; i++) {
    const word = wordAt(tokens, i);
    if (isRoleWord(word) && !KINSHIP.test(word)) kin = false;
    if (!isMark(tokens, i) && !LINK.test(word) && !DETERMINER.test(word)) worth += 1;
  }
  return (kin ? 0.1 : 1) * Math.min(worth, 6);
}

/** "US Secretary of State John Kerry", "the president of the region, Roberto Maroni". */
function phraseBefore(tokens: Tokens, mention: Mention): Phrase | null {
  let last = mention.first - 1;
  const hasComma = wordOf(tokens, last, mention) === ",";
  if (hasComma) last--;
  if (!hasComma) while (ADDRESS.test(bare(tokens, last, mention))) last--;
  let first = last + 1;
  let head = -1;
  while (first > 0 && last - first < LONGEST_ROLE && extendsLeft(tokens, first - 1, last, mention)) {
    first--;
    if (isRoleWord(bare(tokens, first, mention))) head = first;
  }
  if (head < 0) return null;
  while (first < last && !canOpen(tokens, first)) first++;
  if (hasComma && !closesWithRole(tokens, head, last)) return null;
  if (!hasComma && !isRoleWord(bare(tokens, last, mention)) && !isLinked(tokens, head, last)) return null;
  return head >= first ? { first, last } : null;
}

function extendsLeft(tokens: Tokens, i: number, last: number, mention: Mention): boolean {
  if (tokens.sentence[i] !== tokens.sentence[mention.first]) return false;
  const word = bare(tokens, i, mention);
  if (word === "'s" || word === "’s") return true;
  if (isMark(tokens, i)) return false;
  if (isRoleWord(word) || roleAdjectives.has(word) || demonyms.has(word)) return true;
  if (isCapital(tokens, i)) return (tokens.kind[i] ?? 0) & Kind.opensSentence ? isNamePart(tokens, i) : true;
  if (/^(?:of|for|at|in|to)$/.test(word)) return i < last && isRoleWord(bare(tokens, i - 1, mention));
  if (word === "the") return /^(?:of|for|at|in|to)$/.test(bare(tokens, i - 1, mention));
  if (word === "and") return isRoleWord(bare(tokens, i - 1, mention)) || isCapital(tokens, i - 1);
  return /(?:al|ary|ic|ine|ist|ive|-[a-z]+)$/.test(word) && i < last + 1;
}

function isNamePart(tokens: Tokens, i: number): boolean {
  const word = wordAt(tokens, i);
  return (
    !DETERMINER.test(word) &&
    !LINK.test(word) &&
    !/^(?:but|and|as|when|after|before|while|if|then|that|this|it|he|she|they|we|also|however|meanwhile)$/.test(word)
  );
}

function canOpen(tokens: Tokens, i: number): boolean {
  const word = wordAt(tokens, i);
  return !LINK.test(word) && !DETERMINER.test(word) && word !== "and" && word !== "'s";
}

function closesWithRole(tokens: Tokens, head: number, last: number): boolean {
  return head <= last && last - head < LONGEST_ROLE && tokens.count > last;
}

function isLinked(tokens: Tokens, head: number, last: number): boolean {
  for (let i = head; i < last; i++) if (LINK.test(wordAt(tokens, i))) return true;
  return false;
}

/** "Claudio De Vincenti, undersecretary to the prime minister, said"; "Boris Johnson, who is the foreign secretary". */
function phraseAfter(tokens: Tokens, mention: Mention): Phrase | null {
  let i = mention.last + 1;
  if (wordOf(tokens, i, mention) !== ",") return null;
  i++;
  if (wordOf(tokens, i, mention) === "who" && /^(?:is|was)$/.test(wordOf(tokens, i + 1, mention))) i += 2;
  while (
    DETERMINER.test(wordOf(tokens, i, mention)) &&
    !/^(?:his|her|their|its|our|my)$/.test(wordOf(tokens, i, mention))
  )
    i++;
  const first = i;
  let head = -1;
  let linked = false;
  for (; i < tokens.count && i - first < LONGEST_ROLE; i++) {
    const word = wordOf(tokens, i, mention);
    if (word === "" || endsPhrase(tokens, i, word)) break;
    if (LINK.test(word)) linked = true;
    if (isRoleWord(word) && !linked) head = i;
  }
  while (i - 1 > first && !canClose(tokens, i - 1)) i--;
  return head < 0 || head >= i ? null : { first, last: i - 1 };
}

function endsPhrase(tokens: Tokens, i: number, word: string): boolean {
  if (isMark(tokens, i))
    return word !== "'s" && word !== "&" && word !== "-" && word !== "/" && word !== "'" && word !== "’";
  return /^(?:who|whose|which|that|said|says|told|tells|was|is|were|are|has|had|have|will|would|could|can|may|but|while|when|where|as|because|after|before|since|until|during)$/.test(
    word,
  );
}

function canClose(tokens: Tokens, i: number): boolean {
  const word = wordAt(tokens, i);
  return !LINK.test(word) && !DETERMINER.test(word) && word !== "and" && !isMark(tokens, i);
}

function isRoleWord(word: string): boolean {
  return (
    roles.has(word) ||
    (word.endsWith("s") && roles.has(word.slice(0, -1))) ||
    (titles.has(word) && !ADDRESS.test(word) && !roleAdjectives.has(word))
  );
}

/** The word of a token in the sentence of the mention; "" outside. */
function wordOf(tokens: Tokens, i: number, mention: Mention): string {
  return i >= 0 && i < tokens.count && tokens.sentence[i] === tokens.sentence[mention.first] ? wordAt(tokens, i) : "";
}

function bare(tokens: Tokens, i: number, mention: Mention): string {
  return wordOf(tokens, i, mention).replace(/\.$/, "");
}

function isMark(tokens: Tokens, i: number): boolean {
  return ((tokens.kind[i] ?? 0) & Kind.mark) !== 0;
}

function isCapital(tokens: Tokens, i: number): boolean {
  return ((tokens.kind[i] ?? 0) & (Kind.capital | Kind.inner)) !== 0 || organisations.has(wordAt(tokens, i));
}
