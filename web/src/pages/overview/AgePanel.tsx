import { useMemo } from 'react';
import type { AgeBarWire, FeeStepWire } from '../../api/wire';
import { Chart } from '../../parts/Chart';
import type { ChartOption } from '../../parts/ChartCanvas';
import { Panel } from '../../parts/Panel';
import { useFormats } from '../../parts/useFormats';
import { useT } from '../../texts/TextsProvider';
import { titled } from '../../texts/titled';

interface AgePanelProps {
  ages: readonly AgeBarWire[];
  unknown: AgeBarWire | null | undefined;
  /** Stock below nothing: it has no age, and ages and it add up to the stock. */
  negative: AgeBarWire | null | undefined;
  steps: readonly FeeStepWire[];
}

/** Stock by age, and what the next steps of storage fees will cost. */
export function AgePanel({ ages, unknown, negative, steps }: AgePanelProps) {
  const t = useT();
  const formats = useFormats();
  const bars = useMemo(
    () => [...ages, ...(unknown == null ? [] : [{ ...unknown, name: t('age.unknown') }])],
    [ages, unknown, t],
  );
  // Without any cost the ages are told in units: bars of nothing would say that nothing is there.
  const isValued = bars.some((bar) => bar.value.value !== null && bar.value.value !== 0);
  const moneyOf = (bar: AgeBarWire) => (bar.value.value === null ? '—' : formats.money(bar.value.value));
  const option = useMemo<ChartOption>(
    () => ({
      grid: { left: 8, right: 8, top: 16, bottom: 4, outerBoundsMode: 'same' },
      tooltip: {
        trigger: 'axis',
        valueFormatter: (value) =>
          typeof value !== 'number' ? '—' : isValued ? formats.money(value) : formats.units(value),
      },
      xAxis: {
        type: 'category',
        data: bars.map((bar) => bar.name),
        axisLabel: { interval: 0, hideOverlap: true, fontSize: 11 },
      },
      yAxis: { type: 'value', axisLabel: { formatter: (value: number) => (isValued ? formats.moneyShort(value) : formats.units(value)) } },
      series: [
        {
          type: 'bar',
          name: titled(t(isValued ? 'column.stockvalue' : 'column.units')),
          data: bars.map((bar) => (isValued ? bar.value.value : bar.units)),
          barMaxWidth: 44,
        },
      ],
    }),
    [bars, isValued, formats, t],
  );
  return (
    <Panel title={t('chart.age')} note={t(isValued ? 'web.overview.age.note' : 'web.overview.age.units')}>
      <Chart
        title={t('chart.age')}
        option={option}
        height={220}
        table={[
          [titled(t('column.age')), titled(t('column.units')), titled(t('column.stockvalue'))],
          ...bars.map((bar) => [bar.name, formats.units(bar.units), moneyOf(bar)]),
        ]}
      />
      {negative != null && (
        <p className="panel-note soft">{t('web.overview.age.negative', formats.units(negative.units), moneyOf(negative))}</p>
      )}
      {steps.length > 0 && (
        <>
          <h3 className="panel-sub">{t('web.overview.feesteps')}</h3>
          <ul className="fee-steps">
            {steps.map((step) => (
              <li key={`${step.day}~${step.actBy ?? ''}`}>
                {t(
                  'web.overview.feestep',
                  formats.day(step.day),
                  formats.units(step.units),
                  formats.money(step.amount),
                )}
                {step.actBy != null && (
                  <span className="soft"> {t('web.overview.feestep.actby', formats.day(step.actBy))}</span>
                )}
              </li>
            ))}
          </ul>
        </>
      )}
    </Panel>
  );
}
