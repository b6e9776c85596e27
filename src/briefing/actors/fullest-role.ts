import { remembering } from "#text/remembering.ts";
import { wordSet } from "#text/word-set.ts";
import { demonyms, kin, organisationHeads, roles } from "./lexicon.ts";
import { nameWords } from "./names.ts";

/** Roles with fewer words lose against fuller ones of the last days: "president" against "US Secretary of State". */
const FULL_ROLE = 2;
/** A longer role tells a story. */
const LONGEST_ROLE = 12;
/** Where one role is told so often, a role that is told once is more likely misread than new. */
const OFTEN = 3;
/** … and so is one that is told less than this share as often: the new ones of the news are soon told by many. */
const RARELY = 0.25;

/** Other roles beyond these are not compared, so that no input can make it slow. */
const MOST_ROLES = 20;

/** Words that make another role of a role. */
const OTHER_ROLE = wordSet(
  "former ex acting interim deputy vice assistant elect designate outgoing incoming candidate hopeful contender challenger then",
);
const THEN = /^then[\s-]/i;
/** Who somebody is only to somebody else. */
const RELATION = new RegExp(
  `^(?:\\S+-)?(?:${kin}|(?:boy|girl)?friend|partner|colleague|neighbou?r|kinsman|fianc[eé]e?|co-star|teammate|member|leader|boss|native|owner|head|fan|lady|voice|star|hero|victim|winner|nominee|veteran|character)$`,
  "i",
);
/** What makes a relation no office: "late mother", "one-month-old son". */
const OF_RELATION =
  /^(?:(?:late|former|current|eldest|older|elder|younger|youngest|young|twin|only|own|beloved|close|longtime|best|good|old|\S+-old) )+/i;
/** … also when it says to whom. */
const RELATION_OF =
  /^(?:(?:close|longtime|old|best|good) )?(?:friend|neighbou?r|fan|hero|idol|boyfriend|girlfriend|partner|victim|ally) (?:of|to) /i;
/** "Black man", "young woman from Leeds": many are. */
const ANYBODY = /^(?:\S+\s){0,3}(?:man|woman|boy|girl|person)(?:\s(?:from|in|with)\s.*)?$/i;

/** They praise or describe rather than tell an office. */
const DESCRIBES =
  /(?:^|\s)(?:billionaire|tycoon|mogul|magnate|star|superstar|legend|icon|celebrity|resident|incumbent|frontrunner|front-runner|leftist|newcomer|native|ally|survivor|winner|recipient|favou?rite)$/i;
const ENDS_IN_NAME = /\s\p{Lu}\S*$/u;
/** Offices of state: nobody holds those of two countries, so "French President" and "France's President" are one role. */
const OF_STATE = /(?:^|\s)(?:president|premier|minister|chancellor|king|queen|emir|sultan)\b/i;
const COUNTRY = /^(?:u\.?[sk]\.?|united states|america[’']s)$/i;
const OWNER = /^\p{Lu}.*['’]s$/u;
/** Stands for the country of an office. */
const OWN_COUNTRY = "°";
/** What is shortened with a stop. */
const WHOLE: Readonly<Record<string, string>> = {
  gov: "governor",
  sen: "senator",
  rep: "representative",
  gen: "general",
  lt: "lieutenant",
  col: "colonel",
  capt: "captain",
  maj: "major",
  sgt: "sergeant",
  adm: "admiral",
  det: "detective",
};
/** "… of the group", "… of the Oslo-based group". */
const ENDS_IN_POINTER = /\s(?:the|this|that)(?:\s(?:\p{Ll}\S*|\S+-\p{Ll}+))?\s\S+$/u;
/** … with what ties it to the office. */
const POINTER = /\s(?:of|for|at|to|in|from|with)\s(?:the|this|that)\s\p{Ll}\S*$/u;
const LINK = /\s(?:of|for|at|to|in|on|from|with)\s/;
/** "… for his church", "star of the original". */
const ENDS_IN_OWNED =
  /\s(?:his|her|its|their)\s\S+$|\s(?:of|for|in)\sthe\s(?:original|film|movie|show|series|book|band|game)$/i;
/** "department's spokesman", "their lawyer": whose, only the sentences before tell. */
const OWNED =
  /^(?!(?:wo)?men['’]|(?:children|people|world|girls|boys|ladies|kids)['’])(?:\p{Ll}[\p{L}-]*(?:\s\p{Ll}[\p{L}-]*)?['’]s?\s|(?:his|her|its|their)\s)/u;

/**
 * The role that tells most of one person, from roles with the newest first; null when none tells anything. Those of the
 * `past` only lend their words where they tell the same more fully.
 */
export function fullestRole(newestFirst: readonly string[], past: readonly string[] = []): string | null {
  const [newest, ...others] = newestFirst;
  if (newest === undefined) return null;
  if (others.length + past.length === 0) return isOffice(newest) ? withoutPointer(newest) : null;
  const times = new Map<string, number>();
  for (const role of mostTelling(newestFirst.filter(isOffice))) times.set(role, (times.get(role) ?? 0) + 1);
  const different = [...times.keys()].slice(0, MOST_ROLES);
  const full = different.filter((role) => role.split(" ").length >= FULL_ROLE);
  const support = full.map((role) =>
    sum(different.filter((other) => isSame(role, other)).map((one) => times.get(one) ?? 0)),
  );
  const most = Math.max(0, ...support);
  const least = most >= OFTEN ? Math.max(2, RARELY * most) : 1;
  const usual = full.find((_, index) => (support[index] ?? 0) >= least) ?? different[0] ?? null;
  const fuller = usual === null ? full : [...full, ...past.filter(isOffice)];
  return withoutPointer(fuller.reduce((best, role) => (tellsMore(role, best) ? role : best), usual));
}

/** A role without what only points back, "group's director", "director of the group"; null when nothing that tells is left. */
function withoutPointer(role: string | null): string | null {
  if (role === null || !pointsBack(role)) return role;
  const bare = role.replace(OWNED, "").replace(POINTER, "");
  return bare === role || isOffice(bare) ? bare : null;
}

/**
 * Those that do not point back, offices rather than descriptions; without such those that end in a name, "director of
 * the Observatory"; else all.
 */
function mostTelling(offices: readonly string[]): readonly string[] {
  const whole = offices.filter((role) => !pointsBack(role));
  const telling = whole.some((role) => !describes(role)) ? whole.filter((role) => !describes(role)) : whole;
  if (telling.length > 0) return telling;
  const named = offices.filter((role) => !OWNED.test(role) && ENDS_IN_NAME.test(role));
  return named.length > 0 ? named : offices;
}

function describes(role: string): boolean {
  return DESCRIBES.test(role.split(LINK)[0] ?? "");
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}

/** Neither of several people ("medallists") nor only what somebody is to another ("mother") or was then. */
function isOffice(role: string): boolean {
  const head = officeOf(role);
  const isPlural = head.endsWith("s") && !roles.has(head) && roles.has(head.slice(0, -1));
  return (
    !isPlural &&
    !THEN.test(role) &&
    !RELATION.test(role.replace(OF_RELATION, "")) &&
    !RELATION_OF.test(role) &&
    !ANYBODY.test(role) &&
    !/^fellow\s/i.test(role)
  );
}

function isSame(role: string, other: string): boolean {
  return isPartOf(role, other) || isPartOf(other, role);
}

function tellsMore(role: string, than: string | null): boolean {
  const [words, fewer] = [roleWords(role), roleWords(than ?? "")];
  return words.length > fewer.length && words.length <= LONGEST_ROLE && isPartOf(than ?? "", role);
}

/** Whether a role names its organisation only by pointing back to it: "group's chairman", "head of the agency". */
export function pointsBack(role: string): boolean {
  const last = role.split(" ").at(-1)?.toLowerCase() ?? "";
  return OWNED.test(role) || ENDS_IN_OWNED.test(role) || (ENDS_IN_POINTER.test(role) && organisationHeads.has(last));
}

/** Whether a role can be meant by a shorter one: "President" by "US President", but not by "president's son". */
export function isSameOffice(role: string, fuller: string): boolean {
  return headOf(role) === headOf(fuller) && isPartOf(role, fuller);
}

function headOf(role: string): string {
  return role.split(LINK)[0]?.split(" ").at(-1)?.toLowerCase() ?? "";
}

/** The head where it is an office, else the last word: "Game of Thrones creators". */
function officeOf(role: string): string {
  const head = headOf(role);
  const last = role.split(" ").at(-1)?.toLowerCase().replace(/\.$/, "") ?? "";
  // "Joint Chiefs of Staff |Chairman|".
  const isOne = roles.has(head) || (roles.has(head.replace(/s$/, "")) && !roles.has(WHOLE[last] ?? last));
  return isOne ? head : last;
}

/** "President" is told by "US President", but not by "former President". */
export function isPartOf(role: string, fuller: string): boolean {
  const [words, more] = [roleWords(role), roleWords(fuller)];
  const isWithin = words.every((word) => more.includes(word));
  return isWithin && !more.some((word) => OTHER_ROLE.has(word) && !words.includes(word));
}

/** Roles kept: those of one person are compared with each other over and over. */
const MEMORY = 5_000;
/** The words that tell a role from others: whole ones, and one for whichever country an office of state is of. */
const roleWords = remembering(MEMORY, (role): readonly string[] => {
  const isOfState = OF_STATE.test(role);
  return role.split(/\s+/).flatMap((word) => {
    const isCountry = COUNTRY.test(word) || demonyms.has(word.toLowerCase()) || OWNER.test(word);
    if (isOfState && isCountry) return [OWN_COUNTRY];
    return nameWords(word).map((one) => WHOLE[one] ?? one);
  });
});
