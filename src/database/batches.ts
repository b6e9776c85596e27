/** A list in parts of at most `size`: both databases bound the parameters of one statement. */
export function inBatches<Item>(items: readonly Item[], size = 500): Item[][] {
  return Array.from({ length: Math.ceil(items.length / size) }, (_, index) =>
    items.slice(index * size, (index + 1) * size),
  );
}
