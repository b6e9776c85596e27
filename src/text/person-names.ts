import { type Gender, genderOfFirstName } from "./first-names.ts";
import { remembering } from "./remembering.ts";
import { wordSet } from "./word-set.ts";

/** Forms of address, which say that a person follows and often of which gender; lower-case, without full stop. */
const address: ReadonlyMap<string, Gender | null> = new Map(
  Object.entries({
    mr: "male",
    sir: "male",
    lord: "male",
    king: "male",
    prince: "male",
    pope: "male",
    sheikh: "male",
    imam: "male",
    rabbi: null,
    father: "male",
    herr: "male",
    monsieur: "male",
    señor: "male",
    congressman: "male",
    spokesman: "male",
    chairman: "male",
    councilman: "male",
    assemblyman: "male",
    businessman: "male",
    uncle: "male",
    brother: "male",
    emperor: "male",
    duke: "male",
    mrs: "female",
    ms: "female",
    miss: "female",
    lady: "female",
    dame: "female",
    queen: "female",
    princess: "female",
    frau: "female",
    madame: "female",
    señora: "female",
    congresswoman: "female",
    spokeswoman: "female",
    chairwoman: "female",
    councilwoman: "female",
    assemblywoman: "female",
    businesswoman: "female",
    aunt: "female",
    sister: "female",
    duchess: "female",
    actress: "female",
  }),
);

/**
 * Words of offices and callings that stand before a name: "Defense Secretary", "Chief Executive Officer". Lower-case,
 * without full stop.
 */
const offices = wordSet(`
  dr prof rev hon mx president prime minister premier chancellor secretary general chief justice judge attorney speaker leader whip governor
  senator representative congressman delegate mayor commissioner councilor councillor alderman sheriff director assistant undersecretary ambassador envoy
  sen rep gov lt col maj capt cmdr sgt adm cpl pvt pres amb atty supt insp det gen colonel major captain commander sergeant admiral marshal
  lieutenant officer detective inspector superintendent spokesperson chair chairperson head manager coach professor doctor reverend pastor
  bishop archbishop cardinal monsignor ayatollah sultan emir executive ceo cfo coo editor correspondent reporter anchor host columnist
  author analyst strategist pollster consultant adviser advisor counsel lawyer prosecutor co-founder founder owner candidate nominee frontrunner
  front-runner ex-president then-president congresswoman actor billionaire lawmaker rapper singer comedian tycoon mogul democrat republican dj assemblymember boss
  secretary-general mp msp mep coordinator cleric
  pm sp ssp dsp acp dcp dig mla mlc mec
`);

/** Last words of offices that no family is called after: a run that ends in one behind another title names nobody. */
const officesOnly = wordSet("general minister president secretary executive officer director chancellor editor");

/** Lower-case words inside names: "de", "van", "bin". */
const particles = wordSet(
  "de del della di da do dos das du des la le van von der den ter ten zu zur bin ibn ben bint abu al el y e dela d' af av",
);

/** Words that make a capitalised run an organisation, a work or a place. */
const organisational = wordSet(`
  university college school institute institution party committee commission council congress parliament times post journal news press media tribune herald
  department ministry agency bureau office administration association foundation fund group inc corp co ltd llc plc company corporation bank union
  federation league club team court army navy force forces guard police house senate street avenue road square park center centre hospital church
  hill organization organisation society network coalition alliance front movement project initiative board authority service services international
  states kingdom republic county city island islands river lake mountain valley beach airport station act amendment constitution bill treaty
  caucus convention conference campaign pac super america brigade cnn nbc cbs abc fox msnbc npr bbc ap reuters
`);

/** Words of names kept, some 300 kB. */
const MEMORY = 2_000;

/** What a word of a name is by itself. */
interface NameWord {
  readonly isTitle: boolean;
  readonly address: Gender | null | undefined;
  readonly isOfficeOnly: boolean;
  readonly isOrganisational: boolean;
  /** Of whoever has it as a first name; undefined for what is none. */
  readonly gender: Gender | undefined;
  readonly isInitial: boolean;
  readonly isAcronym: boolean;
}

const nameWord = remembering(MEMORY, (word): NameWord => {
  const bare = plain(word);
  return {
    isTitle: isTitle(bare),
    address: address.get(bare),
    isOfficeOnly: officesOnly.has(bare),
    isOrganisational: organisational.has(bare),
    gender: genderOfFirstName(word),
    isInitial: /^\p{Lu}\.$/u.test(word),
    isAcronym: /^\P{Ll}{2,}$/u.test(word) && !word.includes("."),
  };
});

/** Whether a lower-case word can stand inside a name. */
export const isNameParticle = (lower: string): boolean => particles.has(lower);

/** Whether a lower-case word is a title or an office, in the singular or the plural, or an origin such as "texas-based". */
export function isTitle(lower: string): boolean {
  const bare = plain(lower);
  return (
    address.has(bare) ||
    offices.has(bare) ||
    (bare.endsWith("s") && offices.has(bare.slice(0, -1))) ||
    /-(?:based|born|backed|led|elect|turned)$/.test(bare)
  );
}

/** Whether a lower-case word names what somebody is or does, rather than only addresses or describes them. */
export function isOffice(lower: string): boolean {
  const bare = plain(lower);
  return offices.has(bare) || /^(?:spokes|chair|congress|council|assembly|business)(?:man|woman)$/.test(bare);
}

/** Whether two words could be somebody's first and last name, if nothing else tells. */
export function couldBePerson(words: readonly string[]): boolean {
  return words.length === 2 && words.every((word) => /\p{Ll}/u.test(word) && !organisational.has(plain(word)));
}

/** A name without the titles before it. */
export interface BareName {
  readonly titles: readonly string[];
  readonly words: readonly string[];
  readonly gender: Gender | undefined;
  /** Whether the words look like the name of a person rather than of an organisation or a place. */
  readonly isPerson: boolean;
}

/** Takes a capitalised run such as "Defense Secretary Ash Carter" apart. */
export function bareName(run: readonly string[]): BareName {
  const known = run.map(nameWord);
  const office = known.findLastIndex(
    ({ isTitle }, at) => isTitle && (at < run.length - 1 || run.length === 1 || isOfficeAlone(known)),
  );
  const isOrganisation = known.some(({ isOrganisational }, at) => at > office && isOrganisational);
  const lastTitle = isOrganisation ? -1 : office;
  const isOfSomething = run[lastTitle + 1] === "of";
  const from = firstNameBehind(known, isOfSomething ? lastTitle + 3 : lastTitle + 1);
  const addressed = known.find(({ address }, at) => at < from && address !== undefined)?.address;
  const gender = addressed ?? known[from]?.gender;
  return { titles: run.slice(0, from), words: run.slice(from), gender, isPerson: looksLikePerson(run, known, from) };
}

/** "Deputy Attorney General": whether a run of capitalised words is an office and nobody's name. */
function isOfficeAlone(known: readonly NameWord[]): boolean {
  return known.at(-1)?.isOfficeOnly === true && known.at(-2)?.isTitle === true;
}

/** "Supermodel |Anna Berg": past an unknown word when a first name and at least one more word follow. */
function firstNameBehind(known: readonly NameWord[], from: number): number {
  const opening = known[from];
  if (opening?.gender !== undefined || opening?.isInitial) return from;
  const at = known.findIndex(({ gender }, index) => index > from && index < known.length - 1 && gender !== undefined);
  return at < 0 ? from : at;
}

/** Whether the words from `from` on look like a person's, behind what stands before them. */
function looksLikePerson(run: readonly string[], known: readonly NameWord[], from: number): boolean {
  const first = known[from];
  const isPart = (word: string, at: number) => known[at]?.isOrganisational || word === "of" || word === "&";
  if (first === undefined || run.some((word, at) => at >= from && isPart(word, at))) return false;
  if (known.every(({ isAcronym }, at) => at < from || isAcronym)) return false;
  return first.gender !== undefined || known.some(({ isTitle }, at) => at < from && isTitle);
}

/** "Mr." as "mr". */
function plain(word: string): string {
  const lower = word.toLowerCase();
  return lower.endsWith(".") ? lower.slice(0, -1) : lower;
}
