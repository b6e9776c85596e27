import type { Article } from "#news/article.ts";
import type { AnalysedArticle } from "../analysis.ts";
import type { MergedActor } from "./merging.ts";
import { isOutlet } from "./outlets.ts";

/** What reporters are called, as the last word of a role or of what stands before the name. */
const CALLING =
  /\b(?:correspondent|reporter|anchor|anchorman|anchorwoman|columnist|presenter|newsreader|host|moderator|editor|editor-in-chief|critic|photographer|podcaster)\b/i;
/** Characters before a name in which the outlet stands that it works for: "NBC News’ Ann Lee reports". */
const BEFORE = 50;
/** Letters of a name that can be told in an address; shorter ones are in too many. */
const FEWEST_LETTERS = 2;
/** "… told NBC’s ", "… NBC’s Ann Lee and "; looks back from the end, for hardly any text ends so. */
const OWNER = /$(?<=((?:\S+\s){0,3}\S+)['’]s?\s(?:\p{Lu}\S+\s\p{Lu}\S+\sand\s)?)/u;
/** "The state news agency Kyodo". */
const KIND = /\b(?:news (?:agency|outlet|site|website|service)|newspaper|broadcaster|tabloid|magazine)\s$/i;
/** What those do who report, in the present tense: "Ann Lee hears from a baker". */
const PRESENTS =
  /^ (?:reports(?: (?:on|for|from|that)\b|[.,])|hears from\b|anchors\b|breaks? down\b|ha(?:s|ve) (?:more|the (?:details|latest|story))\b)/;
/** Before an outlet that is told something in a headline. */
const TOLD = /\b(?:tells|told)(?: the)? $/i;

/**
 * Tells the outlets themselves and the people who work for them from those whom the news is about; others report, too,
 * unless a headline names them.
 */
export function reportingTest(articles: readonly AnalysedArticle[]): (actor: MergedActor) => boolean {
  const byId = new Map(articles.map(({ article }) => [article.id, article]));
  const ownOf = ({ mentions }: MergedActor): OwnMention[] =>
    mentions.flatMap((mention) => {
      const article = byId.get(mention.articleId);
      return article === undefined ? [] : [{ ...mention, article }];
    });
  return (actor) => {
    const { name, type, role, outlets } = actor;
    if (type === "ORG") return outlets.some((one) => isName(name, one)) || onlyTells(name, ownOf(actor));
    if (outlets.length > 1) return false;
    return (role !== null && CALLING.test(role)) || worksFor(outlets[0] ?? "", ownOf(actor));
  };
}

/** A mention and its article. */
interface OwnMention {
  readonly start: number;
  readonly end: number;
  readonly article: Article;
}

/** Whether an organisation is an outlet that no headline is about. */
function onlyTells(name: string, own: readonly OwnMention[]): boolean {
  return (isOutlet(name) || own.some((mention) => KIND.test(textBefore(mention)))) && !own.some(isInHeadline);
}

/** Whether somebody whom no headline is about reports for an outlet, or for that of the article. */
function worksFor(outlet: string, own: readonly OwnMention[]): boolean {
  const known = lettersOf(outlet);
  const isOf = (before: string) => endsInName(before, known) || isOutlets(before);
  return own.some((mention) => isOf(textBefore(mention)) || presents(mention)) && !own.some(isInHeadline);
}

function textBefore({ start, article }: OwnMention): string {
  return article.text.slice(Math.max(0, start - BEFORE), start);
}

function presents({ end, article: { text } }: OwnMention): boolean {
  return PRESENTS.test(text.slice(end, end + BEFORE));
}

/** Whether the headline has the words of a mention, and is not only told to them. */
function isInHeadline({ start, end, article: { title, text } }: OwnMention): boolean {
  const name = text.slice(start, end);
  const at = title.indexOf(name);
  return at >= 0 && !isLetter(title[at - 1]) && !isLetter(title[at + name.length]) && !TOLD.test(title.slice(0, at));
}

function isLetter(character: string | undefined): boolean {
  return /^\p{L}$/u.test(character ?? "");
}

/** "… and NBC News’ " ends in the name of nbcnews.com, whose letters are given. */
function endsInName(text: string, outlet: string): boolean {
  return outlet.length > FEWEST_LETTERS && letters(text.replace(/['’]s?\s*$/, "")).endsWith(outlet);
}

/** Whether an outlet owns what stands behind the text: "… told NBC’s ". */
function isOutlets(text: string): boolean {
  const words = OWNER.exec(text)?.[1]?.split(/\s/) ?? [];
  return words.some((_, from) => isOutlet(words.slice(from).join(" ")));
}

/** Whether an outlet, or the host of its address, goes by a name: "The Guardian" by "Guardian", "nbcnews.com" by "NBC News". */
function isName(name: string, outlet: string): boolean {
  const [own, known] = [letters(name), lettersOf(outlet)];
  return (
    own.length > FEWEST_LETTERS && known !== "" && (own === known || known === `the${own}` || own === `the${known}`)
  );
}

/** Of an outlet that is named by its host, without the ending of that. */
function lettersOf(outlet: string): string {
  return letters(outlet.replace(/\.(?:com?|org|net|fr|in|tv|uk|ca|au|pk|news)\b.*$/i, ""));
}

function letters(name: string): string {
  return name.toLowerCase().replaceAll(/[^\p{L}\p{N}]/gu, "");
}
