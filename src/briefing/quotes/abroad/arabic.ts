import { wordSet } from "#text/word-set.ts";
import type { Token } from "../tokens.ts";
import type { Teller } from "./attributions.ts";
import type { NameRun } from "./people.ts";

type Sentence = { readonly tokens: readonly Token[] };

/** How surely the words between verb and statement name who speaks. */
const CONFIDENCE = { before: 0.97, behind: 0.96, inside: 0.955 };
/** Tokens from a verb of speech to its statement, and words of a name with the office before it. */
const REACH = { statement: 24, subject: 9 };

/** Words of a name behind its first. */
const MOST_WORDS = 2;

/** Verbs of speech, with "and" or "so" joined to them. */
const VERB =
  /^[وف]?(?:ي|ت)?(?:قال|قول|أضاف|ضيف|أكد|ؤكد|صرح|صرّح|أوضح|وضح|ذكر|أعلن|أشار|تابع|اعتبر|عتبر|حذر|حذّر|رأى|رى|كتب|شدد|شدّد|لفت|أردف|استطرد|علق|علّق|نبه|اعترف|هتف|سأل|أجاب|رد|ختم|أفاد)(?:ت)?$/u;
/** "That", with which a statement begins, and what tells its manner: who speaks stands before. */
const STATEMENT = /^(?:أن|إن|بأن|ب?أنه|ب?أنها|إنه|إنها|بأنه|بأنها|قائلا|قائلة|مازحا|مازحة|مضيفا|مضيفة)$/u;
/** What else ends the words for who speaks: place, time, occasion, and whom it was said to. */
const ELSE =
  /^(?:في|من|إلى|على|عن|بعد|قبل|خلال|أثناء|عقب|عبر|أمام|لدى|حول|مع|يوم|اليوم|أمس|مساء|صباح|الأحد|الاثنين|الإثنين|الثلاثاء|الأربعاء|الخميس|الجمعة|السبت|وهو|وهي|بين|ضمن|بمواصلة|لل\p{L}+|لوكالة|لصحيفة|لقناة|لرويترز|لفرانس|تصريحات|تصريح|بيان)$/u;
/** Offices, with the feminine and the article: after one of these, and words that tell of what, comes the name. */
const OFFICE =
  /^(?:ال)?(?:رئيس|وزير|محافظ|مدير|متحدث|ناطق|نائب|مبعوث|سفير|أمين|ملك|ولي|مدرب|خبير|قائد|زعيم|عضو|مستشار|حاكم|عمدة|طبيب|باحث|محلل|كاتب|روائي|شيخ|لواء|عميد|جنرال|لاعب|مخرج|فنان|نقيب|مفوض|كابتن|محام|منسق|مسؤول|دكتور|مندوب|وكيل|أستاذ|محامي|ناشط|صحفي|صحافي)(?:ة)?$/u;
const firstNames =
  wordSet(`أحمد محمد محمود مصطفى علي حسن حسين إبراهيم إسماعيل خالد عمر عمرو طارق يوسف سامي سمير كريم رائد وليد طلال فيصل سلمان بشار نبيل جمال جميل رامي زياد ماجد مازن هيثم هشام هاني
   هاكان نجيب نوري نواف ناصر منصور مروان معاذ ماهر كمال قيس فؤاد فهد فادي غسان عادل عاطف عبدالله عبد عثمان عصام عزيز عماد صلاح صالح شادي سعد سعيد سليم سيف زكريا رجب راشد ربيع
   ليلى منى مها هدى هند نادية نورة نور سارة سلمى سعاد زينب رنا ريم رانيا دينا خديجة حنان جميلة أمل أمينة إيمان آمنة فاطمة عائشة مريم ميساء لينا لمى ياسمين وفاء سحر شيرين سوسن
   سيرغي فلاديمير دونالد جو ماركو أنطونيو كريستين إيمانويل أولاف أورسولا جوزيب أنتوني بنيامين جيمس جون ديفيد مايكل بيل بيتر أنجيلا مارك ستيفن توماس جورج روبرت
   أنور كريستيانو سيموني كيليان ليونيل أسامة أشرف أيمن إياد بلال تامر جابر حمد حمزة داود رفيق رياض زهير شريف ضياء طه عباس عيسى فاروق فراس قاسم لؤي مجدي نزار ياسر ياسين يحيى إلياس ميشال جبران نجلاء`);

/**
 * Who is said to have said the quotation at token `at`. Arabic has no capitals, so a name is known by the first name
 * that it begins with.
 */
export function arabicTeller(sentence: Sentence, at: number): Teller | null {
  return before(sentence, at) ?? behind(sentence, at);
}

/** `وقال محافظ أسوان كمال:` and `أكد … أن "…"`: the verb, who speaks, and then the statement. */
function before({ tokens }: Sentence, quotationAt: number): Teller | null {
  const from = Math.max(0, quotationAt - REACH.statement);
  const verbAt = tokens.findLastIndex(
    ({ kind, lower }, at) => at >= from && at < quotationAt && kind === "word" && VERB.test(lower),
  );
  const cue = tokens[verbAt];
  if (cue === undefined || tokens.slice(verbAt, quotationAt).some(({ kind }) => kind === "quotation")) return null;
  const statement = tokens.findIndex(
    ({ text, lower }, at) => at > verbAt && at < quotationAt && (text === ":" || STATEMENT.test(lower)),
  );
  if (statement < 0) return null;
  const isDirect = tokens[quotationAt - 1]?.text === ":" || statement === quotationAt - 1;
  const between = arabicNames(tokens.slice(statement, quotationAt));
  const confidence = isDirect ? CONFIDENCE.before : CONFIDENCE.inside;
  return isDirect || between.length === 0 ? subjectOf(tokens, verbAt + 1, statement, cue, confidence) : null;
}

/** `"…"، قالت ليلى العلمي في كلمتها`. */
function behind({ tokens }: Sentence, quotationAt: number): Teller | null {
  const from = /^[،,]$/.test(tokens[quotationAt + 1]?.text ?? "") ? quotationAt + 2 : quotationAt + 1;
  const cue = tokens[from];
  if (cue === undefined || !VERB.test(cue.lower)) return null;
  return subjectOf(tokens, from + 1, tokens.length, cue, CONFIDENCE.behind);
}

function subjectOf(
  tokens: readonly Token[],
  from: number,
  limit: number,
  cue: Token,
  confidence: number,
): Teller | null {
  let end = from;
  while (end < limit && tokens[end]?.kind === "word" && !endsSubject(tokens[end])) end += 1;
  const gender = /ت$/.test(cue.lower) && cue.lower.length > 3 ? "female" : "male";
  if (end === from) return { kind: "pronoun", at: null, gender, cue };
  const run = end - from <= REACH.subject ? nameIn(tokens, from, end - 1) : null;
  return run === null ? null : { kind: "name", run, cue, confidence };
}

const endsSubject = (token: Token | undefined) => ELSE.test(token?.lower ?? "") || STATEMENT.test(token?.lower ?? "");

/** The name at the end of the words for who speaks: from its first name on, past the office; a lone word is a surname or an office. */
function nameIn(tokens: readonly Token[], from: number, to: number): NameRun | null {
  const word = (at: number) => (tokens[at]?.text ?? "").normalize("NFC");
  const start = [...tokens.keys()].slice(from, to + 1).find((at) => firstNames.has(word(at)));
  const at = start ?? (from === to && !OFFICE.test(word(from)) ? from : -1);
  const isBesideName = start === from + 1 && word(from).startsWith("ال");
  const isOffice = isBesideName || OFFICE.test(word(from)) || OFFICE.test(word(from + 1));
  const isWhole = start === undefined || start === from || (isOffice && !isOfSomebody(tokens, from, start));
  const isFirstNameAlone = start !== undefined && start === to && from !== to;
  if (!isWhole || to - at > MOST_WORDS || isFirstNameAlone) return null;
  return runOf(tokens, at, to, from, start !== undefined);
}

/** The name of the tokens from one index to another; null where there are none. */
function runOf(
  tokens: readonly Token[],
  from: number,
  to: number,
  titlesFrom: number,
  isPerson: boolean,
): NameRun | null {
  const [first, last] = [tokens[from], tokens[to]];
  if (first === undefined || last === undefined) return null;
  const words = tokens.slice(from, to + 1).map(({ text }) => text);
  const { start } = first;
  return {
    start,
    end: last.end,
    words,
    from,
    to,
    titlesFrom,
    isPerson,
    hasTitle: titlesFrom < from,
    isGoverned: false,
  };
}

/** "محامي أحمد", the lawyer of Ahmed, and "باسم الرئيس أحمد", on behalf of president Ahmed: somebody else speaks. */
function isOfSomebody(tokens: readonly Token[], from: number, name: number): boolean {
  const before = tokens[name - 1]?.text ?? "";
  const isPossessed = OFFICE.test(before) && !before.startsWith("ال");
  return isPossessed || (OFFICE.test(before) && tokens.slice(from, name).some(({ text }) => text === "باسم"));
}

/** The names that begin with a known first name anywhere among the tokens; a name of two words, or three with "عبد". */
export function arabicNames(tokens: readonly Token[]): NameRun[] {
  return tokens.flatMap(({ text, kind }, from) => {
    if (kind !== "word" || !firstNames.has(text) || firstNames.has(tokens[from - 1]?.text ?? "")) return [];
    const to = [text, tokens[from + 1]?.text].includes("عبد") ? from + 2 : from + 1;
    const last = tokens[to];
    return last?.kind === "word" && !ELSE.test(last.lower) ? (runOf(tokens, from, to, from, true) ?? []) : [];
  });
}
