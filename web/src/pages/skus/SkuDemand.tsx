import { useMemo } from 'react';
import { useAnswer } from '../../api/RunProvider';
import type { DemandFigureWire, DemandSumWire, ForecastWire, PlaceFiguresWire, SkuDemandWire } from '../../api/wire';
import { Chart } from '../../parts/Chart';
import { alarmColour, seriesColours } from '../../parts/chartTheme';
import { EmptyState } from '../../parts/EmptyState';
import { ErrorState } from '../../parts/ErrorState';
import { Loading } from '../../parts/Loading';
import { Mark } from '../../parts/Mark';
import type { Column } from '../../parts/columns';
import { Count, Dash, DayText, Share, Units } from '../../parts/Numbers';
import { Panel } from '../../parts/Panel';
import { PlainTable } from '../../parts/PlainTable';
import { useFormats } from '../../parts/useFormats';
import { useNarrow } from '../../parts/useNarrow';
import { useWarehouseNames } from '../../parts/useWarehouses';
import { useTheme } from '../../shell/ThemeProvider';
import { useT } from '../../texts/TextsProvider';
import { titled } from '../../texts/titled';
import { ChooseForecast } from './ChooseForecast';
import { demandOption } from './demandOption';

const narrowWeeks = 40;
const unusualShown = 6;

/** Demand of a SKU: what sold week by week, what is expected, how sure that is, why, and what a person may use instead. */
export function SkuDemand({ sku, forecasts }: { sku: string; forecasts: readonly ForecastWire[] }) {
  const t = useT();
  const { data, error, isPlaceholderData, refetch } = useAnswer('/api/demand/skus/{sku}', { places: { sku } });
  return (
    <Panel
      className="sku-demand"
      title={t('web.nav.demand')}
      extra={<ChooseForecast skus={[sku]} warehouses={forecasts.map(({ warehouse }) => warehouse).filter((code) => code !== '')} />}
    >
      {error !== null && data === undefined && <ErrorState error={error} retry={() => void refetch()} />}
      {error === null && (data === undefined || isPlaceholderData) && <Loading rows={8} />}
      {data !== undefined && !isPlaceholderData && <DemandOf demand={data} />}
    </Panel>
  );
}

function DemandOf({ demand }: { demand: SkuDemandWire }) {
  const t = useT();
  if (demand.figures.length === 0) {
    return <EmptyState text={t('gap.NoForecast')} />;
  }

  return (
    <>
      {demand.weeks.length > 0 && <DemandChart demand={demand} />}
      <p className="demand-why">{demand.why.join(' ')}</p>
      <div className="overview-half">
        <div className="overview-place">
          <h3 className="panel-sub">{t('web.demand.figures')}</h3>
          <FigureTable figures={demand.figures} />
          {demand.errors.length === 0 && <p className="soft panel-note">{t('web.demand.short')}</p>}
        </div>
        <div className="overview-place">
          <h3 className="panel-sub">{t('web.demand.sums')}</h3>
          <SumTable sums={demand.sums} />
        </div>
      </div>
      {demand.places.length > 0 && (
        <>
          <h3 className="panel-sub">{t('web.demand.placefigures')}</h3>
          <PlaceTable places={demand.places} />
        </>
      )}
    </>
  );
}

function DemandChart({ demand }: { demand: SkuDemandWire }) {
  const t = useT();
  const formats = useFormats();
  const isNarrow = useNarrow();
  const { isDark } = useTheme();
  const shown = useMemo(
    () => (isNarrow ? { ...demand, weeks: demand.weeks.slice(-narrowWeeks) } : demand),
    [demand, isNarrow],
  );
  const option = useMemo(
    () =>
      demandOption(
        shown,
        {
          sold: t('web.demand.sold'),
          moved: t('web.demand.moved'),
          out: t('web.demand.out'),
          mean: t('web.demand.mean'),
          band: t('web.demand.band'),
          used: t('web.demand.used'),
          level: t('web.demand.level'),
          unusual: t('web.demand.unusual'),
          usual: (units) => t('web.demand.unusual.one', units),
          times: (driver) => t('web.demand.times', driver),
          inStock: (share) => t('web.demand.instock', share),
          notYet: (share) => t('web.demand.notyet', share),
          between: (low, high) => t('web.demand.between', low, high),
        },
        formats,
        { ...seriesColours(isDark), alarm: alarmColour(isDark), isNarrow },
      ),
    [shown, t, formats, isDark, isNarrow],
  );
  return (
    <>
      <Chart
        title={t('web.demand.chart')}
        option={option}
        height={320}
        table={[
          [t('web.demand.week'), t('web.demand.sold'), t('web.demand.instock.heading'), t('web.demand.mean'), t('web.demand.band')],
          ...shown.weeks.map((week) => [formats.day(week.from), formats.units(week.units), formats.share(week.inStock), '', '']),
          ...shown.ahead.map((week) => [
            formats.day(week.from),
            '',
            '',
            formats.units(week.mean),
            t('web.demand.between', formats.units(week.low), formats.units(week.high)),
          ]),
        ]}
      />
      {demand.unusual.length > 0 && (
        <ul className="settlement-parts" aria-label={t('web.demand.unusual')}>
          {demand.unusual.slice(-unusualShown).map((week) => (
            <li key={week.from}>
              <Mark tone="bad" text={t('web.demand.unusual')} /> <DayText day={week.from} />{' '}
              {t('web.demand.unusual.units', formats.units(week.units), formats.units(week.usual))}
            </li>
          ))}
        </ul>
      )}
      {demand.events.length > 0 && (
        <ul className="settlement-parts" aria-label={t('web.demand.events')}>
          {demand.events.map((event) => (
            <li key={`${event.name}~${event.from}~${event.lift}`}>
              <Mark tone="warning" text={event.name} /> <DayText day={event.from} /> {t('web.demand.times', formats.number(event.lift))}
            </li>
          ))}
        </ul>
      )}
    </>
  );
}

function FigureTable({ figures }: { figures: readonly DemandFigureWire[] }) {
  return <PlainTable rows={figures} keyOf={({ figure }) => figure} columns={useFigureColumns()} />;
}

function PlaceTable({ places }: { places: readonly PlaceFiguresWire[] }) {
  const nameOf = useWarehouseNames();
  const columns = useFigureColumns<DemandFigureWire & { warehouse: string }>();
  return (
    <PlainTable
      rows={places.flatMap(({ warehouse, figures }) => figures.map((figure) => ({ ...figure, warehouse })))}
      keyOf={({ warehouse, figure }) => `${warehouse}~${figure}`}
      columns={[
        {
          key: 'warehouse',
          title: titled(useT()('column.warehouse')),
          cell: ({ warehouse, figure }) => (figure === 'Recommended' ? nameOf(warehouse) : ''),
        },
        ...columns,
      ]}
    />
  );
}

/** What each figure says a day and how far it lay off, of a SKU or of one of its places. */
function useFigureColumns<Row extends DemandFigureWire>(): Column<Row>[] {
  const t = useT();
  return [
    {
      key: 'figure',
      title: t('web.choice.figure'),
      cell: ({ figure, isUsed, error }) => (
        <>
          {t(`web.choice.figure.${figure}`)} {isUsed && <Mark tone="plain" text={t('web.demand.inuse')} />}
          {error?.isBest && <Mark tone="good" text={t('web.demand.nearest')} />}
        </>
      ),
    },
    {
      key: 'perDay',
      title: titled(t('column.perday')),
      isNumber: true,
      cell: ({ unitsPerDay }) => (unitsPerDay === null ? <Dash why={t('web.demand.noown')} /> : <Count value={unitsPerDay} />),
    },
    {
      key: 'error',
      title: t('web.demand.error'),
      hint: t('web.demand.error.hint'),
      isNumber: true,
      cell: ({ error }) => <Count value={error?.absoluteError} />,
    },
    {
      key: 'bias',
      title: t('web.demand.bias'),
      hint: t('web.demand.bias.hint'),
      isNumber: true,
      cell: ({ error }) => <Share value={error?.bias} />,
    },
  ];
}

function SumTable({ sums }: { sums: readonly DemandSumWire[] }) {
  const t = useT();
  return (
    <PlainTable
      rows={sums}
      keyOf={({ weeks }) => String(weeks)}
      empty={t('gap.NoForecast')}
      columns={[
        {
          key: 'weeks',
          title: t('web.demand.ahead'),
          cell: ({ weeks }) => t('web.demand.weeks', weeks),
        },
        { key: 'mean', title: t('web.demand.mean'), isNumber: true, cell: ({ mean }) => <Units value={mean} /> },
        { key: 'low', title: t('web.demand.low'), isNumber: true, cell: ({ low }) => <Units value={low} /> },
        { key: 'high', title: t('web.demand.high'), isNumber: true, cell: ({ high }) => <Units value={high} /> },
      ]}
    />
  );
}
