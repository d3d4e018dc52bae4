import { useMemo } from 'react';
import type { ShareMonthWire } from '../../api/wire';
import { Chart } from '../../parts/Chart';
import type { ChartOption } from '../../parts/ChartCanvas';
import { EmptyState } from '../../parts/EmptyState';
import { Panel } from '../../parts/Panel';
import { useFigureTitle } from '../../parts/useFigureTitle';
import { useFormats } from '../../parts/useFormats';
import { useT } from '../../texts/TextsProvider';
import { titled } from '../../texts/titled';

/** How a SKU's share of the money moves against its share of the sales. */
export function SkuShares({ shares }: { shares: readonly ShareMonthWire[] }) {
  const t = useT();
  const titleOf = useFigureTitle();
  const formats = useFormats();
  const lines = useMemo(
    () => [
      { name: t('web.shares.value'), of: (month: ShareMonthWire) => month.ofValue },
      { name: t('web.shares.sales'), of: (month: ShareMonthWire) => month.ofSales },
    ],
    [t],
  );
  const option = useMemo<ChartOption>(
    () => ({
      legend: { top: 0 },
      grid: { left: 8, right: 16, top: 32, bottom: 4, outerBoundsMode: 'same' },
      tooltip: {
        trigger: 'axis',
        valueFormatter: (value) => (typeof value === 'number' ? formats.share(value) : '—'),
      },
      xAxis: { type: 'category', data: shares.map(({ month }) => formats.month(month)) },
      yAxis: { type: 'value', min: 0, axisLabel: { formatter: (value: number) => formats.share(value) } },
      series: lines.map(({ name, of }) => ({
        type: 'line' as const,
        name,
        data: shares.map((month) => of(month).value),
        connectNulls: false,
      })),
    }),
    [shares, lines, formats],
  );
  const written = (value: number | null) => (value === null ? '—' : formats.share(value));
  const isKnown = shares.some(({ difference }) => difference.value !== null);
  return (
    <Panel title={t('web.shares.trend')} note={t('web.shares.trend.note')}>
      {isKnown ? (
        <Chart
          title={t('web.shares.trend')}
          option={option}
          height={200}
          table={[
            [
              titled(t('column.month')),
              ...lines.map(({ name }) => name),
              titleOf('value_share_against_sales_share'),
            ],
            ...shares.map((month) => [
              formats.month(month.month),
              ...lines.map(({ of }) => written(of(month).value)),
              written(month.difference.value),
            ]),
          ]}
        />
      ) : (
        <EmptyState text={t('web.shares.none')} />
      )}
    </Panel>
  );
}
