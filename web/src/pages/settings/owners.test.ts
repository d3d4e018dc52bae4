import { expect, it } from 'vitest';
import { pastedSkus } from './owners';

it.each([
  ['A-1\nA-2\r\nA-1\n\n', ['A-1', 'A-2']],
  ['SKU\tname\nA-1\tMug, red\n', ['A-1']],
  ['"A ""1"""', ['A "1"']],
  [' \n', []],
])('a column of SKUs: %j', (text, skus) => expect(pastedSkus(text)).toEqual(skus));
