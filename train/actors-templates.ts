import { type Cast, castOf, countryOf, personOf, type Type, wareOf } from "./actors-cast.ts";
import type { Marked } from "./actors-data.ts";
import * as n from "./actors-names.ts";
import { invented, pick, pickOrInvent, words } from "./actors-names.ts";
import { HEADLINES, SECTIONS } from "./actors-sentences.ts";
import { dice } from "./dice.ts";

/*
 * Made-up news to learn from, because the openly licensed marked texts hold little of it. Sentences of news style are filled with
 * actors that are drawn afresh for each text; many of their words are invented, so that the tagger must read the context.
 */

/** The same number draws the same texts. */
const SEED = 20161122;

/** Words of a sentence, with the type of what they name. */
type Piece = readonly [string, Type | null];

/** Made-up texts with their names marked; the same number gives the same texts. */
export function madeUpNews(texts: number): Marked[] {
  const roll = dice(SEED);
  return Array.from({ length: texts }, (_, index) => madeUpText(`made-up/${index}`, roll));
}

function madeUpText(id: string, roll: () => number): Marked {
  const cast = castOf(roll);
  const sentences = section(roll);
  const isTypeset = roll() < 0.5;
  let text = "";
  const entities: { start: number; end: number; type: string }[] = [];
  for (let count = 4 + Math.floor(roll() * 6); count > 0; count--) {
    const pieces = filled(pick(sentences, roll), cast, roll).filter(([piece]) => piece !== "");
    for (const [i, [piece, type]] of pieces.entries()) {
      if (type !== null) entities.push({ start: text.length, end: text.length + piece.length, type });
      text += i === 0 ? piece.charAt(0).toUpperCase() + piece.slice(1) : piece;
    }
    text += "\n";
  }
  return { id, text: isTypeset ? typeset(text) : text, entities };
}

/** The sentences of a section, drawn by its share. */
function section(roll: () => number): readonly string[] {
  let left = roll();
  for (const { share, sentences } of SECTIONS) {
    left -= share;
    if (left < 0) return sentences;
  }
  return [];
}

/** With the quotation marks of print. */
function typeset(text: string): string {
  return text
    .replace(/(^|[\s(])"/gm, "$1“")
    .replaceAll('"', "”")
    .replaceAll("'", "’");
}

/** The pieces of a template, each with its type when it is a name. */
function filled(template: string, cast: Cast, roll: () => number): Piece[] {
  const headline = /^<(TITLECASE|SHOUT)>$/.exec(template)?.[1];
  if (headline !== undefined) {
    const pieces = filled(pick(HEADLINES, roll), cast, roll);
    return headline === "SHOUT" ? pieces.map(([piece, type]) => [piece.toUpperCase(), type]) : pieces.map(titleCased);
  }
  return template.split(/(<\w+>)/).flatMap((piece, i, all): Piece[] => {
    const slot = /^<(\w+)>$/.exec(piece)?.[1];
    if (slot === undefined) {
      const isDouble =
        piece.startsWith("'s ") && (cast.get(all[i - 1]?.slice(1, -1) ?? "")?.[0].endsWith("'s") ?? false);
      return [[isDouble ? piece.slice(2) : piece, null]];
    }
    const phrases = PHRASES[slot];
    if (phrases !== undefined) return filled(pick(phrases, roll), cast, roll);
    const [name, type] = cast.get(slot) ?? wordFor(slot, roll);
    return type === null ? [[name, null]] : marked(name, type);
  });
}

/** A name without the article before it, and parted where the tagger reads nothing: "Miller Bros|. |Foods". */
function marked(name: string, type: Type): Piece[] {
  return name.split(/^(the )|(?<=Bros)(\. )/).flatMap((piece): Piece[] => {
    if (piece === undefined || piece === "") return [];
    return [[piece, /^(?:the |\. )$/.test(piece) ? null : type]];
  });
}

function titleCased([piece, type]: Piece): Piece {
  return [type === null ? piece.replace(/\b[a-z](?=[a-z]{3})/g, (letter) => letter.toUpperCase()) : piece, type];
}

/** Phrases that are drawn afresh each time, and filled. */
const PHRASES: Readonly<Record<string, readonly string[]>> = { firmdid: n.FIRM_DID, did: n.PERSON_DID };

/** What is drawn afresh each time. */
const DRAWN: Readonly<Record<string, readonly [readonly string[], Type | null]>> = {
  people: [n.PEOPLE, null],
  Office: [n.OFFICE, null],
  calling: [n.CALLING, null],
  day: [n.DAY, null],
  month: [n.MONTH, null],
  thing: [n.THING, null],
  COURT: [n.COURT, "ORG"],
  MINISTRY: [n.MINISTRY, "ORG"],
  MUSEUM: [n.MUSEUM, "ORG"],
  CHAMBER: [n.CHAMBER, "ORG"],
  GADGET: [n.GADGET, null],
  TITLE: [n.TITLE, null],
  BLOC: [n.BLOC, "ORG"],
  STATE: [n.STATE, "LOC"],
  AGENCY: [n.AGENCY, "ORG"],
  ARMED: [n.ARMED, "ORG"],
};

/** What is made anew each time. */
const MADE: Readonly<Record<string, (roll: () => number) => Piece>> = {
  CRAFT: (roll) => [pickOrInvent(n.CRAFT, roll, 0.3), null],
  WARE: (roll) => [wareOf(roll), null],
  NAMESAKE: (roll) => [`${personOf(roll)[0]} ${pick(words("Day Show Prize Award Trophy Cup Act"), roll)}`, null],
  country: (roll) => [countryOf(roll), "LOC"],
  CITY: (roll) => [pickOrInvent(n.CITY, roll, 0.2).toUpperCase(), "LOC"],
  PARTY: (roll) => [roll() < 0.3 ? strangePartyOf(roll) : pick(n.PARTIES, roll), "ORG"],
  year: (roll) => [String(1980 + Math.floor(roll() * 45)), null],
  d: (roll) => [String(1 + Math.floor(roll() * 6)), null],
  n: (roll) => [String(1 + Math.floor(roll() * 98)), null],
};

function strangePartyOf(roll: () => number): string {
  return roll() < 0.5 ? invented(roll) : `${invented(roll)} ${invented(roll)}`;
}

function wordFor(slot: string, roll: () => number): Piece {
  const drawn = DRAWN[slot];
  if (drawn !== undefined) return [pick(drawn[0], roll), drawn[1]];
  const made = MADE[slot];
  if (made === undefined) throw new Error(`Nothing fills <${slot}>.`);
  return made(roll);
}
