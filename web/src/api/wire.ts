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

type Maybe<Value> = Value | null;

/** A finding as a line of a list. */
export interface FindingWire {
  id: string;
  sku: string;
  rule: string;
  state: string;
  units: number;
  name?: Maybe<string>;
  parent?: Maybe<string>;
  category?: Maybe<string>;
  season?: Maybe<string>;
  warehouse: string;
  countries: string[];
  value?: Maybe<number>;
  kind: string;
  severity: string;
  confidence: string;
  grade?: Maybe<number>;
  class?: Maybe<string>;
  actBy?: Maybe<string>;
  owner?: Maybe<string>;
  costOfDelayPerDay?: Maybe<number>;
  exemptUntil?: Maybe<string>;
  exemptReason?: Maybe<string>;
  isPrimary: boolean;
}

export interface WorkingWire { name: string; value: string; text: string }
export interface FindingDetailWire { finding: FindingWire; working: WorkingWire[] }
export interface MarkedWire { lines: number }
export type MarkAction = 'Confirm' | 'Exempt' | 'Undo';
export interface MarkWire { ids: string[]; action: MarkAction; reason?: string; until?: string }
export interface FindingChangeWire {
  kind: string;
  line: FindingWire;
  unitsBefore: Maybe<number>;
  gradeBefore: Maybe<number>;
  stateBefore: Maybe<string>;
}
