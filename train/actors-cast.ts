import * as n from "./actors-names.ts";
import { acronym, capital, invented, list, pick, pickOrInvent, words } from "./actors-names.ts";

/*
 * Who and what made-up news is about: the actors of a text, and names of things that are none.
 */

/** Share of names with a word that is a place or a common word, too. */
const ODD = 0.1;
/** Share of firms that are well known. */
const WELL = 0.4;

export type Type = "PER" | "ORG" | "LOC";
/** Names by the slot that they fill. */
export type Cast = ReadonlyMap<string, readonly [name: string, type: Type]>;

/** The actors of one text: P1 with the short form P1s, and so on. */
export function castOf(roll: () => number): Cast {
  const cast = new Map<string, readonly [string, Type]>();
  const add = (slot: string, [full, short]: readonly [string, string], type: Type) => {
    cast.set(slot, [full, type]).set(`${slot}s`, [short, type]);
  };
  for (const k of ["1", "2", "3", "4"]) {
    add(`P${k}`, personOf(roll), "PER");
    add(`O${k}`, organisationOf(roll), "ORG");
    add(`C${k}`, firmOf(roll), "ORG");
    cast.set(`L${k}`, [placeOf(roll), "LOC"]);
    cast.set(`T${k}`, [teamOf(roll), "ORG"]);
    cast.set(`K${k}`, [roll() < 0.5 ? pick(n.CLUB, roll) : clubOf(roll), "ORG"]);
  }
  return cast;
}

/** A full name and the surname. */
export function personOf(roll: () => number): [string, string] {
  if (roll() < 0.03) {
    const family = pick(words("Kim Lee Park Xi Li Wang Zhou Chen Choi Jeong Yoon"), roll);
    return [`${family} ${invented(roll)}${roll() < 0.5 ? `-${invented(roll).toLowerCase()}` : ""}`, family];
  }
  if (roll() < 0.03) return twice(pick(n.STAGE, roll));
  const first = roll() < ODD ? pick(n.ODD_FIRST, roll) : pickOrInvent(n.FIRST, roll, 0.3);
  const middle = roll() < 0.1 ? ` ${capital(roll)}.` : roll() < 0.08 ? ` ${pick(n.LAST, roll)}` : "";
  const last = roll() < ODD ? pick(n.ODD_LAST, roll) : pickOrInvent(n.LAST, roll, 0.4);
  const family = familyOf(last, roll);
  return [
    `${first}${middle} ${family}`,
    family.startsWith("Mc") || family.includes("'") || family.includes("-") ? family : last,
  ];
}

function familyOf(last: string, roll: () => number): string {
  const kind = roll();
  if (kind < 0.06) return `al-${last}`;
  if (kind < 0.11) return `${pick(words("de van bin von da"), roll)} ${last}`;
  if (kind < 0.13) return `Mc${last}`;
  if (kind < 0.15) return `O'${last}`;
  return kind < 0.18 ? `${last}-${pick(n.LAST, roll)}` : last;
}

/** A firm's name, and the one that it goes by. */
function firmOf(roll: () => number): [string, string] {
  const kind = roll();
  if (kind < WELL) return twice(pick(n.COMPANY, roll));
  const word = roll() < 0.5 ? pick(n.FIRM_WORD, roll) : pickOrInvent(n.LAST, roll, 0.7);
  const head = roll() < 0.5 ? pick(n.FIRM, roll) : pick(n.HOUSE, roll);
  if (kind < WELL + 0.12) return twice(roll() < 0.5 ? pick(n.FIRM_WORD, roll) : invented(roll));
  if (kind < WELL + 0.17) return twice(`${word} & ${pickOrInvent(n.LAST, roll, 0.5)}`);
  if (kind < WELL + 0.19)
    return twice(`Bank of ${roll() < 0.5 ? pick(n.COUNTRY, roll).replace("the ", "") : pick(n.STATE, roll)}`);
  if (kind < WELL + 0.21) return [`${word} Bros. ${head}`, `${word} Bros.`];
  if (kind < WELL + 0.24) return twice(`${pick(n.FIRST, roll)}${roll() < 0.5 ? ` & ${pick(n.FIRST, roll)}` : ""}'s`);
  if (kind < WELL + 0.26) return twice(acronym(roll));
  if (kind < WELL + 0.28) return [`${pick(n.COUNTRY, roll).replace("the ", "")} ${head}`, acronym(roll)];
  if (kind < WELL + 0.4) return [`${word} ${pick(n.FIRM_WORD, roll)} ${head}`, word];
  return [`${word} ${head}`, word];
}

const twice = (name: string): [string, string] => [name, name];

function clubOf(roll: () => number): string {
  return `${pickOrInvent(n.CITY, roll, 0.3)} ${roll() < 0.4 ? pick(words("United City Town FC"), roll) : pick(n.NICK, roll)}`;
}

function organisationOf(roll: () => number): [string, string] {
  const [topic, other, place] = [pick(n.TOPIC, roll), pick(n.TOPIC, roll), pickOrInvent(n.CITY, roll, 0.3)];
  const country = pick(n.COUNTRY, roll).replace("the ", "");
  const invented = pickOrInvent(n.LAST, roll, 0.7);
  const forms = [
    `Ministry of ${topic}`,
    `Ministry of ${topic} and ${other}`,
    `Ministry of ${topic}, ${other} and ${pick(n.TOPIC, roll)}`,
    `${pick(words("Foreign Interior Defence Finance Health Justice"), roll)} Ministry`,
    `Department of ${topic}`,
    `National ${topic} ${pick(n.BODY, roll)}`,
    `${country} ${topic} ${pick(n.BODY, roll)}`,
    `${pick(n.PEOPLE, roll)} ${pick(n.BODY, roll)} for ${topic}`,
    `International ${pick(n.BODY, roll)} of ${topic}`,
    `${pick(n.BODY, roll)} for the Protection of ${topic}`,
    `${place} University`,
    `University of ${place}`,
    `${pick(words("National Royal Federal European"), roll)} ${pick(n.BODY, roll)} of ${topic} and ${pick(n.FIELD_OF, roll)}`,
    `${pick(n.BODY, roll)} for ${topic} and ${pick(n.FIELD_OF, roll)}`,
    `${invented} Institute of ${topic}`,
    `Central Bank of ${country}`,
    `Supreme Court of ${country}`,
    `Communist Party of ${country}`,
    `${pick(n.PARTY, roll)} ${pick(n.PARTY, roll)} Party`,
    `${pick(n.PARTY, roll)} Party of ${country}`,
    `${place} Police`,
    `${place} High Court`,
    `${place} City Council`,
    `${place} General Hospital`,
    `${place} Times`,
    `Daily ${pick(words("News Mail Star Nation Herald Post Standard"), roll)}`,
    `${invented} ${pick(n.FIRM, roll)}`,
    `${invented} ${pick(n.FIRM, roll)}`,
    `${invented} ${pick(n.FIRM, roll)}`,
    `${pick(n.LAST, roll)} & ${invented}`,
    `${country} ${pick(n.FIRM, roll)}`,
    `${place} ${pick(n.FIRM, roll)}`,
    invented,
    invented,
    acronym(roll),
    `UN ${topic} Programme`,
    `${topic} Workers Union`,
    `${country} Football Federation`,
  ];
  const full = pick(forms, roll);
  const letters = full.match(/\b\p{Lu}/gu)?.join("") ?? "";
  return [
    full,
    letters.length >= 3 ? letters : full.includes(" ") && roll() < 0.5 ? (full.split(" ")[0] ?? full) : full,
  ];
}

function placeOf(roll: () => number): string {
  const name = pickOrInvent(n.CITY, roll, 0.5);
  const made = invented(roll);
  const around = words(
    "Province District County Region State River Street Airport Island Valley Park Bridge Square Road Mountains Governorate",
  );
  if (roll() < 0.75) return name;
  if (roll() < 0.7) return `${made} ${pick(around, roll)}`;
  return `${pick(list("Lake | Mount | Port | Fort | San | Gulf of | Republic of | New | North | South | El | Los"), roll)} ${made}`;
}

function teamOf(roll: () => number): string {
  const place = pickOrInvent(n.CITY, roll, 0.3);
  const forms = [
    place,
    place,
    place,
    place,
    `${place} United`,
    `${place} City`,
    `FC ${place}`,
    `Real ${place}`,
    `${place} Rovers`,
    `Sporting ${place}`,
    `${place} Tigers`,
    acronym(roll),
    invented(roll),
  ];
  return pick(forms, roll);
}

/** Goods, games and what is found in them. */
export function wareOf(roll: () => number): string {
  const forms = [
    pick(n.GADGET, roll),
    pick(n.TITLE, roll),
    pick(n.CRAFT, roll),
    `${pick(n.WARE_WORD, roll)} ${1 + Math.floor(roll() * 20)}`,
    `${invented(roll)} ${pick(words("Pro Max Ultra Plus Mini Deluxe II III 3 X"), roll)}`,
    `${pick(n.WARE_WORD, roll)} ${pick(n.WARE_WORD, roll)}`,
    `${pick(n.WARE_WORD, roll)} of ${pick(n.WARE_WORD, roll)}`,
    `${pick(n.WARE_WORD, roll)} ${invented(roll)}`,
    invented(roll),
    `${capital(roll)}${capital(roll)}${Math.floor(roll() * 1000)}`,
  ];
  return pick(forms, roll);
}

/** "Kenya", seldom "the Republic of Kenya". */
export function countryOf(roll: () => number): string {
  const name = pick(n.COUNTRY, roll);
  if (roll() < 0.95 || name.startsWith("the ")) return name;
  return `the ${pick(words("State Kingdom Republic Emirate Sultanate"), roll)} of ${name}`;
}
