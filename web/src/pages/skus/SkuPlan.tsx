import { Button } from 'antd';
import { useMemo, useState, type ReactNode } from 'react';
import { useAnswer } from '../../api/RunProvider';
import type { PlaceNeedWire, SkuReplenishmentWire } from '../../api/wire';
import { Answered } from '../../parts/Answered';
import { Chart } from '../../parts/Chart';
import type { Column } from '../../parts/columns';
import { EmptyState } from '../../parts/EmptyState';
import { ErrorState } from '../../parts/ErrorState';
import { Loading } from '../../parts/Loading';
import { Count, Dash, Days, DayText, Share, Units } from '../../parts/Numbers';
import { Panel } from '../../parts/Panel';
import { PlainTable } from '../../parts/PlainTable';
import { useFormats } from '../../parts/useFormats';
import { useWarehouseNames } from '../../parts/useWarehouses';
import { useT } from '../../texts/TextsProvider';
import { titled } from '../../texts/titled';
import { ExemptDialog } from '../findings/ExemptDialog';
import { ErpTable } from './ErpTable';
import { planOption } from './planOption';
import { WhatIf, type Assumed } from './WhatIf';

/** What to order of a SKU: when each place runs out, what it needs and why, and the coming 180 days. */
export function SkuPlan({ sku }: { sku: string }) {
  const t = useT();
  const [assumed, setAssumed] = useState<Assumed>({});
  const { data, error, isPlaceholderData, refetch } = useAnswer('/api/plans/skus/{sku}', { places: { sku }, query: { ...assumed } });
  return (
    <Panel className="sku-plan" title={t('web.nav.plans')}>
      {error !== null && data === undefined && <ErrorState error={error} retry={() => void refetch()} />}
      {error === null && data === undefined && <Loading rows={6} />}
      {data !== undefined && data.plan?.sku !== undefined && data.plan.sku !== sku && <Loading rows={6} />}
      {data !== undefined && (data.plan == null || data.plan.sku === sku) && (
        <Answered isOfBefore={isPlaceholderData}>
          <PlanOf told={data}>
            <WhatIf assumed={assumed} put={setAssumed} change={data.whatIf} />
          </PlanOf>
        </Answered>
      )}
    </Panel>
  );
}

function PlanOf({ told, children }: { told: SkuReplenishmentWire; children: ReactNode }) {
  const t = useT();
  if (told.plan == null) {
    return <EmptyState text={t('web.plans.nothing')} />;
  }

  return (
    <>
      {told.warnings.map((words) => (
        <p key={words}>{words}</p>
      ))}
      {told.plan.notes.length > 0 && (
        <ul>
          {told.plan.notes.map((words) => (
            <li key={words}>{words}</li>
          ))}
        </ul>
      )}
      {told.plan.refusal !== null && !told.plan.refusal.isOverridden && <BuyAnyway finding={told.plan.refusal.finding} />}
      {told.places.some(({ closing }) => closing.length > 0) && <PlanChart told={told} />}
      <PlaceTable places={told.places} />
      {children}
      {told.erp != null && <ErpTable erp={told.erp} order={told.plan.order} />}
    </>
  );
}

/** Overrides what stands against the order: the finding is exempted, with reason and last day. */
function BuyAnyway({ finding }: { finding: string }) {
  const t = useT();
  const [isAsking, ask] = useState(false);
  return (
    <p>
      <Button onClick={() => ask(true)}>{t('web.plans.buyanyway')}</Button>
      {isAsking && <ExemptDialog ids={[finding]} onClose={() => ask(false)} />}
    </p>
  );
}

function PlanChart({ told }: { told: SkuReplenishmentWire }) {
  const t = useT();
  const formats = useFormats();
  const nameOf = usePlaceNames();
  const option = useMemo(() => planOption(told, nameOf, formats), [told, nameOf, formats]);
  return (
    <Chart
      title={t('web.plans.closing')}
      option={option}
      height={240}
      table={[
        [t('web.plans.place'), titled(t('plan.hand')), titled(t('plan.empty')), titled(t('plan.arrives'))],
        ...told.places.map((place) => [
          nameOf(place.warehouse),
          place.onHand == null ? '' : formats.units(place.onHand),
          place.runsOutOn == null ? '' : formats.day(place.runsOutOn),
          place.arrivesOn == null ? '' : formats.day(place.arrivesOn),
        ]),
      ]}
    />
  );
}

function PlaceTable({ places }: { places: readonly PlaceNeedWire[] }) {
  const t = useT();
  const nameOf = usePlaceNames();
  const title = (key: string): string => titled(t(`plan.${key}`));
  const columns: Column<PlaceNeedWire>[] = [
    { key: 'place', title: t('web.plans.place'), cell: (place) => nameOf(place.warehouse) },
    { key: 'hand', title: title('hand'), isNumber: true, cell: (place) => <Units value={place.onHand} /> },
    { key: 'coming', title: title('coming'), isNumber: true, cell: (place) => <Arrivals place={place} /> },
    { key: 'day', title: title('day'), isNumber: true, cell: (place) => <Count value={place.unitsPerDay} /> },
    { key: 'time', title: t('web.plans.time'), cell: (place) => <LeadTime place={place} /> },
    { key: 'service', title: t('web.plans.service'), isNumber: true, cell: (place) => <Share value={place.service} /> },
    { key: 'safety', title: t('web.plans.safety'), isNumber: true, cell: (place) => <Safety place={place} /> },
    { key: 'point', title: t('web.plans.point'), isNumber: true, cell: (place) => <Units value={place.reorderPoint} /> },
    { key: 'upto', title: title('upto'), isNumber: true, cell: (place) => <Units value={place.orderUpTo} /> },
    {
      key: 'need',
      title: title('need'),
      isNumber: true,
      cell: (place) => (place.gap == null ? <Units value={place.need} /> : <Dash why={t(`gap.${place.gap}`)} />),
    },
    { key: 'by', title: title('by'), cell: (place) => <DayText day={place.orderBy} /> },
    { key: 'arrives', title: title('arrives'), cell: (place) => <DayText day={place.arrivesOn} /> },
  ];
  return <PlainTable columns={columns} rows={places} keyOf={({ warehouse }) => warehouse} />;
}

function Arrivals({ place }: { place: PlaceNeedWire }) {
  const t = useT();
  const next = place.coming[0];
  return (
    <>
      <Units value={place.coming.reduce((sum, { units }) => sum + units, 0)} />
      {next !== undefined && (
        <div className="soft">
          {t(next.isShipped ? 'web.plans.shipped' : 'web.plans.ordered')} <DayText day={next.day} />
        </div>
      )}
    </>
  );
}

function Safety({ place }: { place: PlaceNeedWire }) {
  const t = useT();
  return (
    <>
      <Units value={place.safetyStock} />
      {place.safetyOfLeadTime != null && place.safetyOfLeadTime >= 1 && (
        <div className="soft">{t('web.plans.unsteady', Math.round(place.safetyOfLeadTime))}</div>
      )}
    </>
  );
}

function LeadTime({ place }: { place: PlaceNeedWire }) {
  const t = useT();
  return place.leadTimeFrom == null ? (
    <Dash why={t('gap.NoLeadTime')} />
  ) : (
    <>
      <Days value={place.leadTimeDays} />
      <div className="soft">{t(`web.plans.source.${place.leadTimeFrom}`, place.leadTimeWaits)}</div>
    </>
  );
}

function usePlaceNames(): (warehouse: string) => string {
  const t = useT();
  const nameOf = useWarehouseNames();
  return useMemo(() => (warehouse: string) => (warehouse === '' ? t('web.plans.everywhere') : nameOf(warehouse)), [t, nameOf]);
}
