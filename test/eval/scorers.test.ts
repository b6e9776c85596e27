import { execFileSync } from "node:child_process";
import { existsSync, mkdirSync, mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { describe, expect, test } from "vitest";
import { analyseAll } from "#archive/analysis-worker.ts";
import { cluster } from "#briefing/clusters.ts";
import { rouge, rougeTokens } from "../../train/rouge.ts";
import { estimate, harmonic } from "./estimate.ts";
import type { Row } from "./findings.ts";
import { bcubed } from "./scoring/stories.ts";
import { measureActors } from "./sections/actors.ts";
import { measureQuotes } from "./sections/quotes.ts";

const shared = join(import.meta.dirname, "..", "..", "..", "shared", "data");

/** Documents of a set that are compared: enough for every kind of mistake to occur. */
const DOCUMENTS = 60;

/** A folder with the beginnings of sets. */
function beginningsOf(...sets: readonly string[]): string {
  const folder = mkdtempSync(join(tmpdir(), "newsdesk-scorers-"));
  for (const set of sets) {
    mkdirSync(join(folder, dirname(set)), { recursive: true });
    const lines = readFileSync(join(shared, set), "utf8").split("\n").slice(0, DOCUMENTS);
    writeFileSync(join(folder, set), lines.join("\n"));
  }
  return folder;
}

/** What the scorer that comes with a set says of answers. */
function scorerSays(scorer: string, gold: string, answers: readonly object[], ...flags: string[]) {
  const file = `${gold}.answers`;
  writeFileSync(file, answers.map((answer) => JSON.stringify(answer)).join("\n"));
  return JSON.parse(execFileSync(process.execPath, [join(shared, scorer), gold, file, ...flags], { encoding: "utf8" }));
}

function linesOf(file: string) {
  const lines = readFileSync(file, "utf8").trim().split("\n");
  return lines.map((line) => JSON.parse(line));
}

function analysed(file: string) {
  return linesOf(file).map(({ id, text, title, lang }) => {
    const [analysis] = analyseAll([{ title: title ?? "", text, language: lang }]);
    if (analysis === undefined) throw new Error("A text was not analysed.");
    return { id, analysis };
  });
}

function figure(rows: readonly Row[], set: string, measure: string): number | undefined {
  return rows.find((row) => row.set === set && row.measure === measure)?.ours;
}

describe.skipIf(!existsSync(shared))(
  "figures are those of the scorers in ../shared/data (skipped where it is absent)",
  () => {
    test("quotes", async () => {
      const data = beginningsOf("quotes/polnear.dev.jsonl");
      const gold = join(data, "quotes/polnear.dev.jsonl");
      const { rows } = await measureQuotes({ data, peers: false });
      const answers = analysed(gold).map(({ id, analysis }) => ({
        id,
        quotes: analysis.quotes.map(({ quoted, speakerSpan, ...quote }) => ({
          ...quote,
          quoted: quoted.map(({ start, end }) => [start, end]),
          ...(speakerSpan && { speaker_start: speakerSpan.start, speaker_end: speakerSpan.end }),
        })),
      }));
      const says = scorerSays("quotes/score-quotes.mjs", gold, answers, "--json");
      expect(figure(rows, "polnear", "bounds, F1")).toBeCloseTo(says["overlap0.9"].F1, 0);
      expect(figure(rows, "polnear", "speaker, all")).toBeCloseTo(says.speaker_acc.all, 0);
      expect(figure(rows, "polnear", "speaker, named")).toBeCloseTo(says.speaker_acc.name, 0);
      expect(figure(rows, "polnear", "quote + speaker, F1")).toBeCloseTo(says.attributed_quote.F1, 0);
      expect(figure(rows, "polnear", "… without pronouns")).toBeCloseTo(says.attributed_quote_explicit.F1, 0);
      expect(figure(rows, "polnear", "full name")).toBeCloseTo(says.full_name_acc, 0);
    });

    test("actors and roles", async () => {
      const data = beginningsOf("entities/re3d.dev.jsonl", "entities/gum-roles.dev.jsonl");
      const [gold, goldRoles] = [join(data, "entities/re3d.dev.jsonl"), join(data, "entities/gum-roles.dev.jsonl")];
      const { rows } = await measureActors({ data, peers: false });
      const mentions = analysed(gold).map(({ id, analysis }) => ({
        id,
        entities: analysis.actors.flatMap((actor) => actor.mentions.map((span) => ({ ...span, type: actor.type }))),
      }));
      const says = scorerSays("entities/score-entities.mjs", gold, mentions, "--fac", "LOC", "--json");
      expect(figure(rows, "re3d", "mentions, F1")).toBeCloseTo(says.exact.ALL.F1, 1);
      expect(figure(rows, "re3d", "names of a text, F1")).toBeCloseTo(says.doc_unique.ALL.F1, 1);
      const roles = analysed(goldRoles).map(({ id, analysis }) => ({
        id,
        roles: analysis.actors.filter(({ role }) => role !== null).map(({ name, role }) => ({ name, role })),
      }));
      const saysRoles = scorerSays("entities/score-roles.mjs", goldRoles, roles);
      expect(figure(rows, "gum-roles", "roles, F1")).toBeCloseTo(saysRoles.F1, 0);
    });

    test("stories", () => {
      const gold = join(beginningsOf("clusters/basil.dev.jsonl"), "clusters/basil.dev.jsonl");
      const articles = linesOf(gold);
      const found = cluster(articles);
      const truth = articles.map((article) => article.cluster);
      const answers = articles.map(({ id }, index) => ({ id, cluster: found[index] }));
      const says = scorerSays("clusters/score-clusters.mjs", gold, answers, "--json");
      expect(estimate(bcubed(truth, found), harmonic).ours).toBeCloseTo(100 * says.bcubed.f, 6);
    });

    test("summaries", () => {
      const gold = join(beginningsOf("summaries/g5-events.dev.jsonl"), "summaries/g5-events.dev.jsonl");
      const items = linesOf(gold);
      const answers = items.map(({ id, documents: [first] }) => ({ id, summary: first.text.slice(0, 200) }));
      const says = scorerSays("summaries/score-summaries.mjs", gold, answers, "--json");
      const ours = items.map(({ references }, index) =>
        rouge(references.map(rougeTokens), rougeTokens(answers[index]?.summary ?? "")),
      );
      const mean = ours.reduce((sum, each) => sum + each, 0) / ours.length;
      expect(mean).toBeCloseTo((says.r1.f + says.r2.f + says.rl.f) / 3, 3);
    });
  },
);
