import { describe, expect, it } from 'vitest';
import type { SheetWire } from '../../api/wire';
import {
  constantColumns,
  guessOf,
  isReady,
  missingColumns,
  readMapping,
  withColumn,
  withConstant,
  writeMapping,
} from './mapping';

const guess = readMapping(
  '{"name":"my-stock","kind":"stock","columns":{"Article":"sku","Counted on":"day"},"noValue":["n/a"]}',
);

const column = (name: string, isRequired: boolean, or: string | null = null) => ({
  name,
  title: name,
  isRequired,
  or,
  example: '',
});

const sheet: SheetWire = {
  kind: 'stock',
  title: 'Stock',
  columns: [column('day', true), column('sku', true, 'asin'), column('asin', false), column('warehouse', true)],
};

describe('a mapping a person mends', () => {
  it('gives a heading another column', () => {
    expect(withColumn(guess, 'Depot', 'warehouse').columns).toEqual({
      Article: 'sku',
      'Counted on': 'day',
      Depot: 'warehouse',
    });
  });

  it('lets a column belong to one heading only', () => {
    expect(withColumn(guess, 'Code', 'sku').columns).toEqual({ 'Counted on': 'day', Code: 'sku' });
  });

  it('leaves a heading out', () => {
    expect(withColumn(guess, 'Article', null).columns).toEqual({ 'Counted on': 'day' });
  });

  it('says what is missing until a heading or a constant gives it', () => {
    expect(missingColumns(guess, sheet)).toEqual(['warehouse']);
    expect(missingColumns(withConstant(guess, 'warehouse', ' '), sheet)).toEqual(['warehouse']);
    expect(missingColumns(withConstant(guess, 'warehouse', 'CN-SZ'), sheet)).toEqual([]);
  });

  it('is ready once nothing is missing and it has a name', () => {
    const whole = withConstant(guess, 'warehouse', 'CN-SZ');
    expect([guess, whole, { ...whole, name: ' ' }].map((one) => isReady(one, [sheet]))).toEqual([false, true, false]);
    expect(isReady({ ...whole, kind: 'wishes' }, [sheet])).toBe(false);
    expect(guessOf({ mapping: null, columns: [] }).mapping).toBeNull();
  });

  it('takes the other column where one does as well', () => {
    const withOther = withColumn(withColumn(guess, 'Article', null), 'Code', 'asin');
    expect(missingColumns(withOther, sheet)).toEqual(['warehouse']);
  });

  it('asks for a constant as long as no heading gives the column', () => {
    expect(constantColumns(withConstant(guess, 'warehouse', 'CN-SZ'), sheet)).toEqual(['warehouse']);
    expect(constantColumns(withColumn(guess, 'Depot', 'warehouse'), sheet)).toEqual([]);
  });

  it('is sent with what the page does not know, and without empty constants', () => {
    const told: unknown = JSON.parse(writeMapping(withConstant(guess, 'warehouse', '')));
    expect(told).toEqual({ ...guess, constants: {} });
  });
});
