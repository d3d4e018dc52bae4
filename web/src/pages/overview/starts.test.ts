import { describe, expect, it } from 'vitest';
import { arrangements, keepStart, keptStart, startOf, starts } from './starts';

describe('the start pages', () => {
  it('differ in order and size only: none leaves a panel out or shows one twice', () => {
    const panelsOf = (start: (typeof starts)[number]) => arrangements[start].rows.flatMap(({ panels }) => panels).sort();
    const everything = panelsOf('all');
    expect(new Set(everything).size).toBe(12);
    for (const start of starts) {
      expect(panelsOf(start)).toEqual(everything);
    }
  });

  it('begin with what the person comes for', () => {
    const firstOf = (start: (typeof starts)[number]) => arrangements[start].rows[0]?.panels[0];
    expect(starts.map(firstOf)).toEqual(['today', 'categories', 'today', 'runningOut', 'ages']);
    expect(arrangements.purchasing.cards[0]).toBe('lost_sales');
    expect(arrangements.owner.cards[0]).toBe('cash_tied_up');
  });

  it('are remembered on this device; what is kept wrongly counts as none', () => {
    const kept = new Map<string, string>();
    const store = {
      getItem: (key: string) => kept.get(key) ?? null,
      setItem: (key: string, text: string) => void kept.set(key, text),
    };
    expect(keptStart(store)).toBe('all');
    keepStart('finance', store);
    expect(keptStart(store)).toBe('finance');
    kept.set('stockturn.start', 'captain');
    expect(keptStart(store)).toBe('all');
    expect(startOf('captain')).toBeNull();
  });
});
