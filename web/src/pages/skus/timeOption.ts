import dayjs from 'dayjs';
import type { SkuEventWire, SkuWire } from '../../api/wire';
import type { ChartOption } from '../../parts/ChartCanvas';
import type { Formats } from '../../parts/formats';

interface SeriesNames {
  sold: string;
  received: string;
  closing: string;
  price: string;
  promotion: string;
}

/** Two charts, one above the other, on one axis of time: units by month, and the price. */
export function timeOption(sku: SkuWire, names: SeriesNames, formats: Formats): ChartOption {
  const prices = pricesByStore(sku.events, names.price);
  const hasPrices = prices.length > 0;
  const byMonth = (read: (month: SkuWire['months'][number]) => number) =>
    sku.months.map((month) => [month.month, read(month)]);
  const first = sku.months[0]?.month;
  const axis = { type: 'time' as const, ...(first === undefined ? {} : { min: first }) };
  const tooltip = (value: unknown): string => (typeof value === 'number' ? formats.units(value) : '—');
  return {
    legend: { type: 'scroll', top: 0, data: [names.sold, names.received, names.closing, ...prices.map(({ name }) => name)] },
    tooltip: { trigger: 'axis' },
    axisPointer: { link: [{ xAxisIndex: 'all' }] },
    grid: hasPrices
      ? [
          { left: 56, right: 16, top: 32, height: 170 },
          { left: 56, right: 16, top: 236, height: 60 },
        ]
      : [{ left: 56, right: 16, top: 32, bottom: 28 }],
    xAxis: hasPrices
      ? [
          { ...axis, axisLabel: { show: false } },
          { ...axis, gridIndex: 1 },
        ]
      : [axis],
    yAxis: [
      { type: 'value' },
      ...(hasPrices
        ? [
            {
              type: 'value' as const,
              gridIndex: 1,
              scale: true,
              splitNumber: 2,
              axisLabel: { formatter: (value: number) => formats.moneyShort(value) },
            },
          ]
        : []),
    ],
    series: [
      {
        type: 'bar',
        name: names.sold,
        data: byMonth((month) => month.sold),
        barMaxWidth: 14,
        tooltip: { valueFormatter: tooltip },
      },
      {
        type: 'bar',
        name: names.received,
        data: byMonth((month) => month.received),
        barMaxWidth: 14,
        tooltip: { valueFormatter: tooltip },
        markArea: promotionAreas(sku.events, names.promotion),
      },
      {
        type: 'line',
        name: names.closing,
        data: sku.months.map((month) => [endOf(month.month), month.closing]),
        step: 'start',
        showSymbol: false,
        areaStyle: { opacity: 0.12 },
        tooltip: { valueFormatter: tooltip },
      },
      ...prices.map(({ name, points }) => ({
        type: 'line' as const,
        name,
        xAxisIndex: 1,
        yAxisIndex: 1,
        step: 'end' as const,
        showSymbol: false,
        data: points,
        tooltip: {
          valueFormatter: (value: unknown) => (typeof value === 'number' ? formats.moneyExact(value) : '—'),
        },
      })),
    ],
  };
}

// Each store has its own price.
function pricesByStore(events: readonly SkuEventWire[], name: string) {
  const known = events.filter((event) => event.kind === 'price' && event.value !== null);
  const stores = [...new Set(known.map((event) => event.text))];
  return stores.map((store) => ({
    name: store === null ? name : `${name} ${store}`,
    points: known.filter((event) => event.text === store).map((event) => [event.day, event.value]),
  }));
}

interface AreaEnd {
  name?: string;
  xAxis: string;
}

// Stock at the end of a month stands at the end of its bars.
function endOf(month: string): string {
  return dayjs(month).endOf('month').format('YYYY-MM-DD');
}

function promotionAreas(events: readonly SkuEventWire[], name: string) {
  return {
    silent: true,
    label: { show: false },
    itemStyle: { opacity: 0.12 },
    data: events
      .filter((event) => event.kind === 'promotion')
      .map((event): [AreaEnd, AreaEnd] => [
        { name: event.text ?? name, xAxis: event.day },
        { xAxis: event.end ?? event.day },
      ]),
  };
}
