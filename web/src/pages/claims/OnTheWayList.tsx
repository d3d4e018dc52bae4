import { addressOf } from '../../api/ask';
import { useAnswer, useCurrentRun } from '../../api/RunProvider';
import type { TransitWire } from '../../api/wire';
import type { Column } from '../../parts/columns';
import { DataTable } from '../../parts/DataTable';
import { EmptyState } from '../../parts/EmptyState';
import { questionOf } from '../../parts/listView';
import { Mark } from '../../parts/Mark';
import { Count, DayText, Money, Units } from '../../parts/Numbers';
import { Panel } from '../../parts/Panel';
import { SkuLink } from '../../parts/SkuLink';
import { useListView } from '../../parts/useListView';
import { useWarehouseNames } from '../../parts/useWarehouses';
import type { Translate } from '../../texts/fill';
import { useT } from '../../texts/TextsProvider';
import { titled } from '../../texts/titled';

const noFilters: readonly string[] = [];

/** What has not arrived, with the day it is due; the latest first. */
export function OnTheWayList() {
  const t = useT();
  const { run } = useCurrentRun();
  const nameOf = useWarehouseNames();
  const [view, change] = useListView(noFilters);
  const { data, error, isFetching, refetch } = useAnswer('/api/on-the-way', { query: questionOf(view) });
  return (
    <Panel className="on-the-way" title={t('web.ontheway')} note={t('web.ontheway.note')}>
      <DataTable<TransitWire>
        name="on-the-way"
        columns={transitColumns(t, nameOf)}
        keyOf={({ sku, shipment, to }) => `${sku}~${shipment}~${to}`}
        view={view}
        change={change}
        rows={data?.rows}
        total={data?.total ?? 0}
        isBusy={isFetching}
        error={error}
        retry={() => void refetch()}
        exportTo={(form) => addressOf(`/api/on-the-way/export.${form}`, { run: run.id })}
        tools={
          data !== undefined &&
          data.late > 0 && (
            <span>
              {t('web.ontheway.late', data.late)} <Money value={data.lateValue} />
            </span>
          )
        }
        empty={<EmptyState text={t('web.ontheway.none')} />}
      />
    </Panel>
  );
}

function transitColumns(t: Translate, nameOf: (code: string) => string): Column<TransitWire>[] {
  return [
    {
      key: 'sku',
      title: t('column.sku'),
      isHead: true,
      width: 220,
      cell: (row) => <SkuLink sku={row.sku} name={row.name} />,
    },
    { key: 'shipment', title: titled(t('column.shipment')), width: 150, cell: (row) => row.shipment },
    {
      key: 'daysLate',
      title: titled(t('column.dayslate')),
      isNumber: true,
      width: 100,
      cell: (row) => <Count value={row.daysLate} />,
    },
    { key: 'mode', title: titled(t('column.mode')), width: 100, cell: (row) => row.mode },
    { key: 'from', title: titled(t('column.fromplace')), width: 130, cell: (row) => nameOf(row.from) },
    { key: 'to', title: titled(t('column.toplace')), width: 130, cell: (row) => nameOf(row.to) },
    { key: 'shipped', title: titled(t('column.shipped')), width: 120, cell: (row) => <DayText day={row.shippedDay} /> },
    {
      key: 'due',
      title: titled(t('column.due')),
      width: 150,
      cell: (row) => (
        <>
          <DayText day={row.dueDay} /> {row.isMeasured && <Mark tone="plain" text={t('web.ontheway.measured')} />}
        </>
      ),
    },
    {
      key: 'units',
      title: titled(t('column.units')),
      isNumber: true,
      width: 90,
      cell: (row) => <Units value={row.units} />,
    },
    {
      key: 'value',
      title: titled(t('column.stockvalue')),
      isNumber: true,
      width: 110,
      cell: (row) => <Money value={row.value} />,
    },
  ];
}
