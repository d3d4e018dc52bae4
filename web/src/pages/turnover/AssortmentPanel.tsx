import { useMemo } from 'react';
import { useAnswer } from '../../api/RunProvider';
import type { AssortmentPartWire } from '../../api/wire';
import { Answered } from '../../parts/Answered';
import { Chart } from '../../parts/Chart';
import type { ChartOption } from '../../parts/ChartCanvas';
import type { Column } from '../../parts/columns';
import { ErrorState } from '../../parts/ErrorState';
import { chosenOf } from '../../parts/explain';
import { Figure } from '../../parts/Figure';
import { Loading } from '../../parts/Loading';
import { Count } from '../../parts/Numbers';
import { Panel } from '../../parts/Panel';
import { PlainTable } from '../../parts/PlainTable';
import { useFormats } from '../../parts/useFormats';
import { useT } from '../../texts/TextsProvider';
import { titled } from '../../texts/titled';
import type { useGroups } from './useGroups';

/** How the range is made up: hot, steady, test and idle items by SKUs, stock value and sales. */
export function AssortmentPanel({ filters }: { filters: ReturnType<typeof useGroups>['view']['filters'] }) {
  const t = useT();
  const chosen = chosenOf(filters);
  const { data, error, isPlaceholderData, refetch } = useAnswer('/api/metrics/assortment', { query: filters });
  const money = (
    key: string,
    title: string,
    of: (part: AssortmentPartWire) => AssortmentPartWire['stockValue'],
  ): Column<AssortmentPartWire> => ({
    key,
    title,
    isNumber: true,
    cell: (part) => (
      // A role nothing plays has no part of the stock to ask of.
      <Figure figure={of(part)} of={part.skus === 0 ? null : { ...chosen, by: 'role', name: part.role }} title={title} />
    ),
  });
  return (
    <Panel className="assortment" title={t('web.assortment')} note={t('web.assortment.note')}>
      {error !== null && data === undefined && <ErrorState error={error} retry={() => void refetch()} />}
      {error === null && data === undefined && <Loading rows={4} />}
      {data !== undefined && (
        <Answered isOfBefore={isPlaceholderData}>
          <AssortmentChart parts={data.rows} />
          <PlainTable<AssortmentPartWire>
            rows={data.rows}
            keyOf={({ role }) => role}
            columns={[
              { key: 'role', title: t('web.assortment.role'), cell: ({ role }) => t(`web.assortment.${role}`) },
              { key: 'skus', title: t('web.assortment.skus'), isNumber: true, cell: ({ skus }) => <Count value={skus} /> },
              money('value', titled(t('column.stockvalue')), (part) => part.stockValue),
              money('sales', titled(t('column.netsales')), (part) => part.netSales),
            ]}
          />
        </Answered>
      )}
    </Panel>
  );
}

function AssortmentChart({ parts }: { parts: readonly AssortmentPartWire[] }) {
  const t = useT();
  const formats = useFormats();
  const bars = useMemo(
    () => [
      { name: t('web.assortment.skus'), of: (part: AssortmentPartWire) => part.ofSkus },
      { name: titled(t('column.stockvalue')), of: (part: AssortmentPartWire) => part.ofValue },
      { name: titled(t('column.netsales')), of: (part: AssortmentPartWire) => part.ofSales },
    ],
    [t],
  );
  const option = useMemo<ChartOption>(
    () => ({
      legend: { top: 0 },
      grid: { left: 8, right: 16, top: 32, bottom: 4, outerBoundsMode: 'same' },
      tooltip: {
        trigger: 'axis',
        axisPointer: { type: 'shadow' },
        valueFormatter: (value) => (typeof value === 'number' ? formats.share(value) : '—'),
      },
      xAxis: { type: 'value', min: 0, max: 1, axisLabel: { formatter: (value: number) => formats.share(value) } },
      yAxis: { type: 'category', inverse: true, data: bars.map(({ name }) => name) },
      series: parts.map((part) => ({
        type: 'bar' as const,
        name: t(`web.assortment.${part.role}`),
        stack: 'all',
        barMaxWidth: 28,
        data: bars.map(({ of }) => of(part).value ?? '-'),
      })),
    }),
    [parts, bars, formats, t],
  );
  return (
    <Chart
      title={t('web.assortment')}
      option={option}
      height={180}
      table={[
        [t('web.assortment.role'), ...bars.map(({ name }) => name)],
        ...parts.map((part) => [
          t(`web.assortment.${part.role}`),
          ...bars.map(({ of }) => {
            const { value } = of(part);
            return value === null ? '—' : formats.share(value);
          }),
        ]),
      ]}
    />
  );
}
