import { describe, expect, it } from 'vitest';
import { fileOf, formOf, nothingTold } from './uploads';

const upload = {
  files: [new File(['a'], 'stock.csv'), new File(['b'], 'book.xlsx')],
  told: { ...nothingTold, store: 'Amazon.de' },
};

describe('an upload', () => {
  it('sends its files and only what was told', () => {
    const form = formOf(upload);
    expect(form.getAll('files')).toHaveLength(2);
    expect([...form.keys()]).toEqual(['files', 'files', 'store']);
  });

  it('sends a mapping when there is one', () => expect(formOf(upload, '{}').get('mapping')).toBe('{}'));

  it('finds the file a sheet stands in', () => {
    expect(fileOf(upload, 'book.xlsx!库存')?.name).toBe('book.xlsx');
    expect(fileOf(upload, 'other.csv')).toBeUndefined();
    expect(fileOf(undefined, 'book.xlsx')).toBeUndefined();
  });
});
