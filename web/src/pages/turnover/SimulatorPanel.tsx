import { InputNumber, Select, Slider } from 'antd';
import { useEffect, useState } from 'react';
import { useAnswer } from '../../api/RunProvider';
import type { SimulationWire } from '../../api/wire';
import { Answered } from '../../parts/Answered';
import { ErrorState } from '../../parts/ErrorState';
import { Figure } from '../../parts/Figure';
import { Loading } from '../../parts/Loading';
import { DayText } from '../../parts/Numbers';
import { Panel } from '../../parts/Panel';
import { useAddressed } from '../../parts/useAddress';
import { useChoices } from '../../parts/useChoices';
import { useFigureTitle } from '../../parts/useFigureTitle';
import { useFormats } from '../../parts/useFormats';
import { useT } from '../../texts/TextsProvider';
import { titled } from '../../texts/titled';
import { ClaimNote } from './ClaimNote';
import { SimulatedCard } from './SimulatedCard';
import { askedOf, partOf, sliderMost } from './simulator';

const targetParam = 'target';
const partParam = 'part';

/** What would be if stock lasted fewer days: cash released, turnover, more sales, less capital cost. */
export function SimulatorPanel() {
  const t = useT();
  const [partText, putPart] = useAddressed(partParam);
  const [target, putTarget] = useAddressed(targetParam);
  const part = partOf(partText);
  const asked = askedOf(target);
  const { data, error, isPlaceholderData, refetch } = useAnswer('/api/metrics/simulation', { query: { days: asked, ...part } });
  return (
    <Panel
      title={t('web.simulator')}
      className="simulator-panel"
      extra={<PartChoice value={partText} put={(value) => putPart(value, { replace: true })} />}
      note={t('simulation.basis')}
    >
      {error !== null && <ErrorState error={error} retry={() => void refetch()} />}
      {data === undefined ? (
        error === null && <Loading />
      ) : (
        <>
          <TargetDays
            simulation={data}
            asked={asked}
            part={part}
            put={(days) => putTarget(String(days), { replace: true })}
          />
          {error === null && (
            <Answered isOfBefore={isPlaceholderData}>
              <Simulated simulation={data} />
            </Answered>
          )}
        </>
      )}
    </Panel>
  );
}

/** Which part of the stock is meant: all, a category, a warehouse. */
function PartChoice({ value, put }: { value: string | null; put: (value: string | null) => void }) {
  const t = useT();
  const { category, warehouse } = useChoices();
  const groups = [category, warehouse].map((filter) => ({
    label: filter.label,
    options: (filter.choices ?? []).map((choice) => ({ value: `${filter.name}~${choice.value}`, label: choice.label })),
  }));
  return (
    <Select
      size="small"
      className="metric-choice"
      value={value ?? ''}
      aria-label={t('web.simulator.of')}
      showSearch={{ optionFilterProp: 'label' }}
      popupMatchSelectWidth={false}
      options={[{ value: '', label: titled(t('place.total')) }, ...groups]}
      onChange={(chosen: string) => put(chosen === '' ? null : chosen)}
    />
  );
}

interface TargetDaysProps {
  simulation: SimulationWire;
  asked: number | undefined;
  part: Readonly<Record<string, string>>;
  put: (days: number) => void;
}

/** How long stock lasts now, and how long it is meant to. */
function TargetDays({ simulation, asked, part, put }: TargetDaysProps) {
  const t = useT();
  const titleOf = useFigureTitle();
  const formats = useFormats();
  // While the handle is drawn nothing is asked.
  const [drawn, setDrawn] = useState<number | null>(null);
  useEffect(() => setDrawn(null), [asked]);
  const { daysNow, turnoverNow, targetDaysMost } = simulation;
  const shown = drawn ?? asked ?? simulation.targetDays;
  const most = sliderMost(daysNow.value, shown, targetDaysMost);
  return (
    <div className="simulator-target">
      <p className="simulator-now">
        <span className="soft">{t('web.simulator.now')}</span>{' '}
        <Figure figure={daysNow} of={part} title={titleOf(daysNow.code)} /> ·{' '}
        <Figure figure={turnoverNow} of={part} title={titleOf(turnoverNow.code)} />
      </p>
      <label className="soft" htmlFor="simulator-days">
        {t('web.simulator.target')}
      </label>
      <Slider
        className="simulator-slider"
        min={1}
        max={most}
        value={shown}
        // A mark is a place the handle may stop at: a whole day, as all others.
        marks={daysNow.value === null || daysNow.value > most ? {} : { [Math.round(daysNow.value)]: t('web.simulator.now') }}
        ariaLabelForHandle={t('web.simulator.target')}
        ariaValueTextFormatterForHandle={(days) => formats.figure(days, 'Days')}
        tooltip={{ formatter: (days) => (days === undefined ? '' : formats.figure(days, 'Days')) }}
        onChange={setDrawn}
        onChangeComplete={put}
      />
      <InputNumber<number>
        id="simulator-days"
        min={1}
        max={targetDaysMost}
        value={shown}
        suffix={t('unit.Days')}
        onChange={(days) => days !== null && put(days)}
      />
    </div>
  );
}

function Simulated({ simulation }: { simulation: SimulationWire }) {
  const t = useT();
  const [released, turnover, gain, sales, capital] = simulation.figures;
  const cards = [
    { lead: released, also: undefined },
    { lead: turnover, also: gain },
    { lead: sales, also: undefined },
    { lead: capital, also: undefined },
  ];
  return (
    <>
      {simulation.needsCash && <p role="status">{t('simulation.needscash')}</p>}
      <div className="simulator-main">
        <div className="figure-cards">
          {cards.map(
            ({ lead, also }) => lead !== undefined && <SimulatedCard key={lead.figure.code} lead={lead} also={also} />,
          )}
        </div>
        <ClaimNote />
      </div>
      <p className="soft small">
        {t('web.explain.days')} <DayText day={simulation.firstDay} /> – <DayText day={simulation.lastDay} />
        {' · '}
        {t('web.explain.policy', simulation.policyVersion)}
        {' · '}
        {simulation.anchor}
      </p>
    </>
  );
}
