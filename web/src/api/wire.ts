/** What a figure counts. */
export type Unit = 'TimesAYear' | 'Days' | 'Weeks' | 'Months' | 'Share' | 'Ratio' | 'Money' | 'MoneyADay' | 'Units';

/** A figure, or the gap that stands in its place. */
export interface FigureWire {
  code: string;
  value: number | null;
  gap: string | null;
  isAtLeast: boolean;
  unit: Unit;
  target: number | null;
}

export interface RunWire {
  id: number;
  asOf: string;
  knownAt: number;
  policyVersion: string;
  createdAt: string;
  skus: number;
}

/** The run every page shows, and what its filters offer. */
export interface CurrentRunWire {
  run: RunWire;
  currency: string;
  waiting: { facts: boolean; policy: boolean; marks: boolean };
  grades: { grade: string; places: number }[];
  warehouses: { code: string; name: string | null; country: string | null; kind: string }[];
  stores: { code: string; channel: string | null; country: string | null }[];
  countries: string[];
  categories: string[];
  brands: string[];
  seasons: string[];
  owners: string[];
  rules: string[];
  states: string[];
}

/** A page of a list. */
export interface ListWire<Row> {
  run: number;
  total: number;
  rows: Row[];
}

/** A piece of long work. */
export interface JobWire {
  id: string;
  kind: string;
  state: string;
  done: number;
  message: string | null;
}
