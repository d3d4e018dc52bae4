import { useMemo } from 'react';
import { useAnswer } from '../../api/RunProvider';
import type { ClassAccuracyWire, DemandAccuracyWire } from '../../api/wire';
import { Answered } from '../../parts/Answered';
import { Chart } from '../../parts/Chart';
import type { ChartOption } from '../../parts/ChartCanvas';
import { EmptyState } from '../../parts/EmptyState';
import { ErrorState } from '../../parts/ErrorState';
import { FilterBar } from '../../parts/FilterBar';
import { Loading } from '../../parts/Loading';
import { Count, Share, Units } from '../../parts/Numbers';
import { Panel } from '../../parts/Panel';
import { PlainTable } from '../../parts/PlainTable';
import { useChoices } from '../../parts/useChoices';
import { useFormats } from '../../parts/useFormats';
import { useListView } from '../../parts/useListView';
import { useNarrow } from '../../parts/useNarrow';
import { useT } from '../../texts/TextsProvider';

/** How well each figure would have said the last weeks, class by class. */
export function AccuracyPanel() {
  const t = useT();
  const choices = useChoices();
  const filters = [choices.text, choices.category, choices.owner, choices.brand, choices.season, choices.abcClass];
  const [view, change] = useListView(filters.map((filter) => filter.name));
  const { data, error, isPlaceholderData, refetch } = useAnswer('/api/demand/accuracy', { query: view.filters });
  return (
    <>
      <FilterBar filters={filters} view={view} change={change} />
      <Panel title={t('web.demand.accuracy')} note={t('web.demand.accuracy.note', data?.weeks ?? '')}>
        {error !== null && data === undefined && <ErrorState error={error} retry={() => void refetch()} />}
        {error === null && data === undefined && <Loading rows={8} />}
        {data !== undefined && (
          <Answered isOfBefore={isPlaceholderData}>
            {data.rows.length === 0 ? <EmptyState text={data.said.join(' ')} /> : <AccuracyOf accuracy={data} />}
          </Answered>
        )}
      </Panel>
    </>
  );
}

function AccuracyOf({ accuracy }: { accuracy: DemandAccuracyWire }) {
  const t = useT();
  const formats = useFormats();
  return (
    <>
      {accuracy.said.map((sentence) => (
        <p key={sentence} className="demand-said">
          {sentence}
        </p>
      ))}
      <AccuracyChart rows={accuracy.rows} />
      <PlainTable
        rows={accuracy.rows}
        keyOf={(row) => `${row.pattern ?? ''}~${row.figure}`}
        columns={[
          { key: 'pattern', title: t('web.sku.pattern'), cell: (row) => classOf(row, t) },
          { key: 'figure', title: t('web.sku.forecasts'), cell: (row) => t(`web.demand.past.${row.figure}`) },
          { key: 'series', title: t('web.demand.skus'), isNumber: true, cell: (row) => <Units value={row.series} /> },
          { key: 'mase', title: 'MASE', hint: t('web.demand.mase.hint'), isNumber: true, cell: (row) => <Count value={row.mase} /> },
          { key: 'rmsse', title: 'RMSSE', hint: t('web.demand.rmsse.hint'), isNumber: true, cell: (row) => <Count value={row.rmsse} /> },
          {
            key: 'bias',
            title: t('web.demand.bias'),
            hint: t('web.demand.bias.hint'),
            isNumber: true,
            cell: (row) => <Share value={row.bias} />,
          },
          {
            key: 'pinball',
            title: t('column.pinball'),
            hint: t('web.demand.pinball.hint'),
            isNumber: true,
            cell: (row) => <Count value={row.pinball} />,
          },
          ...accuracy.levels.map((level, at) => ({
            key: `covered${level}`,
            title: t('web.demand.atmost', formats.number(level * 100)),
            hint: t('web.demand.atmost.hint'),
            isNumber: true,
            cell: (row: ClassAccuracyWire) => <Share value={row.covered[at]} />,
          })),
        ]}
      />
    </>
  );
}

function AccuracyChart({ rows }: { rows: readonly ClassAccuracyWire[] }) {
  const t = useT();
  const formats = useFormats();
  const isNarrow = useNarrow();
  const option = useMemo<ChartOption>(() => {
    const classes = [...new Set(rows.map(({ pattern }) => pattern))];
    const figures = [...new Set(rows.map(({ figure }) => figure))];
    const of = (pattern: ClassAccuracyWire['pattern'], figure: string) =>
      rows.find((row) => row.pattern === pattern && row.figure === figure)?.mase ?? null;
    return {
      legend: { type: 'scroll', top: 0 },
      grid: { left: 8, right: 12, top: 36, bottom: 4, outerBoundsMode: 'same' },
      tooltip: {
        trigger: 'axis',
        valueFormatter: (value: unknown) => (typeof value === 'number' ? formats.number(value) : '—'),
      },
      xAxis: {
        type: 'category',
        data: classes.map((pattern) => t(pattern === null ? 'web.demand.all' : `web.pattern.${pattern}`)),
        axisLabel: { interval: 0, rotate: isNarrow ? 35 : 0 },
      },
      yAxis: { type: 'value', min: 0 },
      series: figures.map((figure) => ({
        type: 'bar' as const,
        name: t(`web.demand.past.${figure}`),
        barMaxWidth: 18,
        data: classes.map((pattern) => of(pattern, figure)),
      })),
    };
  }, [rows, t, formats, isNarrow]);
  return (
    <Chart
      title={t('web.demand.accuracy.chart')}
      option={option}
      height={240}
      table={[
        [t('web.sku.pattern'), t('web.sku.forecasts'), 'MASE'],
        ...rows.map((row) => [
          classOf(row, t),
          t(`web.demand.past.${row.figure}`),
          row.mase === null ? '—' : formats.number(row.mase),
        ]),
      ]}
    />
  );
}

function classOf({ pattern }: ClassAccuracyWire, t: ReturnType<typeof useT>): string {
  return pattern === null ? t('web.demand.all') : t(`web.pattern.${pattern}`);
}
