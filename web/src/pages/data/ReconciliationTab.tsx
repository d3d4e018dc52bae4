import { addressOf } from '../../api/ask';
import { useAnswer, useCurrentRun } from '../../api/RunProvider';
import type { StockDifferenceWire } from '../../api/wire';
import type { Column } from '../../parts/columns';
import { DataTable } from '../../parts/DataTable';
import { EmptyState } from '../../parts/EmptyState';
import { questionOf } from '../../parts/listView';
import { Money, Units } from '../../parts/Numbers';
import { SkuLink } from '../../parts/SkuLink';
import { useListView } from '../../parts/useListView';
import { useWarehouseNames } from '../../parts/useWarehouses';
import type { Translate } from '../../texts/fill';
import { useT } from '../../texts/TextsProvider';
import { titled } from '../../texts/titled';

const noFilters: readonly string[] = [];

/** Our stock against the ERP's newest list: the gap by SKU, the largest first. */
export default function ReconciliationTab() {
  const t = useT();
  const { run } = useCurrentRun();
  const nameOf = useWarehouseNames();
  const [view, change] = useListView(noFilters);
  const { data, error, isFetching, refetch } = useAnswer('/api/facts/reconciliation', { query: questionOf(view) });
  if (data?.hasList === false) {
    return <EmptyState text={t('web.data.reconciliation.nolist')} />;
  }

  return (
    <>
      <p className="soft">{t('web.data.reconciliation.note')}</p>
      <DataTable<StockDifferenceWire>
        name="reconciliation"
        columns={differenceColumns(t, nameOf)}
        keyOf={(row) => `${row.sku}~${row.warehouse}`}
        view={view}
        change={change}
        rows={data?.rows}
        total={data?.total ?? 0}
        isBusy={isFetching}
        error={error}
        retry={() => void refetch()}
        exportTo={(form) => addressOf(`/api/facts/reconciliation/export.${form}`, { run: run.id })}
        tools={
          data !== undefined && (
            <span>
              {t('web.data.reconciliation.total')} <Units value={data.units} /> · <Money value={data.value} />
            </span>
          )
        }
        empty={<EmptyState text={t('web.data.reconciliation.agrees')} />}
      />
    </>
  );
}

function differenceColumns(t: Translate, nameOf: (code: string) => string): Column<StockDifferenceWire>[] {
  type Amount = 'ours' | 'theirs' | 'difference' | 'ourValue' | 'theirValue' | 'valueDifference';
  const units = (key: Amount, title: string): Column<StockDifferenceWire> => ({
    key,
    title: titled(title),
    isNumber: true,
    width: 110,
    cell: (row) => <Units value={row[key]} />,
  });
  const money = (key: Amount, title: string): Column<StockDifferenceWire> => ({
    ...units(key, title),
    cell: (row) => <Money value={row[key]} />,
  });
  return [
    {
      key: 'sku',
      title: t('column.sku'),
      isHead: true,
      width: 220,
      cell: (row) => <SkuLink sku={row.sku} />,
    },
    { key: 'warehouse', title: titled(t('column.warehouse')), width: 140, cell: (row) => nameOf(row.warehouse) },
    units('ours', t('column.ours')),
    units('theirs', t('column.theirs')),
    units('difference', t('column.difference')),
    money('ourValue', t('column.oursvalue')),
    money('theirValue', t('column.theirsvalue')),
    money('valueDifference', t('column.differencevalue')),
  ];
}
