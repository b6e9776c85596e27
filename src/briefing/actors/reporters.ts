import type { AnalysedArticle } from "../analysis.ts";
import type { MergedActor } from "./merging.ts";

/** What reporters are called, as the last word of a role or of what stands before the name. */
const CALLING =
  /\b(?:correspondent|reporter|anchor|anchorman|anchorwoman|columnist|presenter|newsreader|host|moderator|editor|editor-in-chief|critic|photographer|podcaster)\b/i;
/** Characters before a name in which the outlet stands that it works for: "NBC News’ Ann Lee reports". */
const BEFORE = 30;
/** Letters of a name that can be told in an address; shorter ones are in too many. */
const FEWEST_LETTERS = 2;

/** Tells the outlets themselves and the people who work for them from those whom the news is about. */
export function reportingTest(articles: readonly AnalysedArticle[]): (actor: MergedActor) => boolean {
  const byId = new Map(articles.map(({ article }) => [article.id, article]));
  return ({ name, type, role, outlets, mentions }) => {
    if (outlets.length > 1) return type === "ORG" && outlets.some((outlet) => isName(name, outlet));
    const own = mentions.map((mention) => ({ mention, article: byId.get(mention.articleId) }));
    const [outlet = ""] = outlets;
    if (type === "ORG") return isName(name, outlet);
    if (role !== null && CALLING.test(role)) return true;
    return own.some(({ mention: { start }, article }) => {
      const before = article?.text.slice(Math.max(0, start - BEFORE), start) ?? "";
      return endsInName(before, outlet);
    });
  };
}

/** "… and NBC News’ " ends in the name of nbcnews.com. */
function endsInName(text: string, outlet: string): boolean {
  const name = lettersOf(outlet);
  return name.length > FEWEST_LETTERS && letters(text.replace(/['’]s?\s*$/, "")).endsWith(name);
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
