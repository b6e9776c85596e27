import type { ActorType } from "../analysis.ts";
import { knownPeople, lookAlikes } from "./look-alikes.ts";
import { nameWords } from "./names.ts";
import { hashOf } from "./tokens.ts";

/** Names that the news uses for one and the same place, the most telling first. */
const places = [
  ["United States", "United States of America", "US", "USA", "America"],
  ["United Kingdom", "UK", "Britain", "Great Britain"],
  ["United Arab Emirates", "UAE", "Emirates"],
  ["Democratic Republic of the Congo", "Democratic Republic of Congo", "DRC", "DR Congo"],
  ["Czech Republic", "Czechia"],
  ["Ivory Coast", "Cote d'Ivoire"],
  ["Myanmar", "Burma"],
  ["North Korea", "DPRK", "Democratic People's Republic of Korea"],
  ["South Korea", "Republic of Korea", "ROK"],
  ["New York", "New York City", "NYC"],
  ["Washington", "Washington DC", "Washington, D.C."],
  ["Kyiv", "Kiev"],
  ["Soviet Union", "USSR"],
  ["Middle East"],
  ["US Capitol", "U.S. Capitol", "Capitol"],
  ["Gaza Strip"],
  // No football clubs, as others of "City" are.
  ["Gaza City"],
  ["Mexico City"],
  ["Vatican City"],
  ["Kuwait City"],
  ["Panama City"],
  ["Ho Chi Minh City"],
  ["Salt Lake City"],
  ["Oklahoma City"],
  ["New South Wales", "NSW"],
  ["West Bank"],
  ["Silicon Valley"],
  ["Khan Younis", "Khan Yunis"],
  ["Deir ez-Zor", "Deir al-Zor", "Deir Ezzor", "Deir al-Zour"],
  ["Deir al-Balah"],
  ["Ras al-Ain"],
  ["Roland Garros"],
  ["San Quentin"],
  ["Arizona", "Ariz"],
  ["California", "Calif"],
  ["Colorado", "Colo"],
  ["Connecticut", "Conn"],
  ["Florida", "Fla"],
  ["Oklahoma", "Okla"],
  ["Tennessee", "Tenn"],
  ["Washington State", "Wash"],
  ["West Virginia", "W. Va", "W.Va"],
  ["Kentucky", "Ky"],
] as const;

/** Names that the news uses for one and the same organisation. */
const organisations = [
  ["United Nations", "UN"],
  ["UN Security Council", "U.N. Security Council", "United Nations Security Council"],
  ["UN General Assembly", "U.N. General Assembly", "United Nations General Assembly"],
  ["European Union", "EU"],
  ["G7", "Group of Seven", "Group of 7", "G-7"],
  ["G20", "Group of 20", "Group of Twenty", "G-20"],
  [
    "Islamic State",
    "IS",
    "ISIS",
    "ISIL",
    "Islamic State group",
    "Daesh",
    "Da'esh",
    "Islamic State of Iraq and Syria",
    "Islamic State of Iraq and the Levant",
    "Islamic State in Iraq and Syria",
    "Islamic State in Iraq and the Levant",
    "Islamic State of Iraq and al-Sham",
  ],
  ["al-Qaeda", "al-Qaida", "Al Qaeda", "Al Qaida", "al-Qa'ida"],
  ["Nusra Front", "al-Nusra Front", "Nusra", "al-Nusra", "Jabhat al-Nusra"],
  ["Hezbollah", "Hizbollah", "Hizbullah", "Hezbullah"],
  ["Houthis", "Houthi", "Ansar Allah"],
  ["NATO", "North Atlantic Treaty Organization", "North Atlantic Treaty Organisation"],
  ["World Health Organization", "World Health Organisation", "WHO"],
  ["International Monetary Fund", "IMF"],
  ["World Trade Organization", "World Trade Organisation", "WTO"],
  ["International Atomic Energy Agency", "IAEA"],
  ["International Criminal Court", "ICC"],
  ["African Union", "AU"],
  ["FBI", "Federal Bureau of Investigation"],
  ["CIA", "Central Intelligence Agency"],
  ["European Central Bank", "ECB"],
  ["Bank of England", "BoE"],
  ["Federal Reserve", "US Federal Reserve", "U.S. Federal Reserve", "Fed"],
  ["Environmental Protection Agency", "EPA", "US Environmental Protection Agency"],
  ["Food and Drug Administration", "FDA", "US Food and Drug Administration"],
  ["Securities and Exchange Commission", "SEC", "US Securities and Exchange Commission"],
  ["Federal Trade Commission", "FTC", "US Federal Trade Commission"],
  ["Justice Department", "Department of Justice", "DOJ", "US Justice Department", "US Department of Justice"],
  ["Department of Homeland Security", "DHS", "Homeland Security Department"],
  [
    "Revolutionary Guards",
    "Iranian Revolutionary Guards",
    "Islamic Revolutionary Guard Corps",
    "Revolutionary Guard",
    "Revolutionary Guard Corps",
    "IRGC",
  ],
  ["Israeli military", "Israel Defense Forces", "Israel Defence Forces", "IDF", "Israeli army", "Israeli forces"],
  ["Labour", "Labour Party"],
  ["Conservative Party", "Conservatives", "Tories", "Tory Party"],
  ["Liberal Democrats", "Lib Dems"],
  ["Scottish National Party", "SNP"],
  ["Republican Party", "GOP"],
  ["Bharatiya Janata Party", "BJP"],
  ["African National Congress", "ANC"],
  ["NHS", "National Health Service"],
  ["Rapid Support Forces", "RSF"],
  ["Wagner Group", "Wagner"],
  ["Fox News", "Fox News Channel"],
  ["BBC", "British Broadcasting Corporation"],
  ["Agence France-Presse", "AFP"],
  ["Associated Press", "AP"],
  ["US State Department", "State Department", "Department of State", "US Department of State"],
  ["Pentagon", "US Department of Defense", "Department of Defense", "Defense Department"],
  ["Kurdistan Workers' Party", "PKK"],
  ["Al Jazeera", "Aljazeera"],
  ["El País", "El Pais"],
  ["Meta Platforms", "Meta"],
  ["OPEC", "Organization of the Petroleum Exporting Countries", "Organisation of the Petroleum Exporting Countries"],
  ["Saudi Aramco", "Aramco"],
  ["Radio Free Europe/Radio Liberty", "Radio Free Europe", "Radio Liberty", "RFE/RL"],
  ["Tottenham Hotspur", "Tottenham"],
  ["Bayern Munich", "Bayern"],
  ["House of Commons", "Commons"],
  ["House of Lords", "Lords"],
  ["Freddie Mac", "Federal Home Loan Mortgage Corporation", "Federal Home Loan Mortgage Corp"],
  ["Fannie Mae", "Fannie May", "Federal National Mortgage Association"],
  ["Sinn Féin", "Sinn Fein"],
  ["Walt Disney Company", "Walt Disney Co", "Disney"],
  ["Warner Bros Discovery", "Warner Bros. Discovery"],
  ["JPMorgan Chase", "JPMorgan", "JP Morgan", "J.P. Morgan"],
  ["Rolls-Royce", "Rolls Royce"],
  ["Harley-Davidson", "Harley Davidson"],
  ["Daimler Chrysler", "DaimlerChrysler"],
  ...lookAlikes.map((name) => [name] as const),
] as const;

const people = knownPeople.map((name) => [name] as const);

const keys = new Map(
  [...places, ...organisations].flatMap(([first, ...others]) =>
    [first, ...others].map((name) => [keyOf(name), keyOf(first)]),
  ),
);
const types = new Map<string, ActorType>([
  ...places.map(([first]) => [keyOf(first), "LOC"] as const),
  ...organisations.map(([first]) => [keyOf(first), "ORG"] as const),
  ...people.map(([first]) => [keyOf(first), "PER"] as const),
]);

/** As `Tokens.word` holds words: the first of each name, and by their key the names of one word. */
const firstWords = new Set<number>();
const oneWord = new Map<string, number[]>();
for (const names of [...places, ...organisations, ...people]) {
  const short: number[] = [];
  for (const name of names) {
    const [first = "", ...others] = name.split(" ");
    const spellings = [first, ...dotted(first)].map((word) => hashOf(word));
    for (const word of spellings) firstWords.add(word);
    if (others.length === 0) short.push(...spellings);
  }
  oneWord.set(keyOf(names[0]), short);
}

/** "U.S." for "US", when a word is an acronym. */
function dotted(word: string): readonly string[] {
  return /^\p{Lu}+$/u.test(word) ? [[...word, ""].join(".")] : [];
}

/** The one short name that is no acronym. */
const SHORT_WORD = "Fed";
/** "Ministry of Defence" is the "Defence Ministry", and that of Foreign Affairs the "Foreign Ministry". */
const MINISTRY = /^(ministry) of (\S+(?: \S+)*?)(?: affairs)?$/;

function keyOf(name: string): string {
  return nameWords(name).join(" ");
}

/**
 * One key for all names of the same organisation or place; acronyms count only when written in capitals. `words` are
 * those of `nameWords`.
 */
export function aliasKey(name: string, words: readonly string[] = nameWords(name)): string {
  const key = words.join(" ");
  const isWord = key.length <= 3 && name !== name.toUpperCase() && name !== SHORT_WORD;
  if (isWord) return key;
  return keys.get(key) ?? (words[0] === "ministry" ? key.replace(MINISTRY, "$2 $1") : key);
}

/** Whether a well-known name begins with a word, which is a hash as in `Tokens.word`. */
export function beginsKnownName(word: number): boolean {
  return firstWords.has(word);
}

/** The names of one word that have the key, as hashes. */
export function oneWordNames(key: string): readonly number[] {
  return [hashOf(key), ...(oneWord.get(key) ?? [])];
}

/** What a key that has aliases is known to be. */
export function typeOfAlias(key: string): ActorType | undefined {
  return types.get(key);
}
