import { useAnswer } from '../../api/RunProvider';
import type { ClaimWire } from '../../api/wire';
import { Panel } from '../../parts/Panel';
import { PlainTable } from '../../parts/PlainTable';
import { useWarehouseNames } from '../../parts/useWarehouses';
import { useT } from '../../texts/TextsProvider';
import { claimOnlyColumns } from '../claims/claimColumns';

/** What platforms and carriers owe of a SKU; nothing is shown where they owe nothing. */
export function SkuClaims({ sku }: { sku: string }) {
  const t = useT();
  const nameOf = useWarehouseNames();
  const { data, isPlaceholderData } = useAnswer('/api/claims', { query: { sku, size: 500 } });
  if (data === undefined || isPlaceholderData || data.rows.length === 0) {
    return null;
  }

  return (
    <Panel className="sku-claims" title={t('web.claims.sku')}>
      <PlainTable<ClaimWire>
        rows={data.rows}
        keyOf={({ kind, place, document, arose }) => `${kind}~${place}~${document ?? ''}~${arose}`}
        columns={claimOnlyColumns(t, nameOf)}
        rowsMax={10}
      />
    </Panel>
  );
}
