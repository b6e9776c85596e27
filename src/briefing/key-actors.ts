import { slice } from "#text/span.ts";
import { organisationHeads } from "./actors/lexicon.ts";
import type { MergedActor } from "./actors/merging.ts";
import { reportingTest } from "./actors/reporters.ts";
import type { AnalysedArticle } from "./analysis.ts";
import type { Briefing, BriefingActor } from "./briefing.ts";
import { dwellsOn } from "./events.ts";
import { isToldByLastWord } from "./headlines.ts";
import { isReport } from "./reports.ts";
import type { Named } from "./topic-naming.ts";

const KEY_ACTORS = 8;
/** With those whom the button "Actors" shows. */
const ALL_ACTORS = 30;

/** News is made by people: an organisation must be this much weightier to come before a person. */
const PERSON = 2;
/**
 * Of 52 whom no article names in full or gives a role some ten were people in the news, the others figures of films and
 * games, products, places and first names; who goes by one name alone is told by so many outlets.
 */
const OUTLETS_OF_BARE_NAME = 3;
/** Whom no report names is talked about rather than acting: opinions and reviews of the year are full of names. */
const NO_REPORT = 0.4;
/** Whom no sentence names together with the topic may have no part in it. */
const APART = 0.7;
/** Of these a country has one. */
const PARLIAMENT = /^(?:parliament|congress|senate|assembly|house|cabinet|coalition)$/;
/** Who stands further down in the only article that names him, and not with the topic, is beside what it tells. */
const OPENING_SENTENCES = 4;
const NEAR_AGAIN = 2;
/** So many mentions are tried for it: where it is not among them, it is an accident. */
const MENTIONS_TRIED = 12;

/** Actors of a briefing: those shown at once, and those whom a button shows beside. */
export type KeyActors = Pick<Briefing, "actors" | "moreActors">;

/**
 * The actors of the articles, the weightiest first, no places and nobody who only reports; shown at once are those who take part in what is
 * told of the topic. `merged` are the actors of all articles, `told` the articles of the stories that the briefing tells.
 */
export function keyActors(
  articles: readonly AnalysedArticle[],
  merged: readonly MergedActor[],
  named: Named,
  told: ReadonlySet<number>,
): KeyActors {
  const byId = new Map(articles.map((one) => [one.article.id, one]));
  const nearness = nearnessOf(byId, named);
  const found = weightiest(articles, merged, named)
    .map(({ actor, weight }) => ({ actor, weight, near: nearness(actor) }))
    .map((one) => (one.near > 0 ? one : { ...one, weight: one.weight * APART }))
    .toSorted((a, b) => b.weight - a.weight);
  const takesPart = ({ actor, near }: (typeof found)[number]) =>
    near > 0 || actor.articleIds.some((id) => told.has(id));
  const isCentral = centralTest(byId, told);
  // Nobody comes in the place of who is beside it: about half of those who did had no part in it either.
  const key = found
    .filter(takesPart)
    .slice(0, KEY_ACTORS)
    .filter(({ actor, near }) => isCentral(actor, near) && !isOnlyOfRoles(actor, byId));
  const shown = (ones: typeof found) => ones.flatMap(({ actor }) => briefingActor(actor, byId));
  return { actors: shown(key), moreActors: shown(found.filter((one) => !key.includes(one))) };
}

type Weighted = { readonly actor: MergedActor; readonly weight: number };

function weightiest(articles: readonly AnalysedArticle[], merged: readonly MergedActor[], named: Named): Weighted[] {
  const reports = new Set(articles.filter(isReport).map(({ article }) => article.id));
  const isInReport = ({ articleIds }: MergedActor) => articleIds.some((id) => reports.has(id));
  const isReporting = reportingTest(articles);
  const isKnown = (actor: MergedActor) =>
    named(actor.name) === 1 || (!isOnlyKind(actor) && (!isBare(actor) || actor.outlets.length >= OUTLETS_OF_BARE_NAME));
  return merged
    .map((actor) => ({ actor, weight: worth(actor) * actor.salience * (isInReport(actor) ? 1 : NO_REPORT) }))
    .toSorted((a, b) => b.weight - a.weight)
    .values()
    .filter(({ actor }) => actor.type !== "LOC" && !isReporting(actor) && isKnown(actor))
    .take(ALL_ACTORS)
    .toArray()
    .filter(({ actor }, _, others) => !isBare(actor) || !others.some((other) => bears(other.actor, actor.name)));
}

/** Whether a person bears a surname behind another name: beside Ann and Peter Lee "Lee" tells nothing. */
function bears({ name, type }: MergedActor, surname: string): boolean {
  return type === "PER" && name.endsWith(` ${surname}`);
}

function worth({ type }: MergedActor): number {
  return type === "PER" ? PERSON : 1;
}

/** Whether an organisation goes by what many are, "the Church", "the Office". */
function isOnlyKind({ name, type }: MergedActor): boolean {
  const word = name.toLowerCase();
  return type === "ORG" && organisationHeads.has(word) && !PARLIAMENT.test(word);
}

/** Whether no article names the person in full or gives a role. */
function isBare({ name, type, role }: MergedActor): boolean {
  return type === "PER" && role === null && !name.includes(" ");
}

/** Tells how often a sentence of an article about the topic names both, up to twice; a role that names the topic counts so: "UN envoy for Syria". */
function nearnessOf(byId: ReadonlyMap<number, AnalysedArticle>, named: Named): (actor: MergedActor) => number {
  const aboutIt = new Map([...byId].filter(([, from]) => dwellsOn(named, from)));
  const isNear = ({ articleId, start, end }: MergedActor["mentions"][number]) => {
    const from = aboutIt.get(articleId);
    const sentence = from?.analysis.sentences.find((one) => one.end >= end);
    if (from === undefined || sentence === undefined || sentence.start > start) return false;
    return named(slice(from.article.text, sentence)) === 1;
  };
  return ({ mentions, role }) =>
    role !== null && named(role) === 1
      ? NEAR_AGAIN
      : mentions.slice(0, MENTIONS_TRIED).values().filter(isNear).take(NEAR_AGAIN).toArray().length;
}

/**
 * Tells whom one article alone names and who has a part in what it tells: in a story told who is near the topic, has a role
 * or stands at its front, elsewhere who is near it again or in the headline. Of 77 others two thirds had no part in the topic.
 */
function centralTest(
  byId: ReadonlyMap<number, AnalysedArticle>,
  told: ReadonlySet<number>,
): (actor: MergedActor, near: number) => boolean {
  return ({ name, role, articleIds: [id = -1, ...others], mentions }, near) => {
    const from = byId.get(id);
    if (others.length > 0 || near >= NEAR_AGAIN || from === undefined) return true;
    if (isToldByLastWord(name, from.article.title)) return true;
    const front = from.analysis.sentences[OPENING_SENTENCES - 1]?.end ?? from.article.text.length;
    return told.has(id) && (near > 0 || role !== null || mentions.some(({ end }) => end <= front));
  };
}

/** Whether an organisation is named only in somebody's role, "professor at Leeds University": the role tells it. */
function isOnlyOfRoles({ type, mentions }: MergedActor, byId: ReadonlyMap<number, AnalysedArticle>): boolean {
  const isOfRole = ({ articleId, start, end }: MergedActor["mentions"][number]) => {
    const { article, analysis } = byId.get(articleId) ?? {};
    const around = (role: string) => article?.text.slice(Math.max(0, end - role.length), start + role.length);
    return analysis?.actors.some(({ role }) => role !== null && around(role)?.includes(role)) === true;
  };
  return type === "ORG" && mentions.every(isOfRole);
}

function briefingActor(actor: MergedActor, byId: ReadonlyMap<number, AnalysedArticle>): BriefingActor[] {
  const [mention] = actor.mentions;
  const text = mention && byId.get(mention.articleId)?.article.text.slice(mention.start, mention.end);
  if (!mention || !text) return [];
  return [
    {
      name: actor.name,
      type: actor.type,
      role: actor.role,
      outlets: Math.max(1, actor.outlets.length),
      articles: actor.articleIds.length,
      mention: { ...mention, text },
    },
  ];
}
