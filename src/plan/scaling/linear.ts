/** The inverse of a small symmetric positive definite matrix; undefined when it has none. */
export function inverse(matrix: readonly (readonly number[])[]): readonly (readonly number[])[] | undefined {
  const size = matrix.length;
  const rows = matrix.map((row, at) => [...row, ...row.map((_, column) => (column === at ? 1 : 0))]);
  for (const [at, row] of rows.entries()) {
    const pivot = row[at] ?? 0;
    // No exchange of rows is needed: pivots of such a matrix are positive.
    if (!(pivot > 0)) return undefined;
    row.forEach((value, column) => (row[column] = value / pivot));
    for (const other of rows) if (other !== row) subtract(other, row, other[at] ?? 0);
  }
  return rows.map((row) => row.slice(size));
}

function subtract(from: number[], row: readonly number[], times: number): void {
  row.forEach((value, column) => (from[column] = (from[column] ?? 0) - times * value));
}
