import { describe, expect, it } from 'vitest';
import type { ImportedTableWire } from '../../api/wire';
import {
  fileOf,
  formOf,
  givenOf,
  nothingSent,
  nothingTold,
  onlyOf,
  ownOf,
  putBeside,
  withFiles,
  withOwn,
} from './uploads';

const [stock, book] = [new File(['a'], 'stock.csv'), new File(['b'], 'book.xlsx')];
const upload = { ...nothingSent, files: [stock, book], told: { ...nothingTold, store: 'Amazon.de' } };
const counted = { ...nothingTold, asOf: '2026-06-30', warehouse: 'CN-SZ' };

describe('an upload', () => {
  it('sends its files and only what was told', () => {
    const form = formOf(upload);
    expect(form.getAll('files')).toHaveLength(2);
    expect([...form.keys()]).toEqual(['files', 'files', 'store']);
  });

  it('sends all mappings in one go, each with its file and its part of it', () => {
    const mapped = (file: File, part: string, name: string) => ({
      file,
      table: { part } as ImportedTableWire,
      mapping: { name, kind: 'stock', columns: { Article: 'sku' } },
    });
    const all = [mapped(book, 'A', 'a'), mapped(stock, '', 's'), mapped(book, 'B', 'b')];
    const each: unknown = JSON.parse(formOf(withOwn(upload, book, counted), all).get('each') as string);
    const sent = (name: string) => `{"name":"${name}","kind":"stock","columns":{"Article":"sku"},"constants":{}}`;
    expect(each).toEqual([
      { file: 0, mappings: [{ part: '', mapping: sent('s') }] },
      {
        file: 1,
        asOf: '2026-06-30',
        warehouse: 'CN-SZ',
        mappings: [
          { part: 'A', mapping: sent('a') },
          { part: 'B', mapping: sent('b') },
        ],
      },
    ]);
  });

  it('sends what is told of one file with its place', () => {
    const form = formOf(withOwn(upload, book, counted));
    expect(form.get('each')).toBe('[{"file":1,"asOf":"2026-06-30","warehouse":"CN-SZ"}]');
    expect(formOf(withOwn(upload, book, nothingTold)).has('each')).toBe(false);
  });

  it('keeps what is told with the file, wherever it stands among the others', () => {
    const told = withOwn(upload, book, counted);
    expect(formOf(onlyOf(told, [book])).get('each')).toContain('"file":0');
    expect(formOf(onlyOf(told, [stock])).has('each')).toBe(false);
    expect(givenOf(ownOf(told, new File(['b'], 'book.xlsx', { lastModified: book.lastModified })))).toEqual([
      '2026-06-30',
      'CN-SZ',
    ]);
  });

  it('takes a file that is there already once', () => {
    const again = new File(['a'], 'stock.csv', { lastModified: stock.lastModified });
    const other = new File(['ab'], 'stock.csv', { lastModified: stock.lastModified });
    expect(withFiles(upload, [again, other]).files.map(({ name }) => name)).toEqual([
      'stock.csv',
      'book.xlsx',
      'stock.csv',
    ]);
  });

  it('finds the file a table stands in, whatever it is called', () => {
    expect(fileOf(upload, { file: 1 })).toBe(book);
    expect(fileOf(upload, { file: 2 })).toBeUndefined();
    expect(fileOf(undefined, { file: 0 })).toBeUndefined();
  });
});

describe('files put back', () => {
  const back = withOwn({ ...upload, files: [book] }, book, counted);

  it('come as they were sent where nothing else waits', () => expect(putBeside(nothingSent, back)).toBe(back));

  it('keep what was told of them beside files that wait', () => {
    const here = { ...nothingSent, files: [stock], told: { ...nothingTold, store: 'TikTok' } };
    const both = putBeside(here, back);
    expect(both.files).toEqual([stock, book]);
    expect(both.told).toEqual(here.told);
    expect(ownOf(both, book)).toEqual({ ...counted, store: 'Amazon.de' });
    expect(ownOf(both, stock)).toEqual(nothingTold);
  });
});
