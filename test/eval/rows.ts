import { estimate, type Figure, type Sums, total } from "./estimate.ts";
import type { Aim, Row } from "./findings.ts";

/** What the peers scored on the same documents, by their names. */
export type PeerScores<Scores> = readonly (readonly [peer: string, scores: readonly Scores[]])[];

/** Makes the rows about a set from what each document scored; aims are left out where the set has none. */
export function rowsAbout<Scores>(
  place: Pick<Row, "section" | "set">,
  ours: readonly Scores[],
  peers: PeerScores<Scores>,
  hasAims = true,
) {
  return (measure: string, figure: Figure, sumsOf: (scores: Scores) => Sums, aim: Aim | null = null): Row => ({
    ...place,
    measure,
    ...estimate(ours.map(sumsOf), figure),
    aim: hasAims ? aim : null,
    peers: Object.fromEntries(peers.map(([peer, scores]) => [peer, figure(total(scores.map(sumsOf)))])),
  });
}

/** How often each kind of mistake was made. */
export function countsOf(scores: readonly { readonly mistakes: readonly string[] }[]): Record<string, number> {
  const kinds = Map.groupBy(
    scores.flatMap(({ mistakes }) => mistakes),
    (kind) => kind,
  );
  return Object.fromEntries([...kinds].map(([kind, all]) => [kind, all.length]));
}
