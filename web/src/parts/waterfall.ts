import type { ChartOption } from './ChartCanvas';
import type { seriesColours } from './chartTheme';

/** A bar of a waterfall: a step goes on from where the bars before it end, a total stands on nothing. */
export interface Step {
  name: string;
  /** Null where it is not known: then nothing is drawn, and the bars after it go on from the bar before. */
  amount: number | null;
  isTotal?: boolean;
}

/** From where to where a bar reaches. */
export interface Bar {
  from: number;
  to: number;
}

/** Where each bar stands; null for what is not known. */
export function barsOf(steps: readonly Step[]): readonly (Bar | null)[] {
  let end = 0;
  return steps.map(({ amount, isTotal = false }) => {
    if (amount === null) {
      return null;
    }

    const from = isTotal ? 0 : end;
    end = from + amount;
    return { from, to: end };
  });
}

/** A bar as what is stacked: nothing seen up to it, then what lies above nought and what lies below. */
export function stackOf(bar: Bar | null): { ground: number; above: number; below: number } {
  if (bar === null) {
    return { ground: 0, above: 0, below: 0 };
  }

  const [low, high] = [Math.min(bar.from, bar.to), Math.max(bar.from, bar.to)];
  const ground = low > 0 ? low : high < 0 ? high : 0;
  return { ground, above: Math.max(0, high) - Math.max(0, ground), below: Math.min(0, low) - Math.min(0, ground) };
}

interface Look {
  colours: ReturnType<typeof seriesColours>;
  /** An amount at the end of its bar; why there is none where it is not known. */
  labelOf: (index: number) => string;
  /** What is told of a bar that is pointed at. */
  tellOf: (index: number) => string;
  short: (amount: number) => string;
}

const rowHeight = 26;
const margins = 48;

/** How high a waterfall of so many bars is. */
export function heightOf(steps: readonly Step[]): number {
  return steps.length * rowHeight + margins;
}

/** A waterfall that falls from top to bottom: names stay readable on a phone. */
export function waterfallOption(steps: readonly Step[], { colours, labelOf, tellOf, short }: Look): ChartOption {
  const bars = barsOf(steps);
  const stacks = bars.map(stackOf);
  const colourOf = ({ amount, isTotal }: Step) =>
    isTotal === true ? colours.total : (amount ?? 0) < 0 ? colours.less : colours.more;
  const series = (name: 'ground' | 'above' | 'below', isSeen: boolean) => ({
    type: 'bar' as const,
    name,
    stack: 'all',
    barWidth: '62%',
    silent: !isSeen,
    data: stacks.map((stack, index) => ({
      value: stack[name],
      itemStyle: { color: isSeen ? colourOf(steps[index] ?? { name: '', amount: null }) : 'transparent' },
    })),
  });
  // The words stand beside the bar, at its right end.
  const ends = bars.map((bar) => (bar === null ? 0 : Math.max(bar.from, bar.to)));
  return {
    grid: { left: 4, right: 84, top: 4, bottom: 4, outerBoundsMode: 'same', outerBoundsContain: 'axisLabel' },
    tooltip: {
      trigger: 'axis',
      axisPointer: { type: 'shadow' },
      renderMode: 'richText',
      formatter: (points) => tellOf((Array.isArray(points) ? points[0] : points)?.dataIndex ?? 0),
    },
    xAxis: { type: 'value', max: 'dataMax', splitNumber: 3, axisLabel: { formatter: short, hideOverlap: true } },
    yAxis: { type: 'category', inverse: true, data: steps.map(({ name }) => name), axisLabel: { width: 118, overflow: 'truncate' } },
    series: [
      series('ground', false),
      series('above', true),
      series('below', true),
      {
        type: 'scatter',
        silent: true,
        symbolSize: 1,
        itemStyle: { color: 'transparent' },
        label: { show: true, position: 'right', color: colours.ink, formatter: ({ dataIndex }) => labelOf(dataIndex) },
        data: ends.map((end, index) => [end, index]),
      },
    ],
  };
}
