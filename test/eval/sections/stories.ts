import { join } from "node:path";
import { z } from "zod";
import { cluster, clustering } from "#briefing/clusters.ts";
import { isNearDuplicate } from "#briefing/near-duplicates.ts";
import { harmonic, share } from "../estimate.ts";
import { errorShares, type Findings, type Order, onlyRemarks, together } from "../findings.ts";
import { rowsAbout } from "../rows.ts";
import { bcubed, wrongPairs } from "../scoring/stories.ts";
import { missing, records, type SetFile, setFiles } from "../sets.ts";

/** BCubed F1 that each set should reach. */
const AIMS = { "g5-events": 97.5, basil: 97.5, ecbplus: 91.5, multinews100: 86.5, neus: 76 };
const SETS = new Map(Object.entries(AIMS));
const COPIES = "rss-revisions";

const Article = z
  .object({
    id: z.string(),
    title: z.string().nullable(),
    text: z.string(),
    date: z.string().nullable(),
    cluster: z.string(),
  })
  .transform((article) => ({ ...article, title: article.title ?? "" }));
type Article = z.infer<typeof Article>;

/** How well articles are grouped into stories, and copies of one article recognised. */
export async function measureStories({ data, peers }: Order): Promise<Findings> {
  const folder = join(data, "clusters");
  const sets = [...SETS.keys()];
  const files = setFiles(folder, sets);
  const copies = setFiles(folder, [COPIES]);
  const others = peers ? { "TF-IDF": (await import("../peers/tf-idf.ts")).clusterPlainly } : {};
  const remarks = [...missing(folder, sets, files), ...missing(folder, [COPIES], copies)];
  return together([
    onlyRemarks(...remarks),
    ...files.map((file) => measureGroups(file, others)),
    ...copies.map(measureCopies),
  ]);
}

function measureGroups({ set, name, path }: SetFile, others: Readonly<Record<string, typeof cluster>>): Findings {
  const articles = records(path, Article);
  const truth = articles.map((article) => article.cluster);
  const found = cluster(articles);
  const peers = Object.entries(others).map(([peer, group]) => [peer, bcubed(truth, group(articles))] as const);
  const place = { section: "stories", set: name };
  const about = rowsAbout(place, bcubed(truth, found), peers);
  const { joined, parted } = wrongPairs(truth, found);
  return {
    rows: [
      about("BCubed F1", harmonic, (sums) => sums, { atLeast: SETS.get(set) ?? 0 }),
      about("… precision", share, ([precision = 0, articles = 0]) => [precision, articles]),
      about("… recall", share, ([, , recall = 0, articles = 0]) => [recall, articles]),
    ],
    errors: errorShares(place, { "stories joined": joined, "a story parted": parted }, { what: "pairs" }),
    remarks: [],
  };
}

/** Revisions have the same link; here they must be known by their words. */
function measureCopies({ name, path }: SetFile): Findings {
  const articles = records(path, Article);
  const truth = truePairs(articles);
  const found = clustering(articles).likePairs.filter(({ a, b }) => {
    const [one, other] = [articles[a], articles[b]];
    return one !== undefined && other !== undefined && isNearDuplicate(one, other);
  });
  const foundKeys = new Set(found.map(pairKey));
  const missed = truth.filter((pair) => !foundKeys.has(pairKey(pair)));
  const wrong = found.filter(({ a, b }) => articles[a]?.cluster !== articles[b]?.cluster);
  const place = { section: "stories", set: name };
  return {
    rows: [
      rowsAbout(place, truth, [])("copies recognised", share, (pair) => [missed.includes(pair) ? 0 : 1, 1]),
      rowsAbout(place, found, [])("right of those", share, (pair) => [wrong.includes(pair) ? 0 : 1, 1]),
    ],
    errors: errorShares(place, { "copy not recognised": missed.length, "no copy": wrong.length }, { what: "pairs" }),
    remarks: [],
  };
}

type Pair = { readonly a: number; readonly b: number };

function truePairs(articles: readonly Article[]): Pair[] {
  const groups = Map.groupBy(articles.keys(), (place) => articles[place]?.cluster);
  return [...groups.values()].flatMap((places) =>
    places.flatMap((a, index) => places.slice(index + 1).map((b) => ({ a, b }))),
  );
}

function pairKey({ a, b }: Pair): string {
  return `${Math.min(a, b)} ${Math.max(a, b)}`;
}
