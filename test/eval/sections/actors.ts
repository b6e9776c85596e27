import { readFileSync } from "node:fs";
import { join } from "node:path";
import { gunzipSync } from "node:zlib";
import { z } from "zod";
import { analyseAll } from "#archive/analysis-worker.ts";
import { actorsIn } from "#briefing/actors/actors.ts";
import { readTagger } from "#briefing/actors/tagger.ts";
import type { Actor } from "#briefing/analysis.ts";
import { sentences } from "#text/sentences.ts";
import { f1, harmonic } from "../estimate.ts";
import { errorShares, type Findings, type Order, onlyRemarks, together } from "../findings.ts";
import { countsOf, rowsAbout } from "../rows.ts";
import { type Mention, scoreMentions } from "../scoring/actors.ts";
import { type NamedRole, scoreRoles } from "../scoring/roles.ts";
import { missing, records, type SetFile, setFiles } from "../sets.ts";

/** F1 that each set should reach. */
const AIMS = { worldwide: 72, conll03: 79, conllpp20: 75, "uner-pud": 72, re3d: 60, "gum-news": 68 };
const SETS = new Map(Object.entries(AIMS));
const ROLES = "gum-roles";
/** What is to be said of the halves for development: the other texts were never seen. */
const SEEN = new Map([
  [
    "re3d",
    "re3d: all of these texts but five were trained on; `node train/actors.ts re3d-open` measures on texts that were not.",
  ],
  [ROLES, "gum-roles: 22 of these 40 texts were trained on."],
]);
const ROLES_AIM = 80;

const Text = z.object({ id: z.string(), lang: z.string().nullish(), title: z.string().nullish(), text: z.string() });
const NamedText = Text.extend({
  entities: z.array(z.object({ start: z.number(), end: z.number(), type: z.string(), named: z.boolean().nullish() })),
});
const RoleText = Text.extend({ roles: z.array(z.object({ name: z.string(), role: z.string() })) });

/** Finds the people, organisations and places named in a text. */
export type FindMentions = (text: string) => readonly Mention[];

/** How many people, organisations, places and roles are found. */
export async function measureActors({ data, peers }: Order): Promise<Findings> {
  const folder = join(data, "entities");
  const sets = [...SETS.keys()];
  const files = setFiles(folder, sets);
  const roleFiles = setFiles(folder, [ROLES]);
  const others = peers ? { compromise: (await import("../peers/compromise.ts")).compromiseMentions } : {};
  const remarks = [...missing(folder, sets, files), ...missing(folder, [ROLES], roleFiles)];
  return together([
    onlyRemarks(...remarks),
    ...files.map((file) => measureMentions(file, others)),
    ...roleFiles.map(measureRoles),
  ]);
}

function measureMentions({ set, name, path }: SetFile, others: Readonly<Record<string, FindMentions>>): Findings {
  const texts = records(path, NamedText).map(({ entities, ...text }) => ({
    ...text,
    marked: entities.map((entity) => ({ ...entity, isNamed: entity.named !== false })),
  }));
  const scored = (find: (text: (typeof texts)[number]) => readonly Mention[]) =>
    texts.map((text) => scoreMentions(text.text, text.marked, find(text)));
  const scores = scored((text) => mentionsOf(ourActors(text)));
  const othersScores = Object.entries(others).map(([peer, find]) => [peer, scored(({ text }) => find(text))] as const);
  const place = { section: "actors", set: name };
  const about = rowsAbout(place, scores, othersScores);
  const aboutWhole = rowsAbout(
    place,
    scored(({ text }) => mentionsOf(actorsAnywhere(text))),
    [],
  );
  return {
    rows: [
      about("mentions, F1", f1, ({ mentions }) => mentions, { atLeast: SETS.get(set) ?? 0 }),
      about("names of a text, F1", f1, ({ names }) => names),
      aboutWhole("mentions outside prose too, F1", f1, ({ mentions }) => mentions),
    ],
    errors: errorShares(place, countsOf(scores)),
    remarks: remarksOn(name),
  };
}

function measureRoles({ name, path }: SetFile): Findings {
  const place = { section: "actors", set: name };
  const scores = records(path, RoleText).map((text) => scoreRoles(text.roles, rolesOf(ourActors(text))));
  const about = rowsAbout(place, scores, []);
  return {
    rows: [about("roles, F1", harmonic, ({ sums }) => sums, { atLeast: ROLES_AIM })],
    errors: errorShares(place, countsOf(scores)),
    remarks: remarksOn(name),
  };
}

/** As the command `analyze` gives them: those in prose. */
function ourActors({ title, text, lang }: z.infer<typeof Text>): readonly Actor[] {
  return analyseAll([{ title: title ?? "", text, language: lang ?? "und" }])[0]?.actors ?? [];
}

const tagger = readTagger(gunzipSync(readFileSync(new URL("../../../data/models/actors.bin.gz", import.meta.url))));

/** Those in headlines, datelines and tables too, which the product takes for no prose. */
function actorsAnywhere(text: string): readonly Actor[] {
  return actorsIn(text, sentences(text), tagger);
}

function mentionsOf(actors: readonly Actor[]): Mention[] {
  return actors.flatMap(({ type, mentions }) => mentions.map((span) => ({ ...span, type, isNamed: true })));
}

function rolesOf(actors: readonly Actor[]): NamedRole[] {
  return actors.flatMap(({ name, role }) => (role === null ? [] : [{ name, role }]));
}

function remarksOn(name: string): string[] {
  const remark = SEEN.get(name);
  return remark === undefined ? [] : [remark];
}
