import type { CashWire } from '../../api/wire';
import type { ChartOption } from '../../parts/ChartCanvas';
import type { Formats } from '../../parts/formats';

export interface CashNames {
  into: string;
  out: string;
  after: string;
  without: string;
  low: string;
  high: string;
  lowest: string;
}

/** The weeks: bars of what comes and goes, lines of the cash after each, the lowest week marked. */
export function cashOption(told: CashWire, names: CashNames, formats: Formats): ChartOption {
  const { weeks, lowestWeek } = told;
  const line = (name: string, read: (week: CashWire['weeks'][number]) => number, isSoft: boolean) => ({
    name,
    type: 'line' as const,
    showSymbol: false,
    data: weeks.map(read),
    lineStyle: { type: isSoft ? ('dotted' as const) : ('solid' as const), width: isSoft ? 1 : 2.5 },
    ...(isSoft ? { color: '#8a949a' } : {}),
  });
  return {
    legend: { type: 'scroll', top: 0 },
    grid: { left: 8, right: 12, top: 36, bottom: 4, outerBoundsMode: 'same' },
    tooltip: { trigger: 'axis', valueFormatter: (value) => (typeof value === 'number' ? formats.money(value) : '') },
    xAxis: { type: 'category', data: weeks.map(({ from }) => from), axisLabel: { formatter: (day: string) => formats.day(day) } },
    yAxis: { type: 'value', axisLabel: { formatter: (value: number) => formats.moneyShort(value) } },
    series: [
      { name: names.into, type: 'bar', stack: 'flow', data: weeks.map((week) => week.in) },
      { name: names.out, type: 'bar', stack: 'flow', data: weeks.map((week) => week.out) },
      {
        ...line(names.after, (week) => week.after, false),
        showSymbol: true,
        // Told apart by shape and by a word.
        data: weeks.map(({ after }, at) =>
          at === lowestWeek
            ? { value: after, symbol: 'diamond', symbolSize: 14, label: { show: true, position: 'bottom' as const, formatter: names.lowest } }
            : { value: after, symbol: 'none' },
        ),
      },
      line(names.low, (week) => week.low, true),
      line(names.high, (week) => week.high, true),
      line(names.without, (week) => week.without, true),
    ],
  };
}
