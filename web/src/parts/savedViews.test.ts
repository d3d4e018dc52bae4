import { describe, expect, it } from 'vitest';
import { forgetView, saveView, savedViews } from './savedViews';

function memory(start: Record<string, string> = {}) {
  const kept = new Map(Object.entries(start));
  return {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, text: string) => void kept.set(key, text),
  };
}

describe('saved views', () => {
  it('are kept by list and name; the same name is replaced', () => {
    const store = memory();
    saveView('findings', { name: 'b', search: '?rule=time' }, store);
    saveView('findings', { name: 'a', search: '' }, store);
    saveView('findings', { name: 'b', search: '?rule=cross' }, store);
    expect(savedViews('findings', store)).toEqual([
      { name: 'a', search: '' },
      { name: 'b', search: '?rule=cross' },
    ]);
    expect(savedViews('stock', store)).toEqual([]);
    expect(forgetView('findings', 'a', store)).toEqual([{ name: 'b', search: '?rule=cross' }]);
  });

  it('are none when what was kept cannot be read', () => {
    expect(savedViews('stock', memory({ 'stockturn.views.stock': '{broken' }))).toEqual([]);
    expect(savedViews('stock', memory({ 'stockturn.views.stock': '[1,{"name":"a"}]' }))).toEqual([]);
  });
});
