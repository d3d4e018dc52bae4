import { describe, expect, it } from 'vitest';
import { gradesOf, withCutoff, withDiscount } from './grades';
import { contentOf, policyOf } from './policyText';
import type { Held } from './usePolicyDraft';

const text = `{
  "findings": {
    "grades": {
      // nine idle limits
      "cutoffsDays": [30, 60, 90, 120, 150, 180, 210, 240, 300],
      "costDiscounts": [0, 0.05, 0.1, 0.15, 0.2, 0.25, 0.3, 0.35, 0.4, 0.5], // never falling
    },
  },
}
`;

const heldIn =
  (policy: string): Held =>
  (path) =>
    contentOf(policyOf(policy), path);

describe('the ten grades of a policy', () => {
  it('begin where the one before ends', () => {
    const grades = gradesOf(heldIn(text));
    expect(grades).toHaveLength(10);
    expect(grades[0]).toEqual({ grade: 1, from: 0, to: 30, discount: 0 });
    expect(grades[1]).toEqual({ grade: 2, from: 31, to: 60, discount: 0.05 });
    expect(grades[9]).toEqual({ grade: 10, from: 301, to: null, discount: 0.5 });
  });

  it('are empty where the policy says no number', () => {
    const wrong = gradesOf(heldIn('{ "findings": { "grades": { "cutoffsDays": [30, null, "x"] } } }'));
    expect(wrong.map(({ from }) => from).slice(0, 4)).toEqual([0, 31, null, null]);
    expect(wrong.every(({ discount }) => discount === null)).toBe(true);
  });

  it('change in the text where they stand, and everything else stays', () => {
    expect(withCutoff(text, heldIn(text), 2, 75)).toBe(text.replace('60,', '75,'));
    expect(withDiscount(text, heldIn(text), 10, 0.6)).toBe(text.replace('0.5]', '0.6]'));
  });

  it('that the text leaves to its preset are written out whole', () => {
    const changed = withCutoff('{\n  "preset": "S4",\n}\n', heldIn(text), 1, 20);
    expect(gradesOf(heldIn(changed)).map(({ to }) => to)).toEqual([20, 60, 90, 120, 150, 180, 210, 240, 300, null]);
    expect(changed).toContain('"cutoffsDays": [20, 60, 90, 120, 150, 180, 210, 240, 300]');
  });
});
