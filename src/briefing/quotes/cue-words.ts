import { wordSet } from "#text/word-set.ts";

/** Verbs that tell of speech or writing whatever stands around them. */
const strong = wordSet(`
  say tell add ask reply respond answer explain declare announce write tweet argue insist warn note admit acknowledge concede contend assert
  claim complain joke quip recall remark observe mention exclaim shout yell scream whisper mutter testify vow urge caution counter retort continue
  lament conclude stress emphasize emphasise boast proclaim opine suggest predict confess deny confirm reveal recount muse
  charge allege maintain reiterate repeat plead beg chant snap fume marvel deadpan chide scold inquire post tout blast
  surmise theorize posit fret grumble gripe bemoan crow enthuse hypothesize assess profess protest recite assent remonstrate relate summarize intone drawl retweet caption guess demur object scoff
  comment elaborate clarify advise allow offer interject chime rail thunder bellow bark croon gush sigh laugh text email e-mail blog
`);
/** Verbs that often tell of speech but also of thought, judgement or deeds: they need a quotation beside them. */
const weak = wordSet(`
  call describe think believe know feel hope fear worry state report agree disagree promise pledge praise criticize criticise denounce decry blame accuse
  mock ridicule slam attack dismiss label characterize characterise dub brand refer express promote demand request propose pronounce hail laud salute
  cite read pen go start begin want plan intend mean consider see find indicate imply point signal figure wonder reason decide put quote
  challenge press implore exhort encourage order command recommend guarantee swear declare compare liken refuse threaten
  remember hear learn realize realise understand expect doubt speak talk preach sing greet thank apologize apologise condemn defend deride
  shoot fire hit tease taunt address deliver issue conclude invoke term deem view regard
  reject rebuke rebut cry hint inform assure remind instruct notify lay outline tell
`);
/** Verbs that report a statement whenever a clause follows: most other verbs of speech tell of deeds as often. */
const reporting =
  wordSet(`said says added adds told tells noted notes announced announces argued argues insisted insists warned warns acknowledged acknowledges admitted claimed claims
  explained explains declared declares predicted predicts suggested confirmed confirms contended contends asserted asserts conceded testified maintained`);
const irregular: Readonly<Record<string, readonly string[]>> = {
  say: ["said", "sayin", "sez"],
  tell: ["told"],
  write: ["wrote", "written"],
  think: ["thought"],
  know: ["knew", "known"],
  feel: ["felt"],
  mean: ["meant"],
  swear: ["swore", "sworn"],
  go: ["went"],
  shoot: ["shot"],
  hit: ["hit"],
  begin: ["began"],
  speak: ["spoke"],
  sing: ["sang"],
  see: ["saw"],
  find: ["found"],
  hear: ["heard"],
  put: ["put"],
  read: ["read"],
  lay: ["laid"],
  understand: ["understood"],
  plead: ["pled"],
};

/** How surely a verb tells of speech. */
export type CueStrength = "strong" | "weak";

/** A form of a verb of speech. */
export interface CueWord {
  readonly strength: CueStrength;
  /** `base` needs an auxiliary or "to" before it; `noun` is a noun as often, so it needs a clear subject. */
  readonly form: "past" | "present" | "base" | "gerund" | "noun";
}

const thirdPerson = (base: string) =>
  /[^aeiou]y$/.test(base) ? `${base.slice(0, -1)}ies` : `${base}${/(?:s|sh|ch|x|o)$/.test(base) ? "es" : "s"}`;

function pastForms(base: string): readonly string[] {
  const own = irregular[base];
  if (own !== undefined) return own;
  if (base.endsWith("e")) return [`${base}d`];
  return /[^aeiou]y$/.test(base) ? [`${base.slice(0, -1)}ied`] : [`${base}ed`, `${base}${base.at(-1)}ed`];
}

function gerunds(base: string): readonly string[] {
  const stem = base.endsWith("e") && !base.endsWith("ee") ? base.slice(0, -1) : base;
  return [`${stem}ing`, `${base}${base.at(-1)}ing`];
}

/** Third persons that are plural nouns more often than verbs. */
const nouns = wordSet(
  `states reports claims notes comments answers charges offers posts texts emails blogs calls brands labels reasons points plans orders demands requests
    attacks views uses rates ranks fears hopes issues releases presents starts signals figures makes takes commands challenges promises pledges questions doubts
    jokes vows chants boasts remarks mentions worries hints thoughts responses estimates sees knows means finds shows goes tries tweets retweets captions pleads quips urges`,
);

function formsOf(base: string, strength: CueStrength): [string, CueWord][] {
  const third = thirdPerson(base);
  return [
    [base, { strength, form: "base" }],
    [third, { strength, form: nouns.has(third) ? "noun" : "present" }],
    ...pastForms(base).map((past): [string, CueWord] => [past, { strength, form: "past" }]),
    ...gerunds(base).map((gerund): [string, CueWord] => [gerund, { strength, form: "gerund" }]),
  ];
}

const cues: ReadonlyMap<string, CueWord> = new Map([
  ...[...weak].flatMap((base) => formsOf(base, "weak")),
  ...[...strong].flatMap((base) => formsOf(base, "strong")),
]);

/** The verb of speech a lower-case word is a form of; undefined when it is none. */
export function cueWord(lower: string): CueWord | undefined {
  return cues.get(lower);
}

/** Whether a lower-case word is a verb that reports a statement rather than a deed. */
export const isReporting = (lower: string): boolean => reporting.has(lower);
