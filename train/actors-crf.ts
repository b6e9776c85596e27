import { LABELS, mayFollow } from "#briefing/actors/tagger.ts";
import type { Stretch } from "./actors-data.ts";
import { betterDice } from "./dice.ts";

/** Weights of a linear-chain conditional random field (Lafferty, McCallum, Pereira 2001). */
export interface Field {
  /** One row of LABELS weights a feature. */
  readonly weights: Float32Array;
  /** LABELS x LABELS, row = from; impossible steps are very negative. */
  readonly transitions: Float32Array;
}

/** How the field is trained; chosen on the development sets, see `npm run eval`. */
export interface Training {
  readonly epochs: number;
  /** How often all is learnt anew in another order; the weights of all runs are averaged. */
  readonly runs: number;
  /** The last epochs, whose weights are averaged. */
  readonly averaged: number;
  /** Step size of the first epoch; it falls as 1 / (1 + DECAY * epoch). */
  readonly step: number;
  readonly l2: number;
  /** Share of the features left out at each step, so that no single one is trusted too much. */
  readonly dropout: number;
}

const DECAY = 0.3;
const IMPOSSIBLE = -1e9;

/** Trains by stochastic gradient ascent on the log-likelihood, one stretch at a time. */
export function train(stretches: readonly Stretch[], rows: number, how: Training): Field {
  const sum = emptyField(rows);
  for (let run = 1; run <= how.runs; run++) trainOnce(stretches, rows, how, betterDice(run), sum);
  sum.transitions.forEach((_, i) => {
    if (!mayFollow(Math.floor(i / LABELS), i % LABELS)) sum.transitions[i] = IMPOSSIBLE;
  });
  return sum;
}

function emptyField(rows: number): Field {
  return { weights: new Float32Array(rows * LABELS), transitions: new Float32Array(LABELS * LABELS) };
}

/** One run; its share of the averaged weights is added to `sum`. */
function trainOnce(stretches: readonly Stretch[], rows: number, how: Training, roll: () => number, sum: Field): void {
  // The common weights, and behind them those of each source.
  const field = emptyField(rows * (1 + Math.max(0, ...stretches.map(({ source }) => source.number))));
  const space = workspace(Math.max(1, ...stretches.map(({ labels }) => labels.length)));
  const share = 1 / (how.averaged * how.runs);
  for (let epoch = 0; epoch < how.epochs; epoch++) {
    const step = how.step / (1 + DECAY * epoch);
    for (const stretch of shuffled(stretches, roll))
      learn(field, stretch, rows, step * stretch.source.weight, how, space, roll);
    if (epoch < how.epochs - how.averaged) continue;
    addShare(sum.weights, field.weights, share);
    addShare(sum.transitions, field.transitions, share);
  }
}

/** Adds a share of as many values as there are sums. */
function addShare(sum: Float32Array, values: Float32Array, share: number): void {
  for (let i = 0; i < sum.length; i++) sum[i] = (sum[i] ?? 0) + share * (values[i] ?? 0);
}

function shuffled<T>(items: readonly T[], roll: () => number): T[] {
  return items
    .map((item) => ({ item, at: roll() }))
    .sort((a, b) => a.at - b.at)
    .map(({ item }) => item);
}

function workspace(longest: number) {
  return {
    potential: new Float64Array(longest * LABELS),
    forward: new Float64Array(longest * LABELS),
    backward: new Float64Array(longest * LABELS),
    step: new Float64Array(LABELS * LABELS),
    slope: new Float64Array(LABELS),
    kept: new Uint8Array(0),
  };
}

type Workspace = ReturnType<typeof workspace>;

/** Where the weights of a source begin, and how much they count. */
type Own = { readonly at: number; readonly share: number };

function learn(
  field: Field,
  stretch: Stretch,
  common: number,
  step: number,
  how: Training,
  space: Workspace,
  roll: () => number,
): void {
  const { rows, labels, source } = stretch;
  const own = { at: source.number * common * LABELS, share: source.peculiar };
  if (space.kept.length < rows.length) space.kept = new Uint8Array(2 * rows.length);
  for (let f = 0; f < rows.length; f++) space.kept[f] = roll() < how.dropout ? 0 : 1;
  fillPotentials(field, stretch, own, space, 1 / (1 - how.dropout));
  fillForward(labels.length, space);
  fillBackward(labels.length, space);
  for (let k = 0; k < labels.length; k++) {
    climbWeights(field.weights, stretch, own, k, step, how.l2, space);
    climbTransitions(field.transitions, labels, k, step, space);
  }
}

/** exp(score) of every label at every token, scaled per token, and of every step between labels. */
function fillPotentials(field: Field, stretch: Stretch, own: Own, space: Workspace, scale: number): void {
  const { potential, step } = space;
  for (let k = 0; k < stretch.labels.length; k++) {
    const at = k * LABELS;
    addScores(field.weights, stretch, own, k, space);
    let most = Number.NEGATIVE_INFINITY;
    for (let l = 0; l < LABELS; l++) most = Math.max(most, potential[at + l] ?? 0);
    for (let l = 0; l < LABELS; l++) potential[at + l] = Math.exp(((potential[at + l] ?? 0) - most) * scale);
  }
  for (let i = 0; i < LABELS * LABELS; i++) {
    step[i] = mayFollow(Math.floor(i / LABELS), i % LABELS) ? Math.exp(field.transitions[i] ?? 0) : 0;
  }
}

/** The score of every label at token k from the features that were not left out. */
function addScores(
  weights: Float32Array,
  { rows, from }: Stretch,
  own: Own,
  k: number,
  { potential, kept }: Workspace,
): void {
  const at = k * LABELS;
  potential.fill(0, at, at + LABELS);
  for (let f = from[k] ?? 0; f < (from[k + 1] ?? 0); f++) {
    if (!kept[f]) continue;
    const row = (rows[f] ?? 0) * LABELS;
    for (let l = 0; l < LABELS; l++) {
      const weight = (weights[row + l] ?? 0) + own.share * (weights[own.at + row + l] ?? 0);
      potential[at + l] = (potential[at + l] ?? 0) + weight;
    }
  }
}

function fillForward(length: number, { potential, forward, step }: Workspace): void {
  for (let k = 0; k < length; k++) {
    const at = k * LABELS;
    for (let to = 0; to < LABELS; to++) {
      let sum = k === 0 ? (step[to] ?? 0) : 0;
      if (k > 0) {
        for (let l = 0; l < LABELS; l++) sum += (forward[at - LABELS + l] ?? 0) * (step[l * LABELS + to] ?? 0);
      }
      forward[at + to] = sum * (potential[at + to] ?? 0);
    }
    normalise(forward, at);
  }
}

function fillBackward(length: number, { potential, backward, step }: Workspace): void {
  for (let k = length - 1; k >= 0; k--) {
    const at = k * LABELS;
    for (let l = 0; l < LABELS; l++) {
      let sum = k === length - 1 ? (step[l * LABELS] ?? 0) : 0;
      if (k < length - 1) {
        for (let to = 0; to < LABELS; to++) {
          const next = at + LABELS + to;
          sum += (step[l * LABELS + to] ?? 0) * (potential[next] ?? 0) * (backward[next] ?? 0);
        }
      }
      backward[at + l] = sum;
    }
    normalise(backward, at);
  }
}

function normalise(values: Float64Array, at: number): void {
  let sum = 0;
  for (let l = 0; l < LABELS; l++) sum += values[at + l] ?? 0;
  for (let l = 0; l < LABELS; l++) values[at + l] = (values[at + l] ?? 0) / sum;
}

/** Moves the weights of token k towards its right label. */
function climbWeights(
  weights: Float32Array,
  stretch: Stretch,
  own: Own,
  k: number,
  step: number,
  l2: number,
  space: Workspace,
): void {
  const { slope, forward, backward, kept } = space;
  const at = k * LABELS;
  for (let l = 0; l < LABELS; l++) slope[l] = (forward[at + l] ?? 0) * (backward[at + l] ?? 0);
  normalise(slope, 0);
  for (let l = 0; l < LABELS; l++) slope[l] = (stretch.labels[k] === l ? 1 : 0) - (slope[l] ?? 0);
  for (let f = stretch.from[k] ?? 0; f < (stretch.from[k + 1] ?? 0); f++) {
    if (!kept[f]) continue;
    const row = (stretch.rows[f] ?? 0) * LABELS;
    climbRow(weights, row, step, l2, slope, 1);
    if (own.share > 0) climbRow(weights, own.at + row, step, l2, slope, own.share);
  }
}

/** Moves a row of weights that count `share` of what they are. */
function climbRow(
  weights: Float32Array,
  at: number,
  step: number,
  l2: number,
  slope: Float64Array,
  share: number,
): void {
  for (let l = 0; l < LABELS; l++) {
    const weight = weights[at + l] ?? 0;
    weights[at + l] = weight + step * (share * (slope[l] ?? 0) - l2 * weight);
  }
}

/** Moves the step into token k towards the right one. */
function climbTransitions(
  transitions: Float32Array,
  labels: Uint8Array,
  k: number,
  rate: number,
  space: Workspace,
): void {
  const { potential, forward, backward, step } = space;
  const at = k * LABELS;
  const before = (l: number) => (k === 0 ? (l === 0 ? 1 : 0) : (forward[at - LABELS + l] ?? 0));
  const chance = (i: number) => {
    const to = at + (i % LABELS);
    return before(Math.floor(i / LABELS)) * (step[i] ?? 0) * (potential[to] ?? 0) * (backward[to] ?? 0);
  };
  let sum = 0;
  for (let i = 0; i < LABELS * LABELS; i++) sum += chance(i);
  for (let i = 0; i < LABELS * LABELS; i++) {
    const isRight = i === (labels[k - 1] ?? 0) * LABELS + (labels[k] ?? 0);
    if (step[i] !== 0) transitions[i] = (transitions[i] ?? 0) + rate * ((isRight ? 1 : 0) - chance(i) / sum);
  }
}
