import { describe, expect, it } from 'vitest';
import type { SettlementWire } from '../../api/wire';
import { barsOf } from '../../parts/waterfall';
import { settlementSteps } from './settlementSteps';

describe('a settlement drawn', () => {
  it('leads from its amounts to their sum, and by the difference to what it tells', () => {
    const settlement = { parts: [part('fee', -30), part('sales', 100)], sum: 70, difference: 5, told: 75 };
    const steps = settlementSteps(settlement as unknown as SettlementWire, (key) => key);
    expect(steps.map(({ amount }) => amount)).toEqual([100, -30, 70, 5, 75]);
    expect(barsOf(steps).at(-2)).toEqual({ from: 70, to: 75 });
    expect(barsOf(steps).at(-1)).toEqual({ from: 0, to: 75 });
  });
});

function part(title: string, amount: number): object {
  return { title, amount };
}
