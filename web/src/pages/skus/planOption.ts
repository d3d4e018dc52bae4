import dayjs from 'dayjs';
import type { SkuReplenishmentWire } from '../../api/wire';
import type { ChartOption } from '../../parts/ChartCanvas';
import type { Formats } from '../../parts/formats';

/** The stock of each place day by day when nothing more is ordered, with its reorder point. */
export function planOption(told: SkuReplenishmentWire, nameOf: (warehouse: string) => string, formats: Formats): ChartOption {
  const shown = told.places.filter(({ closing }) => closing.length > 0);
  const days = Math.max(0, ...shown.map(({ closing }) => closing.length));
  const dates = Array.from({ length: days }, (_, at) => dayjs(told.asOf).add(at + 1, 'day').format('YYYY-MM-DD'));
  return {
    legend: { type: 'scroll', top: 0 },
    grid: { left: 8, right: 12, top: 36, bottom: 4, outerBoundsMode: 'same' },
    tooltip: { trigger: 'axis', valueFormatter: (value) => (typeof value === 'number' ? formats.units(value) : '') },
    xAxis: { type: 'category', data: dates, axisLabel: { formatter: (day: string) => formats.day(day) } },
    yAxis: { type: 'value', min: 0 },
    series: shown.map((place) => ({
      name: nameOf(place.warehouse),
      type: 'line' as const,
      step: 'end' as const,
      showSymbol: false,
      data: [...place.closing],
    })),
  };
}
