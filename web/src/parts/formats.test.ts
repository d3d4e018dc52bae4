import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { translator, type Texts } from '../texts/fill';
import { formatsOf, type Formats } from './formats';

const both = JSON.parse(
  readFileSync(new URL('../../../src/Stockturn.Workspaces/Texts/web.json', import.meta.url), 'utf8'),
) as Record<string, [string, string]>;
const textsOf = (place: 0 | 1): Texts =>
  Object.fromEntries(Object.entries(both).map(([key, texts]) => [key, texts[place]]));
const english: Formats = formatsOf('en-US', 'USD', translator(textsOf(1)));
const chinese: Formats = formatsOf('zh-CN', 'CNY', translator(textsOf(0)));

describe('money', () => {
  it('has no cents when large', () => {
    expect(english.money(1_234_567.89)).toBe('$1,234,568');
    expect(chinese.money(1_234_567.89)).toBe('¥1,234,568');
  });

  it('keeps its cents when small', () => expect(english.money(0.42)).toBe('$0.42'));

  it('is whole when it is', () => expect(english.money(0)).toBe('$0'));

  it('stands with its sign before the currency', () => expect(english.money(-1200)).toBe('-$1,200'));

  it('is exact where one unit is meant', () => expect(english.moneyExact(1234.5)).toBe('$1,234.50'));

  it('is short on an axis', () => {
    expect(english.moneyShort(1_200_000)).toBe('$1.2M');
    expect(chinese.moneyShort(1_200_000)).toBe('¥120万');
    expect(chinese.moneyShort(5955.8)).toBe('¥5,956');
  });
});

describe('a figure', () => {
  it('is written in its unit', () => {
    expect(english.figure(43.24, 'Days')).toBe('43.2 days');
    expect(english.figure(1, 'Days')).toBe('1 day');
    expect(chinese.figure(43.24, 'Days')).toBe('43.2天');
    expect(english.figure(5.234, 'TimesAYear')).toBe('5.23 times a year');
    expect(chinese.figure(5, 'TimesAYear')).toBe('5.0 次/年');
    expect(english.figure(0.0512, 'Share')).toBe('5.1%');
    expect(english.figure(1180, 'MoneyADay')).toBe('$1,180 a day');
    expect(chinese.figure(3240, 'Units')).toBe('3,240 件');
    expect(english.figure(2.5, 'Months')).toBe('2.5 months');
    expect(english.figure(0.875, 'Ratio')).toBe('0.88');
    expect(english.figure(-0.0004, 'Ratio')).toBe('0.0');
    expect(english.figure(0.00374, 'Ratio')).toBe('0.0037');
    expect(english.figure(97_606.6, 'Days')).toBe('97,607 days');
  });

  it('has its sign as a change', () => {
    expect(english.change(0.032, 'Share')).toBe('+3.2 points');
    expect(chinese.change(-0.002, 'Share')).toBe('-0.2 个百分点');
    expect(english.change(-4, 'Days')).toBe('-4 days');
    expect(english.change(0, 'Money')).toBe('$0');
    expect(english.change(1e-9, 'Money')).toBe('$0.00');
    expect(english.change(1e-9, 'Share')).toBe('0.0 points');
  });
});

describe('a length nobody waits for', () => {
  it('says no more than that nothing moves', () => {
    expect(english.figure(1_598_317, 'Days')).toBe('over 99,999 days');
    expect(chinese.figure(1_598_317, 'Days')).toBe('超过 99,999天');
  });
});

describe('one unit', () => {
  it('is no many', () => expect([english.figure(1, 'Units'), english.figure(2, 'Units')]).toEqual(['1 unit', '2 units']));
});

describe('a quantity', () => {
  it('is read in whole units when large, and in parts when small', () => {
    expect([437.356, 12.125, 0.125, 3].map(english.units)).toEqual(['437', '12.1', '0.125', '3']);
  });
});

describe('a day', () => {
  it('is the same day in every time zone', () => {
    expect(english.day('2026-03-01')).toBe('Mar 1, 2026');
    expect(chinese.day('2026-03-01')).toBe('2026/03/01');
  });

  it('is a month where months are meant', () => {
    expect(english.month('2026-03-01')).toBe('Mar 2026');
    expect(chinese.month('2026-03')).toBe('2026年3月');
  });
});
