import { describe, expect, it } from 'vitest';
import { policyOf, valueOf } from '../settings/policyText';
import { benchmarkOf, withBenchmarks } from './benchmarks';

const policy = `{
  // ours
  "metrics": {
    "peerTurnsByCategory": {
      "Mugs": 4, // the fair in May
      "Lamps": 6,
    },
  },
}
`;

describe('the benchmarks of a policy', () => {
  it('are read by category', () => {
    const read = policyOf(policy);
    expect(['Mugs', 'Lamps', 'Rugs'].map((one) => benchmarkOf(read, one))).toEqual([4, 6, null]);
    expect(benchmarkOf(policyOf('{'), 'Mugs')).toBeNull();
  });

  it('are changed, added and taken away, and nothing else is', () => {
    const drafts = new Map([
      ['Mugs', 4.5],
      ['Lamps', null],
      ['Rugs', 3],
      ['', 2],
    ]);
    expect(withBenchmarks(policy, drafts)).toBe(
      policy
        .replace('4, //', '4.5, //')
        .replace('      "Lamps": 6,\n', '')
        .replace('y": {\n', 'y": {\n      "Rugs": 3,\n      "": 2,\n'),
    );
  });

  it('leave the policy as it is when they are the same', () =>
    expect(withBenchmarks(policy, new Map([['Mugs', 4], ['Rugs', null]]))).toBe(policy));

  it('are put into a policy without any', () => {
    const read = policyOf(withBenchmarks('{ "preset": "S4" }', new Map([['Mugs', 4]])));
    expect(benchmarkOf(read, 'Mugs')).toBe(4);
    expect(valueOf(read, ['preset'])).toBe('S4');
  });
});
