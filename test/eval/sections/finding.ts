import { readFileSync } from "node:fs";
import { join } from "node:path";
import { z } from "zod";
import { retrieve, type Search } from "#archive/retrieve.ts";
import { share } from "../estimate.ts";
import { type Aim, errorShares, type Findings, type Order, onlyRemarks, type Row, together } from "../findings.ts";
import { countsOf, rowsAbout } from "../rows.ts";
import { ndcgAt10, recallAt100 } from "../scoring/ranking.ts";
import { missing, records, type SetFile, setFiles } from "../sets.ts";

/** nDCG@10 and recall@100 that each set should reach; "places" are the questions of one kind in "reuters". */
const AIMS = new Map([
  ["reuters", { ndcg: 87.5, recall: 84.5 }],
  ["places", { ndcg: 96, recall: 88.7 }],
  ["events", { ndcg: 92.5, recall: 98.5 }],
  ["neus", { ndcg: 77.5, recall: 96 }],
]);
const SETS = ["reuters", "events", "neus"];
/** Kinds of questions with a row of their own. */
const KINDS = ["places"];

const Document = z.object({ id: z.string(), title: z.string(), text: z.string(), date: z.string().nullish() });
export type Document = z.infer<typeof Document>;
const Question = z.object({ id: z.string(), text: z.string(), kind: z.string() });

/** Puts documents where they can be searched. */
export type MakeSearch = (documents: readonly Document[]) => Promise<Search<string>>;

type Scores = {
  readonly kind: string;
  readonly ndcg: number;
  readonly recall: number;
  readonly mistakes: readonly string[];
};
type Asked = z.infer<typeof Question> & { readonly wanted: ReadonlySet<string> };

/** How well the archive finds the articles of a topic that editors said belong to it. */
export async function measureFinding({ data, peers }: Order): Promise<Findings> {
  const folder = join(data, "retrieval");
  const others = peers ? (await import("../peers/searches.ts")).searches : {};
  const all: Findings[] = [];
  for (const set of SETS) {
    const files = setFiles(join(folder, set), ["queries"]);
    if (files.length === 0) all.push(onlyRemarks(...missing(folder, [set], [])));
    for (const file of files) all.push(await measureSet(set, join(folder, set), file, others));
  }
  return together(all);
}

async function measureSet(
  set: string,
  folder: string,
  questions: SetFile,
  others: Readonly<Record<string, MakeSearch>>,
): Promise<Findings> {
  const documents = records(join(folder, "docs.jsonl.gz"), Document);
  const asked = askedIn(questions);
  const ours = await ask(await retrieve(documents), asked);
  const peers: [string, Scores[]][] = [];
  for (const [peer, makeSearch] of Object.entries(others)) {
    peers.push([peer, await ask(await makeSearch(documents), asked)]);
  }
  const name = (of: string) => questions.name.replace("queries", of);
  const place = { section: "finding", set: name(set) };
  const kinds = KINDS.filter((kind) => ours.some((score) => score.kind === kind));
  return {
    rows: [
      ...rows(name(set), AIMS.get(set), ours, peers),
      ...kinds.flatMap((kind) => {
        const of = (scores: readonly Scores[]) => scores.filter((score) => score.kind === kind);
        return rows(
          name(kind),
          AIMS.get(kind),
          of(ours),
          peers.map(([peer, scores]) => [peer, of(scores)] as const),
        );
      }),
    ],
    errors: errorShares(place, countsOf(ours), { what: "questions", of: ours.length }),
    remarks: [],
  };
}

function rows(
  set: string,
  aims: { readonly ndcg: number; readonly recall: number } | undefined,
  ours: readonly Scores[],
  peers: Parameters<typeof rowsAbout<Scores>>[2],
): Row[] {
  const about = rowsAbout({ section: "finding", set }, ours, peers);
  const aim = (least: number | undefined): Aim | null => (least === undefined ? null : { atLeast: least });
  return [
    about("nDCG@10", share, ({ ndcg }) => [ndcg, 1], aim(aims?.ndcg)),
    about("recall@100", share, ({ recall }) => [recall, 1], aim(aims?.recall)),
  ];
}

/** The questions of a file, with what is to be found by each. */
function askedIn({ path }: SetFile): Asked[] {
  const judgements = path.replace(/queries(\.[^/\\]*)\.jsonl$/, "qrels$1.tsv");
  const lines = readFileSync(judgements, "utf8").split("\n").filter(Boolean);
  const judged = lines.map((line) => line.split("\t"));
  const wanted = Map.groupBy(
    judged.filter(([, , grade]) => Number(grade) > 0),
    ([question]) => question,
  );
  return records(path, Question).map((question) => ({
    ...question,
    wanted: new Set((wanted.get(question.id) ?? []).map(([, document = ""]) => document)),
  }));
}

async function ask(search: Search<string>, asked: readonly Asked[]): Promise<Scores[]> {
  const scores: Scores[] = [];
  for (const { text, kind, wanted } of asked) {
    const found = await search(text, 100);
    scores.push({
      kind,
      ndcg: ndcgAt10(found, wanted),
      recall: recallAt100(found, wanted),
      mistakes: mistakesIn(found.map((id) => wanted.has(id))),
    });
  }
  return scores;
}

function mistakesIn(hits: readonly boolean[]): string[] {
  const first = hits.indexOf(true);
  if (first === 0) return [];
  if (first < 0) return ["nothing right in a hundred"];
  return [first < 10 ? "first answer wrong, another of ten right" : "nothing right in ten"];
}
