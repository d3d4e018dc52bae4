import { Select } from 'antd';
import { useMemo } from 'react';
import { useAnswer, useStanding } from '../../api/RunProvider';
import type { FigureWire, GroupWire } from '../../api/wire';
import { Chart } from '../../parts/Chart';
import type { ChartOption } from '../../parts/ChartCanvas';
import { ErrorState } from '../../parts/ErrorState';
import type { Formats } from '../../parts/formats';
import { Loading } from '../../parts/Loading';
import { Panel } from '../../parts/Panel';
import { useAddressed } from '../../parts/useAddress';
import { useFigureTitle } from '../../parts/useFigureTitle';
import { useFormats } from '../../parts/useFormats';
import { useNarrow } from '../../parts/useNarrow';
import { useT } from '../../texts/TextsProvider';
import { titled } from '../../texts/titled';
import { policyOf } from '../settings/policyText';
import { benchmarkOf } from './benchmarks';
import { CategoryChoice, useChosenCategory } from './CategoryChoice';

const metricParam = 'metric';
const usualMetric = 'turnover';

/** One metric of all stock or of a category, month by month, turnover beside its benchmark. */
export function MonthsPanel() {
  const t = useT();
  const titleOf = useFigureTitle();
  const isNarrow = useNarrow();
  const [chosen, choose] = useAddressed(metricParam);
  const category = useChosenCategory();
  const metric = chosen ?? usualMetric;
  const { data, error, isPlaceholderData, refetch } = useAnswer('/api/metrics/months', { query: { category } });
  const kept = useStanding('/api/policy');
  const policy = useMemo(() => policyOf(kept.data?.text ?? ''), [kept.data]);
  const codes = Object.keys(data?.rows[0]?.figures ?? { [metric]: null });
  const choices = (
    <div className="months-choices">
      <CategoryChoice />
      <Select
        size="small"
        className="metric-choice"
        value={metric}
        aria-label={t('column.figure')}
        showSearch={{ optionFilterProp: 'label' }}
        popupMatchSelectWidth={false}
        options={codes.map((code) => ({ value: code, label: titleOf(code) }))}
        onChange={(code: string) => choose(code)}
      />
    </div>
  );
  return (
    <Panel title={t('sheet.trend')} {...(isNarrow ? {} : { extra: choices })}>
      {isNarrow && choices}
      {data !== undefined && !isPlaceholderData ? (
        <MonthsChart
          months={data.rows}
          metric={metric}
          title={titleOf(metric)}
          benchmark={metric === usualMetric && category !== null ? benchmarkOf(policy, category) : null}
        />
      ) : error !== null ? (
        <ErrorState error={error} retry={() => void refetch()} />
      ) : (
        <Loading />
      )}
    </Panel>
  );
}

interface MonthsChartProps {
  months: readonly GroupWire[];
  metric: string;
  title: string;
  /** What the trade reaches, as the policy tells it now. */
  benchmark: number | null;
}

function MonthsChart({ months, metric, title, benchmark }: MonthsChartProps) {
  const t = useT();
  const formats = useFormats();
  const benchmarkTitle = t('web.benchmark');
  const option = useMemo(
    () => monthsOption({ months, metric, title, benchmark }, benchmarkTitle, formats),
    [months, metric, title, benchmark, benchmarkTitle, formats],
  );
  const heading = [titled(t('column.month')), title];
  const rows = months.map((month) => [formats.month(month.month ?? ''), written(month.figures[metric], formats)]);
  const beside = benchmark === null ? '' : formats.figure(benchmark, 'TimesAYear');
  return (
    <Chart
      title={title}
      option={option}
      height={240}
      table={
        benchmark === null ? [heading, ...rows] : [[...heading, benchmarkTitle], ...rows.map((row) => [...row, beside])]
      }
    />
  );
}

function monthsOption(shown: MonthsChartProps, benchmarkTitle: string, formats: Formats): ChartOption {
  const { months, metric, title, benchmark } = shown;
  const unit = months.map((month) => month.figures[metric]?.unit).find((one) => one !== undefined) ?? 'Ratio';
  const write = (value: unknown): string => (typeof value === 'number' ? formats.figure(value, unit) : '—');
  return {
    grid: { left: 8, right: 16, top: 16, bottom: 4, outerBoundsMode: 'same' },
    tooltip: { trigger: 'axis', valueFormatter: write },
    xAxis: { type: 'category', data: months.map((month) => formats.month(month.month ?? '')) },
    yAxis: {
      type: 'value',
      scale: true,
      axisLabel: {
        formatter: (value: number) =>
          unit === 'Money'
            ? formats.moneyShort(value)
            : unit === 'Share'
              ? formats.share(value)
              : formats.number(value),
      },
    },
    series: [
      {
        type: 'line',
        name: title,
        data: months.map((month) => month.figures[metric]?.value ?? null),
        connectNulls: false,
      },
      ...(benchmark === null
        ? []
        : [
            {
              type: 'line' as const,
              name: benchmarkTitle,
              data: months.map(() => benchmark),
              showSymbol: false,
              lineStyle: { type: 'dashed' as const, width: 1.5 },
              endLabel: {
                show: true,
                formatter: `${benchmarkTitle} ${write(benchmark)}`,
                align: 'right' as const,
                verticalAlign: 'bottom' as const,
                offset: [0, -6],
              },
            },
          ]),
    ],
  };
}

function written(figure: FigureWire | undefined, formats: Formats): string {
  return figure?.value == null ? '—' : formats.figure(figure.value, figure.unit);
}
