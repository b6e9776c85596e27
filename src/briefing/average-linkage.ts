/** How alike two of the things are that are to be grouped; pairs that are not given are not alike at all. */
export type Pair = { readonly a: number; readonly b: number; readonly likeness: number };

type Candidate = Pair & { readonly sizeA: number; readonly sizeB: number };

/**
 * Groups `count` things by average linkage: the two groups that are most alike on average over all their pairs are joined, again and
 * again, while they are at least `threshold` alike. Gives each thing the number of its group, from 0 in order of first appearance.
 */
export function averageLinkage(count: number, pairs: readonly Pair[], threshold: number): number[] {
  const group = Array.from({ length: count }, (_, index) => index);
  const members = group.map((index) => [index]);
  const links = group.map(() => new Map<number, number>());
  const queue = new Heap();
  const sizeOf = (index: number) => members[index]?.length ?? 0;
  const offer = (a: number, b: number, sum: number) => {
    const [sizeA, sizeB] = [sizeOf(a), sizeOf(b)];
    const likeness = sum / (sizeA * sizeB);
    if (likeness >= threshold) queue.push({ a, b, likeness, sizeA, sizeB });
  };
  for (const { a, b, likeness } of pairs) {
    links[a]?.set(b, likeness);
    links[b]?.set(a, likeness);
    offer(a, b, likeness);
  }
  for (let best = queue.pop(); best !== undefined; best = queue.pop()) {
    const isStale = sizeOf(best.a) !== best.sizeA || sizeOf(best.b) !== best.sizeB;
    if (isStale) continue;
    const [into, from] = best.sizeA >= best.sizeB ? [best.a, best.b] : [best.b, best.a];
    members[into]?.push(...(members[from] ?? []));
    members[from] = [];
    moveLinks(links, from, into);
    for (const [other, sum] of links[into] ?? []) offer(into, other, sum);
  }
  members.forEach((all, index) => {
    for (const member of all) group[member] = index;
  });
  return inOrder(group);
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

/** The same groups, numbered from 0 in order of first appearance. */
function inOrder(groups: readonly number[]): number[] {
  const numbers = new Map<number, number>();
  return groups.map((group) => {
    const number = numbers.get(group) ?? numbers.size;
    numbers.set(group, number);
    return number;
  });
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
