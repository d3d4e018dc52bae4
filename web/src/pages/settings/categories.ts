import { withList, type Content, type Entry, type SettingPath } from './policyText';
import type { Held } from './usePolicyDraft';

/** The thresholds a category may have of its own. */
export const thresholds = ['healthyStockDays', 'ageLimitDays', 'idleLimitDays'] as const;

export type Threshold = (typeof thresholds)[number];

const overridesPath: SettingPath = ['findings', 'overrides'];

// What an override says beside its thresholds.
const names = new Set(['category', 'reason']);

/** The threshold all goods have. */
export function generalPath(name: Threshold): SettingPath {
  return ['findings', name];
}

/** A category's own threshold while nobody takes it back; null where it has none. Of several overrides the last counts. */
export function ownOf(held: Held, category: string, name: Threshold): number | null {
  const value = overridesOf(held).findLast((entry) => isOf(entry, category) && typeof entry[name] === 'number')?.[name];
  return typeof value === 'number' ? value : null;
}

/** The last day of thresholds a category has for a time, of which the text alone tells more; null without any. */
export function untilOf(held: Held, category: string): string | null {
  const days = overridesOf(held)
    .filter((entry) => isNamed(entry, category))
    .flatMap(({ until }) => (typeof until === 'string' ? [until] : []));
  return days.sort().at(-1) ?? null;
}

/** The policy with another threshold of a category; null takes it away, and with the last one the override. */
export function withOwn(
  text: string,
  held: Held,
  { category, name, value }: { category: string; name: Threshold; value: number | null },
): string {
  const before = overridesOf(held);
  if (value === null) {
    const without = before.flatMap((entry) => (isOf(entry, category) ? withoutName(entry, name) : [entry]));
    return withList(text, overridesPath, without);
  }

  const named = before.findLastIndex((entry) => isOf(entry, category) && entry[name] !== undefined);
  const at = named >= 0 ? named : before.findLastIndex((entry) => isOf(entry, category));
  const entry = { ...(before[at] ?? { category }), [name]: value };
  return withList(text, overridesPath, at < 0 ? [...before, entry] : before.with(at, entry));
}

function withoutName(entry: Entry, name: Threshold): Entry[] {
  if (entry[name] === undefined) {
    return [entry];
  }

  const { [name]: _gone, ...rest } = entry;
  return Object.keys(rest).every((one) => names.has(one)) ? [] : [rest];
}

function overridesOf(held: Held): readonly Entry[] {
  const list = held(overridesPath);
  return Array.isArray(list) ? (list as Content[]).filter(isEntry) : [];
}

// One of the category as a whole, that holds until somebody takes it back.
function isOf(entry: Entry, category: string): boolean {
  return isNamed(entry, category) && (entry['until'] ?? null) === null;
}

// The engine compares names as they are written in capitals.
function isNamed({ category: named, sku = null, status = null }: Entry, category: string): boolean {
  return (
    typeof named === 'string' &&
    named.toUpperCase() === category.trim().toUpperCase() &&
    sku === null &&
    status === null
  );
}

function isEntry(content: Content): content is Entry {
  return content !== null && typeof content === 'object' && !Array.isArray(content);
}
