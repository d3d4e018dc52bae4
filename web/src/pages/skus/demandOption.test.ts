import { describe, expect, it } from 'vitest';
import type { SkuDemandWire } from '../../api/wire';
import { formatsOf } from '../../parts/formats';
import { demandOption } from './demandOption';

const t = (key: string, ...parts: readonly unknown[]) => [key, ...parts].join(' ');
const formats = formatsOf('en', 'USD', t);
const names = {
  sold: 'sold',
  moved: 'moved',
  out: 'out',
  mean: 'mean',
  band: 'band',
  used: 'used',
  level: 'level',
  unusual: 'unusual',
  usual: (units: string) => `usual ${units}`,
  times: (driver: string) => `x${driver}`,
  inStock: (share: string) => `in stock ${share}`,
  notYet: (share: string) => `not yet ${share}`,
  between: (low: string, high: string) => `${low}-${high}`,
};
const look = { more: '#1', less: '#2', total: '#3', ink: '#4', alarm: '#5', isNarrow: false };

const demand: SkuDemandWire = {
  run: 1,
  sku: 'A',
  pattern: 'Smooth',
  weeks: [
    { from: '2026-06-10', units: 4, inStock: 1, driver: 1, moved: [], notYet: 0 },
    { from: '2026-06-17', units: 9, inStock: 1, driver: 2, moved: ['<b>618'], notYet: 0 },
    { from: '2026-06-24', units: 1, inStock: 0.25, driver: 1, moved: [], notYet: 0 },
  ],
  ahead: [
    { from: '2026-07-01', mean: 4, low: 2, middle: 4, high: 7, used: 4 },
    { from: '2026-07-08', mean: 8, low: 3, middle: 8, high: 12, used: 8 },
  ],
  sums: [],
  events: [{ name: 'Prime Day', from: '2026-07-14', to: '2026-07-15', lift: 2 }],
  change: { day: '2026-06-24', before: 6, after: 1 },
  why: [],
  figures: [],
  errors: [],
  places: [],
  unusual: [],
};

const seriesOf = (of: SkuDemandWire) =>
  demandOption(of, names, formats, look).series as { type: string; name: string; data: (number | null)[] }[];

describe('the chart of demand', () => {
  it('shades weeks out of stock, marks weeks that were moved and events ahead', () => {
    const series = seriesOf(demand);
    const data = (name: string, type: string) => series.find((one) => one.name === name && one.type === type)?.data;
    expect(data('out', 'bar')).toEqual([null, null, 0.75]);
    expect(data('sold', 'bar')).toEqual([4, null, 1]);
    expect(data('moved', 'bar')).toEqual([null, 9, null]);
    expect(data('moved', 'scatter')).toEqual([null, null, null, null, 8]);
    expect(data('level', 'line')).toEqual([6, 6, 1]);
  });

  it('marks unusual weeks above their bars and says what is usual', () => {
    const bulk = { ...demand, unusual: [{ from: '2026-06-10', units: 4, usual: 1 }] };
    const marks = seriesOf(bulk).find((one) => one.name === 'unusual');
    expect(marks?.type).toBe('scatter');
    expect(marks?.data).toEqual([4, null, null]);
    const { tooltip } = demandOption(bulk, names, formats, look);
    expect((tooltip as { formatter: (points: unknown) => string }).formatter([{ dataIndex: 0 }])).toBe('Jun 10, 2026<br>sold 4<br>usual 1');
    expect(seriesOf(demand).some((one) => one.name === 'unusual')).toBe(false);
  });

  it('shades no day before a SKU first sold', () => {
    const launched = { ...demand, weeks: [{ from: '2026-06-24', units: 3, inStock: 0.4286, driver: 1, moved: [], notYet: 0.5714 }] };
    expect(seriesOf(launched).find((one) => one.name === 'out')?.data).toEqual([null]);
    const { tooltip } = demandOption(launched, names, formats, look);
    expect((tooltip as { formatter: (points: unknown) => string }).formatter([{ dataIndex: 0 }])).toBe('Jun 24, 2026<br>sold 3<br>not yet 57.1%');
  });

  it('draws the weeks ahead as a mean in its band, and another figure only where one is used', () => {
    const series = seriesOf(demand);
    expect(series.find((one) => one.name === 'mean')?.data).toEqual([null, null, null, 4, 8]);
    expect(series.find((one) => one.name === 'band')?.data).toEqual([null, null, null, 5, 9]);
    expect(series.some((one) => one.name === 'used')).toBe(false);
    const chosen = { ...demand, ahead: demand.ahead.map((week) => ({ ...week, used: 5 })) };
    expect(seriesOf(chosen).find((one) => one.name === 'used')?.data).toEqual([null, null, null, 5, 5]);
  });

  it('says of a week what is known of it, and never as HTML what came from a file', () => {
    const { tooltip } = demandOption(demand, names, formats, look);
    const say = (tooltip as { formatter: (points: unknown) => string }).formatter;
    expect(say([{ dataIndex: 1 }])).toBe('Jun 17, 2026<br>sold 9<br>x2<br>&lt;b&gt;618');
    expect(say([{ dataIndex: 2 }])).toBe('Jun 24, 2026<br>sold 1<br>in stock 25.0%');
    expect(say([{ dataIndex: 4 }])).toBe('Jul 8, 2026<br>mean 8<br>3-12<br>Prime Day x2');
    expect(say([])).toBe('');
  });
});
