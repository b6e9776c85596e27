import { execFileSync } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { gunzipSync } from "node:zlib";
import { actorsIn } from "#briefing/actors/actors.ts";
import { readTagger } from "#briefing/actors/tagger.ts";
import type { Actor } from "#briefing/analysis.ts";
import { sentences } from "#text/sentences.ts";

const SETS = ["worldwide", "conll03", "conllpp20", "uner-pud", "re3d", "gum-news"];
const data = join(import.meta.dirname, "../../../shared/data/entities");

if (existsSync(data)) measure();
else console.log("The labelled texts are not here (../shared/data/entities): nothing measured.");

/** Prints the figures of the actors and of their roles on every development set. */
function measure(): void {
  const tagger = readTagger(gunzipSync(readFileSync(new URL("../../data/models/actors.bin.gz", import.meta.url))));
  const scratch = mkdtempSync(join(tmpdir(), "newsdesk-actors-"));
  const actors = (text: string) => actorsIn(text, sentences(text), tagger);
  const scored = (set: string, scorer: string, answer: (found: readonly Actor[]) => object, ...flags: string[]) => {
    const gold = join(data, `${set}.dev.jsonl`);
    const guesses = join(scratch, `${set}.jsonl`);
    const lines = readFileSync(gold, "utf8").split("\n").filter(Boolean);
    const answers = lines.map((line) => JSON.parse(line)).map(({ id, text }) => ({ id, ...answer(actors(text)) }));
    writeFileSync(guesses, answers.map((each) => JSON.stringify(each)).join("\n"));
    return execFileSync(process.execPath, [join(data, scorer), gold, guesses, ...flags], { encoding: "utf8" });
  };
  const began = performance.now();
  for (const set of SETS) {
    const { exact, doc_unique } = JSON.parse(scored(set, "score-entities.mjs", mentionsOf, "--fac", "LOC", "--json"));
    const types = ["PER", "ORG", "LOC", "SPAN"].map((type) => `${type} ${exact[type]?.F1}`).join("  ");
    console.log(`${set.padEnd(10)} exact F1 ${exact.ALL.F1}  (${types})  names a text ${doc_unique.ALL.F1}`);
  }
  console.log("re3d: half of these texts were trained on (51 on the other half); gum-roles: 22 of 40 were");
  console.log(`gum-roles  ${scored("gum-roles", "score-roles.mjs", rolesOf).trim()}`);
  console.log(`in ${((performance.now() - began) / 1000).toFixed(1)} s`);
  rmSync(scratch, { recursive: true });
}

function mentionsOf(found: readonly Actor[]): object {
  return { entities: found.flatMap(({ type, mentions }) => mentions.map((span) => ({ ...span, type }))) };
}

function rolesOf(found: readonly Actor[]): object {
  return { roles: found.filter(({ role }) => role !== null).map(({ name, role }) => ({ name, role })) };
}
