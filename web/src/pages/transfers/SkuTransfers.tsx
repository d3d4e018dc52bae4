import { useAnswer } from '../../api/RunProvider';
import { Panel } from '../../parts/Panel';
import { PlainTable } from '../../parts/PlainTable';
import { useWarehouseNames } from '../../parts/useWarehouses';
import { useT } from '../../texts/TextsProvider';
import { moveColumns } from './transferColumns';

/** What of a SKU should move between warehouses; nothing where nothing should. */
export function SkuTransfers({ sku }: { sku: string }) {
  const t = useT();
  const nameOf = useWarehouseNames();
  const { data, isPlaceholderData } = useAnswer('/api/plans/transfers/skus/{sku}', { places: { sku } });
  return data === undefined || isPlaceholderData || data.rows.length === 0 ? null : (
    <Panel title={t('transfer.title')}>
      <PlainTable columns={moveColumns(t, nameOf).filter(({ isExtra }) => isExtra !== true)} rows={data.rows} keyOf={({ from, to }) => `${from}~${to}`} />
    </Panel>
  );
}
