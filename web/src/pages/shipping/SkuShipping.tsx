import { useAnswer } from '../../api/RunProvider';
import type { ShippingWire } from '../../api/wire';
import { Panel } from '../../parts/Panel';
import { PlainTable } from '../../parts/PlainTable';
import { useWarehouseNames } from '../../parts/useWarehouses';
import { useT } from '../../texts/TextsProvider';
import { wayColumns, wayRows } from './shippingColumns';

/** How what is to go to the places of a SKU goes best; nothing where nothing is to go. */
export function SkuShipping({ sku }: { sku: string }) {
  const t = useT();
  const { data, isPlaceholderData } = useAnswer('/api/plans/shipping/skus/{sku}', { places: { sku } });
  return data === undefined || isPlaceholderData || data.rows.length === 0 ? null : (
    <Panel title={t('shipping.title')}>
      {data.rows.map((row) => (
        <Lot key={`${row.from}~${row.to}~${row.leavesOn}`} row={row} />
      ))}
    </Panel>
  );
}

function Lot({ row }: { row: ShippingWire }) {
  const t = useT();
  const nameOf = useWarehouseNames();
  return (
    <>
      <p>
        {t('web.shipping.lot', nameOf(row.from), nameOf(row.to))} <b>{row.words}</b>
        {row.late != null && <span className="worse"> {row.late}</span>}
      </p>
      <PlainTable columns={wayColumns(t)} rows={wayRows(row, t)} keyOf={(way) => way.key} />
    </>
  );
}
