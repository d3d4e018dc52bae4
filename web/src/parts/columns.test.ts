import { describe, expect, it } from 'vitest';
import { orderOf, shownColumns, type Column } from './columns';

const column = (key: string, more: Partial<Column<object>> = {}): Column<object> => ({
  key,
  title: key,
  cell: () => null,
  ...more,
});
const columns = [column('sku', { isHead: true }), column('value'), column('season', { isExtra: true })];
const keys = (chosen: string[] | null) => shownColumns(columns, chosen).map(({ key }) => key);

describe('the columns of a list', () => {
  it('are the usual ones when none were chosen', () => expect(keys(null)).toEqual(['sku', 'value']));
  it('are those chosen, what a row is about first', () =>
    expect(keys(['season', 'value'])).toEqual(['sku', 'season', 'value']));
  it('leave out what the list has not', () => expect(keys(['gone', 'season'])).toEqual(['sku', 'season']));
  it('tell the order of the list', () => {
    expect([orderOf('value', 'value'), orderOf('value', '-value'), orderOf('value', '-values')]).toEqual([
      'ascend',
      'descend',
      null,
    ]);
  });
});
