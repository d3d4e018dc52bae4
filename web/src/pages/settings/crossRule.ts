import { withList, type Content, type Entry, type SettingPath } from './policyText';
import type { Held } from './usePolicyDraft';

/** What a condition looks at, and the unit its limit is in. */
export const measures = {
  ageDays: 'days',
  idleDays: 'days',
  soldUnits: 'units',
  returnRate: 'share',
  damageRate: 'share',
} as const;

export type Measure = keyof typeof measures;

export const comparisons = ['over', 'under'] as const;
export const modes = ['all', 'weighted'] as const;

export const modePath = pathOf('mode');
export const weightLimitPath = pathOf('weightLimit');
const conditionsPath = pathOf('conditions');

/** The conditions as they stand in the policy. */
export function conditionsOf(held: Held): readonly Entry[] {
  const list = held(conditionsPath);
  return Array.isArray(list) ? (list as Content[]).filter(isEntry) : [];
}

export function withConditions(text: string, conditions: readonly Entry[]): string {
  return withList(text, conditionsPath, conditions);
}

/** A condition that looks at something else; a limit in another unit is to be given anew. */
export function withMeasure({ limit, ...condition }: Entry, measure: Measure): Entry {
  const before = measureOf(condition);
  const isSameUnit = before !== null && measures[before] === measures[measure];
  return { ...condition, measure, ...(isSameUnit && limit !== undefined ? { limit } : {}) };
}

export function measureOf({ measure }: Entry): Measure | null {
  return typeof measure === 'string' && measure in measures ? (measure as Measure) : null;
}

function isEntry(content: Content): content is Entry {
  return content !== null && typeof content === 'object' && !Array.isArray(content);
}

function pathOf(name: string): SettingPath {
  return ['findings', 'cross', name];
}
