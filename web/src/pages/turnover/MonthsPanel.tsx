import { Select } from 'antd';
import { useMemo } from 'react';
import { useSearchParams } from 'react-router';
import { useAnswer } from '../../api/RunProvider';
import type { FigureWire, GroupWire } from '../../api/wire';
import { Chart } from '../../parts/Chart';
import type { ChartOption } from '../../parts/ChartCanvas';
import { ErrorState } from '../../parts/ErrorState';
import type { Formats } from '../../parts/formats';
import { Loading } from '../../parts/Loading';
import { Panel } from '../../parts/Panel';
import { useFigureTitle } from '../../parts/useFigureTitle';
import { useFormats } from '../../parts/useFormats';
import { useT } from '../../texts/TextsProvider';
import { titled } from '../../texts/titled';

const metricParam = 'metric';
const usualMetric = 'turnover';

/** One metric of all stock, month by month. */
export function MonthsPanel() {
  const t = useT();
  const titleOf = useFigureTitle();
  const [params, setParams] = useSearchParams();
  const metric = params.get(metricParam) ?? usualMetric;
  const { data, error, refetch } = useAnswer('/api/metrics/months');
  if (error !== null && data === undefined) {
    return <ErrorState error={error} retry={() => void refetch()} />;
  }

  const codes = Object.keys(data?.rows[0]?.figures ?? {});
  const choice = (
    <Select
      size="small"
      className="metric-choice"
      value={metric}
      aria-label={t('column.figure')}
      showSearch={{ optionFilterProp: 'label' }}
      popupMatchSelectWidth={false}
      options={codes.map((code) => ({ value: code, label: titleOf(code) }))}
      onChange={(code: string) =>
        setParams((before) => {
          const after = new URLSearchParams(before);
          after.set(metricParam, code);
          return after;
        })
      }
    />
  );
  return (
    <Panel title={t('sheet.trend')} extra={choice}>
      {data === undefined ? <Loading /> : <MonthsChart months={data.rows} metric={metric} title={titleOf(metric)} />}
    </Panel>
  );
}

function MonthsChart({ months, metric, title }: { months: readonly GroupWire[]; metric: string; title: string }) {
  const t = useT();
  const formats = useFormats();
  const option = useMemo(() => monthsOption(months, metric, title, formats), [months, metric, title, formats]);
  return (
    <Chart
      title={title}
      option={option}
      height={240}
      table={[
        [titled(t('column.month')), title],
        ...months.map((month) => [formats.month(month.month ?? ''), written(month.figures[metric], formats)]),
      ]}
    />
  );
}

function monthsOption(months: readonly GroupWire[], metric: string, title: string, formats: Formats): ChartOption {
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
    ],
  };
}

function written(figure: FigureWire | undefined, formats: Formats): string {
  return figure?.value == null ? '—' : formats.figure(figure.value, figure.unit);
}
