import { useAnswer } from '../../api/RunProvider';
import type { ReturnWire } from '../../api/wire';
import { Panel } from '../../parts/Panel';
import { PlainTable } from '../../parts/PlainTable';
import { useT } from '../../texts/TextsProvider';
import { returnColumns } from '../claims/returnColumns';

/** What came back of a SKU, graded and by reason; nothing is shown where nothing came back. */
export function SkuReturns({ sku }: { sku: string }) {
  const t = useT();
  const { data, isPlaceholderData } = useAnswer('/api/returns', { query: { sku } });
  if (data === undefined || isPlaceholderData || data.rows.length === 0) {
    return null;
  }

  return (
    <Panel className="sku-returns" title={t('web.returns.sku')}>
      <PlainTable<ReturnWire> rows={data.rows} keyOf={(row) => row.sku} columns={returnColumns(t)} />
    </Panel>
  );
}
