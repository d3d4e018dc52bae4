/** A place of the navigation; its noun is the key of its title. */
export type Noun =
  | 'overview'
  | 'stock'
  | 'demand'
  | 'turnover'
  | 'findings'
  | 'claims'
  | 'plans'
  | 'transfers'
  | 'shipping'
  | 'cash'
  | 'runningout'
  | 'ontheway'
  | 'excessorders'
  | 'promotions'
  | 'suppliers'
  | 'data'
  | 'settings';

export interface Place {
  noun: Noun;
  path: string;
  /** Where the place is a list of findings: those of this rule. */
  rule?: string;
}

export interface Stage {
  name: 'diagnose' | 'clear' | 'prevent';
  places: readonly Place[];
}

/** The stages of the trade's own loop, each with the places that belong to it; those without a page are not named. */
export const stages: readonly Stage[] = [
  {
    name: 'diagnose',
    places: [
      { noun: 'overview', path: '/' },
      { noun: 'stock', path: '/stock' },
      { noun: 'demand', path: '/demand' },
      { noun: 'turnover', path: '/turnover' },
    ],
  },
  {
    name: 'clear',
    places: [
      { noun: 'findings', path: '/findings' },
      { noun: 'claims', path: '/claims' },
      { noun: 'promotions', path: '/promotions' },
    ],
  },
  {
    name: 'prevent',
    places: [
      { noun: 'plans', path: '/plans' },
      { noun: 'transfers', path: '/transfers' },
      { noun: 'shipping', path: '/shipping' },
      { noun: 'cash', path: '/cash' },
      { noun: 'runningout', path: '/findings', rule: 'stockout_risk' },
      { noun: 'ontheway', path: '/on-the-way' },
      { noun: 'excessorders', path: '/findings', rule: 'on_order_excess' },
      { noun: 'suppliers', path: '/suppliers' },
    ],
  },
];

/** What every stage stands on. */
export const ground: readonly Place[] = [
  { noun: 'data', path: '/data' },
  { noun: 'settings', path: '/settings' },
];

const places: readonly Place[] = [...stages.flatMap(({ places }) => places), ...ground];

/** The address of a place. */
export function addressOfPlace({ path, rule }: Place): string {
  return rule === undefined ? path : `${path}?rule=${rule}`;
}

/** The place an address belongs to: a SKU belongs to Stock, the findings of one rule to their own place where they have one. */
export function placeOf(pathname: string, search: string): Place | undefined {
  const first = pathname.split('/')[1] ?? '';
  const path = first === 'skus' ? '/stock' : `/${first}`;
  const rules = new URLSearchParams(search).getAll('rule');
  const here = places.filter((place) => place.path === path);
  return here.find(({ rule }) => rule !== undefined && rules.length === 1 && rules[0] === rule) ?? here[0];
}
