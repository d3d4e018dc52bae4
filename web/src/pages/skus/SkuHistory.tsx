import type { DemandChoiceWire, ForecastWire, GradeWire } from '../../api/wire';
import { Mark } from '../../parts/Mark';
import { Count, DayText, Units } from '../../parts/Numbers';
import { Panel } from '../../parts/Panel';
import { PlainTable } from '../../parts/PlainTable';
import { useWarehouseNames } from '../../parts/useWarehouses';
import { useT } from '../../texts/TextsProvider';
import { titled } from '../../texts/titled';
import { GradeTag } from '../findings/FindingTags';

/** What is expected to sell a day, place by place, and by which method. */
export function SkuForecasts({
  forecasts,
  choices,
}: {
  forecasts: readonly ForecastWire[];
  choices: readonly DemandChoiceWire[];
}) {
  const t = useT();
  const nameOf = useWarehouseNames();
  return (
    <Panel title={t('web.sku.forecasts')}>
      <PlainTable
        rows={forecasts}
        keyOf={(forecast) => forecast.warehouse}
        empty={t('gap.NoForecast')}
        rowsMax={10}
        columns={[
          { key: 'warehouse', title: titled(t('column.warehouse')), cell: (forecast) => nameOf(forecast.warehouse) },
          {
            key: 'rate',
            title: titled(t('column.perday')),
            isNumber: true,
            cell: (forecast) => (
              <>
                {forecast.isLowerBound && '≥ '}
                <Count value={forecast.unitsPerDay} />
              </>
            ),
          },
          {
            key: 'recommended',
            title: t('web.sku.recommended'),
            hint: t('web.sku.recommended.hint'),
            isNumber: true,
            cell: (forecast) => <Count value={forecast.recommended ?? forecast.unitsPerDay} />,
          },
          { key: 'method', title: titled(t('working.forecast_method')), cell: (forecast) => t(`word.${forecast.method}`) },
          { key: 'pattern', title: t('web.sku.pattern'), cell: (forecast) => t(`web.pattern.${forecast.pattern}`) },
          {
            key: 'observed',
            title: t('web.sku.observed'),
            isNumber: true,
            cell: (forecast) => <Units value={forecast.observedDays} />,
          },
          {
            key: 'censored',
            title: t('web.sku.censored'),
            hint: t('web.sku.censored.hint'),
            isNumber: true,
            cell: (forecast) => <Units value={forecast.censoredDays} />,
          },
        ]}
      />
      {choices.length > 0 && <Choices choices={choices} />}
    </Panel>
  );
}

function Choices({ choices }: { choices: readonly DemandChoiceWire[] }) {
  const t = useT();
  const nameOf = useWarehouseNames();
  return (
    <>
      <h3>{t('web.choice.title')}</h3>
      <PlainTable
        rows={[...choices].reverse()}
        keyOf={(choice) => `${choice.from}~${choice.warehouse}`}
        rowsMax={10}
        columns={[
          {
            key: 'figure',
            title: t('web.choice.figure'),
            cell: (choice) => (
              <>
                {t(`web.choice.figure.${choice.figure}`)} {choice.holds && <Mark tone="good" text={t('web.choice.holds')} />}
              </>
            ),
          },
          { key: 'warehouse', title: titled(t('column.warehouse')), cell: (choice) => nameOf(choice.warehouse) },
          { key: 'units', title: titled(t('column.perday')), isNumber: true, cell: (choice) => <Count value={choice.unitsPerDay} /> },
          {
            key: 'days',
            title: t('web.choice.days'),
            cell: (choice) => (
              <>
                <DayText day={choice.from} /> – <DayText day={choice.until} />
              </>
            ),
          },
          { key: 'reason', title: t('web.choice.reason'), cell: (choice) => choice.reason },
          { key: 'person', title: t('web.choice.person'), cell: (choice) => choice.person },
        ]}
      />
    </>
  );
}

/** The grade in each run that is kept. */
export function SkuGrades({ grades }: { grades: readonly GradeWire[] }) {
  const t = useT();
  return (
    <Panel title={t('web.sku.grades')}>
      <PlainTable
        rows={[...grades].reverse()}
        keyOf={(grade) => String(grade.run)}
        rowsMax={10}
        columns={[
          { key: 'run', title: t('web.sku.run'), cell: (grade) => t('web.run.id', grade.run) },
          { key: 'asOf', title: t('web.run.asof'), cell: (grade) => <DayText day={grade.asOf} /> },
          { key: 'grade', title: titled(t('column.grade')), cell: (grade) => <GradeTag grade={grade.grade} /> },
        ]}
      />
    </Panel>
  );
}
