/** What a person opens the first page for; `all` is for everybody. */
export const starts = ['all', 'owner', 'operations', 'purchasing', 'finance'] as const;

export type Start = (typeof starts)[number];

export type PanelName =
  | 'today'
  | 'runningOut'
  | 'excessOrders'
  | 'unresolved'
  | 'ages'
  | 'categories'
  | 'warehouses'
  | 'classes'
  | 'sellsWell'
  | 'oftenStuck'
  | 'earnsButSlow'
  | 'missing';

/** Panels beside each other: `main` is one large with the others stacked at its side. */
export interface PanelRow {
  look: 'main' | 'half' | 'third' | 'whole';
  panels: readonly PanelName[];
}

export interface Arrangement {
  /** The cards that come first, by the figure they lead with. */
  cards: readonly string[];
  /** From the top; every panel stands in one row: a start page leaves nothing out. */
  rows: readonly PanelRow[];
  /** Where the person goes on from here. */
  ways: readonly { name: string; to: string }[];
}

const answers: PanelRow = { look: 'third', panels: ['sellsWell', 'oftenStuck', 'earnsButSlow'] };

/** How each start page is arranged: only order and size, of the same figures. */
export const arrangements: Readonly<Record<Start, Arrangement>> = {
  all: {
    cards: [],
    rows: [
      { look: 'main', panels: ['today', 'runningOut', 'excessOrders', 'unresolved'] },
      { look: 'half', panels: ['ages', 'categories'] },
      { look: 'half', panels: ['warehouses', 'classes'] },
      answers,
      { look: 'whole', panels: ['missing'] },
    ],
    ways: [],
  },
  owner: {
    cards: ['cash_tied_up', 'stuck_value', 'eo_rate_quantity'],
    rows: [
      { look: 'half', panels: ['categories', 'ages'] },
      answers,
      { look: 'main', panels: ['today', 'runningOut', 'excessOrders', 'unresolved'] },
      { look: 'half', panels: ['classes', 'warehouses'] },
      { look: 'whole', panels: ['missing'] },
    ],
    ways: [{ name: 'turnover', to: '/turnover' }],
  },
  operations: {
    cards: ['stuck_value', 'cost_of_one_more_week'],
    rows: [
      { look: 'whole', panels: ['today'] },
      { look: 'half', panels: ['classes', 'categories'] },
      { look: 'third', panels: ['oftenStuck', 'runningOut', 'unresolved'] },
      { look: 'half', panels: ['ages', 'warehouses'] },
      { look: 'third', panels: ['sellsWell', 'earnsButSlow', 'excessOrders'] },
      { look: 'whole', panels: ['missing'] },
    ],
    ways: [{ name: 'findings', to: '/findings' }],
  },
  purchasing: {
    cards: ['lost_sales', 'days_inventory_outstanding'],
    rows: [
      { look: 'half', panels: ['runningOut', 'excessOrders'] },
      { look: 'half', panels: ['warehouses', 'classes'] },
      answers,
      { look: 'main', panels: ['today', 'unresolved'] },
      { look: 'half', panels: ['ages', 'categories'] },
      { look: 'whole', panels: ['missing'] },
    ],
    ways: [{ name: 'stock', to: '/stock' }],
  },
  finance: {
    cards: ['cash_tied_up', 'stuck_value', 'cost_of_one_more_week'],
    rows: [
      { look: 'main', panels: ['ages', 'unresolved', 'earnsButSlow'] },
      { look: 'half', panels: ['categories', 'warehouses'] },
      { look: 'whole', panels: ['missing'] },
      { look: 'main', panels: ['today', 'runningOut', 'excessOrders'] },
      { look: 'half', panels: ['classes', 'sellsWell'] },
      { look: 'whole', panels: ['oftenStuck'] },
    ],
    ways: [{ name: 'reconciliation', to: '/data/reconciliation' }],
  },
};

export const startParam = 'for';

const storeKey = 'stockturn.start';

/** The start page a word means; null for a word that means none. */
export function startOf(word: string | null): Start | null {
  return starts.find((start) => start === word) ?? null;
}

/** The start page chosen on this device; that of everybody when none was. */
export function keptStart(store: Pick<Storage, 'getItem'>): Start {
  return startOf(store.getItem(storeKey)) ?? 'all';
}

export function keepStart(start: Start, store: Pick<Storage, 'setItem'>): void {
  store.setItem(storeKey, start);
}
