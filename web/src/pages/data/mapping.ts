import type { GuessWire, ImportedTableWire, SheetWire } from '../../api/wire';

/** How a person's own file is read: the server's JSON, with what the page does not know kept as it is. */
export interface Mapping {
  /** Keeps the facts of this file apart from those of others. */
  name: string;
  /** What a row is. */
  kind: string;
  /** Heading in the file → column. */
  columns: Readonly<Record<string, string>>;
  /** Column → what counts where the file has none. */
  constants?: Readonly<Record<string, string>>;
  dateOrder?: DateOrder;
  decimalComma?: boolean;
}

export type DateOrder = 'day-first' | 'month-first';

/** A mapping as it is guessed and then put right, and how sure each column was. */
export interface Guessed {
  mapping: Mapping | null;
  columns: GuessWire['columns'];
}

/** What the server guessed of a table. */
export function guessOf({ mapping, columns }: Pick<ImportedTableWire, 'mapping' | 'columns'>): Guessed {
  return { mapping: mapping === null ? null : readMapping(mapping), columns };
}

/** True when a table can be read so: it has a name, and every column nothing can be read without. */
export function isReady(mapping: Mapping, sheets: readonly SheetWire[]): boolean {
  const sheet = sheets.find(({ kind }) => kind === mapping.kind);
  return sheet !== undefined && mapping.name.trim() !== '' && missingColumns(mapping, sheet).length === 0;
}

/** A mapping of the server's JSON. */
export function readMapping(json: string): Mapping {
  return JSON.parse(json) as Mapping;
}

/** The mapping as it is sent; what a person left open is left out. */
export function writeMapping(mapping: Mapping): string {
  const constants = Object.entries(mapping.constants ?? {}).filter(([, value]) => value.trim() !== '');
  return JSON.stringify({ ...mapping, name: mapping.name.trim(), constants: Object.fromEntries(constants) });
}

/** Says which column a heading is, or that it is none. A column belongs to one heading only: another gives it up. */
export function withColumn(mapping: Mapping, heading: string, column: string | null): Mapping {
  const others = Object.entries(mapping.columns).filter(([name, taken]) => name !== heading && taken !== column);
  return { ...mapping, columns: Object.fromEntries(column === null ? others : [...others, [heading, column]]) };
}

/** Says what counts in a column the file does not have. */
export function withConstant(mapping: Mapping, column: string, value: string): Mapping {
  return { ...mapping, constants: { ...mapping.constants, [column]: value } };
}

/** The columns nothing can be read without and that neither a heading nor a constant gives. */
export function missingColumns(mapping: Mapping, sheet: SheetWire | undefined): string[] {
  const given = new Set([
    ...Object.values(mapping.columns),
    ...Object.entries(mapping.constants ?? {}).flatMap(([column, value]) => (value.trim() === '' ? [] : [column])),
  ]);
  return (sheet?.columns ?? [])
    .filter((column) => column.isRequired && !given.has(column.name) && (column.or === null || !given.has(column.or)))
    .map((column) => column.name);
}

/** The required columns no heading stands for: a person may give one value for all rows. */
export function constantColumns(mapping: Mapping, sheet: SheetWire | undefined): string[] {
  const withoutConstants: Mapping = { ...mapping, constants: {} };
  return missingColumns(withoutConstants, sheet);
}
