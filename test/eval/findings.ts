import type { Estimate } from "./estimate.ts";

/** What a figure should reach: at least, or at most. */
export type Aim = { readonly atLeast: number } | { readonly atMost: number };

/** One line of the table; figures are per cent unless the measure says otherwise. */
export type Row = Estimate & {
  readonly section: string;
  readonly set: string;
  readonly measure: string;
  readonly aim: Aim | null;
  /** What others reach on the same documents, by their names. */
  readonly peers: Readonly<Record<string, number>>;
};

/** One kind of mistake on a set: how many there are, of how many of what. */
export type ErrorShare = {
  readonly section: string;
  readonly set: string;
  readonly kind: string;
  readonly count: number;
  readonly of: number;
  /** What the share is of: "errors", "queries", "pages". */
  readonly among: string;
};

/** What a section found out; a section without a set finds nothing. */
export type Findings = {
  readonly rows: readonly Row[];
  readonly errors: readonly ErrorShare[];
  /** Sentences on what was not measured, and on what a figure cannot be trusted with. */
  readonly remarks: readonly string[];
};

/** What is to be measured: the folder of the sets, and whether the peers are to be run too. */
export type Order = { readonly data: string; readonly peers: boolean };

/** Nothing but a remark. */
export function onlyRemarks(...remarks: readonly string[]): Findings {
  return { rows: [], errors: [], remarks };
}

/** Several findings as one. */
export function together(all: readonly Findings[]): Findings {
  return {
    rows: all.flatMap(({ rows }) => rows),
    errors: all.flatMap(({ errors }) => errors),
    remarks: all.flatMap(({ remarks }) => remarks),
  };
}

/** By how much a figure misses its aim; 0 when it does not, null when there is none. */
export function missedBy({ ours, aim }: Pick<Row, "ours" | "aim">): number | null {
  if (aim === null) return null;
  return Math.max(0, "atLeast" in aim ? aim.atLeast - ours : ours - aim.atMost);
}

/** The shares of the kinds of mistakes, the most frequent first; those that did not happen are left out. */
export function errorShares(
  place: Pick<ErrorShare, "section" | "set">,
  kinds: Readonly<Record<string, number>>,
  among: { readonly what: string; readonly of?: number } = { what: "errors" },
): ErrorShare[] {
  const of = among.of ?? Object.values(kinds).reduce((sum, count) => sum + count, 0);
  return Object.entries(kinds)
    .filter(([, count]) => count > 0)
    .sort(([, a], [, b]) => b - a)
    .map(([kind, count]) => ({ ...place, kind, count, of, among: among.what }));
}
