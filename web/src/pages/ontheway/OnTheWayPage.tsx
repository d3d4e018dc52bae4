import type { TransitWire } from '../../api/wire';
import type { Column } from '../../parts/columns';
import { DataTable } from '../../parts/DataTable';
import { EmptyState } from '../../parts/EmptyState';
import { FilterBar, type Filter } from '../../parts/FilterBar';
import { Mark } from '../../parts/Mark';
import { Count, DayText, Money, Units } from '../../parts/Numbers';
import { SkuLink } from '../../parts/SkuLink';
import { useListPage } from '../../parts/useListPage';
import { useWarehouseNames } from '../../parts/useWarehouses';
import type { Translate } from '../../texts/fill';
import { useT } from '../../texts/TextsProvider';
import { titled } from '../../texts/titled';

/** What has not arrived, with the day it is due; the latest first. */
export default function OnTheWayPage() {
  const t = useT();
  const nameOf = useWarehouseNames();
  const filters: Filter[] = [
    { name: 'text', label: t('web.filter.shipment') },
    {
      name: 'late',
      label: titled(t('column.dayslate')),
      isSingle: true,
      choices: [{ value: 'true', label: t('web.filter.late.true') }],
    },
  ];
  const { data, table, bar } = useListPage('/api/on-the-way', filters);
  return (
    <>
      <header className="page-head">
        <h1>{t('web.nav.ontheway')}</h1>
      </header>
      <p className="soft">{t('web.ontheway.note')}</p>
      <FilterBar {...bar} />
      <DataTable<TransitWire>
        name="on-the-way"
        columns={transitColumns(t, nameOf)}
        keyOf={({ sku, shipment, to }) => `${sku}~${shipment}~${to}`}
        {...table}
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
    </>
  );
}

function transitColumns(t: Translate, nameOf: (code: string) => string): Column<TransitWire>[] {
  return [
    {
      key: 'sku',
      isSortable: true,
      title: t('column.sku'),
      isHead: true,
      width: 220,
      cell: (row) => <SkuLink sku={row.sku} name={row.name} />,
    },
    { key: 'shipment', isSortable: true, title: titled(t('column.shipment')), width: 150, cell: (row) => row.shipment },
    {
      key: 'daysLate',
      title: titled(t('column.dayslate')),
      isNumber: true,
      width: 100,
      cell: (row) => <Count value={row.daysLate} />,
    },
    { key: 'mode', isSortable: true, title: titled(t('column.mode')), width: 100, cell: (row) => row.mode },
    { key: 'from', title: titled(t('column.fromplace')), width: 130, cell: (row) => nameOf(row.from) },
    { key: 'to', title: titled(t('column.toplace')), width: 130, cell: (row) => nameOf(row.to) },
    { key: 'shipped', isSortable: true, title: titled(t('column.shipped')), width: 120, cell: (row) => <DayText day={row.shippedDay} /> },
    {
      key: 'due',
      isSortable: true,
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
      isSortable: true,
      title: titled(t('column.units')),
      isNumber: true,
      width: 90,
      cell: (row) => <Units value={row.units} />,
    },
    {
      key: 'value',
      isSortable: true,
      title: titled(t('column.stockvalue')),
      isNumber: true,
      width: 110,
      cell: (row) => <Money value={row.value} />,
    },
  ];
}
