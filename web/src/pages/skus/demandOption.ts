import dayjs from 'dayjs';
import type { SkuDemandWire } from '../../api/wire';
import type { ChartOption } from '../../parts/ChartCanvas';
import type { Formats } from '../../parts/formats';

/** What the parts of the chart are called. */
export interface DemandNames {
  sold: string;
  moved: string;
  out: string;
  mean: string;
  band: string;
  used: string;
  level: string;
  unusual: string;
  usual: (units: string) => string;
  times: (driver: string) => string;
  inStock: (share: string) => string;
  notYet: (share: string) => string;
  between: (low: string, high: string) => string;
}

export interface DemandLook {
  /** Names of events have no room on a phone; they stand below the chart. */
  isNarrow: boolean;
  more: string;
  less: string;
  total: string;
  ink: string;
  /** Of the marks on unusual weeks. */
  alarm: string;
}

/** Nearer to 1 than this nothing moved a week. */
export const leastMoved = 0.05;

// Points down at the bar it marks, in the legend too.
const unusualMark = 'path://M0,0 L10,0 L5,9 Z';

/** Weeks behind as bars, those out of stock shaded and those moved marked; weeks ahead as a line in its band. */
export function demandOption(demand: SkuDemandWire, names: DemandNames, formats: Formats, look: DemandLook): ChartOption {
  const { weeks, ahead, change } = demand;
  const isMoved = (driver: number): boolean => Math.abs(driver - 1) >= leastMoved;
  const none = weeks.map(() => null);
  const marks = new Map(demand.unusual.map((week) => [week.from, week]));
  const behind = (read: (week: (typeof weeks)[number]) => number | null) => weeks.map(read);
  const coming = (read: (week: (typeof ahead)[number]) => number) => [...none, ...ahead.map(read)];
  const hasOther = ahead.some((week) => Math.abs(week.used - week.mean) > 1e-6 * Math.max(1, week.mean));
  // The shade of a week lies behind its bar, not beside it.
  const bars = { barWidth: '65%', barGap: '-100%' };
  const line = { type: 'line' as const, showSymbol: false };
  return {
    legend: {
      type: 'scroll',
      top: 0,
      data: [
        names.sold,
        names.moved,
        names.out,
        names.mean,
        { name: names.band, icon: 'roundRect', itemStyle: { opacity: 0.4 } },
        ...(hasOther ? [names.used] : []),
        ...(change ? [names.level] : []),
        ...(marks.size > 0 ? [{ name: names.unusual, icon: unusualMark }] : []),
      ],
    },
    grid: { left: 8, right: 12, top: 36, bottom: 4, outerBoundsMode: 'same' },
    tooltip: {
      trigger: 'axis',
      formatter: (points) => {
        const at = (Array.isArray(points) ? points[0] : points)?.dataIndex ?? -1;
        return tip(demand, at, names, formats).join('<br>');
      },
    },
    xAxis: { type: 'category', data: [...weeks, ...ahead].map((week) => formats.day(week.from)) },
    yAxis: [
      { type: 'value', min: 0 },
      { type: 'value', min: 0, max: 1, show: false },
    ],
    series: [
      {
        type: 'bar',
        name: names.out,
        yAxisIndex: 1,
        ...bars,
        barWidth: '100%',
        z: 1,
        itemStyle: { color: '#8c8c8c', opacity: 0.28 },
        data: behind((week) => (isOut(week) ? 1 - week.inStock - week.notYet : null)),
      },
      {
        type: 'bar',
        name: names.sold,
        stack: 'sold',
        ...bars,
        itemStyle: { color: look.more },
        data: behind((week) => (isMoved(week.driver) ? null : week.units)),
      },
      {
        type: 'bar',
        name: names.moved,
        stack: 'sold',
        ...bars,
        itemStyle: { color: look.less },
        data: behind((week) => (isMoved(week.driver) ? week.units : null)),
      },
      { ...line, name: names.between('', ''), stack: 'band', silent: true, lineStyle: { opacity: 0 }, data: coming((week) => week.low) },
      {
        ...line,
        name: names.band,
        stack: 'band',
        itemStyle: { color: look.total },
        lineStyle: { opacity: 0 },
        areaStyle: { color: look.total, opacity: 0.25 },
        data: coming((week) => week.high - week.low),
      },
      {
        ...line,
        name: names.mean,
        itemStyle: { color: look.total },
        lineStyle: { color: look.total, width: 2 },
        data: coming((week) => week.mean),
      },
      {
        type: 'scatter',
        name: names.moved,
        symbolSize: 8,
        itemStyle: { color: look.less },
        label: { show: !look.isNarrow, position: 'top', color: look.ink, formatter: ({ dataIndex }) => namesOf(demand, dataIndex).join(' · ') },
        data: [...none, ...ahead.map((week) => (eventsOf(demand, week.from).length > 0 ? week.mean : null))],
      },
      ...(marks.size > 0
        ? [
            {
              type: 'scatter' as const,
              name: names.unusual,
              symbol: unusualMark,
              symbolSize: 10,
              symbolOffset: [0, -9],
              itemStyle: { color: look.alarm },
              data: behind((week) => (marks.has(week.from) ? week.units : null)),
            },
          ]
        : []),
      ...(hasOther
        ? [
            {
              ...line,
              name: names.used,
              itemStyle: { color: look.ink },
              lineStyle: { color: look.ink, width: 2, type: 'dotted' as const },
              data: coming((week) => week.used),
            },
          ]
        : []),
      ...(change
        ? [
            {
              ...line,
              name: names.level,
              step: 'middle' as const,
              itemStyle: { color: look.ink },
              lineStyle: { color: look.ink, width: 1.5, type: 'dashed' as const },
              data: behind((week) => (week.from < change.day ? change.before : change.after)),
            },
          ]
        : []),
    ],
  };
}

// Days before it first sold are neither in stock nor out of it; shares are kept to a ten-thousandth.
function isOut(week: SkuDemandWire['weeks'][number]): boolean {
  return 1 - week.inStock - week.notYet > 0.001;
}

// What is said of a week when it is pointed at.
function tip(demand: SkuDemandWire, at: number, names: DemandNames, formats: Formats): string[] {
  const { weeks, ahead } = demand;
  const week = weeks[at];
  if (week !== undefined) {
    return [
      formats.day(week.from),
      `${names.sold} ${formats.units(week.units)}`,
      ...(isOut(week) ? [names.inStock(formats.share(week.inStock))] : []),
      ...(week.notYet > 0 ? [names.notYet(formats.share(week.notYet))] : []),
      ...(Math.abs(week.driver - 1) >= leastMoved ? [names.times(formats.number(week.driver))] : []),
      ...week.moved.map(escaped),
      ...demand.unusual.filter(({ from }) => from === week.from).map(({ usual }) => names.usual(formats.units(usual))),
    ];
  }

  const next = ahead[at - weeks.length];
  return next === undefined
    ? []
    : [
        formats.day(next.from),
        `${names.mean} ${formats.units(next.mean)}`,
        names.between(formats.units(next.low), formats.units(next.high)),
        ...(Math.abs(next.used - next.mean) > 1e-6 ? [`${names.used} ${formats.units(next.used)}`] : []),
        ...eventsOf(demand, next.from).map(({ name, lift }) => `${escaped(name)} ${names.times(formats.number(lift))}`),
      ];
}

// The events ahead with a day in the week.
function eventsOf({ events }: SkuDemandWire, from: string) {
  const last = dayjs(from).add(6, 'day').format('YYYY-MM-DD');
  return events.filter((event) => event.from <= last && event.to >= from);
}

// An event of several weeks is named at its first.
function namesOf(demand: SkuDemandWire, at: number): string[] {
  const { weeks, ahead } = demand;
  const from = ahead[at - weeks.length]?.from;
  return from === undefined
    ? []
    : eventsOf(demand, from)
        .filter((event) => event.from >= from || from === ahead[0]?.from)
        .map(({ name }) => name);
}

// The tooltip is written as HTML, and names of promotions come from files.
function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
