import type { ReactNode } from 'react';

/** A column of a list. */
export interface Column<Row> {
  /** Its name in the address, and the name it is sorted by on the server. */
  key: string;
  title: string;
  /** What the heading means, where the trade's word is not enough. */
  hint?: string;
  cell: (row: Row) => ReactNode;
  /** Numbers stand at the right, under their heading. */
  isNumber?: boolean;
  isSortable?: boolean;
  /** Not shown until chosen. */
  isExtra?: boolean;
  /** Always shown, and first: what the row is about. */
  isHead?: boolean;
  width?: number;
}

/** The columns to show: those chosen, in the order chosen, else the usual ones; what a row is about always first. */
export function shownColumns<Row>(columns: readonly Column<Row>[], chosen: readonly string[] | null): Column<Row>[] {
  const heads = columns.filter((column) => column.isHead);
  const rest = columns.filter((column) => !column.isHead);
  if (chosen === null) {
    return [...heads, ...rest.filter((column) => !column.isExtra)];
  }

  return [...heads, ...chosen.flatMap((key) => rest.find((column) => column.key === key) ?? [])];
}

/** The way a column sorts the list now. */
export function orderOf(key: string, sort: string | null): 'ascend' | 'descend' | null {
  if (sort === key) {
    return 'ascend';
  }

  return sort === `-${key}` ? 'descend' : null;
}
