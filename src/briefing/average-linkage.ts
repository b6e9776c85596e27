/** How alike two of the things are that are to be grouped; pairs that are not given are not alike at all. */
export type Pair = { readonly a: number; readonly b: number; readonly likeness: number };

type Candidate = Pair & { readonly sizeA: number; readonly sizeB: number };

/**
 * Groups `count` things by average linkage: the two groups that are most alike on average over all their pairs are joined, again and
 * again, while they are at least `threshold` alike. Gives each thing the number of its group, from 0 in order of first appearance.
 */
export function averageLinkage(count: number, pairs: readonly Pair[], threshold: number): number[] {
  const members = Array.from({ length: count }, (_, index) => [index]);
  const links = members.map(() => new Map<number, number>());
  for (const { a, b, likeness } of pairs) {
    links[a]?.set(b, likeness);
    links[b]?.set(a, likeness);
  }
  // Joining never makes a group more like a third than the liker of the two was, so what a group offered once bounds its best.
  const queue = new Heap();
  const offerBest = (group: number) => {
    const best = bestLink(group, links, members);
    if (best !== null && best.likeness >= threshold) queue.push(best);
  };
  members.forEach((_, group) => {
    offerBest(group);
  });
  for (let best = queue.pop(); best !== undefined; best = queue.pop()) {
    const { a, b, sizeA, sizeB } = best;
    if (members[a]?.length === 0) continue;
    if (members[a]?.length === sizeA && members[b]?.length === sizeB) {
      members[a]?.push(...(members[b] ?? []));
      members[b] = [];
      moveLinks(links, b, a);
    }
    offerBest(a);
  }
  return numbered(members, count);
}

/** The group that is most like a given one. */
function bestLink(
  a: number,
  links: readonly ReadonlyMap<number, number>[],
  members: readonly (readonly number[])[],
): Candidate | null {
  const sizeOf = (group: number) => members[group]?.length ?? 0;
  let best: Candidate | null = null;
  for (const [b, sum] of links[a] ?? []) {
    const [sizeA, sizeB] = [sizeOf(a), sizeOf(b)];
    const likeness = sum / (sizeA * sizeB);
    const isBetter = best === null || likeness > best.likeness || (likeness === best.likeness && b < best.b);
    if (isBetter) best = { a, b, likeness, sizeA, sizeB };
  }
  return best;
}

/** Sums over pairs add up, so a joined group takes over the links of both. */
function moveLinks(links: readonly Map<number, number>[], from: number, into: number): void {
  const target = links[into];
  links[into]?.delete(from);
  for (const [other, sum] of links[from] ?? []) {
    if (other === into) continue;
    const joined = (target?.get(other) ?? 0) + sum;
    target?.set(other, joined);
    links[other]?.delete(from);
    links[other]?.set(into, joined);
  }
  links[from]?.clear();
}

/** The number of each thing's group, counted from 0 in order of first appearance. */
function numbered(members: readonly (readonly number[])[], count: number): number[] {
  const groupOf = new Map(members.flatMap((all, group) => all.map((member) => [member, group] as const)));
  const groups = Array.from({ length: count }, (_, index) => groupOf.get(index) ?? index);
  const numbers = new Map([...new Set(groups)].map((group, number) => [group, number]));
  return groups.map((group) => numbers.get(group) ?? 0);
}

/** A binary heap of candidates, the likeliest first; of equals, those of the lowest numbers: the order never depends on chance. */
class Heap {
  readonly #items: Candidate[] = [];

  push(item: Candidate): void {
    let at = this.#items.push(item) - 1;
    while (at > 0) {
      const parent = (at - 1) >> 1;
      if (!this.#isBefore(at, parent)) return;
      this.#swap(at, parent);
      at = parent;
    }
  }

  pop(): Candidate | undefined {
    this.#swap(0, this.#items.length - 1);
    const first = this.#items.pop();
    let at = 0;
    for (;;) {
      const [left, right] = [2 * at + 1, 2 * at + 2];
      const child = this.#isBefore(right, left) ? right : left;
      if (!this.#isBefore(child, at)) return first;
      this.#swap(at, child);
      at = child;
    }
  }

  #isBefore(one: number, other: number): boolean {
    const [a, b] = [this.#items[one], this.#items[other]];
    if (a === undefined || b === undefined) return a !== undefined;
    return a.likeness !== b.likeness ? a.likeness > b.likeness : a.a !== b.a ? a.a < b.a : a.b < b.b;
  }

  #swap(one: number, other: number): void {
    const [a, b] = [this.#items[one], this.#items[other]];
    if (a === undefined || b === undefined) return;
    this.#items[one] = b;
    this.#items[other] = a;
  }
}
