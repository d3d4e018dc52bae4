import { expect, test } from 'vitest';
import { formatsOf } from '../../parts/formats';
import { transferOption } from './transferOption';

const lane = (from: string, to: string, units: number) => ({ from, to, units, skus: 1, cost: 1, gain: 2 });

test('goods that go both ways are drawn without a circle', () => {
  const option = transferOption([lane('US', 'DE', 10), lane('DE', 'US', 5)], (code) => code, formatsOf('en', 'USD', (key) => key));
  const [series] = option.series as { data: { name: string }[]; links: { source: string; target: string; value: number }[] }[];
  expect(series?.data.map(({ name }) => name)).toEqual(['US →', 'DE →', '→ DE', '→ US']);
  expect(series?.links).toEqual([
    { source: 'US →', target: '→ DE', value: 10 },
    { source: 'DE →', target: '→ US', value: 5 },
  ]);
});
