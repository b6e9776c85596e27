import { policies, roleAdjectives, roleFields } from "./lexicon.ts";
import { type Mention, wordAt } from "./mentions.ts";
import {
  at,
  belongsLeft,
  isField,
  isPlural,
  isRole,
  isServed,
  KINSHIP,
  LONGEST_ROLE,
  type Page,
  plain,
} from "./role-words.ts";
import { isAcronym, isCapital, isMark, type Tokens } from "./tokens.ts";

/** What opens a sentence before an office: "Following President Lee's speech", "Neither Mayor Lee nor …". */
const OPENING =
  /^(?:following|including|regarding|noting|quoting|citing|welcoming|calling|using|like|unlike|despite|alongside|even|neither|another|every|yes|indeed|maybe|surely|apparently|currently|meanwhile|earlier|yesterday)$/;
/** Behind a word for several people: "players |and head coach", "candidates |Sen. Ann Lee". */
const AFTER_SEVERAL = /^(?:and|sen|rep|gov)$/;
/** Ranks that stand between another office and the name: "Chief of Army Staff |General| Ann Lee". */
const RANK = /^(?:general|gen|lieutenant|lt|colonel|col|major|maj|captain|admiral|adm|marshal|brigadier|brig)$/;
/** Offices that are for several fields. */
const OF_FIELDS = /^(?:minister|secretary|commissioner)$/;
/** What may stand between "of" and an office: "the party of |former| leader Ann Lee". */
const BEFORE_OFFICE = /^(?:former|then|late|acting|deputy|vice|prime|current|outgoing|ousted|interim|crown|supreme)$/;
/** Roles that qualify another one: "|rebel| Labour lawmaker", "|executive| Vice President". */
const QUALIFIES =
  /^(?:independent|executive|founder|co-founder|head|rebel|dissident|star|champion|native|billionaire)$/;
/** What was, of all that a list behind it names. */
const WAS = /^(?:former|then|late|onetime|one-time|ex)$/;
/** So many tokens of a list are read for it. */
const LONGEST_LIST = 12;
/** They are part of how somebody is called: "King Charles's secretary". */
const CROWN = /^(?:king|queen|prince|princess|pope|emperor|empress|sheikh)$/;
const BEFORE_VERB = /^(?:to|would|will|could|can|may|might|must|should|not|did|does|do)$/;

/** How far to the left the words belong to the role word at `head`; a person only as owner: "Weller's lawyer". */
export function leftEdge(page: Page, mention: Mention, head: number): number {
  const { tokens, people } = page;
  let first = head;
  let owned = false;
  for (let i = head - 1; head - i < LONGEST_ROLE; i--) {
    const word = at(tokens, i, mention);
    // "Harbour Workers (HW) chairman".
    if (isAcronymInBrackets(tokens, i)) {
      i -= 2;
      continue;
    }
    if (word === "" || !continues(page, i, head, owned)) break;
    if (parts(page, i, head)) break;
    // "He would fire special counsel Ann Lee": no chief of firemen.
    const mayBeVerb = !isCapital(tokens, i) && !roleAdjectives.has(word);
    if (mayBeVerb && BEFORE_VERB.test(at(tokens, i - 1, mention))) break;
    owned = word === "'s" || (owned && people[i] === 1);
    if (!/^(?:of|and|'s|,)$/.test(word)) first = i;
  }
  return ownerFrom(page, first, head);
}

/** Whether the word at `i` can belong to the role word at `head`; `owned`: what stands between is somebody's. */
function continues(page: Page, i: number, head: number, owned: boolean): boolean {
  if (page.people[i]) return owned || isServed(page, i);
  return belongsLeft(page.tokens, i) || isField(page.tokens, i) || joinsOffice(page, i, head);
}

/** "Former President |Lee's lawyer": what the owner is tells nothing of who is owned; but a "former Lee lawyer" is none today. */
function ownerFrom({ tokens, people }: Page, first: number, head: number): number {
  const owner = people.subarray(first, head).indexOf(1);
  if (owner === 1 && WAS.test(wordAt(tokens, first)) && wordAt(tokens, first + 2) !== "'s") return first;
  return owner < 1 || CROWN.test(plain(tokens, first + owner - 1)) ? first : first + owner;
}

/** "Elected |leader| President Ann Lee", "guest |speaker| Fox News host Ann Lee": the role behind it is enough. */
function isEarlier({ tokens, people }: Page, i: number): boolean {
  const word = plain(tokens, i);
  const isRoleAlone = isRole(word) && !roleAdjectives.has(word) && !QUALIFIES.test(word) && !KINSHIP.test(word);
  return isRoleAlone && !isCapital(tokens, i) && isCapital(tokens, i + 1) && !people[i + 1];
}

/**
 * Whether the word at `i` joins the parts of one office: "Chief |of| Army Staff General", "Trade|,| Industry |and| Energy
 * Minister".
 */
function joinsOffice(page: Page, i: number, head: number): boolean {
  const { tokens } = page;
  if (joinsFields(tokens, i, head) || joinsPast(page, i)) return true;
  if (!isCapital(tokens, i - 1) || !isCapital(tokens, i + 1)) return false;
  const word = wordAt(tokens, i);
  if (word === "of") return isRole(plain(tokens, i - 1)) && RANK.test(plain(tokens, head));
  if (!OF_FIELDS.test(wordAt(tokens, head)) || !isCapital(tokens, head)) return false;
  const isField = policies.has(wordAt(tokens, i - 1));
  return isField && (word === "and" || (word === "," && (isMark(tokens, i + 2) || wordAt(tokens, i + 2) === "and")));
}

/** "Climate |and| energy minister". */
function joinsFields(tokens: Tokens, i: number, head: number): boolean {
  const isField = (j: number) => policies.has(wordAt(tokens, j)) || roleFields.has(wordAt(tokens, j));
  return (
    wordAt(tokens, i) === "and" &&
    i === head - 2 &&
    OF_FIELDS.test(wordAt(tokens, head)) &&
    isField(i - 1) &&
    isField(i + 1)
  );
}

/** "The former Leeds|,| Ayr |and| England goalkeeper", who keeps no goal today. */
function joinsPast({ tokens, people }: Page, i: number): boolean {
  const isJoint = (j: number) => /^(?:and|,)$/.test(wordAt(tokens, j));
  if (!isJoint(i) || !isCapital(tokens, i - 1) || !isCapital(tokens, i + 1)) return false;
  let j = i - 1;
  while (i - j < LONGEST_LIST && isCapital(tokens, j) && !people[j] && !isRole(plain(tokens, j)))
    j -= isJoint(j - 1) ? 2 : 1;
  return WAS.test(wordAt(tokens, j));
}

/** Whether a bracket closes at `i` behind the short name of what stands before it. */
function isAcronymInBrackets(tokens: Tokens, i: number): boolean {
  return wordAt(tokens, i) === ")" && isAcronym(tokens, i - 1) && wordAt(tokens, i - 2) === "(";
}

/** Whether the word at `i` is none of the role whose head is at `head`, though it looks like one. */
function parts(page: Page, i: number, head: number): boolean {
  if (isEarlier(page, i)) return true;
  const { tokens } = page;
  const word = wordAt(tokens, i);
  // "The Democratic Party |of| President Lee": the party is no role.
  if (word === "of" && isOfHolder(tokens, i, head)) return true;
  // "He is leading President Lee in the polls", "defending former President Lee", but "a leading expert".
  const isBeforeOffice = isCapital(tokens, i + 1) || BEFORE_OFFICE.test(wordAt(tokens, i + 1));
  if (OPENING.test(word) || (/^(?:leading|defending)$/.test(word) && isBeforeOffice)) return true;
  // "Both players and head coach Ann Lee", "his late grandmother Queen Ann".
  const isAnother = KINSHIP.test(word) || (isPlural(word) && AFTER_SEVERAL.test(plain(tokens, i + 1)));
  return isAnother && !KINSHIP.test(wordAt(tokens, head)) && !isPlural(wordAt(tokens, head));
}

/** "The government |of| former Prime Minister Lee": whose it is, no role tells. */
function isOfHolder(tokens: Tokens, i: number, head: number): boolean {
  for (let j = i + 1; j < head; j++) if (!BEFORE_OFFICE.test(wordAt(tokens, j))) return false;
  return true;
}
