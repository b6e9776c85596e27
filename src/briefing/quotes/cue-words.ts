const words = (list: string): readonly string[] => list.split(/\s+/).filter(Boolean);

/** Verbs that tell of speech or writing whatever stands around them. */
const strong = words(`
  say tell add ask reply respond answer explain declare announce write tweet argue insist warn note admit acknowledge concede contend assert
  claim complain joke quip recall remark observe mention exclaim shout yell scream whisper mutter testify vow urge caution counter retort continue
  lament conclude stress emphasize emphasise boast proclaim opine suggest predict confess deny confirm reveal recount muse
  charge allege maintain reiterate repeat plead beg chant snap fume marvel deadpan chide scold inquire post tout blast
  comment elaborate clarify advise allow offer interject chime rail thunder bellow bark croon gush sigh laugh text email e-mail blog
`);
/** Verbs that often tell of speech but also of thought, judgement or deeds: they need a quotation beside them. */
const weak = words(`
  call describe think believe know feel hope fear worry state report agree disagree promise pledge praise criticize criticise denounce decry blame accuse
  mock ridicule slam attack dismiss label characterize characterise dub brand refer express promote demand request propose pronounce hail laud salute
  cite quote read pen go start begin want plan seek try intend mean consider see find show indicate imply point signal conclude figure wonder reason decide
  challenge press implore exhort encourage order command recommend guarantee swear declare compare liken refuse threaten
  remember hear learn realize realise understand expect doubt speak talk preach sing greet thank apologize apologise condemn defend deride
  tease taunt address deliver issue release publish present conclude invoke use term deem view regard rate rank
  reject rebuke rebut cry hint caution inform assure remind instruct notify tell urge push make take
`);
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
  begin: ["began"],
  speak: ["spoke"],
  sing: ["sang"],
  see: ["saw"],
  find: ["found"],
  hear: ["heard"],
  make: ["made"],
  take: ["took"],
  show: ["showed", "shown"],
  understand: ["understood"],
  plead: ["pled"],
  seek: ["sought"],
};

/** The forms of a verb that can follow a subject: "says", "said", "noted", "denied". */
function finiteForms(base: string): string[] {
  const third = /[^aeiou]y$/.test(base)
    ? `${base.slice(0, -1)}ies`
    : `${base}${/(?:s|sh|ch|x|o)$/.test(base) ? "es" : "s"}`;
  return [third, base, ...pastForms(base)];
}

function pastForms(base: string): readonly string[] {
  const own = irregular[base];
  if (own !== undefined) return own;
  if (base.endsWith("e")) return [`${base}d`];
  if (/[^aeiou]y$/.test(base)) return [`${base.slice(0, -1)}ied`];
  return [`${base}ed`, `${base}${base.at(-1)}ed`];
}

function gerunds(base: string): readonly string[] {
  const stem = base.endsWith("e") && !base.endsWith("ee") ? base.slice(0, -1) : base;
  return [`${stem}ing`, `${base}${base.at(-1)}ing`];
}

/** Bare forms that are nouns more often than verbs of a plural subject. */
const nounLike = new Set(
  words(`
  state states report reports claim claims note notes comment comments answer answers response charge charges offer offers post posts blast text
  texts email emails blog call calls brand label reason point points plan plans order orders demand demands request requests praise blame attack
  attacks view views use uses rate rank fear fears hope hopes address issue issues release releases present start push press read pen sigh laugh show shows
  signal signals figure figures find make take makes takes command challenge promise promises pledge pledges think want urge question
  questions doubt joke jokes vow vows chant chants boast estimate remark remarks caution question sees see knows know mean means believe consider
  mention mentions worry worries feel seek try go cry hint hints repeat continue allow advise
`),
);

export type CueStrength = "strong" | "weak";

function table(list: readonly string[], strength: CueStrength): [string, CueStrength][] {
  return list.flatMap((base) =>
    finiteForms(base)
      .filter((form) => !nounLike.has(form))
      .map((form): [string, CueStrength] => [form, strength]),
  );
}

const finite: ReadonlyMap<string, CueStrength> = new Map([...table(weak, "weak"), ...table(strong, "strong")]);
const gerund: ReadonlySet<string> = new Set([...strong, ...weak].flatMap(gerunds));

/** How surely a finite verb form tells of speech; undefined when it does not. */
export function cueStrength(lower: string): CueStrength | undefined {
  return finite.get(lower);
}

/** Whether the word is the -ing form of a verb of speech: "adding", "calling". */
export function isCueGerund(lower: string): boolean {
  return gerund.has(lower);
}
