import { describe, expect, it } from 'vitest';
import { barsOf, stackOf } from './waterfall';

describe('a waterfall', () => {
  it('goes on from bar to bar and ends in its total', () => {
    const bars = barsOf([
      { name: 'sales', amount: 100 },
      { name: 'goods', amount: -60 },
      { name: 'fees', amount: -55 },
      { name: 'net', amount: -15, isTotal: true },
    ]);
    expect(bars).toEqual([
      { from: 0, to: 100 },
      { from: 100, to: 40 },
      { from: 40, to: -15 },
      { from: 0, to: -15 },
    ]);
  });

  it('draws nothing for what is not known and goes on after it', () => {
    expect(barsOf([{ name: 'a', amount: 5 }, { name: 'b', amount: null }, { name: 'c', amount: -2 }])).toEqual([
      { from: 0, to: 5 },
      null,
      { from: 5, to: 3 },
    ]);
  });

  it('stacks each bar on nothing that is seen, above and below nought', () => {
    expect(stackOf({ from: 100, to: 40 })).toEqual({ ground: 40, above: 60, below: 0 });
    expect(stackOf({ from: 40, to: -15 })).toEqual({ ground: 0, above: 40, below: -15 });
    expect(stackOf({ from: -15, to: -40 })).toEqual({ ground: -15, above: 0, below: -25 });
    expect(stackOf(null)).toEqual({ ground: 0, above: 0, below: 0 });
  });
});
