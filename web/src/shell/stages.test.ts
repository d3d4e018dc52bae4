import { describe, expect, it } from 'vitest';
import { addressOfPlace, ground, placeOf, stages } from './stages';

describe('the navigation', () => {
  it('follows the loop: diagnose, clear, prevent', () => {
    expect(stages.map(({ name }) => name)).toEqual(['diagnose', 'clear', 'prevent']);
    expect(stages.filter(({ places }) => places.length === 0)).toEqual([]);
  });

  it('finds every place by its own address', () => {
    for (const place of [...stages.flatMap(({ places }) => places), ...ground]) {
      const [path = '', search = ''] = addressOfPlace(place).split('?');
      expect(placeOf(path, search)).toEqual(place);
    }
  });

  it('counts a SKU to Stock and any other list of findings to Findings', () => {
    expect(placeOf('/skus/A-1', '')?.noun).toBe('stock');
    expect(placeOf('/findings', '?rule=dead_stock')?.noun).toBe('findings');
    expect(placeOf('/findings', '?rule=stockout_risk&rule=dead_stock')?.noun).toBe('findings');
    expect(placeOf('/on-the-way', '?late=true')?.noun).toBe('ontheway');
    expect(placeOf('/no/such/page', '')).toBeUndefined();
  });
});
