/** What a figure counts. */
export type Unit = 'TimesAYear' | 'Days' | 'Weeks' | 'Months' | 'Share' | 'Ratio' | 'Money' | 'MoneyADay' | 'Units'
  | 'UnitsADay';

/** A figure, or the gap that stands in its place. */
export interface FigureWire {
  code: string;
  value: number | null;
  gap: string | null;
  isAtLeast: boolean;
  unit: Unit;
  target?: number | null;
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
  id: number;
  kind: string;
  title: string;
  state: string;
  done: number;
  message: string;
  createdAt: string;
  endedAt?: Maybe<string>;
  run?: Maybe<number>;
  batch?: Maybe<number>;
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

export interface ChangedFigureWire { now: FigureWire; before?: Maybe<FigureWire>; change?: Maybe<number> }
export interface AgeBarWire { name: string; units: number; value: FigureWire }
export interface FeeStepWire { day: string; actBy?: Maybe<string>; units: number; amount: number }
export interface GroupWire {
  name: string;
  warehouse: string;
  figures: Record<string, FigureWire>;
  month?: Maybe<string>;
  country?: Maybe<string>;
}
export interface StuckGroupWire {
  name: string;
  skus: number;
  stockValue: FigureWire;
  stuckValue: FigureWire;
  stuckUnits: number;
}
export interface SkuAmountWire { sku: string; name?: Maybe<string>; figure: FigureWire }
export interface AnswersWire { sellsWell: SkuAmountWire[]; oftenStuck: SkuAmountWire[]; earnsButSlow: SkuAmountWire[] }
export interface MissingWire { gap: string; skus: number; rules: string[]; metrics: string[] }

/** The first page. */
export interface OverviewWire {
  run: number;
  asOf: string;
  currency: string;
  figures: ChangedFigureWire[];
  beforeDay?: Maybe<string>;
  today: FindingWire[];
  runningOut: FindingWire[];
  excessOrders: FindingWire[];
  unresolved: SkuAmountWire[];
  ages: AgeBarWire[];
  unknownAge?: Maybe<AgeBarWire>;
  feeSteps: FeeStepWire[];
  warehouses: GroupWire[];
  imbalance: FigureWire;
  classes: StuckGroupWire[];
  categories: StuckGroupWire[];
  answers: AnswersWire;
  missing: MissingWire[];
}

/** A SKU in a warehouse. */
export interface StockWire {
  sku: string;
  warehouse: string;
  name?: Maybe<string>;
  parent?: Maybe<string>;
  category?: Maybe<string>;
  brand?: Maybe<string>;
  owner?: Maybe<string>;
  class?: Maybe<string>;
  grade?: Maybe<number>;
  country?: Maybe<string>;
  onHand: number;
  sellable: number;
  unsellable: number;
  inTransit: number;
  figures: Record<string, FigureWire>;
  soldPerDay30: FigureWire;
}

export interface LayerWire {
  warehouse: string;
  networkDate: string;
  locationDate: string;
  units: number;
  value?: Maybe<number>;
  status: string;
  isEstimated: boolean;
  isAgeAtLeast: boolean;
}
export interface SkuMonthWire { month: string; received: number; sold: number; closing: number; closingValue: FigureWire }
export interface SkuEventWire { day: string; end?: Maybe<string>; kind: string; text?: Maybe<string>; value?: Maybe<number> }
export interface ForecastWire {
  warehouse: string;
  method: string;
  unitsPerDay: number;
  pattern: string;
  censoredDays: number;
  observedDays: number;
  isLowerBound: boolean;
}
export interface GradeWire { run: number; asOf: string; grade?: Maybe<number> }

/** Everything a page tells of a SKU. */
export interface SkuWire {
  run: number;
  sku: string;
  currency: string;
  name?: Maybe<string>;
  parent?: Maybe<string>;
  attributes: Record<string, string>;
  class?: Maybe<string>;
  grade?: Maybe<number>;
  costDiscount?: Maybe<number>;
  dataGrade: string;
  isResolved: boolean;
  figures: FigureWire[];
  places: StockWire[];
  layers: LayerWire[];
  findings: FindingDetailWire[];
  months: SkuMonthWire[];
  weeklyUnits: number[];
  events: SkuEventWire[];
  forecasts: ForecastWire[];
  grades: GradeWire[];
}

/** Why a figure is what it is. */
export interface ExplanationWire {
  run: number;
  sku: string;
  figure: FigureWire;
  formula: string;
  anchor: string;
  firstDay: string;
  lastDay: string;
  policyVersion: string;
  inputs: { name: string; figure: FigureWire }[];
  rows: { kind: string; ofAll: number; file: string; row: number; cells: string[] }[];
}

/** Groups of stock with every metric. */
export interface GroupPageWire { run: number; by: string; rows: GroupWire[] }
