import { organisationHeads } from "./lexicon.ts";
import { type Mention, mentionAt, wordAt } from "./mentions.ts";
import { bareName } from "./tagged-names.ts";
import { isMark, type Tokens } from "./tokens.ts";

/** Offices whose holders are named behind an organisation. Not ambassador or secretary: "Secretary" is in the names of organisations. */
const OFFICE =
  /^(?:president|minister|mayor|governor|senator|chancellor|premier|director|spokesman|spokeswoman|spokesperson|coach|captain|chairman|chairwoman|ceo|administrator|analyst|sen|rep|gov)$/;
/** They are of a state: "Massachusetts Sen. Ann Lee". */
const OF_STATE = /^(?:sen|rep|gov)$/;
/** They hold the words of one name together: "Office of the President". */
const JOINT = /^(?:of|and|for|the|'s)$/;
const PICTURE = /^(?:photo|photograph|picture|image|illustration|graphic)s?$/;
/** Who sells pictures: "Ann Lee/|AFP|", "Ann Lee via |Getty|". */
const PICTURE_AGENCY = /^(?:afp|ap|epa|epa-efe|getty|reuters|shutterstock|alamy|anadolu|bloomberg|rex)$/;

/**
 * The mentions with organisations and those who speak for them told apart, "State Department Spokesman Ann Lee", and without the people
 * to whom pictures are credited, "Photo by Ann Lee", who are in no news.
 */
export function withHolders(tokens: Tokens, mentions: readonly Mention[]): Mention[] {
  const credited = new Set<number>();
  for (const mention of mentions) if (isCredited(tokens, mention, credited)) credited.add(mention.last);
  return mentions.filter(({ last }) => !credited.has(last)).flatMap((mention) => toldApart(tokens, mention));
}

/** A byline alone on the first line, "Photo by |Ann Lee| and |Peter Olsen|", "|Ann Lee|/AFP"; `credited` are the last tokens of those before. */
function isCredited(tokens: Tokens, { first, last, type }: Mention, credited: ReadonlySet<number>): boolean {
  if (type !== "PER") return false;
  if (first === 0 && tokens.text.charAt(tokens.end[last] ?? 0) === "\n") return true;
  const before = wordAt(tokens, first - 1);
  if (before === "by" && PICTURE.test(wordAt(tokens, first - 2))) return true;
  if (/^(?:and|,)$/.test(before) && credited.has(first - 2)) return true;
  const isSold = /^(?:\/|via)$/.test(wordAt(tokens, last + 1));
  return isSold && PICTURE_AGENCY.test(wordAt(tokens, last + 2));
}

/** The organisation before an office and the person behind it. */
function toldApart(tokens: Tokens, mention: Mention): Mention[] {
  const office = mention.type === "ORG" ? officeIn(tokens, mention) : -1;
  if (office < 0) return [mention];
  const { first, last, fit } = mention;
  const owner = OF_STATE.test(wordAt(tokens, office)) ? "LOC" : "ORG";
  const organisation = bareName(tokens, first, office - 1, owner);
  const person = office < last ? bareName(tokens, office + 1, last, "PER") : null;
  return [
    ...(organisation === null
      ? []
      : [mentionAt(tokens, organisation, owner, owner === "ORG" ? fit : [fit[0], fit[2], fit[1]])]),
    // What spoke for an organisation spoke for the whole, so it speaks for the person here.
    ...(person === null ? [] : [mentionAt(tokens, person, "PER", [fit[1], fit[0], fit[2]])]),
  ];
}

/** The office within what was taken for one organisation; -1 without one. */
function officeIn(tokens: Tokens, { first, last }: Mention): number {
  for (let i = last; i > first; i--) {
    const word = wordAt(tokens, i);
    if (organisationHeads.has(word) || JOINT.test(word) || isMark(tokens, i)) return -1;
    if (OFFICE.test(word)) return JOINT.test(wordAt(tokens, i - 1)) ? -1 : i;
  }
  return -1;
}
