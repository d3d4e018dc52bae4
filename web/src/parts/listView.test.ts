import { describe, expect, it } from 'vitest';
import { questionOf, readView, withoutFilters, writeView } from './listView';

const read = (search: string) => readView(new URLSearchParams(search), ['rule', 'owner']);
const write = (search: string, change: Parameters<typeof writeView>[1]) =>
  writeView(new URLSearchParams(search), change).toString();

describe('the view of a list', () => {
  it('is the usual one without an address', () => {
    expect(read('')).toEqual({ page: 1, size: 50, sort: null, columns: null, filters: {} });
  });

  it('is read from the address', () => {
    expect(read('page=3&size=100&sort=-value&columns=sku,value&rule=time&rule=cross&other=1')).toEqual({
      page: 3,
      size: 100,
      sort: '-value',
      columns: ['sku', 'value'],
      filters: { rule: ['time', 'cross'] },
    });
  });

  it('takes nonsense for nothing said', () => {
    expect(read('page=-1&size=7')).toEqual(read(''));
  });

  it('knows an empty value: what has none', () => {
    expect(read('owner=').filters).toEqual({ owner: [''] });
    expect(write('', { filters: { owner: [''] } })).toBe('owner=');
  });

  it('keeps what it does not own', () => {
    expect(write('explain=code%3Dturnover', { sort: 'sku' })).toBe('explain=code%3Dturnover&sort=sku');
  });

  it('begins at the first page when order or filters change', () => {
    expect(write('page=4', { filters: { rule: ['time'] } })).toBe('rule=time');
    expect(write('page=4', { sort: '-value' })).toBe('sort=-value');
    expect(write('page=4', { columns: ['sku'] })).toBe('page=4&columns=sku');
  });

  it('leaves out what is usual', () => {
    expect(write('page=4&size=100&sort=sku', { page: 1, size: 50, sort: null })).toBe('');
  });

  it('loses all filters of the list and no others', () => {
    expect(write('rule=time&owner=Li&tab=x', withoutFilters(['rule', 'owner']))).toBe('tab=x');
  });

  it('comes back from its own address', () => {
    const view = read('page=2&size=25&sort=sku&columns=a,b&owner=%E6%9D%8E%20a%26b');
    expect(readView(writeView(new URLSearchParams(), view), ['rule', 'owner'])).toEqual({ ...view, page: 2 });
  });

  it('is asked of the server', () => {
    expect(questionOf(read('rule=time&sort=-value'))).toEqual({ rule: ['time'], sort: '-value', page: 1, size: 50 });
  });
});
