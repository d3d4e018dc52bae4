import { describe, expect, it } from 'vitest';
import { conditionsOf, measureOf, withConditions, withMeasure } from './crossRule';
import { contentOf, policyOf } from './policyText';
import type { Held } from './usePolicyDraft';

const text = `{
  "findings": {
    "cross": {
      "conditions": [
        { "measure": "ageDays", "comparison": "over", "limit": 180, "weight": 1 }, // old
        { "measure": "idleDays", "comparison": "over", "limit": 90, "weight": 1 }, // and idle
      ],
    },
  },
}
`;

const held: Held = (path) => contentOf(policyOf(text), path);

describe('the cross rule of a policy', () => {
  it('changes one condition and keeps what is said beside the others', () => {
    const changed = conditionsOf(held).map((entry, at) => (at === 0 ? { ...entry, limit: 365 } : entry));
    expect(withConditions(text, changed)).toBe(text.replace('180', '365'));
  });

  it('takes another condition and lets go of one', () => {
    const conditions = conditionsOf(held);
    const more = withConditions(text, [...conditions, { measure: 'returnRate', comparison: 'over', limit: 0.2 }]);
    expect(conditionsOf((path) => contentOf(policyOf(more), path))).toHaveLength(3);
    expect(more).toContain('// and idle');
    const fewer = withConditions(text, conditions.slice(1));
    expect(conditionsOf((path) => contentOf(policyOf(fewer), path))).toEqual(conditions.slice(1));
  });

  it('asks for a limit anew where it would be in another unit', () => {
    const [age = {}] = conditionsOf(held);
    expect(withMeasure(age, 'idleDays')).toEqual({ ...age, measure: 'idleDays' });
    expect(withMeasure(age, 'returnRate')).toEqual({ measure: 'returnRate', comparison: 'over', weight: 1 });
    expect(measureOf({ measure: 'moon' })).toBeNull();
  });
});
