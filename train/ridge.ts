/** One example of a regression: its features, what is to be foretold, and how much it counts. */
export type Example = { readonly features: readonly number[]; readonly target: number; readonly weight: number };

/** The weights that foretell the targets with the least squared error, kept small by `penalty`: weighted ridge regression. */
export function ridge(examples: readonly Example[], penalty: number): number[] {
  const size = examples[0]?.features.length ?? 0;
  const rows = Array.from({ length: size }, (_, index) => {
    const row = new Float64Array(size + 1);
    row[index] = penalty;
    return row;
  });
  for (const { features, target, weight } of examples) {
    rows.forEach((row, index) => {
      const factor = weight * (features[index] ?? 0);
      if (factor === 0) return;
      features.forEach((feature, column) => {
        add(row, column, factor * feature);
      });
      add(row, size, factor * target);
    });
  }
  return solved(rows);
}

function add(row: Float64Array, column: number, value: number): void {
  row[column] = (row[column] ?? 0) + value;
}

/** Gauss-Jordan elimination; the penalty keeps every pivot away from 0. */
function solved(rows: readonly Float64Array[]): number[] {
  const size = rows.length;
  rows.forEach((pivot, column) => {
    const factor = pivot[column] ?? 1;
    for (let at = column; at <= size; at += 1) pivot[at] = (pivot[at] ?? 0) / factor;
    for (const row of rows) {
      const multiple = row[column] ?? 0;
      if (row === pivot || multiple === 0) continue;
      for (let at = column; at <= size; at += 1) add(row, at, -multiple * (pivot[at] ?? 0));
    }
  });
  return rows.map((row) => row[size] ?? 0);
}
