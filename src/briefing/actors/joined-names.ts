import { aliasKey, typeOfAlias } from "./aliases.ts";
import { type Context, isListed } from "./context.ts";
import { calendar, joins, organisationHeads, roleAdjectives, roleFields } from "./lexicon.ts";
import { type Fit, type Mention, mentionAt, type TokenSpan, wordAt } from "./mentions.ts";
import { isCapital, opensSentence } from "./tokens.ts";
import { List } from "./word-table.ts";

/** Bodies that are for two things: "Grain and Feed Association". */
const BODY =
  /^(?:commission|association|administration|agency|authority|board|bureau|centers?|centres?|council|committee|department|federation|foundation|fund|institute|league|ministry|office|organi[sz]ation|service|services|society|union|enterprise|company|corporation|corp|inc|ltd|plc|works|artists|workers|producers)$/;
/** Firms are owned: "Acme's Cloud Unit and |Leeds Corp|" are two, but not "Britain's Cable and Wireless". */
const FIRM = /^(?:enterprise|company|corporation|corp|inc|ltd|plc)$/;
/** "Ann Lee |and Co Inc|" */
const PARTNERS = /^(?:co|company|sons|bros|partners)$/;
/** What bodies are for: "Myanma |Oil| and |Gas| Enterprise". */
const FIELD =
  /^(?:oil|gas|energy|mines|trade|industry|commerce|agriculture|livestock|water|power|food|drugs?|health|education|science|technology|culture|arts|tourism|sports?|youth|labou?r|securities|futures|exchange|development|planning|research|training|transport|aviation|radio|television|justice|peace|security|intelligence)$/;
/** More than one mention says for another type. */
const SURE = 2_000;
/** Words that stand by themselves, on either side of an "and". */
const ALONE = List.organisation | List.country | List.bigCity | List.city | List.demonym;

/** The mentions with organisations whole again that the tagger parted at an "and": "Securities |and| Exchange Commission". */
export function withJoinedNames(context: Context, mentions: readonly Mention[]): Mention[] {
  const joined: Mention[] = [];
  mentions.forEach((mention, index) => {
    const before = joined.at(-1);
    const isMarked = before !== undefined && before.last >= mention.first - 2;
    const part = isMarked ? before : unmarkedBefore(context, mention);
    if (part !== undefined && (isOneBody(context, part, mention) || isOfBrothers(context, part, mention))) {
      while ((joined.at(-1)?.last ?? -1) >= part.first) joined.pop();
      joined.push(whole(context, { first: part.first, last: mention.last }, mention.fit));
      return;
    }
    const last = mention.type === "ORG" ? endOf(context, mention, mentions[index + 1]) : mention.last;
    joined.push(last > mention.last ? whole(context, { first: mention.first, last }, mention.fit) : mention);
  });
  return withOpenings(context, joined);
}

/** The mentions with the word that opens a sentence and a name, where the article has the whole name elsewhere: "|Just| Stop Oil". */
function withOpenings({ tokens }: Context, mentions: readonly Mention[]): Mention[] {
  const isOpen = ({ first, type }: Mention) =>
    type !== "PER" &&
    opensSentence(tokens, first - 1) &&
    isCapital(tokens, first - 1) &&
    wordAt(tokens, first - 1) !== "the";
  if (!mentions.some(isOpen)) return [...mentions];
  const wordsOf = ({ start, end }: Mention) => tokens.text.slice(start, end);
  const named = new Map(mentions.map((mention) => [wordsOf(mention), mention]));
  return mentions.map((mention, index) => {
    const first = mention.first - 1;
    if (!isOpen(mention) || mentions[index - 1]?.last === first) return mention;
    const opened = mentionAt(tokens, { first, last: mention.last }, mention.type, mention.fit);
    const { type, fit } = named.get(wordsOf(opened)) ?? {};
    return type === undefined || fit === undefined ? mention : { ...opened, type, fit };
  });
}

/** "National Grain |and| Feed Association", of which the tagger took what stands behind the "and". */
function unmarkedBefore({ tokens, runStart }: Context, { first }: Mention): Mention | undefined {
  const run = joins.test(wordAt(tokens, first - 1)) ? (runStart[first - 2] ?? -1) : -1;
  if (run < 0) return undefined;
  const start = run < first - 2 && wordAt(tokens, run) === "the" ? run + 1 : run;
  return mentionAt(tokens, { first: start, last: first - 2 }, "ORG", [0, 0, 0]);
}

function whole({ tokens }: Context, span: TokenSpan, [person, organisation, place]: Fit): Mention {
  return mentionAt(tokens, span, "ORG", [person, Math.max(organisation, place) + SURE, place]);
}

/**
 * Whether two mentions are the parts of one name: "the Securities" and "Exchange Commission", but not "Apple" and
 * "Samsung Electronics".
 */
function isOneBody(context: Context, before: Mention, { first, last, type }: Mention): boolean {
  const { tokens } = context;
  if (type === "PER" || !joins.test(wordAt(tokens, first - 1))) return false;
  if (PARTNERS.test(wordAt(tokens, first))) return before.type !== "LOC";
  const isBody = BODY.test(wordAt(tokens, last)) && !roleAdjectives.has(wordAt(tokens, first));
  const isOfFields = isField(wordAt(tokens, before.last)) && isField(wordAt(tokens, first));
  const opening = wordAt(tokens, before.first - 1);
  const isWhole =
    isOfFields || opening === "the" || (opening === "'s" && !(isLong(before) && FIRM.test(wordAt(tokens, last))));
  return isBody && isWhole && !standsAlone(context, before);
}

const isLong = ({ first, last }: Mention) => last > first;

/** "Warner Bros|.| Discovery". */
function isOfBrothers({ tokens }: Context, { last }: Mention, { first }: Mention): boolean {
  const isApart = last === first - 2 && wordAt(tokens, last + 1) === "." && wordAt(tokens, last) === "bros";
  return isApart && tokens.sentence[last] === tokens.sentence[first];
}

function isField(word: string): boolean {
  return FIELD.test(word) || roleFields.has(word);
}

/** Whether the part before the "and" is a name by itself: "the FBI", "the Senate", "the Pentagon". */
function standsAlone({ tokens, lists }: Context, { start, end, last, type }: Mention): boolean {
  const word = wordAt(tokens, last);
  if (type === "LOC" || isListed(lists, last, ALONE) || (organisationHeads.has(word) && !isField(word))) return true;
  return typeOfAlias(aliasKey(tokens.text.slice(start, end))) !== undefined;
}

/** Whether a stretch is the name of a well-known organisation. */
function isKnown({ text, start, end }: Context["tokens"], first: number, last: number): boolean {
  return typeOfAlias(aliasKey(text.slice(start[first], end[last]))) === "ORG";
}

/** The last token of "Institute of Allergy and Infectious Diseases", of which the tagger took what stands before the "and". */
function endOf(context: Context, mention: Mention, next: Mention | undefined): number {
  const { tokens, runEnd } = context;
  const { first, last } = mention;
  // "Scottish National |party|".
  if (wordAt(tokens, last + 1) === "party" && !isKnown(tokens, first, last) && isKnown(tokens, first, last + 1))
    return last + 1;
  const from = last + 2;
  let end = runEnd[from] ?? -1;
  while (calendar.has(wordAt(tokens, end))) end--;
  if (wordAt(tokens, last + 1) !== "and" || end < from || end >= (next?.first ?? end + 1)) return last;
  if (isOneBody(context, mention, mentionAt(tokens, { first: from, last: end }, "ORG", mention.fit))) return end;
  const words = Array.from({ length: last - first }, (_, k) => wordAt(tokens, first + k));
  const isOfField = words.slice(0, Math.max(0, words.indexOf("of"))).some((word) => organisationHeads.has(word));
  return isOfField && wordAt(tokens, last) !== "state" ? end : last;
}
