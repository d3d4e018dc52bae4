import type { StockWire } from '../../api/wire';
import { Panel } from '../../parts/Panel';
import { PlainTable } from '../../parts/PlainTable';
import { useFigureTitle } from '../../parts/useFigureTitle';
import { useWarehouseNames } from '../../parts/useWarehouses';
import { useT } from '../../texts/TextsProvider';
import { stockColumns } from '../stock/stockColumns';

// What differs from place to place; the rest is said of the SKU once.
const shown = [
  'warehouse',
  'onHand',
  'sellable',
  'unsellable',
  'inTransit',
  'soldPerDay30',
  'stock_value',
  'forward_cover',
  'weighted_age',
  'cost_of_one_more_day',
  'turnover',
  'in_stock_rate',
];

/** Where a SKU lies, and how it does there. */
export function SkuPlaces({ places }: { places: readonly StockWire[] }) {
  const t = useT();
  const warehouseName = useWarehouseNames();
  const figureTitle = useFigureTitle();
  const columns = stockColumns({ t, warehouseName, figureTitle, pictureOf: () => undefined });
  return (
    <Panel title={t('web.sku.places')}>
      <PlainTable
        rows={places}
        keyOf={(place) => place.warehouse}
        empty={t('gap.NoStock')}
        columns={shown.flatMap((key) => columns.find((column) => column.key === key) ?? [])}
      />
    </Panel>
  );
}
