import { describe, expect, it } from 'vitest';
import { ownOf, untilOf, withOwn, type Threshold } from './categories';
import { contentOf, policyOf } from './policyText';
import type { Held } from './usePolicyDraft';

const text = `{
  "findings": {
    "overrides": [
      { "category": "Mugs", "healthyStockDays": 90 }, // slow by nature
      { "category": "Mugs", "until": "2026-12-31", "ageLimitDays": 365 }, // Christmas
      { "category": "Toys", "reason": "fashion", "idleLimitDays": 30 },
      { "category": "Toys", "status": "清仓", "idleLimitDays": 10 },
    ],
  },
}
`;

const heldIn =
  (policy: string): Held =>
  (path) =>
    contentOf(policyOf(policy), path);

const put = (policy: string, category: string, name: Threshold, value: number | null) =>
  withOwn(policy, heldIn(policy), { category, name, value });

describe('the thresholds of a category', () => {
  it('are those that hold for all of it, whatever its letters, until somebody takes them back', () => {
    const held = heldIn(text);
    expect(ownOf(held, 'mugs ', 'healthyStockDays')).toBe(90);
    expect(ownOf(held, 'Mugs', 'ageLimitDays')).toBeNull();
    expect(ownOf(held, 'Toys', 'idleLimitDays')).toBe(30);
    expect([untilOf(held, 'Mugs'), untilOf(held, 'Toys')]).toEqual(['2026-12-31', null]);
  });

  it('change in the line they stand in', () => {
    expect(put(text, 'Mugs', 'healthyStockDays', 120)).toBe(text.replace('90', '120'));
    expect(put(text, 'Toys', 'ageLimitDays', 60)).toBe(
      text.replace('"idleLimitDays": 30 }', '"idleLimitDays": 30, "ageLimitDays": 60 }'),
    );
  });

  it('of a category without any begin a line', () => {
    const changed = put(text, 'Lamps', 'ageLimitDays', 200);
    expect(ownOf(heldIn(changed), 'Lamps', 'ageLimitDays')).toBe(200);
    expect(changed).toContain('      { "category": "Lamps", "ageLimitDays": 200 },\n');
    expect(changed).toContain('// Christmas');
    expect(ownOf(heldIn(put('{}', 'Lamps', 'ageLimitDays', 200)), 'Lamps', 'ageLimitDays')).toBe(200);
  });

  it('that are taken away take the line with them when it says nothing more', () => {
    const changed = put(text, 'Toys', 'idleLimitDays', null);
    expect(changed).not.toContain('fashion');
    expect(changed).toContain('"status": "清仓"');
    const both = put(put(text, 'Toys', 'ageLimitDays', 60), 'Toys', 'idleLimitDays', null);
    expect(both).toContain('{ "category": "Toys", "reason": "fashion", "ageLimitDays": 60 }');
    expect(put(text, 'Lamps', 'ageLimitDays', null)).toBe(text);
  });
});
