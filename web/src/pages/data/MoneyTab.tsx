import type { FeeCheckWire } from '../../api/wire';
import type { Column } from '../../parts/columns';
import { DataTable } from '../../parts/DataTable';
import { EmptyState } from '../../parts/EmptyState';
import { FilterBar, type Filter } from '../../parts/FilterBar';
import { Mark } from '../../parts/Mark';
import { Money, Share } from '../../parts/Numbers';
import { Panel } from '../../parts/Panel';
import { SkuLink } from '../../parts/SkuLink';
import { useFormats } from '../../parts/useFormats';
import { useListPage } from '../../parts/useListPage';
import { useWarehouseNames } from '../../parts/useWarehouses';
import type { Translate } from '../../texts/fill';
import { useT } from '../../texts/TextsProvider';
import { titled } from '../../texts/titled';
import { SettlementsPanel } from './SettlementsPanel';

// The types of fees the dated table is held against.
const types = ['referral', 'fulfilment', 'storage'];

/** What platforms settled and charged: does it add up, and is it what the table says? */
export default function MoneyTab() {
  return (
    <>
      <SettlementsPanel />
      <FeesPanel />
    </>
  );
}

function FeesPanel() {
  const t = useT();
  const formats = useFormats();
  const nameOf = useWarehouseNames();
  const filters: Filter[] = [
    { name: 'text', label: t('web.filter.sku') },
    {
      name: 'type',
      label: titled(t('column.feetype')),
      isSingle: true,
      choices: types.map((value) => ({ value, label: titled(t(`money.${value}`)) })),
    },
    {
      name: 'alert',
      label: titled(t('column.alert')),
      isSingle: true,
      choices: [{ value: 'true', label: t('web.money.fees.off') }],
    },
  ];
  const { data, table, bar } = useListPage('/api/money/fees', filters);
  return (
    <Panel className="fee-checks" title={t('web.money.fees')} note={t('web.money.fees.note')}>
      <FilterBar {...bar} />
      <DataTable<FeeCheckWire>
        name="fee-checks"
        columns={feeColumns(t, nameOf)}
        keyOf={(row) => `${row.sku}~${row.warehouse}~${row.type}`}
        {...table}
        tools={
          data !== undefined &&
          data.alerts > 0 && (
            <span>
              {t('web.money.fees.alerts', data.alerts, formats.share(data.limit))} <Money value={data.alertDifference} />
            </span>
          )
        }
        empty={<EmptyState text={t('web.money.fees.none')} />}
      />
    </Panel>
  );
}

function feeColumns(t: Translate, nameOf: (code: string) => string): Column<FeeCheckWire>[] {
  return [
    {
      key: 'sku',
      isSortable: true,
      title: t('column.sku'),
      isHead: true,
      width: 220,
      cell: (row) => <SkuLink sku={row.sku} name={row.name} />,
    },
    { key: 'warehouse', isSortable: true, title: titled(t('column.warehouse')), width: 130, cell: (row) => nameOf(row.warehouse) },
    { key: 'type', isSortable: true, title: titled(t('column.feetype')), width: 120, cell: (row) => row.title },
    {
      key: 'charged',
      isSortable: true,
      title: titled(t('column.charged')),
      isNumber: true,
      width: 110,
      cell: (row) => <Money value={row.charged} exact />,
    },
    {
      key: 'table',
      isSortable: true,
      title: titled(t('column.table')),
      isNumber: true,
      width: 110,
      cell: (row) => <Money value={row.table} exact />,
    },
    {
      key: 'share',
      isSortable: true,
      title: titled(t('column.differenceshare')),
      isNumber: true,
      width: 130,
      cell: (row) => (
        <>
          {row.isAlert && <Mark tone="warning" text={t('web.money.fees.off')} />}
          <Share value={row.share} />
        </>
      ),
    },
    {
      key: 'difference',
      isSortable: true,
      title: titled(t('column.difference')),
      isNumber: true,
      width: 120,
      cell: (row) => <Money value={row.difference} />,
    },
    { key: 'chargedSource', title: titled(t('column.chargedsource')), width: 320, cell: (row) => row.chargedSource },
    { key: 'tableSource', title: titled(t('column.tablesource')), width: 280, cell: (row) => row.tableSource },
  ];
}
