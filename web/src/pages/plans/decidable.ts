/** A line of the plans a person decides. */
export interface Decidable {
  /** Its id. */
  line: string;
  /** Units the plan recommends. */
  recommended: number;
  /** The most units that can be decided on. */
  most: number;
}

/** The most units of an order: more is a slip of the hand. */
export const unitsMost = 10_000_000;

/** Those of the rows of a list that are chosen; lines of another page are decided as they stand there. */
export function chosenOf<Row extends { line: string }>(
  chosen: readonly string[],
  rows: readonly Row[] | undefined,
  read: (row: Row) => Omit<Decidable, 'line'>,
): readonly Decidable[] {
  const known = new Map((rows ?? []).map((row) => [row.line, row]));
  return chosen.map((line) => {
    const row = known.get(line);
    return { line, ...(row === undefined ? { recommended: 0, most: unitsMost } : read(row)) };
  });
}
