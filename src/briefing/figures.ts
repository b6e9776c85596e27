import type { Span } from "#text/span.ts";
import { stem } from "#text/stem.ts";
import { wordSet } from "#text/word-set.ts";
import type { Matter } from "./briefing.ts";

/** How many were killed, arrested and so on by one sentence; the span covers the words of the number, "at least 56". */
export type Figure = Span & {
  readonly matter: Matter;
  /** The stem of who is counted ("rebel"); "" for people in general. */
  readonly group: string;
  readonly low: number;
  readonly high: number;
  /** `floor`: at least so many; `about`: roughly. */
  readonly kind: "exact" | "floor" | "about" | "range";
};

/** Words that tell the matter, standing behind the people counted: "56 civilians died". */
const STATES: Readonly<Record<string, Matter>> = {
  ...of("killed", "killed dead died deaths fatalities lives perished slain"),
  ...of("wounded", "wounded injured hurt injuries"),
  ...of("missing", "missing unaccounted"),
  ...of("arrested", "arrested detained arrests"),
  ...of("displaced", "displaced homeless fled"),
  ...of("evacuated", "evacuated"),
  ...of("trapped", "trapped stranded besieged"),
  ...of("rescued", "rescued"),
  ...of("living there", "live living"),
  ...of("taking part", "marched gathered protested attended rallied demonstrators protesters"),
};
/** Verbs with the people counted behind them: "killed 56 civilians". */
const DEEDS: Readonly<Record<string, Matter>> = {
  ...of("killed", "killed killing kills claimed"),
  ...of("wounded", "wounded wounding injured injuring injures wounds"),
  ...of("arrested", "arrested arresting detained detaining"),
  ...of("displaced", "displaced displacing"),
  ...of("evacuated", "evacuated evacuating"),
  ...of("rescued", "rescued rescuing"),
};
const GENERAL = wordSet("people person persons dead lives deaths fatalities others victims individuals");
/** Words between a number and what happened that name nobody. */
const FILLERS =
  wordSet(`were was are is be been being have has had reported reportedly confirmed also now still thought believed said to know known left
  officially so far`);

/** Longer stretches, in UTF-16 code units, are tables or noise; what is read stays cheap. */
const LONGEST = 1000;

const units =
  `one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen
  nineteen`.split(/\s+/);
const tens = "twenty thirty forty fifty sixty seventy eighty ninety".split(" ");
const scales: Readonly<Record<string, number>> = { thousand: 1e3, million: 1e6, billion: 1e9 };

const wordNumber = `(?:${tens.join("|")})(?:-(?:${units.slice(0, 9).join("|")}))?|${units.join("|")}`;
const number = `(?:\\d{1,3}(?:,\\d{3})+|\\d+(?:\\.\\d+)?|${wordNumber})(?: (?:thousand|million|billion))?`;
const about = "about|around|some|roughly|approximately|nearly|almost|close to|an estimated";
const floor = "at least|more than|over|no fewer than|not less than";
const quantity = new RegExp(
  `(?<![\\p{L}\\d.,$€£-])(?:(?<span>between|from) )?(?:(?<floor>${floor}) )?(?:(?<about>${about}) )?(?<low>${number})(?:(?: to | and |–|-| or )(?:(?:${about}) )?(?<high>${number}))?(?<more> or more)?(?![\\p{L}\\d%]|[.,]\\d|-)`,
  "giu",
);

/** A part of a whole, or a number of something else: no figure that could be compared. */
const PART_BEFORE =
  /(?:\b(?:including|included|among them|of them|of whom|with|another|further|additional|other|only|than|up to|as many as|aged|age|fewer than|less than|under|if|no|(?:would|could|might|may|can|should)(?: \w+){0,3})|\bfeared|\d|\d to|half of) ?$/i;
const PART_AFTER =
  /^ \d|^ (?:more|others?|additional|further|of|per|percent|times|years?|months?|weeks?|days?|hours?|minutes?|miles?|kilomet\w+|km|metres|dollars|million|a\.m|p\.m|January|February|March|April|May|June|July|August|September|October|November|December)\b|^(?:st|nd|rd|th|%|-year|:)/i;
/** "Two men and one woman" are three. */
const ADDED = new RegExp(`^((?: [\\p{L}'’-]+){1,3}),? and (?:${number})\\b`, "iu");
/** A toll of a war, a year, a habit: not of what the story tells. */
const LONG_RUN =
  /\b(?:since|every|each|annually|anniversary|a day|a year|a week|per day|over the past|in the past|so far this|alone|last year|in recent|history|combined|average|years ago|decades?|previous\w*|earlier (?:figure|toll|count)\w*|(?:19|20)\d\d)\b/i;
/** A count that another may leave out on purpose. */
const WITH_CULPRIT =
  /\bincluding (?:the |an? )?(?:alleged |suspected )?(?:shooter|gunman|gunmen|attackers?|assailants?|suspects?|bombers?|drivers?|perpetrators?|killer|himself|herself)\b/i;
/** A toll that grows: an older, lower one is no contradiction. */
const GROWING =
  /\b(?:ris(?:en|es|ing)|rose|climb(?:ed|s|ing)|jump(?:ed|s)|increas(?:ed|es|ing)|grown|grew|revised|updated|(?:expected|likely|feared|set|could|may|might|will) (?:to )?(?:rise|climb|grow|increase))\b/i;
const TOLL =
  /\b(?:(?:death )?toll|number of (?:the )?(?:people |civilians )?(?:dead|killed|deaths))\b[^.;]{0,120}?\b(?:to|at|reached|passed|topped|was|is|ranged)(?: now)? $/i;
const WOUNDED = /\bnumber of (?:the )?(?:people )?(?:wounded|injured) (?:to|at|was|is|reached) $/i;

/** What a sentence must have to count anything: most have not, and looking for figures is dear. */
const COUNTS = new RegExp(`\\b(?:toll|number of|${[...Object.keys(STATES), ...Object.keys(DEEDS)].join("|")})\\b`, "i");

/** The figures that an English sentence gives, in reading order. */
export function figuresIn(text: string, sentence: Span): Figure[] {
  const prose = text.slice(sentence.start, sentence.end);
  if (prose.length > LONGEST || !COUNTS.test(prose)) return [];
  if ([LONG_RUN, WITH_CULPRIT, GROWING].some((pattern) => pattern.test(prose))) return [];
  return [...prose.matchAll(quantity)].flatMap((match) => {
    const before = prose.slice(0, match.index);
    const after = prose.slice(match.index + match[0].length);
    const isPart = PART_BEFORE.test(before) || PART_AFTER.test(after) || isAdded(after);
    const counted = isPart ? null : countedIn(before, after);
    const size = sizeOf(match.groups ?? {}, /\b(?:reached|passed|topped) $/.test(before));
    if (counted === null || size === null) return [];
    const start = sentence.start + match.index;
    return [{ start, end: start + match[0].length, ...counted, ...size }];
  });
}

function isAdded(after: string): boolean {
  const [, first] = ADDED.exec(after) ?? [];
  return (
    first !== undefined &&
    !first
      .trim()
      .split(" ")
      .some((word) => Object.hasOwn(STATES, word))
  );
}

type Counted = Pick<Figure, "matter" | "group">;

function countedIn(before: string, after: string): Counted | null {
  if (TOLL.test(before))
    return { matter: "killed", group: groupIn(before.match(/number of civilians/i) ? "civilians" : "") };
  if (WOUNDED.test(before)) return { matter: "wounded", group: "" };
  const following =
    after
      .match(/^(?: [\p{L}'’-]+){1,8}/u)?.[0]
      .trim()
      .split(" ") ?? [];
  const deed = DEEDS[before.match(/(\p{L}+) $/u)?.[1]?.toLowerCase() ?? ""];
  if (deed !== undefined) return { matter: deed, group: groupIn(following.join(" ")) };
  const state = following.findIndex((word) => Object.hasOwn(STATES, word));
  const matter = STATES[following[state] ?? ""];
  const who = following.slice(0, state);
  return matter !== undefined && isOneClause(who) ? { matter, group: groupIn(who.join(" ")) } : null;
}

function isOneClause(words: readonly string[]): boolean {
  return !words.some((word) =>
    /^(?:and|but|or|who|which|that|after|when|as|while|in|at|near|not|never|by|whose|from)$/.test(word),
  );
}

/** The stem of the noun that heads a phrase; "" when it means people in general. */
function groupIn(phrase: string): string {
  const head = phrase
    .split(
      / (?:of|in|at|on|near|from|and|who|which|that|by|when|as|after|with|for|during|while|before|across|were|was|had|have|are|is)(?: |$)/,
    )[0]
    ?.split(" ")
    .filter((word) => word !== "" && !FILLERS.has(word))
    .at(-1);
  return head === undefined || GENERAL.has(head.toLowerCase()) ? "" : stem(head);
}

/** `isPassed`: "the toll passed 8,000" tells no more than that it was reached. */
function sizeOf(
  parts: Readonly<Record<string, string | undefined>>,
  isPassed: boolean,
): Pick<Figure, "low" | "high" | "kind"> | null {
  const [low, high] = [numberOf(parts.low), numberOf(parts.high ?? parts.low)];
  if (low === null || high === null || high < low) return null;
  if (parts.high !== undefined && high > low) return { low, high, kind: "range" };
  return { low, high: low, kind: parts.floor || parts.more || isPassed ? "floor" : parts.about ? "about" : "exact" };
}

function numberOf(words = ""): number | null {
  const [amount = "", scale = ""] = words.toLowerCase().split(" ");
  const value = /^\d/.test(amount) ? Number(amount.replaceAll(",", "")) : inWords(amount);
  return value === null ? null : value * (scales[scale] ?? 1);
}

function inWords(written: string): number | null {
  const [first = "", second] = written.split("-");
  const ten = tens.indexOf(first);
  const unit = units.indexOf(second ?? first) + 1;
  if (ten < 0) return unit > 0 ? unit : null;
  return (ten + 2) * 10 + (second === undefined ? 0 : unit);
}

function of(matter: Matter, words: string): Record<string, Matter> {
  return Object.fromEntries(words.split(" ").map((word) => [word, matter]));
}
