import { describe, expect, it } from 'vitest';
import { aliasesOf, pastedLines } from './paste';

describe('two columns pasted from a sheet', () => {
  it('become lines, whatever ends them', () => {
    expect(pastedLines('AMZ-1\tMUG\r\nAMZ-2\tCUP\n').map(({ code, sku }) => [code, sku])).toEqual([
      ['AMZ-1', 'MUG'],
      ['AMZ-2', 'CUP'],
    ]);
  });

  it('lose their headings', () => {
    expect(pastedLines('平台SKU\tSKU\nA\tB').map(({ line, code }) => [line, code])).toEqual([[2, 'A']]);
    expect(pastedLines('Seller SKU\tsku\nA\tB')).toHaveLength(1);
  });

  it('keep a first line that only looks a little like headings', () => {
    expect(pastedLines('sku\tMUG')).toHaveLength(1);
  });

  it('may be typed with commas or semicolons, and quoted', () => {
    expect(pastedLines('A,B\n"C";"D ""x"""').map(({ code, sku }) => [code, sku])).toEqual([
      ['A', 'B'],
      ['C', 'D "x"'],
    ]);
  });

  it('say what is wrong with a line', () => {
    const lines = pastedLines('A\tB\nA\tC\nD\nE\tE\n\tF\nA\tB');
    expect(lines.map(({ line, trouble }) => [line, trouble])).toEqual([
      [1, null],
      [2, 'twice'],
      [3, 'incomplete'],
      [4, 'same'],
      [5, 'incomplete'],
    ]);
    expect(aliasesOf(lines, null)).toEqual([{ code: 'A', sku: 'B', store: null }]);
  });

  it('are many at once', () => {
    const text = Array.from({ length: 300 }, (_, at) => `CODE-${at}\tSKU-${at}`).join('\n');
    expect(aliasesOf(pastedLines(text), 'Amazon.de')).toHaveLength(300);
  });

  it('of nothing are nothing', () => expect(pastedLines(' \n\t\n')).toEqual([]));
});
