import { useMemo } from 'react';
import type { ControlLimitsWire, FigureWire, GroupWire } from '../../api/wire';
import { Chart } from '../../parts/Chart';
import type { ChartOption } from '../../parts/ChartCanvas';
import { EmptyState } from '../../parts/EmptyState';
import type { Formats } from '../../parts/formats';
import { useFormats } from '../../parts/useFormats';
import { useT } from '../../texts/TextsProvider';
import { titled } from '../../texts/titled';

interface MonthsChartProps {
  months: readonly GroupWire[];
  metric: string;
  title: string;
  /** The band the figure keeps to by its own ups and downs; null where too few months are known. */
  limits: ControlLimitsWire | null;
  /** What the trade reaches, as the policy tells it now. */
  benchmark: number | null;
}

/** A level the months are held against. */
interface Level {
  name: string;
  value: number;
  isOwn: boolean;
}

/** A metric month by month, within its own control limits and beside its benchmark. */
export function MonthsChart({ months, metric, title, limits, benchmark }: MonthsChartProps) {
  const t = useT();
  const formats = useFormats();
  const levels = useMemo<Level[]>(
    () => [
      ...(benchmark === null ? [] : [{ name: t('web.benchmark'), value: benchmark, isOwn: false }]),
      ...(limits === null
        ? []
        : [
            { name: t('web.limits.upper'), value: limits.upper, isOwn: true },
            { name: t('web.limits.centre'), value: limits.centre, isOwn: true },
            { name: t('web.limits.lower'), value: limits.lower, isOwn: true },
          ]),
    ],
    [benchmark, limits, t],
  );
  const unit = months.map((month) => month.figures[metric]?.unit).find((one) => one !== undefined) ?? 'Ratio';
  const option = useMemo(
    () => monthsOption({ months, metric, title, unit, outside: limits?.outside ?? [] }, levels, formats),
    [months, metric, title, unit, limits, levels, formats],
  );
  if (months.every((month) => month.figures[metric]?.value == null)) {
    const gap = months.at(-1)?.figures[metric]?.gap;
    return <EmptyState text={gap == null ? t('web.figure.unknown') : t(`gap.${gap}`)} />;
  }

  const named = (limits?.outside ?? []).map((month) => formats.month(month));
  return (
    <>
      <Chart
        title={title}
        option={option}
        height={240}
        table={[
          [titled(t('column.month')), title, ...levels.map((level) => level.name)],
          ...months.map((month) => [
            formats.month(month.month ?? ''),
            written(month.figures[metric], formats),
            ...levels.map((level) => formats.figure(level.value, unit)),
          ]),
        ]}
      />
      {limits !== null && (
        <p className="soft months-control" role="note">
          {named.length === 0 ? t('web.limits.kept') : t('web.limits.left', named.join(' · '))}{' '}
          {t('web.limits.note')}
        </p>
      )}
    </>
  );
}

interface Shown {
  months: readonly GroupWire[];
  metric: string;
  title: string;
  unit: FigureWire['unit'];
  outside: readonly string[];
}

function monthsOption({ months, metric, title, unit, outside }: Shown, levels: readonly Level[], formats: Formats): ChartOption {
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
        data: months.map((month) => ({
          value: month.figures[metric]?.value ?? '-',
          ...(outside.includes(month.month ?? '') ? outsideMark : {}),
        })),
        connectNulls: false,
      },
      ...levels.map((level) => ({
        type: 'line' as const,
        name: level.name,
        data: months.map(() => level.value),
        showSymbol: false,
        lineStyle: { type: level.isOwn ? ('dotted' as const) : ('dashed' as const), width: level.isOwn ? 1 : 1.5 },
        ...(level.isOwn ? { color: '#8a949a' } : {}),
        endLabel: {
          show: true,
          formatter: `${level.name} ${write(level.value)}`,
          align: 'right' as const,
          verticalAlign: 'bottom' as const,
          offset: [0, -6],
        },
      })),
    ],
  };
}

// Told apart by shape as well as by colour.
const outsideMark = { symbol: 'diamond', symbolSize: 14, itemStyle: { color: '#c0392b' } };

function written(figure: FigureWire | undefined, formats: Formats): string {
  return figure?.value == null ? '—' : formats.figure(figure.value, figure.unit);
}
