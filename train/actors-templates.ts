import { dice } from "./actors-crf.ts";
import type { Marked } from "./actors-data.ts";

/*
 * Made-up news to learn from, because the openly licensed marked texts hold little of it. Sentences of news style are filled with
 * actors that are drawn afresh for each text; many of their words are invented, so that the tagger must read the context.
 */

const list = (text: string): readonly string[] => text.trim().split(/\s*[|\n]\s*/);
const words = (text: string): readonly string[] => text.trim().split(/\s+/);

const FIRST = words(`
  John Mary Ahmed Fatima Wei Li Kenji Yuki Carlos Maria Ivan Olga Pierre Claire Hans Greta Rajesh Priya Kwame Ama Thabo Naledi Juan Sofia Mehmet Ayse
  Abdul Hassan Omar Leila Dmitry Svetlana Luca Giulia Sven Ingrid Jose Ana Nguyen Minh Arjun Deepa Tariq Samira Emeka Ngozi Juma Wanjiru Miguel Lucia
  Janos Katalin Piotr Agnieszka Andrei Elena Stefan Mirela Nikos Eleni Moshe Tamar Somchai Malee Budi Siti Jin Soo Hiroshi Akiko Paul Linda Mark Susan
`);
const LAST = words(`
  Smith Johnson Kimani Okafor Mensah Dlamini Ndlovu Banda Traore Diallo Khan Ahmed Hussain Sharma Patel Singh Reddy Rao Perera Chowdhury Rahman Wang Zhang Chen Liu
  Tanaka Suzuki Sato Kim Park Choi Nguyen Tran Santos Reyes Garcia Martinez Lopez Fernandez Silva Oliveira Rossi Bianchi Mueller Schmidt Weber Dubois Laurent
  Ivanov Petrov Sokolov Kovalenko Nowak Kowalski Horvath Nagy Popescu Papadopoulos Yilmaz Demir Haddad Mansour Khalil Cohen Levy Abadi Karimi Rezaei Hashimi
  Wilson Brown Taylor Murphy Walsh Campbell Stewart Andersson Hansen Virtanen Jansen Bakker Peeters Otieno Mwangi Tesfaye Bekele Moyo Sibanda Kamara Sesay
`);
const COUNTRY = list(`
  France | Kenya | Brazil | Pakistan | Ukraine | Nigeria | Japan | Germany | Iran | Israel | Syria | Turkey | India | China | Russia | Egypt | South Africa | Saudi Arabia
  Sri Lanka | New Zealand | Argentina | Mexico | Canada | Australia | Indonesia | Malaysia | Vietnam | Ethiopia | Sudan | Yemen | Poland | Spain | Italy | Greece
  South Korea | North Korea | Zimbabwe | Ghana | Peru | Chile | Cuba | Iraq | Lebanon | Jordan | Qatar | the United States | the United Kingdom | the Philippines | US | UK | U.S.
`);
const PEOPLE = words(`
  French Kenyan Brazilian Pakistani Ukrainian Nigerian Japanese German Iranian Israeli Syrian Turkish Indian Chinese Russian Egyptian American British Australian Mexican
  Palestinian Kurdish Muslim Christian Jewish Arab European African Asian Cuban Iraqi Lebanese Swedish Dutch
`);
const CITY = list(`
  London | Paris | Nairobi | Lagos | Tokyo | Beijing | Moscow | Cairo | New Delhi | Mumbai | Karachi | Dhaka | Jakarta | Manila | Sydney | New York | Los Angeles | Chicago | Toronto
  Mexico City | Buenos Aires | Sao Paulo | Lima | Bogota | Caracas | Madrid | Rome | Berlin | Vienna | Warsaw | Kyiv | Istanbul | Baghdad | Aleppo | Mosul | Gaza | Tel Aviv | Beirut
  Accra | Harare | Lusaka | Kampala | Addis Ababa | Cape Town | Port Moresby | Kuala Lumpur | Hong Kong | Shanghai | Boston | Houston | Leeds | Porto | Lyon | Turin | Kano | Surat
`);
const TOPIC = list(`
  Health | Education | Finance | Defence | Foreign Affairs | Interior | Justice | Trade | Agriculture | Energy | Tourism | Transport | Labour | Culture | Science | Technology | Environment
  Human Rights | Fisheries | Housing | Public Works | Social Welfare | Economic Affairs | Information | Home Affairs | Water | Mines | Youth | Sports | Statistics | Meteorology
`);
const BODY = words(
  "Agency Commission Authority Council Board Office Bureau Institute Federation Association Union Committee Corporation Fund Service Centre Foundation",
);
const FIRM = list(
  "Group | Holdings | Inc | Corp | Ltd | Technologies | Motors | Airlines | Bank | Energy | Pharmaceuticals | Media | Securities | Insurance | Industries | Capital | Partners | Systems | & Co | Telecom",
);
const PARTY = list(
  "Democratic | Socialist | National | People's | Labour | Conservative | Liberal | Workers' | Progressive | Green | Communist | Republican | Reform | Justice | Freedom | Unity",
);
const OFFICE = list(`
  President | Prime Minister | Foreign Minister | Defence Minister | Finance Minister | Interior Minister | Health Secretary | Governor | Mayor | Senator | Secretary-General
  Chief Minister | Attorney General | Ambassador | General | Colonel | Judge | Professor | Dr | Mr | Mrs | Ms | Archbishop | Sheikh | spokesman | spokeswoman | lawyer | coach | captain
  chief executive | analyst | economist | striker | singer | director | actor | opposition leader | chairman | manager | minister | lawmaker | activist | journalist
`);
const CALLING = list(`
  president | chief executive | spokesman | spokeswoman | director | chairman | secretary general | head | member | lawyer | analyst | economist | professor | minister | representative
  vice president | founder | editor | managing director | deputy director | governor | coordinator | researcher
`);
const DAY = words("Monday Tuesday Wednesday Thursday Friday Saturday Sunday");
const MONTH = words("January February March April May June July August September October November December");
/** Capitalised words that are no actors. */
const THING = list(`
  World Cup | Nobel Peace Prize | Premier League | Champions League | Olympic Games | Constitution | Bill of Rights | Independence Day | New Year's Eve | Ramadan | Second World War
  Covid-19 | Delta | Falcon 9 | iPhone | Boeing 737 | Windows | Clean Air Act | Human Development Report | Master of Arts | Internet | Grand Prix | Wimbledon | Open | Cup | Act | COP28
  Climate Change Report | Data Protection Bill | Road to Freedom | Vision 2030 | Green New Deal | Royal Decree | Article 370 | Level 3 | Grade 9 | Western | Islamist | Democrats
`);
const ONSET = words("b br ch d dr f g gr h j k kh l m mb n nd p qu r s sh st t tr v w y z zh");
const NUCLEUS = words("a e i o u aa ai ei ou ia ua");
const CODA = ["", "", "", "n", "r", "s", "l", "k", "m", "ng", "t", "d"];

/** Sentences of news; `P`, `O`, `L` with a number are the text's actors, a small letter after it asks for the short form. */
const SENTENCES = list(`
  <P1>, <calling> of <O1>, said on <day> that the talks in <L1> had failed.
  <Office> <P1> met <P2> in <L1> on <day>.
  <Office> <P1s> said the government would not change course.
  "We will not accept this," <P1s> told reporters in <L1>.
  "It is a matter of trust," said <P2>, <calling> at <O2>.
  <O1> said in a statement on <day> that it had begun an inquiry.
  The <O1> (<O1s>) said <n> people were killed in <L1>, <L2>.
  The <O1s> and the <O2> signed an agreement with <country> last <month>.
  <O1s> spokesman <P2> said <country> was ready for talks.
  A spokesman for <O2> declined to comment.
  Officials of the <O1> and <O2> visited <L2>, near <L1>.
  <people> forces entered <L1> on <day>, residents said.
  At least <n> people died when a bus plunged into a river near <L2> in <country>, police said.
  <L1> - <P1> arrived in <L2> on <day> for talks with <people> leaders.
  <CITY>, <month> <n> (<O2s>) - <people> shares fell on <day> as oil prices rose.
  <CITY> - The <O1> has warned of more floods in <L2>.
  According to <O1s>, prices in <country> rose by <n> percent in <month>.
  <O3> shares rose <n> percent while <O2> fell <n> percent, <O1> said.
  <O3> will buy <O2> for $<n> million, the companies said.
  The deal between <O3> and <O2> was announced in <L1> by chief executive <P1>.
  Police in <L2> arrested <P2>, <n>, on <day>.
  <P2s> was born in <L2> and moved to <L1> in <year>.
  <P1s>, who leads the <O1>, accused <P2s> of breaking the law.
  <P1s>'s lawyer, <P2>, said the court in <L1> had no evidence.
  <country>'s <O1> rejected the claim by <P2s>.
  <people> President <P1> and <people> Prime Minister <P2> discussed the <thing>.
  The <thing> was held in <L1> by the <O1>.
  <P2> of <country> won the <thing> ahead of <P1> of <country>.
  <P1> (<O1s>), <P2> (<O2s>) and <P3> (<O3>) were also named.
  The roads between <L1>, <L2> and <L3> were closed.
  He studied at <O2> and worked for <O3> in <L1>.
  She said the <O1s> had failed the people of <L2>.
  Many <people> families fled from <L2> to <L3>.
  Residents of <L3> asked the <O1> for help.
  In <month>, the <O2> of <country> ruled against <O3>.
  The <people> government and <O1> agreed on the <thing>.
  <O1>, <O2> and <O3> were among the groups that signed.
  However, <P3> denied this.
  But <P1s> and <P2s> disagreed over <L3>.
  Photo: <O2s>
  By <P3>
  <P3>, <O2s>
  Reporting by <P3> in <L1>; editing by <P2>
  Meanwhile, analysts at <O3> expect <country> to grow by <n> percent.
  Workers of <O3> in <L3> went on strike on <day>.
  The <L2> region has seen fighting since <year>.
  Thousands marched through <L1> to demand that <P1s> resign.
  The <O2> said that <L3> needed <n> tonnes of food.
  Experts from the <O1> in <L1> said the <thing> would help <people> farmers.
  <TITLECASE>
  <SHOUT>
`);
/** Sentences about sport: places stand for their teams. */
const SPORT = list(`
  <T1> <d> <T2> <d>
  <T1> <d> <T2> <d>
  <T3> <d> <T4> <d>
  <T1> <n> <n> <d> <n> <n> <n>
  <T2> <n> <n> <d> <n> <n> <n>
  <T3> at <T4>
  <T1> beat <T2> <d>-<d> on <day>.
  <T3> lost to <T4> in <L1>.
  <P1> scored twice as <T1> beat <T2> in the <thing>.
  <T1> coach <P1> said <T2> had been the better side.
  <P2>, who joined <T1> from <T2> in <year>, was injured.
  <T3> striker <P3> is out for <n> weeks.
  <T1> v <T2>
  <T1> won <d>-<d> at <T4> with goals from <P1s> and <P2s>.
  <d>. <P1> (<country>) <d>:<n>.<n>
  <d>. <P2> (<country>) <d>:<n>.<n>
  <P1> (<country>) beat <P2> (<country>) <d>-<d> <d>-<d>
  <SHOUT>
`);
const HEADLINES = list(
  "<P1s> meets <P2s> in <L1> | <O1s> warns of floods in <L2> | <country> rejects <O2s> plan | <P1s> wins in <L1> | <people> troops enter <L2> | <O3> profit rises | <T1> beat <T2>",
);

type Type = "PER" | "ORG" | "LOC";

/** Made-up texts with their names marked; the same number gives the same texts. */
export function madeUpNews(texts: number): Marked[] {
  const roll = dice(20161122);
  return Array.from({ length: texts }, (_, index) => madeUpText(`made-up/${index}`, roll));
}

function madeUpText(id: string, roll: () => number): Marked {
  const cast = castOf(roll);
  const kind = roll() < 0.2 ? SPORT : SENTENCES;
  let text = "";
  const entities: { start: number; end: number; type: string }[] = [];
  for (let count = 4 + Math.floor(roll() * 6); count > 0; count--) {
    const template = pick(kind, roll);
    for (const [piece, type] of filled(template, cast, roll)) {
      if (type !== null) entities.push({ start: text.length, end: text.length + piece.length, type });
      text += piece;
    }
    text += "\n";
  }
  return { id, text, entities };
}

type Cast = ReadonlyMap<string, readonly [string, Type]>;

/** The actors of one text: P1 with the short form P1s, and so on. */
function castOf(roll: () => number): Cast {
  const cast = new Map<string, readonly [string, Type]>();
  for (const n of ["1", "2", "3", "4"]) {
    const [first, last] = [pickOrInvent(FIRST, roll, 0.3), pickOrInvent(LAST, roll, 0.4)];
    const middle = roll() < 0.1 ? ` ${capital(roll)}.` : roll() < 0.1 ? ` ${pick(LAST, roll)}` : "";
    const family =
      roll() < 0.06 ? `al-${last}` : roll() < 0.05 ? `${pick(words("de van bin von da"), roll)} ${last}` : last;
    cast.set(`P${n}`, [`${first}${middle} ${family}`, "PER"]).set(`P${n}s`, [last, "PER"]);
    const [organisation, short] = organisationOf(roll);
    cast.set(`O${n}`, [organisation, "ORG"]).set(`O${n}s`, [short, "ORG"]);
    cast.set(`L${n}`, [placeOf(roll), "LOC"]);
    cast.set(`T${n}`, [teamOf(roll), "ORG"]);
  }
  return cast;
}

function organisationOf(roll: () => number): [string, string] {
  const [topic, other, place] = [pick(TOPIC, roll), pick(TOPIC, roll), pickOrInvent(CITY, roll, 0.3)];
  const country = pick(COUNTRY, roll).replace("the ", "");
  const invented = pickOrInvent(LAST, roll, 0.7);
  const forms = [
    `Ministry of ${topic}`,
    `Ministry of ${topic} and ${other}`,
    `Ministry of ${topic}, ${other} and ${pick(TOPIC, roll)}`,
    `${pick(words("Foreign Interior Defence Finance Health Justice"), roll)} Ministry`,
    `Department of ${topic}`,
    `National ${topic} ${pick(BODY, roll)}`,
    `${country} ${topic} ${pick(BODY, roll)}`,
    `${pick(PEOPLE, roll)} ${pick(BODY, roll)} for ${topic}`,
    `International ${pick(BODY, roll)} of ${topic}`,
    `${pick(BODY, roll)} for the Protection of ${topic}`,
    `${place} University`,
    `University of ${place}`,
    `${invented} Institute of ${topic}`,
    `Central Bank of ${country}`,
    `Supreme Court of ${country}`,
    `Communist Party of ${country}`,
    `${pick(PARTY, roll)} ${pick(PARTY, roll)} Party`,
    `${pick(PARTY, roll)} Party of ${country}`,
    `${place} Police`,
    `${place} High Court`,
    `${place} City Council`,
    `${place} General Hospital`,
    `${place} Times`,
    `Daily ${pick(words("News Mail Star Nation Herald Post Standard"), roll)}`,
    `${invented} ${pick(FIRM, roll)}`,
    `${invented} ${pick(FIRM, roll)}`,
    `${invented} ${pick(FIRM, roll)}`,
    `${pick(LAST, roll)} & ${invented}`,
    `${country} ${pick(FIRM, roll)}`,
    `${place} ${pick(FIRM, roll)}`,
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
  const name = pickOrInvent(CITY, roll, 0.5);
  const made = invented(roll);
  const around = words(
    "Province District County Region State River Street Airport Island Valley Park Bridge Square Road Mountains Governorate",
  );
  if (roll() < 0.75) return name;
  if (roll() < 0.7) return `${made} ${pick(around, roll)}`;
  return `${pick(list("Lake | Mount | Port | Fort | San | Gulf of | Republic of | New | North | South | El | Los"), roll)} ${made}`;
}

function teamOf(roll: () => number): string {
  const place = pickOrInvent(CITY, roll, 0.3);
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

/** The pieces of a template, each with its type when it is a name. */
function filled(template: string, cast: Cast, roll: () => number): [string, Type | null][] {
  if (template === "<TITLECASE>" || template === "<SHOUT>") {
    const pieces = filled(pick(HEADLINES, roll), cast, roll);
    return template === "<SHOUT>" ? pieces.map(([piece, type]) => [piece.toUpperCase(), type]) : pieces.map(titleCased);
  }
  return template.split(/(<\w+>)/).map((piece) => {
    const slot = /^<(\w+)>$/.exec(piece)?.[1];
    if (slot === undefined) return [piece, null];
    const actor = cast.get(slot);
    return actor === undefined ? wordFor(slot, roll) : [actor[0], actor[1]];
  });
}

function titleCased([piece, type]: [string, Type | null]): [string, Type | null] {
  return [type === null ? piece.replace(/\b[a-z](?=[a-z]{3})/g, (letter) => letter.toUpperCase()) : piece, type];
}

function wordFor(slot: string, roll: () => number): [string, Type | null] {
  switch (slot) {
    case "country":
      return [pick(COUNTRY, roll), "LOC"];
    case "CITY":
      return [pickOrInvent(CITY, roll, 0.2).toUpperCase(), "LOC"];
    case "people":
      return [pick(PEOPLE, roll), null];
    case "Office":
      return [pick(OFFICE, roll), null];
    case "calling":
      return [pick(CALLING, roll), null];
    case "day":
      return [pick(DAY, roll), null];
    case "month":
      return [pick(MONTH, roll), null];
    case "thing":
      return [pick(THING, roll), null];
    case "year":
      return [String(1980 + Math.floor(roll() * 45)), null];
    default:
      return [String(1 + Math.floor(roll() * (slot === "d" ? 6 : 98))), null];
  }
}

function pick<T>(from: readonly T[], roll: () => number): T {
  const item = from[Math.floor(roll() * from.length)];
  if (item === undefined) throw new Error("Nothing to pick from.");
  return item;
}

function pickOrInvent(from: readonly string[], roll: () => number, share: number): string {
  return roll() < share ? invented(roll) : pick(from, roll);
}

/** A word nobody has seen: "Mbaigour". */
function invented(roll: () => number): string {
  const syllables = Array.from(
    { length: 2 + Math.floor(roll() * 2) },
    () => pick(ONSET, roll) + pick(NUCLEUS, roll) + pick(CODA, roll),
  );
  const word = syllables.join("");
  return word.charAt(0).toUpperCase() + word.slice(1);
}

function acronym(roll: () => number): string {
  return Array.from({ length: 3 + Math.floor(roll() * 2) }, () => capital(roll)).join("");
}

function capital(roll: () => number): string {
  return String.fromCharCode(65 + Math.floor(roll() * 26));
}
