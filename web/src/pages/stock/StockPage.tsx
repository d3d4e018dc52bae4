import { addressOf } from '../../api/ask';
import { useAnswer, useCurrentRun } from '../../api/RunProvider';
import type { StockWire } from '../../api/wire';
import { DataTable } from '../../parts/DataTable';
import { FilterBar, type Filter } from '../../parts/FilterBar';
import { questionOf } from '../../parts/listView';
import { useChoices } from '../../parts/useChoices';
import { useFigureTitle } from '../../parts/useFigureTitle';
import { useListView } from '../../parts/useListView';
import { usePictures } from '../../parts/usePictures';
import { useWarehouseNames } from '../../parts/useWarehouses';
import { useT } from '../../texts/TextsProvider';
import { stockColumns } from './stockColumns';

const usualSort = '-stock_value';

/** What lies where: SKU by warehouse. */
export default function StockPage() {
  const t = useT();
  const { run } = useCurrentRun();
  const warehouseName = useWarehouseNames();
  const figureTitle = useFigureTitle();
  const choices = useChoices();
  const empty: Filter = {
    name: 'empty',
    label: t('web.filter.empty'),
    isSingle: true,
    choices: [{ value: 'true', label: t('web.filter.empty.true') }],
  };
  const filters = [
    choices.text,
    choices.warehouse,
    choices.country,
    choices.category,
    choices.brand,
    choices.owner,
    choices.season,
    choices.abcClass,
    empty,
  ];
  const [view, change] = useListView(filters.map((filter) => filter.name));
  const { data, error, isFetching, refetch } = useAnswer('/api/ledger/stock', { query: questionOf(view) });
  const pictureOf = usePictures((data?.rows ?? []).map((row) => row.sku));
  const { page: _page, size: _size, ...kept } = questionOf(view);
  return (
    <>
      <header className="page-head">
        <h1>{t('web.nav.stock')}</h1>
      </header>
      <FilterBar filters={filters} view={view} change={change} />
      <DataTable<StockWire>
        name="stock"
        columns={stockColumns({ t, warehouseName, figureTitle, pictureOf })}
        keyOf={(row) => `${row.sku}~${row.warehouse}`}
        view={{ ...view, sort: view.sort ?? usualSort }}
        change={change}
        rows={data?.rows}
        total={data?.total ?? 0}
        isBusy={isFetching}
        error={error}
        retry={() => void refetch()}
        exportTo={(form) => addressOf(`/api/ledger/stock/export.${form}`, { ...kept, run: run.id })}
      />
    </>
  );
}
